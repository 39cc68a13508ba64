"""What a reader can do with an act: ask for paper, tell of an error, challenge it."""

from dataclasses import dataclass
from urllib.parse import quote

from registre.model.deliberation import Deliberation
from registre.model.organisme import Contact, Organisme
from registre.model.registre import Registre
from registre.pages.noms import act_title
from registre.pages.phrases import Phrase, jour, lien, phrase, plain, tie
from registre.pages.recours import Recours, remedy
from registre.pages.references import from_document


@dataclass(frozen=True, slots=True, kw_only=True)
class Guichet:
    """Where and when the issuer can be reached, and since when that is known."""

    organisme: str
    adresse: tuple[str, ...]
    moyens: tuple[Phrase, ...]
    horaires: tuple[str, ...]
    connu: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Demarches:
    """Where to ask for a paper copy, where to tell of an error, what can be said of a challenge."""

    guichet: Guichet | None
    signaler: str | None
    recours: Recours


def steps(registre: Registre, acte: Deliberation) -> Demarches:
    """What a reader can do with one act."""
    organisme = registre.organismes[acte.organisme]
    sujet = f"Erreur signalée\u00a0: {plain((act_title(registre, acte),))} ({acte.id})"
    return Demarches(
        guichet=desk(registre, organisme),
        signaler=report_address(organisme, sujet),
        recours=remedy(registre, acte),
    )


def desk(registre: Registre, organisme: Organisme) -> Guichet | None:
    """The last known contact of an issuer; None where no document gives one."""
    if not organisme.contacts:
        return None
    contact = next(
        (one for one in organisme.contacts if one.periode.au is None), organisme.contacts[-1]
    )
    return Guichet(
        organisme=organisme.nom,
        adresse=contact.adresse,
        moyens=tuple(_means(contact)),
        horaires=contact.horaires,
        connu=_known(registre, organisme, contact),
    )


def report_address(organisme: Organisme, sujet: str) -> str | None:
    """The address to write to about an error, with the subject filled in; None where the issuer gives no e-mail."""
    courriels = [contact.courriel for contact in organisme.contacts if contact.courriel]
    return f"mailto:{courriels[-1]}?subject={quote(sujet)}" if courriels else None


def _means(contact: Contact) -> list[Phrase]:
    found = []
    if contact.telephone:
        found.append(phrase(f"Téléphone : {contact.telephone}"))
    if contact.courriel:
        found.append(phrase("Courriel : ", lien(contact.courriel, f"mailto:{contact.courriel}")))
    if contact.site:
        named = lien(contact.site, contact.site) if "://" in contact.site else contact.site
        found.append(phrase("Site : ", named))
    return found


def _known(registre: Registre, organisme: Organisme, contact: Contact) -> Phrase:
    """«Connu au 30 novembre 2020, d’après la délibération n° 03 du 30 novembre 2020.»"""
    parts: list[Phrase] = []
    if contact.connu_le:
        words = "connu au " if contact.connu_le.exacte else "connu en "
        parts.append((jour(contact.connu_le, words),))
    if contact.periode.au:
        parts.append((jour(contact.periode.au, "en vigueur jusqu’au "),))
    if contact.d_apres:
        parts.append(from_document(registre, organisme.cle, contact.d_apres))
    return tie(parts)
