"""A copy of the project whose register is the corpus; the editor's pages stay, without their links to real documents."""

import compileall
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import corpus
from tests.benchmarks.changes import Worksite
from tests.support import project

_LIEN = re.compile(rf"\[([^\]]*)\]\((?:\.\./)*(?:{'|'.join(corpus.PARTS)})/[^)]*\)")


def prepare(
    folder: Path, actes: int, graine: int, progress: Callable[[int], object] = lambda count: None
) -> Worksite:
    """Make the copy in an empty folder."""
    project.copy(folder)
    compileall.compile_dir(folder / "hooks", quiet=1)  # as an installed program is
    contenu = folder / "content"
    for part in corpus.PARTS:
        shutil.rmtree(contenu / part)
    for page in sorted(contenu.rglob("*.md")):
        page.write_text(_LIEN.sub(r"\1", page.read_text("utf-8")), encoding="utf-8")
    return Worksite(contenu, corpus.write(contenu, actes, graine, progress), graine)
