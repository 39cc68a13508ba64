"""The dossier of a sitting holds all that it is made of, with sums that anybody can check, and is the same wherever it is made."""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from registre.exports import dossiers
from registre.indexes.catalogue import Catalogue
from registre.publication.suivi import Journal
from registre.publication.surveillance import watch
from tests.support import contenu, pdf

ACTE, AUTRE = "deliberations/sivom/2021/2021-3.md", "deliberations/sivom/2021/2021-4.md"
SEANCE, ORIGINAL = "seances/sivom/2021-02-01-conseil.md", "originaux/2021-3.pdf"
PLAN, SEUL = "annexes/le plan n° 1.txt", "annexes/seul.txt"
PAGE, CHEMIN = "seances/sivom/2021-02-01-conseil/", "seances/sivom/2021-02-01-conseil.zip"
URL = "https://registre.example/"
TEXTE = """\
    ---
    seance: 2021-02-01-conseil
    objet: Prix de l’eau
    original: originaux/2021-3.pdf
    annexes:
      - titre: Plan
        fichier: annexes/le plan n° 1.txt
      - titre: Tarifs
        motif: pièce non communiquée
    ---

    Le Conseil fixe le prix de l’eau.
    """
# What the register makes, as a site has it.
FAITS = {f"{PAGE}liste.pdf": b"%PDF liste", "deliberations/sivom/2021/2021-3.pdf": b"%PDF acte"}


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """A sitting of two acts, one with an original and an annex; a file that nobody names, a sitting without acts."""
    pdf.write(tmp_path / ORIGINAL, pdf.lines("Le Conseil fixe le prix de l’eau."))
    other = TEXTE.replace("    original: originaux/2021-3.pdf\n", "")
    return contenu.catalogue(
        tmp_path,
        {ACTE: TEXTE, AUTRE: other, PLAN: "Plan", SEUL: "x", "seances/sivom/2021-03-01-conseil.md": "---\n---\n"},
    )  # fmt: skip


def nothing(adresse: str) -> Iterator[tuple[str, str]]:
    return iter(())


def announced(adresse: str) -> Iterator[tuple[str, str]]:
    """A list that the sitting's page announces, a transcription that the act's does."""
    titles = {PAGE: ("Liste", f"{PAGE}liste.pdf")}
    titles["deliberations/sivom/2021/2021-3/"] = ("Transcription", [*FAITS][1])
    return iter([titles[adresse]] if adresse in titles else [])


def made(catalogue: Catalogue, said: dossiers.Announced = announced) -> bytes:
    (archive,) = dossiers.archives(catalogue, said)
    file = dossiers.file(catalogue, URL, archive, FAITS.__getitem__)
    assert CHEMIN == file.chemin == archive.chemin
    return file.contenu()


def opened(catalogue: Catalogue, said: dossiers.Announced = announced) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(made(catalogue, said)))


def test_the_archive_holds_the_documents_and_what_was_given(catalogue: Catalogue) -> None:
    archive = opened(catalogue)
    given = [PLAN, ACTE, AUTRE, ORIGINAL, SEANCE]
    assert ["LISEZMOI.txt", *sorted((*given, *FAITS)), "MANIFESTE.txt"] == archive.namelist()
    for name in given:
        assert (catalogue.contenu / name).read_bytes() == archive.read(name)
    for name, data in FAITS.items():
        assert data == archive.read(name)


def test_without_official_documents_it_holds_what_there_is(catalogue: Catalogue) -> None:
    names = opened(catalogue, nothing).namelist()
    assert ["LISEZMOI.txt", PLAN, ACTE, AUTRE, ORIGINAL, SEANCE, "MANIFESTE.txt"] == names


def test_the_manifest_has_the_sum_of_each(catalogue: Catalogue) -> None:
    archive = opened(catalogue)
    *names, _ = archive.namelist()
    sums = [f"{hashlib.sha256(archive.read(name)).hexdigest()}  {name}" for name in names]
    assert sums == archive.read("MANIFESTE.txt").decode().splitlines()


def test_the_note_names_every_file_and_what_is_not_there(catalogue: Catalogue) -> None:
    archive = opened(catalogue)
    lines = archive.read("LISEZMOI.txt").decode().splitlines()
    _, *names, _ = archive.namelist()
    assert sorted(names) == sorted({line.strip() for line in lines if line.strip() in names})
    note = "\n".join(lines).replace("\u00a0", " ")
    assert "Séance du Conseil syndical du 1er février 2021\nSivom du Val d’Orge\n" in note
    assert f"{URL}{PAGE}" in note
    assert f"  {ORIGINAL}\n      original, fichier officiel\n" in note
    assert "2021-3.pdf\n      Transcription (PDF fait par le registre)\n" in note
    assert f"  {PLAN}\n      annexe « Plan »\n" in "\n".join(lines).replace(
        "\u00a0»", " »"
    ).replace("«\u00a0", "« ")
    assert "  (absente)\n      annexe « Tarifs » : pièce non communiquée\n" in note


def test_the_bytes_depend_on_the_files_alone(catalogue: Catalogue) -> None:
    first = made(catalogue)
    for path in catalogue.contenu.rglob("*.*"):
        path.touch()
    assert first == made(catalogue)
    for entry in opened(catalogue).infolist():
        assert ((1980, 1, 1, 0, 0, 0), zipfile.ZIP_STORED, 3) == (
            entry.date_time,
            entry.compress_type,
            entry.create_system,
        )


def test_where_nothing_is_given_there_is_one_too_and_none_without_acts(tmp_path: Path) -> None:
    files = {"seances/sivom/2021-03-01-conseil.md": "---\npoints:\n  - objet: Vœu\n---\n"}
    catalogue = contenu.catalogue(tmp_path, files)
    assert [CHEMIN] == [one.chemin for one in dossiers.archives(catalogue, nothing)]
    names = opened(catalogue, nothing).namelist()
    assert ["LISEZMOI.txt", ACTE, SEANCE, "MANIFESTE.txt"] == names


def test_it_is_found_by_its_page_and_by_its_file(catalogue: Catalogue) -> None:
    (archive,) = dossiers.archives(catalogue, announced)
    assert archive == dossiers.of_page(catalogue, PAGE, announced)
    assert archive == dossiers.of_path(catalogue, CHEMIN, announced)
    for page in ("seances/", f"{PAGE}liste/", "seances/sivom/2021-03-01-conseil/", ""):
        assert dossiers.of_page(catalogue, page, announced) is None
    assert dossiers.of_path(catalogue, f"{PAGE}liste.pdf", announced) is None


def test_a_sitting_depends_on_its_own_files_alone(catalogue: Catalogue) -> None:
    journal = Journal()
    watched = watch(catalogue, journal, {ACTE, AUTRE, SEANCE, PLAN, ORIGINAL, SEUL})
    (archive,) = dossiers.archives(catalogue, announced)
    with journal.noting() as lus:
        dossiers.file(watched, URL, archive, FAITS.__getitem__).contenu()
    assert {ORIGINAL, PLAN} == {cle for nom, cle in lus if nom == "registre fichiers"}
    assert {ACTE, AUTRE, SEANCE, PLAN, ORIGINAL} == {cle for nom, cle in lus if nom == "fichiers"}
    assert {None} & {cle for _, cle in lus} == set()
