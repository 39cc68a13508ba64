"""A PDF as who cannot see it reads it: its structure tree with the words of each part, as its own tables spell them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name

# Where a hyphen was put at the end of a line, the document says that it is none of the word's.
CESURE = "\u00ad"
# Where a link of a document to a passage of itself leads.
ICI = "#"
_HEXA = re.compile(rb"<([0-9a-fA-F]+)>")
_BLOCS = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.S)


@dataclass
class Partie:
    """A part of the document: its kind, its words in order, the parts in it, where its links lead."""

    genre: str
    contenu: list["Partie | str"] = field(default_factory=list)
    liens: list[str] = field(default_factory=list)

    @property
    def texte(self) -> str:
        found = (one if isinstance(one, str) else one.texte for one in self.contenu)
        return "".join(found).replace(CESURE, "")

    def all(self, *genres: str) -> Iterator["Partie"]:
        """The parts of these kinds, in the order in which they are read."""
        for one in self.contenu:
            if isinstance(one, Partie):
                if one.genre in genres:
                    yield one
                yield from one.all(*genres)


def read(octets: bytes) -> Partie:
    """The structure tree of a PDF, from its root."""
    with pikepdf.open(BytesIO(octets)) as pdf:
        words = {page.objgen: _words(page) for page in pdf.pages}
        return _part(pdf.Root.StructTreeRoot.K[0], None, words)


def _part(element: Any, page: Any, words: dict[Any, dict[int, str]]) -> Partie:
    found = Partie(str(element.S).lstrip("/"))
    page = element.get("/Pg", page)
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            found.contenu.append(words[page.objgen][kid])
        elif kid.get("/Type") == Name.MCR:
            found.contenu.append(words[kid.get("/Pg", page).objgen][int(kid.MCID)])
        elif kid.get("/Type") == Name.OBJR:
            action = kid.Obj.get("/A", Dictionary())
            found.liens.append(ICI if "/Dest" in kid.Obj else str(action.get("/URI", "")))
        else:
            found.contenu.append(_part(kid, page, words))
    return found


def _words(page: pikepdf.Page) -> dict[int, str]:
    """The words of each marked stretch of a page; what is not marked is decoration."""
    fonts = {str(name): _table(font) for name, font in page.Resources.get("/Font", {}).items()}
    found: dict[int, str] = {}
    open_marks: list[tuple[int | None, str | None]] = []
    table: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands, name = instruction.operands, str(instruction.operator)
        if name in ("BDC", "BMC"):
            open_marks.append(_mark(operands))
        elif name == "EMC":
            _, actual = open_marks.pop()
            if actual is not None:
                _add(found, open_marks, actual)
        elif name == "Tf":
            table = fonts[str(operands[0])]
        elif name in ("Tj", "TJ"):
            parts = operands[0] if name == "TJ" else [operands[0]]
            strings = (bytes(part) for part in parts if isinstance(part, pikepdf.String))
            shown = "".join(_decode(string, table) for string in strings)
            _add(found, open_marks, shown)
    return found


def _mark(operands: Any) -> tuple[int | None, str | None]:
    said: Any = operands[1] if len(operands) > 1 and isinstance(operands[1], Dictionary) else {}
    number = said.get("/MCID")
    actual = said.get("/ActualText")
    return None if number is None else int(number), None if actual is None else str(actual)


def _add(
    found: dict[int, str], open_marks: list[tuple[int | None, str | None]], texte: str
) -> None:
    if any(actual is not None for _, actual in open_marks):
        return  # other words are said in place of these
    for number, _ in reversed(open_marks):
        if number is not None:
            found[number] = found.get(number, "") + texte
            return


def _decode(string: bytes, table: dict[int, str]) -> str:
    codes = (int.from_bytes(string[at : at + 2], "big") for at in range(0, len(string), 2))
    return "".join(table.get(code, "\ufffd") for code in codes)


def _table(font: Any) -> dict[int, str]:
    return _unicode(bytes(font.ToUnicode.read_bytes()))


@cache
def _unicode(cmap: bytes) -> dict[int, str]:
    """What each code of a font means."""
    found: dict[int, str] = {}
    for kind, body in _BLOCS.findall(cmap):
        numbers = _HEXA.findall(body)
        if kind == b"bfchar":
            pairs = zip(numbers[::2], numbers[1::2], strict=True)
            found |= {int(code, 16): _text(meant) for code, meant in pairs}
            continue
        for first, last, meant in zip(numbers[::3], numbers[1::3], numbers[2::3], strict=True):
            start, base = int(first, 16), int(meant, 16)
            found |= {code: chr(base + code - start) for code in range(start, int(last, 16) + 1)}
    return found


def _text(hexadecimal: bytes) -> str:
    return bytes.fromhex(hexadecimal.decode()).decode("utf-16-be")
