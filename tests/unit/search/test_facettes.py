from typing import Any

import pytest

from registre.indexes.catalogue import Catalogue
from registre.search.facettes import FACETTES, Facettes
from registre.search.fiche import Record

Colonnes = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def colonnes(catalogue: Catalogue, fiches: dict[str, Record]) -> Colonnes:
    columns = Facettes(catalogue).columns(list(fiches.values()))
    return {str(column["cle"]): column for column in columns}


def rows(colonnes: Colonnes, cle: str) -> list[list[str]]:
    values = [valeur[0] for valeur in colonnes[cle]["valeurs"]]
    return [[values[rang] for rang in ranks] for ranks in colonnes[cle]["lignes"]]


def test_les_filtres_sont_ceux_de_la_page() -> None:
    assert [
        "organisme",
        "organe",
        "annee",
        "nature",
        "sujet",
        "partenaire",
        "matiere",
        "resultat",
    ] == [facette.cle for facette in FACETTES]


def test_chaque_record_a_sa_nature(colonnes: Colonnes) -> None:
    assert [
        ["deliberation"],
        ["seance"],
        ["deliberation"],
        ["deliberation"],
        ["seance"],
        ["proces-verbal"],
    ] == rows(colonnes, "nature")


def test_un_acte_compte_sous_sa_matiere_et_sous_celle_du_dessus(colonnes: Colonnes) -> None:
    assert [[], [], ["1", "1.1"], ["8", "8.8"], [], []] == rows(colonnes, "matiere")


def test_un_resultat_n_est_que_celui_d_un_acte(colonnes: Colonnes) -> None:
    assert [["adoptee"], [], ["rejetee"], ["adoptee"], [], []] == rows(colonnes, "resultat")


def test_un_organe_ne_dit_pas_l_organisme_quand_il_n_y_en_a_qu_un(colonnes: Colonnes) -> None:
    assert ["Comité syndical", "Bureau"] == [titre for _, titre in colonnes["organe"]["valeurs"]]
