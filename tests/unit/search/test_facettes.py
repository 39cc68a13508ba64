import pytest

from registre.indexes.catalogue import Catalogue
from registre.search.facettes import FACETTES, table
from registre.search.fiche import Record

RANGS = {facette.cle: rang for rang, facette in enumerate(FACETTES)}


def keys(fiches: dict[str, Record], facette: str) -> list[list[str]]:
    return [list(record.facettes[RANGS[facette]]) for record in fiches.values()]


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
        "etat",
    ] == [facette.cle for facette in FACETTES]


def test_chaque_record_a_sa_nature(fiches: dict[str, Record]) -> None:
    assert [
        ["deliberation"],
        ["seance"],
        ["deliberation"],
        ["deliberation"],
        ["seance"],
        ["proces-verbal"],
    ] == keys(fiches, "nature")


def test_un_acte_compte_sous_sa_matiere_et_sous_celle_du_dessus(fiches: dict[str, Record]) -> None:
    assert [[], [], ["1", "1.1"], ["8", "8.8"], [], []] == keys(fiches, "matiere")


def test_un_resultat_n_est_que_celui_d_un_acte(fiches: dict[str, Record]) -> None:
    assert [["adoptee"], [], ["rejetee"], ["adoptee"], [], []] == keys(fiches, "resultat")


def test_un_etat_est_ce_que_disent_les_listes(fiches: dict[str, Record]) -> None:
    assert [["rectifiee"], [], ["retiree"], [], [], []] == keys(fiches, "etat")


@pytest.mark.parametrize(("cle", "index"), [("sujet", "sujets"), ("partenaire", "partenaires")])
def test_un_filtre_tient_d_un_acte_ce_que_dit_l_index(
    catalogue: Catalogue, fiches: dict[str, Record], cle: str, index: str
) -> None:
    by_term = {
        terme.cle: len(terme.actes) + sum(_lines(catalogue, seance) for seance in terme.seances)
        for terme in catalogue.index[index].values()
    }
    found = [value for values in keys(fiches, cle) for value in values]
    assert {value: found.count(value) for value in by_term} == by_term


def _lines(catalogue: Catalogue, seance: str) -> int:
    """A sitting is one record, its minutes another."""
    return 2 if catalogue.registre.seances[seance].proces_verbal else 1


def test_un_organe_ne_dit_pas_l_organisme_quand_il_n_y_en_a_qu_un(catalogue: Catalogue) -> None:
    organes = next(filtre for filtre in table(catalogue, {}) if filtre["cle"] == "organe")
    assert [
        ("sivu-des-marais/comite", "Comité syndical", 0),
        ("sivu-des-marais/bureau", "Bureau", 0),
    ] == organes["valeurs"]
