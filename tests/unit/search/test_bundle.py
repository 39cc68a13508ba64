import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from registre import indexes, search
from registre.indexes.catalogue import Catalogue
from registre.model.registre import Registre
from tests.support.project import ROOT

CONTENU = Path(__file__).parent / "contenu"
CONSTRUIT = """
import sys
from pathlib import Path
from registre import indexes, reader, search
contenu = Path(sys.argv[1])
search.build(indexes.build(reader.read(contenu).registre, contenu), Path(sys.argv[2]))
"""


def files(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


@pytest.fixture(scope="module")
def site(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    search.build(catalogue, folder)
    return folder


def test_deux_constructions_donnent_les_memes_octets(site: Path, tmp_path: Path) -> None:
    for graine in ("1", "2"):
        env = {**os.environ, "PYTHONHASHSEED": graine, "PYTHONPATH": str(ROOT / "hooks")}
        other = tmp_path / graine
        command = [sys.executable, "-c", CONSTRUIT, str(CONTENU), str(other)]
        subprocess.run(command, env=env, check=True)
        assert files(site) == files(other)


def test_rien_n_y_est_que_la_page_ne_demande(site: Path) -> None:
    kinds = {path.split("/")[1].split(".")[0].split("_")[0] for path in files(site)}
    assert {"fiches", "index", "mots", "pagefind", "pagefind-entry", "pagefind-worker"} | {
        "registre",
        "wasm",
    } == kinds


def test_chaque_ligne_de_la_table_a_sa_fiche(site: Path) -> None:
    table = json.loads((site / "pagefind" / "registre.json").read_text(encoding="utf-8"))
    fiches = {path.stem for path in (site / "pagefind" / "fiches").iterdir()}
    assert fiches == set(table["ids"])
    assert len(table["dates"]) == len(table["ids"])


def test_une_fiche_dit_ce_qu_un_resultat_montre(site: Path) -> None:
    shown = [
        json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((site / "pagefind" / "fiches").iterdir())
    ]
    (fiche,) = [fiche for fiche in shown if "2022-5" in fiche["adresse"]]
    assert ["rejetée", "resultat rejetee"] == fiche["resultat"]
    assert ["n1234z"] == list(fiche["reperes"])


def test_une_reconstruction_ne_laisse_rien_de_l_ancienne(
    catalogue: Catalogue, site: Path, tmp_path: Path
) -> None:
    (tmp_path / "pagefind").mkdir()
    (tmp_path / "pagefind" / "vieux.pf_index").write_bytes(b"")
    search.build(catalogue, tmp_path)
    assert files(site) == files(tmp_path)


def test_un_registre_vide_se_construit(tmp_path: Path) -> None:
    search.build(indexes.build(Registre(), tmp_path), tmp_path)
    assert [] == json.loads((tmp_path / "pagefind" / "registre.json").read_text())["ids"]
