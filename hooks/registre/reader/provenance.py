"""From what file a text was established: the sidecar ``<clé>.provenance.yml`` beside a document."""

import re

from registre.model.provenance import Debris, Provenance
from registre.reader.champs import Fiche
from registre.reader.codes import Code
from registre.reader.document import Document
from registre.reader.front_matter import read_yaml
from registre.reader.inventaire import PROVENANCE
from registre.reader.references import Repertoire
from registre.reader.scalaires import texte
from registre.reader.valeur import Refus, Valeur

_SHA256 = re.compile(r"[0-9a-f]{64}")
_EXEMPLE = "0" * 64


def read_beside(document: Document, repertoire: Repertoire) -> Provenance | None:
    """The provenance of a document, where it has one."""
    fichier = document.fichier.removesuffix(".md") + PROVENANCE
    if not repertoire.holds(fichier):
        return None
    sidecar = read_yaml(repertoire.fonds, fichier, document.rapport)
    return None if sidecar is None else _read(sidecar)


def _read(sidecar: Document) -> Provenance | None:
    fiche = Fiche(sidecar, sidecar.racine)
    fichier = fiche.required("fichier", texte, "extrait.pdf")
    sha256 = fiche.required("sha256", _sha256, _EXEMPLE)
    methode = fiche.required("methode", texte, "Texte retapé d’après l’original, puis relu.")
    debris = fiche.many("debris", _debris)
    fiche.close()
    if fichier is None or sha256 is None or methode is None:
        return None
    return Provenance(fichier=fichier, sha256=sha256, methode=methode, debris=debris)


def _sha256(valeur: Valeur) -> str:
    written = valeur.texte().lower()
    if not _SHA256.fullmatch(written):
        raise Refus(
            Code.PROVENANCE,
            f"Cette empreinte a {len(written)} signes et ne peut pas être un SHA-256.",
            "Recopier l’empreinte entière du fichier d’origine.",
            attendu="64 chiffres et lettres de a à f",
        )
    return written


def _recu(valeur: Valeur) -> str:
    """What the conversion left, as it came: here the code of a stray character is the fact itself."""
    return str(valeur.noeud.value) if valeur.is_text() else valeur.texte()


def _debris(valeur: Valeur) -> Debris:
    fiche = Fiche.of(valeur)
    debris = Debris(
        recu=fiche.required("recu", _recu, '"mot cou-pé"') or "",
        ecrit=fiche.one("ecrit", texte) or "",
        motif=fiche.required("motif", texte, "césure de fin de ligne") or "",
    )
    fiche.close()
    return debris
