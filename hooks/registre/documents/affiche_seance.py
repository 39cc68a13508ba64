"""The poster of a sitting, for the notice board: what was examined, what became of it; of one that is announced, when and where."""

from collections.abc import Iterator

from registre.documents import liste
from registre.documents.affiche import SUFFIXE, foot, targets, together
from registre.documents.base import Document, Edition, Epreuve
from registre.documents.lignes import Cibles, sentence
from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.seance import Seance, Statut
from registre.pages.actes_de_seance import gaps, states, unnamed
from registre.pages.base import Unite
from registre.pages.faits import seance as faits
from registre.pages.listes.entrees import result
from registre.pages.noms import act_title, sitting_title
from registre.pages.phrases import Phrase, capital, linked, phrase, plain, tie
from registre.pages.points import Partie, PointVu, parts
from registre.pages.telechargements import Rang
from registre.texte.typographie import insecables

_SEANCES = "seances/"
_MENTION = (
    "Cette affiche signale la séance et n’en remplace aucun acte : les textes sont à cette adresse."
)
_ANNONCE = "Séance annoncée : cette affiche ne dit pas qu’elle a eu lieu."
_RIEN = "Aucun document versé au registre ne dit ce qui y a été examiné."
_POUR_VENIR = ("Heures", "Lieu", "Tenue")  # what someone who means to come has to know


def adresses(catalogue: Catalogue) -> Iterator[str]:
    """Every sitting has one."""
    return (seance.adresse for seance in catalogue.registre.seances.values())


def has(catalogue: Catalogue, adresse: str) -> bool:
    """Tell whether an address is that of a sitting."""
    return adresse.startswith(_SEANCES) and key_of(adresse) in catalogue.registre.seances


def key_of(adresse: str) -> str:
    """The key of the sitting whose page is at the address."""
    return adresse.removeprefix(_SEANCES).removesuffix("/")


def epreuve(catalogue: Catalogue, adresse: str, edition: Edition) -> Epreuve:
    """The poster of the sitting whose page is at the address."""
    seance = catalogue.registre.seances[key_of(adresse)]
    donnees = data(catalogue, seance, edition)
    return Epreuve(donnees=donnees, jour=seance.date, fichier=seance.source.fichier)


def data(catalogue: Catalogue, seance: Seance, edition: Edition) -> dict[str, object]:
    """Everything that the poster of one sitting prints."""
    registre = catalogue.registre
    announced = seance.statut is Statut.ANNONCEE
    cibles = targets(seance.source.fichier, edition)
    titre = plain((capital(sitting_title(registre, seance)),))
    organisme = registre.organismes[seance.organisme].nom
    parties = list(_parts(catalogue, seance, cibles))
    mention, invite = (
        (_ANNONCE, "Voir l’ordre du jour") if announced else (_MENTION, "Lire les délibérations")
    )
    return {
        **foot(seance.adresse, edition, mention, invite),
        "titre": f"Affiche\u00a0: {titre} – {organisme}",
        "organisme": organisme,
        "seance": "",
        "numero": together(titre, seance.date),
        "faits": [sentence(said, cibles) for said in _coming(catalogue, seance)],
        "parties": parties,
        "vide": "" if parties else insecables(_RIEN),
        "notes": [sentence(said, cibles) for said in gaps(catalogue, seance)],
    }


def _coming(catalogue: Catalogue, seance: Seance) -> Iterator[Phrase]:
    """When and where a sitting that is announced will be held."""
    if seance.statut is Statut.ANNONCEE:
        for fait in faits.essential(catalogue.registre, seance).faits:
            if fait.libelle in _POUR_VENIR:
                yield from fait.valeurs


def _parts(catalogue: Catalogue, seance: Seance, cibles: Cibles) -> Iterator[dict[str, object]]:
    """The items part by part, then the acts that no known item names."""
    known = parts(catalogue, seance)
    others = tuple(_act(catalogue, acte) for acte in unnamed(catalogue, seance))
    rest = (Partie(titre="Autres délibérations" if known else None, points=others),)
    for partie in (*known, *(rest if others else ())):
        items = [_item(point, cibles) for point in partie.points]
        yield {"titre": insecables(partie.titre or ""), "points": items}


def _act(catalogue: Catalogue, acte: Deliberation) -> PointVu:
    """An act as an item of its sitting."""
    outcome = result(acte.vote)
    title = capital(act_title(catalogue.registre, acte))
    return PointVu(
        rang=None,
        objet=acte.objet,
        nature=None,
        issue=(capital(outcome),) if outcome else (),
        acte=(linked(title, acte.adresse), *states(catalogue, acte)),
        termes=(),
    )


def _item(point: PointVu, cibles: Cibles) -> dict[str, object]:
    nature = phrase(point.nature.capitalize()) if point.nature else ()
    return {
        "rang": f"{point.rang}." if point.rang else "",
        "objet": insecables(point.objet),
        "suite": sentence(tie(filter(None, (nature, point.issue, point.acte)), " – "), cibles),
    }


DOCUMENT = Document(
    nom="affiche de séance",
    unite=Unite.SEANCE,
    gabarit="affiche_seance.typ",
    suffixe=SUFFIXE,
    titre="Affiche de la séance, pour le panneau",
    adresses=adresses,
    has=has,
    epreuve=epreuve,
    objet=liste.file_of,
    place=Rang.AFFICHE,
)
