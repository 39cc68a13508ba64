"""Columns of plain values as bytes: one text or list a line, numbers of four bytes. They are read back without running anything."""

from array import array
from collections.abc import Iterable


def texts(textes: Iterable[str]) -> bytes:
    """Texts of one line each."""
    return "".join(f"{texte}\n" for texte in textes).encode()


def suites(listes: Iterable[list[int]]) -> bytes:
    """Lists of numbers, as JSON writes them but for the brackets."""
    return "".join(f"{liste}\n" for liste in listes).encode().translate(None, b"[] ")


def numbers(nombres: "array[int]") -> bytes:
    """Numbers that are not negative."""
    return nombres.tobytes()


def read_lines(colonne: bytes) -> list[bytes]:
    """The lines of a column; ValueError where the last one has no end."""
    *lines, rest = colonne.split(b"\n")
    if rest:
        message = "A column is cut."
        raise ValueError(message)
    return lines


def read_texts(colonne: bytes) -> list[str]:
    """The texts of a column; the same ValueError, or that they are not texts."""
    *lines, rest = colonne.decode().split("\n")
    if rest:
        message = "A column is cut."
        raise ValueError(message)
    return lines


def read_numbers(colonne: bytes) -> "array[int]":
    """The numbers of a column; ValueError where one is cut."""
    found = array("I")
    found.frombytes(colonne)
    return found
