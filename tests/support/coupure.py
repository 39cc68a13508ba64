"""The program, killed or out of room at a given stage of a publication: ``python -m tests.support.coupure FAULT STAGE crochet …``."""

import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Any

from registre import cli
from registre.conservation import journal
from registre.envois import carnet, chantier, consignateur, contenus, editions, garde, reception
from registre.publication import arbre, build, production, swap
from registre.tenue import rangement

# Each stage: what is called there, and whether the fault comes before it or after it.
STADES: dict[str, tuple[Any, str, bool]] = {
    "à la porte": (garde, "refusals", True),
    "pendant l’extraction": (contenus, "extract", True),
    "pendant la lecture": (build, "_look_through", True),
    "pendant la fabrication": (production.Renouvellement, "run", True),
    "une fois tout fabriqué": (production.Renouvellement, "run", False),
    "en gardant l’édition précédente": (editions, "_link", False),
    "les fichiers gardés": (rangement, "store", False),
    "les inscriptions préparées": (journal.Journal, "prepare", False),
    "avant la note": (carnet.Fichier, "prepare", True),
    "après la note": (carnet.Fichier, "prepare", False),
    "la branche ayant avancé": (consignateur, "_move", False),
    "avant l’échange": (swap, "replace", True),
    "après l’échange": (swap, "replace", False),
    "avant d’avancer le journal": (journal.Journal, "confirm", True),
    "le journal ayant avancé": (journal.Journal, "confirm", False),
    "avant la confirmation": (carnet.Fichier, "confirm", True),
    "après la confirmation": (carnet.Fichier, "confirm", False),
    "en alignant l’arbre": (arbre, "align", True),
    "avant la réponse à git": (chantier.Publieur, "build", False),
    "la réponse donnée": (reception, "serve", False),
}


def kill() -> None:
    """End as a machine that fails ends."""
    os.kill(os.getpid(), signal.SIGKILL)


def fill() -> None:
    """What the system says of a disk that is full."""
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/srv")


FAUTES: dict[str, Callable[[], None]] = {"kill -9": kill, "disque plein": fill}


def break_at(fault: str, stage: str) -> None:
    """Make the program fail there."""
    where, name, before = STADES[stage]
    called = getattr(where, name)

    def broken(*given: Any, **named: Any) -> Any:
        if before:
            FAUTES[fault]()
        done = called(*given, **named)
        if isinstance(done, Iterator):
            done = iter(list(done))
        if not before:
            FAUTES[fault]()
        return done

    setattr(where, name, broken)


if __name__ == "__main__":
    break_at(sys.argv[1], sys.argv[2])
    sys.argv = ["registre", *sys.argv[3:]]
    cli.main()
