"""The technical attestation as a document to file, with room for what the president certifies."""

from collections.abc import Iterator
from dataclasses import asdict

from registre.documents import qr
from registre.documents.base import Document, Edition, Epreuve
from registre.documents.faits import rows
from registre.documents.lignes import Cibles
from registre.indexes.catalogue import Catalogue
from registre.journal import empreintes
from registre.pages import attestation, objets
from registre.pages.attestation import EditionAttestee
from registre.pages.base import Unite
from registre.pages.faits.base import Fait
from registre.pages.phrases import Mot, plain
from registre.texte import dates
from registre.texte.couleurs import readable
from registre.texte.typographie import insecables

MENTION = "Établie par le registre d’après son journal ; ne vaut pas certification"
_ENCRE, _BLANC = "#1a1a1a", "#ffffff"


def adresses(catalogue: Catalogue) -> Iterator[str]:
    """Every object that is online has one."""
    return iter(catalogue.preuves.attestations)


def has(catalogue: Catalogue, adresse: str) -> bool:
    """Tell whether an address is that of an attestation."""
    return adresse in catalogue.preuves.attestations


def epreuve(catalogue: Catalogue, adresse: str, edition: Edition) -> Epreuve:
    """The document of the attestation whose page is at the address."""
    objet = catalogue.preuves.attestations[adresse]
    known = objets.records(catalogue, objet)
    acte = attestation.act_of(catalogue, known)
    return Epreuve(
        donnees=data(catalogue, objet, adresse, edition.url),
        jour=known[-1].instant.date(),
        fichier=acte.source.fichier if acte else objets.page_of(known),
    )


def data(catalogue: Catalogue, objet: str, adresse: str, url: str) -> dict[str, object]:
    """Everything that the document prints."""
    known, vue = objets.records(catalogue, objet), attestation.view(catalogue, objet)
    acte = attestation.act_of(catalogue, known)
    issuer = catalogue.registre.organismes[acte.organisme] if acte else None
    cibles = Cibles(adresse=lambda cible: f"{url}{cible.lstrip('/')}")
    nom = plain(vue.nom)
    last = known[-1].annonce.empreinte
    return {
        "titre": f"{vue.titre} – {nom}",
        "intitule": vue.titre,
        "nom": insecables(nom),
        "objet": insecables(vue.objet),
        "organisme": issuer.nom if issuer else nom,
        "couleur": readable(issuer.couleur, _BLANC) if issuer and issuer.couleur else _ENCRE,
        "numero": insecables(nom),
        "mention": insecables(MENTION),
        "adresse": f"{url}{adresse}",
        "empreinte": empreintes.short(last) if last else "–",
        "qr": qr.lines(f"{url}{adresse}"),
        "faits": rows(vue.faits, cibles),
        "editions": [_edition(one, url, cibles) for one in vue.editions],
        "limites": [insecables(limite) for limite in vue.limites],
        "verifier": f"{url}{vue.verifier}",
        "racines": f"{url}{vue.racines}",
        "etabli": dates.jour(known[-1].instant.date()),
    }


def _edition(one: EditionAttestee, url: str, cibles: Cibles) -> dict[str, object]:
    """An edition: what it is as facts, its files as a table."""
    facts = [Fait(libelle="Mise en ligne", valeurs=((one.quand,),))]
    if one.empreinte:
        facts.append(
            Fait(libelle="Empreinte de l’acte (SHA-256)", valeurs=((Mot(texte=one.empreinte),),))
        )
    facts += [
        Fait(libelle="Inscrite au journal", valeurs=(one.publication,)),
        Fait(libelle="Racine (taille:racine)", valeurs=((Mot(texte=one.repere),),)),
    ]
    if one.horodatage:
        facts.append(Fait(libelle="Horodatage extérieur", valeurs=(one.horodatage,)))
    return {
        "titre": one.titre,
        "faits": rows(facts, cibles),
        "fichiers": [{**asdict(file), "adresse": f"{url}{file.adresse}"} for file in one.fichiers],
        "preuve": f"{url}{one.preuve.adresse}",
    }


DOCUMENT = Document(
    nom="attestation",
    unite=Unite.ACTE,
    gabarit="attestation.typ",
    suffixe=".pdf",
    titre=attestation.TITRE,
    adresses=adresses,
    has=has,
    epreuve=epreuve,
    objet=lambda adresse: adresse,
)
