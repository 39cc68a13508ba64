"""What a rival is: a folder of sources written from the neutral register, commands that build a site, then Pagefind."""

import json
import shutil
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from tests.benchmarks.neutral import Document, Neutral
from tests.benchmarks.rebut import put_aside

THEMES = Path(__file__).parent
PAR_PAGE = 50


class Rival(ABC):
    """A generator at work in a folder of its own; ``outils`` is where rivals are installed."""

    nom: ClassVar[str]
    # Whether it makes use of what its last build left; the others start from an empty folder, removed beforehand.
    incremental: ClassVar[bool] = False

    def __init__(self, folder: Path, outils: Path) -> None:
        self.folder = folder
        self.outils = outils

    @property
    def site(self) -> Path:
        """Where the site is built."""
        return self.folder / "out"

    @abstractmethod
    def sources(self, neutral: Neutral) -> Iterator[tuple[str, str]]:
        """Every file that the generator reads, but for its theme: path in its folder, text."""

    @abstractmethod
    def generate(self) -> Sequence[str]:
        """The command that makes the pages."""

    def environment(self) -> Mapping[str, str]:
        """What the command needs in its environment."""
        return {}

    def commands(self) -> Mapping[str, Sequence[str]]:
        """The pages, then plain Pagefind over them."""
        pagefind = str(self.outils / "python" / "pagefind_bin" / "pagefind")
        return {
            "generateur": self.generate(),
            "pagefind": [pagefind, "--site", str(self.site), "--quiet"],
        }

    def write(self, neutral: Neutral) -> None:
        """Write the theme and the sources; a file that stays the same is left alone, one that is no longer there goes."""
        self.folder.mkdir(parents=True, exist_ok=True)
        theme = THEMES / self.nom
        shutil.copytree(theme, self.folder, dirs_exist_ok=True)
        kept = {self.folder / path.relative_to(theme) for path in theme.rglob("*")}
        for name, text in self.sources(neutral):
            path, data = self.folder / name, text.encode()
            kept.add(path)
            if not path.exists() or path.read_bytes() != data:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
        for path in [path for path in (self.folder / "content").rglob("*") if path.is_file()]:
            if path not in kept:
                path.unlink()

    def clear(self, rebut: Path) -> None:
        """Put what earlier builds left among what will be deleted."""
        for name in ("out", ".cache"):
            put_aside(self.folder / name, rebut)


def header(values: Mapping[str, object]) -> str:
    """A front matter in JSON, which is YAML too."""
    return json.dumps(values, ensure_ascii=False, indent=0)


def values(document: Document) -> dict[str, object]:
    """What the front matter of a document holds for every rival."""
    entree = document.entree
    return {
        **document.champs,
        "nature": document.nature,
        "jour": entree.jour,
        "entree": entree.titre,
        "detail": " – ".join(entree.details),
    }


def chunks(documents: Iterable[str]) -> list[list[str]]:
    """A list in pages of fifty, at least one."""
    found = list(documents)
    return [found[i : i + PAR_PAGE] for i in range(0, len(found), PAR_PAGE)] or [[]]
