"""The files that an occultation takes away, noted before the site is online and taken away after: a stop in between loses neither."""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from registre.conservation.magasin import Magasin, Rayon


@dataclass(frozen=True, slots=True)
class Retraits:
    """What is to be taken away, in a file of the repository's own folder."""

    path: Path

    def note(self, partis: Mapping[Rayon, Iterable[str]]) -> None:
        """Keep what will have to go."""
        if not partis:
            return
        said = [[one.organisme, one.annee, list(sommes)] for one, sommes in partis.items()]
        with self.path.open("w") as file:
            json.dump(said, file)
            file.flush()
            os.fsync(file.fileno())

    def carry_out(self, magasin: Magasin, instant: datetime) -> bool:
        """Take it away; return whether there was anything. Done twice, it does the same."""
        if not self.path.exists():
            return False
        for organisme, annee, sommes in json.loads(self.path.read_text()):
            magasin.remove(Rayon(organisme, annee), sommes, instant)
        self.path.unlink()
        return True

    def forget(self) -> None:
        """What was noted will not be."""
        self.path.unlink(missing_ok=True)
