"""The record of an act."""

from collections.abc import Iterator
from decimal import Decimal

from registre.indexes.catalogue import Catalogue
from registre.indexes.par_partenaire import named_by
from registre.model.deliberation import Deliberation
from registre.model.organisme import Organisme
from registre.model.valeurs import DatePartielle, Personne
from registre.pages import noms
from registre.pages.listes.entrees import act_entry
from registre.pages.phrases import plain
from registre.search import facettes, identites, jetons, pieces
from registre.search.fiche import Nature, Record, champs
from registre.search.outils import Outils


def record(catalogue: Catalogue, cle: str, outils: Outils) -> Record:
    """The act as it is searched: its text, its facts, the names of what it concerns."""
    registre = catalogue.registre
    acte = registre.deliberations[cle]
    entree = act_entry(catalogue, cle)
    corps = outils.body(acte)
    objet = outils.lecteur.valeurs[acte.objet]
    named = outils.synonymes.find(objet, corps)
    return Record(
        nature=Nature.ACTE,
        adresse=acte.adresse,
        titre=acte.objet,
        corps=corps,
        date=acte.date,
        organe=entree.organe,
        organisme=entree.organisme,
        numero=entree.numero,
        resultat=entree.resultat,
        marques=entree.marques,
        facettes=facettes.of_acte(catalogue, acte),
        pieces=pieces.of_acte(catalogue, acte, outils),
        champs=champs(
            numero=_numbers(acte, plain((noms.act_title(registre, acte),))),
            seance=jetons.of_date(DatePartielle(acte.date.year, acte.date.month, acte.date.day)),
            reperes=(*_facts(acte), *jetons.of_texte(corps.texte), *jetons.of_texte(acte.objet)),
            emetteur=(*identites.of_corps(registre, acte.organisme), entree.organe),
            sujets=(*outils.synonymes.forms((*acte.sujets, *named)), *_matters(catalogue, acte)),
            personnes=_people(catalogue, acte),
            partenaires=_partners(catalogue, acte),
            territoires=identites.of_territoires(registre, acte.territoires),
            vote=(
                acte.vote.phrase or "" if acte.vote else "",
                entree.resultat.texte if entree.resultat else "",
            ),
            mentions=_mentions(registre.organismes[acte.organisme], acte),
        ),
    )


def _numbers(acte: Deliberation, lecture: str) -> Iterator[str]:
    """Every number of the act, as written and as tokens."""
    yield lecture
    for numero in (acte.numero, acte.cle, acte.numero_actes, *acte.anciennes_cles):
        if numero:
            yield numero
            yield from jetons.of_numero(numero)


def _matters(catalogue: Catalogue, acte: Deliberation) -> Iterator[str]:
    matiere = catalogue.intitules["matieres"].get(acte.matiere or "")
    if matiere is not None:
        yield matiere.titre


def _people(catalogue: Catalogue, acte: Deliberation) -> Iterator[str]:
    """Who chaired, kept the minutes, signed, or was at the sitting."""
    registre = catalogue.registre
    seance = registre.seances[acte.seance]
    named: tuple[Personne | None, ...] = (
        acte.presidence,
        acte.secretaire,
        *identites.at_sitting(seance),
    )
    yield from identites.of_personnes(registre, acte.organisme, acte.organe, named)
    if acte.signataire is not None:
        yield acte.signataire.nom


def _partners(catalogue: Catalogue, acte: Deliberation) -> Iterator[str]:
    for cle in dict.fromkeys(named_by(acte)):
        yield from identites.of_corps(catalogue.registre, cle)


def _mentions(organisme: Organisme, acte: Deliberation) -> Iterator[str]:
    """Lines printed around the text, titles of pieces, the issuer's words for everybody."""
    for mention in acte.mentions:
        if not identites.is_letterhead(organisme, mention):
            yield mention
    for piece in (*acte.annexes, *acte.pieces_visees):
        yield piece.titre
    if acte.en_clair is not None:
        yield acte.en_clair.texte


def _facts(acte: Deliberation) -> Iterator[str]:
    """The dates and amounts of the act's facts."""
    for jour in _dates(acte):
        if jour is not None:
            yield from jetons.of_date(jour)
    for montant in _amounts(acte):
        if montant is not None:
            yield from jetons.of_nombre(montant)


def _dates(acte: Deliberation) -> Iterator[DatePartielle | None]:
    yield from (acte.date_seance, acte.date_convocation, acte.date_affichage)
    if acte.transmission is not None:
        yield from (acte.transmission.date_envoi, acte.transmission.date_reception)
    if acte.publicite_anterieure is not None:
        yield acte.publicite_anterieure.date
    for etat in acte.etats:
        yield from (etat.date, etat.fin)
    yield from (rectification.date for rectification in acte.rectifications)
    if acte.depublication is not None:
        yield acte.depublication.date
    for convention in acte.conventions:
        yield from (convention.au, convention.actions.du, convention.actions.au)


def _amounts(acte: Deliberation) -> Iterator[Decimal | None]:
    for convention in acte.conventions:
        yield from (convention.montant_annuel, convention.montant_total)
        for part in convention.cofinancements:
            yield from (part.taux, part.montant)
