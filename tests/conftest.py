"""What all tests may ask for: the built site, its server, a browser."""

import fcntl
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.configuration import set_hypothesis_home_dir
from playwright.sync_api import Browser

from tests.support import browser, project, tableau

# The same examples at each run, whatever the machine does beside.
set_hypothesis_home_dir(project.ROOT / ".cache" / "hypothesis")
settings.register_profile("registre", database=None, deadline=None, derandomize=True)
settings.load_profile("registre")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The whole site, built once for all workers."""
    shared = tmp_path_factory.getbasetemp()
    if worker_id != "master":
        shared = shared.parent
    with (shared / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (shared / "site").exists():
            project.build(project.copy(shared / "projet"), shared / "site.encours")
            (shared / "site.encours").rename(shared / "site")
    return shared / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address on this machine at which the built site is served."""
    with browser.served(site) as root:
        yield root


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A browser for all the tests of a worker."""
    with browser.chromium() as running:
        yield running


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--update-golden`` rewrites the golden files from what the code now makes; read the diff."""
    parser.addoption(
        "--update-golden", action="store_true", help="réécrire les fichiers de référence"
    )


@pytest.fixture
def note(record_property: Callable[[str, object], None]) -> tableau.Note:
    """Says a line of the table of faults and stages."""
    return tableau.noter(record_property)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table of faults and stages, where tests said some."""
    passed = terminalreporter.getreports("passed")
    shown = tableau.lines(
        one for one in passed if isinstance(one, pytest.TestReport) and one.when == "call"
    )
    if shown:
        terminalreporter.section("Pannes : fautes × moments")
        for line in shown:
            terminalreporter.write_line(line)
