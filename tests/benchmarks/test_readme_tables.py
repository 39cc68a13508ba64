"""The tables of the report come from the JSON of runs."""

import json
from pathlib import Path

import pytest

from tests.benchmarks import readme

COST = {"wall": 1.5, "cpu": 2.0, "peak": 10_000_000, "written": 3_000_000}
RUN = {
    "actes": 20,
    "machine": {"processeur": "P", "coeurs": 2, "memoire": 8_000_000_000, "systeme": "Linux 6"},
    "versions": {"hugo": "1"},
    "mesures": {
        "froid": {
            "registre": {**COST, "etapes": {"construction": COST}},
            "hugo": {**COST, "etapes": {"generateur": COST, "pagefind": COST}},
        }
    },
    "rapports": {"hugo": {"froid": {"temps": 1.0, "processeur": 1.0}}},
    "recherche": {
        "froid": {"eau": {"octets": 9600, "requetes": 7, "temps": {"premiers": 80, "fini": 90.4}}},
        "chaud": {"eau (recents)": {"premiers": 12.2, "fini": 30}},
        "telephone": {},
        "annees": {"eau, 2020": ["2020"]},
    },
}


@pytest.mark.parametrize(
    "row",
    [
        "| tout, à froid | registre | 1.50 | 2.00 | 10 | 3.0 |  |  |",
        "|  | hugo | 1.50 | 2.00 | 10 | 3.0 | 1.000 | 1.000 |",
        "|  | dont pagefind | 1.50 | 2.00 | 10 | 3.0 |  |  |",
        "| à froid : eau | 10 | 7 | 80 ms | 90 ms |",
        "| page ouverte : eau (recents) |  |  | 12 ms | 30 ms |",
        "| années lues : eau, 2020 |  |  | 2020 |  |",
    ],
)
def test_a_row_for_each_generator_command_and_search(row: str) -> None:
    assert row in readme.table(RUN).splitlines()


def test_tables_take_the_place_of_those_before_and_nothing_else_moves(tmp_path: Path) -> None:
    run, page = tmp_path / "run.json", tmp_path / "README.md"
    run.write_text(json.dumps(RUN), encoding="utf-8")
    page.write_text(f"avant\n{readme.DEBUT}\nvieux\n{readme.FIN}\naprès\n", encoding="utf-8")
    readme.write(page, [run])
    expected = f"avant\n{readme.DEBUT}\n\n{readme.table(RUN)}\n\n{readme.FIN}\naprès\n"
    assert expected == page.read_text("utf-8")
