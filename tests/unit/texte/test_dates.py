"""Dates: what staff write is read, what cannot be is refused with its reason, one form comes back."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from registre.model.valeurs import DatePartielle
from registre.texte import dates
from registre.texte.nombres import en_lettres

DEBUT, FIN = date(2016, 1, 1), date(2021, 12, 31)
TOUS_LES_JOURS = [DEBUT + timedelta(days=rang) for rang in range((FIN - DEBUT).days + 1)]

ECRITURES: dict[str, Callable[[date], str]] = {
    "barres": lambda d: f"{d:%d/%m/%Y}",
    "points": lambda d: f"{d.day}.{d.month}.{d.year}",
    "iso": lambda d: d.isoformat(),
    "forme du registre": dates.jour,
    "semaine et capitales": lambda d: f"{dates.SEMAINE[d.weekday()]} {dates.jour(d)}".upper(),
    "espaces insécables": lambda d: dates.jour(d).replace(" ", "\u00a0"),
    "en mots": lambda d: (
        f"{en_lettres(d.day)} {dates.MOIS[d.month - 1]} {en_lettres(d.year).replace('-', ' ')}"
    ),
    "ouverture d'acte": lambda d: (
        f"L’an {en_lettres(d.year).replace('-mille-', ' mille ')}, "
        f"le {en_lettres(d.day)} {dates.MOIS[d.month - 1]}"
    ),
    "an en chiffres": lambda d: f"L'an {d.year} et le {d.day} {dates.MOIS[d.month - 1]}",
}


@pytest.mark.parametrize("ecriture", ECRITURES)
def test_every_day_of_six_years_is_read_back(ecriture: str) -> None:
    write = ECRITURES[ecriture]
    expected = [(write(jour), jour) for jour in TOUS_LES_JOURS]
    assert expected == [
        (write(jour), lue.exacte if (lue := dates.parse(write(jour))) else None)
        for jour in TOUS_LES_JOURS
    ]


def test_no_day_that_does_not_exist_is_read() -> None:
    possible = {d.isoformat() for d in TOUS_LES_JOURS}
    written = [
        f"{annee}-{mois:02d}-{jour:02d}"
        for annee in range(2016, 2022)
        for mois in range(14)
        for jour in range(33)
    ]
    assert possible == {texte for texte in written if dates.parse(texte)}


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("novembre 2020", DatePartielle(2020, 11)),
        ("2020-11", DatePartielle(2020, 11)),
        ("11/2020", DatePartielle(2020, 11)),
        ("nov. 2020", DatePartielle(2020, 11)),
        ("FEVRIER 2021", DatePartielle(2021, 2)),
        ("2020", DatePartielle(2020)),
        ("Le 1er février 2021", DatePartielle(2021, 2, 1)),
        ("le premier août deux mil vingt", DatePartielle(2020, 8, 1)),
        ("vingt et un mars mille neuf cent quatre-vingt-dix-neuf", DatePartielle(1999, 3, 21)),
    ],
)
def test_dates_known_to_the_year_or_month_and_old_spellings(
    texte: str, expected: DatePartielle
) -> None:
    assert expected == dates.parse(texte)


@pytest.mark.parametrize(
    ("texte", "raison"),
    [
        ("31 novembre 2016", "novembre n’a que 30 jours"),
        ("2016-11-31", "novembre n’a que 30 jours"),
        ("29/02/2019", "février 2019 n’a que 28 jours"),
        ("30 février 2020", "février 2020 n’a que 29 jours"),
        ("11/30/2020", "il n’y a pas de mois 30"),
        ("0 mai 2020", "il n’y a pas de jour « 0 »"),
        ("30/11/20", "l’année s’écrit en entier, « 20 » ne suffit pas"),
        ("0202", "l’année « 0202 » n’est pas entre 1789 et 2199"),
        ("3 novembr 2020", "« novembr » n’est pas un mois (voulez-vous dire « novembre » ?)"),
        ("mardi 30 novembre 2020", "le 30 novembre 2020 est un lundi, non un mardi"),
        ("la semaine prochaine", "ce n’est pas une date"),
        ("", "ce n’est pas une date"),
    ],
)
def test_a_refused_date_says_why(texte: str, raison: str) -> None:
    assert (None, raison) == (dates.parse(texte), dates.refus(texte))


def test_a_good_date_is_not_refused() -> None:
    assert dates.refus("30 novembre 2020") == ""


@pytest.mark.parametrize(
    ("valeur", "expected"),
    [
        (DatePartielle(2021, 2, 1), "1er février 2021"),
        (date(2020, 11, 30), "30 novembre 2020"),
        (DatePartielle(2020, 11), "novembre 2020"),
        (DatePartielle(2020), "2020"),
    ],
)
def test_dates_are_shown_in_one_french_form(valeur: DatePartielle | date, expected: str) -> None:
    assert expected == dates.jour(valeur)


def test_iso_keeps_what_is_known() -> None:
    assert ("2021-02-01", "2020-11", "2020-11-30") == (
        dates.iso(DatePartielle(2021, 2, 1)),
        dates.iso(DatePartielle(2020, 11)),
        dates.iso(date(2020, 11, 30)),
    )
