"""The published source of an act is the file that the clerk wrote, byte for byte."""

from pathlib import Path

from registre.exports import sources
from tests.support import contenu
from tests.support.exports import made


def test_source_is_the_file_byte_for_byte(tmp_path: Path) -> None:
    catalogue = contenu.catalogue(tmp_path, {})
    name = "deliberations/sivom/2021/2021-3.md"
    raw = b"\xef\xbb\xbf" + (tmp_path / name).read_bytes().replace(b"\n", b"\r\n")
    (tmp_path / name).write_bytes(raw)
    found = made(sources.files, catalogue, "https://registre.example/")
    assert raw == found[name]


def test_sittings_are_published_too(tmp_path: Path) -> None:
    found = made(sources.files, contenu.catalogue(tmp_path, {}), "")
    assert ["deliberations/sivom/2021/2021-3.md", "seances/sivom/2021-02-01-conseil.md"] == list(
        found
    )
