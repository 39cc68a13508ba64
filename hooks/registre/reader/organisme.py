"""Issuers: from ``organismes/<clé>.md`` to their names, regime, contacts, organs, members and numbering."""

import re

from registre.model.organisme import Contact, Organisme
from registre.model.valeurs import Source
from registre.reader import organes
from registre.reader.champs import Fiche
from registre.reader.choix import refuse_choice
from registre.reader.codes import Code
from registre.reader.coordonnees import courriel, site
from registre.reader.document import Document
from registre.reader.identifiants import siren, siret
from registre.reader.references import Repertoire
from registre.reader.scalaires import date_partielle, dates, texte
from registre.reader.valeur import Refus, Valeur
from registre.texte.slugs import fold

REGIMES = (
    "commune_3500",
    "commune_moins_3500",
    "epci_fp",
    "syndicat_communes",
    "sm_ferme",
    "sm_ouvert",
)
_COULEUR = re.compile(r"#[0-9a-fA-F]{6}")


def read(document: Document, cle: str, repertoire: Repertoire) -> Organisme | None:
    """Read an issuer; None where it has no name."""
    fiche = Fiche(document, document.racine)
    nom = fiche.required("nom", texte, "Syndicat mixte …")
    organisme = Organisme(
        cle=cle,
        nom=nom or cle,
        source=Source(document.fichier, document.ligne_corps),
        alias=fiche.many("alias", texte),
        nature=fiche.one("nature", texte),
        regime=fiche.one("regime", _regime),
        regime_source=fiche.one("regime_source", texte),
        siren=fiche.one("siren", siren),
        siret=fiche.one("siret", siret),
        controle_public=fiche.one("controle", _controle) or False,
        couleur=fiche.one("couleur", _couleur),
        territoires=fiche.distinct("territoires", repertoire.territoire),
        contacts=fiche.many("contacts", lambda valeur: _contact(valeur, cle, repertoire)),
        organes=organes.read(fiche),
        volumes=fiche.distinct("volumes", repertoire.annee(cle)),
    )
    fiche.close()
    return organisme if nom else None


def _contact(valeur: Valeur, cle: str, repertoire: Repertoire) -> Contact:
    fiche = Fiche.of(valeur)
    contact = Contact(
        adresse=fiche.many("adresse", _ligne_d_adresse),
        telephone=fiche.one("telephone", texte),
        courriel=fiche.one("courriel", courriel),
        site=fiche.one("site", site),
        horaires=fiche.many("horaires", texte),
        periode=dates(fiche),
        connu_le=fiche.one("connu_le", date_partielle),
        d_apres=fiche.one("d_apres", repertoire.document(cle)),
    )
    fiche.close()
    return contact


def _ligne_d_adresse(valeur: Valeur) -> str:
    written = valeur.texte()
    if written.isdigit() and len(written) < 5:
        raise Refus(
            Code.TYPE,
            f"« {written} » seul n’est pas une ligne d’adresse : entre crochets, la virgule sépare les lignes.",
            "Mettre entre guillemets la ligne qui contient une virgule.",
            attendu='des lignes comme "83, rue Saint Fuscien"',
        )
    return written


def _regime(valeur: Valeur) -> str:
    written = valeur.texte()
    if written not in REGIMES:
        raise refuse_choice(valeur, written, list(REGIMES))
    return written


def _controle(valeur: Valeur) -> bool:
    written = valeur.texte()
    if fold(written) not in ("public", "interne"):
        raise refuse_choice(valeur, written, ["public", "interne"])
    return fold(written) == "public"


def _couleur(valeur: Valeur) -> str:
    written = valeur.texte()
    if not _COULEUR.fullmatch(written):
        raise Refus(
            Code.FORME,
            f"« {written} » n’est pas une couleur.",
            "Écrire le code de la couleur entre guillemets.",
            attendu='un code comme "#1f4e79"',
        )
    return written
