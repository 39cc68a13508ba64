"""The clerk's guide explains every key that the reader asks for."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from registre.reader.organisme import REGIMES
from tests.support.project import ROOT

GUIDE = (ROOT / "content" / "aide" / "publier.md").read_text(encoding="utf-8")
ASKS = ("one", "many", "required", "distinct")
# A word between backquotes, or at the start of a line of an example.
NAMED = re.compile(r"`(\w+)`|^ *(?:- )?(\w+):", re.MULTILINE)


def _asked(source: Path) -> Iterator[str]:
    """The keys that a module of the reader asks a block for."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            first = node.args[0] if node.args else None
            if node.func.attr in ASKS and isinstance(first, ast.Constant):
                yield str(first.value)


def test_every_key_of_the_reader_is_in_the_guide() -> None:
    reader = ROOT / "hooks" / "registre" / "reader"
    asked = {key for source in reader.glob("*.py") for key in _asked(source)}
    named = {key or example for key, example in NAMED.findall(GUIDE)}
    assert len(asked) > 100
    assert set() == asked - named


def test_every_regime_is_in_the_guide() -> None:
    assert [] == [regime for regime in REGIMES if f"`{regime}`" not in GUIDE]
