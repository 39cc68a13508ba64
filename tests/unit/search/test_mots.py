import pytest

from registre.search.mots import plier, plies, propre


@pytest.mark.parametrize(
    ("mot", "plie"),
    [
        ("Délibération", "deliberation"),
        ("ŒUVRE", "oeuvre"),
        ("20161128_DL_01", "20161128_dl_01"),
        ("straße", "strasse"),
    ],
)
def test_un_mot_se_compare_sans_casse_ni_accent_ni_ligature(mot: str, plie: str) -> None:
    assert plie == plier(mot)


def test_l_apostrophe_et_le_trait_d_union_separent() -> None:
    assert ["l", "oeuvre", "d", "un", "nord", "pas", "de", "calais"] == plies(
        "L’œuvre d'un Nord-Pas-de-Calais"
    )


def test_un_texte_affiche_perd_ce_qui_ne_se_voit_pas() -> None:
    assert "Numériques de travail" == propre("Nu\u00adme\u0301riques \n de\u200b  travail ")
