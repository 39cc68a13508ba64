"""Given files are published byte for byte, with what is said of them and their words."""

import hashlib
import json
from pathlib import Path

from registre.exports import fichiers_verses
from tests.support import contenu, pdf
from tests.support.exports import made


def test_a_given_file_is_published_as_it_is_with_its_data(tmp_path: Path) -> None:
    plan, bilan = "annexes/2021/plan.pdf", "originaux/bilan.doc"
    contenu.write(tmp_path, contenu.BASE)
    pdf.write(tmp_path / plan, pdf.lines("Plan du", "bourg"), None)
    (tmp_path / bilan).parent.mkdir()
    (tmp_path / bilan).write_bytes(b"PK\x03\x04\r\n")
    found = made(fichiers_verses.files, contenu.read(tmp_path), "https://registre.example/")
    assert [plan, f"{plan}.json", bilan, f"{bilan}.json"] == list(found)
    assert ((tmp_path / plan).read_bytes(), b"PK\x03\x04\r\n") == (found[plan], found[bilan])
    assert json.loads(found[f"{plan}.json"]) == {
        "format": "registre-fichier/1",
        "fichier": plan,
        "type": "PDF",
        "taille": len(found[plan]),
        "sha256": hashlib.sha256(found[plan]).hexdigest(),
        "pages": 2,
        "texte": ["Plan du\nbourg", ""],
    }
    said = json.loads(found[f"{bilan}.json"])
    assert (6, None, []) == (said["taille"], said["pages"], said["texte"])


def test_a_file_of_the_editor_is_not_one_of_them(tmp_path: Path) -> None:
    (tmp_path / "aide").mkdir()
    (tmp_path / "aide/vue.png").write_bytes(b"PNG")
    found = made(fichiers_verses.files, contenu.catalogue(tmp_path, {}), "")
    assert {} == found
