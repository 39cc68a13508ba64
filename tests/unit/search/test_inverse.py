"""The index of a month, and that of a year made of its months: what is held of the first is read in the second."""

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest

from registre.search.fusion import Fusion
from registre.search.inverse import Inverse
from registre.search.lecture import ECART, Champs, Lecteur, Lu
from registre.search.poids import BIT
from registre.search.segment import Segment

LECTEUR = Lecteur(frozenset({"SAE"}))
CHAMPS = Champs(LECTEUR)


def lu(texte: str) -> Lu:
    return LECTEUR.texte(texte)


def joined(*mois: tuple[Inverse, int]) -> Fusion:
    """The index of a year, from those of its months with their numbers of records."""
    found, debut = Fusion(), 0
    for inverse, fiches in mois:
        found.add(debut, Segment(b"", b"", *inverse.columns(), b"", b"", b""))
        debut += fiches
    return found


def month(*textes: str) -> tuple[Inverse, int]:
    found = Inverse()
    for rang, texte in enumerate(textes):
        found.add(rang, lu(texte), [])
    return found, len(textes)


@pytest.fixture
def inverse() -> Fusion:
    found = Inverse()
    found.add(0, lu("tourbe verte tourbe"), [(BIT["titre"], CHAMPS["tourbe",])])
    found.add(1, lu("autre"), [])
    found.add(3, lu("verte"), [(BIT["sujets"], CHAMPS["verte prairie", "de la tourbe"])])
    return joined((found, 4))


def lists(entries: Sequence[tuple[str, bytes]]) -> dict[str, list[int]]:
    return {terme: json.loads(data) for terme, data in entries}


def test_un_terme_dit_ses_fiches_par_leurs_ecarts(inverse: Fusion) -> None:
    flat = lists(list(inverse.postings()))["tourb"]
    assert [0, 3] == flat[::3]


def test_un_terme_dit_les_champs_qui_l_ont(inverse: Fusion) -> None:
    flat = lists(list(inverse.postings()))["tourb"]
    assert [BIT["texte"] | BIT["titre"], BIT["sujets"]] == flat[2::3]


def test_les_places_d_une_fiche_finissent_par_une_place_negative(inverse: Fusion) -> None:
    title = 4 + ECART
    assert [1, 3, -title] == lists(list(inverse.places()))["tourb"][:3]


def test_deux_valeurs_ne_se_touchent_pas(inverse: Fusion) -> None:
    found = lists(list(inverse.places()))
    prairie, tourbe = -found["prair"][-1], -found["tourb"][-1]
    assert ECART + 3 == tourbe - prairie


def test_les_termes_vont_dans_leur_ordre(inverse: Fusion) -> None:
    termes = [terme for terme, _ in inverse.postings()]
    assert sorted(termes) == termes


def test_chaque_terme_a_le_nombre_de_ses_fiches(inverse: Fusion) -> None:
    assert 2 == inverse.frequencies()["tourb"]
    assert 1 == inverse.frequencies()["autr"]


@pytest.mark.parametrize("texte", ["de", "l", "j20201130z", "n20000z", "e2019v12z"])
def test_un_mot_vide_ou_un_jeton_n_a_pas_de_places(texte: str) -> None:
    found = joined(month(f"mot {texte}"))
    assert texte in found.frequencies()
    assert texte not in lists(list(found.places()))


def test_un_sigle_a_des_places() -> None:
    found = joined(month("la SAE"))
    assert [-2] == lists(list(found.places()))["s0saez"]


def test_les_rangs_d_un_mois_suivent_ceux_du_mois_d_avant() -> None:
    found = joined(month("tourbe", "pré"), month("pré", "pré", "tourbe"), month("tourbe"))
    assert [0, 4, 1] == lists(list(found.postings()))["tourb"][::3]
    assert [1, 1, 1] == lists(list(found.postings()))["pre"][::3]


def test_une_annee_de_plusieurs_mois_est_celle_d_un_seul() -> None:
    texts = ["tourbe verte tourbe", "la tourbe", "prairie de tourbe", "verte prairie"]
    whole, parts = joined(month(*texts)), joined(month(*texts[:1]), month(*texts[1:]))
    for one, other in (
        (whole.frequencies(), parts.frequencies()),
        (list(whole.postings()), list(parts.postings())),
        (list(whole.places()), list(parts.places())),
    ):
        assert one == other


def test_des_colonnes_qui_ne_s_accordent_pas_sont_refusees() -> None:
    segment = Segment(b"", b"", *month("tourbe")[0].columns(), b"", b"", b"")
    with pytest.raises(ValueError, match="zip"):
        Fusion().add(0, replace(segment, termes=segment.termes + b"autre\n"))
