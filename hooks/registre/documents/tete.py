"""The head of a document, as ``feuille.typ`` prints it: who issues, of what organ and day, and where the document is for ever."""

from registre.documents import qr
from registre.model.organisme import Organisme
from registre.texte.couleurs import readable
from registre.texte.typographie import insecables

_ENCRE, _BLANC = "#1a1a1a", "#ffffff"


def head(organisme: Organisme, precision: str, adresse: str) -> dict[str, object]:
    """``precision`` stands below the issuer's name; the address is printed as a QR code too."""
    return {
        "organisme": organisme.nom,
        "precision": insecables(precision),
        "couleur": colour(organisme),
        "adresse": adresse,
        "qr": qr.lines(adresse),
    }


def colour(organisme: Organisme) -> str:
    """The issuer's colour, dark enough for words on paper."""
    return readable(organisme.couleur, _BLANC) if organisme.couleur else _ENCRE
