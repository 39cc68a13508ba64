"""The sheet that closes a sitting in a volume: the numbers of its deliberations, who was present, and who signs (CGCT, R. 2121-9)."""

from collections.abc import Iterator

from registre.documents.lignes import Cibles, Ligne, sentence
from registre.documents.reliure import Cahier, Reliure
from registre.model.registre import Registre
from registre.model.seance import EtatPresence, NaturePoint, Seance
from registre.pages import numerotation
from registre.pages.listes.entrees import result
from registre.pages.phrases import plain
from registre.pages.presences import roll_call
from registre.pages.recours import PUBLICATION_ELECTRONIQUE
from registre.texte.typographie import insecables

_SIGNATURE = "Signature"
_INCONNUS = "La liste des membres présents n’est pas versée au registre."
_AUCUN = "La liste versée au registre ne dit d’aucun membre qu’il était présent."


def closing(
    registre: Registre, reliure: Reliure, cahier: Cahier, cibles: Cibles
) -> dict[str, object]:
    """What the closing sheet of a sitting prints; there is room for signatures only where signed originals were given."""
    seance = cahier.seance
    rows = list(_present(registre, seance))
    signed = not reliure.transcrit
    by_members = signed and seance.date < PUBLICATION_ELECTRONIQUE
    called = roll_call(registre, seance)
    silent = _AUCUN if seance.presences else _INCONNUS
    return {
        "deliberations": list(_decided(registre, reliure, cahier)),
        "autres": list(_others(reliure, seance)),
        "presents": {
            "tete": [["Membre présent"], ["Collectivité"], *([[_SIGNATURE]] if by_members else [])],
            "lignes": [[*row, *([[]] if by_members else [])] for row in rows],
            "absence": insecables("" if rows else silent),
        },
        "totaux": sentence(called.totaux, cibles) if called else [],
        "reserve": sentence(called.reserve, cibles) if called else [],
        "signatures": _signatures(seance) if signed else [],
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
    """Deliberations that the minutes tell of and whose acts the volume has not."""
    for point in seance.points:
        if point.nature is NaturePoint.DELIBERATION and point.acte not in reliure.ancres:
            outcome = point.phrase or point.issue
            yield [
                [point.rang or ""],
                [insecables(point.objet)],
                [insecables(outcome) if outcome else ""],
            ]


def _present(registre: Registre, seance: Seance) -> Iterator[list[Ligne]]:
    organe = registre.organe(seance.organisme, seance.organe)
    for presence in seance.presences:
        if presence.etat is EtatPresence.PRESENT:
            member = organe.membres.get(presence.personne.membre or "")
            college = presence.college or (member.college if member else None)
            yield [[presence.personne.nom], [college or ""]]


def _signatures(seance: Seance) -> list[list[str]]:
    """Since 1 July 2022 the chair and the secretary sign; before, each member present did, in regard of his name."""
    if seance.date < PUBLICATION_ELECTRONIQUE:
        return []
    named = (("Présidence", seance.presidence), ("Secrétaire de séance", seance.secretaire))
    return [[role, who.nom if who else "non renseigné"] for role, who in named]
