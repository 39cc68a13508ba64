"""The reading of the whole content folder, in the order in which things refer to each other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from registre.findings import Finding
from registre.model.autorites import Nomenclature
from registre.model.deliberation import Deliberation
from registre.model.registre import Registre
from registre.model.seance import Seance
from registre.reader import (
    autorites,
    deliberation,
    editorial,
    ensemble,
    noms_de_seance,
    organisme,
    renvois,
    seance,
)
from registre.reader.codes import Code
from registre.reader.document import Document
from registre.reader.front_matter import read_document, read_yaml
from registre.reader.inventaire import MATIERES, Inventaire, list_content
from registre.reader.liens import check_links
from registre.reader.noms import Annuaire
from registre.reader.noms_de_seance import NomDeSeance
from registre.reader.rapport import Frappe, Rapport
from registre.reader.references import Repertoire
from registre.reader.renvois import Renvoi
from registre.texte.proches import nearest

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Lecture:
    """What could be read, and everything that could not, in the order of the files.

    ``frappes`` are misspelt keys of one stroke, ``renvois`` the editor's links to pages that the site makes.
    """

    registre: Registre
    findings: tuple[Finding, ...]
    frappes: tuple[Frappe, ...] = ()
    renvois: tuple[Renvoi, ...] = ()


def read(contenu: Path) -> Lecture:
    """Read the content folder: all mistakes of all files in one run."""
    rapport = Rapport()
    inventory = list_content(contenu, rapport)
    repertoire = Repertoire(contenu, inventory)
    reading = _Reading(contenu, inventory, repertoire, rapport)
    repertoire.nomenclature = reading.nomenclature()
    repertoire.organismes = reading.authority("organismes", organisme.read)
    repertoire.annuaires = {
        (issuer.cle, organe.cle): Annuaire(organe.membres.values())
        for issuer in repertoire.organismes.values()
        for organe in issuer.organes.values()
    }
    partenaires = reading.authority("partenaires", autorites.read_partenaire)
    sujets = reading.authority("sujets", autorites.read_sujet)
    territoires = reading.authority("territoires", autorites.read_territoire)
    reading.name_sittings()
    seances = reading.seances()
    deliberations = reading.deliberations(seances)
    links = reading.editorial()
    registre = Registre(
        organismes=repertoire.organismes,
        seances=seances,
        deliberations=deliberations,
        partenaires=partenaires,
        sujets=sujets,
        territoires=territoires,
        nomenclature=repertoire.nomenclature or Nomenclature(matieres={}),
    )
    ensemble.check(registre, repertoire, rapport)
    return Lecture(registre, rapport.findings(), tuple(rapport.frappes), links)


@dataclass(slots=True)
class _Reading:
    """One run over the content folder."""

    contenu: Path
    inventory: Inventaire
    repertoire: Repertoire
    rapport: Rapport

    def _document(self, fichier: str) -> Document | None:
        return read_document(self.contenu, fichier, self.rapport)

    def nomenclature(self) -> Nomenclature | None:
        """The national matters: empty where the file is not there, None where it cannot be read."""
        if MATIERES not in self.inventory.fichiers:
            return Nomenclature(matieres={})
        document = read_yaml(self.contenu, MATIERES, self.rapport)
        return autorites.read_nomenclature(document) if document else None

    def authority(
        self, dossier: str, lire: Callable[[Document, str, Repertoire], T | None]
    ) -> dict[str, T]:
        """The authority files of a folder, in the order of their keys."""
        found: dict[str, T] = {}
        for key, fichier in sorted(self.inventory.autorites[dossier].items()):
            document = self._document(fichier)
            value = lire(document, key, self.repertoire) if document else None
            if document and value is not None:
                found[key] = value
                check_links(document, self.repertoire)
        return found

    def name_sittings(self) -> None:
        """Read the names of the sittings, and refuse the folders of unknown issuers."""
        self._check_issuers("seances", self.inventory.seances)
        self._check_issuers("deliberations", self.inventory.deliberations)
        for identifiant, fichier in sorted(self.inventory.seances.items()):
            issuer, key = identifiant.split("/", 1)
            known = self.repertoire.organismes.get(issuer)
            name = noms_de_seance.parse(key, known.organes if known else None)
            if isinstance(name, NomDeSeance):
                self.repertoire.noms[identifiant] = name
                continue
            self.rapport.add(
                Code.ORGANE if name.organe else Code.NOM_DE_SEANCE,
                fichier,
                name.constat,
                f"Renommer le fichier en « {name.propose}.md »."
                if name.propose
                else "Renommer le fichier avec la date et l’organe de la séance.",
                attendu=noms_de_seance.ATTENDU,
            )

    def _check_issuers(self, dossier: str, identifiants: Mapping[str, str]) -> None:
        known = self.inventory.autorites["organismes"]
        issuers = sorted({one.split("/", 1)[0] for one in identifiants})
        for issuer in issuers:
            if issuer in known:
                continue
            near = nearest(issuer, known)
            self.rapport.add(
                Code.ORGANISME,
                f"{dossier}/{issuer}/",
                f"L’organisme « {issuer} » n’a pas de fiche.",
                (
                    f"Renommer ce dossier en « {near} » si c’est ce qui est voulu, sinon c"
                    if near
                    else "C"
                )
                + f"réer « organismes/{issuer}.md ».",
                attendu="le nom d’une fiche de « organismes/ »",
                corrige=f"content/organismes/{issuer}.md\n---\nnom: …\norganes:\n  - cle: bureau\n    nom: Bureau\n---",
            )

    def seances(self) -> dict[str, Seance]:
        """The sittings whose name is good, in the order of their identifiers."""
        found: dict[str, Seance] = {}
        for identifiant, fichier in sorted(self.inventory.seances.items()):
            document = self._document(fichier)
            name = self.repertoire.noms.get(identifiant)
            if document is None or name is None:
                continue
            found[identifiant] = seance.read(document, identifiant, name, self.repertoire)
            check_links(document, self.repertoire)
        return found

    def deliberations(self, seances: Mapping[str, Seance]) -> dict[str, Deliberation]:
        """The acts whose sitting could be read, in the order of their identifiers."""
        found: dict[str, Deliberation] = {}
        for identifiant, fichier in sorted(self.inventory.deliberations.items()):
            document = self._document(fichier)
            acte = deliberation.read(document, identifiant, self.repertoire) if document else None
            if acte is not None and acte.seance in seances:
                found[identifiant] = acte
        return found

    def editorial(self) -> tuple[Renvoi, ...]:
        """Read the editor's pages, which are not the register's; return their links to pages that the site makes."""
        read = (editorial.read(self.contenu, one, self.rapport) for one in self.inventory.pages)
        pages = [page for page in read if page is not None]
        return renvois.check(pages, self.inventory, self.rapport)
