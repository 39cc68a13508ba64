"""Zensical, without its own look; it has no lists of its own, so their pages are given to it, as sources."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from typing import Any

from tests.benchmarks.neutral import Neutral, Rubrique
from tests.benchmarks.neutral_html import Ligne
from tests.benchmarks.rivals.base import Rival, chunks, header, values

# Lists of lines in its front matter cost it five times its own time: it gets them written out.
LIGNES = ("avant", "suite", "fin", "apres", "que_faire")


class Zensical(Rival):
    """Every page is Markdown with a template; it keeps a cache from one build to the next."""

    nom = "zensical"
    incremental = True

    def sources(self, neutral: Neutral) -> Iterator[tuple[str, str]]:
        """Documents, one source per page of each list, the other pages; it has no data files, so nothing is shared."""
        for document in neutral.documents.values():
            found = {**values(document), "template": "document.html", "title": document.titre}
            rank = document.champs["que_faire"]
            found["que_faire"] = neutral.sections[rank] if isinstance(rank, int) else ()
            found["quand"] = document.jour
            yield f"content/{document.adresse.rstrip('/')}.md", _page(found, document.corps)
        for rubrique in neutral.rubriques:
            yield from _lists(neutral, rubrique)
        for page in neutral.pages:
            found = {"template": "page.html", "title": page.titre, **page.champs}
            yield f"content/{page.adresse}index.md", _page(found, "")

    def environment(self) -> Mapping[str, str]:
        """It is installed apart from our own packages."""
        return {"PYTHONPATH": str(self.outils / "python"), "NO_COLOR": "1"}

    def generate(self) -> Sequence[str]:
        """The command of its package."""
        return [sys.executable, "-m", "zensical", "build"]


def _lists(neutral: Neutral, rubrique: Rubrique) -> Iterator[tuple[str, str]]:
    pages, adresse = chunks(rubrique.documents), rubrique.adresse
    for rank, page in enumerate(pages, 1):
        values = {
            "template": "liste.html",
            "title": rubrique.titre,
            **rubrique.champs,
            "entrees": [_entry(neutral, rubrique, one) for one in page],
            "recentes": f"{adresse}page/{rank - 1}/" if rank > 2 else adresse if rank == 2 else "",
            "anciennes": f"{adresse}page/{rank + 1}/" if rank < len(pages) else "",
        }
        name = f"{adresse}page/{rank}.md" if rank > 1 else f"{adresse}index.md"
        yield f"content/{name}", _page(values, "")


def _entry(neutral: Neutral, rubrique: Rubrique, adresse: str) -> dict[str, str]:
    entree = neutral.documents[adresse].entree
    return {
        "adresse": adresse,
        "titre": entree.titre,
        "quand": entree.quand,
        "jour": entree.jour,
        "detail": " – ".join(entree.details),
        "ajout": rubrique.documents[adresse],
    }


def _page(values: Mapping[str, Any], corps: str) -> str:
    written = {name: _html(values[name]) for name in LIGNES if name in values}
    return f"---\n{header({**values, **written})}\n---\n\n{corps}\n"


def _html(lines: Iterable[Ligne]) -> str:
    return "\n".join(f"<{tag}>{''.join(map(_link, mots))}</{tag}>" for tag, mots in lines)


def _link(mot: tuple[str, str]) -> str:
    text, adresse = mot
    return f'<a href="{escape(adresse)}">{escape(text)}</a>' if adresse else escape(text)
