"""Eleventy, with one paginated template over every page of every list."""

import json
from collections.abc import Iterator, Mapping, Sequence

from tests.benchmarks import neutral_text
from tests.benchmarks.neutral import Neutral
from tests.benchmarks.rivals.base import Rival, chunks, header, values
from tests.benchmarks.rivals.installation import node


class Eleventy(Rival):
    """Acts and sittings are Markdown files with a layout; lists are data."""

    nom = "eleventy"

    def sources(self, neutral: Neutral) -> Iterator[tuple[str, str]]:
        """Documents, then the terms with what they list."""
        for document in neutral.documents.values():
            matter = {
                "layout": "document.njk",
                "permalink": f"{document.adresse}index.html",
                "titre": document.titre,
                "quand": document.jour,
                **values(document),
            }
            text = neutral_text.absolute(document.corps, document.adresse)
            yield (
                f"content/{document.adresse.rstrip('/')}.md",
                f"---json\n{header(matter)}\n---\n\n{text}\n",
            )
        lists = [
            {
                "titre": one.titre,
                "adresse": one.adresse,
                "pages": chunks(one.documents),
                "ajouts": {adresse: words for adresse, words in one.documents.items() if words},
                **one.champs,
            }
            for one in neutral.rubriques
        ]
        pages = [
            {"titre": one.titre, "adresse": f"/{one.adresse}", **one.champs}
            for one in neutral.pages
        ]
        for name, data in (
            ("rubriques", lists),
            ("pages", pages),
            ("sections", neutral.sections),
        ):
            yield f"content/_data/{name}.json", json.dumps(data, ensure_ascii=False)

    def environment(self) -> Mapping[str, str]:
        """Its packages are not beside the sources."""
        return {"NODE_PATH": str(self.outils / "node" / "node_modules")}

    def generate(self) -> Sequence[str]:
        """Its program, by the Node of our own environment."""
        program = self.outils / "node" / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
        return [str(node()), str(program), "--quiet"]
