"""Contents that change while the site is made: what may be wrong is said, and never remembered."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from mkdocs_bridge import editorial
from registre.publication import constats, swap, verrou
from registre.publication.build import build
from registre.publication.commande import Commande
from tests.support.increment import ACTE, Projet, prepare, tree

PAGE = "aide/lire.md"


@pytest.fixture
def projet(tmp_path: Path) -> Projet:
    """A project whose site is built."""
    projet = prepare(tmp_path)
    assert projet.build() is not None
    return projet


def build_during(projet: Projet, change: Callable[[], object]) -> list[str]:
    """A build during which something happens, once everything is read and before any page of the register is made."""
    said: list[str] = []

    order = Commande(
        racine=projet.racine,
        contenu=projet.contenu,
        site=projet.site,
        editorial=partial(editorial.make, projet.racine, swap.workshop(projet.site)),
        dire=said.append,
    )
    reading = constats.read

    def read(*arguments: object) -> constats.Releve:
        releve = reading(*arguments)  # type: ignore[arg-type]  # handed over as they are
        change()
        return releve

    with pytest.MonkeyPatch.context() as patch, verrou.alone(projet.site, lambda: None):
        patch.setattr(constats, "read", read)
        assert build(order).reussi
    return said


@pytest.mark.parametrize("name", [ACTE, PAGE])
def test_a_file_saved_while_the_site_is_made_then_put_back_leaves_no_trace(
    name: str, projet: Projet
) -> None:
    file = projet.contenu / name
    first = file.read_bytes()
    file.write_bytes(first + "\nDeuxième état.\n".encode())
    second = file.read_bytes()
    said = build_during(projet, lambda: file.write_bytes(second + "\nTroisième état.\n".encode()))
    assert any("ont changé pendant la construction" in one for one in said)
    file.write_bytes(second)
    made = projet.build()
    assert made is not None
    assert made[0] > 0
    assert projet.first() == tree(projet.site)


def test_a_page_that_comes_while_the_site_is_made_then_goes_leaves_no_trace(
    projet: Projet,
) -> None:
    (projet.contenu / PAGE).write_bytes((projet.contenu / PAGE).read_bytes() + b"\nMots.\n")
    passing = projet.contenu / "aide/passage.md"
    build_during(projet, lambda: passing.write_text("# Passage\n", encoding="utf-8"))
    passing.unlink()
    assert projet.build() is not None
    assert projet.first() == tree(projet.site)


def test_contents_that_stay_are_not_made_twice(projet: Projet) -> None:
    file = projet.contenu / ACTE
    file.write_bytes(file.read_bytes() + b"\nMots.\n")
    assert not any("pendant" in one for one in build_during(projet, lambda: None))
    assert (0, 0) == projet.build()
