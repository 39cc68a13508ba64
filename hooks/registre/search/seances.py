"""The records of a sitting: itself with its items, and its minutes where the register has them."""

from collections.abc import Iterator, Mapping

from registre.indexes.catalogue import Catalogue
from registre.model.seance import Seance
from registre.model.valeurs import DatePartielle
from registre.pages import noms
from registre.pages.listes.entrees import sitting_entry
from registre.pages.phrases import Mot, plain
from registre.search import facettes, identites, jetons
from registre.search.fiche import Nature, Record, champs
from registre.search.lecture import Lu
from registre.search.mots import propre
from registre.search.outils import Outils
from registre.search.synonymes import Synonymes
from registre.texte import dates


def records(catalogue: Catalogue, cle: str, outils: Outils) -> Iterator[Record]:
    """The sitting, then its minutes."""
    seance = catalogue.registre.seances[cle]
    entree = sitting_entry(catalogue, cle)
    marques = (Mot(texte="annoncée", classe="etat"),) if entree.annoncee else ()
    agenda = outils.lecteur.texte(_agenda(seance))
    yield _record(catalogue, seance, outils, Nature.SEANCE, entree.titre, agenda, marques)
    if seance.proces_verbal:
        corps = outils.body(seance)
        sitting = plain((noms.sitting_title(catalogue.registre, seance),))
        minutes = f"{seance.titre_corps or 'Procès-verbal'} – {sitting}"
        yield _record(catalogue, seance, outils, Nature.PROCES_VERBAL, minutes, corps, ())


def _record(
    catalogue: Catalogue,
    seance: Seance,
    outils: Outils,
    nature: Nature,
    titre: str,
    corps: Lu,
    marques: tuple[Mot, ...],
) -> Record:
    entree = sitting_entry(catalogue, seance.id)
    ancre = "#page-texte" if nature is Nature.PROCES_VERBAL else ""
    return Record(
        nature=nature,
        adresse=seance.adresse + ancre,
        titre=titre,
        corps=corps,
        date=seance.date,
        organe=catalogue.registre.organe(seance.organisme, seance.organe).nom,
        organisme=entree.organisme,
        marques=marques,
        facettes=facettes.of_seance(seance, nature),
        champs=_fields(catalogue, seance, corps, outils.synonymes),
    )


def _fields(
    catalogue: Catalogue, seance: Seance, corps: Lu, synonymes: Synonymes
) -> Mapping[str, tuple[str, ...]]:
    registre = catalogue.registre
    named = [cle for point in seance.points for cle in point.sujets]
    sujets = dict.fromkeys((*named, *synonymes.find(corps)))
    partners = dict.fromkeys(cle for point in seance.points for cle in point.partenaires)
    jour = DatePartielle(seance.date.year, seance.date.month, seance.date.day)
    organe = registre.organe(seance.organisme, seance.organe)
    people = identites.of_personnes(
        registre, seance.organisme, seance.organe, identites.at_sitting(seance)
    )
    convocation = seance.date_convocation
    return champs(
        seance=jetons.of_date(jour),
        reperes=(
            *(jetons.of_date(convocation) if convocation else ()),
            *jetons.of_texte(corps.texte),
        ),
        emetteur=(*identites.of_corps(registre, seance.organisme), organe.nom),
        sujets=synonymes.forms(sujets),
        personnes=people,
        partenaires=(nom for cle in partners for nom in identites.of_corps(registre, cle)),
        territoires=identites.of_territoires(registre, seance.territoires),
        mentions=filter(None, (seance.mode_imprime, str(seance.mode or ""), seance.quorum_imprime)),
    )


def _agenda(seance: Seance) -> str:
    """The items as sentences, with the place."""
    points = (
        f"{point.rang}. {point.objet}" if point.rang else point.objet for point in seance.points
    )
    lieu = f"Lieu : {seance.lieu}" if seance.lieu else ""
    debut = f"Convoquée le {dates.jour(seance.date_convocation)}" if seance.date_convocation else ""
    return propre(" ; ".join(filter(None, (debut, lieu, *points))))
