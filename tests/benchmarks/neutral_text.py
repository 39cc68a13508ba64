"""Texts for any Markdown engine: the roll-call as a table, the items of a sitting as a list, links by address."""

import posixpath
import re

from registre.indexes.catalogue import Catalogue
from registre.model.seance import Seance

_APPEL = re.compile(r"^\[appel\]$", re.MULTILINE)
_LIEN = re.compile(r"\]\(([^()\s]+?\.md)\)")


def with_roll_call(corps: str, seance: Seance) -> str:
    """The text of an act with its roll-call where it is asked for."""
    return _APPEL.sub(lambda _: roll_call(seance), corps).strip()


def of_sitting(catalogue: Catalogue, seance: Seance, corps: str) -> str:
    """The roll-call, the items with links to their acts (as source files beside this one's), then the minutes."""
    folder = posixpath.dirname(seance.source.fichier)
    items = []
    for rank, point in enumerate(seance.points, 1):
        acte = catalogue.registre.deliberations[point.acte] if point.acte else None
        path = posixpath.relpath(acte.source.fichier, folder) if acte else ""
        name = f"[{point.objet}]({path})" if acte else point.objet
        items.append(f"{rank}. {name} – {point.issue or ''}")
    return "\n\n".join((roll_call(seance), "\n".join(items), corps.strip()))


def roll_call(seance: Seance) -> str:
    """Names, colleges, states and proxies as a Markdown table."""
    rows = ["| Membre | Collège | Présence |", "| --- | --- | --- |"]
    for one in seance.presences:
        proxy = f", pouvoir à {one.pouvoir_a.nom}" if one.pouvoir_a else ""
        rows.append(f"| {one.personne.nom} | {one.college or ''} | {one.etat}{proxy} |")
    return "\n".join(rows)


def absolute(corps: str, adresse: str) -> str:
    """The text with its links to source files made links to pages, from the root of the site."""
    folder = posixpath.dirname(adresse.rstrip("/"))

    def replace(found: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(folder, found[1].removesuffix(".md")))
        return f"](/{target}/)"

    return _LIEN.sub(replace, corps)
