"""When a document last changed, as its own dates tell; no clock is read."""

from collections.abc import Iterator, Mapping
from datetime import date

from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.seance import Seance, Statut
from registre.model.valeurs import DatePartielle


def act_changed(acte: Deliberation) -> date:
    """The latest day that the act tells of itself: sitting, posting, sending, state, corrections."""
    found = [first_day(valeur) for valeur in _followed(acte) if valeur is not None]
    return max([acte.date, *found])


def changes(catalogue: Catalogue) -> Mapping[str, date]:
    """For the address of each act, sitting and term, the latest day known of what it shows."""
    registre = catalogue.registre
    acts = {cle: act_changed(acte) for cle, acte in registre.deliberations.items()}
    sittings = {cle: sitting_changed(seance) for cle, seance in registre.seances.items()}
    found = {registre.deliberations[cle].adresse: jour for cle, jour in acts.items()}
    for termes in catalogue.index.values():
        for terme in termes.values():
            days = [*(acts[cle] for cle in terme.actes), *(sittings[cle] for cle in terme.seances)]
            if days:  # an issuer that acts name has one page for both
                found[terme.adresse] = max([*days, found.get(terme.adresse, date.min)])
    return found


def sitting_changed(seance: Seance) -> date:
    """The day of the sitting, or that on which it was convened while it is only announced."""
    if seance.statut is Statut.ANNONCEE and seance.date_convocation is not None:
        return first_day(seance.date_convocation)
    return seance.date


def first_day(valeur: DatePartielle) -> date:
    """The first day of a date that may be known to the month or the year only."""
    return date(valeur.annee, valeur.mois or 1, valeur.jour or 1)


def _followed(acte: Deliberation) -> Iterator[DatePartielle | None]:
    yield acte.date_affichage
    if acte.transmission is not None:
        yield acte.transmission.date_envoi
        yield acte.transmission.date_reception
    if acte.publicite_anterieure is not None:
        yield acte.publicite_anterieure.date
    for etat in acte.etats:
        yield from (etat.date, etat.fin)
    yield from (rectification.date for rectification in acte.rectifications)
    if acte.depublication is not None:
        yield acte.depublication.date
