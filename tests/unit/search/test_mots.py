import pytest

from registre.search.mots import indexe, mots, plier, plies, propre


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


def test_chaque_mot_affiche_donne_un_seul_mot_indexe() -> None:
    texte = "Vu la loi n° 2013-595, l’ª œuvre (20 000€) : « ENT » — ½."
    assert len(mots(texte)) == len(indexe(texte).split())


def test_un_sigle_est_un_mot_sans_racine() -> None:
    """«SAE» would be the feminine of «sa»; «sae» is not the acronym, «SAEs» is."""
    assert "sa s0saez sae s0saez" == indexe("Sa SAE, sae (SAEs)", frozenset({"SAE"}))


def test_un_texte_affiche_perd_ce_qui_ne_se_voit_pas() -> None:
    assert "Numériques de travail" == propre("Nu\u00adme\u0301riques \n de\u200b  travail ")
