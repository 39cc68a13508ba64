"""Mending what is safe to mend: how a header is typed, never what it says."""

import contextlib
import difflib
import shutil
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from registre import reader
from registre.reader import caracteres, yaml_francais
from registre.reader.decoupe import (
    Decoupe,
    MissingHeaderError,
    UnclosedHeaderError,
    read_text,
    split,
)
from registre.reader.lignes_yaml import suspect
from registre.reader.noeuds import compose
from registre.reader.rapport import Frappe


@dataclass(frozen=True, slots=True)
class Correction:
    """A file before and after; ``fichier`` is relative to ``content/``."""

    fichier: str
    avant: str
    apres: str


def mend(contenu: Path, fonds: reader.Fonds | None = None) -> tuple[Correction, ...]:
    """What can be mended in the content folder, in the order of the files; nothing is written. ``fonds`` knows what was read already."""
    slips: dict[str, list[Frappe]] = defaultdict(list)
    for slip in reader.read(contenu, fonds=fonds).frappes:
        slips[slip.fichier].append(slip)
    found = (_mend_file(contenu, fichier, slips) for fichier in _files(contenu))
    return tuple(correction for correction in found if correction is not None)


def write(contenu: Path, corrections: Iterable[Correction]) -> tuple[str, ...]:
    """Write the mended files, in UTF-8 with LF, each whole or not at all; return those that could not be."""
    return tuple(one.fichier for one in corrections if not _replace(contenu / one.fichier, one))


def _replace(path: Path, correction: Correction) -> bool:
    beside = path.with_name(f".{path.name}.corrige")
    try:
        beside.write_text(correction.apres, encoding="utf-8", newline="\n")
        shutil.copymode(path, beside)
        beside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        return False
    return True


def diff(correction: Correction) -> str:
    """What changes in a file, as a unified difference; invisible signs are named first."""
    lines = difflib.unified_diff(
        _without_signs(correction.avant).split("\n"),
        correction.apres.split("\n"),
        f"avant/{correction.fichier}",
        f"après/{correction.fichier}",
        lineterm="",
    )
    before, signs = correction.avant, []
    if before.startswith("\ufeff"):
        signs.append("marque d’ordre des octets (BOM) retirée")
    if "\r" in before:
        signs.append("fins de ligne ramenées à LF")
    if caracteres.strip(before.removeprefix("\ufeff")) != before.removeprefix("\ufeff"):
        signs.append("signes invisibles retirés")
    shown = lines if _without_signs(before) != correction.apres else ()
    return "\n".join((*(f"{correction.fichier} : {sign}." for sign in signs), *shown))


def _files(contenu: Path) -> list[str]:
    paths = (path for path in contenu.rglob("*") if path.suffix in (".md", ".yml"))
    own = (path for path in paths if path.is_file() and not path.is_symlink())
    inside = (path.relative_to(contenu).as_posix() for path in own)
    return sorted(path for path in inside if not any(part[0] == "." for part in path.split("/")))


def _without_signs(texte: str) -> str:
    return caracteres.strip(texte).replace("\r\n", "\n").replace("\r", "\n")


def _mend_file(contenu: Path, fichier: str, slips: Mapping[str, list[Frappe]]) -> Correction | None:
    try:
        before = (contenu / fichier).read_bytes().decode("utf-8")
        texte = read_text(contenu / fichier)
    except (UnicodeDecodeError, OSError):
        return None
    after = caracteres.strip(texte)
    cut = _cut(fichier, after)
    if cut is not None:
        lines = after.split("\n")
        first = cut.ligne_entete - 1
        last = first + cut.entete.removesuffix("\n").count("\n") + 1
        header = [caracteres.separate(line, " ") for line in lines[first:last]]
        if cut.entete.strip() and not caracteres.refused("\n".join(header)):
            header = _mend_header(header, cut.ligne_entete, slips[fichier])
        body = [caracteres.separate(line, "\n") for line in lines[last:]]
        after = "\n".join((*lines[:first], *header, *body))
    return None if after == before else Correction(fichier, before, after)


def _cut(fichier: str, texte: str) -> Decoupe | None:
    if fichier.endswith(".yml"):
        return Decoupe(texte, 1, "", 1)
    try:
        return split(texte)
    except (MissingHeaderError, UnclosedHeaderError):
        return None


def _mend_header(lines: list[str], first: int, slips: list[Frappe]) -> list[str]:
    header = "\n".join(lines)
    if suspect(header) or _values(header) is None:
        lines, _ = yaml_francais.mend(lines)
    for slip in slips:
        rank = slip.ligne - first
        line = lines[rank]
        if line.startswith(slip.ecrit, slip.colonne):
            end = slip.colonne + len(slip.ecrit)
            lines[rank] = line[: slip.colonne] + slip.voulu + line[end:]
    stripped = [line.rstrip(" \t") for line in lines]
    # Spaces at the end of a line count inside a block of text: they go only where nothing is read differently.
    known = _values("\n".join(lines))
    return stripped if known is not None and known == _values("\n".join(stripped)) else lines


def _values(header: str) -> object:
    """What a header says, to be compared; None where it cannot be read."""
    try:
        root = compose(header)
    except yaml.YAMLError:
        return None
    return _plain(root)


def _plain(node: yaml.Node | None) -> object:
    if isinstance(node, yaml.MappingNode):
        return [(_plain(key), _plain(value)) for key, value in node.value]
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return ("texte", node.value) if node else ("vide",)
