"""Who chaired, who was secretary, who signed: three different things."""

from collections.abc import Iterator

from registre.model.valeurs import Personne
from registre.pages.faits.base import D_APRES_LA_SEANCE, Dossier, Fait, sic
from registre.pages.phrases import Phrase, phrase
from registre.reader import noms


def rows(dossier: Dossier) -> Iterator[Fait]:
    """Chair, secretary, then the signatory, whom the law expects to be named with a capacity."""
    acte, seance = dossier.acte, dossier.seance
    yield Fait(
        libelle="Présidence de la séance",
        valeurs=_value(dossier, "presidence", acte.presidence or seance.presidence),
        notes=_notes(acte.presidence, seance.presidence),
        inconnu="qui présidait la séance",
    )
    yield Fait(
        libelle="Secrétaire de séance",
        valeurs=_value(dossier, "secretaire", acte.secretaire or seance.secretaire),
        notes=_notes(acte.secretaire, seance.secretaire),
        ancre="secretaire-de-seance",
        inconnu="qui était secrétaire de séance",
    )
    yield _signatory(dossier)


def _value(dossier: Dossier, champ: str, personne: Personne | None) -> tuple[Phrase, ...]:
    if personne is None:
        return ()
    return (phrase(personne.nom, *sic(dossier.acte.sic, champ)),)


def _notes(printed: Personne | None, sitting: Personne | None) -> tuple[Phrase, ...]:
    """Where the name comes from, or what other name the sitting gives."""
    if sitting is None:
        return ()
    if printed is None:
        return (D_APRES_LA_SEANCE,)
    return () if _same(printed, sitting) else (phrase(f"d’après la séance : {sitting.nom}"),)


def _same(one: Personne, other: Personne) -> bool:
    if one.membre and other.membre:
        return one.membre == other.membre
    return noms.plain(one.nom) == noms.plain(other.nom)


def _signatory(dossier: Dossier) -> Fait:
    signed = dossier.acte.signataire
    if signed is None:
        return Fait(libelle="Signataire")
    valeurs = [phrase(signed.nom, *sic(dossier.acte.sic, "signataire"))]
    if signed.qualite:
        valeurs.append(phrase(signed.qualite))
    notes = () if signed.qualite else (phrase("qualité non renseignée"),)
    return Fait(libelle="Signataire", valeurs=tuple(valeurs), notes=notes)
