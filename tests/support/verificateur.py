"""``verifier.py`` as anyone runs it: a file of its own, in another process, without anything of the project."""

import ast
import subprocess
import sys
from pathlib import Path

from registre.journal.preuves import VERIFIER


def run(folder: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the script, copied alone into a folder."""
    copy = folder / "verifier.py"
    copy.write_bytes(VERIFIER.read_bytes())
    return subprocess.run(
        [sys.executable, "-I", str(copy), *map(str, arguments)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def lines_of_code() -> int:
    """Lines that are neither blank, nor a comment, nor a docstring."""
    texte = VERIFIER.read_text(encoding="utf-8")
    told: set[int] = set()
    for node in ast.walk(ast.parse(texte)):
        if isinstance(node, ast.Module | ast.FunctionDef) and ast.get_docstring(node):
            told |= set(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1))
    lines = (line.strip() for rank, line in enumerate(texte.splitlines(), 1) if rank not in told)
    return sum(bool(line) and not line.startswith("#") for line in lines)
