"""The lock: every package pinned with its hashes, no address in it, and the environment is what it says."""

import ast
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ENTRIES = re.split(r"\n(?=\S)", TEXT.rstrip("\n"))
OWN = {"bootstrap", "mkdocs_bridge", "mkdocs_events", "registre", "tests"}
NOT_IMPORTED = {"click", "mkdocs-material"}  # bounds of mkdocs' own need; a theme is only named
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def locked() -> dict[str, Requirement]:
    """The packages of the lock that this machine wants, by normal name."""
    requirements = [Requirement(entry.split("\\\n")[0].strip()) for entry in ENTRIES]
    return {
        canonicalize_name(requirement.name): requirement
        for requirement in requirements
        if requirement.marker is None or requirement.marker.evaluate()
    }


def wanted() -> list[Requirement]:
    """What ``pyproject.toml`` asks for: the register's own needs, those of its tests, the build's."""
    texts = [
        *PYPROJECT["project"]["dependencies"],
        *PYPROJECT["dependency-groups"]["dev"],
        *PYPROJECT["build-system"]["requires"],
    ]
    return [Requirement(text) for text in texts]


@pytest.mark.parametrize(
    "path", ["requirements.lock", "tests/node/package-lock.json", "tests/node/.npmrc"]
)
def test_no_lock_holds_an_address(path: str) -> None:
    assert "://" not in (ROOT / path).read_text(encoding="utf-8")


def test_the_lock_holds_no_option_line() -> None:
    assert [line for line in TEXT.splitlines() if line.startswith(("-", "#"))] == []


def test_every_package_is_pinned_with_hashes() -> None:
    loose = []
    for entry in ENTRIES:
        head, *hashes = [line.strip().removesuffix("\\").strip() for line in entry.splitlines()]
        pinned = re.match(r"[a-z0-9-]+==[^ ]+( ; .+)?$", head)
        if not pinned or not hashes or not all(HASH.fullmatch(text) for text in hashes):
            loose.append(head)
    assert loose == []


def test_every_dependency_is_locked_within_its_bounds() -> None:
    pins = locked()
    outside = [
        str(requirement)
        for requirement in wanted()
        if (pin := pins.get(canonicalize_name(requirement.name))) is None
        or not requirement.specifier.contains(str(pin.specifier).removeprefix("=="))
    ]
    assert outside == []


def test_the_environment_is_that_of_the_lock() -> None:
    installed: dict[str, str] = {
        canonicalize_name(found.metadata["Name"]): found.version
        for found in metadata.distributions()
    }
    expected = {name: str(pin.specifier).removeprefix("==") for name, pin in locked().items()}
    assert expected == {name: installed.get(name) for name in expected}


def test_nothing_that_an_installed_package_needs_is_missing_from_the_lock() -> None:
    pins = locked()
    missing = [
        f"{name} -> {need}"
        for name in pins
        for need in map(Requirement, metadata.requires(name) or ())
        if need.marker is None or need.marker.evaluate({"extra": ""})
        if canonicalize_name(need.name) not in pins
    ]
    assert missing == []


def imported(folder: str) -> set[str]:
    """The distributions that the files of a folder import from, by normal name."""
    roots = {
        name.split(".")[0]
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    homes = metadata.packages_distributions()
    foreign = roots - sys.stdlib_module_names - OWN
    return {canonicalize_name(homes[root][0]) for root in foreign}


def names(requirements: list[str]) -> set[str]:
    """Normal names of requirements, with what their extras bring."""
    parsed = [Requirement(text) for text in requirements]
    extras = {f"{need.name}-{extra}" for need in parsed for extra in need.extras}
    return {canonicalize_name(name) for name in extras | {need.name for need in parsed}}


def test_what_is_imported_is_declared() -> None:
    declared = names(PYPROJECT["project"]["dependencies"])
    assert imported("hooks") - declared == set()
    assert imported("tests") - declared - names(PYPROJECT["dependency-groups"]["dev"]) == set()


def test_what_is_declared_is_imported() -> None:
    unused = {
        canonicalize_name(need.name)
        for need in map(Requirement, PYPROJECT["project"]["dependencies"])
        if not names([str(need)]) & imported("hooks")
    }
    assert unused == NOT_IMPORTED


def test_frameworks_that_reach_their_end_are_capped() -> None:
    caps = {requirement.name: str(requirement.specifier) for requirement in wanted()}
    assert "<2" in caps["mkdocs"]
    assert "<10" in caps["mkdocs-material"]
