"""Opening the journal before anything is built: what is broken, shorter than it was, or out of reach stops the publication.

The head of the last publication is kept in the repository's own folder, which no push and no clone reaches: what came before it is trusted
and not read again, and the journal must go on from it.
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from registre.conservation.git import Depot
from registre.conservation.journal import Journal
from registre.findings import Finding
from registre.journal import inscriptions, publications, recueil, tetes
from registre.journal.inscriptions import IllisibleError
from registre.journal.recueil import Recueil
from registre.journal.tetes import JournalError, Publication
from registre.journal.verification import Montrer, verify
from registre.tenue.fils import Fait, known
from registre.texte.typographie import insecables

_ROMPU = "Le journal des publications n’est plus celui qui a été publié : rien n’est publié."
_ILLISIBLE = (
    "« {path} », qui garde la dernière publication vérifiée, n’est pas lisible. Le comparer au repère gardé ailleurs, puis le retirer : "
    "tout le journal sera vérifié."
)


@dataclass(frozen=True, slots=True)
class Reperage:
    """Where the head of the last publication that was verified is kept."""

    path: Path

    def read(self) -> Publication | None:
        """That head; None where nothing was verified yet."""
        try:
            return tetes.parse(self.path.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, IllisibleError) as error:
            raise JournalError(insecables(_ILLISIBLE.format(path=self.path))) from error

    def keep(self, tete: Publication | None) -> None:
        """Keep it, whole or not at all."""
        if tete is None or (self.path.exists() and self.path.read_bytes() == tete.octets):
            return
        beside = self.path.with_suffix(".nouveau")
        with beside.open("wb") as file:
            file.write(tete.octets)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self.path)


@dataclass(frozen=True, slots=True)
class Ouvert:
    """A journal that is whole: all that it says, and what is published of it."""

    faits: tuple[Fait, ...]
    recueil: Recueil

    @property
    def tete(self) -> Publication | None:
        """The last publication."""
        return self.recueil.tetes[-1] if self.recueil.tetes else None


def open_journal(
    depot: Depot,
    reperage: Reperage,
    instant: datetime,
    dire: Callable[[str], None],
    montrer: Montrer,
) -> Ouvert:
    """Verify the journal and read it; raise ``JournalError`` where nothing may be published on top of it, once each fault is told."""
    lu, depuis = Journal(depot).read(), reperage.read()
    en_ligne = depuis.repere if depuis else None
    done = verify(lu, depuis=depuis, en_ligne=en_ligne, montrer=montrer)
    if done.constats:
        _stop(done.constats, dire)
    publications.check_instant(done.tete, instant)
    reperage.keep(done.tete)
    try:
        found = recueil.read(lu)
        return Ouvert(tuple(known(map(inscriptions.parse, found.lignes))), found)
    except IllisibleError as error:  # before the head that is trusted
        raise JournalError(insecables(_ROMPU)) from error


def _stop(constats: Sequence[Finding], dire: Callable[[str], None]) -> None:
    for one in constats:
        dire(str(one))
    raise JournalError(insecables(_ROMPU))
