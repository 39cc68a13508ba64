"""Small registers made of model objects, for the layers that never read a file."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from registre.model.autorites import Matiere, Nomenclature, Partenaire, Sujet, Territoire
from registre.model.deliberation import Deliberation
from registre.model.organisme import Organe, Organisme
from registre.model.registre import Registre
from registre.model.seance import Seance
from registre.model.valeurs import Source


def source(nom: str) -> Source:
    return Source(fichier=f"{nom}.md", ligne_corps=1)


def acte(numero: str = "1", jour: str = "2020-11-30", **champs: Any) -> Deliberation:
    """An act of the Conseil of «sivom», on the sitting of that day."""
    annee = int(jour[:4])
    cle = champs.pop("cle", numero.replace("/", "-"))
    organisme = champs.pop("organisme", "sivom")
    return Deliberation(
        id=f"{organisme}/{annee}/{cle}",
        cle=cle,
        organisme=organisme,
        annee=annee,
        organe="conseil",
        date=date.fromisoformat(jour),
        seance=f"{organisme}/{jour}-conseil",
        numero=numero,
        source=source(cle),
        **{"objet": f"Objet {numero}", **champs},
    )


def seance(jour: str = "2020-11-30", **champs: Any) -> Seance:
    """A sitting of the Conseil of «sivom»."""
    organisme = champs.pop("organisme", "sivom")
    cle = f"{jour}-conseil"
    return Seance(
        id=f"{organisme}/{cle}",
        cle=cle,
        organisme=organisme,
        organe="conseil",
        date=date.fromisoformat(jour),
        source=source(cle),
        **champs,
    )


def organisme(cle: str = "sivom", nom: str = "Sivom du Val", **champs: Any) -> Organisme:
    """An issuer with one organ."""
    organes = {"conseil": Organe(cle="conseil", nom="Conseil")}
    return Organisme(cle=cle, nom=nom, source=source(cle), **{"organes": organes, **champs})


def partenaire(cle: str, nom: str, **champs: Any) -> Partenaire:
    return Partenaire(cle=cle, nom=nom, source=source(cle), **champs)


def sujet(cle: str, nom: str, **champs: Any) -> Sujet:
    return Sujet(cle=cle, nom=nom, source=source(cle), **champs)


def territoire(cle: str, nom: str, **champs: Any) -> Territoire:
    return Territoire(cle=cle, nom=nom, source=source(cle), **champs)


def registre(
    actes: Iterable[Deliberation] = (),
    seances: Iterable[Seance] = (),
    organismes: Iterable[Organisme] = (),
    matieres: Iterable[tuple[str, str]] = (),
    **autorites: Iterable[Any],
) -> Registre:
    """A register of these; sittings that acts name and that are not given are made."""
    actes, known = tuple(actes), {seance.id: seance for seance in seances}
    for found in actes:
        jour = found.date.isoformat()
        known.setdefault(found.seance, seance(jour, organisme=found.organisme))
    issuers = tuple(organismes) or (organisme(),)
    return Registre(
        organismes={issuer.cle: issuer for issuer in issuers},
        seances=dict(sorted(known.items())),
        deliberations={found.id: found for found in actes},
        nomenclature=Nomenclature(
            matieres={code: Matiere(code=code, nom=nom) for code, nom in matieres}
        ),
        **{name: {found.cle: found for found in values} for name, values in autorites.items()},
    )
