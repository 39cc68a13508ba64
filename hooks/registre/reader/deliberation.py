"""Acts: from ``deliberations/<organisme>/<année>/<clé>.md`` to what is printed, what followed, how it is classed."""

from dataclasses import replace
from datetime import date, datetime
from functools import partial

from registre.model.deliberation import OBJET_RETIRE, Deliberation
from registre.model.valeurs import Source
from registre.reader import (
    depublication,
    etats,
    identite,
    pieces,
    provenance,
    relations,
    suivi,
    votes,
)
from registre.reader.champs import Fiche
from registre.reader.codes import Code
from registre.reader.document import Document
from registre.reader.identite import Identite
from registre.reader.liens import check_links
from registre.reader.references import Repertoire
from registre.reader.scalaires import date_partielle, instant, texte
from registre.reader.sic import CHAMPS_DE_L_ACTE, sic
from registre.reader.titres import check_titles
from registre.reader.valeur import Valeur

_SIC = sic(CHAMPS_DE_L_ACTE)


def read(document: Document, identifiant: str, repertoire: Repertoire) -> Deliberation | None:
    """Read an act; None where its sitting is not known, since its date and organ come from it."""
    fiche = Fiche(document, document.racine)
    acte = identite.read(fiche, identifiant, repertoire)
    deliberation = _printed(fiche, identifiant, acte, repertoire)
    deliberation = _followed(fiche, deliberation, repertoire)
    deliberation = _classed(fiche, deliberation, repertoire)
    fiche.close()
    if fiche.valeur(depublication.CLE):
        depublication.check_emptied(document, repertoire)
    else:
        _check_body(document, repertoire)
    return deliberation if acte.seance else None


def _printed(
    fiche: Fiche, identifiant: str, acte: Identite, repertoire: Repertoire
) -> Deliberation:
    """What the act says."""
    organisme = identifiant.split("/", 1)[0]
    personne = repertoire.personne(organisme, acte.organe, acte.date)
    piece = partial(pieces.piece, repertoire)
    return Deliberation(
        id=identifiant,
        cle=acte.cle,
        organisme=organisme,
        annee=acte.annee,
        organe=acte.organe,
        date=acte.date,
        seance=acte.seance or "",
        numero=acte.numero,
        objet=_object(fiche),
        source=Source(fiche.document.fichier, fiche.document.ligne_corps),
        original=fiche.one("original", partial(pieces.original, repertoire)),
        date_seance=fiche.one("date_seance", date_partielle),
        date_convocation=fiche.one("date_convocation", date_partielle),
        presidence=fiche.one("presidence", personne),
        secretaire=fiche.one("secretaire", personne),
        signataire=fiche.one("signataire", suivi.signataire),
        membres=fiche.one("membres", votes.membres),
        vote=fiche.one("vote", votes.vote),
        mentions=fiche.many("mentions", texte),
        annexes=fiche.many("annexes", piece),
        pieces_visees=fiche.many("pieces_visees", piece),
        conventions=fiche.many("conventions", partial(pieces.convention, repertoire)),
        sic=fiche.many("sic", _SIC),
    )


def _object(fiche: Fiche) -> str:
    """The object, which only an act whose content is withdrawn may withhold."""
    if fiche.valeur(depublication.CLE) and not fiche.valeur("objet"):
        return OBJET_RETIRE
    return fiche.required("objet", texte, "Convention avec …") or ""


def _followed(fiche: Fiche, deliberation: Deliberation, repertoire: Repertoire) -> Deliberation:
    """What came after the vote, as the issuer declares it."""
    return replace(
        deliberation,
        date_affichage=fiche.one("date_affichage", date_partielle),
        transmission=fiche.one("transmission", suivi.transmission),
        publicite_anterieure=fiche.one("publicite_anterieure", suivi.publicite),
        numero_actes=fiche.one("numero_actes", texte),
        etats=etats.states(fiche, deliberation, repertoire),
        rectifications=etats.corrections(fiche, deliberation),
        depublication=depublication.read(fiche, deliberation),
        publier_le=fiche.one("publier_le", partial(_publier_le, deliberation.date)),
    )


def _publier_le(debut: date, valeur: Valeur) -> datetime:
    """When the act may first appear: not before it was voted."""
    found = instant(valeur)
    if found.date() < debut:
        raise etats.before_sitting(debut)
    return found


def _classed(fiche: Fiche, deliberation: Deliberation, repertoire: Repertoire) -> Deliberation:
    """How the editor classes the act, and where its text comes from."""
    return replace(
        deliberation,
        matiere=fiche.one("matiere", repertoire.matiere),
        sujets=fiche.distinct("sujets", repertoire.sujet),
        partenaires=fiche.distinct("partenaires", partial(relations.partenariat, repertoire)),
        territoires=fiche.distinct("territoires", repertoire.territoire),
        relations=relations.read_relations(fiche, deliberation.id, repertoire),
        anciennes_cles=fiche.many("anciennes_cles", identite.ancienne_cle),
        en_clair=fiche.one("en_clair", suivi.en_clair),
        provenance=provenance.read_beside(fiche.document, repertoire),
    )


def _check_body(document: Document, repertoire: Repertoire) -> None:
    """The text of the act is there, and its links lead somewhere."""
    if not document.corps.strip():
        document.rapport.add(
            Code.CORPS_VIDE,
            document.fichier,
            "L’acte n’a pas de texte.",
            "Recopier le texte de la délibération sous l’en-tête, après la seconde ligne « --- ».",
            ligne=document.ligne_corps,
        )
    check_links(document, repertoire)
    check_titles(document)
