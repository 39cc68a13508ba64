"""What was read for the last site: what has changed of it since, and nothing else, is stale."""

from dataclasses import replace
from pathlib import Path

from registre import indexes, reader
from registre.indexes.catalogue import Catalogue
from registre.publication.etat import Etat, Sortie
from registre.publication.lectures import Lectures
from registre.publication.suivi import EDITORIAL, FICHIERS, SORTIES, Cle
from tests.support import contenu

ACTE = "sivom/2021/2021-3"
FICHIER = f"deliberations/{ACTE}.md"


def catalogue(folder: Path) -> Catalogue:
    contenu.write(folder, contenu.BASE)
    return indexes.build(reader.read(folder).registre, folder)


def lectures(known: Catalogue, avant: Etat | None = None, editeur: bytes = b"e") -> Lectures:
    return Lectures(avant or Etat(), known, {FICHIER: b"f"}, editeur)


def after(known: Catalogue, *cles: Cle) -> Etat:
    """What would be known of a site whose pages read these keys too."""
    found = lectures(known)
    for cle in cles:
        found.rank(cle)
    return Etat(lus=found.table())


def stale(before: Etat, now: Lectures) -> set[Cle]:
    keys = list(before.lus)
    return {keys[rank] for rank in now.stale()}


def test_nothing_is_stale_where_nothing_changed(tmp_path: Path) -> None:
    known = catalogue(tmp_path)
    before = after(known, ("registre deliberations", "x"), ("actes", None), (EDITORIAL, None))
    assert set() == stale(before, lectures(known, before))


def test_a_value_that_changed_is_stale_with_the_whole_of_its_map(tmp_path: Path) -> None:
    known = catalogue(tmp_path)
    whole = ("registre deliberations", None)
    before = after(known, whole, ("registre seances", None))
    acte = replace(known.registre.deliberations[ACTE], objet="Autre objet")
    registre = replace(known.registre, deliberations={ACTE: acte})
    now = lectures(replace(known, registre=registre), before)
    assert {("registre deliberations", ACTE), whole} == stale(before, now)


def test_a_key_that_was_missing_and_comes_is_stale(tmp_path: Path) -> None:
    known = catalogue(tmp_path)
    before = after(known, ("cites_par", "x"))
    now = lectures(replace(known, cites_par={**known.cites_par, "x": ()}), before)
    assert {("cites_par", "x")} == stale(before, now)


def test_a_key_that_goes_is_stale(tmp_path: Path) -> None:
    known = catalogue(tmp_path)
    before = after(known)
    now = lectures(replace(known, voisins={}), before)
    assert {("voisins", ACTE)} == stale(before, now)


def test_an_order_that_changed_is_stale(tmp_path: Path) -> None:
    known = replace(catalogue(tmp_path), actes=["a", "b"], cites_par={"a": (), "b": ()})
    before = after(known, ("actes", None), ("cites_par", None))
    now = lectures(replace(known, actes=["b", "a"], cites_par={"b": (), "a": ()}), before)
    assert {("actes", None), ("cites_par", None)} == stale(before, now)


def test_a_file_that_changed_or_goes_is_stale(tmp_path: Path) -> None:
    known = catalogue(tmp_path)
    before = after(known)
    changed = Lectures(before, known, {FICHIER: b"g"}, b"e")
    gone = Lectures(before, known, {}, b"e")
    assert {(FICHIERS, FICHIER)} == stale(before, changed) == stale(before, gone)


def test_what_the_editor_writes_is_stale_as_a_whole(tmp_path: Path) -> None:
    known = catalogue(tmp_path)
    before = after(known, (EDITORIAL, None))
    assert {(EDITORIAL, None)} == stale(before, lectures(known, before, b"autre"))


def test_a_file_of_the_site_is_what_it_is_when_it_is_asked_for(tmp_path: Path) -> None:
    known = catalogue(tmp_path)
    found = lectures(known)
    assert b"" == found.now((SORTIES, "a"))
    found.sorties = {"a": Sortie(b"1", 0, 0)}
    assert b"1" == found.now((SORTIES, "a"))


def test_what_was_known_keeps_its_rank(tmp_path: Path) -> None:
    known = catalogue(tmp_path)
    before = after(known, ("registre sujets", "ancien"))
    now = lectures(known, before)
    assert list(before.lus) == list(now.table())[: len(before.lus)]
