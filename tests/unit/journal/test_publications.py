"""A publication is added to a journal from its head alone; what it writes can be checked with stock tools."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

import pytest

from registre.journal import inscriptions, publications, tetes
from registre.journal.inscriptions import IllisibleError, Objet
from registre.journal.merkle import Frontiere
from registre.journal.tetes import JournalError, Repere
from tests.support.journaux import JOUR, acts, annonce, files, journal, lots


def test_a_record_is_one_line_of_canonical_json_that_holds_the_hash_of_the_one_before() -> None:
    (lot,) = lots([[annonce("sivom/2026/é"), annonce("sivom/2026/2", empreinte=None)]])
    first, second = (ligne.ligne for ligne in lot.inscriptions)
    said = json.loads(second)
    assert second.decode() == json.dumps(said, sort_keys=True, separators=(",", ":"))
    assert list(said)[-2:] == ["precedent", "rang"]
    assert said["precedent"] == sha256(b"\0" + first).hexdigest()
    assert "precedent" not in json.loads(first)
    assert "empreinte" not in said
    assert said["instant"] == "2026-10-18T14:03:00+02:00"
    assert inscriptions.parse(second) == lot.inscriptions[1]


def test_nothing_is_kept_of_the_text() -> None:
    (lot,) = journal(1)
    assert sorted(json.loads(lot.inscriptions[0].ligne)) == [
        "cle", "complement", "edition", "empreinte", "evenement", "fichiers", "forme", "instant",
        "objet", "rang",
    ]  # fmt: skip


def test_the_same_publications_give_the_same_bytes() -> None:
    assert files(journal(3, 2)) == files(journal(3, 2))


def test_a_publication_goes_on_from_the_head_before() -> None:
    one, other = journal(3, 2)
    leaves = [*one.feuilles, *other.feuilles]
    assert other.publication.racine == Frontiere().extend(leaves).racine.hex()
    assert other.publication.repere == Repere(5, other.publication.racine)
    assert (other.publication.premier, other.publication.numero) == (3, 2)
    assert other.inscriptions[0].precedent == one.publication.dernier
    assert tetes.parse(other.fichiers["tete.json"]) == other.publication
    assert sorted(other.fichiers) == [
        "2026/10/000002-0000.jsonl", "2026/10/000002.json", "tete.json",
    ]  # fmt: skip


def test_many_records_are_parted_among_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publications, "PAR_FICHIER", 2)
    (lot,) = journal(5)
    assert lot.publication.parts == [f"2026/10/000001-000{rank}.jsonl" for rank in range(3)]
    counts = [lot.fichiers[nom].count(b"\n") for nom in lot.publication.parts]
    assert counts == [2, 2, 1]


def test_a_clock_that_went_back_is_refused() -> None:
    (lot,) = journal(1)
    with pytest.raises(JournalError, match="l’horloge de cette machine a reculé"):
        publications.compose(lot.publication, JOUR - timedelta(seconds=1), acts(1))
    # the same instant said in another zone is no step back
    same = publications.compose(lot.publication, JOUR.astimezone(UTC), acts(1))
    assert same.publication.numero == 2


def test_what_a_journal_does_not_take() -> None:
    with pytest.raises(JournalError, match="rien à inscrire"):
        publications.compose(None, JOUR, [])
    with pytest.raises(ValueError, match="zone"):
        publications.compose(None, datetime(2026, 10, 18), acts(1))


@pytest.mark.parametrize("ligne", [b"", b"[]", b"{}", b'{"rang":0}', b"\xff", b"null"])
def test_a_line_that_is_no_record_is_refused(ligne: bytes) -> None:
    with pytest.raises(IllisibleError):
        inscriptions.parse(ligne)
    with pytest.raises(IllisibleError):
        tetes.parse(ligne)


def test_a_record_said_otherwise_is_refused() -> None:
    (lot,) = journal(1)
    ligne = lot.inscriptions[0].ligne
    for other in (ligne + b" ", ligne.replace(b'"acte"', b'"autre"'), b" " + ligne):
        with pytest.raises(IllisibleError):
            inscriptions.parse(other)
    head = lot.publication.octets
    for changed in (head.rstrip(), head.replace(b'"numero":1', b'"numero": 1')):
        with pytest.raises(IllisibleError):
            tetes.parse(changed)


@pytest.mark.parametrize(
    "champs",
    [{"racine": "0" * 64}, {"dernier": "é"}, {"dernier": "00"}, {"parties": "1"}, {"premier": -1}],
    ids=str,
)
def test_a_head_from_which_nothing_can_go_on_is_refused(champs: dict[str, Any]) -> None:
    lying = replace(journal(1)[0].publication, **champs)
    with pytest.raises(IllisibleError):
        tetes.parse(lying.octets)


def test_a_mark_is_read_back() -> None:
    repere = journal(2)[0].publication.repere
    assert Repere.parse(f" {repere}\n") == repere
    for texte in ("", "12", f"0:{repere.racine}", repere.racine):
        with pytest.raises(IllisibleError):
            Repere.parse(texte)


def test_kinds_of_objects_have_their_words() -> None:
    assert [str(one) for one in Objet] == ["acte", "annexe", "proces-verbal", "liste", "volume"]
