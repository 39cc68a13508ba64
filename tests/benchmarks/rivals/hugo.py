"""Hugo, with its taxonomies and its paginator."""

from collections.abc import Iterator, Sequence

from tests.benchmarks import neutral_text
from tests.benchmarks.neutral import LISTES, Neutral
from tests.benchmarks.rivals.base import Rival, header, values


class Hugo(Rival):
    """Every list is a taxonomy; acts and sittings are pages of two sections."""

    nom = "hugo"

    def sources(self, neutral: Neutral) -> Iterator[tuple[str, str]]:
        """Pages with their terms, and a title for each term."""
        for document in neutral.documents.values():
            matter = {
                "title": document.titre,
                "date": document.jour,
                "url": f"/{document.adresse}",
                **values(document),
                **{slug: document.classement.get(slug, ()) for slug in LISTES},
            }
            text = neutral_text.absolute(document.corps, document.adresse)
            yield f"{document.adresse.rstrip('/')}.md", f"{header(matter)}\n\n{text}\n"
        for rubrique in neutral.rubriques:
            yield f"{rubrique.adresse}_index.md", header({"title": rubrique.titre}) + "\n"
        for section in ("deliberations", "seances", *LISTES):
            yield f"{section}/_index.md", header({"title": section.capitalize()}) + "\n"
        yield "_index.md", header({"title": "Registre"}) + "\n"

    def generate(self) -> Sequence[str]:
        """Its binary, without the wrapper that the package puts before it."""
        return [
            str(self.outils / "python" / "hugo" / "binaries" / "hugo"),
            "--quiet",
            "--destination",
            str(self.site),
        ]
