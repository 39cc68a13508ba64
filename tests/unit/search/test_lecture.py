import pytest

from registre.search.lecture import ECART, Champs, Lecteur


@pytest.mark.parametrize(
    ("texte", "termes"),
    [
        ("Délibération délibérations", ["deliber", "deliber"]),
        ("l’œuvre", ["l", "oeuvr"]),
        ("n° 20161128_DL_01", ["n", "20161128_dl_01"]),
        ("3es 2es", ["3es", "2es"]),
    ],
)
def test_un_mot_est_plie_puis_reduit_a_sa_racine(texte: str, termes: list[str]) -> None:
    assert termes == Lecteur().texte(texte).termes


def test_un_sigle_est_un_jeton_sans_racine() -> None:
    """«SAE» would be the feminine of «sa»; «sae» is not the acronym, «SAEs» is."""
    lecteur = Lecteur(frozenset({"SAE"}))
    assert ["sa", "s0saez", "sa", "s0saez"] == lecteur.texte("Sa SAE, sae (SAEs)").termes


def test_une_valeur_est_lue_une_fois() -> None:
    lecteur = Lecteur()
    assert lecteur.valeurs["Eau potable"] is lecteur.valeurs["Eau potable"]


def test_une_valeur_decomposee_se_lit_comme_une_autre() -> None:
    assert ["numero"] == Lecteur().valeurs["nume\u0301ro"].termes


def test_chaque_mot_ecrit_a_son_terme() -> None:
    lu = Lecteur().texte("Vu la loi n° 2013-595, l’ª œuvre (20 000€) : « ENT » — ½.")
    assert len(lu.ecrits) == len(lu.termes)


def test_les_valeurs_d_un_champ_se_suivent_avec_un_ecart() -> None:
    champ = Champs(Lecteur())["la tourbe", "tourbe"]
    assert ["la", "tourb", "tourb"] == champ.termes
    assert [ECART, ECART + 1, 2 * ECART + 2] == champ.places
    assert 2 * ECART + 3 == champ.longueur


def test_un_champ_dit_ses_termes_une_fois_et_les_formes_de_ses_mots() -> None:
    champ = Champs(Lecteur())["Tourbe verte", "tourbe"]
    assert ["tourb", "vert"] == champ.distincts
    assert {"tourbe", "verte"} == champ.formes
