from array import array
from collections.abc import Callable

import pytest

from registre.search.colonnes import (
    numbers,
    read_lines,
    read_numbers,
    read_texts,
    suites,
    texts,
)


@pytest.mark.parametrize("textes", [[], [""], ["été", "", "mer"]])
def test_des_textes_se_relisent(textes: list[str]) -> None:
    assert textes == read_texts(texts(textes))


def test_des_suites_s_ecrivent_sans_crochets() -> None:
    assert b"1,-2\n\n3\n" == suites([[1, -2], [], [3]])


def test_des_suites_se_lisent_ligne_a_ligne() -> None:
    assert [b"1,-2", b"", b"3"] == read_lines(suites([[1, -2], [], [3]]))


def test_des_nombres_se_relisent() -> None:
    found = array("I", [0, 7, 1 << 31])
    assert found == read_numbers(numbers(found))


@pytest.mark.parametrize("read", [read_texts, read_lines])
def test_une_colonne_coupee_est_refusee(read: Callable[[bytes], object]) -> None:
    with pytest.raises(ValueError, match="cut"):
        read(b"un\nde")


def test_un_nombre_coupe_est_refuse() -> None:
    with pytest.raises(ValueError, match="multiple"):
        read_numbers(b"12345")


def test_ce_qui_n_est_pas_du_texte_est_refuse() -> None:
    with pytest.raises(UnicodeDecodeError):
        read_texts(b"\xff\n")
