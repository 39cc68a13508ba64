"""The dossier of a sitting holds all that it is made of, with sums that anybody can check, and is the same wherever it is made."""

import hashlib
import io
import zipfile
from pathlib import Path

import pytest

from registre.exports import dossiers
from registre.indexes.catalogue import Catalogue
from registre.pages.seance import KIND, VueSeance
from registre.pages.telechargements import dossier
from registre.publication.suivi import Journal, watch
from tests.support import contenu, pdf
from tests.support.exports import made

ACTE, AUTRE = "deliberations/sivom/2021/2021-3.md", "deliberations/sivom/2021/2021-4.md"
SEANCE, ORIGINAL = "seances/sivom/2021-02-01-conseil.md", "originaux/2021-3.pdf"
PLAN, SEUL = "annexes/le plan n°1.txt", "annexes/seul.txt"
TEXTE = """\
    ---
    seance: 2021-02-01-conseil
    objet: Prix de l’eau
    original: originaux/2021-3.pdf
    annexes:
      - titre: Plan
        fichier: annexes/le plan n°1.txt
    ---

    Le Conseil fixe le prix de l’eau.
    """


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """A sitting of two acts, one with an original and an annex; a file that nobody names, a sitting without acts."""
    pdf.write(tmp_path / ORIGINAL, pdf.lines("Le Conseil fixe le prix de l’eau."))
    other = TEXTE.replace("    original: originaux/2021-3.pdf\n", "")
    return contenu.catalogue(
        tmp_path,
        {ACTE: TEXTE, AUTRE: other, PLAN: "Plan", SEUL: "x", "seances/sivom/2021-03-01-conseil.md": "---\n---\n"},
    )  # fmt: skip


def opened(catalogue: Catalogue) -> zipfile.ZipFile:
    ((path, data),) = made(dossiers.files, catalogue, "").items()
    assert "seances/sivom/2021-02-01-conseil.zip" == path
    return zipfile.ZipFile(io.BytesIO(data))


def test_the_archive_holds_the_documents_and_what_was_given(catalogue: Catalogue) -> None:
    archive = opened(catalogue)
    expected = [PLAN, ACTE, AUTRE, ORIGINAL, SEANCE]
    assert [*expected, "MANIFESTE.txt"] == archive.namelist()
    for name in expected:
        assert (catalogue.contenu / name).read_bytes() == archive.read(name)


def test_the_manifest_has_the_sum_of_each(catalogue: Catalogue) -> None:
    archive = opened(catalogue)
    *names, _ = archive.namelist()
    sums = [f"{hashlib.sha256(archive.read(name)).hexdigest()}  {name}" for name in names]
    assert sums == archive.read("MANIFESTE.txt").decode().splitlines()


def test_the_bytes_depend_on_the_files_alone(catalogue: Catalogue) -> None:
    first = made(dossiers.files, catalogue, "")
    for path in catalogue.contenu.rglob("*.*"):
        path.touch()
    assert first == made(dossiers.files, catalogue, "https://registre.example/")
    for entry in opened(catalogue).infolist():
        assert ((1980, 1, 1, 0, 0, 0), zipfile.ZIP_STORED, 3) == (
            entry.date_time,
            entry.compress_type,
            entry.create_system,
        )


def downloads(catalogue: Catalogue) -> dict[str, str]:
    """What the pages of the sittings offer, by address."""
    views = [page.vue() for page in KIND.pages(catalogue)]
    return {
        one.adresse: one.texte
        for vue in views
        if isinstance(vue, VueSeance)
        for one in vue.telechargements
    }


def test_the_page_offers_the_archive_where_there_is_one(catalogue: Catalogue) -> None:
    said = {path: words for path, words in downloads(catalogue).items() if path.endswith(".zip")}
    (words,) = said.values()
    assert said.keys() == made(dossiers.files, catalogue, "").keys()
    assert (
        "Dossier de la séance, avec les originaux et les annexes (ZIP, 5\u00a0fichiers, " in words
    )


def test_where_nothing_is_given_there_is_none(tmp_path: Path) -> None:
    catalogue = contenu.catalogue(tmp_path, {SEUL: "x"})
    assert {} == made(dossiers.files, catalogue, "")
    assert [] == [path for path in downloads(catalogue) if path.endswith(".zip")]


def test_a_sitting_depends_on_its_own_files_alone(catalogue: Catalogue) -> None:
    journal = Journal()
    watched = watch(catalogue, journal, ())
    with journal.noting() as lus:
        list(dossier(watched, watched.registre.seances["sivom/2021-02-01-conseil"]))
    assert {ORIGINAL, PLAN} == {cle for nom, cle in lus if nom == "registre fichiers"}
