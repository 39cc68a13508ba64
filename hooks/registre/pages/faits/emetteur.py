"""Who issued the act, and at what sitting."""

from collections.abc import Iterator

from registre.pages import numerotation
from registre.pages.faits.base import D_APRES_LA_SEANCE, Dossier, Fait, sic
from registre.pages.noms import organ_address
from registre.pages.phrases import Phrase, jour, lien, linked, phrase


def rows(dossier: Dossier) -> Iterator[Fait]:
    """Body, organ and sitting, each with its page; the whole number, where only a part of it is said aloud."""
    acte, organisme = dossier.acte, dossier.organisme
    yield Fait(libelle="Organisme", valeurs=(phrase(lien(organisme.nom, organisme.adresse)),))
    yield Fait(
        libelle="Organe",
        valeurs=(phrase(lien(dossier.organe.nom, organ_address(acte.organisme, acte.organe))),),
        ancre="organe",
    )
    yield Fait(
        libelle="Séance",
        valeurs=((linked(jour(acte.date), dossier.seance.adresse),),),
        notes=_printed_date(dossier),
        ancre="seance",
    )
    if acte.numero not in numerotation.lire(dossier.registre, acte):
        yield Fait(libelle="Numéro imprimé", valeurs=(phrase(acte.numero),))


def _printed_date(dossier: Dossier) -> tuple[Phrase, ...]:
    """What the act prints for date, where it is not the sitting's, or where it prints none."""
    acte = dossier.acte
    if acte.date_seance is None:
        return (D_APRES_LA_SEANCE,)
    mark = sic(acte.sic, "date_seance")
    if acte.date_seance.exacte == acte.date and not mark:
        return ()
    return ((jour(acte.date_seance, "imprimé sur l’acte : "), *mark),)
