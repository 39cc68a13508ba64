"""Whatever is done to a journal is found when it is read: truncated, reordered, one byte flipped, shorter than the one online."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registre.journal import publications
from registre.journal.codes import Code
from registre.journal.lecture import EnMemoire
from registre.journal.merkle import Frontiere, leaf
from registre.journal.publications import Lot
from registre.journal.tetes import TETE, Publication, Repere
from registre.journal.verification import Verification, verify
from tests.support.journaux import acts, annonce, files, journal, lots

SAIN = journal(3, 2, 4)
FICHIERS = files(SAIN)
UN, DEUX, TROIS = (lot.publication for lot in SAIN)
PREMIERS, SECONDS, DERNIERS = (lot.publication.parts[0] for lot in SAIN)


def read(
    fichiers: dict[str, bytes],
    depuis: Publication | None = None,
    en_ligne: Repere | None = None,
) -> Verification:
    return verify(EnMemoire(fichiers), depuis=depuis, en_ligne=en_ligne)


def codes(found: Verification) -> list[str]:
    return [constat.code for constat in found.constats]


def changed(nom: str, change: Callable[[bytes], bytes]) -> dict[str, bytes]:
    return {**FICHIERS, nom: change(FICHIERS[nom])}


def without(*noms: str) -> dict[str, bytes]:
    return {nom: octets for nom, octets in FICHIERS.items() if nom not in noms}


def on_lines(change: Callable[[list[bytes]], Iterable[bytes]]) -> Callable[[bytes], bytes]:
    return lambda octets: b"".join(one + b"\n" for one in change(octets.splitlines()))


def test_a_sound_journal_has_no_finding() -> None:
    assert read(FICHIERS) == Verification(TROIS, ())
    assert read({}) == Verification(None, ())


@given(st.sampled_from(sorted(FICHIERS)), st.data())
def test_a_flipped_byte_is_found(nom: str, data: st.DataObject) -> None:
    octets = FICHIERS[nom]
    place = data.draw(st.integers(0, len(octets) - 1))
    other = data.draw(st.integers(1, 255))
    spoilt = octets[:place] + bytes([octets[place] ^ other]) + octets[place + 1 :]
    assert read({**FICHIERS, nom: spoilt}).constats != ()


@given(st.sampled_from(sorted(FICHIERS)), st.data())
def test_a_truncated_file_is_found(nom: str, data: st.DataObject) -> None:
    kept = data.draw(st.integers(0, len(FICHIERS[nom]) - 1))
    assert read(changed(nom, lambda octets: octets[:kept])).constats != ()


@pytest.mark.parametrize("nom", sorted(FICHIERS))
def test_a_missing_file_is_found(nom: str) -> None:
    assert read(without(nom)).constats != ()


@pytest.mark.parametrize(
    ("fichiers", "expected"),
    [
        (changed(SECONDS, on_lines(lambda own: own[::-1])), [Code.CHAINE, Code.RACINE]),
        (changed(PREMIERS, on_lines(lambda own: [own[0], *own[2:]])), [Code.CHAINE, Code.TAILLE]),
        (changed(DERNIERS, on_lines(lambda own: own[:-1])), [Code.TAILLE]),
        (changed(DERNIERS, lambda octets: octets[:-9]), [Code.ILLISIBLE, Code.TAILLE]),
        (changed(TETE, lambda _octets: UN.octets), [Code.TETE]),
        (without(f"{DEUX.chemin}.json", SECONDS), [Code.INCOMPLET]),
        (without(f"{TROIS.chemin}.json"), [Code.INCOMPLET, Code.TETE]),
        ({**FICHIERS, "note.txt": b""}, [Code.ETRANGER]),
        ({**FICHIERS, "2026/11/000002.json": DEUX.octets}, [Code.ETRANGER]),
    ],
    ids=[
        "reordered", "removed", "cut", "truncated", "old head", "lost publication", "lost head",
        "foreign", "twice",
    ],
)  # fmt: skip
def test_each_fault_is_said_once_with_its_name(
    fichiers: dict[str, bytes], expected: list[Code]
) -> None:
    assert sorted(codes(read(fichiers))) == sorted(expected)


def test_a_changed_record_is_shown_where_it_is() -> None:
    spoilt = changed(SECONDS, lambda octets: octets.replace(b"2026/4", b"2026/9", 1))
    chain, root = read(spoilt).constats
    assert (chain.code, chain.fichier, chain.ligne) == (Code.CHAINE, SECONDS, 2)
    assert (root.code, root.fichier) == (Code.RACINE, f"{DEUX.chemin}.json")
    assert "remettre le journal depuis une sauvegarde" in chain.faire


def test_time_that_goes_back_is_found() -> None:
    (first,) = journal(2)
    early = first.publication.instant - timedelta(hours=1)
    unaware = replace(first.publication, instant=early)
    second = publications.compose(unaware, early, acts(1, 3))
    found = read(files([first, second]))
    assert codes(found) == [Code.INSTANT]
    assert "le temps y recule" in found.constats[0].constat


def test_a_line_that_was_chained_but_is_no_record_is_found() -> None:
    """Who writes by another program may chain anything; it is told at its line."""
    line = b'{"instant":"2026-10-18T14:03:00+02:00",,"rang":0}'
    frontiere = Frontiere().extend([leaf(line)])
    head = replace(
        lots([acts(1)])[0].publication,
        racine=frontiere.racine.hex(),
        frontiere=(frontiere.racine.hex(),),
        dernier=frontiere.racine.hex(),
    )
    name = head.parts[0]
    (found,) = read(
        {TETE: head.octets, f"{head.chemin}.json": head.octets, name: line + b"\n"}
    ).constats
    assert (found.code, found.fichier, found.ligne) == (Code.ILLISIBLE, name, 1)


def dishonest(day: int) -> list[Lot]:
    """The whole chain made again, with one altered act."""
    days = [[inscription.annonce for inscription in lot.inscriptions] for lot in SAIN]
    days[day][0] = annonce("sivom/2026/99")
    return lots(days)


@pytest.mark.parametrize("day", [0, 1])
def test_a_rebuilt_chain_is_only_found_by_who_kept_a_root(day: int) -> None:
    rebuilt = files(dishonest(day))
    assert read(rebuilt) == Verification(dishonest(day)[-1].publication, ())
    assert codes(read(rebuilt, en_ligne=DEUX.repere)) == [Code.REECRIT]
    assert codes(read(rebuilt, depuis=DEUX))[0] == Code.REECRIT


def test_a_journal_cut_at_a_publication_is_only_found_by_who_kept_a_root() -> None:
    short = files(SAIN[:2])
    assert read(short).constats == ()
    assert codes(read(short, en_ligne=TROIS.repere)) == [Code.PLUS_COURT]
    (said,) = read(short, en_ligne=TROIS.repere).constats
    assert "Le journal compte 5 inscriptions ; il en comptait 9" in said.constat
    assert codes(read({}, en_ligne=TROIS.repere)) == [Code.PLUS_COURT]
    assert Code.PLUS_COURT in codes(read(short, depuis=TROIS))
    assert Code.PLUS_COURT in codes(read({}, depuis=TROIS))


def test_any_kept_root_will_do() -> None:
    for known in (UN, DEUX, TROIS):
        assert read(FICHIERS, en_ligne=known.repere).constats == ()
        assert read(FICHIERS, depuis=TROIS, en_ligne=known.repere).constats == ()
    assert codes(read(FICHIERS, en_ligne=Repere(4, "0" * 64))) == [Code.REECRIT]
