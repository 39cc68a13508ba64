"""The volume of an issuer and year: what it is, what it holds, what it does not replace; its page, where it is published."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from registre.indexes.catalogue import Catalogue
from registre.model.organisme import Organisme
from registre.model.registre import Registre
from registre.pages.base import Entete, Kind, Lien, Page, Unite
from registre.pages.listes.comptes import compte
from registre.pages.listes.connu import Fait, Valeur
from registre.pages.noms import sitting_title
from registre.pages.phrases import capital, plain
from registre.pages.reliure import Reliure, bind
from registre.pages.tables import TITRES, table_address
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


@dataclass(frozen=True, slots=True, kw_only=True)
class VueVolume:
    """What the page of a volume shows: its sittings with the number of their acts, the tables of the same year, what it is not."""

    titre: str
    organisme: Lien
    nature: str
    contenu: str
    avertissements: tuple[str, ...]
    seances: Fait
    tables: tuple[Lien, ...]


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """One page for each volume that its issuer publishes."""
    for organisme in catalogue.registre.organismes.values():
        for annee in organisme.volumes:
            titre = f"{TITRE} {annee} – {organisme.nom}"
            yield Page(
                adresse=volume_address(organisme.cle, annee),
                gabarit="registre/volume.html",
                unite=Unite.ANNEE,
                entete=partial(
                    Entete,
                    titre=titre,
                    description=f"{titre} : les actes de l’année par séance, en un seul fichier PDF.",
                    fil=(Lien("Organismes", "organismes/"), Lien(organisme.nom, organisme.adresse)),
                ),
                vue=partial(_view, catalogue, organisme.cle, annee),
                organisme=organisme.cle,
            )


def volume_address(organisme: str, annee: int) -> str:
    """Public address of the page of a volume, from the root of the site."""
    return f"organismes/{organisme}/volumes/{annee}/"


def published(organisme: Organisme) -> Fait:
    """The volumes that an issuer publishes, as a fact of its page."""
    return Fait(
        nom="Volumes",
        valeurs=tuple(
            Valeur(texte=str(annee), adresse=volume_address(organisme.cle, annee))
            for annee in sorted(organisme.volumes, reverse=True)
        ),
    )


def _view(catalogue: Catalogue, organisme: str, annee: int) -> VueVolume:
    registre, reliure = catalogue.registre, bind(catalogue, organisme, annee)
    issuer = registre.organismes[organisme]
    return VueVolume(
        titre=f"{TITRE} {annee}",
        organisme=Lien(issuer.nom, issuer.adresse),
        nature=nature(reliure),
        contenu=holds(reliure),
        avertissements=warnings(registre, reliure),
        seances=Fait(
            nom="Séances",
            valeurs=tuple(
                Valeur(
                    texte=plain((capital(sitting_title(registre, cahier.seance)),)),
                    adresse=cahier.seance.adresse,
                    ajout=compte(len(cahier.actes), "délibération"),
                )
                for cahier in reliure.cahiers
            ),
        ),
        tables=tuple(
            Lien(titre, table_address(sorte, organisme, annee)) for sorte, titre in TITRES.items()
        ),
    )


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


KIND: Kind = Kind(nom="volume", unite=Unite.ANNEE, pages=pages)
