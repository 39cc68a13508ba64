import pytest

from registre.search.poids import BIT, CHAMPS, LONGUEUR, UNITE, of_occurrence, weight


def test_un_mot_d_un_texte_ordinaire_pese_l_unite() -> None:
    assert UNITE == weight(of_occurrence(LONGUEUR), BIT["texte"])


def test_un_mot_d_un_long_texte_pese_moins() -> None:
    assert weight(of_occurrence(4 * LONGUEUR), BIT["texte"]) < UNITE


@pytest.mark.parametrize(("champ", "poids"), [("titre", 60), ("numero", 100), ("vote", 5)])
def test_un_champ_pese_ce_qu_il_dit(champ: str, poids: int) -> None:
    assert poids == weight(0, BIT[champ])


def test_les_champs_s_ajoutent_au_texte() -> None:
    assert UNITE + 60 + 30 == weight(UNITE, BIT["texte"] | BIT["titre"] | BIT["sujets"])


def test_rien_de_ce_qui_est_trouve_ne_pese_rien() -> None:
    assert 1 == weight(0.2, BIT["texte"])


def test_le_texte_a_le_premier_bit() -> None:
    assert ("texte", 1) == (CHAMPS[0], BIT[CHAMPS[0]])
