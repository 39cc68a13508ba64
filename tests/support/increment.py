"""A project that is built again and again in this process, beside what a first build makes of the same project."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from mkdocs_bridge import editorial
from registre.journal.recueil import VIDE, Recueil
from registre.model.parution import HORS_PUBLICATION, Annales
from registre.publication import cache, swap, verrou
from registre.publication.build import build
from registre.publication.commande import Commande
from registre.publication.pannes import BuildError
from tests.benchmarks import corpus
from tests.support import project
from tests.support.tree import digests

_FAITS = re.compile(r"([\d\u202f]+) sur ([\d\u202f]+) pages")
_RIEN = "Rien n’a changé"
ACTE = "deliberations/commune-essai/2024/2024-07.md"
PAGE = "deliberations/commune-essai/2024/2024-07/index.html"
SIXIEME = project.ROOT / "tests/site/sixieme"


@dataclass(slots=True)
class Projet:
    """A project's folder; ``dit`` is what the last build said, ``annales`` what the next one knows of publications, ``recueil``
    what is published of the journal."""

    racine: Path
    dit: list[str] = field(default_factory=list)
    annales: Annales = HORS_PUBLICATION
    recueil: Recueil = VIDE

    @property
    def contenu(self) -> Path:
        """Its content folder."""
        return self.racine / "content"

    @property
    def site(self) -> Path:
        """The site that is built again and again."""
        return self.racine / "site"

    def build(self, site: Path | None = None) -> tuple[int, int] | None:
        """Products made, and all of them; None where the contents are refused. What is refused leaves the site."""
        site = site or self.site
        self.dit = []
        order = Commande(
            racine=self.racine,
            contenu=self.contenu,
            site=site,
            editorial=partial(editorial.make, self.racine, swap.workshop(site)),
            dire=self.dit.append,
            annales=self.annales,
            recueil=self.recueil,
        )
        with verrou.alone(site, lambda: None):
            try:
                done = build(order).reussi
            except BuildError:
                return None
        if not done:
            return None
        found = _FAITS.search(self.dit[-1])
        if found is None:
            assert self.dit[-1].startswith(_RIEN)
            return 0, 0
        made, listed = (int(one.replace("\u202f", "")) for one in found.groups())
        return made, listed

    def first(self) -> dict[str, str]:
        """What a build that knows nothing makes of the same project."""
        beside = self.racine / "reference" / "site"
        shutil.rmtree(beside.parent, ignore_errors=True)
        beside.parent.mkdir()
        assert self.build(beside) is not None, self.dit
        found = tree(beside)
        cache.drop(beside)
        shutil.rmtree(beside.parent)
        return found


def tree(site: Path) -> dict[str, str]:
    """A site as what must be the same: the digest of each file, and its folders."""
    folders = {
        f"{one.relative_to(site).as_posix()}/": "" for one in site.rglob("*") if one.is_dir()
    }
    return folders | digests(site)


def prepare(folder: Path, actes: int = 0) -> Projet:
    """A copy of the project with the sixth documents beside the five, and that many generated acts of three issuers."""
    project.copy(folder)
    shutil.copy(project.ROOT / "requirements.lock", folder)
    shutil.copytree(SIXIEME, folder / "content", dirs_exist_ok=True)
    if actes:
        corpus.write(folder / "content", actes)
    return Projet(folder)


def edit(projet: Projet) -> Callable[[], object]:
    """Change an act; what is returned puts it back."""
    file = projet.contenu / ACTE
    before = file.read_bytes()
    file.write_bytes(before + b"\nAjout.\n")
    return lambda: file.write_bytes(before)
