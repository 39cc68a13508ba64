"""French typing in YAML: finds the lines that YAML misreads and writes what the clerk meant.

A line is rewritten only where YAML would read something else than what is typed; the number of lines never changes.
"""

import re
from collections.abc import Sequence

from registre.reader.citation import (
    intended,
    quote,
    quote_lines,
    reads_as_typed,
    reads_as_written,
)
from registre.reader.codes import Code
from registre.reader.lignes_yaml import (
    BLOC,
    CLE_CITEE,
    CLE_SIMPLE,
    COLLE,
    COMMENTAIRE,
    ENTREE,
    FAIRE_GUILLEMETS,
    FERMANTS,
    INSECABLES,
    LISTES_DE_TEXTES,
    SUITE_MAX,
    Reprise,
    diagnose,
    followed,
    width,
)


def mend(lignes: Sequence[str]) -> tuple[list[str], list[Reprise]]:
    """Rewrite the lines of a header that YAML misreads, and say why for each."""
    reading = _Relecture(lignes)
    rank = 0
    while rank < len(reading.lignes):
        rank = reading.entry(rank)
    return reading.lignes, reading.reprises


class _Relecture:
    """One pass over the lines of a header."""

    def __init__(self, lignes: Sequence[str]) -> None:
        self.lignes = list(lignes)
        self.reprises: list[Reprise] = []
        self.parent = ""

    def entry(self, rank: int) -> int:
        """Look at the entry that starts on this line; return the line after it."""
        if not self.lignes[rank].strip() or self.lignes[rank].lstrip().startswith("#"):
            return rank + 1
        self._indent(rank)
        self._space_colon(rank)
        match, line = ENTREE.match(self.lignes[rank]), self.lignes[rank]
        if match is None or match["valeur"] == "-" or match.end("tirets") == len(line):
            return rank + 1
        if match["tirets"] and self.parent in LISTES_DE_TEXTES:
            return self._value(rank, match.end("tirets"), match.end("retrait"))
        if quoted := CLE_CITEE.match(self.lignes[rank]):
            start = quoted.start("valeur")
            return self._value(rank, start, match.end("tirets")) if quoted["valeur"] else rank + 1
        if match["cle"] is None:
            if not match["tirets"] or not match["valeur"]:
                return rank + 1
            return self._value(rank, match.start("valeur"), match.end("retrait"))
        self.parent = match["cle"]
        match = self._colon(rank, match)
        if not match["valeur"]:
            return rank + 1
        return self._value(rank, match.start("valeur"), match.end("tirets"))

    def _say(
        self, rank: int, column: int, code: Code, constat: str, faire: str, *, end: int = 0
    ) -> None:
        self.reprises.append(Reprise(rank, max(rank, end), column + 1, code, constat, faire))

    def _indent(self, rank: int) -> None:
        line = self.lignes[rank]
        text = line.lstrip(f" \t{INSECABLES}")
        indent = line[: len(line) - len(text)]
        mended = indent.replace("\t", "  ")
        for space in INSECABLES:
            mended = mended.replace(space, " ")
        if mended == indent or not text:
            return
        kind = "une tabulation" if "\t" in indent else "une espace insécable"
        self.lignes[rank] = mended + text
        self._say(
            rank,
            0,
            Code.ESPACES,
            f"Le retrait de cette ligne contient {kind}, que YAML ne lit pas comme un retrait.",
            "Mettre en retrait avec des espaces ordinaires.",
        )

    def _space_colon(self, rank: int) -> None:
        line = self.lignes[rank]
        match = COLLE.match(line)
        if match is None or (self.parent in LISTES_DE_TEXTES and "- " in match[1]):
            return
        self.lignes[rank] = f"{match[1]}: {line[match.end() :]}"
        self._say(
            rank,
            match.end(1),
            Code.ESPACES,
            "Il manque une espace ordinaire après le deux-points de la clé.",
            "Ajouter une espace après « : ».",
        )

    def _colon(self, rank: int, match: re.Match[str]) -> re.Match[str]:
        around = match["avant"] + (match["apres"] or "")
        if not any(space in around for space in INSECABLES):
            return match
        start = match.string[: match.end("cle")]
        self.lignes[rank] = f"{start}: {match['valeur']}" if match["valeur"] else f"{start}:"
        self._say(
            rank,
            match.end("cle"),
            Code.ESPACES,
            f"Une espace insécable touche le deux-points de la clé « {match['cle']} ».",
            "Écrire la clé, le deux-points sans espace devant, puis une espace ordinaire.",
        )
        return ENTREE.match(self.lignes[rank]) or match

    def _value(self, rank: int, column: int, level: int) -> int:
        """Look at a value that starts there; ``level`` is the indentation that its next lines must pass."""
        text = self.lignes[rank][column:]
        if BLOC.match(text):
            return self._after(rank, level)
        if text[0] in "\"'[{":
            return self._marked(rank, column, level)
        if COMMENTAIRE.search(text):
            kept = COMMENTAIRE.sub("", text)
            if not kept or reads_as_typed(kept):
                return rank + 1
        end = self._last_line_of_text(rank, level)
        parts = (text.rstrip(), *(line.strip() for line in self.lignes[rank + 1 : end + 1]))
        whole = " ".join(parts)
        if not reads_as_typed(whole):
            self._quote(rank, column, parts)
            at, constat = diagnose(whole)
            self._say(rank, column + at, Code.GUILLEMETS, constat, FAIRE_GUILLEMETS, end=end)
        return end + 1

    def _quote(self, rank: int, column: int, parts: tuple[str, ...]) -> None:
        first, *others = quote_lines(parts)
        self.lignes[rank] = self.lignes[rank][:column] + first
        for offset, text in enumerate(others, start=1):
            line = self.lignes[rank + offset]
            self.lignes[rank + offset] = line[: len(line) - len(line.lstrip())] + text

    def _marked(self, rank: int, column: int, level: int) -> int:
        """Look at a value that opens with a quote or a bracket."""
        text = self.lignes[rank][column:].rstrip()
        if reads_as_written(text):
            return rank + 1
        joined = text
        for end in range(rank + 1, min(len(self.lignes), rank + SUITE_MAX)):
            line = self.lignes[end]
            if line.strip() and width(line) <= level and line.strip() not in ("]", "}"):
                break
            joined += "\n" + line
            if reads_as_written(joined):
                return end + 1
        if text[0] in "[{":
            if not followed(text):
                return rank + 1
            meant, constat = text, f"Du texte suit le « {FERMANTS[text[0]]} » fermant."
        else:
            meant, constat = intended(text), f"Le guillemet {text[0]} ouvert ici est mal fermé."
        self.lignes[rank] = self.lignes[rank][:column] + quote(meant)
        self._say(rank, column, Code.GUILLEMETS, constat, FAIRE_GUILLEMETS)
        return rank + 1

    def _after(self, rank: int, level: int) -> int:
        end = rank + 1
        while end < len(self.lignes):
            if self.lignes[end].strip() and width(self.lignes[end]) <= level:
                break
            end += 1
        return end

    def _last_line_of_text(self, rank: int, level: int) -> int:
        end = rank
        for following in range(rank + 1, len(self.lignes)):
            self._indent(following)
            line = self.lignes[following]
            text = line.lstrip()
            if not text or width(line) <= level or text.startswith(("- ", "#")):
                break
            if CLE_SIMPLE.match(line):
                break
            end = following
        return end
