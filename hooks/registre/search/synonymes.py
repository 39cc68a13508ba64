"""Every form of the subjects: an act that has one of them is found by all («ENT», «espace numérique de travail»)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from registre.model.autorites import Sujet
from registre.search.mots import mots, plier, sans_s

Forme = tuple[str, ...]


class Synonymes:
    """The forms of all subjects, ready to be recognised in a text in one pass."""

    def __init__(self, sujets: Mapping[str, Sujet]) -> None:
        self._sujets = sujets
        self._formes: dict[str, list[tuple[Forme, str]]] = defaultdict(list)
        self._sigles: dict[str, list[str]] = defaultdict(list)
        for sujet in sujets.values():
            for nom in (sujet.nom, *sujet.synonymes):
                self._learn(nom, sujet.cle)
            for sigle in sujet.sigles:
                self._sigles[sigle].append(sujet.cle)

    @property
    def sigles(self) -> frozenset[str]:
        """The acronyms of one word, as they are written."""
        return frozenset(sigle for sigle in self._sigles if mots(sigle) == [sigle])

    def forms(self, cles: Iterable[str]) -> Iterator[str]:
        """All the names of these subjects."""
        for cle in cles:
            sujet = self._sujets[cle]
            yield from (sujet.nom, *sujet.synonymes, *sujet.sigles)

    def find(self, texte: str) -> list[str]:
        """The subjects that a text names, in the order of their keys. An acronym counts only as it is written («PAR» is not «par»)."""
        written = mots(texte)
        words = [_singular(plier(mot)) for mot in written]
        found = {cle for mot in written for cle in self._sigles.get(sans_s(mot), ())}
        for place, word in enumerate(words):
            for forme, cle in self._formes.get(word, ()):
                if tuple(words[place : place + len(forme)]) == forme:
                    found.add(cle)
        return sorted(found)

    def _learn(self, nom: str, cle: str) -> None:
        forme = tuple(_singular(plier(mot)) for mot in mots(nom))
        if forme:
            self._formes[forme[0]].append((forme, cle))


def _singular(mot: str) -> str:
    """Without the mark of the plural: subjects and acts do not agree in number."""
    return mot[:-1] if len(mot) > 3 and mot[-1] in "sx" else mot
