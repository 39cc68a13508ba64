"""What a publisher would know of a register whose acts have states, corrections and a withdrawal."""

import hashlib
import shutil
from datetime import datetime, timedelta, timezone
from pathlib import Path

from registre.model.parution import Annales, Edition, Evenement, NatureEvenement, Parution
from tests.support import increment
from tests.support.increment import Projet
from tests.support.project import ROOT

ETATS = ROOT / "tests/site/etats"
ANCIENS = ROOT / "tests/site/etats_anciens"
RECTIFIE, DEPUBLIE = "commune-essai/2024/2024-10", "commune-essai/2024/2024-09"
_HEURE = timezone(timedelta(hours=2))


def le(mois: int, jour: int, heure: int = 9) -> datetime:
    """An instant of 2024, in the legal time of summer."""
    return datetime(2024, mois, jour, heure, 30, tzinfo=_HEURE)


def annales(contenu: Path) -> Annales:
    """Three editions of an act, of which the store has two; one of an act that was withdrawn."""
    seance = contenu / "seances/commune-essai/2024-03-14-conseil-municipal.md"
    former = [(ANCIENS / f"{rang}.md").read_bytes() for rang in (1, 2)]
    current = (contenu / f"deliberations/{RECTIFIE}.md").read_bytes()
    sitting = seance.read_bytes()
    days = (le(3, 19), le(4, 5), le(5, 7))
    editions = tuple(
        Edition(rang=rang, instant=day, acte=_sha(data), seance=_sha(sitting))
        for rang, (day, data) in enumerate(zip(days, (*former, current), strict=True), 1)
    )
    gone = Edition(rang=1, instant=le(3, 19), acte="", seance="", retiree=True)
    complement = Evenement(instant=le(3, 20), nature=NatureEvenement.COMPLEMENT, objet=RECTIFIE)
    events = (
        _event(DEPUBLIE, NatureEvenement.MISE_EN_LIGNE, le(3, 19), 1),
        _event(RECTIFIE, NatureEvenement.MISE_EN_LIGNE, le(3, 19), 1),
        complement,
        _event(DEPUBLIE, NatureEvenement.DEPUBLICATION, le(4, 4), None),
        _event(RECTIFIE, NatureEvenement.RECTIFICATION, le(4, 5), 2),
        _event(RECTIFIE, NatureEvenement.RECTIFICATION, le(5, 7), 3),
    )
    return Annales(
        instant=datetime(2025, 6, 1),
        parutions={
            DEPUBLIE: Parution(editions=(gone,), evenements=events[3:4]),
            RECTIFIE: Parution(editions=editions, evenements=(complement,)),
        },
        evenements=events,
        sources={_sha(data): data for data in (*former, sitting)},
    )


def _event(
    objet: str, nature: NatureEvenement, instant: datetime, edition: int | None
) -> Evenement:
    return Evenement(instant=instant, nature=nature, objet=objet, edition=edition)


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def prepare(folder: Path) -> Projet:
    """The project with acts that have states, published."""
    projet = increment.prepare(folder)
    shutil.copytree(ETATS, projet.contenu, dirs_exist_ok=True)
    projet.annales = annales(projet.contenu)
    assert projet.build() is not None, projet.dit
    return projet
