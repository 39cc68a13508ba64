"""The style sheet of the issuers' colours: the strict policy of the site forbids to write them in the pages."""

from collections.abc import Iterator

from registre.exports.base import Export, Site
from registre.indexes.catalogue import Catalogue
from registre.pages.base import Unite
from registre.texte.couleurs import PAPIER, PAPIER_NUIT, readable

_NUIT = "@media (prefers-color-scheme: dark)"


def files(catalogue: Catalogue, site: Site) -> Iterator[tuple[str, bytes]]:
    """One class per issuer that has a colour: ``emetteur-<clé>`` sets the accent, by day and by night."""
    organismes = catalogue.registre.organismes.values()
    rules = (
        _rules(organisme.cle, organisme.couleur) for organisme in organismes if organisme.couleur
    )
    yield "assets/emetteurs.css", "\n".join(rules).encode()


def _rules(cle: str, couleur: str) -> str:
    jour, nuit = readable(couleur, PAPIER), readable(couleur, PAPIER_NUIT)
    return (
        f".emetteur-{cle} {{ --accent: {jour}; }}\n"
        f"{_NUIT} {{ .emetteur-{cle} {{ --accent: {nuit}; }} }}\n"
    )


EXPORT = Export(nom="couleurs", unite=Unite.REGISTRE, files=files)
