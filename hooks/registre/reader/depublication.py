"""An act whose content is withdrawn: its file keeps what it was and why it went, and nothing that had to go."""

from collections.abc import Iterator
from functools import partial

import yaml

from registre.model.deliberation import Deliberation
from registre.model.suivi import Depublication, MotifDepublication
from registre.reader.champs import Fiche
from registre.reader.choix import choix
from registre.reader.codes import Code
from registre.reader.document import Document
from registre.reader.etats import not_before
from registre.reader.inventaire import PROVENANCE
from registre.reader.references import Repertoire
from registre.reader.scalaires import texte
from registre.reader.valeur import Valeur

CLE = "depublication"
# What the file of a depublished act may still say: what it was, what became of it.
GARDEES = ("seance", "numero", "objet", "numero_actes", "etat", "anciennes_cles", CLE)
_MOTIF = choix(
    MotifDepublication,
    {
        "decision de justice": MotifDepublication.DECISION_DE_JUSTICE,
        "jugement": MotifDepublication.DECISION_DE_JUSTICE,
        "secret": MotifDepublication.SECRET_PROTEGE,
    },
)
_OUTIL = "« registre occulter » le retire ensuite de ce que le dépôt garde"


def read(fiche: Fiche, acte: Deliberation) -> Depublication | None:
    """The withdrawal that the file declares, if it does."""
    return fiche.one(CLE, partial(_depublication, acte))


def _depublication(acte: Deliberation, valeur: Valeur) -> Depublication | None:
    fiche = Fiche.of(valeur)
    jour = fiche.required("date", not_before(acte.date), "30/11/2020")
    motif = fiche.required("motif", _MOTIF, "occultation")
    autorite = fiche.required("autorite", texte, "le Président")
    fondement = fiche.required("fondement", texte, "données personnelles (CRPA, art. L. 312-1-2)")
    fiche.close()
    if jour is None or motif is None or autorite is None or fondement is None:
        return None
    return Depublication(date=jour, motif=motif, autorite=autorite, fondement=fondement)


def check_emptied(document: Document, repertoire: Repertoire) -> None:
    """Refuse what is left of the content: as long as the source holds it, it would be published with it."""
    left = [*_left(document)]
    if left:
        _refuse(document, f"son fichier contient encore {', '.join(left)}", _emptied(document))
    sidecar = document.fichier.removesuffix(".md") + PROVENANCE
    if repertoire.holds(sidecar):
        _refuse(document, f"« {sidecar} » est encore là", "")


def _left(document: Document) -> Iterator[str]:
    for key, _ in _pairs(document):
        if key.value not in GARDEES:
            yield f"« {key.value} »"
    if document.corps.strip():
        yield "le texte"


def _refuse(document: Document, reste: str, corrige: str) -> None:
    document.rapport.add(
        Code.DEPUBLICATION,
        document.fichier,
        f"Cet acte est dépublié, mais {reste} : ce qui reste dans les fichiers serait publié.",
        f"Retirer ce qui doit disparaître, ainsi que les annexes et l’original ; {_OUTIL}.",
        attendu="un en-tête avec " + ", ".join(GARDEES) + " au plus, sans texte",
        corrige=corrige,
        ligne=document.ligne_entete,
    )


def _emptied(document: Document) -> str:
    """The file as it should be: the lines of the keys that stay."""
    pairs = [*_pairs(document)]
    ends = [key.start_mark.line for key, _ in pairs[1:]] + [len(document.lignes)]
    kept = [
        line
        for (key, _), end in zip(pairs, ends, strict=True)
        if key.value in GARDEES
        for line in document.lignes[key.start_mark.line : end]
        if line.strip()
    ]
    return "\n".join(["---", *kept, "---"])


def _pairs(document: Document) -> list[tuple[yaml.Node, yaml.Node]]:
    return list(document.racine.value) if document.racine else []
