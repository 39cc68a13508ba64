from collections.abc import Callable

import pytest

from registre.search.annee import Annee
from registre.search.facettes import FACETTES
from registre.search.segment import Segment, SegmentError, Tete, read, read_head, write, write_head

CLES = [["sivom"], *([] for _ in FACETTES[1:])]
TETE = Tete(dates=[20201130], facettes=[CLES], doubles={"cote": 1})
SEGMENT = Segment(
    tete=write_head(TETE),
    lignes=b"{}\n",
    termes=b"eau\n",
    premiers=b"\0\0\0\0",
    derniers=b"\0\0\0\0",
    nombres=b"\1\0\0\0",
    suites=b"10,1\n",
    places=b"-1\n",
    plies=b"eau\n",
    formes=b"eau\n",
    comptes=b"\1\0\0\0",
)
ECRIT = write(SEGMENT)


def test_un_segment_se_relit() -> None:
    assert SEGMENT == read(ECRIT)


def test_sa_tete_se_relit() -> None:
    assert TETE == read_head(SEGMENT.tete)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"autre chose",
        ECRIT[:-1],
        ECRIT + b"\n",
        ECRIT[1:],
        ECRIT.removeprefix(b"registre: mois 1\n"),
        ECRIT.replace(b"[", b"{", 1),
        ECRIT.replace(b"mois 1\n[", b"mois 1\n" + b"[" * 100_000, 1),
        b"registre: mois 1\n[" + b",".join([b"1"] * 12) + b"]\n" + b"x" * 12,
        b"registre: mois 1\n[-1,1" + b",0" * 9 + b"]\n",
        b'registre: mois 1\n["a"' + b",0" * 10 + b"]\n",
        b"registre: mois 1\n\xff\n",
    ],
)
def test_d_autres_octets_sont_refuses(data: bytes) -> None:
    with pytest.raises(SegmentError):
        read(data)


@pytest.mark.parametrize(
    "tete",
    [
        b"",
        b"{}",
        b"[[],[]]",
        b"[[20201130],[],{}]",
        b'[["2020"],[[[],[],[],[],[],[],[],[]]],{}]',
        b"[[20201130],[[[],[],[],[],[],[],[]]],{}]",
        b"[[20201130],[[[1],[],[],[],[],[],[],[]]],{}]",
        b"[[20201130],[null],{}]",
        b'[[20201130],[[[],[],[],[],[],[],[],[]]],{"cote":"1"}]',
    ],
)
def test_une_tete_qui_n_en_est_pas_une_est_refusee(tete: bytes) -> None:
    with pytest.raises(SegmentError):
        read_head(tete)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"{}\n", b"\n{}"),
        lambda data: data.replace(b"{}\n", b"{\n\n"),
    ],
)
def test_une_fiche_a_une_ligne(change: Callable[[bytes], bytes]) -> None:
    with pytest.raises(SegmentError):
        Annee().add(read(change(ECRIT)))
