"""What the journal proves, filed: slices of sums, manifests, heads of a year, seals."""

from dataclasses import replace

import pytest

from registre.indexes import preuves
from registre.indexes.preuves import PAR_TRANCHE, bits, shelf, slice_name
from registre.journal import recueil
from registre.journal.inscriptions import Evenement, Objet, parse
from registre.journal.lecture import EnMemoire
from registre.journal.recueil import Recueil
from tests.support.journaux import acts, annonce, files, journal, lots


def filed(held: Recueil) -> preuves.Preuves:
    return preuves.build(held, ("sivom",))


def held(*sizes: int) -> Recueil:
    return recueil.read(EnMemoire(files(journal(*sizes))))


def sums(found: preuves.Preuves, objet: str) -> list[str]:
    return [one.sha256 for ligne in found.objets[objet] for one in parse(ligne).annonce.fichiers]


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, 0), (1, 0), (PAR_TRANCHE, 0), (PAR_TRANCHE + 1, 1), (2 * PAR_TRANCHE, 1), (300_000, 14)],
)
def test_slices_are_as_many_as_needed_for_few_files_in_each(count: int, expected: int) -> None:
    assert bits(count) == expected
    assert count <= PAR_TRANCHE << expected


def test_the_name_of_a_slice_says_how_many_bits_and_which() -> None:
    somme = "b1ff" + "0" * 60
    named = [slice_name(somme, count) for count in (0, 1, 4, 5, 13)]
    assert named == ["00/0", "01/1", "04/b", "05/16", "13/163f"]


def test_every_slice_is_there_and_each_file_is_in_its_own() -> None:
    found = filed(held(150, 30))
    assert found.comptes == {"dernière": 2, "fichiers": 180, "bits": 3}
    assert list(found.tranches) == [f"03/{rank}" for rank in range(8)]
    assert sorted(objet for own in found.tranches.values() for objet in own) == sorted(found.objets)
    for objet in found.objets:
        (somme,) = sums(found, objet)
        assert objet in found.tranches[slice_name(somme, 3)]


def test_one_act_more_changes_one_slice() -> None:
    before, after = filed(held(150)), filed(held(150, 1))
    changed = [nom for nom, own in after.tranches.items() if before.tranches[nom] != own]
    assert len(changed) == 1


@pytest.mark.parametrize(
    ("objet", "cle", "expected"),
    [
        (Objet.ACTE, "sivom/2026/1", "sivom/2026"),
        (Objet.PROCES_VERBAL, "sivom/2019-03-12-bureau", "sivom/2019"),
        (Objet.ANNEXE, "annexes/sivom/2018/devis.pdf", "sivom/2018"),
        (Objet.VOLUME, "organismes/sivom/volumes/2021", "sivom/2021"),
        (Objet.ANNEXE, "annexes/devis.pdf", "autres/2026"),
    ],
)
def test_an_object_is_of_an_issuer_and_a_year(objet: str, cle: str, expected: str) -> None:
    assert shelf(objet, cle, "2026", ("sivom",)) == expected


def test_heads_are_filed_by_year_and_records_know_their_publication() -> None:
    found = filed(held(2, 3))
    assert found.annees == {"2026": ("2", "1")}
    assert [found.numero(rank) for rank in range(5)] == [1, 1, 2, 2, 2]
    assert found.derniere == found.recueil.tetes[1]
    assert filed(recueil.VIDE).derniere is None


def test_the_first_timestamp_from_a_publication_on_covers_it() -> None:
    plain = held(1, 1, 1, 1)
    second, third = plain.tetes[1:3]
    sealed = {f"{second.chemin}.p7s": b"s", f"{third.chemin}.tsr": b"t"}
    found = filed(replace(plain, sceaux=sealed))
    assert found.horodatees == {"1": "3", "2": "3", "3": "3"}
    assert (found.sceaux["2"].signature, found.sceaux["2"].horodatage) == (b"s", b"")


def test_a_rectified_act_keeps_all_its_records() -> None:
    days = [acts(2), [annonce("sivom/2026/1", Evenement.RECTIFICATION, 2)]]
    found = filed(recueil.read(EnMemoire(files(lots(days)))))
    assert [parse(one).rang for one in found.objets["acte sivom/2026/1"]] == [0, 2]
    assert found.comptes["fichiers"] == 3
    assert found.manifestes == {"sivom/2026": ("acte sivom/2026/1", "acte sivom/2026/2")}
