"""What is measured of the search is what a browser asked for; how long it took is asserted nowhere."""

import pytest
from playwright.sync_api import Browser

from tests.benchmarks import corpus, navigateur
from tests.benchmarks.navigateur import Mesures
from tests.support.recherche import read, write

LIMITE = 400_000
MOT = "médiathèque"


@pytest.fixture(scope="module")
def mesures(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Mesures:
    contenu = tmp_path_factory.mktemp("contenu")
    corpus.write(contenu, 60)
    site = write(read(contenu), tmp_path_factory.mktemp("site"))
    return navigateur.mesurer(chromium, site, (MOT,), 1)


def test_octets_and_requests_before_the_first_titles_are_counted(mesures: Mesures) -> None:
    froid = mesures.froid[MOT]
    assert 0 < froid.octets < LIMITE
    assert froid.requetes > mesures.froid[""].requetes - 10 > 0


def test_a_query_of_one_year_reads_that_year_only(mesures: Mesures) -> None:
    ((query, annees),) = mesures.annees.items()
    assert (query.rpartition(" ")[2],) == annees
