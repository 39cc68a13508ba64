"""Long lists in pages of fifty that never move: full pages are numbered from the oldest, the head shows the newest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from registre.pages.base import Lien

PAR_PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Pagination:
    """Where one is in a long list: ``numero`` is None on the head; newer pages come before, older ones after.

    A full page does not say how many there are: it would change with each new one.
    """

    numero: int | None
    precedent: Lien | None
    suivant: Lien | None
    dernier: Lien | None

    @property
    def titre(self) -> str:
        """Where this page stands in the list."""
        if self.numero is None:
            return f"Les {PAR_PAGE} plus récentes"
        return f"Page {self.numero}, à partir de la plus ancienne"


def numbers(total: int) -> Iterator[int]:
    """The numbers of the full pages of a list; a list that the head shows whole has none."""
    return iter(range(1, total // PAR_PAGE + 1 if total > PAR_PAGE else 1))


def part(ids: Sequence[str], numero: int | None) -> Sequence[str]:
    """What a page shows of a list that is newest first: the head the newest fifty, page 1 the oldest fifty."""
    if numero is None:
        return ids[:PAR_PAGE]
    end = len(ids) - (numero - 1) * PAR_PAGE
    return ids[end - PAR_PAGE : end]


def paginate(total: int, numero: int | None, *, tete: str, suite: str) -> Pagination | None:
    """The links of a page of the list whose head is at ``tete`` and whose full pages are below ``suite``."""
    if total <= PAR_PAGE:
        return None
    last = total // PAR_PAGE
    older = _first_below_head(total) if numero is None else numero - 1
    newer = None
    if numero is not None:
        adresse = tete if numero == last else page_address(suite, numero + 1)
        newer = Lien("Plus récentes", adresse)
    return Pagination(
        numero=numero,
        precedent=newer,
        suivant=Lien("Plus anciennes", page_address(suite, older)) if older else None,
        dernier=Lien("Les plus anciennes", page_address(suite, 1)) if older > 1 else None,
    )


def page_address(suite: str, numero: int) -> str:
    """The address of a full page, for ever."""
    return f"{suite}page/{numero}/"


def _first_below_head(total: int) -> int:
    """The page that holds the newest entry that the head does not show."""
    return -(-(total - PAR_PAGE) // PAR_PAGE)
