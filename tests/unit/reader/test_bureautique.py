"""The words of office documents, and what keeps one from being read: damage, a password, a trap."""

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from registre.reader import bureautique
from registre.reader.pdf import Refus
from registre.reader.textes import extract

TEXTE, BUREAU = "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "urn:oasis:office"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
X = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ODT = f"""<o:body xmlns:o="{BUREAU}" xmlns:t="{TEXTE}"><t:tracked-changes><t:p>biffé</t:p></t:tracked-changes>
<t:h>Bilan</t:h><t:p>La
<t:span>pépi</t:span><t:span>nière</t:span><t:tab/>12 €
<o:annotation><t:p>à revoir</t:p></o:annotation></t:p>
<t:table-row><t:p>Total</t:p></t:table-row></o:body>"""
DOCX = f"""<w:document xmlns:w="{W}"><w:p><w:r><w:t>La pépi</w:t></w:r><w:r><w:t>nière</w:t><w:tab/><w:t>12 €</w:t></w:r>
<w:del><w:r><w:delText>biffé</w:delText></w:r></w:del></w:p><w:p><w:r><w:t>Total</w:t></w:r></w:p></w:document>"""
NOTE = f'<w:footnotes xmlns:w="{W}"><w:p><w:t>Voir le plan</w:t></w:p></w:footnotes>'
FEUILLE = f"""<worksheet xmlns="{X}"><row><c t="s"><v>0</v></c><c><v>45600</v></c><c t="b"><v>1</v></c>
<c t="inlineStr"><is><t>écrit</t></is></c>
<c t="s"><v>1</v></c></row></worksheet>"""
CHAINES = f"<sst xmlns='{X}'><si><t>Dépenses</t></si><si><r><t>d’équi</t></r><r><t>pement</t></r></si></sst>"


def archive(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as written:
        for nom, part in parts.items():
            written.writestr(nom, part)
    return path


@pytest.mark.parametrize(
    ("nom", "parts", "expected"),
    [
        ("a.odt", {"content.xml": ODT}, "Bilan\nLa pépinière 12 €\nTotal"),
        ("a.ODS", {"content.xml": ODT}, "Bilan\nLa pépinière 12 €\nTotal"),
        (
            "a.docx",
            {"word/document.xml": DOCX, "word/footnotes.xml": NOTE, "word/settings.xml": "<x>"},
            "La pépinière 12 €\nTotal\nVoir le plan",
        ),
        (
            "a.xlsx",
            {"xl/worksheets/sheet1.xml": FEUILLE, "xl/sharedStrings.xml": CHAINES},
            "45600\nécrit\nDépenses\nd’équipement",
        ),
    ],
)
def test_words_are_read_and_what_is_struck_out_is_not(
    tmp_path: Path, nom: str, parts: Mapping[str, str], expected: str
) -> None:
    found = extract(archive(tmp_path / nom, parts))
    assert ((expected,), None, "") == (found.textes, found.pages, found.refus)


def _bomb(path: Path) -> None:
    archive(path, {"content.xml": f"<a xmlns:t='{TEXTE}'><t:p>{'a' * 1000}" + "<t:p/>" * 20_000})


def _entities(path: Path) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]>'
    archive(path, {"content.xml": f"{bomb}<a xmlns:t='{TEXTE}'><t:p>&y;</t:p></a>"})


def _foreign_file(path: Path) -> None:
    trap = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    archive(path, {"content.xml": f"{trap}<a xmlns:t='{TEXTE}'><t:p>&x;</t:p></a>"})


def _locked(path: Path) -> None:
    manifest = "<m><file-entry><encryption-data/></file-entry></m>"
    archive(path, {"META-INF/manifest.xml": manifest, "content.xml": b"\x00\x01"})


def _cut(path: Path) -> None:
    whole = archive(path, {"content.xml": ODT}).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


@pytest.mark.parametrize(
    ("spoil", "refus"),
    [
        (_bomb, Refus.DEMESURE),
        (_entities, Refus.ABIME),
        (_foreign_file, Refus.ABIME),
        (_locked, Refus.PROTEGE),
        (_cut, Refus.ABIME),
        (lambda path: path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1")), Refus.PROTEGE),
        (lambda path: path.write_bytes(b"PK\x03\x04"), Refus.ABIME),
        (lambda path: archive(path, {"mimetype": "x"}), Refus.ABIME),
        (lambda path: archive(path, {"content.xml": "<a><b></a>"}), Refus.ABIME),
    ],
)
def test_what_cannot_be_read_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: object, refus: Refus
) -> None:
    monkeypatch.setattr(bureautique, "LIMITE", 100_000)
    path = tmp_path / "a.odt"
    assert callable(spoil)
    spoil(path)
    found = extract(path)
    assert (refus, ()) == (found.refus, found.textes)
