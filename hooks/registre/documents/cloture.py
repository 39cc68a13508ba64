"""The sheet that closes a sitting in a volume: the numbers of its deliberations, who was present, and who signs (CGCT, R. 2121-9)."""

from collections.abc import Iterator

from registre.documents.lignes import Cibles, Ligne, sentence
from registre.model.registre import Registre
from registre.model.seance import EtatPresence, NaturePoint, Seance
from registre.pages import numerotation
from registre.pages.listes.entrees import result
from registre.pages.parutions import PUBLICATION_ELECTRONIQUE
from registre.pages.phrases import plain
from registre.pages.presences import roll_call
from registre.pages.reliure import Cahier, Reliure
from registre.texte.typographie import insecables

_INCONNUS = "La liste des membres présents n’est pas versée au registre."
_AUCUN = "La liste versée au registre ne dit d’aucun membre qu’il était présent."


def closing(
    registre: Registre, reliure: Reliure, cahier: Cahier, cibles: Cibles
) -> dict[str, object]:
    """What the closing sheet of a sitting prints; there is room for signatures only where signed originals were given."""
    seance = cahier.seance
    called = roll_call(registre, seance)
    return {
        "deliberations": list(_decided(registre, reliure, cahier)),
        "autres": list(_others(reliure, seance)),
        "presents": _present(registre, reliure, seance),
        "totaux": sentence(called.totaux, cibles) if called else [],
        "reserve": sentence(called.reserve, cibles) if called else [],
        "signatures": [] if reliure.transcrit else _signatures(seance),
    }


def _decided(registre: Registre, reliure: Reliure, cahier: Cahier) -> Iterator[dict[str, str]]:
    for acte in cahier.actes:
        outcome = result(acte.vote)
        yield {
            "numero": numerotation.lire(registre, acte),
            "objet": insecables(acte.objet),
            "resultat": plain((outcome,)) if outcome else "",
            "ancre": reliure.ancres[acte.id],
        }


def _others(reliure: Reliure, seance: Seance) -> Iterator[list[Ligne]]:
    """Items that the minutes tell of as deliberations, adopted or not, and whose acts the volume has not."""
    for point in seance.points:
        if point.nature is NaturePoint.DELIBERATION and point.acte not in reliure.ancres:
            outcome = point.phrase or point.issue
            yield [
                [point.rang or ""],
                [insecables(point.objet)],
                [insecables(outcome) if outcome else ""],
            ]


def _present(registre: Registre, reliure: Reliure, seance: Seance) -> dict[str, object]:
    """The members present, or why none is named; ``signer``: in regard of each name stands the place of his signature."""
    organe = registre.organe(seance.organisme, seance.organe)
    present = [one for one in seance.presences if one.etat is EtatPresence.PRESENT]
    members = [organe.membres.get(one.personne.membre or "") for one in present]
    colleges = [
        one.college or (member.college if member else None) or ""
        for one, member in zip(present, members, strict=True)
    ]
    silent = _AUCUN if seance.presences else _INCONNUS
    return {
        "lignes": [[one.personne.nom, which] for one, which in zip(present, colleges, strict=True)],
        "colleges": any(colleges),
        "signer": not reliure.transcrit and seance.date < PUBLICATION_ELECTRONIQUE,
        "absence": "" if present else silent,
    }


def _signatures(seance: Seance) -> list[list[str]]:
    """Since 1 July 2022 the chair and the secretary sign; before, each member present did, in regard of his name."""
    if seance.date < PUBLICATION_ELECTRONIQUE:
        return []
    named = (("Présidence", seance.presidence), ("Secrétaire de séance", seance.secretaire))
    return [[role, who.nom if who else "non renseigné"] for role, who in named]
