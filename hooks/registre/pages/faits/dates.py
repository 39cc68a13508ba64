"""The dates that make an act: convened, made public, sent to the representative of the State."""

from collections.abc import Iterator

from registre.model.deliberation import Deliberation
from registre.model.suivi import Publicite, Transmission
from registre.pages.faits.base import D_APRES_LA_SEANCE, Dossier, Fait, sic
from registre.pages.parutions import JOURNAL, NON_PUBLIE, moment, online_words
from registre.pages.phrases import Phrase, jour, le, lien, phrase


def rows(dossier: Dossier) -> Iterator[Fait]:
    """What the law expects keeps its row, known or not."""
    acte = dossier.acte
    yield convened(dossier)
    yield from _made_public(acte)
    yield _online(dossier)
    yield _sent(acte)
    if acte.numero_actes is not None:
        yield Fait(libelle="Numéro @CTES", valeurs=(phrase(acte.numero_actes),), ancre="actes")


def convened(dossier: Dossier) -> Fait:
    """The act's date; without one, the sitting's; both where they differ."""
    printed, sitting = dossier.acte.date_convocation, dossier.seance.date_convocation
    shown = sitting if printed is None else printed
    declared = dossier.seance.sic if printed is None else dossier.acte.sic
    mark = sic(declared, "date_convocation", "convocation")
    notes: tuple[Phrase, ...] = ()
    if printed is None and sitting is not None:
        notes = (D_APRES_LA_SEANCE,)
    elif sitting is not None and sitting != printed:
        notes = ((jour(sitting, "d’après la séance : "),),)
    return Fait(
        libelle="Convocation",
        valeurs=(phrase(jour(shown), *mark),) if shown else (),
        notes=notes,
        ancre="convocation",
        inconnu="la date de la convocation",
    )


def _made_public(acte: Deliberation) -> Iterator[Fait]:
    """Posting on paper, then any publicity given before this register, each as it was declared."""
    declared = acte.publicite_anterieure
    if acte.date_affichage is not None or declared is None:
        known = acte.date_affichage
        mark = sic(acte.sic, "date_affichage")
        yield Fait(
            libelle="Affichage" if known else "Affichage ou publication",
            valeurs=(phrase(jour(known), *mark),) if known else (),
            ancre="affichage",
        )
    if declared is not None:
        yield Fait(
            libelle="Publicité antérieure",
            valeurs=(_publicity(declared),),
            notes=(phrase("déclarée par l’émetteur"),),
        )


def _online(dossier: Dossier) -> Fait:
    """The first day in this register, as its journal tells."""
    words, parution = online_words(dossier.acte), dossier.parution
    if parution is None:
        return Fait(libelle=words, ancre="mise-en-ligne", absence=NON_PUBLIE)
    return Fait(
        libelle=words,
        valeurs=((moment(parution.mise_en_ligne),),),
        notes=(phrase(JOURNAL),),
        ancre="mise-en-ligne",
    )


def _publicity(declared: Publicite) -> Phrase:
    mode = lien(declared.mode, declared.adresse) if declared.adresse else declared.mode
    return phrase(mode, ", ", le(declared.date)) if declared.date else phrase(mode)


def _sent(acte: Deliberation) -> Fait:
    sent = acte.transmission or Transmission()
    valeurs = []
    if sent.date_envoi is not None:
        valeurs.append(phrase("envoyée ", le(sent.date_envoi)))
    if sent.date_reception is not None:
        valeurs.append(phrase("reçue ", le(sent.date_reception)))
    if sent.identifiant is not None:
        valeurs.append(phrase(f"identifiant : {sent.identifiant}"))
    return Fait(
        libelle="Transmission au contrôle de légalité",
        valeurs=tuple(valeurs),
        ancre="controle-de-legalite",
    )
