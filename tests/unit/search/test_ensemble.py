import json

from registre import search
from registre.indexes.catalogue import Catalogue
from registre.search.facettes import FACETTES
from tests.support.index_de_recherche import Files, load, share


def test_les_annees_sont_dites_de_la_plus_recente_a_la_plus_ancienne(index: Files) -> None:
    annees = load(index, "registre.json")["annees"]
    assert [("2023", 2), ("2022", 4)] == [(une["annee"], une["fiches"]) for une in annees]


def test_une_annee_dit_ses_dates(index: Files) -> None:
    assert [20230502, 20230502] == load(index, "registre.json")["annees"][0]["dates"]


def test_le_lexique_ajoute_les_annees(index: Files) -> None:
    counts = [
        load(index, f"{annee}/vocabulaire.json")["termes"]["deliber"] for annee in ("2023", "2022")
    ]
    assert [sum(counts), [0, 1]] == share(index, "lexique", "deliber")


def test_le_lexique_ne_dit_que_les_annees_qui_ont_le_terme(index: Files) -> None:
    assert [1] == share(index, "lexique", "tourbier")[1]


def test_les_filtres_sont_ceux_de_la_page(index: Files) -> None:
    facettes = load(index, "registre.json")["facettes"]
    assert [facette.cle for facette in FACETTES] == [facette["cle"] for facette in facettes]


def test_un_filtre_compte_les_fiches_de_tout_le_registre(index: Files) -> None:
    (natures,) = [
        facette["valeurs"]
        for facette in load(index, "registre.json")["facettes"]
        if facette["cle"] == "nature"
    ]
    assert {"deliberation": 3, "proces-verbal": 1, "seance": 2} == {
        cle: total for cle, _, total in natures
    }


def test_les_sigles_se_comparent_plies(index: Files) -> None:
    assert "sae" in load(index, "registre.json")["sigles"]


def test_les_mots_vont_dans_l_ordre_de_leurs_formes_pliees(index: Files) -> None:
    words = dict(load(index, "mots/0.json"))
    assert 3 == words["délibération"]
    assert load(index, "registre.json")["mots"][0] == next(iter(words))


def test_la_version_change_avec_un_seul_compte(catalogue: Catalogue, index: Files) -> None:
    annees = {
        annee: index[f"recherche/index/{annee}/vocabulaire.json"] for annee in ("2022", "2023")
    }
    changed = json.loads(annees["2022"])
    changed["termes"]["deliber"] += 1
    after = dict(search.ensemble(catalogue, {**annees, "2022": json.dumps(changed).encode()}))
    assert load(index, "registre.json")["version"] != load(after, "registre.json")["version"]
