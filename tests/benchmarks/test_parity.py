"""A site that lacks a page, a word or a line of a list is not compared: it is refused."""

from pathlib import Path

import pytest

from tests.benchmarks import corpus, neutral, parity
from tests.benchmarks.neutral import Neutral
from tests.benchmarks.parity import ParityError


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Neutral:
    folder = tmp_path_factory.mktemp("contenu")
    corpus.write(folder, 70)
    return neutral.read(folder)


@pytest.fixture
def site(content: Neutral, tmp_path: Path) -> Path:
    """The barest site of that content."""
    for adresse, document in content.documents.items():
        write(tmp_path / adresse, " ".join(sorted(parity.words_of(document))))
    for rubrique in content.rubriques:
        links = (f'<a href="/{one}">lien</a>' for one in rubrique.documents)
        write(tmp_path / rubrique.adresse, "".join(links))
    return tmp_path


def write(folder: Path, body: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(f"<html><head></head><body>{body}</body></html>", "utf-8")


def test_a_site_that_has_everything_passes(content: Neutral, site: Path) -> None:
    parity.check("essai", site, content)


def test_a_missing_act_is_seen(content: Neutral, site: Path) -> None:
    (site / content.actes[0].adresse / "index.html").unlink()
    with pytest.raises(ParityError, match="page absente"):
        parity.check("essai", site, content)


def test_an_act_too_many_is_seen(content: Neutral, site: Path) -> None:
    write(site / "deliberations/syndicat-d-essai-1/2013/de-trop", "")
    with pytest.raises(ParityError, match="page de trop"):
        parity.check("essai", site, content)


def test_a_missing_word_is_seen(content: Neutral, site: Path) -> None:
    path = site / content.actes[0].adresse / "index.html"
    path.write_text(path.read_text("utf-8").replace("deliberation", ""), "utf-8")
    with pytest.raises(ParityError, match="mots absents : deliberation"):
        parity.check("essai", site, content)


def test_a_missing_line_of_a_list_is_seen(content: Neutral, site: Path) -> None:
    rubrique = next(one for one in content.rubriques if one.index == "sujets")
    path = site / rubrique.adresse / "index.html"
    gone = next(one for one in rubrique.documents if one.startswith("deliberations/"))
    path.write_text(path.read_text("utf-8").replace(f"/{gone}", "/"), "utf-8")
    with pytest.raises(ParityError, match="1 délibérations absentes"):
        parity.check("essai", site, content)
