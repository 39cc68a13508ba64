"""What pages call an organ, a sitting and an act."""

from registre.model.deliberation import Deliberation
from registre.model.organisme import Organe
from registre.model.registre import Registre
from registre.model.seance import Seance
from registre.pages import numerotation
from registre.pages.base import Lien
from registre.pages.phrases import Phrase, jour, phrase
from registre.texte import dates


def organ_address(organisme: str, organe: str) -> str:
    """Public address of an organ's page, from the root of the site."""
    return f"organismes/{organisme}/{organe}/"


def of_organ(organe: Organe) -> str:
    """«du Bureau», «de la Commission permanente», «de l’Assemblée»."""
    if organe.article == "le":
        return f"du {organe.nom}"
    return f"de {organe.nom_complet}".replace("'", "’")


def sitting_title(registre: Registre, seance: Seance) -> str:
    """«Séance du Bureau du 28 novembre 2016»; the second one of a day says its rank."""
    organe = registre.organe(seance.organisme, seance.organe)
    rang = seance.cle.removeprefix(f"{seance.date.isoformat()}-{seance.organe}").strip("-")
    suite = f" ({rang}e\u00a0séance du jour)" if rang else ""
    return f"Séance {of_organ(organe)} du {dates.jour(seance.date)}{suite}"


def act_title(registre: Registre, acte: Deliberation) -> Phrase:
    """The number read as a person would: «délibération n° 03 du 30 novembre 2020»."""
    numero = numerotation.lire(registre, acte)
    return phrase(f"délibération {numero} du ", jour(acte.date))


def way_to_sitting(registre: Registre, seance: Seance) -> tuple[Lien, ...]:
    """The path from the home page to the organ of a sitting."""
    organisme = registre.organismes[seance.organisme]
    organe = registre.organe(seance.organisme, seance.organe)
    return (
        Lien("Organismes", "organismes/"),
        Lien(organisme.nom, organisme.adresse),
        Lien(organe.nom, organ_address(seance.organisme, seance.organe)),
    )
