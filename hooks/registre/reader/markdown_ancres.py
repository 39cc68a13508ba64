"""Anchors inside a document: they follow what is printed, and each stands once."""

import re

from registre.texte.slugs import slug

LONGUEUR = 60
ORDINAUX = re.compile(r"^(\d+)(?:er|e|eme)$")


class Ancres:
    """The anchors given so far in one document, in its order."""

    def __init__(self) -> None:
        """Nothing given yet."""
        self._given: set[str] = set()
        self._counts: dict[str, int] = {}
        self._part = ""
        self._prefix = ""

    def part(self, texte: str) -> str:
        """The anchor of the title of a part; the articles below it may need its name."""
        self._part, self._prefix = _shorten(slug(texte)), ""
        return self.title(texte)

    def title(self, texte: str) -> str:
        """The anchor of any title."""
        return self._give(_shorten(slug(texte)) or "titre")

    def article(self, rang: str) -> str:
        """``article-2``, prefixed by its part from where the numbers restart: ``reglement-article-1``."""
        number = slug(rang)
        number = "1" if number == "premier" else ORDINAUX.sub(r"\1", number)
        anchor = f"article-{number}"
        if anchor in self._given and self._part:
            self._prefix = f"{self._part}-"
        return self._give(self._prefix + anchor)

    def counted(self, nom: str) -> str:
        """``visa-3``, ``considerant-2``: by rank in the document."""
        rang = self._counts[nom] = self._counts.get(nom, 0) + 1
        return self._give(f"{nom}-{rang}")

    def _give(self, anchor: str) -> str:
        """The anchor, or its first free variant."""
        rang = self._counts.get(anchor, 1)
        free = anchor
        while free in self._given:
            rang += 1
            free = f"{anchor}-{rang}"
        self._counts[anchor] = rang
        self._given.add(free)
        return free


def _shorten(key: str) -> str:
    """The first words of a long title: an anchor is made to be copied."""
    return key if len(key) <= LONGUEUR else key[: LONGUEUR + 1].rpartition("-")[0]
