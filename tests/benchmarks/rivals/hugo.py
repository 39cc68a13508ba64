"""Hugo, with its taxonomies and its paginator."""

import json
from collections.abc import Iterator, Sequence

from tests.benchmarks import neutral_text
from tests.benchmarks.neutral import LISTES, TOUT, Document, Neutral, Rubrique
from tests.benchmarks.rivals.base import Rival, header, values


class Hugo(Rival):
    """Every list is a taxonomy; acts and sittings are pages of two sections."""

    nom = "hugo"

    def sources(self, neutral: Neutral) -> Iterator[tuple[str, str]]:
        """Pages with their terms, then terms, then the other pages."""
        for document in neutral.documents.values():
            yield f"content/{document.adresse.rstrip('/')}.md", _document(document)
        for rubrique in neutral.rubriques:
            name = rubrique.adresse if rubrique.adresse in TOUT else _term(rubrique)
            yield f"content/{name}_index.md", _list(rubrique)
        for page in neutral.pages:
            matter = {"title": page.titre, "layout": "fiche", **page.champs}
            name = page.adresse.rstrip("/")
            if name in ("", *LISTES):
                yield f"content/{page.adresse}_index.md", header(matter) + "\n"
            else:
                matter["url"] = f"/{page.adresse}"
                yield f"content/{name.replace('/', '--')}.md", header(matter) + "\n"
        yield "content/organes/_index.md", header({"build": {"render": "never"}}) + "\n"
        yield "data/sections.json", json.dumps(neutral.sections, ensure_ascii=False)

    def generate(self) -> Sequence[str]:
        """Its binary, without the wrapper that the package puts before it."""
        return [
            str(self.outils / "python" / "hugo" / "binaries" / "hugo"),
            "--quiet",
            "--destination",
            str(self.site),
        ]


def _document(document: Document) -> str:
    matter = {
        "title": document.titre,
        "date": document.jour,
        "url": f"/{document.adresse}",
        **values(document),
        **{slug: document.classement.get(slug, ()) for slug in LISTES},
    }
    return f"{header(matter)}\n\n{neutral_text.absolute(document.corps, document.adresse)}\n"


def _term(rubrique: Rubrique) -> str:
    return f"{rubrique.index}/{rubrique.cle}/"


def _list(rubrique: Rubrique) -> str:
    extra = {f"/{adresse}": words for adresse, words in rubrique.documents.items() if words}
    matter = {"title": rubrique.titre, "url": f"/{rubrique.adresse}", **rubrique.champs}
    return header({**matter, "ajouts": extra}) + "\n"
