"""The reading of the whole content folder, in the order in which things refer to each other."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar, cast

from registre.model.autorites import Nomenclature
from registre.model.deliberation import Deliberation
from registre.model.registre import Registre
from registre.model.seance import Seance
from registre.reader import (
    autorites,
    avance,
    deliberation,
    editorial,
    ensemble,
    organisme,
    renvois,
    seance,
)
from registre.reader.avance import Compte, Montrer, Run, in_turn, tell_nobody
from registre.reader.document import Document
from registre.reader.dossiers import name_sittings
from registre.reader.fonds import Fonds
from registre.reader.front_matter import read_document, read_yaml
from registre.reader.inventaire import MATIERES, Inventaire, list_content
from registre.reader.liens import check_links
from registre.reader.memoire import Memoire
from registre.reader.noms import Annuaire
from registre.reader.rapport import Rapport
from registre.reader.references import Repertoire
from registre.reader.renvois import Renvoi
from registre.reader.resultat import Lecture
from registre.reader.verses import Verses

T = TypeVar("T")


def read(
    contenu: Path,
    memoire: Memoire | None = None,
    fonds: Fonds | None = None,
    run: Run = in_turn,
    montrer: Montrer = tell_nobody,
) -> Lecture:
    """Read the content folder: all mistakes of all files in one run.

    What ``memoire`` knows already is not read again; what ``fonds`` opened already is not opened again. ``run`` may share the reading of
    many acts between processes; ``montrer`` is told how many sittings, acts and given files are read.
    """
    rapport = Rapport()
    inventory = list_content(contenu, rapport)
    repertoire = Repertoire(fonds or Fonds(contenu), inventory)
    memoire = memoire or Memoire()
    memoire.begin()
    documents = len(inventory.seances) + len(inventory.deliberations)
    compte = Compte(documents + len(inventory.given()), montrer)
    reading = _Reading(inventory, repertoire, rapport, memoire, compte)
    repertoire.nomenclature = reading.nomenclature()
    repertoire.organismes = reading.authority("organismes", organisme.read)
    repertoire.annuaires = {
        (issuer.cle, organe.cle): Annuaire(organe.membres.values())
        for issuer in repertoire.organismes.values()
        for organe in issuer.organes.values()
    }
    registre = reading.registre(run)
    links = reading.editorial()
    ensemble.check(registre, repertoire, rapport)
    memoire.settle()
    empreintes = repertoire.fonds.empreintes(inventory.fichiers)
    return Lecture(
        registre,
        rapport.findings(),
        tuple(rapport.frappes),
        links,
        empreintes,
        frozenset(inventory.citees),
    )


@dataclass(slots=True)
class _Reading:
    """One run over the content folder."""

    inventory: Inventaire
    repertoire: Repertoire
    rapport: Rapport
    memoire: Memoire
    compte: Compte

    def registre(self, run: Run) -> Registre:
        """The register, in the order in which things refer to each other, issuers being known."""
        partenaires = self.authority("partenaires", autorites.read_partenaire)
        sujets = self.authority("sujets", autorites.read_sujet)
        territoires = self.authority("territoires", autorites.read_territoire)
        name_sittings(self.inventory, self.repertoire, self.rapport)
        verses = Verses(self.inventory, self.repertoire, self.rapport, self.memoire, self.compte)
        seances = self.seances()
        avance.read_acts_ahead(self.inventory, self.memoire, self.lot_of_acts, run, self.compte)
        return Registre(
            organismes=self.repertoire.organismes,
            seances=seances,
            deliberations=self.deliberations(seances),
            partenaires=partenaires,
            sujets=sujets,
            territoires=territoires,
            nomenclature=self.repertoire.nomenclature or Nomenclature(matieres={}),
            fichiers=verses.read(run),
        )

    def _one(self, lot: str, fichier: str, lire: Callable[[Document], T | None]) -> T | None:
        """The value of a file: remembered where reading it would say the same, without a finding."""
        kept = self.memoire.lot(lot)
        known = kept.recall(fichier, self.repertoire)
        if known is not None:
            self.repertoire.replay(known.citees, known.points)
            return cast("T", known.valeur)
        trace, before = self.repertoire.follow(), self.rapport.count()
        document = read_document(self.repertoire.fonds, fichier, self.rapport)
        value = lire(document) if document else None
        if value is not None and self.rapport.count() == before:
            kept.keep(fichier, value, trace, self.repertoire.fonds.ouverts)
        return value

    def nomenclature(self) -> Nomenclature | None:
        """The national matters: empty where the file is not there, None where it cannot be read."""
        if MATIERES not in self.inventory.fichiers:
            return Nomenclature(matieres={})
        document = read_yaml(self.repertoire.fonds, MATIERES, self.rapport)
        return autorites.read_nomenclature(document) if document else None

    def authority(
        self, dossier: str, lire: Callable[[Document, str, Repertoire], T | None]
    ) -> dict[str, T]:
        """The authority files of a folder, in the order of their keys."""

        def whole(document: Document, key: str) -> T | None:
            value = lire(document, key, self.repertoire)
            if value is not None:
                check_links(document, self.repertoire)
            return value

        files = sorted(self.inventory.autorites[dossier].items())
        read = ((key, self._one(dossier, one, partial(whole, key=key))) for key, one in files)
        return {key: value for key, value in read if value is not None}

    def seances(self) -> dict[str, Seance]:
        """The sittings whose name is good, of issuers whose file could be read, in the order of their identifiers."""
        found: dict[str, Seance] = {}
        for rang, (identifiant, fichier) in enumerate(sorted(self.inventory.seances.items()), 1):
            lot = f"seances/{identifiant[: identifiant.index('/') + 5]}"  # issuer and year
            value = self._one(lot, fichier, partial(self._seance, identifiant))
            if value is not None and value.organisme in self.repertoire.organismes:
                found[identifiant] = value
            self.compte.reach(rang)
        return found

    def _seance(self, identifiant: str, document: Document) -> Seance | None:
        name = self.repertoire.nom(identifiant)
        if name is None:
            return None
        value = seance.read(document, identifiant, name, self.repertoire)
        check_links(document, self.repertoire)
        return value

    def deliberations(self, seances: Mapping[str, Seance]) -> dict[str, Deliberation]:
        """The acts whose sitting could be read, in the order of their identifiers."""
        found: dict[str, Deliberation] = {}
        files, before = sorted(self.inventory.deliberations.items()), len(self.inventory.seances)
        for rang, (identifiant, fichier) in enumerate(files, before + 1):
            acte = self._act(identifiant, fichier)
            if acte is not None and acte.seance in seances:
                found[identifiant] = acte
            self.compte.reach(rang)
        return found

    def _act(self, identifiant: str, fichier: str) -> Deliberation | None:
        lire = partial(deliberation.read, identifiant=identifiant, repertoire=self.repertoire)
        return self._one(avance.lot_name(identifiant), fichier, lire)

    def lot_of_acts(self, nom: str, identifiants: Sequence[str]) -> bytes:
        """Read the acts of a lot, as the bytes of what can be remembered of them."""
        for identifiant in identifiants:
            self._act(identifiant, self.inventory.deliberations[identifiant])
        return self.memoire.take(nom)

    def editorial(self) -> tuple[Renvoi, ...]:
        """Read the editor's pages, which are not the register's; return their links to pages that the site makes."""
        read = (
            editorial.read(self.repertoire.fonds, one, self.rapport) for one in self.inventory.pages
        )
        pages = [page for page in read if page is not None]
        return renvois.check(pages, self.inventory, self.rapport)
