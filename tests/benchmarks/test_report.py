"""The table and the document of a run."""

import json

from rich.console import Console

from tests.benchmarks import report
from tests.benchmarks.bench import Results
from tests.benchmarks.changes import CHANGES
from tests.benchmarks.measure import Measure


def results() -> Results:
    found = Results(20, 1, ("registre", "hugo"))
    found.add("registre", CHANGES[0], {"construction": Measure(1.5, 2.0, 10_000_000, 3_000_000)})
    parts = {
        "generateur": Measure(1.0, 1.5, 20_000_000, 5_000_000),
        "pagefind": Measure(2.0, 2.5, 9_000_000, 1_000_000),
    }
    found.add("hugo", CHANGES[0], parts)
    return found


def test_a_ratio_is_our_time_over_the_rivals() -> None:
    assert 0.5 == results().ratio("froid", "hugo")


def test_the_table_shows_every_figure_every_command_and_the_ratio() -> None:
    console = Console(width=120)
    with console.capture() as shown:
        console.print(report.table(results()))
    rows = [line.split() for line in shown.get().splitlines()]
    assert any({"registre", "1.50", "10", "3.0"} <= set(row) for row in rows)
    assert any({"hugo", "3.00", "20", "0.500"} <= set(row) for row in rows)
    assert any({"pagefind", "2.00", "2.50"} <= set(row) for row in rows)


def test_the_document_holds_measures_ratios_and_the_date_that_was_given() -> None:
    found = json.loads(report.document(results(), {"coeurs": 2}, {"hugo": "1"}, "2020-11-30"))
    assert 1.5 == found["mesures"]["froid"]["registre"]["wall"]
    assert {"froid": {"temps": 0.5, "processeur": 0.5}} == found["rapports"]["hugo"]
    assert "2020-11-30" == found["date"]


def test_the_document_tells_what_each_command_of_a_build_cost() -> None:
    found = json.loads(report.document(results(), {}, {}, None))
    assert 2.0 == found["mesures"]["froid"]["hugo"]["etapes"]["pagefind"]["wall"]


def test_the_document_has_no_date_of_its_own() -> None:
    assert json.loads(report.document(results(), {}, {}, None))["date"] is None
