"""The one place that turns the text of a document into HTML."""

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby

from markupsafe import Markup

from registre.model.blocs import Bloc, Genre
from registre.pages.html_blocs import Rendu
from registre.pages.html_lignes import Href, address


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text, or the place where the roll-call of the sitting goes (``appel``)."""

    html: Markup = field(default_factory=Markup)
    appel: bool = False


def nowhere(cible: str) -> None:
    """Where relative links lead when nobody says: nowhere, their words are kept."""


def addresses(fichier: str) -> Href:
    """Where the relative links of a content file lead, from the root of the site: ``../2016/x.md#article-2`` to the page of x."""
    folder = posixpath.dirname(fichier)

    def resolve(cible: str) -> str | None:
        path, diese, ancre = cible.partition("#")
        target = posixpath.normpath(posixpath.join(folder, path)) if path else fichier
        if target.startswith(".."):
            return None
        return f"{_address(target)}{diese}{ancre}"

    return resolve


def render(
    blocs: Iterable[Bloc],
    racine: str,
    resolve: Href = nowhere,
    *,
    niveau: int = 3,
) -> Markup:
    """The text as HTML for a page whose way to the root is ``racine``; its titles start at ``niveau``."""
    return Markup("\n").join(
        segment.html for segment in segments(blocs, racine, resolve, niveau=niveau) if segment.html
    )


def segments(
    blocs: Iterable[Bloc],
    racine: str,
    resolve: Href = nowhere,
    *,
    niveau: int = 3,
) -> tuple[Segment, ...]:
    """The text cut where the roll-call goes, so that the template puts it there."""
    rendu = Rendu(lambda cible: address(cible, racine, resolve), niveau)
    return tuple(
        Segment(appel=True) if appel else Segment(Markup(rendu.blocks(run)))  # noqa: S704  # escaped word by word
        for appel, run in groupby(blocs, key=lambda bloc: bloc.genre is Genre.APPEL)
    )


def _address(fichier: str) -> str:
    """The address of a content file: a page for a text, itself for an annexe."""
    if not fichier.endswith(".md"):
        return fichier
    folder, name = posixpath.split(fichier.removesuffix(".md"))
    key = folder if name == "index" else posixpath.join(folder, name)
    return f"{key}/" if key else ""
