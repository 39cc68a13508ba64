"""The style sheet of the issuers' colours: the strict policy of the site forbids to write them in the pages."""

from collections.abc import Iterator
from functools import partial

from registre.exports.base import Export, Fichier, Site
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Unite
from registre.texte.couleurs import PAPIER, PAPIER_NUIT, readable

_NUIT = "@media (prefers-color-scheme: dark)"


def files(catalogue: Catalogue, site: Site) -> Iterator[Fichier]:
    """One class per issuer that has a colour: ``emetteur-<clé>`` sets the accent, by day and by night."""
    yield Fichier("assets/emetteurs.css", partial(_sheet, catalogue))


def _sheet(catalogue: Catalogue) -> bytes:
    organismes = catalogue.registre.organismes.values()
    rules = (
        _rules(organisme.cle, organisme.couleur) for organisme in organismes if organisme.couleur
    )
    return "\n".join(rules).encode()


def _rules(cle: str, couleur: str) -> str:
    jour, nuit = readable(couleur, PAPIER), readable(couleur, PAPIER_NUIT)
    return (
        f".emetteur-{cle} {{ --accent: {jour}; }}\n"
        f"{_NUIT} {{ .emetteur-{cle} {{ --accent: {nuit}; }} }}\n"
    )


EXPORT = Export(nom="couleurs", unite=Unite.REGISTRE, files=files)
