"""The walls of the house: one way through the layers, MkDocs at the door, a core without clock or chance."""

import ast
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOOKS = ROOT / "hooks"
LAYERS = (
    "findings",
    "model.valeurs",  # a partial date is what the lowest texts are about
    "texte",
    "model",
    "journal",
    "reader",
    "checks",
    "indexes",
    "pages",
    "exports",
    "documents",
    "search",
    "rendering",
    "conservation",
    "scellement",
    "publication",
    "tenue",
    "envois",
    "cli_usage",
    "cli_site",
    *("cli_journal", "cli_sceaux", "cli_volume", "cli_forge"),
    *("cli_envois", "cli_crochets", "cli_occultation"),
    "cli",
    "__main__",
)
PURE = LAYERS[: LAYERS.index("conservation")]  # those after it start programs
FRAMEWORKS = {"mkdocs", "material", "mkdocs_bridge", "mkdocs_events"}
AMBIENT_MODULES = {"locale", "random", "secrets", "socket", "time", "uuid"}
AMBIENT_NAMES = {"environ", "getenv", "now", "today", "urandom", "utcnow", "getcwd", "cwd"}
LINES_OF_A_FILE = 200
LINES_OF_A_FUNCTION = 40


def sources(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def module(path: Path) -> str:
    parts = path.relative_to(HOOKS).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def imports(path: Path) -> Iterator[str]:
    """Modules and names that a file imports, in full: ``from a import b`` gives ``a.b``."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def layer(name: str) -> int | None:
    """Rank of the layer of ``registre.…``, the most precise name first; the package itself has none."""
    inner = f"{name.removeprefix('registre.')}."
    ranks = [rank for rank, known in enumerate(LAYERS) if inner.startswith(f"{known}.")]
    return min(ranks, default=None) if name != "registre" else None


def backward(name: str, imported: list[str]) -> list[str]:
    """Imports of a module of the register that go up the stream."""
    own = layer(name)
    inner = [target for target in imported if target.startswith("registre.")]
    return [
        target for target in inner if own is None or (rank := layer(target)) is None or rank > own
    ]


def test_each_layer_imports_only_those_on_its_left() -> None:
    wrong = {
        module(path): found
        for path in sources(HOOKS / "registre")
        if (found := backward(module(path), list(imports(path))))
    }
    assert wrong == {}


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("registre.reader.document", "registre.checks.RULES"),
        ("registre.model.seance", "registre.reader.read"),
        ("registre.texte.dates", "registre.model.seance.Seance"),
        ("registre.model.valeurs", "registre.model.seance.Seance"),
        ("registre", "registre.cli.main"),
        ("registre.pages.actes", "registre.divers.outil"),
    ],
)
def test_an_import_up_the_stream_is_seen(name: str, target: str) -> None:
    assert backward(name, [target, "pathlib.Path"]) == [target]


def test_every_file_of_the_register_belongs_to_a_layer() -> None:
    homeless = [
        module(path)
        for path in sources(HOOKS / "registre")
        if layer(module(path)) is None and module(path) != "registre"
    ]
    assert homeless == []


def test_the_register_knows_no_framework_of_the_site() -> None:
    knowing = {
        module(path): found
        for path in sources(HOOKS / "registre")
        if (found := [name for name in imports(path) if name.split(".")[0] in FRAMEWORKS])
    }
    # the command that puts everything together hands the bridge its part
    assert knowing == {"registre.cli_site": ["mkdocs_bridge.editorial"]}


def test_the_journal_knows_nothing_of_the_site() -> None:
    allowed = ("findings", "texte", "model", "journal", "conservation")
    packages = (HOOKS / "registre" / name for name in ("journal", "conservation"))
    knowing = {
        module(path): found
        for path in chain.from_iterable(map(sources, packages))
        if (
            found := [
                name
                for name in imports(path)
                if name.startswith("registre.") and name.split(".")[1] not in allowed
            ]
        )
    }
    assert knowing == {}


def test_the_bridge_does_not_know_the_events() -> None:
    knowing = [
        module(path)
        for path in sources(HOOKS / "mkdocs_bridge")
        if any(name.split(".")[0] == "mkdocs_events" for name in imports(path))
    ]
    assert knowing == []


@pytest.mark.parametrize("path", ["hooks/bootstrap.py", "hooks/__main__.py"])
def test_what_runs_before_the_environment_needs_the_standard_library_only(path: str) -> None:
    roots = {name.split(".")[0] for name in imports(ROOT / path)}
    assert roots - sys.stdlib_module_names - {"bootstrap"} == set()


def test_the_register_has_neither_clock_nor_chance_nor_environment() -> None:
    ambient = {
        module(path): found
        for path in sources(HOOKS / "registre")
        if module(path).removeprefix("registre.").split(".")[0] in PURE
        if (found := sorted(ambient_names(path)))
    }
    assert ambient == {}


def ambient_names(path: Path) -> set[str]:
    """What a file takes from the machine it runs on."""
    modules = {name for name in imports(path) if name.split(".")[0] in AMBIENT_MODULES}
    nodes = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)]
    return modules | {node.attr for node in nodes if node.attr in AMBIENT_NAMES}


def test_ambient_names_are_seen(tmp_path: Path) -> None:
    path = tmp_path / "essai.py"
    path.write_text("import os, random\nos.environ['A']\ndate.today()\n", encoding="utf-8")
    assert ambient_names(path) == {"random", "environ", "today"}


@pytest.mark.parametrize("folder", ["hooks", "tests"])
def test_files_are_short(folder: str) -> None:
    sizes = {
        str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines())
        for path in sources(ROOT / folder)
    }
    assert {path: size for path, size in sizes.items() if size > LINES_OF_A_FILE} == {}


@pytest.mark.parametrize("folder", ["hooks", "tests"])
def test_functions_are_short(folder: str) -> None:
    sizes = {
        f"{path.relative_to(ROOT)}:{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for path in sources(ROOT / folder)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: size for name, size in sizes.items() if size > LINES_OF_A_FUNCTION} == {}
