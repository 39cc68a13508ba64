"""Every attribute of what is fingerprinted is classed: printed, follow-up or classification; a new one must be."""

from dataclasses import fields, is_dataclass
from typing import get_args, get_type_hints

import pytest

from registre.journal.champs import DE_LA_SEANCE, FICHIERS, NATURES, Nature
from registre.model.deliberation import Deliberation
from registre.model.seance import Seance
from registre.model.valeurs import DatePartielle


def types_of(hint: object) -> set[type]:
    """The dataclasses in an annotation."""
    own = {hint} if isinstance(hint, type) and is_dataclass(hint) else set()
    return own.union(*(types_of(inner) for inner in get_args(hint)))


def printed_types(kind: type) -> set[type]:
    """What is reached from a type by its printed attributes; a date is a value of its own."""
    hints = get_type_hints(kind)
    champs = NATURES.get(kind, {}).get(Nature.IMPRIME, ())
    found = set().union(*(types_of(hints[champ]) for champ in champs)) - {DatePartielle}
    return {kind}.union(*(printed_types(inner) for inner in found))


def test_the_types_that_are_printed_are_those_that_are_classed() -> None:
    assert printed_types(Deliberation) | printed_types(Seance) == set(NATURES)


@pytest.mark.parametrize("kind", NATURES, ids=lambda kind: str(kind.__name__))
def test_each_attribute_is_classed_once(kind: type) -> None:
    classed = [champ for champs in NATURES[kind].values() for champ in champs]
    assert sorted(classed) == sorted(field.name for field in fields(kind))


def test_what_an_act_prints_of_its_sitting_is_printed() -> None:
    assert set(DE_LA_SEANCE) < set(NATURES[Seance][Nature.IMPRIME])


def test_given_files_are_printed() -> None:
    assert [one for one in FICHIERS if one[1] not in NATURES[one[0]][Nature.IMPRIME]] == []
