"""The volume of an issuer and year: its acts, a sheet that closes each sitting, and the two tables (CGCT, R. 2121-9)."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from registre import reader
from registre.documents.acte import extrait
from registre.documents.base import Document, Edition, Epreuve
from registre.documents.blocs import anchors
from registre.documents.cloture import closing
from registre.documents.lignes import Cibles
from registre.documents.tete import colour
from registre.indexes.catalogue import Catalogue
from registre.model.blocs import Bloc
from registre.model.deliberation import Deliberation
from registre.model.registre import Registre
from registre.pages import html, tables, volumes
from registre.pages.base import Unite
from registre.pages.html_lignes import address
from registre.pages.noms import sitting_title
from registre.pages.phrases import capital, plain
from registre.pages.reliure import Cahier, Reliure, bind
from registre.texte import dates
from registre.texte.typographie import insecables

GABARIT = "volume.typ"
# Volume, sitting, act: the titles of a text stand below.
NIVEAU = 4
_ADRESSE = re.compile(r"organismes/(?P<organisme>[^/]+)/volumes/(?P<annee>\d{4})/")

Textes = Mapping[str, Sequence[Bloc]]
Compter = Callable[[int], object]


def adresses(catalogue: Catalogue) -> Iterator[str]:
    """The volumes that their issuers publish."""
    for organisme in catalogue.registre.organismes.values():
        for annee in organisme.volumes:
            yield volumes.volume_address(organisme.cle, annee)


def has(catalogue: Catalogue, adresse: str) -> bool:
    """Tell whether an address is that of a volume that its issuer publishes."""
    found = _ADRESSE.fullmatch(adresse)
    if found is None or found["organisme"] not in catalogue.registre.organismes:
        return False
    return int(found["annee"]) in catalogue.registre.organismes[found["organisme"]].volumes


def file_of(adresse: str) -> str:
    """The file of the volume whose page is at the address."""
    return f"{adresse.removesuffix('/')}.pdf"


def epreuve(catalogue: Catalogue, adresse: str, edition: Edition) -> Epreuve:
    """The volume whose page is at the address."""
    _, organisme, _, annee, _ = adresse.split("/")
    reliure = bind(catalogue, organisme, int(annee))
    return Epreuve(
        donnees=data(catalogue, reliure, edition),
        jour=reliure.jour,
        fichier=catalogue.registre.organismes[organisme].source.fichier,
    )


def data(
    catalogue: Catalogue, reliure: Reliure, edition: Edition, compter: Compter = int
) -> dict[str, object]:
    """Everything that a volume prints; ``compter`` is told the acts as they are done."""
    textes = {
        one.id: tuple(reader.read_blocs(catalogue.contenu, one.source)) for one in reliure.actes
    }
    volume = _Volume(catalogue, reliure, edition, textes)
    return {
        **_told(catalogue.registre, reliure, edition),
        "seances": [volume.sitting(cahier, compter) for cahier in reliure.cahiers],
        "tables": {sorte: volume.table(sorte) for sorte in tables.TITRES},
    }


def _told(registre: Registre, reliure: Reliure, edition: Edition) -> dict[str, object]:
    """What the volume says of itself on its first sheet, and at the foot of all."""
    organisme = registre.organismes[reliure.organisme]
    return {
        "titre": f"{volumes.title(registre, reliure)}. {volumes.nature(reliure)}",
        "intitule": volumes.TITRE,
        "annee": str(reliure.annee),
        "organisme": organisme.nom,
        "couleur": colour(organisme),
        "nature": volumes.nature(reliure),
        "contenu": volumes.holds(reliure),
        "organes": volumes.organs(registre, reliure),
        "avertissements": volumes.warnings(registre, reliure),
        "pied": insecables(f"{volumes.nature(reliure)}. {volumes.PAPIER}"),
        "mise_en_ligne": edition.mise_en_ligne,
        "paraphe": None if reliure.transcrit else volumes.chief(organisme),
    }


class _Volume:
    """One volume being made: links from act to act lead to the sheet of the other."""

    def __init__(
        self, catalogue: Catalogue, reliure: Reliure, edition: Edition, textes: Textes
    ) -> None:
        self._catalogue, self._reliure, self._edition = catalogue, reliure, edition
        self._textes = textes
        self._ancres = {cle: frozenset(anchors(blocs)) for cle, blocs in textes.items()}
        registre = catalogue.registre
        self._places = {registre.deliberations[cle].adresse: cle for cle in textes}
        self._seances = {one.seance.adresse: one.ancre for one in reliure.cahiers}

    def sitting(self, cahier: Cahier, compter: Compter) -> dict[str, object]:
        """A sitting: its acts, then the sheet that closes it."""
        title = plain((capital(sitting_title(self._catalogue.registre, cahier.seance)),))
        actes = []
        for acte in cahier.actes:
            actes.append(self._act(acte))
            compter(1)
        registre, cibles = self._catalogue.registre, self._targets(cahier.seance.source.fichier)
        return {
            "titre": title,
            "ancre": cahier.ancre,
            "actes": actes,
            "cloture": closing(registre, self._reliure, cahier, cibles),
        }

    def table(self, sorte: str) -> list[dict[str, str]]:
        """The lines of one of the two tables."""
        ids = [acte.id for acte in self._reliure.actes]
        return [
            {
                "date": dates.jour(ligne.date),
                "numero": ligne.numero,
                "objet": insecables(ligne.objet),
                "organe": ligne.organe,
                "ancre": self._reliure.ancres[self._places[ligne.adresse]],
            }
            for ligne in tables.lines(self._catalogue, sorte, ids)
        ]

    def _act(self, acte: Deliberation) -> dict[str, object]:
        place = self._reliure.ancres[acte.id]
        cibles = self._targets(acte.source.fichier, self._ancres[acte.id], place)
        blocs = self._textes[acte.id]
        printed = extrait(self._catalogue, acte, blocs, cibles, self._edition, NIVEAU)
        return {**printed, "ancre": place}

    def _targets(
        self, fichier: str, ancres: frozenset[str] = frozenset(), prefixe: str = ""
    ) -> Cibles:
        resolve = html.addresses(fichier)
        return Cibles(
            adresse=partial(address, racine=self._edition.url, resolve=resolve),
            ancres=ancres,
            prefixe=prefixe,
            passage=self._passage,
        )

    def _passage(self, adresse: str) -> str | None:
        """The place in the volume of what an address of the site is about."""
        page, _, ancre = adresse.removeprefix(self._edition.url).partition("#")
        if page in self._seances:
            return self._seances[page]
        cle = self._places.get(page)
        if cle is None:
            return None
        place = self._reliure.ancres[cle]
        return place + ancre if ancre in self._ancres[cle] else place


DOCUMENT = Document(
    nom="volume",
    unite=Unite.ANNEE,
    gabarit=GABARIT,
    suffixe=".pdf",
    titre="Volume de l’année",
    adresses=adresses,
    has=has,
    epreuve=epreuve,
    objet=file_of,
    long=True,
    rang=1,
)
