"""What a build left is believed when it is whole and ours; anything else is dropped, and said."""

import hashlib
import io
import os
import pickle
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

from registre.publication import cache, etat
from registre.publication.cache import Cache
from registre.publication.etat import Etat, Fait, Sortie
from registre.reader import Memoire

ETAT = Etat(
    contenus=b"c",
    constats="Un avis.",
    lus={("actes", None): b"1", ("index sujets", "a"): b"2"},
    produits={"a/": Fait(b"s", array("I", [0, 1]), ("a/index.html",))},
    sorties={"a/index.html": Sortie(b"e", 3, 4)},
)


class Harm:
    """Something that runs when a pickle of it is read."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return os.mkdir, (str(self.path),)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The place of a site beside which a cache was left."""
    site = tmp_path / "site"
    dossier = cache.folder(site)
    (dossier / "arbre").mkdir(parents=True)
    known = Cache(dossier=dossier, programme="p", etat=Etat(), memoire=Memoire(), rejet="")
    cache.save(known, ETAT)
    return site


def test_what_was_left_comes_back(site: Path) -> None:
    found = cache.load(site, "p")
    assert (ETAT, "") == (found.etat, found.rejet)


def test_where_nothing_was_left_nothing_is_said(site: Path) -> None:
    cache.drop(site)
    assert (Etat(), "") == ((found := cache.load(site, "p")).etat, found.rejet)


def test_another_version_of_the_program_leaves_it(site: Path) -> None:
    found = cache.load(site, "q")
    assert (Etat(), "le programme, le thème ou les réglages ont changé") == (
        found.etat,
        found.rejet,
    )
    assert not cache.folder(site).exists()


def swap_bytes(path: Path, place: int) -> None:
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("name", ["etat", "lecture"])
@pytest.mark.parametrize("place", range(0, 400, 7))
def test_one_byte_that_turned_is_seen(name: str, place: int, site: Path) -> None:
    path = cache.folder(site) / name
    swap_bytes(path, place % path.stat().st_size)
    found = cache.load(site, "p")
    assert Etat() == found.etat
    assert found.rejet
    assert not cache.folder(site).exists()


@pytest.mark.parametrize("name", ["etat", "lecture"])
def test_whatever_is_missing_at_the_end_is_seen(name: str, site: Path) -> None:
    whole = (cache.folder(site) / name).read_bytes()
    for size in range(0, len(whole), 9):
        cache.folder(site).mkdir(exist_ok=True)
        known = Cache(
            dossier=cache.folder(site), programme="p", etat=Etat(), memoire=Memoire(), rejet=""
        )
        cache.save(known, ETAT)
        (cache.folder(site) / name).write_bytes(whole[:size])
        assert cache.load(site, "p").rejet


@pytest.mark.parametrize("name", ["etat", "lecture"])
@pytest.mark.parametrize("spoil", [Path.mkdir, lambda path: path.write_text("autre chose")])
def test_a_foreign_file_in_its_place_is_seen(
    name: str, spoil: Callable[[Path], object], site: Path
) -> None:
    path = cache.folder(site) / name
    path.unlink()
    spoil(path)
    assert cache.load(site, "p").rejet
    assert not cache.folder(site).exists()


def test_a_state_that_would_run_something_runs_nothing(site: Path, tmp_path: Path) -> None:
    data = pickle.dumps(Harm(tmp_path / "mal"))
    head = b"registre: memoire 1\np\n" + hashlib.sha256(data).digest()
    (cache.folder(site) / "etat").write_bytes(head + data)
    assert "elle est abîmée" == cache.load(site, "p").rejet
    assert not (tmp_path / "mal").exists()


def forged(table: bytes, blob: bytes = b"") -> bytes:
    """A reading as it would be left, whose sum is right."""
    body = len(table).to_bytes(8, "big") + table + blob
    return b"REGISTRE" + hashlib.blake2b(body, digest_size=16).digest() + body


def test_a_reading_that_would_run_something_runs_nothing(site: Path, tmp_path: Path) -> None:
    (cache.folder(site) / "lecture").write_bytes(forged(pickle.dumps(Harm(tmp_path / "mal"))))
    assert "elle est abîmée" == cache.load(site, "p").rejet
    assert not (tmp_path / "mal").exists()


def by_name(module: str, name: str, *arguments: str) -> bytes:
    """A pickle that calls what a module of ours knows under a name."""
    said = io.BytesIO()
    said.write(pickle.PROTO + bytes([4]))
    for text in (module, name):
        said.write(pickle.SHORT_BINUNICODE + bytes([len(text.encode())]) + text.encode())
    said.write(pickle.STACK_GLOBAL + pickle.MARK)
    for text in arguments:
        said.write(pickle.SHORT_BINUNICODE + bytes([len(text.encode())]) + text.encode())
    said.write(pickle.TUPLE + pickle.REDUCE + pickle.STOP)
    return said.getvalue()


@pytest.mark.parametrize(
    ("module", "name"), [("os", "mkdir"), ("registre.reader.fonds", "os.mkdir")]
)
def test_a_lot_that_would_run_something_is_empty(module: str, name: str, tmp_path: Path) -> None:
    blob = by_name(module, name, str(tmp_path / "mal"))
    memoire = Memoire.load(forged(pickle.dumps([("lot", len(blob))]), blob))
    assert memoire is not None
    assert {} == memoire.lot("lot").known
    assert not (tmp_path / "mal").exists()


@pytest.mark.parametrize("inner", ["", "arbre"])
def test_a_link_or_a_file_in_the_place_of_a_folder_goes(inner: str, site: Path) -> None:
    place = cache.folder(site) / inner
    elsewhere = site.with_name("ailleurs")
    place.rename(elsewhere)
    place.symlink_to(elsewhere)
    assert Etat() == cache.load(site, "p").etat
    assert not place.exists()
    assert elsewhere.is_dir()
    place.parent.mkdir(exist_ok=True)
    place.write_text("un fichier")
    assert Etat() == cache.load(site, "p").etat
    assert not place.exists()


def test_a_state_is_written_beside_then_put_in_place(site: Path) -> None:
    path = cache.folder(site) / "etat"
    with path.open("rb") as before:
        etat.save(Etat(contenus=b"x"), path, "p")
        assert before.read() != path.read_bytes()
    assert not path.with_suffix(".nouveau").exists()


def test_the_texts_of_given_files_outlive_the_rest(site: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Bilan", encoding="utf-8")
    known = cache.load(site, "p").textes
    assert ("Bilan",) == known.read(tmp_path, "a.txt").textes
    (kept,) = (cache.folder(site) / "textes").iterdir()
    cache.load(site, "q")
    assert [cache.folder(site) / "textes"] == list(cache.folder(site).iterdir())
    assert kept.exists()
    cache.drop(site)
    assert not kept.exists()
