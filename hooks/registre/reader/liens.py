"""Links in the text of a document: a cheap look for those that lead nowhere."""

import posixpath
import re
from urllib.parse import unquote

from registre.reader.codes import Code
from registre.reader.document import Document
from registre.reader.inventaire import Inventaire
from registre.texte.proches import nearest

_LIEN = re.compile(
    r"\]\(\s*(?P<pointe><[^<>\n]*>|[^\s()<>]+)[^()\n]*\)|^ {0,3}\[[^\]\n]+\]:\s*(?P<note>\S+)",
    re.MULTILINE,
)
_ACTE_ABSENT = (
    "Si l’acte cité n’est pas dans le registre, garder les mots sans lien et le déclarer dans "
    "« relations » : « cite: absent », avec son « libelle »."
)
_FICHIER_ABSENT = "Déposer le fichier à cet endroit, ou corriger le lien."
_AILLEURS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/|#|$")


def check_links(document: Document, inventory: Inventaire) -> None:
    """Refuse the relative links whose target is not among the contents."""
    if "](" not in document.corps and "]:" not in document.corps:
        return
    folder = posixpath.dirname(document.fichier)
    for match in _LIEN.finditer(document.corps):
        group = "pointe" if match["pointe"] else "note"
        target = match[group].strip("<>")
        if _AILLEURS.match(target):
            continue
        path = unquote(target.partition("#")[0].partition("?")[0])
        if posixpath.normpath(posixpath.join(folder, path)) not in inventory.fichiers:
            _refuse(document, inventory, target, match.start(group))


def _refuse(document: Document, inventory: Inventaire, target: str, place: int) -> None:
    start = document.corps.rfind("\n", 0, place) + 1
    line = document.corps[start:].split("\n", 1)[0]
    near = _nearest(document, inventory, target)
    document.rapport.add(
        Code.LIEN,
        document.fichier,
        f"Le lien « {target} » ne mène à aucun fichier.",
        (f"Écrire « {near} » si c’est ce qui est voulu. " if near else "")
        + (_ACTE_ABSENT if target.partition("#")[0].endswith(".md") else _FICHIER_ABSENT),
        attendu="le chemin d’un fichier du dossier des contenus, depuis ce fichier",
        corrige=line.replace(target, near) if near else "",
        ligne=document.ligne_corps + document.corps.count("\n", 0, place),
        colonne=place - start + 1,
    )


def _nearest(document: Document, inventory: Inventaire, target: str) -> str:
    """The act or sitting whose file name is nearest, as a path from this file."""
    name = posixpath.basename(target.partition("#")[0].rstrip("/")).removesuffix(".md")
    known = {
        posixpath.basename(fichier).removesuffix(".md"): fichier
        for fichier in (*inventory.seances.values(), *inventory.deliberations.values())
    }
    near = nearest(name, known) if name else None
    if near is None:
        return ""
    return posixpath.relpath(known[near], posixpath.dirname(document.fichier) or ".")
