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
                f"{document.adresse.rstrip('/')}.md",
                f"---json\n{header(matter)}\n---\n\n{text}\n",
            )
        terms = [
            {"titre": one.titre, "adresse": one.adresse, "pages": chunks(one.documents)}
            for one in neutral.rubriques
        ]
        for adresse in ("deliberations/", "seances/"):
            found = [one for one in neutral.documents if one.startswith(adresse)]
            titre = adresse.rstrip("/").capitalize()
            terms.append({"titre": titre, "adresse": adresse, "pages": chunks(found)})
        yield "_data/rubriques.json", json.dumps(terms, ensure_ascii=False)

    def environment(self) -> Mapping[str, str]:
        """Its packages are not beside the sources."""
        return {"NODE_PATH": str(self.outils / "node" / "node_modules")}

    def generate(self) -> Sequence[str]:
        """Its program, by the Node of our own environment."""
        program = self.outils / "node" / "node_modules" / "@11ty" / "eleventy" / "cmd.cjs"
        return [str(node()), str(program), "--quiet"]
