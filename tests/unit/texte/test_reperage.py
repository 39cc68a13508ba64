"""Dates and amounts found in the sentences of the acts."""

import random
from pathlib import Path

import pytest

from registre.texte import dates
from registre.texte.reperage import (
    EN_CHIFFRES,
    EN_MOTS,
    GRANDS,
    find_dates,
    find_montants,
    find_nombres,
)

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("L’an deux mille seize, le vingt-huit novembre à 17h00", ["2016-11-28"]),
        ("Le vingt-six juin deux mille dix-neuf, le comité", ["2019-06-26"]),
        ("sur convocation en date du vingt juin deux mille dix-neuf,", ["2019-06-20"]),
        ("du 1er\nseptembre 2020 au 31 août 2023", ["2020-09-01", "2023-08-31"]),
        ("Depuis janvier 2008, le SDET d'avril 2018", ["2008-01", "2018-04"]),
        ("lundi 5 février 2013, 06/02/2013", ["2013-02-05", "2013-02-06"]),
        ("le 31 novembre 2016", []),
        ("délibération 2019-12, loi n°2020-1379, années 2016/2017", []),
        ("034-213401722-20130204-0000061090-DE", []),
        ("1er JANV. 2021", ["2021-01-01"]),
    ],
)
def test_dates_in_a_sentence(texte: str, expected: list[str]) -> None:
    assert expected == [found.date.iso for found in find_dates(texte)]


def test_offsets_hold() -> None:
    texte = "La convention du 5 octobre 2020 porte sur 20 000€ par an."
    assert ["5 octobre 2020"] == [texte[f.debut : f.fin] for f in find_dates(texte)]
    assert ["20 000€"] == [texte[f.debut : f.fin] for f in find_montants(texte)]


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("une contribution de 20 000€ financée à 40%", ["20000 €", "40 %"]),
        ("0,07 € HT /habitant, plafond de 5 000€ HT", ["0.07 €", "5000 €"]),
        ("1 611.77 € HT (3 223,55 €)", ["1611.77 €", "3223.55 €"]),
        ("2 millions d’euros et 1,5 M€", ["2000000 €", "1500000 €"]),
        ("le 30 novembre 2020, 9 membres", ["9 "]),
        ("20\u202f000\u00a0€", ["20000 €"]),
    ],
)
def test_numbers_in_a_sentence(texte: str, expected: list[str]) -> None:
    assert expected == [f"{found.valeur} {found.unite}" for found in find_nombres(texte)]


@pytest.mark.parametrize(
    ("seed", "expected"),
    [
        ("000", ["20000", "60000"]),
        ("001", []),
        ("002", ["20000", "0.07", "0.05", "50", "5000"]),
        ("003", []),
        ("004", []),
    ],
)
def test_amounts_of_the_five_documents(seed: str, expected: list[str]) -> None:
    (path,) = CORPUS.glob(f"{seed}_*.txt")
    texte = path.read_text(encoding="utf-8")
    assert expected == [str(found.valeur) for found in find_montants(texte)]


def test_every_long_date_of_a_document_is_found() -> None:
    (path,) = CORPUS.glob("000_*.txt")
    assert [
        "2020-11-24",
        "2020-11-30",
        "2020-12-07",
        "2020-04-01",
        "2020-11-14",
        "2020-11-30",
        "2023-08-31",
        "2020-10-05",
        "2020-09-01",
        "2023-08-31",
    ] == [found.date.iso for found in find_dates(path.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("graine", range(5))
def test_only_the_names_of_months_need_to_be_looked_around(graine: int) -> None:
    chance = random.Random(graine)  # noqa: S311
    words = ("l’an", "deux mille", "seize", "-", "le", "mardi", "12", "1er", "MAI", "Déc.", "2015")
    others = ("mais", "20 000 €", "1/2/2015", "2015-03-01", "maison " * 30)
    for _ in range(400):
        texte = " ".join(chance.choices(words + others, k=12))
        whole = [*EN_MOTS.finditer(texte), *EN_CHIFFRES.finditer(texte)]
        found = sorted(one.span() for one in whole if dates.parse(one[0]))
        assert found == [(one.debut, one.fin) for one in find_dates(texte)]


def test_a_letter_of_two_small_ones_moves_nothing() -> None:
    texte = "\u0130zmir, le 12 mars 2015"
    assert ["12 mars 2015"] == [texte[f.debut : f.fin] for f in find_dates(texte)]


def test_known_dates_are_not_looked_for_again() -> None:
    assert ["30 ", "2020 ", "9 "] == [
        f"{found.valeur} {found.unite}"
        for found in find_nombres("le 30 novembre 2020, 9 membres", [])
    ]


def test_large_numbers_alone_can_be_looked_for() -> None:
    texte = "9 membres, 20 000 €, 1,5 %, 2 M€, 12345, le 3 mars 2020, 999 ; 3\u202f500, 7.5"
    wanted = ["20000 €", "1.5 %", "2000000 €", "12345 ", "3500 ", "7.5 "]
    found = find_nombres(texte, chiffres=GRANDS)
    assert wanted == [f"{one.valeur} {one.unite}" for one in found]
