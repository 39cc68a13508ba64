"""The official documents in a site: made with it, announced by the pages, kept while they are right."""

import hashlib
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html

from registre.publication.apercu import Apercu
from tests.support import documents, project
from tests.support.increment import ACTE, PAGE, Projet, edit, prepare

PDF = "deliberations/commune-essai/2024/2024-07.pdf"
ACTES, SEANCES, AFFICHE = "deliberations", "seances", "/affiche.pdf"
LISTE = "seances/commune-essai/2024-03-14-conseil-municipal/"
AUTRE = "deliberations/somme-numerique/2020/20201130_DL_03"


@pytest.fixture(scope="module")
def projet(tmp_path_factory: pytest.TempPathFactory) -> Projet:
    """A project whose site is built."""
    built = prepare(tmp_path_factory.mktemp("documents"))
    assert built.build() is not None, built.dit
    return built


@pytest.mark.parametrize(
    ("dossier", "suffixes"), [(ACTES, (".pdf", AFFICHE)), (SEANCES, (AFFICHE,))]
)
def test_each_page_has_its_documents_that_conform(
    projet: Projet, dossier: str, suffixes: tuple[str, ...]
) -> None:
    sources = (projet.contenu / dossier).rglob("*.md")
    stems = [path.relative_to(projet.contenu).with_suffix("").as_posix() for path in sources]
    made = {
        path.relative_to(projet.site).as_posix(): path
        for path in (projet.site / dossier).rglob("*.pdf")
        if path.name != "liste.pdf"
    }
    expected = [f"{stem}{suffixe}" for stem in stems for suffixe in suffixes]
    expected += [f"{stem}.pdf" for stem in stems if dossier == SEANCES and _minutes(projet, stem)]
    assert sorted(expected) == sorted(made)
    assert [documents.faults(path.read_bytes()) for path in made.values()] == [[]] * len(made)


def _minutes(projet: Projet, stem: str) -> bool:
    """Whether a sitting has its minutes."""
    texte = (projet.contenu / f"{stem}.md").read_text(encoding="utf-8")
    return texte.split("---\n", 2)[2].strip() != ""


def test_the_minutes_are_announced_where_there_are_some(projet: Projet) -> None:
    for path in projet.site.glob("seances/*/*/index.html"):
        stem = path.parent.relative_to(projet.site).as_posix()
        page = path.read_text(encoding="utf-8")
        announced = f'<a href="../{path.parent.name}.pdf" download>Transcription du procès-verbal ('
        assert (announced in page) is _minutes(projet, stem)


def test_the_page_announces_format_language_size_and_sum(projet: Projet) -> None:
    octets = (projet.site / PDF).read_bytes()
    page = (projet.site / PAGE).read_text(encoding="utf-8")
    size = f"{round(len(octets) / 1000)}\u00a0ko"
    expected = f'<a href="../2024-07.pdf" download>Transcription de l’acte (PDF/A, {size}, en français)</a>'
    assert expected in page
    assert f'SHA-256 <code class="empreinte">{hashlib.sha256(octets).hexdigest()}</code>' in page
    assert re.search(r'<link rel="alternate" type="application/pdf" [^>]*2024-07\.pdf"', page)


def test_every_file_that_a_page_offers_has_its_format_language_size_and_sum(projet: Projet) -> None:
    offered = 0
    for path in (
        *projet.site.glob("deliberations/*/*/*/index.html"),
        *projet.site.glob("seances/*/*/index.html"),
    ):
        page = html.document_fromstring(path.read_text(encoding="utf-8"))
        for item in page.xpath("//section[contains(@class, 'telechargements')]//li"):
            octets = (path.parent / item.find("a").get("href")).resolve().read_bytes()
            words = item.text_content()
            assert re.search(
                r"\((PDF|PDF/A|Markdown|JSON|ZIP), (.*, )?[\d\u202f]+\u00a0(octets|ko|Mo), en français\)",
                words,
            ), words
            assert item.xpath("code/text()") == [hashlib.sha256(octets).hexdigest()], words
            offered += 1
    assert offered > 30


def test_the_poster_comes_last_and_is_no_other_form_of_the_page(projet: Projet) -> None:
    page = html.document_fromstring((projet.site / PAGE).read_text(encoding="utf-8"))
    offered = page.xpath("//section[contains(@class, 'telechargements')]//a/text()")
    assert [words.partition(" (")[0] for words in offered] == [
        "Original de l’acte, fichier officiel",
        "Transcription de l’acte",
        "Texte source",
        "Données",
        "Affiche, pour le panneau",
    ]
    assert page.xpath("//link[contains(@href, 'affiche')]") == []


def test_a_list_is_announced_by_its_page_and_by_that_of_its_sitting(projet: Projet) -> None:
    seance = projet.site / "seances/commune-essai/2024-03-14-conseil-municipal"
    octets = (seance / "liste.pdf").read_bytes()
    assert documents.faults(octets) == []
    assert not (seance.parent / "2024-06-20-conseil-municipal/liste").exists()  # only announced
    for page, adresse in (
        (seance, "liste.pdf"),
        (seance / "liste", "../liste.pdf"),
    ):
        said = (page / "index.html").read_text(encoding="utf-8")
        expected = f'<a href="{adresse}" download>Liste des délibérations examinées (PDF/A, '
        assert expected in said
        assert hashlib.sha256(octets).hexdigest() in said


def test_every_document_is_offered_by_a_page(projet: Projet) -> None:
    offered = set()
    for path in projet.site.rglob("index.html"):
        page = html.document_fromstring(path.read_text(encoding="utf-8"))
        hrefs = page.xpath("//section[contains(@class, 'telechargements')]//a/@href")
        offered |= {(path.parent / unquote(href)).resolve() for href in hrefs}
    assert [path for path in projet.site.rglob("*.pdf") if path.resolve() not in offered] == []


def test_templates_and_fonts_stay_out_of_the_site(projet: Projet) -> None:
    assert list(projet.site.rglob("*.typ")) + list(projet.site.rglob("*.otf")) == []


def test_only_what_changed_is_made_again(projet: Projet) -> None:
    dates = {path: path.stat().st_mtime_ns for path in projet.site.rglob("*.pdf")}
    page = (projet.site / PAGE).read_bytes()
    put_back = edit(projet)
    assert projet.build() is not None
    touched = [path for path, date in dates.items() if path.stat().st_mtime_ns != date]
    assert touched == [projet.site / PDF]
    again = (projet.site / PAGE).read_text(encoding="utf-8")
    assert hashlib.sha256((projet.site / PDF).read_bytes()).hexdigest() in again
    put_back()
    assert projet.build() is not None
    assert (projet.site / PAGE).read_bytes() == page


def test_without_documents_none_is_made_nor_announced(tmp_path: Path) -> None:
    copied = project.copy(tmp_path / "projet")
    for options, expected in (((), 19), (("--sans-documents",), 0), ((), 19)):
        done = project.run(copied, "registre", "build", *options)
        assert done.returncode == 0, done.stderr
        assert len(list((copied / "site").rglob("*.pdf"))) == expected
        page = (copied / "site" / AUTRE / "index.html").read_text(encoding="utf-8")
        assert ("application/pdf" in page) is bool(expected)


def test_a_document_that_cannot_be_made_is_said_with_its_file(tmp_path: Path) -> None:
    copied = project.copy(tmp_path / "projet")
    act = copied / "content" / f"{AUTRE}.md"
    act.write_text(
        f"{act.read_text(encoding='utf-8')}\nUn poisson : &#x1F3A3;.\n", encoding="utf-8"
    )
    done = project.run(copied, "registre", "build")
    assert done.returncode == 1
    assert f"{AUTRE}.md" in done.stderr
    assert "\U0001f3a3" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (copied / "site").exists()


def test_the_preview_makes_a_document_when_it_is_asked_for(projet: Projet) -> None:
    said: list[str] = []
    apercu = Apercu(projet.racine, lambda *_: iter(()), said.append)
    apercu.refresh()
    assert apercu.get(PDF) == (projet.site / PDF).read_bytes(), said
    page = apercu.get(PAGE.removesuffix("index.html")) or b""
    assert page.decode().count('<code class="empreinte">') >= 5
    assert hashlib.sha256((projet.site / PDF).read_bytes()).hexdigest().encode() in page
    assert apercu.get("deliberations/commune-essai/2024/2024-08.pdf") is None
    for adresse in (LISTE, f"{LISTE}liste/"):
        assert b"liste.pdf" in (apercu.get(adresse) or b"")
    assert apercu.get(f"{LISTE}liste.pdf") == (projet.site / LISTE / "liste.pdf").read_bytes()
    act = projet.racine / "content" / ACTE
    before = act.read_bytes()
    act.write_bytes(before + b"\nAjout.\n")
    apercu.refresh((act,))
    assert apercu.get(PDF) != (projet.site / PDF).read_bytes()
    act.write_bytes(before)
