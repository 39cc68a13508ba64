import gzip
import json

import pytest

from registre.search.pagefind import Entree, PagefindError, Service, index

ENTREES = [
    Entree(adresse=f"deliberations/x/{rang}/", mots=f"mot{rang} commun", champs={"title": "titre"})
    for rang in range(40)
]


def test_les_fichiers_viennent_dans_l_ordre_de_leurs_chemins() -> None:
    chemins = [file.chemin for file in index(ENTREES, "fr")]
    assert sorted(chemins) == chemins


def test_chaque_entree_a_son_fragment() -> None:
    fragments = [file for file in index(ENTREES, "fr") if file.chemin.startswith("fragment/")]
    urls = [json.loads(gzip.decompress(file.contenu)[12:])["url"] for file in fragments]
    assert {entree.adresse for entree in ENTREES} == set(urls)


def test_deux_index_des_memes_entrees_sont_les_memes() -> None:
    assert list(index(ENTREES, "fr")) == list(index(ENTREES, "fr"))


def test_un_message_refuse_se_dit() -> None:
    with pytest.raises(PagefindError), Service() as service:
        service.send(type="AddRecord", index_id=99, url="x", content="x", language="fr")
