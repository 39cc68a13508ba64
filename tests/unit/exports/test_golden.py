"""What re-users receive of the register's own content, to the byte; ``--update-golden`` rewrites it."""

from pathlib import Path

import pytest

from registre.exports import donnees_acte, donnees_seance, flux_atom, plan_du_site, robots
from tests.support import contenu
from tests.support.exports import made
from tests.support.project import ROOT

GOLDEN = ROOT / "tests" / "golden" / "exports"
EXPORTS = (donnees_acte, donnees_seance, flux_atom, plan_du_site, robots)
# One feed of each kind; the others are made alike.
FILES = (
    "deliberations/nord-pas-de-calais-numerique/2019/2019-12.json",
    "deliberations/somme-numerique/2011/20111107_DL_04.json",
    "deliberations/somme-numerique/2016/20161128_DL_01.json",
    "deliberations/somme-numerique/2020/20201130_DL_03.json",
    "seances/nord-pas-de-calais-numerique/2019-06-26-comite-syndical.json",
    "seances/somme-numerique/2011-11-07-bureau.json",
    "seances/somme-numerique/2016-11-28-bureau.json",
    "seances/somme-numerique/2020-11-30-bureau.json",
    "flux.atom",
    "organismes/somme-numerique/flux.atom",
    "partenaires/reseau-canope/flux.atom",
    "sujets/espace-numerique-de-travail/flux.atom",
    "sitemap.xml",
    "robots.txt",
)


@pytest.fixture(scope="module")
def exported() -> dict[str, bytes]:
    """The files that the exports make of the content of the project."""
    catalogue = contenu.read(ROOT / "content")
    found: dict[str, bytes] = {}
    for export in EXPORTS:
        found |= made(export.EXPORT.files, catalogue, "https://registre.example/")
    return found


@pytest.mark.parametrize("name", FILES)
def test_file_is_the_one_promised(
    name: str, exported: dict[str, bytes], request: pytest.FixtureRequest
) -> None:
    golden = GOLDEN / name
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(exported[name])
    assert golden.read_bytes() == exported[name]


def test_every_act_and_sitting_is_held() -> None:
    """An act or a sitting that is added to the content gets its golden file."""
    folders = ("deliberations", "seances")
    content: set[Path] = set()
    for folder in folders:
        content.update((ROOT / "content" / folder).rglob("*.md"))
    names = {path.relative_to(ROOT / "content").with_suffix(".json").as_posix() for path in content}
    assert names == {name for name in FILES if name.startswith(folders)}
