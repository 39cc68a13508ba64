"""Digests of values: the same for what makes the same pages, whoever computes them and however it is held."""

import pickle
import subprocess
import sys
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from registre import indexes, pages, reader
from registre.exports import EXPORTS
from registre.exports.base import Site
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Lien, Unite
from registre.publication import empreintes
from registre.publication.suivi import Journal
from registre.publication.surveillance import watch
from tests.support.project import ROOT, environment

CONTENU = ROOT / "content"


@dataclass(frozen=True)
class Loose:
    """A value without slots."""

    a: object
    b: object = None


def catalogue() -> Catalogue:
    """The register of the project, under watch."""
    found = indexes.build(reader.read(CONTENU).registre, CONTENU)
    return watch(found, Journal(), ())


def of_everything() -> str:
    """The digest of all that is known of the pages and of the exports before they are made."""
    known = catalogue()
    cards = tuple(pages.generate(known))
    site = Site(url="https://registre.example/", pages=lambda: cards)
    files = tuple(one for export in EXPORTS for one in export.files(known, site))
    return empreintes.of_value((cards, files)).hex()


def test_everything_that_is_bound_has_a_digest_that_any_process_gives() -> None:
    code = (
        "from tests.unit.publication.test_empreintes import of_everything; print(of_everything())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={
                **environment(ROOT),
                "PYTHONPATH": f"{ROOT / 'hooks'}:{ROOT}",
                "PYTHONHASHSEED": one,
            },
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for one in ("1", "2")
    }
    assert {of_everything()} == found


def test_no_digest_holds_where_the_project_is(monkeypatch: pytest.MonkeyPatch) -> None:
    here = of_everything()
    monkeypatch.chdir(ROOT / "tests")
    monkeypatch.setattr(sys.modules[__name__], "CONTENU", Path("../content"))
    assert here == of_everything()


def test_cards_have_digests_of_their_own() -> None:
    cards = list(pages.generate(catalogue()))
    assert len(cards) == len({empreintes.of_value(card) for card in cards})


def test_sharing_does_not_count() -> None:
    word = "délibération n° 3"
    other = "".join(list(word))
    assert empreintes.of_value((word, word)) == empreintes.of_value((word, other))
    lien = Lien("a", "b")
    assert empreintes.of_value((lien, lien)) == empreintes.of_value((lien, replace(lien)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a", b"a"),
        ("1", 1),
        (1, True),
        (0, None),
        ("", None),
        ((), None),
        (("a", "b"), ("ab",)),
        (("a", ("b",)), (("a", "b"),)),
        (["a"], ("a",)),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (date(2020, 1, 2), date(2020, 2, 1)),
        (Unite.ACTE, Unite.SEANCE),
        (Unite.ACTE, "acte"),
        (Loose("a"), Loose(None, "a")),
        (Loose("a"), Lien("a", "")),
        (Loose(("a", None)), ("a", None)),
        (partial(len, "a"), partial(len, "b")),
        (partial(len, "a"), partial(str, "a")),
        (partial(dict, a=1), partial(dict, b=1)),
        (partial(date(2020, 1, 2).isoformat), partial(date(2021, 1, 2).isoformat)),
        (partial(pickle.dumps, b"a"), partial(pickle.loads, b"a")),
    ],
)
def test_different_values_have_different_digests(one: object, other: object) -> None:
    assert empreintes.of_value(one) != empreintes.of_value(other)


def test_the_register_itself_does_not_count() -> None:
    """What is read of it is noted when it is read."""
    known = catalogue()
    other = replace(known, actes=(), registre=replace(known.registre, sujets={}))
    assert empreintes.of_value(partial(repr, known)) == empreintes.of_value(partial(repr, other))


@pytest.mark.parametrize("value", [lambda: None, partial(lambda: None)])
def test_what_cannot_be_told_apart_is_refused(value: object) -> None:
    with pytest.raises((AttributeError, pickle.PicklingError)):
        empreintes.of_value(value)
