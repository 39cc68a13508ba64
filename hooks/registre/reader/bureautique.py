"""The words of office documents (ODF and OOXML): XML in a ZIP archive, both of the standard library.

They are foreign files: no more is unpacked than a limit, a document type, hence any entity, is refused, and nothing is kept but the words.
What the document's writer has struck out or only noted in its margin is none of them.
"""

import re
import zipfile
import zlib
from pathlib import Path, PurePosixPath
from typing import IO
from xml.parsers import expat

from registre.reader.pdf import Refus, RefusError

LIMITE = 100_000_000  # octets of XML: more than any act annexes, less than what would stop a build
_ODF = re.compile(r"content\.xml")
_PARTIES = {
    ".odt": _ODF,
    ".ods": _ODF,
    ".odp": _ODF,
    ".docx": re.compile(r"word/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml"),
    ".xlsx": re.compile(r"xl/(?:sharedStrings|worksheets/sheet\d+)\.xml"),
    ".pptx": re.compile(r"ppt/slides/slide\d+\.xml"),
}
# With a password, OOXML is no archive any more; ODF says in its manifest what is locked.
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_MANIFESTE, _CHIFFRE = "META-INF/manifest.xml", b"encryption-data"
_MANIFESTE_LU = 1 << 20
_BLOC = 1 << 16
# Elements by their name without namespace: what holds words, what ends a line, what stands for a space, what is none of the text.
_MOTS_ODF, _MOTS_OOXML = frozenset(("p", "h")), frozenset(("t", "v"))
_FINS = frozenset(("p", "h", "si", "c", "tr", "table-row"))
_ESPACES = frozenset(("tab", "s", "line-break", "br", "cr"))
_HORS_TEXTE = frozenset(("tracked-changes", "annotation", "Fallback", "rPh"))
_SANS_MOTS = frozenset(
    ("s", "b", "e")
)  # cells that hold the rank of a text, a truth value, an error
_CASSE = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    EOFError,
    KeyError,
    NotImplementedError,
    RuntimeError,  # an entry with a password
)


def reads(nom: str) -> bool:
    """Tell by its name whether a file is read here."""
    return PurePosixPath(nom).suffix.lower() in _PARTIES


def text(path: Path) -> str:
    """The words of a document, line by line; ``RefusError`` says why there are none."""
    wanted = _PARTIES[path.suffix.lower()]
    with path.open("rb") as file:
        if file.read(len(_OLE)) == _OLE:
            raise RefusError(Refus.PROTEGE)
    try:
        with zipfile.ZipFile(path) as archive:
            _refuse_locked(archive)
            parts = [info for info in archive.infolist() if wanted.fullmatch(info.filename)]
            words = _Mots(_MOTS_ODF if wanted is _ODF else _MOTS_OOXML)
            for info in parts:
                with archive.open(info) as part:
                    words.read(part)
    except _CASSE as error:
        raise RefusError(Refus.ABIME) from error
    if not parts:
        raise RefusError(Refus.ABIME)
    return "".join(words.lus)


def _refuse_locked(archive: zipfile.ZipFile) -> None:
    if _MANIFESTE in archive.namelist():
        with archive.open(_MANIFESTE) as manifest:
            if _CHIFFRE in manifest.read(_MANIFESTE_LU):
                raise RefusError(Refus.PROTEGE)


class _Mots:
    """What is read of the parts of one document."""

    def __init__(self, mots: frozenset[str]) -> None:
        self.lus: list[str] = []
        self._mots = mots
        self._reste = LIMITE
        self._dedans = self._dehors = 0
        self._case: str | None = None

    def read(self, part: IO[bytes]) -> None:
        """Read one part, block by block: what is unpacked is never there as a whole."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        while block := part.read(_BLOC):
            self._reste -= len(block)
            if self._reste < 0:
                raise RefusError(Refus.DEMESURE)
            parser.Parse(block)
        parser.Parse(b"", True)  # noqa: FBT003  # expat names no parameter

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if self._dehors or local in _HORS_TEXTE:
            self._dehors += 1
        elif local == "c":
            self._case = attributes.get("t")
        elif local in self._mots:
            self._dedans += 1
        elif local in _ESPACES:
            self.lus.append(" ")

    def _end(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        if self._dehors:
            self._dehors -= 1
            return
        if local == "c":
            self._case = None
        elif local in self._mots:
            self._dedans -= 1
        if local in _FINS:
            self.lus.append("\n")

    def _data(self, data: str) -> None:
        if self._dedans and not self._dehors and self._case not in _SANS_MOTS:
            self.lus.append(data.replace("\n", " "))  # a line ends with its element


def _refuse(*_: object) -> None:
    """No office program writes a document type: whoever did wants entities to be replaced."""
    raise RefusError(Refus.ABIME)
