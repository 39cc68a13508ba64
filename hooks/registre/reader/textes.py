"""What was read in given files, kept from one run to the next: it takes time, and a file that did not change says the same."""

import contextlib
import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath

from registre.reader import bureautique, pdf
from registre.reader.sommes import digest_of

_PDF, _BRUTS = ".pdf", (".txt", ".csv")
_SOMME = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Extrait:
    """A given file as it was read: ``textes`` has the words of each page, one for what has no pages; ``refus`` why it is not read."""

    taille: int
    sha256: str
    pages: int | None = None
    textes: tuple[str, ...] = ()
    refus: str = ""


class Textes:
    """Extracts of given files, and whatever else is long to say of them, each under a name and with the key that it is right for.

    They are kept in a folder, where they are believed if they bear the sum of this program, of their key and of themselves; without a
    folder, in memory.
    """

    def __init__(self, dossier: Path | None = None, programme: str = "") -> None:
        self._dossier = dossier
        self._programme = programme.encode()
        self._known: dict[tuple[str, bytes], bytes] = {}

    def read(self, contenu: Path, fichier: str) -> Extrait:
        """What is in a file of the content folder; raise ``OSError`` where it cannot be opened."""
        path = contenu / fichier
        return self.extract(path, fichier, digest_of(path))

    def extract(self, path: Path, fichier: str, empreinte: bytes) -> Extrait:
        """What is in a file whose digest is known."""
        data = self.keep(fichier, empreinte, lambda: _dump(extract(path)))
        lu = json.loads(data)
        return Extrait(**{**lu, "textes": tuple(lu["textes"])})

    def keep(self, nom: str, cle: bytes, make: Callable[[], bytes]) -> bytes:
        """What ``make`` would make for that key: as it was kept, or made now and kept."""
        if self._dossier is None:
            if (nom, cle) not in self._known:
                self._known[nom, cle] = make()
            return self._known[nom, cle]
        path = self._dossier / hashlib.blake2b(nom.encode(), digest_size=16).hexdigest()
        kept = self._load(path, cle)
        if kept is None:
            kept = make()
            self._save(path, cle, kept)
        return kept

    def _load(self, path: Path, cle: bytes) -> bytes | None:
        try:
            whole = path.read_bytes()
        except OSError:
            return None
        return whole[_SOMME:] if whole[:_SOMME] == self._sum(cle, whole[_SOMME:]) else None

    def _save(self, path: Path, cle: bytes, data: bytes) -> None:
        """Write beside, then in its place, as several processes may at once; what cannot be written is only lost for the next run."""
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, beside = tempfile.mkstemp(dir=path.parent)
            with os.fdopen(handle, "wb") as file:
                file.write(self._sum(cle, data) + data)
            Path(beside).replace(path)

    def _sum(self, cle: bytes, data: bytes) -> bytes:
        parts = b"".join(b"%d:%b" % (len(part), part) for part in (self._programme, cle))
        return hashlib.sha256(parts + data).digest()


def extract(path: Path) -> Extrait:
    """Read a given file: its sum, its pages where it has some, its words where they can be read."""
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    taille = path.stat().st_size
    suffix = PurePosixPath(path.name).suffix.lower()
    if suffix in _BRUTS:
        return Extrait(taille=taille, sha256=sha256, textes=(_plain(path.read_bytes()),))
    try:
        if bureautique.reads(path.name):
            words = pdf.clean(bureautique.text(path))
            return Extrait(taille=taille, sha256=sha256, textes=(words,))
        if suffix != _PDF:
            return Extrait(taille=taille, sha256=sha256)
        textes = pdf.pages(path)
    except pdf.RefusError as error:
        return Extrait(taille=taille, sha256=sha256, refus=error.refus)
    return Extrait(taille=taille, sha256=sha256, pages=len(textes), textes=textes)


def _plain(octets: bytes) -> str:
    """A text, in UTF-8 or as Windows writes it."""
    try:
        return pdf.clean(octets.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return pdf.clean(octets.decode("cp1252", errors="replace"))


def _dump(extrait: Extrait) -> bytes:
    return json.dumps(asdict(extrait), ensure_ascii=False).encode()
