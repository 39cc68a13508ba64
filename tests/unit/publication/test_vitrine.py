"""The preview makes each file when it is asked for, from the same hands as a build."""

from pathlib import Path

from registre import search
from registre.publication import constats, sources
from registre.publication.vitrine import Vitrine
from registre.rendering import configuration
from registre.rendering.environment import environment
from registre.rendering.render import Renderer
from tests.support.increment import prepare


def test_the_search_of_the_preview_is_that_of_the_site(tmp_path: Path) -> None:
    racine = prepare(tmp_path / "projet", actes=12).racine
    releve = constats.read(racine / "content")
    search.build(releve.catalogue, tmp_path / "attendu")
    templates = environment(racine / "theme_overrides")
    renderer = Renderer(templates, configuration.read(racine / "mkdocs.yml"))
    vitrine = Vitrine(sources.of_releve(releve), renderer, lambda _, __: iter(()), {})
    files = [path for path in (tmp_path / "attendu").rglob("*") if path.is_file()]
    expected = {path.relative_to(tmp_path / "attendu").as_posix(): path for path in files}
    # the tables of all years first: what they are made from has not been asked for
    asked = sorted(expected, key=lambda chemin: (not chemin.endswith("registre.json"), chemin))
    made = {chemin: vitrine.get(chemin) for chemin in asked}
    assert made == {chemin: path.read_bytes() for chemin, path in expected.items()}
    assert vitrine.get("recherche/1900/vocabulaire.json") is None
