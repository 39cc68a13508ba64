"""The preview between two states of the contents."""

import gc
import weakref
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from registre.model.parution import Annales
from registre.publication.apercu import Apercu
from tests.support import project

ACT = "deliberations/somme-numerique/2016/20161128_DL_01"


@pytest.fixture
def at_rest() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


@pytest.mark.usefixtures("at_rest")
def test_a_state_goes_as_soon_as_the_next_takes_its_place(tmp_path: Path) -> None:
    apercu = Apercu(project.copy(tmp_path), lambda *_: iter(()), lambda _: None)
    apercu.refresh()
    for adresse in (f"{ACT}/", f"{ACT}.json", "plan/", "recherche/index/registre.json"):
        assert apercu.get(adresse), adresse
    assert apercu._vitrine is not None
    before: list[weakref.ref[object]] = [
        weakref.ref(apercu._vitrine),
        weakref.ref(apercu._vitrine._pages),
    ]
    apercu.refresh(())
    assert [None, None] == [one() for one in before]


def test_an_act_that_waits_is_shown_with_its_time(tmp_path: Path) -> None:
    source = project.copy(tmp_path) / f"content/{ACT}.md"
    whole = source.read_text("utf-8").replace("---\n", "---\npublier_le: 12 mars 2030 à 8h\n", 1)
    source.write_text(whole, "utf-8")
    seen = {}
    for annee in (2029, 2031):
        annales = Annales(instant=datetime(annee, 1, 1))
        apercu = Apercu(tmp_path, lambda *_: iter(()), lambda _: None, annales)
        apercu.refresh()
        seen[annee] = (apercu.get(f"{ACT}/") or b"").decode()
    assert "Délibération programmée" in seen[2029]
    assert "12 mars 2030 à\u00a08\u00a0h" in seen[2029]
    assert "programmée" not in seen[2031]
    assert "Délibération n°" in seen[2031].replace("\u00a0", " ")
