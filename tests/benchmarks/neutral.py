"""The register as any site generator may be given it: facts already read, dated and written, texts in plain Markdown.

The rivals are spared what our reader and our pages do for an act; they get the same words and the same lists.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from registre import indexes, reader
from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.seance import Seance
from registre.pages import relations
from registre.pages.faits import acte as faits_acte
from registre.pages.faits import seance as faits_seance
from registre.pages.faits.base import Dossier, Fait
from registre.pages.listes.entrees import act_entry, sitting_entry
from registre.pages.phrases import Phrase
from registre.reader.decoupe import read_text, split
from registre.texte import dates
from tests.benchmarks import neutral_text

# The lists of the register, by address; organs are left to ours.
LISTES = ("organismes", "sujets", "partenaires", "matieres", "annees", "territoires")

Mots = tuple[tuple[str, str], ...]  # words, and the address that they lead to or nothing


@dataclass(frozen=True, slots=True)
class Row:
    """A fact: its label and its values, notes among them."""

    libelle: str
    valeurs: tuple[Mots, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """An act or a sitting: ``detail`` is its line in lists, ``classement`` the keys under which each list has it.

    ``liens`` are its ties to other acts, shown after the text and not searched.
    """

    adresse: str
    nature: str
    titre: str
    jour: str
    date: str
    detail: str
    faits: tuple[Row, ...]
    liens: tuple[Row, ...]
    corps: str
    classement: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Rubrique:
    """A term of an index: its documents, acts and sittings, newest first."""

    index: str
    cle: str
    titre: str
    documents: tuple[str, ...]

    @property
    def adresse(self) -> str:
        """Its public address."""
        return f"{self.index}/{self.cle}/"


@dataclass(frozen=True, slots=True)
class Neutral:
    """The documents by address, newest first, and the terms of every list."""

    documents: Mapping[str, Document]
    rubriques: tuple[Rubrique, ...]

    @property
    def actes(self) -> list[Document]:
        """The acts, newest first."""
        return [one for one in self.documents.values() if one.nature == "délibération"]


def read(contenu: Path) -> Neutral:
    """Read a content folder without fault."""
    lecture = reader.read(contenu)
    if lecture.findings:
        raise ValueError(str(lecture.findings[0]))
    catalogue = indexes.build(lecture.registre, contenu)
    terms = list(_terms(catalogue))
    filed: dict[str, dict[str, list[str]]] = {}
    for term in terms:
        for adresse in term.documents:
            filed.setdefault(adresse, {}).setdefault(term.index, []).append(term.cle)
    acts = (_act(catalogue, cle, filed) for cle in catalogue.actes)
    sittings = (_sitting(catalogue, cle, filed) for cle in catalogue.seances)
    found = sorted((*acts, *sittings), key=lambda one: one.jour, reverse=True)
    return Neutral({one.adresse: one for one in found}, tuple(terms))


def _terms(catalogue: Catalogue) -> Iterator[Rubrique]:
    registre = catalogue.registre
    for slug in LISTES:
        for terme in catalogue.index[slug].values():
            if "/" in terme.cle or not (terme.actes or terme.seances):
                continue
            documents: list[Deliberation | Seance] = [
                *(registre.deliberations[cle] for cle in terme.actes),
                *(registre.seances[cle] for cle in terme.seances),
            ]
            ordered = sorted(documents, key=lambda one: one.date, reverse=True)
            yield Rubrique(slug, terme.cle, terme.titre, tuple(one.adresse for one in ordered))


def _act(catalogue: Catalogue, cle: str, filed: Mapping[str, Mapping[str, list[str]]]) -> Document:
    registre = catalogue.registre
    acte = registre.deliberations[cle]
    seance = registre.seances[acte.seance]
    entree = act_entry(catalogue, cle)
    dossier = Dossier(acte=acte, seance=seance, registre=registre)
    ties = (*relations.declared(registre, acte), *relations.received(catalogue, cle))
    boite = faits_acte.essential(dossier)
    faits = (*boite.faits, *boite.classement, *faits_acte.around(dossier))
    details = (entree.numero, entree.organe, entree.organisme)
    return Document(
        adresse=acte.adresse,
        nature="délibération",
        titre=acte.objet,
        jour=acte.date.isoformat(),
        date=dates.jour(acte.date),
        detail=", ".join((*details, *([entree.resultat.texte] if entree.resultat else []))),
        faits=tuple(_rows(faits)),
        liens=tuple(Row(tie.libelle, (_words(tie.cible),)) for tie in ties),
        corps=neutral_text.with_roll_call(_body(catalogue, acte.source.fichier), seance),
        classement=_keys(filed, acte.adresse),
    )


def _sitting(
    catalogue: Catalogue, cle: str, filed: Mapping[str, Mapping[str, list[str]]]
) -> Document:
    seance = catalogue.registre.seances[cle]
    entree = sitting_entry(catalogue, cle)
    body = _body(catalogue, seance.source.fichier)
    boite = faits_seance.essential(catalogue.registre, seance)
    return Document(
        adresse=seance.adresse,
        nature="séance",
        titre=entree.titre,
        jour=seance.date.isoformat(),
        date=dates.jour(seance.date),
        detail=entree.organisme,
        faits=tuple(_rows((*boite.faits, *boite.classement))),
        liens=(),
        corps=neutral_text.of_sitting(catalogue, seance, body),
        classement=_keys(filed, seance.adresse),
    )


def _body(catalogue: Catalogue, fichier: str) -> str:
    return split(read_text(catalogue.contenu / fichier)).corps


def _keys(
    filed: Mapping[str, Mapping[str, list[str]]], adresse: str
) -> Mapping[str, tuple[str, ...]]:
    return {slug: tuple(keys) for slug, keys in filed.get(adresse, {}).items()}


def _rows(faits: Iterable[Fait]) -> Iterator[Row]:
    for fait in faits:
        values = fait.valeurs + fait.notes or ()
        yield Row(fait.libelle, tuple(map(_words, values)) or (((fait.absence, ""),),))


def _words(phrase: Phrase) -> Mots:
    return tuple((mot.texte + mot.date, mot.adresse or "") for mot in phrase)
