"""The document of an act: its facts and its blocks as the template ``acte.typ`` prints them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from registre import reader
from registre.documents import faits
from registre.documents.base import Document, Edition, Epreuve
from registre.documents.blocs import Arbre, Noeud, anchors
from registre.documents.lignes import Cibles, sentence
from registre.documents.tete import head
from registre.indexes.catalogue import Catalogue
from registre.journal import empreintes
from registre.model.blocs import Bloc, Genre
from registre.model.deliberation import Deliberation
from registre.model.provenance import Provenance
from registre.model.registre import Registre
from registre.model.seance import Seance
from registre.pages import html
from registre.pages.base import Unite
from registre.pages.faits import pieces
from registre.pages.faits.base import Dossier, Fait
from registre.pages.html_lignes import address
from registre.pages.noms import act_title, of_organ
from registre.pages.parutions import online_words
from registre.pages.phrases import capital, plain
from registre.pages.presences import roll_call
from registre.reader.decoupe import decode, split
from registre.texte import dates
from registre.texte.typographie import guillemets, insecables

NIVEAU = 2  # the highest title of the text: the act's object stands above it
_ACTES = "deliberations/"
_REMPLACE_PAS = "ne remplace pas l’original signé"
_ORIGINAL = "Texte mis en page par le registre ; le fichier officiel est l’original signé, versé avec l’acte"


def adresses(catalogue: Catalogue) -> Iterator[str]:
    """Every act has one, but for those whose content is withdrawn."""
    actes = catalogue.registre.deliberations.values()
    return (acte.adresse for acte in actes if acte.depublication is None)


def epreuve(catalogue: Catalogue, adresse: str, edition: Edition) -> Epreuve:
    """The document of the act whose page is at the address."""
    acte = catalogue.registre.deliberations[key_of(adresse)]
    donnees = data(catalogue, acte.id, edition)
    return Epreuve(donnees=donnees, jour=acte.date, fichier=acte.source.fichier)


def has(catalogue: Catalogue, adresse: str) -> bool:
    """Tell whether an address is that of an act whose content is there."""
    acte = catalogue.registre.deliberations.get(key_of(adresse))
    return adresse.startswith(_ACTES) and acte is not None and acte.depublication is None


def key_of(adresse: str) -> str:
    """The key of the act whose page is at the address."""
    return adresse.removeprefix(_ACTES).removesuffix("/")


def data(catalogue: Catalogue, cle: str, edition: Edition) -> dict[str, object]:
    """Everything that the document of one act prints."""
    acte = catalogue.registre.deliberations[cle]
    blocs = reader.read_blocs(catalogue.contenu, acte.source)
    resolve = html.addresses(acte.source.fichier)
    cibles = Cibles(
        adresse=partial(address, racine=edition.url, resolve=resolve),
        ancres=frozenset(anchors(blocs)),
    )
    source = _source(catalogue, acte)
    return {
        **extrait(catalogue, acte, blocs, cibles, edition, NIVEAU),
        "titre": f"{plain((capital(act_title(catalogue.registre, acte)),))} – {acte.objet}",
        "source": {"nom": f"{acte.cle}.md", "texte": source.decode("utf-8", errors="replace")},
    }


def extrait(
    catalogue: Catalogue,
    acte: Deliberation,
    blocs: Iterable[Bloc],
    cibles: Cibles,
    edition: Edition,
    niveau: int,
) -> dict[str, object]:
    """What ``extrait.typ`` prints of an act; ``niveau`` is the level of the highest title of its text."""
    registre = catalogue.registre
    dossier = Dossier(acte=acte, seance=registre.seances[acte.seance], registre=registre)
    precision = f"Séance {of_organ(dossier.organe)} du {dates.jour(acte.date)}"
    source, parution = _source(catalogue, acte), catalogue.parutions.get(acte.id)
    own = replace(edition, instant=parution.mise_en_ligne) if parution else edition
    return {
        **head(dossier.organisme, precision, f"{edition.url}{acte.adresse}"),
        "objet": insecables(acte.objet),
        "numero": plain((capital(act_title(registre, acte)),)),
        "marge": faits.margin(dossier, cibles),
        "texte": Arbre(cibles, niveau).blocks(blocs),
        "appel": call(registre, dossier.seance, cibles)
        if any(b.genre is Genre.APPEL for b in blocs)
        else None,
        "pieces": faits.rows(_pieces(dossier), cibles),
        "origine": origin(acte.provenance),
        "mention": mention(acte),
        "en_ligne": [online_words(acte), own.mise_en_ligne],
        "empreinte": empreintes.short(_fingerprint(dossier, source)),
    }


def _source(catalogue: Catalogue, acte: Deliberation) -> bytes:
    return (catalogue.contenu / acte.source.fichier).read_bytes()


def _fingerprint(dossier: Dossier, source: bytes) -> str:
    """What two copies must share to say the same."""
    corps = split(decode(source)).corps
    verses = dossier.registre.fichiers
    return empreintes.of_act(dossier.acte, dossier.seance, corps, verses).acte


def mention(acte: Deliberation) -> str:
    """What each page says of a text that is not the signed original."""
    if acte.original is not None:
        return insecables(_ORIGINAL)
    return transcribed(acte.provenance)


def transcribed(provenance: Provenance | None) -> str:
    """What each page says of a text that was made from another."""
    if provenance is None:
        return insecables(f"Transcription d’origine non renseignée, {_REMPLACE_PAS}")
    named = guillemets(provenance.fichier)
    return insecables(f"Transcription établie d’après le fichier {named}, {_REMPLACE_PAS}")


def origin(provenance: Provenance | None) -> dict[str, str] | None:
    """From what file a text was made, and how."""
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


def call(registre: Registre, seance: Seance, cibles: Cibles) -> Noeud | None:
    """The roll-call of the sitting, as a table of words."""
    called = roll_call(registre, seance)
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


DOCUMENT = Document(
    nom="acte",
    unite=Unite.ACTE,
    gabarit="acte.typ",
    suffixe=".pdf",
    titre="Transcription de l’acte",
    adresses=adresses,
    has=has,
    epreuve=epreuve,
    objet=key_of,
)
