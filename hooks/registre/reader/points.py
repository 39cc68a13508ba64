"""The items of a sitting, in the order of its minutes."""

from functools import partial

from registre.model.seance import Issue, NaturePoint, Point
from registre.reader.champs import Fiche
from registre.reader.choix import choix
from registre.reader.connus import ActeDePoint
from registre.reader.references import Repertoire
from registre.reader.scalaires import texte
from registre.reader.valeur import Valeur

_NATURE = choix(NaturePoint)
_ISSUE = choix(
    Issue,
    {
        "adoptee": Issue.ADOPTE,
        "rejetee": Issue.REJETE,
        "ajournee": Issue.AJOURNE,
        "retiree": Issue.RETIRE,
    },
)


def read(fiche: Fiche, seance: str, repertoire: Repertoire) -> tuple[Point, ...]:
    """The items of a sitting."""
    return fiche.many("points", partial(_point, seance, repertoire))


def _point(seance: str, repertoire: Repertoire, valeur: Valeur) -> Point:
    organisme = seance.split("/", 1)[0]
    fiche = Fiche.of(valeur)
    acte = fiche.one("acte", repertoire.acte(organisme))
    place = fiche.valeur("acte")
    if acte is not None and place is not None:
        repertoire.claim(ActeDePoint(acte, seance, valeur.document.fichier, *place.place()))
    point = Point(
        objet=fiche.required("objet", texte, "Convention avec …") or "",
        rang=fiche.one("rang", texte),
        partie=fiche.one("partie", texte),
        nature=fiche.one("nature", _NATURE) or NaturePoint.DELIBERATION,
        issue=fiche.one("issue", _ISSUE),
        phrase=fiche.one("phrase", texte),
        acte=acte,
        sujets=fiche.distinct("sujets", repertoire.sujet),
        partenaires=fiche.distinct("partenaires", repertoire.corps),
    )
    fiche.close()
    return point
