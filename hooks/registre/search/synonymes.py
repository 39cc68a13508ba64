"""Every form of the subjects: an act that has one of them is found by all («ENT», «espace numérique de travail»)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from registre.model.autorites import Sujet
from registre.search.lecture import Lu
from registre.search.mots import mots, plier, sans_s

Forme = tuple[str, ...]


class _Singuliers(dict[str, str]):
    """From a written word to its folded singular, found when first asked."""

    def __missing__(self, ecrit: str) -> str:
        self[ecrit] = singular = _singular(plier(ecrit))
        return singular


class Synonymes:
    """The forms of all subjects, ready to be recognised in a text in one pass."""

    def __init__(self, sujets: Mapping[str, Sujet]) -> None:
        self._sujets = sujets
        self._singuliers = _Singuliers()
        self._formes: dict[str, list[tuple[Forme, str]]] = defaultdict(list)
        self._sigles: dict[str, list[str]] = defaultdict(list)
        for sujet in sujets.values():
            for nom in (sujet.nom, *sujet.synonymes):
                self._learn(nom, sujet.cle)
            for sigle in sujet.sigles:
                self._sigles[sigle].append(sujet.cle)
        plurals = (f"{sigle}s" for sigle in self._sigles)
        self._ecrits = {
            ecrit for ecrit in (*self._sigles, *plurals) if sans_s(ecrit) in self._sigles
        }

    @property
    def sigles(self) -> frozenset[str]:
        """The acronyms of one word, as they are written."""
        return frozenset(sigle for sigle in self._sigles if mots(sigle) == [sigle])

    def forms(self, cles: Iterable[str]) -> Iterator[str]:
        """All the names of these subjects."""
        for cle in cles:
            sujet = self._sujets[cle]
            yield from (sujet.nom, *sujet.synonymes, *sujet.sigles)

    def find(self, *lus: Lu) -> list[str]:
        """The subjects that these texts name, in the order of their keys. An acronym counts only as it is written («PAR» is not «par»)."""
        ecrits = set[str]().union(*(lu.mots for lu in lus))
        found = {cle for ecrit in self._ecrits & ecrits for cle in self._sigles[sans_s(ecrit)]}
        distinct = set(map(self._singuliers.__getitem__, ecrits))
        begun = [
            (forme, cle)
            for first in self._formes.keys() & distinct
            for forme, cle in self._formes[first]
            if cle not in found and distinct.issuperset(forme)
        ]
        if any(len(forme) > 1 for forme, _ in begun):
            words = [self._singuliers[ecrit] for lu in lus for ecrit in lu.ecrits]
            begun = [(forme, cle) for forme, cle in begun if _follow(forme, words)]
        return sorted(found.union(cle for _, cle in begun))

    def _learn(self, nom: str, cle: str) -> None:
        forme = tuple(_singular(plier(mot)) for mot in mots(nom))
        if forme:
            self._formes[forme[0]].append((forme, cle))


def _follow(forme: Forme, words: list[str]) -> bool:
    """Whether the words of a form stand one after the other."""
    places = (place for place, word in enumerate(words) if word == forme[0])
    return any(tuple(words[place : place + len(forme)]) == forme for place in places)


def _singular(mot: str) -> str:
    """Without the mark of the plural: subjects and acts do not agree in number."""
    return mot[:-1] if len(mot) > 3 and mot[-1] in "sx" else mot
