"""The list of the deliberations that a sitting examined (CGCT, L. 2121-25), whatever became of them, from all that the register knows.

What an act prints, what the minutes print and what nobody says stay apart.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation, Vote
from registre.model.seance import Issue, NaturePoint, Point, Seance, Statut
from registre.pages import numerotation
from registre.pages.actes_de_seance import gaps, states, unnamed
from registre.pages.faits import vote
from registre.pages.phrases import Phrase, dit, jour, phrase, plain, tie
from registre.pages.points import NATURES, absent, outcome
from registre.texte.slugs import fold

TITRE = "Liste des délibérations examinées"
NON_PRECISE = "non précisé"
# Since then the list takes the place of the summary of the sitting (ordonnance n° 2021-1310).
ENTREE_EN_VIGUEUR = date(2022, 7, 1)
_DITES = {
    Issue.ADOPTE: "adoptée",
    Issue.REJETE: "rejetée",
    Issue.AJOURNE: "ajournée",
    Issue.RETIRE: "retirée",
    Issue.SANS_VOTE: "sans vote",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ligne:
    """A row: rank and object as printed, the number and the page of its act, why there is none, what it is if no deliberation.

    ``etats`` is what became of the act later; ``issue`` is what the sitting made of the item, and ``notes`` stand below it.
    """

    rang: str | None
    objet: str
    issue: Phrase
    notes: tuple[Phrase, ...] = ()
    numero: str | None = None
    adresse: str | None = None
    etats: Phrase = ()
    absence: Phrase = ()
    nature: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Liste:
    """What was examined: deliberations, then what is none; from what it is known, what is not, and what the law says of such a list."""

    etablie: Phrase
    deliberations: tuple[Ligne, ...]
    autres: tuple[Ligne, ...]
    inconnus: tuple[Phrase, ...]
    droit: Phrase


def is_listed(catalogue: Catalogue, seance: Seance) -> bool:
    """Whether the register knows anything that the sitting examined; what is only announced is not examined yet."""
    held = seance.statut is not Statut.ANNONCEE
    return bool(catalogue.actes_par_seance.get(seance.id) or (seance.points and held))


def examined(catalogue: Catalogue, seance: Seance) -> Liste:
    """The list of one sitting: its items in their order, then the acts that none of them names, in the order of their numbers."""
    registre = catalogue.registre
    rows = (
        *(_item(catalogue, seance, point) for point in seance.points),
        *(_row(catalogue, acte, None) for acte in unnamed(catalogue, seance)),
    )
    deliberations = tuple(row for row in rows if row.nature is None)
    return Liste(
        etablie=_source(catalogue, seance),
        deliberations=deliberations,
        autres=tuple(row for row in rows if row.nature is not None),
        inconnus=tuple(_unknown(catalogue, seance, rows)),
        droit=_law(seance, registre.organismes[seance.organisme].regime),
    )


def _item(catalogue: Catalogue, seance: Seance, point: Point) -> Ligne:
    if point.acte is not None:
        return _row(catalogue, catalogue.registre.deliberations[point.acte], point)
    counts = point.nature is NaturePoint.DELIBERATION
    said = outcome(point, _DITES.get(point.issue) if counts and point.issue else None)
    return Ligne(
        rang=point.rang,
        objet=point.objet,
        issue=said or phrase(NON_PRECISE),
        absence=absent(seance) if counts else (),
        nature=NATURES.get(point.nature),
    )


def _row(catalogue: Catalogue, acte: Deliberation, point: Point | None) -> Ligne:
    """The row of an act, as its sitting calls it where the minutes have it."""
    issue, notes = _outcome(acte, point)
    return Ligne(
        rang=point.rang if point else None,
        objet=point.objet if point else acte.objet,
        issue=issue,
        notes=notes,
        numero=numerotation.lire(catalogue.registre, acte),
        adresse=acte.adresse,
        etats=states(catalogue, acte),
    )


def _outcome(acte: Deliberation, point: Point | None) -> tuple[Phrase, tuple[Phrase, ...]]:
    """What the minutes say, else what the act says; beside it the act's own words where they differ, and its figures."""
    printed = acte.vote or Vote()
    own = vote.result(printed, acte.sic)
    figures = tie(vote.counts(printed, acte.sic))
    notes = (figures,) if figures else ()
    said = outcome(point, _DITES.get(point.issue) if point.issue else None) if point else ()
    if not said:
        known = own.valeurs[0] if own.valeurs else phrase(NON_PRECISE)
        return known, (*own.notes, *notes)
    same = not own.valeurs or fold(plain(own.valeurs[0])) == fold(plain(said))
    return said, notes if same else ((dit("l’acte imprime : "), *own.valeurs[0]), *notes)


def _source(catalogue: Catalogue, seance: Seance) -> Phrase:
    """What the list is, and what it is not."""
    items = ["les points connus"] if seance.points else []
    known = ["le procès-verbal"] if seance.proces_verbal else items
    known += ["les actes"] if catalogue.actes_par_seance.get(seance.id) else []
    return phrase(
        f"Cette liste est établie par le registre d’après {' et '.join(known)} de la séance. "
        "Ce n’est pas la liste que l’organisme a pu afficher, qui n’est pas versée au registre."
    )


def _unknown(catalogue: Catalogue, seance: Seance, rows: tuple[Ligne, ...]) -> Iterator[Phrase]:
    if not seance.proces_verbal:
        yield phrase(
            "Le procès-verbal n’est pas versé au registre : la séance a pu examiner d’autres délibérations, "
            "adoptées, rejetées, ajournées ou retirées, que cette liste ne peut pas nommer."
        )
    if missing := tie(gaps(catalogue, seance), " ; "):
        yield phrase("Dans les numéros de la séance, ", *missing, ".")
    if any(plain(row.issue) == NON_PRECISE for row in rows):
        yield phrase(
            f"« {NON_PRECISE} » : aucun document versé au registre ne dit ce qui a été décidé."
        )


def _law(seance: Seance, regime: str | None) -> Phrase:
    """What the law asks for such a list, by the day of the sitting and the regime of its issuer."""
    article = "l’article L. 2121-25 du code général des collectivités territoriales"
    if seance.date < ENTREE_EN_VIGUEUR:
        since = f"Une telle liste est prévue par {article} depuis le "
        return phrase(since, jour(ENTREE_EN_VIGUEUR), " ; la séance est plus ancienne.")
    asked = "demande qu’une telle liste soit affichée et mise en ligne dans la semaine qui suit la séance"
    if regime == "sm_ouvert":
        reserve = ", aux communes ; il ne vaut pour un syndicat mixte ouvert que si ses statuts y renvoient"
    elif regime is None:
        reserve = (
            " ; le régime de l’organisme, dont dépend s’il lui est applicable, n’est pas renseigné"
        )
    else:
        reserve = ""
    return phrase(f"{article[0].upper()}{article[1:]} {asked}{reserve}.")
