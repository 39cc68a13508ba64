"""The poster of an act, for the notice board: its object and its result, where to read it whole.

It is about the act and is not the act: what followed the vote and what the issuer says of it in plain words stand on it, as on the page.
"""

from datetime import date
from functools import partial

from registre.documents import acte, qr
from registre.documents.base import Document, Edition, Epreuve
from registre.documents.lignes import Cibles, Ligne, sentence
from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.pages import html
from registre.pages.base import Unite
from registre.pages.etats import banners
from registre.pages.faits import vote
from registre.pages.faits.base import Dossier
from registre.pages.html_lignes import address
from registre.pages.listes.comptes import compte
from registre.pages.noms import act_title, of_organ
from registre.pages.phrases import capital, plain
from registre.pages.recours import remedy
from registre.pages.relations import received
from registre.pages.telechargements import Rang
from registre.texte import dates
from registre.texte.typographie import insecables

SUFFIXE = "/affiche.pdf"
_MENTION = "Cette affiche signale la délibération et ne la remplace pas : le texte entier est à cette adresse."


def epreuve(catalogue: Catalogue, adresse: str, edition: Edition) -> Epreuve:
    """The poster of the act whose page is at the address."""
    one = catalogue.registre.deliberations[acte.key_of(adresse)]
    donnees = data(catalogue, one, edition)
    return Epreuve(donnees=donnees, jour=one.date, fichier=one.source.fichier)


def data(catalogue: Catalogue, one: Deliberation, edition: Edition) -> dict[str, object]:
    """Everything that the poster of one act prints."""
    registre = catalogue.registre
    seance, parution = registre.seances[one.seance], catalogue.parutions.get(one.id)
    dossier = Dossier(acte=one, seance=seance, registre=registre, parution=parution)
    cibles = targets(one.source.fichier, edition)
    states = banners(catalogue, one, received(catalogue, one.id))
    numero = plain((capital(act_title(registre, one)),))
    clair = one.en_clair
    return {
        **foot(one.adresse, edition, _MENTION, "Lire la délibération"),
        "titre": f"Affiche\u00a0: {numero} – {one.objet}",
        "organisme": dossier.organisme.nom,
        "seance": insecables(f"Séance {of_organ(dossier.organe)} du {dates.jour(one.date)}"),
        "numero": together(numero, one.date),
        "objet": insecables(one.objet),
        "etats": [sentence(said, cibles) for said in states],
        "resultat": _result(dossier, cibles),
        "voix": _ballot(one),
        "sans_resultat": "Le document ne dit pas le résultat du vote.",
        "en_clair": clair
        and {
            "texte": insecables(clair.texte),
            "signature": insecables(
                f"{clair.signature} – résumé de l’émetteur, sans valeur juridique."
            ),
        },
        "delai": _delay(dossier, cibles),
    }


def targets(fichier: str, edition: Edition) -> Cibles:
    """Where the links of a poster may lead: whoever reads it on a screen follows them."""
    resolve = html.addresses(fichier)
    return Cibles(adresse=partial(address, racine=edition.url, resolve=resolve))


def foot(adresse: str, edition: Edition, mention: str, invite: str) -> dict[str, object]:
    """What stands at the foot of a poster: where its page is, what the poster is not, when the page was put online."""
    whole = f"{edition.url}{adresse}"
    instant = edition.instant
    unknown = "" if edition.publie else "Non publié."
    online = f"Mise en ligne le {dates.jour(instant.date())}." if instant else unknown
    return {
        "adresse": whole,
        "qr": qr.lines(whole),
        "invite": invite,
        "mention": insecables(mention),
        "mise_en_ligne": online,
    }


def together(titre: str, jour: date) -> str:
    """A title whose date is not cut at the end of a line."""
    said = f"du {dates.jour(jour)}"
    return titre.replace(said, said.replace(" ", "\u00a0"))


def _result(dossier: Dossier, cibles: Cibles) -> list[Ligne]:
    """The outcome as the page says it; the printed phrase beside, where it says something else."""
    told = next(vote.rows(dossier))
    return [sentence(said, cibles) for said in (*told.valeurs, *told.notes)]


def _ballot(one: Deliberation) -> str:
    """The printed figures: «12 pour, 0 contre, 2 abstentions»."""
    printed = one.vote
    if printed is None:
        return ""
    figures = (
        f"{printed.pour} pour" if printed.pour is not None else "",
        f"{printed.contre} contre" if printed.contre is not None else "",
        compte(printed.abstentions, "abstention") if printed.abstentions is not None else "",
    )
    return ", ".join(filter(None, figures))


def _delay(dossier: Dossier, cibles: Cibles) -> dict[str, object] | None:
    """The last day of the delay, where the register knows enough to compute it; nothing else."""
    recours = remedy(dossier.registre, dossier.acte, dossier.parution)
    if recours.dernier_jour is None:
        return None
    return {
        "libelle": insecables("Dernier jour pour saisir le tribunal administratif :"),
        "jour": f"{dates.jour(recours.dernier_jour)}.",
        "phrases": [sentence(said, cibles) for said in recours.phrases],
    }


DOCUMENT = Document(
    nom="affiche",
    unite=Unite.ACTE,
    gabarit="affiche.typ",
    suffixe=SUFFIXE,
    titre="Affiche, pour le panneau",
    adresses=acte.adresses,
    has=acte.has,
    epreuve=epreuve,
    objet=acte.key_of,
    place=Rang.AFFICHE,
)
