"""Public addresses are for ever: a line removed from the golden list is a broken promise."""

from pathlib import Path

import pytest

GOLDEN = Path(__file__).parents[1] / "golden" / "adresses.txt"
# What pages load; no address that anybody keeps.
UNNAMED = ("assets/", "recherche/index/")


def _addresses(site: Path) -> list[str]:
    files = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return sorted(path.removesuffix("index.html") for path in files if not path.startswith(UNNAMED))


def test_public_addresses_are_those_promised(site: Path, request: pytest.FixtureRequest) -> None:
    found = "\n".join(_addresses(site)) + "\n"
    if request.config.getoption("--update-golden"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(found, encoding="utf-8")
    assert found == GOLDEN.read_text(encoding="utf-8")


def test_no_two_addresses_differ_by_case_only(site: Path) -> None:
    folded = [address.casefold() for address in _addresses(site)]
    assert len(folded) == len(set(folded))
