"""Events in pages that never move."""

from datetime import UTC, datetime, timedelta

import pytest

from registre.indexes.evenements import TETE, paged
from registre.model.parution import Evenement, NatureEvenement

DEBUT = datetime(2024, 1, 1, tzinfo=UTC)


def _events(count: int) -> list[Evenement]:
    return [
        Evenement(
            instant=DEBUT + timedelta(hours=rang),
            nature=NatureEvenement.MISE_EN_LIGNE,
            objet=f"sivom/2024/{rang}",
        )
        for rang in range(count)
    ]


@pytest.mark.parametrize(
    ("count", "pages"),
    [(0, [TETE]), (50, [TETE]), (51, [TETE, "1"]), (99, [TETE, "1"]), (150, [TETE, "1", "2", "3"])],
)
def test_full_pages_begin_once_the_head_does_not_show_all(count: int, pages: list[str]) -> None:
    found = paged(_events(count))
    assert pages == [*found]
    assert min(count, 50) == len(found[TETE])


def test_a_full_page_never_changes_and_no_event_is_lost() -> None:
    before, after = paged(_events(120)), paged(_events(170))
    assert (before["1"], before["2"]) == (after["1"], after["2"])
    shown = {event.objet for page in after.values() for event in page}
    assert {event.objet for event in _events(170)} == shown
    assert "sivom/2024/49" == after["1"][0].objet
    assert "sivom/2024/169" == after[TETE][0].objet
