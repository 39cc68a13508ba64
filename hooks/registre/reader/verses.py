"""The files that staff give as they are: what is said of each, and what keeps one from being read."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from registre.model.fichier import FichierVerse
from registre.reader import avance
from registre.reader.avance import Compte, Run
from registre.reader.codes import Code
from registre.reader.connus import Trace
from registre.reader.inventaire import Inventaire
from registre.reader.memoire import Memoire
from registre.reader.rapport import Rapport
from registre.reader.references import Repertoire
from registre.reader.textes import Extrait

_REMEDE = (
    "Le remplacer par un PDF qui s’ouvre sans mot de passe ; s’il s’ouvre ici, l’enregistrer de nouveau "
    "en PDF depuis le logiciel qui l’ouvre."
)


@dataclass(frozen=True, slots=True)
class Verses:
    """One run over the given files."""

    inventory: Inventaire
    repertoire: Repertoire
    rapport: Rapport
    memoire: Memoire
    compte: Compte

    def read(self, run: Run) -> dict[str, FichierVerse]:
        """Those that can be read, in the order of their paths."""
        files, found = self.inventory.given(), dict[str, FichierVerse]()
        avance.read_files_ahead(files, self.memoire, self._lot, run, self.compte)
        before = self.compte.total - len(files)
        for rang, fichier in enumerate(files, before + 1):
            value = self._one(fichier)
            if value is not None:
                found[fichier] = value
            self.compte.reach(rang)
        return found

    def _lot(self, nom: str, fichiers: Sequence[str]) -> bytes:
        for fichier in fichiers:
            self._one(fichier)
        return self.memoire.take(nom)

    def _one(self, fichier: str) -> FichierVerse | None:
        lot = self.memoire.lot(avance.lot_of_files(fichier))
        known = lot.recall(fichier, self.repertoire)
        if known is not None and isinstance(known.valeur, FichierVerse):
            return known.valeur
        self.repertoire.follow()
        try:
            extrait = self.repertoire.fonds.extrait(fichier)
        except OSError:
            self.rapport.add(
                Code.FICHIER,
                fichier,
                "Ce fichier ne peut pas être ouvert.",
                "Vérifier ses droits de lecture.",
            )
            return None
        if extrait.refus:
            constat = f"Ce fichier {extrait.refus}."
            self.rapport.add(Code.ILLISIBLE, fichier, constat, _REMEDE)
            return None
        value = _value(fichier, extrait)
        lot.keep(fichier, value, Trace(), self.repertoire.fonds.ouverts)
        return value


def _value(fichier: str, extrait: Extrait) -> FichierVerse:
    suffix = PurePosixPath(fichier).suffix.removeprefix(".").upper()
    return FichierVerse(
        chemin=fichier,
        format=suffix or "fichier",
        taille=extrait.taille,
        sha256=extrait.sha256,
        pages=extrait.pages,
        texte=any(extrait.textes),
    )
