"""The README is true: its act is accepted by the register, and the paths it names exist."""

import re
import shutil
from pathlib import Path

import pytest

from registre import checks, reader

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
ACT = re.search(
    r"`content/(?P<path>deliberations/\S+\.md)`\n\n```markdown\n(?P<text>.*?)```", TEXT, re.S
)
OF_THE_REGISTER = ("checks", "indexes", "pages", "exports", "model", "reader", "publication")


def test_the_act_of_the_readme_is_accepted(tmp_path: Path) -> None:
    assert ACT is not None
    contenu = tmp_path / "content"
    shutil.copytree(ROOT / "content", contenu)
    (contenu / ACT["path"]).write_text(ACT["text"], encoding="utf-8")
    lecture = reader.read(contenu)
    found = (*lecture.findings, *checks.run(lecture.registre, contenu))
    assert [str(finding) for finding in found if finding.fichier == ACT["path"]] == []
    assert [acte for acte in lecture.registre.deliberations if acte.endswith("20201130_DL_04")]


def paths() -> list[str]:
    """The paths between backquotes, from the root of the project or of the register."""
    named = re.findall(r"`([a-z_./]+/[a-z_./]*|[a-z_]+\.(?:py|md|toml|lock))`", TEXT)
    inside = [
        f"hooks/registre/{path}" if path.split("/")[0] in OF_THE_REGISTER else path
        for path in named
    ]
    return sorted(set(inside) - {"site/", ".site.cache/"})  # made by a build


@pytest.mark.parametrize("path", paths())
def test_a_path_of_the_readme_exists(path: str) -> None:
    assert (ROOT / path).exists() or (ROOT / "hooks" / path).exists()


def test_each_folder_of_the_register_is_in_the_tree() -> None:
    folders = [
        path.name
        for path in (ROOT / "hooks" / "registre").iterdir()
        if (path / "__init__.py").exists()
    ]
    assert [name for name in folders if f"\n    {name}/" not in TEXT] == []


def test_the_readme_is_short() -> None:
    assert len(TEXT.splitlines()) <= 150
