"""Names of members as documents print them: civility, accents and case do not count."""

import re
from collections.abc import Iterable

from registre.model.organisme import Membre
from registre.texte.slugs import fold

_CIVILITE = re.compile(
    r"^(?:m\.|mm\.|m|mme|mmes|mlle|mr|monsieur|madame|mademoiselle|messieurs|mesdames|dr|docteur|me|maitre)"
    r"(?:\s+(?:le|la)\s+(?:president|presidente|maire|vice-presidente?))?\s+"
)
_JOINTS = re.compile(r"[\s\u00a0\u202f.'-]+")


def plain(nom: str) -> str:
    """A name as it is compared."""
    return _JOINTS.sub(" ", _CIVILITE.sub("", fold(nom).strip())).strip()


class Annuaire:
    """The members of an organ by every name that documents print."""

    __slots__ = ("_by_name", "noms")

    def __init__(self, membres: Iterable[Membre]) -> None:
        self._by_name: dict[str, str] = {}
        self.noms: list[str] = []
        for membre in membres:
            for name in (membre.nom, *membre.alias):
                self._by_name.setdefault(plain(name), membre.cle)
                self.noms.append(name)

    def find(self, nom: str) -> str | None:
        """The key of the member of that name."""
        return self._by_name.get(plain(nom))
