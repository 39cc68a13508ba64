"""What one build knows, from its start to its end."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path

from registre import indexes, pages
from registre.exports import EXPORTS, dossiers
from registre.exports.base import Fichier, Site
from registre.findings import Finding, Severity
from registre.indexes.catalogue import Catalogue
from registre.model.registre import Registre
from registre.pages.base import Page
from registre.pages.telechargements import Telechargement, archive
from registre.publication import constats
from registre.reader import Textes


class Build:
    """The state of a build; it lasts as long as the process and is reset at the start of each build.

    ``fiches`` are the pages of the register by the source that stands for them in MkDocs, ``textes`` the words of given files. With
    ``editorial_only`` MkDocs makes the editor's pages and nothing else, from a register that was read before.
    """

    def __init__(self) -> None:
        self.editorial_only = False
        self.url = ""
        self.findings: tuple[Finding, ...] = ()
        self.catalogue = indexes.build(Registre(), Path())
        self.fiches: Mapping[str, Page] = {}
        self.textes = Textes()

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop publication."""
        return tuple(f for f in self.findings if f.severity is Severity.ERROR)

    def start(self, contenu: Path, url: str) -> None:
        """Read the register; when it is faulty nothing of it is shown."""
        self.url = url
        if self.editorial_only:
            return
        releve = constats.read(contenu)
        self.findings, self.textes = releve.findings, releve.textes
        if not releve.errors:
            self._show(releve.catalogue, pages.generate(releve.catalogue))

    def lend(self, catalogue: Catalogue, cards: Iterable[Page]) -> None:
        """Have MkDocs make the editor's pages around a register that is already read, and whose pages are listed."""
        self.editorial_only = True
        self._show(catalogue, cards)

    @cached_property
    def fichiers(self) -> Mapping[str, Fichier]:
        """The files that stand beside the pages, by path, without any being made."""
        site = Site(url=self.url, pages=self.fiches.values, textes=self.textes)
        listed = [fichier for export in EXPORTS for fichier in export.files(self.catalogue, site)]
        none: Mapping[str, bytes] = {}  # MkDocs makes no official document
        for one in dossiers.archives(self.catalogue, lambda _: ()):
            listed.append(dossiers.file(self.catalogue, self.url, one, none.__getitem__))
        return {fichier.chemin: fichier for fichier in listed}

    def bytes_of(self, chemin: str) -> bytes | None:
        """The bytes of one of them."""
        fichier = self.fichiers.get(chemin)
        return fichier.contenu() if fichier else None

    def announced(self, adresse: str) -> tuple[Telechargement, ...]:
        """The dossier that the page at an address announces."""
        found = dossiers.of_page(self.catalogue, adresse, lambda _: ())
        return (archive(dossiers.TITRE, found.chemin),) if found else ()

    def _show(self, catalogue: Catalogue, cards: Iterable[Page]) -> None:
        self.__dict__.pop("fichiers", None)
        self.catalogue = catalogue
        self.fiches = {_source(page.adresse): page for page in cards}


def _source(adresse: str) -> str:
    """The Markdown file that MkDocs would turn into a page at this address."""
    return f"{adresse.removesuffix('/')}.md"


# The hook file and our own commands speak of the same build.
BUILD = Build()
