import json
from zlib import crc32

from registre.search.fichiers import cut, dump, share_out, shares

ENTREES = [(f"terme{rang}", b"[%d]" % rang) for rang in range(100)]


def test_chaque_terme_est_dans_le_fichier_de_sa_somme() -> None:
    for rang, data in enumerate(share_out(ENTREES, 7)):
        assert {crc32(terme.encode()) % 7 for terme in json.loads(data)} == {rang}


def test_aucun_terme_ne_se_perd() -> None:
    found: dict[str, list[int]] = {}
    for data in share_out(ENTREES, 7):
        found |= json.loads(data)
    assert {terme: json.loads(data) for terme, data in ENTREES} == found


def test_le_nombre_de_fichiers_suit_ce_qu_il_y_a_a_ecrire() -> None:
    assert [0, 1, 3] == [shares([]), shares(ENTREES), shares([("x", b"0" * 50_000)])]


def test_une_liste_se_coupe_sans_rien_changer_a_son_ordre() -> None:
    runs = list(cut(list(range(100)), octets=50))
    assert list(range(100)) == [entree for run in runs for entree in run]
    assert 1 < len(runs)


def test_le_json_est_sans_espaces_et_garde_ses_accents() -> None:
    assert '{"é":[1,2]}\n'.encode() == dump({"é": [1, 2]})
