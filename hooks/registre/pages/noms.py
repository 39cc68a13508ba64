"""What pages call an organ, a sitting and an act."""

from registre.model.deliberation import Deliberation
from registre.model.organisme import Organe
from registre.model.registre import Registre
from registre.model.seance import Seance
from registre.pages import numerotation
from registre.pages.base import Lien
from registre.pages.phrases import Mot, jour


def organ_address(organisme: str, organe: str) -> str:
    """Public address of an organ's page, from the root of the site."""
    return f"organismes/{organisme}/{organe}/"


def of_organ(organe: Organe) -> str:
    """«du Bureau», «de la Commission permanente», «de l’Assemblée»."""
    if organe.article == "le":
        return f"du {organe.nom}"
    return f"de {organe.nom_complet}".replace("'", "’")


def sitting_title(registre: Registre, seance: Seance) -> Mot:
    """«séance du Bureau du 28 novembre 2016»; the second one of a day says its rank."""
    organe = registre.organe(seance.organisme, seance.organe)
    rang = seance.cle.removeprefix(f"{seance.date.isoformat()}-{seance.organe}").strip("-")
    which = f"{rang}e\u00a0séance" if rang else "séance"
    return jour(seance.date, f"{which} {of_organ(organe)} du ")


def act_title(registre: Registre, acte: Deliberation) -> Mot:
    """The number read as a person would: «délibération n° 03 du 30 novembre 2020»."""
    return jour(acte.date, f"délibération {numerotation.lire(registre, acte)} du ")


def way_to_sitting(registre: Registre, seance: Seance) -> tuple[Lien, ...]:
    """The path from the home page to the organ of a sitting."""
    organisme = registre.organismes[seance.organisme]
    organe = registre.organe(seance.organisme, seance.organe)
    return (
        Lien("Organismes", "organismes/"),
        Lien(organisme.nom, organisme.adresse),
        Lien(organe.nom, organ_address(seance.organisme, seance.organe)),
    )
