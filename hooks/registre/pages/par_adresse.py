"""The page at an address, without listing more of the site than is needed to find it."""

from collections.abc import Iterator

from registre.indexes.catalogue import Catalogue
from registre.pages import KINDS, deliberation
from registre.pages.base import Page


class Pages:
    """The pages of a register, found one at a time; acts, which are the most, by their key."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._others = _others(catalogue)
        self._found: dict[str, Page] = {}

    def find(self, adresse: str) -> Page | None:
        """The page at an address, from the root of the site; None where the site makes none."""
        cle = adresse.removeprefix("deliberations/").removesuffix("/")
        acte = self._catalogue.registre.deliberations.get(cle)
        if acte is not None and acte.adresse == adresse:
            return deliberation.page(self._catalogue, acte)
        while adresse not in self._found:
            page = next(self._others, None)
            if page is None:
                return None
            self._found[page.adresse] = page
        return self._found[adresse]


def _others(catalogue: Catalogue) -> Iterator[Page]:
    for kind in KINDS:
        if kind is not deliberation.KIND:
            yield from kind.pages(catalogue)
