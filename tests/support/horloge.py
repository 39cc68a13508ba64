"""The program, on a machine whose clock is off by so many hours: ``python -m tests.support.horloge HOURS crochet …``."""

import sys
from datetime import datetime, timedelta

from registre import cli
from registre.envois.chantier import Publieur


def shift(hours: float) -> None:
    """Make the clock say another time."""
    now = Publieur.now

    def said(publieur: Publieur) -> datetime:
        return now(publieur) + timedelta(hours=hours)

    Publieur.now = said  # type: ignore[method-assign, assignment]


if __name__ == "__main__":
    shift(float(sys.argv[1]))
    sys.argv = ["registre", *sys.argv[2:]]
    cli.main()
