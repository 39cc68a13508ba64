"""Links of the editor's pages: to files of the contents, to each other's titles, and to pages that the site makes."""

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from registre.reader.adresses import ADRESSES_DU_SITE
from registre.reader.codes import Code
from registre.reader.editorial import PageEditoriale
from registre.reader.inventaire import Inventaire
from registre.reader.rapport import Rapport
from registre.texte.proches import nearest

_LIEN = re.compile(
    r"\]\(\s*<?(?P<cible>[^)\s>]*)|^ {0,3}\[[^\]\n]+\]:\s*<?(?P<note>[^\s>]+)", re.MULTILINE
)
_PROTOCOLE = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):|//")
_SUIVIS = frozenset(("http", "https", "mailto", "tel"))
_TITRE = re.compile(
    r"^#{1,6}[ \t]*(?P<haut>.+?)[ \t#]*$|^(?P<bas>[^\n]+)\n(?:=+|-+)[ \t]*$", re.MULTILINE
)
_ATTRIBUT = re.compile(r"\{:?[^}\n]*#(?P<id>[^\s}]+)[^}\n]*\}|\bid=[\"']?(?P<html>[^\s\"'>]+)")
_HORS_ANCRE = re.compile(r"[^\w\s-]")


@dataclass(frozen=True, slots=True)
class Renvoi:
    """A link of an editor's page to a page that the site makes: only who makes pages can tell that it is there."""

    fichier: str
    cible: str
    source: str
    ligne: int
    colonne: int


def check(
    pages: Iterable[PageEditoriale], inventory: Inventaire, rapport: Rapport
) -> tuple[Renvoi, ...]:
    """Refuse the links that lead nowhere; return those that only the site's own pages can settle."""
    read = {page.fichier: page for page in pages}
    anchors = {fichier: _anchors(page.corps) for fichier, page in read.items()}
    left: list[Renvoi] = []
    for page in read.values():
        for found in _LIEN.finditer(page.corps):
            group = "note" if found["cible"] is None else "cible"
            cible = unquote(found[group])
            source = _source(page.fichier, cible)
            inventory.citees.add(source)
            renvoi = Renvoi(page.fichier, cible, source, *page.place(found.start(group)))
            if _is_made(source, inventory) and not _PROTOCOLE.match(cible):
                left.append(renvoi)
            elif refused := _refuse(renvoi, anchors, inventory):
                say(renvoi, *refused, rapport)
    return tuple(left)


def say(renvoi: Renvoi, constat: str, faire: str, rapport: Rapport) -> None:
    """Write down a link that leads nowhere."""
    rapport.add(
        Code.LIEN, renvoi.fichier, constat, faire, ligne=renvoi.ligne, colonne=renvoi.colonne
    )


def _refuse(
    renvoi: Renvoi, anchors: Mapping[str, frozenset[str]], inventory: Inventaire
) -> tuple[str, str] | None:
    """Why a link is refused and what to do, or nothing."""
    cible, source = renvoi.cible, renvoi.source
    scheme = _PROTOCOLE.match(cible)
    if scheme:
        if (scheme[1] or "").lower() in _SUIVIS:
            return None
        return f"Le lien « {cible} » ne mène à aucune page.", "Écrire un chemin, ou « https:… »."
    if cible.startswith("/"):
        return (
            f"Le lien « {cible} » commence par une barre : il dépend du lieu où le site est publié.",
            "Écrire le chemin du fichier depuis cette page, comme « aide/lire.md ».",
        )
    if source not in inventory.fichiers:
        near = nearest(source, inventory.pages) if source.endswith(".md") else None
        path = posixpath.relpath(near, posixpath.dirname(renvoi.fichier) or ".") if near else ""
        return (
            f"Le lien « {cible} » ne mène à aucun fichier.",
            f"Écrire « {path} » si c’est ce qui est voulu." if path else "Corriger le lien.",
        )
    ancre = cible.partition("#")[2]
    known = anchors.get(source, frozenset((ancre,)))
    if not ancre or ancre in known or re.sub(r"_\d+$", "", ancre) in known:
        return None
    near = nearest(ancre, sorted(known))
    return (
        f"Le lien « {cible} » vise un passage que la page n’a pas.",
        f"Écrire « #{near} » si c’est ce qui est voulu." if near else "Corriger l’ancre.",
    )


def _source(fichier: str, cible: str) -> str:
    """The content file that a link aims at."""
    path = re.split("[?#]", cible, maxsplit=1)[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(fichier), path)) if path else fichier


def _is_made(source: str, inventory: Inventaire) -> bool:
    """Whether a page of the site's own may be meant, whose file nobody writes."""
    first = source.removesuffix(".md").partition("/")[0]
    return source.endswith(".md") and first in ADRESSES_DU_SITE and source not in inventory.fichiers


def _anchors(corps: str) -> frozenset[str]:
    """The names that links may give to the passages of a page: those that are written, else those of titles."""
    written = {found["id"] or found["html"] for found in _ATTRIBUT.finditer(corps)}
    titles = (found["haut"] or found["bas"] for found in _TITRE.finditer(corps))
    return frozenset(written | {_slugify(_ATTRIBUT.sub("", title)) for title in titles})


def _slugify(titre: str) -> str:
    """As MkDocs' Markdown does it: accents fall, apostrophes too."""
    plain = unicodedata.normalize("NFKD", titre).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", _HORS_ANCRE.sub("", plain).strip().lower())
