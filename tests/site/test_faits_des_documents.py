"""What the pages of the five documents say, what they leave unsaid, and what they never say."""

from pathlib import Path

import pytest
from lxml import html

DL_03 = "deliberations/somme-numerique/2020/20201130_DL_03"
DL_01 = "deliberations/somme-numerique/2016/20161128_DL_01"
DL_04 = "deliberations/somme-numerique/2011/20111107_DL_04"
NPDC = "deliberations/nord-pas-de-calais-numerique/2019/2019-12"
PV = "seances/somme-numerique/2016-11-28-bureau"
BUREAU_2020 = "seances/somme-numerique/2020-11-30-bureau"
BUREAU_2011 = "seances/somme-numerique/2011-11-07-bureau"
COMITE = "seances/nord-pas-de-calais-numerique/2019-06-26-comite-syndical"
ACTES = (DL_03, DL_01, DL_04, NPDC)
PAGES = (*ACTES, PV, BUREAU_2020, BUREAU_2011, COMITE)


def _main(site: Path, address: str) -> html.HtmlElement:
    document = html.fromstring((site / address / "index.html").read_text(encoding="utf-8"))
    (main,) = document.xpath("//main")
    return main


def _text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split()).replace("\u202f", " ").replace("\u00a0", " ")


def _row(site: Path, address: str, label: str) -> list[str]:
    """The lines of a fact in the margin: values, then notes."""
    (row,) = [
        row
        for row in _main(site, address).xpath("//*[contains(@class,'marge')]//dl/div")
        if _text(row.find("dt")) == label
    ]
    return [_text(line) for line in row.findall("dd")]


@pytest.mark.parametrize(
    ("address", "label", "lines"),
    [
        (DL_03, "Résultat", ["Adoptée à l’unanimité"]),
        (DL_03, "Membres présents", ["6", "calculé : 6 (liste de la séance)"]),
        (DL_03, "Affichage", ["7 décembre 2020"]),
        (DL_03, "Signataire", ["non renseigné"]),
        (DL_03, "Transmission au contrôle de légalité", ["non renseigné"]),
        (DL_01, "Membres votants", ["5", "calculé : 5 (4 présents + 1 pouvoir dans la liste)"]),
        (DL_01, "Convocation", ["23 septembre 2016 [sic]"]),
        (DL_04, "Convocation", ["30 juin 2011 [sic]"]),
        (NPDC, "Voix", ["12 pour", "0 contre", "2 abstentions", "calculé : 14 voix en tout"]),
        (NPDC, "Suffrages exprimés", ["14 [sic]", "calculé : 12 (12 pour + 0 contre)"]),
        (NPDC, "Signataire", ["Christophe COULON", "Président du Syndicat mixte"]),
        (NPDC, "Affichage ou publication", ["non renseigné"]),
        (PV, "Heures", ["de 17 h à 17 h 45"]),
    ],
)
def test_fact_is_on_its_page(site: Path, address: str, label: str, lines: list[str]) -> None:
    assert lines == _row(site, address, label)


@pytest.mark.parametrize(
    ("address", "title", "number"),
    [
        (
            DL_03,
            "Renouvellement de la convention de partenariat avec CANOPE",
            "Délibération n° 03 du 30 novembre 2020",
        ),
        (
            DL_01,
            "Convention cadre Espace Numérique de Travail",
            "Délibération n° 01 du 28 novembre 2016",
        ),
    ],
)
def test_object_then_number_read_aloud(site: Path, address: str, title: str, number: str) -> None:
    main = _main(site, address)
    assert [title] == [_text(found) for found in main.xpath(".//h1")]
    assert number == _text(main.xpath(".//*[@class='numero']")[0])


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (DL_03, "Le document ne dit pas : le décompte des voix"),
        (DL_03, "20 000 € par an"),
        (DL_03, "acte cité, absent du registre"),
        (DL_03, "connu par le procès-verbal de la séance"),
        (DL_03, "Ce registre ne peut pas dire jusqu’à quand"),
        (DL_03, "connu au 30 novembre 2020"),
        (DL_01, "le montant de la convention"),
        (NPDC, "non versée au registre : pièce absente du document reçu"),
        (PV, "Connu par le procès-verbal, acte non versé au registre"),
        (PV, "La liste n’est pas dite complète"),
        (PV, "Point renouvelé par : délibération n° 03 du 30 novembre 2020"),
        (
            BUREAU_2020,
            "n° 01 et 02 : absents du registre, sans que l’on sache s’ils ont été donnés",
        ),
        (BUREAU_2011, "n° 01 à 03 : absents du registre, sans que l’on sache s’ils ont été donnés"),
        (PV, "Présences d’après la délibération n° 01 du 28 novembre 2016."),
        ("partenaires/amiens-metropole", "Point examiné : Budget annexe – contributions"),
        ("sujets/budget", "Points examinés : Éléments principaux du projet de budget"),
        ("partenaires/reseau-canope", "des conventions avec ce partenaire"),
        (COMITE, "Totaux imprimés : 10 présents, 0 absent, 10 excusés, 4 pouvoirs"),
    ],
)
def test_words_are_on_the_page(site: Path, address: str, words: str) -> None:
    assert words in _text(_main(site, address))


def test_yearly_series_makes_no_gap_in_a_sitting(site: Path) -> None:
    assert "n° 1" not in _text(_main(site, COMITE).xpath(".//*[@class='actes-de-seance']")[0])


def test_nobody_is_said_excused_in_2016(site: Path) -> None:
    cells = [_text(cell) for cell in _main(site, PV).xpath(".//table[@class='appel']//td")]
    assert 4 == cells.count("présent")
    assert 5 == cells.count("non précisé")
    assert "excusé" not in cells


def test_roll_call_of_2019_is_in_the_act_with_every_college(site: Path) -> None:
    rows = _main(site, NPDC).xpath(".//table[@class='appel']/tbody/tr")
    assert 20 == len(rows)
    assert all(_text(row.xpath("td[@data-label='Collectivité']")[0]) for row in rows)


@pytest.mark.parametrize("address", PAGES)
def test_pages_observe_and_never_judge(site: Path, address: str) -> None:
    words = _text(_main(site, address)).lower()
    for verdict in ("illégal", "manquant", "antidaté", "quorum non atteint", "irrégulier"):
        assert verdict not in words


@pytest.mark.parametrize("address", ACTES)
def test_dates_of_the_margin_are_for_machines_too(site: Path, address: str) -> None:
    times = _main(site, address).xpath("//*[contains(@class,'marge')]//time/@datetime")
    assert len(times) >= 2
    assert all(len(time) == 10 for time in times)
