"""Files as such, before any is opened: what may be published, under what name, on any system."""

import os
import re
import unicodedata
from pathlib import Path, PurePosixPath

from registre.reader import caracteres

LONGUEUR_MAX = 120
_TEXTES = (".md", ".yml")
# Where staff leave what is given as it is; any other file that is not read is a picture of the editor's pages.
VERSES = ("annexes", "originaux")
_IMAGES = frozenset((".png", ".jpg", ".jpeg", ".gif", ".webp"))
# What a browser or a computer would run, or take for a page of the site.
# fmt: off
_ACTIFS = frozenset((
    ".htm", ".html", ".xhtml", ".xht", ".shtml", ".mht", ".mhtml", ".svg", ".svgz", ".xml", ".xsl",
    ".xslt", ".js", ".mjs", ".css", ".wasm", ".swf", ".php", ".hta", ".exe", ".com", ".bat", ".cmd",
    ".msi", ".scr", ".jar", ".vbs", ".ps1", ".sh", ".apk", ".dmg", ".docm", ".xlsm", ".pptm",
))
# fmt: on
_DE_TRAVAIL = re.compile(
    r"~\$.*|.*~|.*\.(?:bak|tmp|swp|orig|rej|part|crdownload|lnk|url)|thumbs\.db|desktop\.ini",
    re.IGNORECASE,
)
# Windows can neither hold nor clone these.
_HORS_WINDOWS = re.compile(r'[<>:"\\|?*]|[ .]$|^ ')
_NOMS_DE_WINDOWS = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\..*)?", re.IGNORECASE)

# The names that most files have, in which nothing is to be refused.
_ORDINAIRE = re.compile(
    r"(?!(?:con|prn|aux|nul|com[1-9]|lpt[1-9])\.)[a-z0-9_-][a-z0-9_.-]{0,115}\.(?:md|yml)",
    re.IGNORECASE | re.ASCII,
)

Refus = tuple[str, str]


def refuse_entry(entry: os.DirEntry[str] | Path) -> Refus | None:
    """Why a file or a folder cannot be kept under its name, and what to do; a link is never followed."""
    name = entry.name
    if entry.is_symlink():
        return (
            "C’est un lien vers un autre fichier, et le registre n’en suit aucun.",
            "Mettre le fichier lui-même à cet endroit.",
        )
    if _ORDINAIRE.fullmatch(name):
        return None
    if name != printable(name):
        return "Le nom de ce fichier contient un signe illisible.", "Le renommer."
    if _DE_TRAVAIL.fullmatch(name):
        return "C’est un fichier de travail, laissé par un logiciel.", "Le retirer du dossier."
    if _NOMS_DE_WINDOWS.fullmatch(name):
        return f"Windows réserve le nom « {name.split('.')[0]} ».", "Renommer le fichier."
    if found := _HORS_WINDOWS.search(name):
        sign = f"« {found[0]} »" if found[0].strip() else "une espace au bord"
        return f"Un nom de fichier ne peut pas contenir {sign} sous Windows.", "Le renommer."
    if len(name) > LONGUEUR_MAX:
        return f"Le nom a {len(name)} signes, plus de {LONGUEUR_MAX}.", "Le raccourcir."
    if name != unicodedata.normalize("NFC", name):
        return (
            "Les accents de ce nom sont écrits en deux signes, comme sur macOS : rien ne peut le citer.",
            "Le renommer en retapant ses lettres accentuées.",
        )
    if entry.is_file() and not name.endswith(_TEXTES) and not entry.stat().st_size:
        return "Ce fichier est vide.", "Le remplacer par le fichier entier, ou le retirer."
    return None


def refuse_static(fichier: str) -> Refus | None:
    """Why a file that is given as it is cannot be, and what to do."""
    path = PurePosixPath(fichier)
    suffix = path.suffix.lower()
    if suffix in _ACTIFS:
        return (
            f"Un fichier « {suffix} » peut contenir du code, que l’ordinateur du lecteur exécuterait.",
            "Donner la pièce en PDF, ou dans une archive « .zip ».",
        )
    if path.parts[0] in VERSES:
        if suffix != ".md":
            return None
        return (
            "Un texte « .md » n’est pas une pièce jointe.",
            "Le ranger avec les actes, ou le retirer.",
        )
    if suffix in _IMAGES:
        return None
    return (
        "Ce fichier serait publié sans qu’aucune page ne l’annonce.",
        "Le ranger dans « annexes/ » si c’est une pièce d’un acte, sinon le retirer.",
    )


def printable(name: str) -> str:
    """A name that a terminal and a page can show: what is not a character, or is not seen, becomes «�»."""
    if _ORDINAIRE.fullmatch(name):
        return name
    shown = name.encode("utf-8", errors="replace").decode("utf-8")
    return "".join("�" if caracteres.refused(sign) or sign in "\n\r\t" else sign for sign in shown)


def identity(chemin: str) -> str:
    """A path as the least careful of systems compares it: Windows ignores case, macOS how accents are composed."""
    if chemin.isascii():
        return chemin.lower()
    return unicodedata.normalize("NFC", chemin).casefold()
