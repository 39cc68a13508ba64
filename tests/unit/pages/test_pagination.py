"""Long lists are cut in pages of fifty whose addresses never move."""

import pytest

from registre.pages.base import Lien
from registre.pages.listes.pagination import numbers, paginate, part


def _ids(total: int) -> list[str]:
    """Identifiers newest first: the oldest is «1»."""
    return [str(n) for n in range(total, 0, -1)]


def test_a_list_of_fifty_has_no_other_page() -> None:
    assert ([], None) == (list(numbers(50)), paginate(50, None, tete="sujets/eau/", suite=""))


def test_page_one_holds_the_oldest_and_stays_when_the_list_grows() -> None:
    for total in (51, 100, 149, 1000):
        assert ("50", "1") == (part(_ids(total), 1)[0], part(_ids(total), 1)[-1])


def test_the_head_shows_the_newest() -> None:
    shown = part(_ids(120), None)
    assert (50, "120", "71") == (len(shown), shown[0], shown[-1])


def test_only_full_pages_are_numbered() -> None:
    assert [1, 2] == list(numbers(149))


@pytest.mark.parametrize("total", [51, 99, 100, 101, 149, 150, 151])
def test_head_and_full_pages_show_every_entry(total: int) -> None:
    pages = [part(_ids(total), numero) for numero in (None, *numbers(total))]
    assert set(_ids(total)) == {cle for page in pages for cle in page}


@pytest.mark.parametrize("total", [51, 99, 100, 101, 150, 151])
def test_following_older_from_the_head_reaches_every_entry(total: int) -> None:
    seen, numero = set(part(_ids(total), None)), None
    while (found := paginate(total, numero, tete="a/", suite="a/")) and found.suivant:
        numero = int(found.suivant.adresse.split("/")[2])
        seen.update(part(_ids(total), numero))
    assert set(_ids(total)) == seen


def test_links_of_a_page_in_the_middle() -> None:
    found = paginate(200, 2, tete="sujets/eau/", suite="sujets/eau/")
    assert found is not None
    assert Lien("Plus récentes", "sujets/eau/page/3/") == found.precedent
    assert Lien("Plus anciennes", "sujets/eau/page/1/") == found.suivant
    assert found.dernier is None


def test_a_full_page_stays_when_the_list_grows() -> None:
    grown = paginate(1000, 2, tete="seances/", suite="seances/")
    assert grown is not None
    assert "Page 2, à partir de la plus ancienne" == grown.titre
    assert grown == paginate(200, 2, tete="seances/", suite="seances/")


def test_the_last_full_page_leads_back_to_the_head() -> None:
    found = paginate(200, 4, tete="seances/", suite="seances/")
    assert found is not None
    assert Lien("Plus récentes", "seances/") == found.precedent
    assert Lien("Les plus anciennes", "seances/page/1/") == found.dernier
