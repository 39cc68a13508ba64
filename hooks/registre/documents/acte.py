"""The document of an act: its facts and its blocks as the template ``acte.typ`` prints them."""

from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import partial

from registre import reader
from registre.documents import empreinte, faits, qr
from registre.documents.blocs import Arbre, Noeud, anchors
from registre.documents.lignes import Cibles, sentence
from registre.indexes.catalogue import Catalogue
from registre.model.blocs import Genre
from registre.model.deliberation import Deliberation
from registre.model.provenance import Provenance
from registre.model.seance import Seance
from registre.pages import html
from registre.pages.faits import pieces
from registre.pages.faits.base import Dossier, Fait
from registre.pages.html_lignes import address
from registre.pages.noms import act_title, of_organ
from registre.pages.phrases import capital, plain
from registre.pages.presences import roll_call
from registre.texte import dates
from registre.texte.couleurs import readable
from registre.texte.typographie import guillemets, insecables

GABARIT = "acte.typ"
NIVEAU = 2  # the highest title of the text: the act's object stands above it
_ENCRE, _BLANC = "#1a1a1a", "#ffffff"
_REMPLACE_PAS = "ne remplace pas l’original signé"
_ORIGINAL = "Texte mis en page par le registre ; le fichier officiel est l’original signé, versé avec l’acte"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Where and when documents are published: the site's address, and the instant, None outside of a publication.

    The day that is printed is that of the instant in its own time zone.
    """

    url: str
    instant: datetime | None = None


def data(catalogue: Catalogue, cle: str, edition: Edition) -> dict[str, object]:
    """Everything that the document of one act prints."""
    registre = catalogue.registre
    acte = registre.deliberations[cle]
    dossier = Dossier(acte=acte, seance=registre.seances[acte.seance], registre=registre)
    blocs = reader.read_blocs(catalogue.contenu, acte.source)
    source = (catalogue.contenu / acte.source.fichier).read_bytes()
    resolve = html.addresses(acte.source.fichier)
    cibles = Cibles(
        adresse=partial(address, racine=edition.url, resolve=resolve),
        ancres=frozenset(anchors(blocs)),
    )
    adresse = f"{edition.url}{acte.adresse}"
    couleur = dossier.organisme.couleur
    return {
        "titre": f"{plain((capital(act_title(registre, acte)),))} – {acte.objet}",
        "objet": insecables(acte.objet),
        "numero": plain((capital(act_title(registre, acte)),)),
        "organisme": dossier.organisme.nom,
        "organe": insecables(f"Séance {of_organ(dossier.organe)} du {dates.jour(acte.date)}"),
        "couleur": readable(couleur, _BLANC) if couleur else _ENCRE,
        "marge": faits.margin(dossier, cibles),
        "texte": Arbre(cibles, NIVEAU).blocks(blocs),
        "appel": _call(dossier, cibles) if any(b.genre is Genre.APPEL for b in blocs) else None,
        "pieces": faits.rows(_pieces(dossier), cibles),
        "origine": _origin(acte.provenance),
        "mention": mention(acte),
        "mise_en_ligne": _put_online(edition.instant),
        "adresse": adresse,
        "qr": qr.lines(adresse),
        "empreinte": empreinte.short(empreinte.of_act(source, dossier.seance)),
        "source": {"nom": f"{acte.cle}.md", "texte": source.decode("utf-8", errors="replace")},
    }


def instant(seance: Seance, edition: Edition) -> datetime:
    """The instant that the file bears: that of the publication, else the day of the sitting; never the clock's."""
    return edition.instant or datetime.combine(seance.date, time(), UTC)


def mention(acte: Deliberation) -> str:
    """What each page says of a text that is not the signed original."""
    if acte.original is not None:
        return insecables(_ORIGINAL)
    if acte.provenance is None:
        return insecables(f"Transcription d’origine non renseignée, {_REMPLACE_PAS}")
    named = guillemets(acte.provenance.fichier)
    return insecables(f"Transcription établie d’après le fichier {named}, {_REMPLACE_PAS}")


def _put_online(instant: datetime | None) -> str:
    return dates.jour(instant.date()) if instant else "non publié"


def _origin(provenance: Provenance | None) -> dict[str, str] | None:
    if provenance is None:
        return None
    return {
        "methode": insecables(provenance.methode),
        "fichier": provenance.fichier,
        "sha256": provenance.sha256,
    }


def _pieces(dossier: Dossier) -> list[Fait]:
    """Annexes and cited documents; printed lines stand in the margin, as on paper."""
    return [fait for fait in pieces.rows(dossier) if fait.libelle != pieces.MENTIONS]


def _call(dossier: Dossier, cibles: Cibles) -> Noeud | None:
    """The roll-call of the sitting, as a table of words."""
    called = roll_call(dossier.registre, dossier.seance)
    if called is None:
        return None
    return {
        "legende": sentence(called.legende, cibles),
        "tete": [["Membre"], *([colonne] for colonne in called.colonnes)],
        "lignes": [
            [[ligne.membre], *([case.texte] for case in ligne.cases)] for ligne in called.lignes
        ],
        "totaux": sentence(called.totaux, cibles),
        "reserve": sentence(called.reserve, cibles),
    }
