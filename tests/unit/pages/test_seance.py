"""The page of a sitting, from a file to its view."""

from pathlib import Path

from registre.pages.base import Page
from registre.pages.seance import KIND, VueSeance
from tests.support import contenu
from tests.support.lecture_des_pages import row, said

SEANCE = "seances/sivom/2021-02-01-conseil.md"
PAR_SEANCE = contenu.BASE["organismes/sivom.md"].replace("portee: annee", "portee: seance")


def _pages(tmp_path: Path, **files: str) -> dict[str, Page]:
    return {page.adresse: page for page in KIND.pages(contenu.catalogue(tmp_path, files))}


def _view(tmp_path: Path, sitting: str = "---\n---\n", **files: str) -> VueSeance:
    pages = _pages(tmp_path, **{SEANCE: sitting, **files})
    vue = pages["seances/sivom/2021-02-01-conseil/"].vue()
    assert isinstance(vue, VueSeance)
    return vue


def test_page_names_the_organ_the_day_and_the_issuer(tmp_path: Path) -> None:
    page = _pages(tmp_path)["seances/sivom/2021-02-01-conseil/"]
    assert (
        "Séance du Conseil syndical du 1er février 2021 – Sivom du Val d’Orge"
        == page.entete().titre
    )


def test_smallest_sitting_gathers_what_nobody_says(tmp_path: Path) -> None:
    vue = _view(tmp_path)
    assert (None, (), None, "Le registre") == (
        vue.appel,
        vue.parties,
        vue.titre_corps,
        vue.document,
    )
    assert {
        "l’heure de la séance",
        "le lieu",
        "le mode de tenue",
        "la date de la convocation",
        "qui présidait",
        "qui était secrétaire de séance",
        "si le quorum était réuni",
    } == set(vue.boite.inconnus)


def test_facts_are_shown_as_printed(tmp_path: Path) -> None:
    vue = _view(
        tmp_path,
        """\
        ---
        debut: 17h00
        fin: 17h45
        mode: salle et distance
        mode_imprime: Séance en présentiel et visioconférence
        convocation: 23 janvier 2021
        quorum_imprime: Le quorum est atteint.
        sic: [convocation]
        ---
        """,
    )
    faits = vue.boite.faits
    assert (["de 17 h à 17 h 45"], []) == row(faits, "Heures")
    assert (["en salle et à distance", "« Séance en présentiel et visioconférence »"], []) == row(
        faits, "Tenue"
    )
    assert (["23 janvier 2021 [sic]"], []) == row(faits, "Convocation")
    assert (["« Le quorum est atteint. »"], []) == row(faits, "Quorum")


def test_hour_alone_is_a_start_or_an_end(tmp_path: Path) -> None:
    start = _view(tmp_path / "a", "---\ndebut: 17h30\n---\n").boite.faits
    end = _view(tmp_path / "b", "---\nfin: 17h45\n---\n").boite.faits
    assert (["à partir de 17 h 30"], []) == row(start, "Heures")
    assert (["jusqu’à 17 h 45"], []) == row(end, "Heures")


def test_sitting_read_in_an_act_says_so_once(tmp_path: Path) -> None:
    vue = _view(tmp_path, "---\ndebut: 17h30\nd_apres: 2021-3\n---\n")
    assert (
        "Séance connue d’après la délibération n° 3 du 1er février 2021 ; "
        "son procès-verbal n’est pas versé au registre."
    ) == said(vue.source)
    assert (["à partir de 17 h 30"], []) == row(vue.boite.faits, "Heures")


def test_fact_read_in_an_act_is_labelled(tmp_path: Path) -> None:
    vue = _view(tmp_path, "---\ndebut: 17h30\nlieu: au siège\nd_apres: {debut: 2021-3}\n---\n")
    note = "d’après la délibération n° 3 du 1er février 2021"
    assert (["à partir de 17 h 30"], [note]) == row(vue.boite.faits, "Heures")
    assert (["au siège"], []) == row(vue.boite.faits, "Lieu")


def test_minutes_are_shown_under_their_name(tmp_path: Path) -> None:
    vue = _view(
        tmp_path, "---\ntitre_corps: Procès-verbal synthétique\n---\n\nLe Conseil se réunit.\n"
    )
    assert "Procès-verbal synthétique" == vue.titre_corps
    assert "Le Conseil se réunit." in vue.texte[0].html


def test_acts_that_no_item_names_are_listed(tmp_path: Path) -> None:
    assert ["Délibération n° 3 du 1er février 2021 – Prix de l’eau"] == [
        said(one) for one in _view(tmp_path).autres_actes
    ]


def test_gap_stands_before_the_act_that_follows_it(tmp_path: Path) -> None:
    name = "deliberations/sivom/2021/2021-02-01-conseil-2021-3.md"
    acte = contenu.BASE["deliberations/sivom/2021/2021-3.md"]
    files = {"organismes/sivom.md": PAR_SEANCE, SEANCE: "---\n---\n", name: acte}
    base = {key: text for key, text in contenu.BASE.items() if "2021-3" not in key}
    found = contenu.read(contenu.write(tmp_path, {**base, **files}))
    (page,) = KIND.pages(found)
    vue = page.vue()
    assert isinstance(vue, VueSeance)
    assert [
        "n° 1 et 2 : absents du registre, sans que l’on sache s’ils ont été donnés",
        "Délibération n° 3 du 1er février 2021 – Prix de l’eau",
    ] == [said(one) for one in vue.autres_actes]


def test_acts_that_an_item_names_are_not_listed_again(tmp_path: Path) -> None:
    vue = _view(tmp_path, "---\npoints:\n  - objet: Prix de l’eau\n    acte: 2021-3\n---\n")
    assert () == vue.autres_actes


def test_withdrawn_act_stands_out_in_the_list(tmp_path: Path) -> None:
    acte = contenu.BASE["deliberations/sivom/2021/2021-3.md"]
    retired = acte.replace("objet:", "etat: retirée\n        objet:")
    vue = _view(tmp_path, **{"deliberations/sivom/2021/2021-3.md": retired})
    assert ["Délibération n° 3 du 1er février 2021 – Prix de l’eau – retirée"] == [
        said(one) for one in vue.autres_actes
    ]


def test_yearly_numbers_make_no_gap_in_a_sitting(tmp_path: Path) -> None:
    assert not [one for one in _view(tmp_path).autres_actes if "non versé" in said(one)]


def test_announced_sitting_has_an_agenda_and_lacks_no_minutes(tmp_path: Path) -> None:
    page = _pages(
        tmp_path,
        **{
            "seances/sivom/2022-03-01-conseil.md": "---\nstatut: annoncée\npoints:\n  - objet: Budget\n---\n"
        },
    )["seances/sivom/2022-03-01-conseil/"]
    vue = page.vue()
    assert isinstance(vue, VueSeance)
    assert (True, "Budget") == (vue.annoncee, vue.parties[0].points[0].objet)
    assert "qui présidait" not in vue.boite.inconnus
    assert "Séance annoncée" in page.entete().description


def test_sittings_of_the_organ_follow_each_other(tmp_path: Path) -> None:
    vue = _view(
        tmp_path,
        **{
            "seances/sivom/2020-12-01-conseil.md": "---\n---\n",
            "seances/sivom/2022-03-01-conseil.md": "---\n---\n",
        },
    )
    assert [
        ("Séance précédente", "Séance du Conseil syndical du 1er décembre 2020"),
        ("Séance suivante", "Séance du Conseil syndical du 1er mars 2022"),
    ] == [(one.libelle, said(one.cible)) for one in vue.voisins]


def test_two_sittings_of_one_day_have_two_titles(tmp_path: Path) -> None:
    pages = _pages(tmp_path, **{"seances/sivom/2021-02-01-conseil-2.md": "---\n---\n"})
    assert "2e\u00a0séance du Conseil syndical du 1er février 2021 – Sivom du Val d’Orge" == (
        pages["seances/sivom/2021-02-01-conseil-2/"].entete().titre
    )
