"""What became of an act: its successive states, each with what did it, and the declared corrections of its text."""

from datetime import date
from functools import partial
from itertools import pairwise

from registre.model.deliberation import Deliberation
from registre.model.suivi import (
    Cause,
    Etat,
    Jugement,
    NatureEtat,
    NatureRectification,
    Rectification,
)
from registre.model.valeurs import DatePartielle
from registre.reader.champs import Fiche
from registre.reader.choix import choix
from registre.reader.codes import Code
from registre.reader.references import Repertoire, another
from registre.reader.scalaires import date_partielle, texte
from registre.reader.valeur import Lire, Refus, Valeur
from registre.texte import dates

_ETAT = choix(
    NatureEtat,
    {
        "retire": NatureEtat.RETIREE,
        "abroge": NatureEtat.ABROGEE,
        "annule": NatureEtat.ANNULEE,
        "suspendu": NatureEtat.SUSPENDUE,
    },
)
_NATURE = choix(NatureRectification)
_SANS_FICHE = (
    "Si l’acte n’est pas dans le registre, le désigner par ses mots, comme « délibération n° 9 du 3 mars 2021 » ; "
    "pour un jugement, écrire en retrait « juridiction », « date » et « numero »."
)


def states(fiche: Fiche, acte: Deliberation, repertoire: Repertoire) -> tuple[Etat, ...]:
    """The states of an act: one, as a word or a block, or several in the order of time."""
    valeur = fiche.valeur("etat")
    if valeur is None:
        return ()
    alone = valeur.is_text() or valeur.is_block()
    found: list[Etat] = []
    for item in (valeur,) if alone else valeur.elements():
        etat = item.read(partial(_etat, acte, repertoire))
        if etat is not None:
            _check_order(item, etat.date, found[-1].date if found else None)
            found.append(etat)
    return tuple(found)


def corrections(fiche: Fiche, acte: Deliberation) -> tuple[Rectification, ...]:
    """The declared corrections of the text, in the order of time."""
    valeur = fiche.valeur("rectifications")
    if valeur is None:
        return ()
    found = fiche.many("rectifications", partial(_rectification, acte))
    for before, after in pairwise(found):
        _check_order(valeur, after.date, before.date)
    return found


def not_before(debut: date, lire: Lire[DatePartielle] = date_partielle) -> Lire[DatePartielle]:
    """A reader of a date that cannot precede the sitting."""

    def read(valeur: Valeur) -> DatePartielle:
        jour = lire(valeur)
        if jour.iso < debut.isoformat()[: len(jour.iso)]:
            raise before_sitting(debut)
        return jour

    return read


def before_sitting(debut: date) -> Refus:
    """Why a date of what followed the vote cannot stand before it."""
    return Refus(
        Code.DATE,
        f"Cette date précède la séance, du {dates.jour(debut)}.",
        "Corriger cette date, ou la « seance » de l’acte.",
        attendu=f"une date à partir du {dates.jour(debut)}",
    )


def _etat(acte: Deliberation, repertoire: Repertoire, valeur: Valeur) -> Etat | None:
    """A word, or a block with the date and what did it."""
    if valeur.is_text():
        return Etat(nature=_ETAT(valeur))
    fiche = Fiche.of(valeur)
    nature = fiche.required("nature", _ETAT, "abrogée")
    jour = fiche.one("date", not_before(acte.date))
    par = fiche.one("par", partial(_cause, acte, repertoire))
    fin = fiche.one("fin", partial(_fin, nature, jour))
    fiche.close()
    return Etat(nature=nature, date=jour, par=par, fin=fin) if nature else None


def _cause(acte: Deliberation, repertoire: Repertoire, valeur: Valeur) -> Cause:
    """A judgment in a block, the key of an act of the register, or the words for one that is elsewhere."""
    if valeur.is_block():
        return Cause(jugement=_jugement(acte, valeur))
    written = valeur.texte()
    if len(written.split()) > 1:
        return Cause(libelle=written)
    try:
        return Cause(acte=another(acte.id, repertoire.acte(acte.organisme))(valeur))
    except Refus as refus:
        if refus.code is Code.ACTE:
            refus.faire = _SANS_FICHE
        raise


def _jugement(acte: Deliberation, valeur: Valeur) -> Jugement:
    fiche = Fiche.of(valeur)
    jugement = Jugement(
        juridiction=fiche.required("juridiction", texte, "tribunal administratif de …") or "",
        date=fiche.one("date", not_before(acte.date)),
        numero=fiche.one("numero", texte),
    )
    fiche.close()
    return jugement


def _fin(nature: NatureEtat | None, debut: DatePartielle | None, valeur: Valeur) -> DatePartielle:
    """When a suspension ended: no other state does."""
    jour = date_partielle(valeur)
    if nature not in (None, NatureEtat.SUSPENDUE):
        raise Refus(
            Code.CHOIX,
            f"L’état « {nature} » n’a pas de fin.",
            "Retirer « fin » : seule une suspension en a une.",
        )
    if debut is not None:
        _check_order(valeur, jour, debut)
    return jour


def _rectification(acte: Deliberation, valeur: Valeur) -> Rectification | None:
    """A declared correction; what was misread is read again on a document that one can go back to."""
    fiche = Fiche.of(valeur)
    jour = fiche.required("date", not_before(acte.date), "30/11/2020")
    nature = fiche.required("nature", _NATURE, "erreur matérielle")
    motif = fiche.required("motif", texte, "date mal recopiée à l’article 2")
    autorite = fiche.one("autorite", texte)
    d_apres = fiche.one("d_apres", texte)
    fiche.close()
    if jour is None or nature is None or motif is None:
        return None
    if nature is NatureRectification.ERREUR_DE_TRANSCRIPTION and not (d_apres or acte.original):
        raise Refus(
            Code.RECTIFICATION,
            "Une erreur de transcription se corrige sur un document, et rien ne dit lequel.",
            "L’écrire dans « d_apres », ou donner l’acte signé par la clé « original ».",
            attendu="d_apres: registre papier de 2024, feuillet 12",
        )
    return Rectification(date=jour, nature=nature, motif=motif, autorite=autorite, d_apres=d_apres)


def _check_order(valeur: Valeur, apres: DatePartielle | None, avant: DatePartielle | None) -> None:
    """Say that what comes second is dated before what comes first."""
    if apres is None or avant is None:
        return
    shared = min(len(apres.iso), len(avant.iso))
    if apres.iso[:shared] < avant.iso[:shared]:
        valeur.say(
            Refus(
                Code.DATE,
                f"Dans « {valeur.cle} », « {dates.jour(apres)} » vient après « {dates.jour(avant)} ».",
                "Corriger l’une des dates, ou écrire les plus anciennes d’abord.",
                attendu="des dates dans l’ordre du temps",
            )
        )
