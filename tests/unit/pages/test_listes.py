"""Lists, indexes, tables, plan and home page: every way to every act."""

from pathlib import Path
from typing import Any

import pytest

from registre import pages
from registre.indexes.catalogue import Catalogue
from registre.pages import accueil, index_termes, tables
from tests.support import contenu


def _act(numero: int, objet: str = "Objet", **champs: str) -> dict[str, str]:
    lines = "".join(f"{cle}: {valeur}\n" for cle, valeur in champs.items())
    head = f"---\nseance: 2021-02-01-conseil\nobjet: {objet}\n{lines}---\n"
    return {f"deliberations/sivom/2021/2021-{numero}.md": f"{head}\nTexte.\n"}


def _many(total: int) -> dict[str, str]:
    """Acts 3 to ``total`` + 2 on water: with the base content, ``total`` acts."""
    files = {"sujets/eau.md": "---\nnom: Eau\n---\n"}
    for numero in range(3, total + 3):
        files.update(_act(numero, sujets="[eau]"))
    return files


def _subjects(total: int) -> dict[str, str]:
    noms = [f"{'ÀBCDEFGHIJKLMNOPQRSTUVWXYZ'[n % 26]}{n:03d}" for n in range(total)]
    return {f"sujets/s{n}.md": f"---\nnom: {nom}\n---\n" for n, nom in enumerate(noms)}


def _addresses(catalogue: Catalogue) -> list[str]:
    return [page.adresse for page in pages.generate(catalogue)]


def _vue(catalogue: Catalogue, adresse: str) -> Any:
    (page,) = [page for page in pages.generate(catalogue) if page.adresse == adresse]
    return page.vue()


def test_every_address_is_given_once_and_ends_with_a_stroke(tmp_path: Path) -> None:
    found = _addresses(contenu.catalogue(tmp_path, _many(120)))
    assert len(found) == len(set(found))
    assert all(adresse.endswith("/") and not adresse.startswith("/") for adresse in found)


def test_long_lists_have_full_pages_for_acts_wherever_they_are_listed(tmp_path: Path) -> None:
    found = _addresses(contenu.catalogue(tmp_path, _many(120)))
    assert [
        "deliberations/page/1/",
        "deliberations/page/2/",
        "sujets/eau/page/1/",
        "sujets/eau/page/2/",
        "annees/2021/page/1/",
        "annees/2021/page/2/",
        "organismes/sivom/page/1/",
        "organismes/sivom/page/2/",
        "organismes/sivom/conseil/page/1/",
        "organismes/sivom/conseil/page/2/",
    ] == [adresse for adresse in found if "/page/" in adresse]


def test_sittings_have_full_pages_of_their_own(tmp_path: Path) -> None:
    days = [f"{year}-{month:02d}-01" for year in range(2016, 2021) for month in range(1, 13)]
    seances = {f"seances/sivom/{day}-conseil.md": "---\n---\n" for day in days}
    catalogue = contenu.catalogue(tmp_path, seances)
    assert [
        "seances/page/1/",
        "organismes/sivom/seances/page/1/",
        "organismes/sivom/conseil/seances/page/1/",
    ] == [adresse for adresse in _addresses(catalogue) if adresse.endswith("seances/page/1/")]
    vue = _vue(catalogue, "seances/page/1/")
    assert [2020, 2019, 2018, 2017, 2016] == [groupe.annee for groupe in vue.seances.groupes]


def test_pages_of_a_list_say_which_they_are(tmp_path: Path) -> None:
    catalogue = contenu.catalogue(tmp_path, _many(60))
    (page,) = [p for p in pages.generate(catalogue) if p.adresse == "sujets/eau/page/1/"]
    assert "Eau (sujet) – délibérations, page 1" == page.entete().titre
    assert ["Sujets", "Eau"] == [lien.texte for lien in page.entete().fil]


def test_short_index_is_one_page_without_initials(tmp_path: Path) -> None:
    vue = _vue(contenu.catalogue(tmp_path, _subjects(29)), "sujets/")
    assert ([None], ()) == ([section.initiale for section in vue.sections], vue.lettres)


def test_index_of_a_screen_or_more_has_initials_without_accents(tmp_path: Path) -> None:
    vue = _vue(contenu.catalogue(tmp_path, _subjects(30)), "sujets/")
    assert ["a", "b", "c"] == [section.initiale for section in vue.sections][:3]
    assert "sujets/#a" == vue.lettres[0].adresse


def test_long_index_has_a_page_per_initial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_termes, "PAR_LETTRE", 40)
    catalogue = contenu.catalogue(tmp_path, _subjects(52))
    assert () == _vue(catalogue, "sujets/").sections
    (section,) = _vue(catalogue, "sujets/lettre/a/").sections
    assert ["À000", "À026"] == [noeud.titre for noeud in section.noeuds]


def test_table_by_object_is_alphabetical_without_accents(tmp_path: Path) -> None:
    files = {**_act(4, "École"), **_act(5, "Eau"), **_act(6, "Égout")}
    (table,) = _vue(contenu.catalogue(tmp_path, files), "tables/objets/").tables
    assert ["Eau", "École", "Égout", "Prix de l’eau"] == [ligne.objet for ligne in table.lignes]


def test_table_by_date_starts_with_the_oldest(tmp_path: Path) -> None:
    catalogue = contenu.catalogue(tmp_path, {**_act(10), **_act(4)})
    (table,) = _vue(catalogue, "tables/dates/sivom/2021/").tables
    assert ["n°\u00a03", "n°\u00a04", "n°\u00a010"] == [ligne.numero for ligne in table.lignes]


def test_table_is_named_once_by_issuer_and_year(tmp_path: Path) -> None:
    catalogue = contenu.catalogue(tmp_path, {})
    (whole,) = _vue(catalogue, "tables/objets/").tables
    (year,) = _vue(catalogue, "tables/objets/sivom/2021/").tables
    assert "Table par objet – Sivom du Val d’Orge" == whole.legende
    assert "Table par objet – Sivom du Val d’Orge, 2021" == year.legende


def test_first_page_of_a_long_table_leads_to_the_years(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "ENTIERE", 1)
    (table,) = _vue(contenu.catalogue(tmp_path, _act(4)), "tables/dates/").tables
    assert (0, ["tables/dates/sivom/2021/"]) == (
        len(table.lignes),
        [annee.adresse for annee in table.annees],
    )


def test_home_counts_lists_and_announces(tmp_path: Path) -> None:
    agendas = {
        f"seances/sivom/2022-0{n}-01-conseil.md": "---\nstatut: annoncée\n---\n" for n in (3, 2)
    }
    vue = accueil.vue(contenu.catalogue(tmp_path, {**_many(12), **agendas}))
    assert ("12\u00a0délibérations", 10) == (vue.total, len(vue.derniers))
    assert [2, 3] == [seance.date.month for seance in vue.annonces]
    assert ("Par séance", "seances/", "3\u00a0séances") == (
        vue.index[0].titre,
        vue.index[0].adresse,
        vue.index[0].compte,
    )
    assert ["12\u00a0documents"] == [couverture.documents for couverture in vue.couverture]


def test_former_key_leads_to_the_act(tmp_path: Path) -> None:
    catalogue = contenu.catalogue(tmp_path, _act(4, anciennes_cles="[2021-2]"))
    vue = _vue(catalogue, "deliberations/sivom/2021/2021-2/")
    assert "deliberations/sivom/2021/2021-4/" == vue.vers.adresse


def test_plan_names_every_index_and_every_page_of_the_editor(tmp_path: Path) -> None:
    files = {"index.md": "---\ntitle: Accueil\n---\n# Accueil\n", "aide/lire.md": "# Lire\n"}
    vue = _vue(contenu.catalogue(tmp_path, files), "plan/")
    assert 7 == len(vue.index)
    assert [("Accueil", ""), ("lire", "aide/lire/")] == [
        (lien.texte, lien.adresse) for lien in vue.editoriales
    ]
