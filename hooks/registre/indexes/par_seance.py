"""The index by sitting: one term per sitting, the announced ones included."""

from collections.abc import Iterator

from registre.indexes.base import Index, Terme
from registre.indexes.chronologie import Chronologie
from registre.texte import dates


def terms(chronologie: Chronologie) -> Iterator[Terme]:
    """One term per sitting, newest first; its acts in the order of their numbers."""
    registre = chronologie.registre
    for seance in chronologie.seances:
        yield Terme(
            cle=seance.id,
            titre=f"{registre.organe(seance.organisme, seance.organe).nom} du {dates.jour(seance.date)}",
            adresse=seance.adresse,
            actes=chronologie.actes_par_seance[seance.id],
            seances=(seance.id,),
        )


INDEX = Index(slug="seances", titre="Par séance", terms=terms)
