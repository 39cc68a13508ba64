"""The document of a sitting's minutes: its facts and its blocks, printed as those of an act are."""

from collections.abc import Iterator
from functools import partial

from registre import reader
from registre.documents import faits
from registre.documents.acte import NIVEAU, call, origin, transcribed
from registre.documents.base import Document, Edition, Epreuve
from registre.documents.blocs import Arbre, anchors
from registre.documents.lignes import Cibles
from registre.documents.tete import head
from registre.indexes.catalogue import Catalogue
from registre.journal import empreintes
from registre.model.blocs import Genre
from registre.model.seance import Seance
from registre.pages import html
from registre.pages.base import Unite
from registre.pages.faits import seance as faits_de_seance
from registre.pages.html_lignes import address
from registre.pages.noms import sitting_title
from registre.pages.parutions import minutes_words
from registre.pages.phrases import capital, plain
from registre.reader.decoupe import decode, split
from registre.texte.typographie import insecables

_SEANCES = "seances/"
_TITRE = "Procès-verbal"


def adresses(catalogue: Catalogue) -> Iterator[str]:
    """Every sitting with minutes has one, unless its source, which is attached, names an act whose time has not come."""
    seances = catalogue.registre.seances.values()
    return (one.adresse for one in seances if _is_told(catalogue, one))


def has(catalogue: Catalogue, adresse: str) -> bool:
    """Tell whether an address is that of a sitting with minutes."""
    seance = catalogue.registre.seances.get(_key_of(adresse))
    return seance is not None and seance.adresse == adresse and _is_told(catalogue, seance)


def _is_told(catalogue: Catalogue, seance: Seance) -> bool:
    return seance.proces_verbal and seance.source.fichier not in catalogue.tus


def epreuve(catalogue: Catalogue, adresse: str, edition: Edition) -> Epreuve:
    """The minutes of the sitting whose page is at the address."""
    seance = catalogue.registre.seances[_key_of(adresse)]
    donnees = data(catalogue, seance, edition)
    return Epreuve(donnees=donnees, jour=seance.date, fichier=seance.source.fichier)


def _key_of(adresse: str) -> str:
    return adresse.removeprefix(_SEANCES).removesuffix("/")


def data(catalogue: Catalogue, seance: Seance, edition: Edition) -> dict[str, object]:
    """Everything that the document of a sitting's minutes prints."""
    registre = catalogue.registre
    organisme = registre.organismes[seance.organisme]
    blocs = reader.read_blocs(catalogue.contenu, seance.source)
    source = (catalogue.contenu / seance.source.fichier).read_bytes()
    cibles = Cibles(
        adresse=partial(address, racine=edition.url, resolve=html.addresses(seance.source.fichier)),
        ancres=frozenset(anchors(blocs)),
    )
    named = plain((capital(sitting_title(registre, seance)),))
    title = seance.titre_corps or _TITRE
    organe = registre.organe(seance.organisme, seance.organe).nom
    called = any(bloc.genre is Genre.APPEL for bloc in blocs)
    return {
        **head(organisme, organe, f"{edition.url}{seance.adresse}"),
        "titre": f"{title} – {named}",
        "objet": insecables(title),
        "numero": named,
        "marge": faits.margin_of_sitting(faits_de_seance.essential(registre, seance), cibles),
        "texte": Arbre(cibles, NIVEAU).blocks(blocs),
        "appel": call(registre, seance, cibles) if called else None,
        "pieces": [],
        "origine": origin(seance.provenance),
        "mention": transcribed(seance.provenance),
        "en_ligne": [minutes_words(seance), edition.mise_en_ligne],
        "empreinte": empreintes.short(
            empreintes.of_minutes(seance, split(decode(source)).corps).acte
        ),
        "source": {"nom": f"{seance.cle}.md", "texte": source.decode("utf-8", errors="replace")},
    }


DOCUMENT = Document(
    nom="proces_verbal",
    unite=Unite.SEANCE,
    gabarit="acte.typ",
    suffixe=".pdf",
    titre="Transcription du procès-verbal",
    adresses=adresses,
    has=has,
    epreuve=epreuve,
    objet=_key_of,
)
