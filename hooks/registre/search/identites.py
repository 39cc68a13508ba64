"""All the names by which a body, a person or a place is looked for."""

from collections.abc import Iterable, Iterator

from registre.model.organisme import Contact, Organisme
from registre.model.registre import Registre
from registre.model.seance import Seance
from registre.model.valeurs import Personne
from registre.search.mots import plies


def of_corps(registre: Registre, cle: str) -> Iterator[str]:
    """A body's names, aliases and former names, and those of what it was before and became after."""
    corps = registre.corps(cle)
    yield from (corps.nom, *corps.alias)
    if isinstance(corps, Organisme):
        return
    yield from corps.anciens_noms
    for autre in (*corps.predecesseurs, *corps.successeurs):
        voisin = registre.corps(autre)
        yield from (voisin.nom, *voisin.alias)


def of_territoires(registre: Registre, cles: Iterable[str]) -> Iterator[str]:
    """The names of places."""
    for cle in cles:
        territoire = registre.territoires[cle]
        yield from (territoire.nom, *territoire.alias)


def of_personnes(
    registre: Registre, organisme: str, organe: str, personnes: Iterable[Personne | None]
) -> Iterator[str]:
    """People as printed, and by their other printed names where they are known members."""
    membres = registre.organe(organisme, organe).membres
    for personne in personnes:
        if personne is None:
            continue
        yield personne.nom
        if personne.membre is not None:
            membre = membres[personne.membre]
            yield from (membre.nom, *membre.alias)


def at_sitting(seance: Seance) -> Iterator[Personne | None]:
    """Who is named by the roll-call of a sitting: members, those to whom they gave proxy, chair, secretary."""
    yield seance.presidence
    yield seance.secretaire
    for presence in seance.presences:
        yield presence.personne
        yield presence.pouvoir_a


def is_letterhead(organisme: Organisme, mention: str) -> bool:
    """Whether a printed line is the issuer's address or hours: on every act, it tells none from another."""
    words = plies(mention)
    known = {
        word for contact in organisme.contacts for line in _lines(contact) for word in plies(line)
    }
    return 2 * sum(word in known for word in words) >= len(words)


def _lines(contact: Contact) -> Iterator[str]:
    yield from (*contact.adresse, *contact.horaires)
    yield from filter(None, (contact.telephone, contact.courriel, contact.site))
