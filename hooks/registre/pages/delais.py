"""The last day of a delay before an administrative court: two months, franc, moved past closed days."""

from calendar import monthrange
from datetime import date, timedelta

from jours_feries_france import JoursFeries

DIMANCHE, SAMEDI = 6, 5


def last_day(depart: date, mois: int = 2) -> date:
    """Two months to the same day (or the month's last), one day more for the delay is franc, then the next working day.

    CE 5 oct. 2018 n° 409579 and 15 déc. 2023 n° 472836 (délai franc); CE 19 sept. 2014 n° 362568 (closed days).
    """
    annee, rang = divmod(depart.month - 1 + mois, 12)
    end = monthrange(depart.year + annee, rang + 1)[1]
    echeance = date(depart.year + annee, rang + 1, min(depart.day, end)) + timedelta(days=1)
    while closed(echeance):
        echeance += timedelta(days=1)
    return echeance


def closed(jour: date) -> bool:
    """Saturday, Sunday or public holiday, as in metropolitan France outside Alsace-Moselle."""
    return jour.weekday() in (SAMEDI, DIMANCHE) or bool(JoursFeries.is_bank_holiday(jour))
