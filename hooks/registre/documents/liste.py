"""The document of what a sitting examined: the rows of its page as the template ``liste.typ`` prints them.

What became of an act later changes freely, and is left to the page.
"""

from collections.abc import Iterator
from functools import partial

from registre.documents.base import Document, Edition, Epreuve
from registre.documents.lignes import Cibles, sentence
from registre.documents.tete import head
from registre.indexes.catalogue import Catalogue
from registre.journal import empreintes
from registre.model.seance import Seance
from registre.pages.base import Unite
from registre.pages.examinees import TITRE, Ligne, Liste, examined, is_listed
from registre.pages.faits.base import NON_RENSEIGNE
from registre.pages.html import nowhere
from registre.pages.html_lignes import address
from registre.pages.liste_de_seance import SUITE
from registre.pages.liste_de_seance import address as page_of
from registre.pages.noms import sitting_title
from registre.pages.phrases import capital, plain
from registre.texte.typographie import insecables

_SEANCES, SUFFIXE = "seances/", "/liste.pdf"
_MENTION = "Liste établie par le registre, qui ne remplace pas celle que l’organisme a pu afficher"


def adresses(catalogue: Catalogue) -> Iterator[str]:
    """Every sitting of which anything is known has one."""
    seances = catalogue.registre.seances
    return (seances[cle].adresse for cle in catalogue.seances if is_listed(catalogue, seances[cle]))


def has(catalogue: Catalogue, adresse: str) -> bool:
    """Tell whether an address is that of such a sitting."""
    seance = catalogue.registre.seances.get(key_of(adresse))
    known = seance is not None and seance.adresse == adresse
    return known and is_listed(catalogue, catalogue.registre.seances[key_of(adresse)])


def key_of(adresse: str) -> str:
    """The key of the sitting whose page is at the address."""
    return adresse.removeprefix(_SEANCES).removesuffix("/")


def file_of(adresse: str) -> str:
    """The file of the list of the sitting whose page is at the address."""
    return f"{adresse.removesuffix('/')}{SUFFIXE}"


def epreuve(catalogue: Catalogue, adresse: str, edition: Edition) -> Epreuve:
    """The list of the sitting whose page is at the address."""
    seance = catalogue.registre.seances[key_of(adresse)]
    donnees = data(catalogue, seance, edition)
    return Epreuve(donnees=donnees, jour=seance.date, fichier=seance.source.fichier)


def data(catalogue: Catalogue, seance: Seance, edition: Edition) -> dict[str, object]:
    """Everything that the list of one sitting prints."""
    registre = catalogue.registre
    organisme, liste = registre.organismes[seance.organisme], examined(catalogue, seance)
    titre = plain((capital(sitting_title(registre, seance)),))
    cibles = Cibles(adresse=partial(address, racine=edition.url, resolve=nowhere))
    return {
        **head(organisme, titre, f"{edition.url}{page_of(seance)}"),
        "titre": f"{TITRE} – {titre}",
        "objet": TITRE,
        "mention": insecables(_MENTION),
        "mise_en_ligne": edition.mise_en_ligne,
        "empreinte": empreintes.short(fingerprint(seance, liste)),
        "etablie": sentence(liste.etablie, cibles),
        "deliberations": [_row(ligne, cibles) for ligne in liste.deliberations],
        "autres": [_row(ligne, cibles) for ligne in liste.autres],
        "inconnus": [sentence(inconnu, cibles) for inconnu in liste.inconnus],
        "droit": sentence(liste.droit, cibles),
    }


def fingerprint(seance: Seance, liste: Liste) -> str:
    """The fingerprint of the rows: which sitting, and of each row what it prints."""
    rows = [
        (ligne.numero, ligne.nature, ligne.rang, ligne.objet, *_said(ligne))
        for ligne in (*liste.deliberations, *liste.autres)
    ]
    form = {"forme": empreintes.FORME, "objet": "liste", "seance": seance.id, "lignes": rows}
    return empreintes.digest(form)


def _said(ligne: Ligne) -> tuple[str, ...]:
    return tuple(plain(phrase) for phrase in (ligne.issue, *ligne.notes, ligne.absence))


def _row(ligne: Ligne, cibles: Cibles) -> dict[str, object]:
    """A row; its number leads to the act's page."""
    repere = ligne.nature or ligne.numero or NON_RENSEIGNE
    adresse = cibles.adresse(f"/{ligne.adresse}") if ligne.adresse else None
    return {
        "repere": [repere if adresse is None else ["lien", adresse, [repere]]],
        "objet": [f"{ligne.rang}. " if ligne.rang else "", insecables(ligne.objet)],
        "absence": sentence(ligne.absence, cibles),
        "issue": sentence(ligne.issue, cibles),
        "notes": [sentence(note, cibles) for note in ligne.notes],
    }


DOCUMENT = Document(
    nom="liste",
    unite=Unite.SEANCE,
    gabarit="liste.typ",
    suffixe=SUFFIXE,
    titre=TITRE,
    adresses=adresses,
    has=has,
    epreuve=epreuve,
    objet=file_of,
    aussi=SUITE,
)
