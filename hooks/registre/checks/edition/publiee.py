"""An edition as its sources, and what it says in a form that does not depend on how it is typed."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import yaml

from registre.model.blocs import Bloc, Genre
from registre.reader import markdown, suivi, votes
from registre.reader.decoupe import decode, split
from registre.reader.document import Document
from registre.reader.front_matter import parse
from registre.reader.rapport import Rapport
from registre.reader.scalaires import date_partielle
from registre.reader.valeur import Refus, Valeur
from registre.texte import dates, montants

_APPEL = re.compile(r"\[\s*appel\s*\]", re.IGNORECASE)
# Values that may be typed in several ways, by key.
_LECTEURS: Mapping[str, Callable[[Valeur], object]] = {
    "membres": votes.membres,
    "vote": votes.vote,
    "date_seance": date_partielle,
    "date_convocation": date_partielle,
    "convocation": date_partielle,
    "signataire": suivi.signataire,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Publiee:
    """An edition of an act: the bytes of its source and of its sitting's, the SHA-256 of each given file by its path."""

    acte: bytes
    seance: bytes
    fichiers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph of the text as it is typed, and the file's line on which it starts."""

    ligne: int
    texte: str


@dataclass(frozen=True, slots=True)
class Texte:
    """A source: the nodes of its header by key, its text."""

    document: Document
    cles: Mapping[str, tuple[yaml.Node, yaml.Node]]

    @classmethod
    def of(cls, octets: bytes, fichier: str) -> "Texte":
        """Read a source for its words; nothing it refers to is looked up."""
        document = parse(fichier, split(decode(octets)), Rapport())
        assert document is not None, fichier  # noqa: S101 - it was read before it was published
        pairs = document.racine.value if document.racine else []
        return cls(document, {str(key.value): (key, value) for key, value in pairs})

    def says(self, cle: str) -> object:
        """What a key says, the same whatever the way it is typed; None where it says nothing."""
        valeur = self.valeur(cle)
        if valeur is None or valeur.is_blank():
            return None
        lire = _LECTEURS.get(cle)
        try:
            return lire(valeur) if lire else canonical(valeur.noeud)
        except Refus:
            return canonical(valeur.noeud)

    def valeur(self, cle: str) -> Valeur | None:
        """The value of a key, with its place."""
        found = self.cles.get(cle)
        return Valeur(self.document, found[1], cle) if found else None

    def typed(self, cle: str) -> str:
        """What a key says as it is typed, on one line."""
        found = self.cles.get(cle)
        if found is None:
            return ""
        start, end = found[1].start_mark, found[1].end_mark
        lines = self.document.lignes[start.line : end.line + 1]
        if end.line < len(self.document.lignes):
            lines[-1] = lines[-1][: end.column]
        lines[0] = lines[0][start.column :]
        return " ".join(" ".join(lines).split())

    def line(self, cle: str) -> int:
        """The file's line of a key; that of the header where it is not there."""
        found = self.cles.get(cle)
        return self.document.place(found[0])[0] if found else self.document.ligne_entete

    def calls_roll(self) -> bool:
        """Whether the text prints the roll-call of the sitting."""
        return _APPEL.search(self.document.corps) is not None

    def alineas(self) -> list[Alinea]:
        """The paragraphs of the text."""
        found: list[Alinea] = []
        ligne = self.document.ligne_corps
        for part in re.split(r"(\n\s*\n)", self.document.corps):
            if part.strip():
                lead = len(part) - len(part.lstrip("\n"))
                found.append(Alinea(ligne + lead, " ".join(part.split())))
            ligne += part.count("\n")
        return found

    def lines(self) -> list[str]:
        """The lines of the text, without the blank ones around it."""
        return self.document.corps.strip("\n").split("\n")

    def articles(self) -> int:
        """How many articles the text has."""
        blocs = markdown.parse(self.document.corps, self.document.ligne_corps)
        return sum(bloc.genre is Genre.ARTICLE for bloc in _all(blocs))


def canonical(noeud: yaml.Node) -> object:
    """A value without the ways in which it may be typed."""
    if isinstance(noeud, yaml.MappingNode):
        pairs = ((str(key.value), canonical(value)) for key, value in noeud.value)
        return sorted((key, value) for key, value in pairs if value is not None)
    if isinstance(noeud, yaml.SequenceNode):
        return [canonical(item) for item in noeud.value]
    texte = " ".join(str(noeud.value).split())
    day = dates.parse(texte)
    amount = montants.parse(texte)
    if day is not None:
        return day.iso
    return texte or None if amount is None else f"{amount.normalize():f}"


def counted(presences: object) -> object:
    """What can be counted in a roll-call, as ``canonical`` gives it: present, excused, proxies."""
    found: Counter[str] = Counter()
    for item in presences if isinstance(presences, list) else ():
        for _, said in item if isinstance(item, list) else ():
            facts = dict(said) if isinstance(said, list) else {"etat": said}
            found[str(facts.get("etat"))] += 1
            found["pouvoir"] += facts.get("pouvoir_a") is not None
    return dict(found)


def _all(blocs: tuple[Bloc, ...]) -> list[Bloc]:
    return [one for bloc in blocs for one in (bloc, *_all(bloc.enfants))]
