"""What is said of the volume of an issuer and year: what it is, what it holds, what it does not replace."""

from collections.abc import Iterator

from registre.model.organisme import Organisme
from registre.model.registre import Registre
from registre.pages.listes.comptes import compte
from registre.pages.noms import sitting_title
from registre.pages.phrases import plain
from registre.pages.reliure import Reliure
from registre.texte import dates
from registre.texte.typographie import insecables

TITRE = "Registre des délibérations"
CONSULTATION, PROJET = "Recueil de consultation", "Projet à coter et parapher"
PAPIER = "Le registre légal des délibérations est tenu sur papier"
_ARTICLE = "CGCT, art. R. 2121-9"
_COMMUNES = ("commune_3500", "commune_moins_3500")  # whom the article itself is about
_RENVOIS = {
    "epci_fp": "par renvoi de l’art. L. 5211-1",
    "syndicat_communes": "par renvoi de l’art. L. 5211-1",
    "sm_ferme": "par renvoi des art. L. 5711-1 et L. 5211-1",
    "sm_ouvert": "dans la mesure où les statuts y renvoient",
}
_INCONNU = "dans la mesure où il s’applique à l’organisme"
_SEULS = "Ce volume réunit les actes versés au registre en ligne ; il ne dit pas que l’organisme n’en a pas pris d’autres."


def title(registre: Registre, reliure: Reliure) -> str:
    """«Registre des délibérations 2016 – Somme Numérique»."""
    return f"{TITRE} {reliure.annee} – {registre.organismes[reliure.organisme].nom}"


def nature(reliure: Reliure) -> str:
    """A volume with a transcription can only be read; one made from signed originals may become the register, on paper."""
    return CONSULTATION if reliure.transcrit else PROJET


def holds(reliure: Reliure) -> str:
    """«12 délibérations, 3 séances, du 4 février 2016 au 28 novembre 2016»."""
    first, last = reliure.cahiers[0].seance.date, reliure.jour
    until = f" au {dates.jour(last)}" if last != first else ""
    counted = (
        compte(len(reliure.actes), "délibération"),
        compte(len(reliure.cahiers), "séance"),
    )
    return insecables(f"{', '.join(counted)}, du {dates.jour(first)}{until}")


def organs(registre: Registre, reliure: Reliure) -> tuple[str, ...]:
    """The organs whose acts it holds, in the order in which they sat."""
    keys = dict.fromkeys(cahier.seance.organe for cahier in reliure.cahiers)
    return tuple(registre.organe(reliure.organisme, cle).nom for cle in keys)


def chief(organisme: Organisme) -> str:
    """Who numbers and initials the sheets."""
    return "maire" if organisme.regime in _COMMUNES else "président"


def law(organisme: Organisme) -> str:
    """Where the law says that the register is on paper, and why it holds for this issuer."""
    if organisme.regime in _COMMUNES:
        return _ARTICLE
    return f"{_ARTICLE}, {_RENVOIS.get(organisme.regime or '', _INCONNU)}"


def warnings(registre: Registre, reliure: Reliure) -> tuple[str, ...]:
    """What nobody must take the volume for."""
    said = _warnings(registre, reliure, registre.organismes[reliure.organisme])
    return tuple(insecables(one) for one in said)


def _warnings(registre: Registre, reliure: Reliure, organisme: Organisme) -> Iterator[str]:
    yield f"{PAPIER} ({law(organisme)}). {_made_of(reliure)}"
    yield _SEULS
    if reliure.vides:
        titles = (plain((sitting_title(registre, registre.seances[cle]),)) for cle in reliure.vides)
        yield f"Séances de l’année sans acte versé : {' ; '.join(titles)}."


def _made_of(reliure: Reliure) -> str:
    copies = sum(acte.original is None for acte in reliure.actes)
    if not copies:
        return (
            "L’original signé de chaque acte est versé ; ce projet est mis en page pour être imprimé, coté, paraphé et signé. "
            "Il n’est pas lui-même le registre."
        )
    some = "des transcriptions" if copies > 1 else "une transcription"
    count = f"{compte(copies, 'acte')} sur {len(reliure.actes)}"
    return (
        f"Ce recueil contient {some} dont l’original signé n’est pas versé ({count}). "
        "Il se consulte, et ne remplace ni le registre ni les originaux signés."
    )
