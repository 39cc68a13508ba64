"""At the door: what a push may not do, said while nothing of it has entered (``pre-receive``)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from registre.envois import contenus
from registre.envois.git import AUCUN
from registre.envois.installation import Installation
from registre.findings import DiteError

_BRANCHES = "refs/heads/"
# What only the publisher writes.
_A_NOUS = ("refs/heads/registre/", "refs/registre/")


@dataclass(frozen=True, slots=True)
class Mouvement:
    """What a push asks of a reference: to go from a commit to another; ``AUCUN`` where it does not exist."""

    ancien: str
    nouveau: str
    reference: str

    @property
    def branche(self) -> str:
        """The branch's name; empty for what is none."""
        found = self.reference
        return found.removeprefix(_BRANCHES) if found.startswith(_BRANCHES) else ""


def read(lines: Iterable[str]) -> tuple[Mouvement, ...]:
    """The movements that git says to a hook, one a line."""
    return tuple(Mouvement(*line.split(maxsplit=2)) for line in map(str.strip, lines) if line)


def refusals(installation: Installation, mouvements: Iterable[Mouvement]) -> Iterator[str]:
    """Why movements are refused; nothing where they may all be."""
    for one in mouvements:
        said = "\n".join(_refuse(installation, one))
        if said:
            yield f"{one.branche or one.reference} : {said}"


def _refuse(installation: Installation, one: Mouvement) -> Iterator[str]:
    depot = installation.depot
    published = one.reference == installation.reference
    if one.reference.startswith(_A_NOUS):
        yield "seul le registre écrit dans cette branche."
    elif one.nouveau == AUCUN:
        if published:
            yield "cette branche est celle qui est publiée ; elle ne se supprime pas."
    elif not one.branche:
        return
    elif (
        published
        and one.ancien != AUCUN
        and not depot.succeeds("merge-base", "--is-ancestor", one.ancien, one.nouveau)
    ):
        yield (
            "l’historique publié ne se réécrit pas, et ce qui est poussé n’en est pas la suite."
            " Récupérer d’abord les modifications des autres (git pull), sans « --force », puis pousser."
        )
    else:
        try:
            contenus.check(depot, one.nouveau, installation.taille)
        except contenus.SansContenuError as error:
            if published:  # another branch may be about something else
                yield str(error)
        except DiteError as error:
            yield str(error)
