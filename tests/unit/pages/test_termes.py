"""The pages of terms: what is known of each, and its acts and sittings."""

from pathlib import Path
from typing import Any

from registre import pages
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Page
from registre.pages.listes.connu import Connu
from tests.support import contenu

ACTE = """\
    ---
    seance: 2021-02-01-conseil
    objet: Convention avec Canopé
    matiere: 8.1
    territoires: [ham]
    partenaires:
      - canope: cocontractant
      - feder: financeur
    conventions:
      - partenaires: [canope]
        duree: 3 ans
        maximale: oui
        au: 31 août 2023
        montant_total: 60 000 €
        cofinancements:
          - feder: 40 %
            assiette: contribution annuelle
    ---

    Texte.
    """
FICHES = {
    "deliberations/sivom/2021/2021-3.md": ACTE,
    "partenaires/canope.md": """\
        ---
        nom: Réseau Canopé
        alias: [Canopé, réseau canopé]
        anciens_noms: [CRDP]
        successeurs: [feder]
        territoire: somme
        ---
        Une *note*.
        """,
    "partenaires/feder.md": "---\nnom: FEDER\n---\n",
    "territoires/somme.md": "---\nnom: Somme\n---\n",
    "territoires/ham.md": "---\nnom: Ham\nparent: somme\n---\n",
    "matieres.yml": 'matieres:\n  "8": Domaines\n  "8.1": Enseignement\n',
}


def _page(catalogue: Catalogue, adresse: str) -> Page:
    (found,) = [page for page in pages.generate(catalogue) if page.adresse == adresse]
    return found


def _vue(folder: Path, adresse: str, **files: str) -> Any:
    return _page(contenu.catalogue(folder, {**FICHES, **files}), adresse).vue()


def _facts(connu: Connu) -> dict[str, list[str]]:
    return {fait.nom: [valeur.texte for valeur in fait.valeurs] for fait in connu.faits}


def test_partner_has_its_names_once_and_its_neighbours(tmp_path: Path) -> None:
    vue = _vue(tmp_path, "partenaires/canope/")
    assert {
        "Aussi nommé": ["Canopé"],
        "Anciens noms": ["CRDP"],
        "A pour successeur": ["FEDER"],
        "Territoire": ["Somme"],
    } == _facts(vue.connu.commun)
    assert "<p>Une <em>note</em>.</p>" == vue.connu.commun.note


def test_partner_page_says_its_part_in_each_act(tmp_path: Path) -> None:
    vue = _vue(tmp_path, "partenaires/feder/")
    assert ["financeur"] == [e.precision for g in vue.actes.groupes for e in g.entrees]


def test_conventions_are_given_to_their_parties_with_their_amounts(tmp_path: Path) -> None:
    (ligne,) = _vue(tmp_path, "partenaires/canope/").connu.conventions
    assert ("3 ans au plus", "31 août 2023", None, "60\u202f000\u00a0€", None) == (
        ligne.duree,
        ligne.terme,
        ligne.annuel,
        ligne.total,
        ligne.part,
    )


def test_conventions_are_given_to_those_who_bear_a_share(tmp_path: Path) -> None:
    (ligne,) = _vue(tmp_path, "partenaires/feder/").connu.conventions
    assert "40\u00a0% (contribution annuelle)" == ligne.part


def test_issuer_named_as_a_partner_has_one_page(tmp_path: Path) -> None:
    other = contenu.BASE["organismes/sivom.md"].replace("Sivom du Val d’Orge", "Pays de Ham")
    act = ACTE.replace("- canope: cocontractant", "- pays-de-ham: membre")
    files = {
        **FICHES,
        "organismes/pays-de-ham.md": other,
        "deliberations/sivom/2021/2021-3.md": act,
    }
    catalogue = contenu.catalogue(tmp_path, files)
    addresses = [page.adresse for page in pages.generate(catalogue)]
    assert "partenaires/pays-de-ham/" not in addresses
    vue: Any = _page(catalogue, "organismes/pays-de-ham/").vue()
    assert ["membre"] == [e.precision for g in vue.connu.nommee.groupes for e in g.entrees]


def test_way_to_a_matter_goes_through_the_one_above(tmp_path: Path) -> None:
    page = _page(contenu.catalogue(tmp_path, FICHES), "matieres/8.1/")
    assert ["Matières", "8 Domaines"] == [lien.texte for lien in page.entete().fil]


def test_matter_names_those_below_it(tmp_path: Path) -> None:
    assert ["8.1 Enseignement"] == _facts(_vue(tmp_path, "matieres/8/").connu)["Se divise en"]


def test_territory_names_what_contains_it_and_what_it_contains(tmp_path: Path) -> None:
    assert {"Fait partie de": ["Somme"]} == _facts(_vue(tmp_path / "a", "territoires/ham/").connu)
    facts = _facts(_vue(tmp_path / "b", "territoires/somme/").connu)
    assert {"Contient": ["Ham"], "Organismes et partenaires": ["Réseau Canopé"]} == facts


def test_year_names_its_issuers_and_the_years_around(tmp_path: Path) -> None:
    seances = {f"seances/sivom/{year}-05-05-conseil.md": "---\n---\n" for year in (2018, 2024)}
    vue = _vue(tmp_path, "annees/2021/", **seances)
    assert {
        "Organismes": ["Sivom du Val d’Orge"],
        "Année précédente": ["2018"],
        "Année suivante": ["2024"],
    } == _facts(vue.connu)


def test_organ_shows_the_gaps_of_its_yearly_series(tmp_path: Path) -> None:
    (serie,) = _vue(tmp_path, "organismes/sivom/conseil/").connu.lacunes
    assert (2021, ["n°\u00a01 et 2"]) == (serie.annee, [gap.texte for gap in serie.lacunes])


def test_issuer_says_how_far_the_register_covers_it(tmp_path: Path) -> None:
    minutes = {"seances/sivom/2019-05-05-conseil.md": "---\n---\n\nLe Conseil examine.\n"}
    found = _vue(tmp_path, "organismes/sivom/", **minutes).connu.couverture
    assert ("2\u00a0documents", "2019–2021") == (found.documents, found.annees)


def test_items_of_sittings_are_shown_to_the_subject_that_they_name(tmp_path: Path) -> None:
    points = "points: [{objet: Forages, sujets: [eau]}, {objet: Voirie}]"
    files = {
        "sujets/eau.md": "---\nnom: Eau\nsigles: [AEP]\n---\n",
        "seances/sivom/2021-02-01-conseil.md": f"---\n{points}\n---\n",
    }
    vue = _vue(tmp_path, "sujets/eau/", **files)
    assert {"Sigle": ["AEP"]} == _facts(vue.connu)
    assert [("Forages",)] == [e.points for g in vue.seances.groupes for e in g.entrees]
