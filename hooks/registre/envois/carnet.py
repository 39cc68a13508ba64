"""What a repository notes of its publications: the one that is about to be, and the one that is online."""

import json
import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol

from registre.publication.pannes import BuildError
from registre.publication.temoin import Bascule
from registre.texte.typographie import insecables


@dataclass(frozen=True, slots=True, kw_only=True)
class Annonce:
    """A publication: the commit whose contents go online, the one where the branch was, the instant (ISO 8601, legal time in France).

    ``place`` is what the system calls the folder that goes online (device, inode), which the swap does not change; ``edition`` is the
    number under which what it replaces is kept, 0 for none; ``retour`` is true of a return to a former edition, which is then ``edition``.
    """

    commit: str
    ancien: str
    instant: str
    place: tuple[int, int] = (0, 0)
    edition: int = 0
    retour: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Etat:
    """What is online, and what was about to be when nobody could say more."""

    en_ligne: Annonce | None = None
    preparee: Annonce | None = None


class Carnet(Protocol):
    """Who keeps publications. Each word is kept for good, or raises."""

    def read(self) -> Etat:
        """What is known; raise where what was kept cannot be believed."""

    def prepare(self, annonce: Annonce, bascule: Bascule | None = None) -> None:
        """A publication is about to be; ``bascule`` is what changes, None for a return to what was online before."""

    def confirm(self, annonce: Annonce) -> None:
        """It is online."""

    def drop(self, annonce: Annonce) -> None:
        """It will not be."""


@dataclass(frozen=True, slots=True)
class Fichier:
    """A notebook in one file of the repository's own folder."""

    path: Path

    def read(self) -> Etat:
        """What is known; nothing, where nothing was ever published."""
        try:
            known = json.loads(self.path.read_text(encoding="utf-8"))
            return Etat(en_ligne=_read(known["en_ligne"]), preparee=_read(known["preparee"]))
        except FileNotFoundError:
            return Etat()
        except (OSError, ValueError, KeyError, TypeError) as error:
            message = insecables(
                f"« {self.path} » ne peut pas être lu : le retirer, puis lancer « registre publier »."
            )
            raise BuildError(message) from error

    def prepare(self, annonce: Annonce, bascule: Bascule | None = None) -> None:
        """Note it beside what is online."""
        self._write(Etat(en_ligne=self.read().en_ligne, preparee=annonce))

    def confirm(self, annonce: Annonce) -> None:
        """Note it in the place of what was online."""
        self._write(Etat(en_ligne=annonce))

    def drop(self, annonce: Annonce) -> None:
        """Forget it."""
        self._write(Etat(en_ligne=self.read().en_ligne))

    def _write(self, etat: Etat) -> None:
        """Whole or not at all, a cut of the current included."""
        beside = self.path.with_suffix(".nouveau")
        with beside.open("w", encoding="utf-8") as file:
            json.dump(asdict(etat), file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self.path)
        folder = os.open(self.path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _read(known: Any) -> Annonce | None:
    """A publication as it was written; raise where it is not one."""
    if known is None:
        return None
    device, inode = known["place"]
    return Annonce(**{**known, "place": (int(device), int(inode))})
