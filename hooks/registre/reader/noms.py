"""Names of members as documents print them: accents and case do not count, a civility only tells two people apart."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from registre.model.organisme import Membre
from registre.texte.slugs import fold

_CIVILITE = re.compile(
    r"^(?P<civilite>m\.|mm\.|m|mme|mmes|mlle|mr|monsieur|madame|mademoiselle|messieurs|mesdames|dr|docteur|me|maitre)"
    r"(?:\s+(?:le|la)\s+(?:president|presidente|maire|vice-presidente?))?\s+"
)
_FEMME = frozenset(("mme", "mmes", "mlle", "madame", "mademoiselle", "mesdames"))
_HOMME = frozenset(("m.", "mm.", "m", "mr", "monsieur", "messieurs"))
_JOINTS = re.compile(r"[\s\u00a0\u202f.'-]+")


def plain(nom: str) -> str:
    """A name as it is compared."""
    return _JOINTS.sub(" ", _CIVILITE.sub("", fold(nom).strip())).strip()


def _gender(nom: str) -> str:
    """What the civility before a name says, «m», «f» or nothing."""
    found = _CIVILITE.match(f"{fold(nom).strip()} ")
    said = found["civilite"] if found else ""
    return "f" if said in _FEMME else "m" if said in _HOMME else ""


@dataclass(frozen=True, slots=True)
class _Entree:
    """A name that documents print, the civility that goes with it, and whose it is."""

    genre: str
    membre: Membre


class Annuaire:
    """The members of an organ by every name that documents print."""

    __slots__ = ("_by_name", "noms")

    def __init__(self, membres: Iterable[Membre]) -> None:
        self._by_name: dict[str, list[_Entree]] = defaultdict(list)
        self.noms: list[str] = []
        for membre in membres:
            for name in (membre.nom, *membre.alias):
                genre = _gender(name) or _gender(membre.civilite or "")
                self._by_name[plain(name)].append(_Entree(genre, membre))
                self.noms.append(name)

    def find(self, nom: str, jour: date) -> tuple[Membre, ...]:
        """The members whom a name may mean on a day: one, none, or several that nothing tells apart."""
        said = _gender(nom)
        entries = self._by_name.get(plain(nom), [])
        agreeing = [one for one in entries if not (said and one.genre) or one.genre == said]
        named = {one.membre.cle: one.membre for one in agreeing}
        if len(named) > 1:
            sure = {one.membre.cle: one.membre for one in agreeing if said and one.genre == said}
            named = sure or named
        if len(named) > 1:
            named = {key: one for key, one in named.items() if one.periode.covers(jour)} or named
        return tuple(named.values())

    def bearers(self, nom: str) -> list[str]:
        """The names that end as this one does: the people who may be meant by a family name alone."""
        last = plain(nom).rpartition(" ")[2]
        return [one for one in self.noms if plain(one).rpartition(" ")[2] == last]
