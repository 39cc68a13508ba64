"""The Markdown that acts are written in: CommonMark and tables, less what would swallow printed words.

Raw HTML, code, quotes, underlined titles and link definitions are literal text here: nobody means them in an act, and each would
eat a sign that was printed. ``+`` opens no list («+ 3 agents»). Lines of the editor's own marks are read as blocks.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, list_block, table
from markdown_it.rules_block.table import escapedSplit, getLine

LITERAL = (
    "blockquote",
    "code",
    "fence",
    "lheading",
    "reference",
    "html_block",
    "html_inline",
    "backticks",
)
# A number above this one opens a sentence («2020. Le…»), not a list.
DERNIER_RANG = 99
# Two levels a list: deeper lines stay text, rather than reach the parser's own limit, where they would vanish.
NIVEAU_DES_LISTES = 16
LIGNES_D_UNE_MARQUE = 20

MARQUE = re.compile(
    r"\[\s*(?:(?P<nue>appel|blanc)|(?P<lacune>lacune)\b\s*:?(?P<mots>[^\[\]]*))\s*\]", re.IGNORECASE
)


def make() -> MarkdownIt:
    """The one parser of the register."""
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable(LITERAL)
    # The inside of a block is read where it is wanted, and most often has nothing to be parsed.
    parser.core.ruler.disable(("inline", "text_join"))
    ruler = parser.block.ruler
    ruler.at("list", _liste, {"alt": ["paragraph"]})
    ruler.at("table", _tableau, {"alt": ["paragraph"]})
    ruler.before("list", "marque", _marque, {"alt": ["paragraph"]})
    return parser


def _liste(state: StateBlock, debut: int, fin: int, silent: bool) -> bool:  # noqa: FBT001 (the parser's own signature)
    """A list, unless its first line opens with «+» or with a year."""
    start = state.bMarks[debut] + state.tShift[debut]
    first = state.src[start : start + 1]
    if first == "+" or state.level >= NIVEAU_DES_LISTES:
        return False
    if first.isdigit():
        rang = re.match(r"\d+", state.src[start : state.eMarks[debut]])
        if rang is None or int(rang[0]) > DERNIER_RANG:
            return False
    return list_block(state, debut, fin, silent)


def _tableau(state: StateBlock, debut: int, fin: int, silent: bool) -> bool:  # noqa: FBT001 (the parser's own signature)
    """A table, unless a row has more cells than the header: the parser would drop them."""
    read = len(state.tokens)
    if not table(state, debut, fin, silent):
        return False
    if silent or not _overflows(state, debut):
        return True
    del state.tokens[read:]
    state.line = debut
    return False


def _overflows(state: StateBlock, debut: int) -> bool:
    """Whether a row of the table just read, which starts at line ``debut``, is wider than its header."""
    header = _width(state, debut)
    return any(_width(state, line) > header for line in range(debut + 2, state.line))


def _width(state: StateBlock, line: int) -> int:
    """How many cells a line of a table has."""
    cells = escapedSplit(getLine(state, line).strip())
    return len(cells) - (cells[0] == "") - (len(cells) > 1 and cells[-1] == "")


def _marque(state: StateBlock, debut: int, fin: int, silent: bool) -> bool:  # noqa: FBT001 (the parser's own signature)
    """A mark of the editor alone on its line: ``[appel]``, ``[blanc]``, ``[lacune : …]`` (which may run over several)."""
    start = state.bMarks[debut] + state.tShift[debut]
    if state.src[start : start + 1] != "[":
        return False
    line = debut
    last = min(fin, debut + LIGNES_D_UNE_MARQUE) - 1
    while line < last and not _ends(state, line) and not state.isEmpty(line + 1):
        line += 1
    found = MARQUE.fullmatch(state.src[start : state.eMarks[line]].strip())
    if found is None or (line > debut and not found["lacune"]):
        return False
    quoi = (found["nue"] or "lacune").lower()
    if quoi == "appel" and state.sCount[debut] >= state.blkIndent > 0:
        return False
    if not silent:
        token = state.push("marque", "", 0)
        token.info = quoi
        token.content = " ".join((found["mots"] or "").split())
        token.map = [debut, line + 1]
        state.line = line + 1
    return True


def _ends(state: StateBlock, line: int) -> bool:
    """Whether the line closes a mark."""
    return state.src[state.bMarks[line] : state.eMarks[line]].rstrip().endswith("]")


PARSER = make()
