"""The technical attestation of a published object: since when, which files, what proves it, and what nothing here proves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from registre.indexes.catalogue import Catalogue
from registre.journal.inscriptions import Evenement, Inscription, Objet, stamp
from registre.model.deliberation import Deliberation
from registre.pages import objets
from registre.pages.base import Entete, Kind, Lien, Page, Unite
from registre.pages.faits.base import Fait
from registre.pages.objets import RACINES, VERIFIER
from registre.pages.parutions import moment
from registre.pages.phrases import Mot, Phrase, capital, lien, linked, phrase, plain
from registre.pages.telechargements import weight

TITRE = "Attestation technique de publication"
AUTEUR = "Auteur de l’acte"
HORLOGE = "L’heure : sans horodatage extérieur ni racine déposée ailleurs, l’instant est celui que dit l’émetteur."
SERVICE = "Le service continu : le journal dit ce qui a été mis en ligne, non que le site a répondu à toute heure depuis."
DROIT = "La légalité de l’acte et son caractère exécutoire."


@dataclass(frozen=True, slots=True, kw_only=True)
class FichierAtteste:
    """A published file: its address, what it weighs, its SHA-256."""

    adresse: str
    poids: str
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionAttestee:
    """An edition: since when, its fingerprint, its files, the root that covers it and the proof that it does."""

    titre: str
    quand: Mot
    empreinte: str
    fichiers: tuple[FichierAtteste, ...]
    publication: Phrase
    repere: str
    preuve: Lien
    horodatage: Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class VueAttestation:
    """What is attested; ``depuis`` is the instant from which days are counted, «» where the object was not online all along."""

    titre: str
    nom: Phrase
    objet: str
    faits: tuple[Fait, ...]
    depuis: str
    editions: tuple[EditionAttestee, ...]
    limites: tuple[str, ...]
    verifier: str
    racines: str


def view(catalogue: Catalogue, objet: str) -> VueAttestation:
    """Everything that the journal attests of an object."""
    known = objets.records(catalogue, objet)
    acte = act_of(catalogue, known)
    annonce = known[0].annonce
    named = objets.named(catalogue.registre, annonce.objet, annonce.cle)
    editions = tuple(_edition(catalogue, one) for one in _with_files(known))
    stamped = any(one.horodatage for one in editions)
    whole = all(one.annonce.evenement is not Evenement.DEPUBLICATION for one in known)
    return VueAttestation(
        titre=TITRE,
        nom=tuple(linked(mot, objets.page_of(known)) for mot in (capital(named[0]), *named[1:])),
        objet=acte.objet if acte else "",
        faits=tuple(_facts(catalogue, known, acte)),
        depuis=stamp(known[0].instant) if whole else "",
        editions=editions,
        limites=(SERVICE, DROIT) if stamped else (HORLOGE, SERVICE, DROIT),
        verifier=VERIFIER,
        racines=RACINES,
    )


def act_of(catalogue: Catalogue, known: Sequence[Inscription]) -> Deliberation | None:
    """The act that is attested; None for anything else, or under a key that it no longer has."""
    annonce = known[0].annonce
    if annonce.objet is not Objet.ACTE:
        return None
    return catalogue.registre.deliberations.get(annonce.cle)


def _facts(
    catalogue: Catalogue, known: Sequence[Inscription], acte: Deliberation | None
) -> Iterator[Fait]:
    if acte is not None:
        issuer = catalogue.registre.organismes[acte.organisme]
        yield Fait(libelle="Organisme", valeurs=(phrase(issuer.nom),))
        yield _author(acte)
    first, last = known[0], known[-1]
    given = first.annonce.evenement is Evenement.VERSEMENT
    yield Fait(
        libelle="Versement au registre" if given else "Première mise en ligne",
        valeurs=((moment(first.instant),),),
        notes=(phrase("d’après le journal des publications"),),
    )
    if last is not first:
        yield Fait(libelle="Dernier événement", valeurs=((moment(last.instant),),))


def _author(acte: Deliberation) -> Fait:
    """Only as the act prints it (CGCT, R. 2131-1 and R. 3131-2)."""
    signed = acte.signataire
    if signed is None:
        return Fait(libelle=AUTEUR, absence="l’acte ne dit ni le nom ni la qualité de son auteur")
    said = (phrase(signed.nom), *((phrase(signed.qualite),) if signed.qualite else ()))
    notes = () if signed.qualite else (phrase("qualité non renseignée"),)
    return Fait(libelle=AUTEUR, valeurs=said, notes=notes)


def _with_files(known: Sequence[Inscription]) -> Iterator[Inscription]:
    return (one for one in known if one.annonce.fichiers)


def _edition(catalogue: Catalogue, inscription: Inscription) -> EditionAttestee:
    annonce, preuves = inscription.annonce, catalogue.preuves
    numero = str(preuves.numero(inscription.rang))
    return EditionAttestee(
        titre=_title(inscription),
        quand=moment(inscription.instant),
        empreinte=annonce.empreinte or "",
        fichiers=tuple(
            FichierAtteste(adresse=one.adresse, poids=weight(one.taille), sha256=one.sha256)
            for one in annonce.fichiers
        ),
        publication=phrase(f"publication n° {numero}, inscription n° {inscription.rang}"),
        repere=str(preuves.tetes[numero].repere),
        preuve=Lien("Preuve d’inclusion", objets.proof_address(catalogue, inscription)),
        horodatage=_timestamp(catalogue, numero),
    )


def _title(inscription: Inscription) -> str:
    """«Édition 2»; files that came later without another text say so."""
    annonce = inscription.annonce
    later = " – complément" if annonce.evenement is Evenement.COMPLEMENT else ""
    return f"Édition {annonce.edition}{later}"


def _timestamp(catalogue: Catalogue, numero: str) -> Phrase:
    """The first outside timestamp that covers a publication."""
    found = catalogue.preuves.horodatees.get(numero)
    if found is None:
        return ()
    tete = catalogue.preuves.tetes[found]
    token = f"{objets.publication_address(tete)}{objets.HORODATAGE}"
    where = (
        "cette racine"
        if found == numero
        else f"la racine de la publication n° {found}, qui la prolonge"
    )
    return phrase(f"sur {where} : ", lien("jeton RFC 3161", token))


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """One for each object that is online."""
    for adresse, objet in catalogue.preuves.attestations.items():
        yield Page(
            adresse=adresse,
            gabarit="registre/attestation.html",
            unite=Unite.ACTE,
            entete=partial(_head, catalogue, objet),
            vue=partial(view, catalogue, objet),
            indexable=False,
        )


def _head(catalogue: Catalogue, objet: str) -> Entete:
    known = objets.records(catalogue, objet)
    annonce = known[0].annonce
    named = plain(objets.named(catalogue.registre, annonce.objet, annonce.cle))
    title = f"{named[:1].upper()}{named[1:]}"
    page = objets.page_of(known)
    fil = (Lien(title, page),) if page.endswith("/") else ()
    return Entete(titre=f"{TITRE} – {title}", description=f"{TITRE} : {named}.", fil=fil)


KIND = Kind(nom="attestation", unite=Unite.ACTE, pages=pages)
