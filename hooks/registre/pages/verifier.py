"""The page where a file is recognised: by the browser itself, or by the tools that every machine has."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from registre.indexes.catalogue import Catalogue
from registre.indexes.preuves import FICHIERS
from registre.pages.base import Entete, Kind, Lien, Page, Unite
from registre.pages.objets import RACINES, VERIFIER
from registre.pages.parutions import moment
from registre.pages.phrases import Phrase, phrase
from registre.texte.montants import nombre

TITRE = "Vérifier un fichier"
_AUTRES = "Autres fichiers"


@dataclass(frozen=True, slots=True)
class Manifestes:
    """The manifests of an issuer, one for each year."""

    nom: str
    annees: tuple[Lien, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VueVerifier:
    """What the page needs: what there is to compare with («» outside of a publication), where slices and manifests are."""

    compte: Phrase
    tranches: str
    script: str
    racines: str
    manifestes: tuple[Manifestes, ...]


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """The one page."""
    yield Page(
        adresse=VERIFIER,
        gabarit="registre/verifier.html",
        unite=Unite.REGISTRE,
        entete=partial(
            Entete,
            titre=TITRE,
            description="Dire si un fichier est de ceux que le registre a publiés, et depuis quand, sans l’envoyer nulle part.",
        ),
        vue=partial(_view, catalogue),
    )


def _view(catalogue: Catalogue) -> VueVerifier:
    return VueVerifier(
        compte=_count(catalogue),
        tranches=f"{VERIFIER}tranches/",
        script=f"{VERIFIER}verifier.py",
        racines=RACINES,
        manifestes=tuple(_manifests(catalogue)),
    )


def _count(catalogue: Catalogue) -> Phrase:
    last, count = catalogue.preuves.derniere, catalogue.preuves.comptes[FICHIERS]
    if last is None:
        return ()
    words = f"{nombre(count)} fichiers publiés" if count > 1 else "1 fichier publié"
    return phrase(f"{words}, le dernier ", moment(last.instant, "le "))


def _manifests(catalogue: Catalogue) -> Iterator[Manifestes]:
    found = defaultdict[str, list[Lien]](list)
    for rayon in catalogue.preuves.manifestes:
        organisme, annee = rayon.split("/")
        found[organisme].append(Lien(annee, f"{VERIFIER}manifestes/{rayon}.sha256"))
    issuers = catalogue.registre.organismes
    for cle, annees in found.items():
        yield Manifestes(issuers[cle].nom if cle in issuers else _AUTRES, tuple(annees))


KIND = Kind(nom="verifier", unite=Unite.REGISTRE, pages=pages)
