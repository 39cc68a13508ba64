"""A source as it was once published, read for its words only: the register that it referred to may have changed since."""

from collections.abc import Mapping
from dataclasses import dataclass

from registre.model.blocs import Bloc
from registre.reader import markdown
from registre.reader.decoupe import decode, split
from registre.reader.front_matter import parse
from registre.reader.rapport import Rapport


@dataclass(frozen=True, slots=True)
class Cle:
    """A key of the header: its first line in the file, its lines as they are written."""

    ligne: int
    texte: str


@dataclass(frozen=True, slots=True)
class Ancienne:
    """The keys of the header in their order, the text, and the file's line on which it starts."""

    cles: Mapping[str, Cle]
    corps: str
    ligne_corps: int

    def blocs(self) -> tuple[Bloc, ...]:
        """The text as blocks."""
        return markdown.parse(self.corps, self.ligne_corps)

    def written(self, cle: str) -> str:
        """What a key says, as it is written; nothing where it is not there."""
        return self.cles[cle].texte if cle in self.cles else ""


def read(octets: bytes) -> Ancienne:
    """Read a source that was good when it was published; its references are not looked up."""
    cut = split(decode(octets))
    document = parse("", cut, Rapport())
    pairs = document.racine.value if document and document.racine else []
    lines = cut.entete.split("\n")
    ends = [key.start_mark.line for key, _ in pairs[1:]] + [len(lines)]
    keys = {
        str(key.value): Cle(
            cut.ligne_entete + key.start_mark.line,
            "\n".join(lines[key.start_mark.line : end]).rstrip(),
        )
        for (key, _), end in zip(pairs, ends, strict=True)
    }
    return Ancienne(keys, cut.corps, cut.ligne_corps)
