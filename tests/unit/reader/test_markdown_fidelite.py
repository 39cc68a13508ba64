"""Nothing that is printed is lost, added, moved or glued together, whatever comes in."""

import re
from pathlib import Path

import pytest

from registre.model.blocs import Bloc
from registre.pages.texte_brut import LAISSE_EN_BLANC, plain_text
from registre.reader.decoupe import read_text, split
from registre.reader.markdown import parse
from tests.support.markdown_au_hasard import markdown, printed

RACINE = Path(__file__).parents[3]
GRAINES = range(600)
NUMEROTE = re.compile(r"[^\W\d_]+\d+")
BRUTS = sorted((RACINE / "tests" / "corpus").glob("*.txt"))
ACTES = sorted(
    path
    for folder in ("deliberations", "seances")
    for path in (RACINE / "content" / folder).rglob("*.md")
)


def said(texte: str) -> str:
    return plain_text(parse(texte, 1)).replace(LAISSE_EN_BLANC, "[blanc]")


def test_random_markdown_keeps_every_letter_in_order() -> None:
    documents = [markdown(graine) for graine in GRAINES]
    assert [printed(texte) for texte in documents] == [printed(said(texte)) for texte in documents]


def test_random_markdown_glues_no_words() -> None:
    """Marks that may stand inside a word are spaced out first, in the document and in what is said."""
    spaced = str.maketrans(dict.fromkeys("*_\\`|[]", " "))
    for graine in GRAINES:
        texte = markdown(graine).replace("[appel]", " ").translate(spaced)
        words = [word for word in texte.split() if NUMEROTE.fullmatch(word)]
        found = said(texte).translate(spaced).split()
        assert words == [word for word in found if word in set(words)]


def test_a_line_read_alone_is_what_the_parser_makes_of_it() -> None:
    """Lines that only a title or a paragraph can be are not parsed, unless the body has a carriage return."""
    documents = [markdown(graine) for graine in GRAINES]
    documents += [split(read_text(path)).corps for path in ACTES]
    parsed = [parse(texte.replace("\n", "\r\n"), 1) for texte in documents]
    assert parsed == [parse(texte, 1) for texte in documents]


@pytest.mark.parametrize("path", BRUTS, ids=lambda path: path.stem)
def test_the_raw_seeds_keep_every_letter_in_order(path: Path) -> None:
    texte = path.read_text(encoding="utf-8").replace("](mailto:", "](").replace("](http://", "](")
    links = ("courrier@sommenumerique.fr)", "www.sommenumerique.fr)")
    for link in links:
        texte = texte.replace(f"]({link}", "]")
    assert printed(texte) == printed(said(texte))


@pytest.mark.parametrize("path", ACTES, ids=lambda path: path.stem)
def test_the_acts_and_minutes_keep_every_letter_in_order(path: Path) -> None:
    corps = split(read_text(path)).corps
    assert printed(corps) == printed(said(corps))


@pytest.mark.parametrize("path", ACTES, ids=lambda path: path.stem)
def test_every_block_is_on_a_line_where_its_first_word_stands(path: Path) -> None:
    decoupe = split(read_text(path))
    lines = read_text(path).split("\n")
    for bloc in flat(parse(decoupe.corps, decoupe.ligne_corps)):
        if bloc.texte:
            assert bloc.texte.split()[0].strip("*") in lines[bloc.ligne - 1]


def flat(blocs: tuple[Bloc, ...]) -> list[Bloc]:
    return [inner for bloc in blocs for inner in (bloc, *flat(bloc.enfants))]
