"""Zensical, without its own look; it has no lists of its own, so their pages are given to it, as sources."""

import sys
from collections.abc import Iterator, Mapping, Sequence

from tests.benchmarks.neutral import Document, Neutral
from tests.benchmarks.rivals.base import Rival, chunks, header, values


class Zensical(Rival):
    """Every page is Markdown with a template; it keeps a cache from one build to the next."""

    nom = "zensical"
    incremental = True

    def sources(self, neutral: Neutral) -> Iterator[tuple[str, str]]:
        """Documents, then one source per page of each list."""
        for document in neutral.documents.values():
            matter = {
                "template": "document.html",
                "title": document.titre,
                "quand": document.jour,
                **values(document),
            }
            yield f"{document.adresse.rstrip('/')}.md", _page(matter, document.corps)
        for rubrique in neutral.rubriques:
            yield from _lists(neutral, rubrique.adresse, rubrique.titre, rubrique.documents)
        for adresse in ("deliberations/", "seances/"):
            found = [one for one in neutral.documents if one.startswith(adresse)]
            yield from _lists(neutral, adresse, adresse.rstrip("/").capitalize(), found)
        yield "index.md", _page({"template": "liste.html", "title": "Registre", "entrees": []}, "")

    def environment(self) -> Mapping[str, str]:
        """It is installed apart from our own packages."""
        return {"PYTHONPATH": str(self.outils / "python"), "NO_COLOR": "1"}

    def generate(self) -> Sequence[str]:
        """The command of its package."""
        return [sys.executable, "-m", "zensical", "build"]


def _lists(
    neutral: Neutral, adresse: str, titre: str, documents: Sequence[str]
) -> Iterator[tuple[str, str]]:
    pages = chunks(documents)
    for rank, page in enumerate(pages, 1):
        values = {
            "template": "liste.html",
            "title": titre,
            "entrees": [_entry(neutral.documents[one]) for one in page],
            "avant": f"{adresse}page/{rank - 1}/" if rank > 2 else adresse if rank == 2 else "",
            "apres": f"{adresse}page/{rank + 1}/" if rank < len(pages) else "",
        }
        yield f"{adresse}page/{rank}.md" if rank > 1 else f"{adresse}index.md", _page(values, "")


def _entry(document: Document) -> dict[str, str]:
    return {
        "adresse": document.adresse,
        "titre": document.titre,
        "quand": document.jour,
        "jour": document.date,
        "detail": document.detail,
    }


def _page(values: Mapping[str, object], corps: str) -> str:
    return f"---\n{header(values)}\n---\n\n{corps}\n"
