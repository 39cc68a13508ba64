"""What is written is registered: a rule, an index, a kind of page or an export forgotten in its tuple is caught."""

import importlib
import pkgutil
import re
from types import ModuleType

import pytest

from registre.checks import RULES
from registre.reader.codes import Code

REGISTRIES = (
    ("registre.checks", "RULES", "code"),
    ("registre.indexes", "INDEXES", "slug"),
    ("registre.pages", "KINDS", "nom"),
    ("registre.exports", "EXPORTS", "nom"),
    ("registre.documents", "DOCUMENTS", "nom"),
)
WITH_THEIR_TUPLE = [(package, name) for package, name, _ in REGISTRIES]


def registered(package: str, name: str) -> tuple[object, ...]:
    entries = getattr(importlib.import_module(package), name)
    assert isinstance(entries, tuple)
    return entries


def modules(package: str) -> list[ModuleType]:
    """The modules of a package, those of its folders included."""
    root = importlib.import_module(package)
    found = pkgutil.walk_packages(root.__path__, f"{package}.")
    return [importlib.import_module(info.name) for info in found]


def declared(package: str, kind: type) -> dict[str, object]:
    """Objects of a kind that the modules of a package define, by place."""
    return {
        f"{module.__name__}.{name}": value
        for module in modules(package)
        for name, value in vars(module).items()
        if isinstance(value, kind)
    }


@pytest.mark.parametrize(("package", "name"), WITH_THEIR_TUPLE)
def test_whatever_is_declared_is_registered(package: str, name: str) -> None:
    entries = registered(package, name)
    found = declared(package, type(entries[0]))
    assert [place for place, value in found.items() if value not in entries] == []


@pytest.mark.parametrize(("package", "name"), WITH_THEIR_TUPLE)
def test_a_registry_holds_one_kind_of_things_each_in_a_file_of_its_package(
    package: str, name: str
) -> None:
    entries = registered(package, name)
    found = list(declared(package, type(entries[0])).values())
    assert [entry for entry in entries if entry not in found] == []


@pytest.mark.parametrize(("package", "name", "key"), REGISTRIES)
def test_names_are_given_once(package: str, name: str, key: str) -> None:
    names = [getattr(entry, key) for entry in registered(package, name)]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize(("package", "name"), WITH_THEIR_TUPLE)
def test_each_file_says_in_a_line_what_it_is(package: str, name: str) -> None:
    silent = [module.__name__ for module in modules(package) if not (module.__doc__ or "").strip()]
    assert silent == []


def test_rules_stand_in_the_order_of_their_codes() -> None:
    codes = [rule.code for rule in RULES]
    assert sorted(codes) == codes


def test_a_code_has_three_letters_and_three_figures_and_one_meaning() -> None:
    codes = [*Code, *(rule.code for rule in RULES)]
    assert [code for code in codes if not re.fullmatch(r"[A-Z]{3}-[0-9]{3}", code)] == []
    assert sorted(set(codes)) == sorted(codes)


def test_every_rule_has_a_title_and_the_text_that_it_applies() -> None:
    assert [rule.code for rule in RULES if not (rule.titre and rule.reference)] == []
