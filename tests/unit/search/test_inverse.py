import json

import pytest

from registre.search.inverse import ECART, Inverse
from registre.search.lecture import Lecteur, Lu
from registre.search.poids import BIT

LECTEUR = Lecteur(frozenset({"SAE"}))


def lu(texte: str) -> Lu:
    return LECTEUR.texte(texte)


@pytest.fixture
def inverse() -> Inverse:
    found = Inverse()
    found.add(0, lu("tourbe verte tourbe"), [(BIT["titre"], [lu("tourbe")])])
    found.add(1, lu("autre"), [])
    found.add(3, lu("verte"), [(BIT["sujets"], [lu("verte prairie"), lu("de la tourbe")])])
    return found


def lists(entries: list[tuple[str, bytes]]) -> dict[str, list[int]]:
    return {terme: json.loads(data) for terme, data in entries}


def test_un_terme_dit_ses_fiches_par_leurs_ecarts(inverse: Inverse) -> None:
    flat = lists(list(inverse.postings()))["tourb"]
    assert [0, 3] == flat[::3]


def test_un_terme_dit_les_champs_qui_l_ont(inverse: Inverse) -> None:
    flat = lists(list(inverse.postings()))["tourb"]
    assert [BIT["texte"] | BIT["titre"], BIT["sujets"]] == flat[2::3]


def test_les_places_d_une_fiche_finissent_par_une_place_negative(inverse: Inverse) -> None:
    title = 4 + ECART
    assert [1, 3, -title] == lists(list(inverse.places()))["tourb"][:3]


def test_deux_valeurs_ne_se_touchent_pas(inverse: Inverse) -> None:
    found = lists(list(inverse.places()))
    prairie, tourbe = -found["prair"][-1], -found["tourb"][-1]
    assert ECART + 3 == tourbe - prairie


def test_les_termes_vont_dans_leur_ordre(inverse: Inverse) -> None:
    termes = [terme for terme, _ in inverse.postings()]
    assert sorted(termes) == termes


def test_chaque_terme_a_le_nombre_de_ses_fiches(inverse: Inverse) -> None:
    assert 2 == inverse.frequencies()["tourb"]
    assert 1 == inverse.frequencies()["autr"]


@pytest.mark.parametrize("texte", ["de", "l", "j20201130z", "n20000z", "e2019v12z"])
def test_un_mot_vide_ou_un_jeton_n_a_pas_de_places(texte: str) -> None:
    found = Inverse()
    found.add(0, lu(f"mot {texte}"), [])
    assert texte in found.frequencies()
    assert texte not in lists(list(found.places()))


def test_un_sigle_a_des_places() -> None:
    found = Inverse()
    found.add(0, lu("la SAE"), [])
    assert [-2] == lists(list(found.places()))["s0saez"]
