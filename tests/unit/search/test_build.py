import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from registre import indexes, search
from registre.indexes.catalogue import Catalogue
from registre.model.registre import Registre
from tests.support.index_de_recherche import Files
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
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


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


def test_ce_qui_s_ecrit_est_ce_que_font_les_annees_puis_l_ensemble(
    index: Files, site: Path
) -> None:
    assert dict(index) == files(site)


def test_une_reconstruction_ne_laisse_rien_de_l_ancienne(
    catalogue: Catalogue, site: Path, tmp_path: Path
) -> None:
    (tmp_path / "recherche" / "index" / "1999").mkdir(parents=True)
    (tmp_path / "recherche" / "index" / "1999" / "fiches.json").write_bytes(b"")
    search.build(catalogue, tmp_path)
    assert files(site) == files(tmp_path)


def test_la_page_de_recherche_reste_a_sa_place(catalogue: Catalogue, tmp_path: Path) -> None:
    (tmp_path / "recherche").mkdir()
    (tmp_path / "recherche" / "index.html").write_bytes(b"page")
    search.build(catalogue, tmp_path)
    assert b"page" == (tmp_path / "recherche" / "index.html").read_bytes()


def test_un_registre_vide_se_construit(tmp_path: Path) -> None:
    search.build(indexes.build(Registre(), tmp_path), tmp_path)
    (path,) = (tmp_path / "recherche" / "index").iterdir()
    table = json.loads(path.read_text(encoding="utf-8"))
    assert ([], 0, []) == (table["annees"], table["lexique"], table["mots"])
