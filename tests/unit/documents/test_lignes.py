"""Words and their marks as data for the templates; links that may not be followed keep their words only."""

from pathlib import Path

import pytest

from registre.documents.lignes import BLANC, Cibles, inline, sentence
from registre.model.blocs import Run, Trait
from registre.model.valeurs import DatePartielle
from registre.pages.phrases import SIC, jour, lien, phrase
from tests.support import contenu, documents, pdf_lu
from tests.support.documents import RICHE, riche_files

CIBLES = Cibles(
    lambda cible: None if "interdit" in cible else f"https://x/{cible}", frozenset({"article-2"})
)


def test_marks_hold_each_other() -> None:
    runs = (Run(Trait.FORT, 0, 9), Run(Trait.EMPHASE, 3, 9))
    assert inline("un deux trois", runs, CIBLES) == [
        ["fort", ["un ", ["emphase", ["deux t"]]]],
        "rois",
    ]


def test_from_the_middle_of_a_mark() -> None:
    assert inline("ARTICLE 1 gras", (Run(Trait.FORT, 0, 14),), CIBLES, 9) == [["fort", [" gras"]]]


def test_a_break_of_line() -> None:
    assert inline("unedeux", (Run(Trait.SAUT, 3, 3),), CIBLES) == ["une", ["saut"], "deux"]


@pytest.mark.parametrize(
    ("cible", "attendu"),
    [
        ("y.md", ["lien", "https://x/y.md", ["mots"]]),
        ("#article-2", ["renvoi", "article-2", ["mots"]]),
        ("#ailleurs", "mots"),
        ("interdit", "mots"),
    ],
)
def test_where_a_link_leads(cible: str, attendu: object) -> None:
    assert inline("mots", (Run(Trait.LIEN, 0, 4, cible),), CIBLES) == [attendu]


def test_a_link_in_a_link_keeps_its_words() -> None:
    runs = (Run(Trait.LIEN, 0, 7, "a.md"), Run(Trait.LIEN, 3, 7, "b.md"))
    assert inline("un deux", runs, CIBLES) == [["lien", "https://x/a.md", ["un ", "deux"]]]


def test_the_editor_s_marks() -> None:
    assert inline("le [blanc], [lacune : un mot]", (), CIBLES) == [
        "le ",
        ["blanc", BLANC],
        ", ",
        ["lacune", "[Lacune\u00a0: un mot]"],
    ]


def test_facts() -> None:
    said = phrase(
        "le ", jour(DatePartielle(2020, 11)), *(SIC,), lien("Bureau", "organismes/x/bureau/")
    )
    assert sentence((*said, lien("voix", "glossaire/#voix")), CIBLES) == [
        "le ",
        "novembre 2020",
        ["sic"],
        ["lien", "https://x//organismes/x/bureau/", ["Bureau"]],
        "voix",
    ]


def test_commands_of_typst_print_themselves(tmp_path: Path) -> None:
    catalogue = contenu.catalogue(tmp_path, riche_files())
    read = pdf_lu.read(documents.pdf(catalogue, RICHE)).texte
    assert (
        '#eval("1 + 1") #read("/etc/passwd") $x^2$ @ref <b>gras</b> `code` * _ ~ // /* */ = - + #'
        in read
    )
    assert (
        '#read("/etc/passwd") $x$ @ref <script>alert(1)</script>'
        in next(pdf_lu.read(documents.pdf(catalogue, RICHE)).all("H1")).texte
    )
    assert '#import "x": * et *étoiles*' in read.replace("\u00a0", " ")
    assert "root:" not in read
