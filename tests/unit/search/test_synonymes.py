import pytest

from registre.search.lecture import Lecteur
from registre.search.synonymes import Synonymes
from tests.support.fabrique import sujet

ENT = sujet(
    "ent",
    "Espace numérique de travail",
    synonymes=("Environnement numérique de travail",),
    sigles=("ENT",),
)
PAR = sujet("par", "Plan d'action régional", sigles=("PAR",))
SYNONYMES = Synonymes({"ent": ENT, "par": PAR})
lu = Lecteur().texte


@pytest.mark.parametrize(
    "texte",
    [
        "le projet ENT des écoles",
        "les ENTs",
        "des « Environnements Numériques de Travail »",
        "un espace numerique de travail.",
    ],
)
def test_un_texte_nomme_un_sujet_par_chacune_de_ses_formes(texte: str) -> None:
    assert ["ent"] == SYNONYMES.find(lu(texte))


def test_un_sigle_n_est_pas_un_mot_ordinaire() -> None:
    assert [] == SYNONYMES.find(lu("par la présente, ils entent"))


def test_une_forme_inachevee_ne_compte_pas() -> None:
    assert [] == SYNONYMES.find(lu("un espace numérique de"))


def test_une_forme_peut_etre_dans_le_second_de_deux_textes() -> None:
    assert ["ent"] == SYNONYMES.find(lu("objet"), lu("un espace numérique de travail"))


def test_les_sigles_d_un_seul_mot_sont_connus() -> None:
    cdg = sujet("cdg", "Centre de gestion", sigles=("CDG", "CDG 59"))
    assert {"CDG"} == Synonymes({"cdg": cdg}).sigles


def test_un_sujet_apporte_toutes_ses_formes() -> None:
    assert [
        "Espace numérique de travail",
        "Environnement numérique de travail",
        "ENT",
    ] == list(SYNONYMES.forms(["ent"]))
