"""What can only be said once everything is read."""

from collections.abc import Iterable, Mapping

from registre.findings import Severity
from registre.model.autorites import Territoire
from registre.model.deliberation import Deliberation
from registre.model.registre import Registre
from registre.model.seance import Seance, Statut
from registre.reader import adresses, unicite
from registre.reader.codes import Code
from registre.reader.inventaire import Inventaire, is_given
from registre.reader.rapport import Rapport
from registre.reader.references import Repertoire
from registre.texte import dates


def check(registre: Registre, repertoire: Repertoire, rapport: Rapport) -> None:
    """Refuse what contradicts something else in the register."""
    actes = tuple(registre.deliberations.values())
    unicite.check_numbers(actes, repertoire, rapport)
    unicite.check_bodies(repertoire.inventaire, rapport)
    adresses.check(repertoire.inventaire, actes, rapport)
    _check_pieces(repertoire.inventaire, rapport)
    _check_parents(registre.territoires, rapport)
    _check_announced(actes, registre.seances, rapport)
    _check_points(registre.deliberations, repertoire, rapport)
    _check_states(registre.deliberations, rapport)


def _check_pieces(inventory: Inventaire, rapport: Rapport) -> None:
    """Warn of a file that is published though nothing names it; of a document that is not read, nobody knows what it names."""
    if rapport.holds_errors():
        return
    for fichier in inventory.pieces:
        if is_given(fichier) and fichier not in inventory.citees:
            rapport.add(
                Code.FICHIER,
                fichier,
                "Aucun document ne cite cette pièce, qui serait pourtant publiée.",
                "La citer dans les « annexes » de son acte, ou comme son « original », ou la retirer.",
                severity=Severity.WARNING,
            )


def _check_parents(territoires: Mapping[str, Territoire], rapport: Rapport) -> None:
    """Refuse a territory that is, through others, its own parent: it would stand nowhere."""
    for territoire in territoires.values():
        seen, above = [territoire.cle], territoire.parent
        while above is not None and above in territoires and above not in seen:
            seen.append(above)
            above = territoires[above].parent
        if above == territoire.cle:
            rapport.add(
                Code.BOUCLE,
                territoire.source.fichier,
                f"Ce territoire se contient lui-même : {' → '.join([*seen, above])}.",
                "Corriger « parent » dans l’une de ces fiches.",
            )


def _check_announced(
    actes: Iterable[Deliberation], seances: Mapping[str, Seance], rapport: Rapport
) -> None:
    """Refuse an act of a sitting that is still to come."""
    for acte in actes:
        seance = seances.get(acte.seance)
        if seance is not None and seance.statut is Statut.ANNONCEE:
            rapport.add(
                Code.SEANCE,
                acte.source.fichier,
                f"La séance « {seance.cle} » n’est qu’annoncée : aucun acte n’a pu y être voté.",
                f"Écrire « statut: tenue » dans « {seance.source.fichier} », ou corriger « seance ».",
            )


def _check_points(
    actes: Mapping[str, Deliberation], repertoire: Repertoire, rapport: Rapport
) -> None:
    """Refuse an act that an item claims though it is of another sitting."""
    for point in repertoire.points:
        acte = actes.get(point.acte)
        if acte is not None and acte.seance and acte.seance != point.seance:
            rapport.add(
                Code.POINT,
                point.fichier,
                f"L’acte « {acte.cle} » est d’une autre séance : « {acte.seance.split('/')[1]} ».",
                "Corriger « acte », ou la « seance » de l’acte.",
                ligne=point.ligne,
                colonne=point.colonne,
            )


def _check_states(actes: Mapping[str, Deliberation], rapport: Rapport) -> None:
    """Refuse a state that an earlier act would have given: none can undo what is still to be voted."""
    for acte in actes.values():
        for etat in acte.etats:
            cause = actes.get((etat.par and etat.par.acte) or "")
            if cause is not None and cause.date < acte.date:
                rapport.add(
                    Code.DATE,
                    acte.source.fichier,
                    f"Cet acte serait {etat.nature.removesuffix('e')} par « {cause.id} », du {dates.jour(cause.date)}, "
                    f"mais il n’est que du {dates.jour(acte.date)}.",
                    "Corriger « par » dans « etat ».",
                    attendu="un acte d’une séance qui n’est pas antérieure",
                )
