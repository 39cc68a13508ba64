"""What was published, as the journal has it: what each object is called, where it is, what became of its files."""

from collections.abc import Sequence

from registre.indexes.attestations import attestation_address, page_address
from registre.indexes.catalogue import Catalogue
from registre.journal.inscriptions import Evenement, Fichier, Inscription, Objet, parse
from registre.journal.tetes import Publication
from registre.model.deliberation import Deliberation
from registre.model.registre import Registre
from registre.pages.noms import act_title, sitting_title
from registre.pages.phrases import Phrase, dit, phrase
from registre.pages.redirections import former_address

VERIFIER, RACINES = "verifier/", "verifier/racines/"
TETE, SIGNATURE, HORODATAGE = "tete.json", "tete.json.p7s", "tete.json.tsr"
LIEN = "prolongement.json"
_NOMS = {Objet.ANNEXE: "annexe", Objet.LISTE: "liste des délibérations", Objet.VOLUME: "volume"}
_ACTES = "deliberations/"


def records(catalogue: Catalogue, objet: str) -> tuple[Inscription, ...]:
    """All records of an object, in their order."""
    return tuple(map(parse, catalogue.preuves.objets[objet]))


def named(registre: Registre, objet: Objet, cle: str) -> Phrase:
    """«délibération n° 03 du 30 novembre 2020»; by its key where the register no longer has it."""
    acte, seance = registre.deliberations.get(cle), registre.seances.get(cle)
    if objet is Objet.ACTE and acte is not None:
        return (act_title(registre, acte),)
    if objet is Objet.PROCES_VERBAL:
        minutes = "procès-verbal de la "
        return phrase(minutes, sitting_title(registre, seance)) if seance else phrase(minutes, cle)
    return (dit(f"{_NOMS.get(objet, 'délibération')} {cle}"),)


def page_of(inscriptions: Sequence[Inscription]) -> str:
    """The page of an object; of one that is only a file, that file."""
    annonce = inscriptions[0].annonce
    files = (one.adresse for own in inscriptions for one in own.annonce.fichiers)
    return page_address(annonce.objet, annonce.cle, next(files, ""))


def attestation_of(catalogue: Catalogue, inscriptions: Sequence[Inscription]) -> str | None:
    """Where an object is attested; None for one that is not online."""
    adresse = attestation_address(page_of(inscriptions))
    return adresse if adresse in catalogue.preuves.attestations else None


def current_files(inscriptions: Sequence[Inscription]) -> tuple[Fichier, ...]:
    """The files that are now at the addresses of an object: those of its last edition, as later records left them."""
    edition, found = 0, dict[str, Fichier]()
    for one in inscriptions:
        annonce = one.annonce
        if annonce.edition > edition or annonce.evenement is Evenement.DEPUBLICATION:
            edition, found = annonce.edition, {}
        found |= {fichier.adresse: fichier for fichier in annonce.fichiers}
    return tuple(found.values())


def attestation_of_act(catalogue: Catalogue, acte: Deliberation) -> str | None:
    """Where an act is attested, under its key or one that it had; None where it is not online."""
    former = (former_address(acte, ancienne) for ancienne in acte.anciennes_cles)
    found = map(attestation_address, (acte.adresse, *former))
    return next((one for one in found if one in catalogue.preuves.attestations), None)


def publication_address(publication: Publication) -> str:
    """The folder of what proves a publication."""
    return f"{VERIFIER}publications/{publication.numero:06d}/"


def proof_address(catalogue: Catalogue, inscription: Inscription) -> str:
    """The proof that a record is in the root of the publication that brought it."""
    numero = catalogue.preuves.numero(inscription.rang)
    return f"{VERIFIER}publications/{numero:06d}/inclusion-{inscription.rang}.json"
