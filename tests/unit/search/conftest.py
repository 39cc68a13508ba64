"""The documents of this folder, read as any content."""

from pathlib import Path

import pytest

from registre.indexes.catalogue import Catalogue
from registre.search import records
from registre.search.fiche import Record
from tests.support import index_de_recherche, recherche
from tests.support.index_de_recherche import Files


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return recherche.read(Path(__file__).parent / "contenu")


@pytest.fixture(scope="session")
def fiches(catalogue: Catalogue) -> dict[str, Record]:
    """The records by the end of their addresses."""
    return {record.adresse.rstrip("/").split("/", 2)[2]: record for record in records(catalogue)}


@pytest.fixture(scope="session")
def index(catalogue: Catalogue) -> Files:
    """The files of their search."""
    return index_de_recherche.files(catalogue)
