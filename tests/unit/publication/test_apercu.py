"""The preview between two states of the contents."""

import gc
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

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
