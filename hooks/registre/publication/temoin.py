"""Who keeps what goes online: told before the swap, which may still be given up, and after it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from registre.publication.arbre import Ecart
from registre.publication.etat import Etat


@dataclass(frozen=True, slots=True, kw_only=True)
class Bascule:
    """A site that takes the place of another: the folder that is online, the tree that was prepared, what is known of both.

    ``vu`` is how the folder that is online differs from ``avant``; ``dossier`` holds what was left for the next build.
    """

    site: Path
    prepare: Path
    avant: Etat
    apres: Etat
    vu: Ecart
    dossier: Path

    @property
    def change(self) -> bool:
        """Whether there is anything to swap: a site that is up to its contents stays where it is."""
        return self.avant is not self.apres


class Temoin(Protocol):
    """A witness. Whatever it raises when a site is prepared gives up the publication, and the site that is online stays."""

    def prepare(self, bascule: Bascule) -> None:
        """Everything is ready: keep that the site is about to go online."""

    def confirm(self, bascule: Bascule) -> None:
        """Keep that it is online."""

    def abandon(self, bascule: Bascule) -> None:
        """The swap failed: forget what was prepared."""


class Absent:
    """Nobody keeps anything: a site built by hand is no publication."""

    def prepare(self, bascule: Bascule) -> None:
        """Keep nothing."""

    def confirm(self, bascule: Bascule) -> None:
        """Keep nothing."""

    def abandon(self, bascule: Bascule) -> None:
        """Keep nothing."""
