"""Small contents written by a test and read by the reader, as a clerk's files are."""

from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from registre import indexes, reader
from registre.findings import Severity
from registre.indexes.catalogue import Catalogue

# An issuer, a sitting and an act, which a test completes or replaces.
BASE = {
    "organismes/sivom.md": """\
        ---
        nom: Sivom du Val d’Orge
        organes:
          - cle: conseil
            nom: Conseil syndical
            numerotation:
              - portee: annee
                motif: "{annee}-{rang}"
                lecture: "n° {rang}"
        ---
        """,
    "seances/sivom/2021-02-01-conseil.md": "---\n---\n",
    "deliberations/sivom/2021/2021-3.md": """\
        ---
        seance: 2021-02-01-conseil
        objet: Prix de l’eau
        ---

        Le Conseil fixe le prix de l’eau.
        """,
}


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """Write the files of a content below a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(text), encoding="utf-8")
    return folder


def catalogue(folder: Path, files: Mapping[str, str]) -> Catalogue:
    """The catalogue of the base content with these files; a fault in it is a fault of the test."""
    return read(write(folder, {**BASE, **files}))


def read(folder: Path) -> Catalogue:
    """The catalogue of a content folder without fault."""
    lecture = reader.read(folder)
    faults = [str(f) for f in lecture.findings if f.severity is Severity.ERROR]
    assert faults == []
    return indexes.build(lecture.registre, folder)
