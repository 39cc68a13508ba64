"""What a reader can do with an act: ask for paper, tell of an error, challenge it."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from registre.model.deliberation import Deliberation
from registre.model.organisme import Contact, Organisme
from registre.model.parution import Parution
from registre.model.registre import Registre
from registre.pages.faits.base import Fait
from registre.pages.noms import act_title
from registre.pages.phrases import Phrase, jour, lien, phrase, plain, tie
from registre.pages.recours import Recours, remedy
from registre.pages.references import from_document


@dataclass(frozen=True, slots=True, kw_only=True)
class Demarches:
    """Whom to ask and where for a paper copy, where to tell of an error, what can be said of a challenge."""

    organisme: str
    guichet: tuple[Fait, ...]
    signaler: str | None
    recours: Recours


def steps(registre: Registre, acte: Deliberation, parution: Parution | None = None) -> Demarches:
    """What a reader can do with one act."""
    organisme = registre.organismes[acte.organisme]
    sujet = f"Erreur signalée\u00a0: {plain((act_title(registre, acte),))} ({acte.id})"
    return Demarches(
        organisme=organisme.nom,
        guichet=tuple(desk(registre, organisme)),
        signaler=report_address(organisme, sujet),
        recours=remedy(registre, acte, parution),
    )


def desk(registre: Registre, organisme: Organisme) -> Iterator[Fait]:
    """How the issuer can be reached: each means as last known, with when and by what document."""
    said: set[str] = set()
    for contact in sorted(organisme.contacts, key=_freshness, reverse=True):
        means = {nom: lines for nom, lines in _means(contact).items() if lines and nom not in said}
        said.update(means)
        if means:
            note = _known(registre, organisme, contact)
            yield Fait(
                libelle="Ouverture" if means.keys() == {"horaires"} else "Coordonnées",
                valeurs=tuple(line for lines in means.values() for line in lines),
                notes=(note,) if note else (),
            )


def report_address(organisme: Organisme, sujet: str) -> str | None:
    """The address to write to about an error, with the subject filled in; None where the issuer gives no e-mail."""
    contacts = sorted(organisme.contacts, key=_freshness, reverse=True)
    courriel = next((contact.courriel for contact in contacts if contact.courriel), None)
    return f"mailto:{courriel}?subject={quote(sujet)}" if courriel else None


def _freshness(contact: Contact) -> tuple[bool, str]:
    """Those still in force first, then those known last."""
    known = contact.connu_le or contact.periode.du
    return (contact.periode.au is None, known.iso if known else "")


def _means(contact: Contact) -> dict[str, tuple[Phrase, ...]]:
    """The lines of a contact by kind; the site is a link only where the document gives a whole address."""
    site, courriel, telephone = contact.site, contact.courriel, contact.telephone
    whole = site is not None and "://" in site
    return {
        "adresse": tuple(phrase(ligne) for ligne in contact.adresse),
        "telephone": (phrase(f"téléphone : {telephone}"),) if telephone else (),
        "courriel": (phrase(lien(courriel, f"mailto:{courriel}")),) if courriel else (),
        "site": (phrase(lien(site, site) if whole else site),) if site else (),
        "horaires": tuple(phrase(ligne) for ligne in contact.horaires),
    }


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
