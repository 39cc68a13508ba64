"""The life of an act in the order of time: each event with its date and who says it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.parution import Edition, NatureEvenement, Parution
from registre.model.suivi import Depublication, Etat, Rectification
from registre.model.valeurs import DatePartielle
from registre.pages import etats
from registre.pages.faits.base import Dossier
from registre.pages.listes.entrees import result
from registre.pages.noms import act_title, of_organ
from registre.pages.parutions import JOURNAL, changes_address, edition_address, moment, online_words
from registre.pages.phrases import Mot, Phrase, dit, jour, lien, linked, phrase
from registre.pages.relations import CHANGENT, RelationVue

ACTE, SEANCE = "d’après l’acte", "d’après la séance"
EMETTEUR = "déclaré par l’émetteur"
_DITS = {
    NatureEvenement.COMPLEMENT: "Suivi ou classement complété",
    NatureEvenement.ETAT: "État mis à jour sur cette page",
    NatureEvenement.DEPUBLICATION: "Contenu retiré du registre",
}
_SANS_DATE = "date non renseignée"
_APRES_TOUT = "9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Etape:
    """An event: its date as it is shown, the key by which it is sorted, what happened, who says it."""

    quand: Mot
    ordre: str
    texte: Phrase
    source: str


def life(
    catalogue: Catalogue, dossier: Dossier, recues: Iterable[RelationVue]
) -> tuple[Etape, ...]:
    """All that is known of what happened to an act, the oldest first; what has no date comes last."""
    acte = dossier.acte
    parution = catalogue.parutions.get(acte.id)
    found = [
        *_voted(dossier),
        *_made_public(acte),
        *(_online(acte, parution) if parution else ()),
        *(step for done in acte.rectifications for step in _rectified(done)),
        *(step for etat in acte.etats for step in _state(dossier, etat)),
        *_changed(catalogue, acte, recues),
        *(_withdrawn(acte.depublication) if acte.depublication else ()),
    ]
    return tuple(sorted(found, key=lambda etape: etape.ordre))


def _etape(valeur: DatePartielle | date | None, texte: Phrase, source: str) -> Etape:
    if valeur is None:
        return Etape(quand=dit(_SANS_DATE), ordre=_APRES_TOUT, texte=texte, source=source)
    ordre = valeur.iso if isinstance(valeur, DatePartielle) else valeur.isoformat()
    return Etape(quand=jour(valeur), ordre=ordre, texte=texte, source=source)


def _voted(dossier: Dossier) -> Iterator[Etape]:
    """Convened, then voted."""
    acte, seance = dossier.acte, dossier.seance
    convened = acte.date_convocation or seance.date_convocation
    if convened is not None:
        source = ACTE if acte.date_convocation else SEANCE
        yield _etape(convened, phrase("Convocation"), source)
    outcome = result(acte.vote)
    sitting = lien(f"séance {of_organ(dossier.organe)}", seance.adresse)
    said = phrase("Vote : ", outcome, ", ") if outcome else phrase("Examen en ")
    yield _etape(acte.date, (*said, sitting), ACTE if outcome or acte.date_seance else SEANCE)


def _made_public(acte: Deliberation) -> Iterator[Etape]:
    """Posted, published elsewhere, sent to the representative of the State."""
    if acte.date_affichage is not None:
        yield _etape(acte.date_affichage, phrase("Affichage"), EMETTEUR)
    earlier = acte.publicite_anterieure
    if earlier is not None:
        mode = lien(earlier.mode, earlier.adresse) if earlier.adresse else dit(earlier.mode)
        yield _etape(earlier.date, phrase("Publicité antérieure : ", mode), EMETTEUR)
    sent = acte.transmission
    if sent is not None and sent.date_envoi is not None:
        yield _etape(sent.date_envoi, phrase("Envoi au contrôle de légalité"), EMETTEUR)
    if sent is not None and sent.date_reception is not None:
        yield _etape(sent.date_reception, phrase("Réception au contrôle de légalité"), EMETTEUR)


def _online(acte: Deliberation, parution: Parution) -> Iterator[Etape]:
    """The editions, then what else the journal tells."""
    for edition in parution.editions:
        yield _published(edition.instant, _edition(acte, edition, len(parution.editions)))
    for evenement in parution.evenements:
        if evenement.nature in _DITS:
            yield _published(evenement.instant, phrase(_DITS[evenement.nature]))


def _published(instant: datetime, texte: Phrase) -> Etape:
    return Etape(quand=moment(instant), ordre=instant.isoformat(), texte=texte, source=JOURNAL)


def _edition(acte: Deliberation, edition: Edition, total: int) -> Phrase:
    """«Mise en ligne», «Édition 2 mise en ligne»; former editions and what then changed are a link away."""
    first = edition.rang == 1
    words = online_words(acte) if first else f"Édition {edition.rang} mise en ligne"
    if edition.rang == total:
        here = (dit(words),) if first else phrase(f"{words} : celle de cette page")
    else:
        here = (
            lien(
                words if not first else f"{words} : édition 1", edition_address(acte, edition.rang)
            ),
        )
    if first:
        return here
    return (*here, dit(", "), lien("ce qui a changé", changes_address(acte, edition.rang - 1)))


def _rectified(done: Rectification) -> Iterator[Etape]:
    yield _etape(done.date, phrase(f"Rectification : {done.nature}, {done.motif}"), EMETTEUR)


def _state(dossier: Dossier, etat: Etat) -> Iterator[Etape]:
    """A state, with what gave it; a suspension has an end."""
    words = etats.DITS[etat.nature].removeprefix("Délibération ").capitalize()
    said = (dit(words), *etats.cause(dossier.registre, etat.par))
    yield _etape(etat.date, said, EMETTEUR)
    if etat.fin is not None:
        yield _etape(etat.fin, phrase("Fin de la suspension"), EMETTEUR)


def _changed(
    catalogue: Catalogue, acte: Deliberation, recues: Iterable[RelationVue]
) -> Iterator[Etape]:
    """The later acts that say that they change this one."""
    causes = {etat.par.acte for etat in acte.etats if etat.par is not None}
    for relation in recues:
        if relation.lien in CHANGENT and relation.acte and relation.acte not in causes:
            other = catalogue.registre.deliberations[relation.acte]
            said = phrase(
                f"{relation.libelle} la ",
                linked(act_title(catalogue.registre, other), other.adresse),
            )
            yield _etape(other.date, said, "d’après l’acte qui le dit")


def _withdrawn(depublication: Depublication) -> Iterator[Etape]:
    yield _etape(depublication.date, phrase(f"Dépublication : {depublication.motif}"), EMETTEUR)
