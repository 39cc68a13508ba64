"""A register whose year fills a volume: two sittings on either side of the law of 1 July 2022, acts that lead to each other."""

from pathlib import Path

from registre.documents import volume
from registre.documents.base import Edition
from registre.indexes.catalogue import Catalogue
from registre.pages.reliure import Reliure, bind
from registre.reader.pdf import pages
from tests.support import contenu, pdf
from tests.support.documents import COMPOSITEUR, EDITION, riche_files

ORGANISME, ANNEE = "sivom", 2022
MEMBRES = """\
presidence: M. Jean NEUTRE
secretaire: Mme Anne ESSAI
presences:
  - Mme Anne ESSAI: présent
  - M. Jean NEUTRE: présent
  - M. Paul LOIN: excusé
"""
_ACTE = """\
---
seance: {seance}
objet: {objet}
original: originaux/2022/{cle}.pdf
vote: {{resultat: {resultat}, pour: 2, contre: 0}}
---

## EXTRAIT DU REGISTRE

{texte}

## DELIBERE

ARTICLE 1 – {objet}.

ARTICLE 2 – Le Président est chargé de l’exécution.
"""
_ACTES = (
    ("2022-1", "2022-03-01-conseil", "Travaux de la station", "adoptée", "[appel]"),
    (
        "2022-2",
        "2022-03-01-conseil",
        "Budget annexe",
        "rejetée",
        "Voir [les travaux](2022-1.md#article-2).",
    ),
    (
        "2022-3",
        "2022-09-20-conseil",
        "Éclairage du pont",
        "adoptée",
        "Voir [le prix](../2021/2021-3.md) et [la fin](#article-2).",
    ),
)
OBJETS = ("Budget annexe", "Éclairage du pont", "Travaux de la station")


def files() -> dict[str, str]:
    """The sittings and the acts; the minutes of the second sitting tell of a deliberation without act."""
    points = "points:\n  - objet: Vœu retiré\n    rang: 4\n    issue: retiré\n"
    acts = {
        f"deliberations/sivom/2022/{cle}.md": _ACTE.format(
            cle=cle, seance=seance, objet=objet, resultat=resultat, texte=texte
        )
        for cle, seance, objet, resultat, texte in _ACTES
    }
    return (
        riche_files()
        | acts
        | {
            "seances/sivom/2022-03-01-conseil.md": f"---\n{MEMBRES}---\n",
            "seances/sivom/2022-05-10-conseil.md": f"---\n{points}---\n",
            "seances/sivom/2022-09-20-conseil.md": f"---\n{MEMBRES}{points}---\n",
        }
    )


def catalogue(folder: Path, **more: str) -> Catalogue:
    """The register, with the original of each act of the year."""
    for cle, *_ in _ACTES:
        pdf.write(folder / f"originaux/2022/{cle}.pdf", pdf.lines("Acte signé"))
    return contenu.catalogue(folder, files() | more)


def publishing(annee: int) -> str:
    """The file of the issuer, that publishes the volume of a year."""
    return contenu.BASE["organismes/sivom.md"].replace(
        "organes:", f"volumes: [{annee}]\n        organes:"
    )


def make(catalogue: Catalogue, organisme: str, annee: int, edition: Edition = EDITION) -> bytes:
    """The volume of an issuer and year."""
    return compose(catalogue, bind(catalogue, organisme, annee), edition)


def compose(catalogue: Catalogue, reliure: Reliure, edition: Edition = EDITION) -> bytes:
    donnees = volume.data(catalogue, reliure, edition)
    return COMPOSITEUR.compose(volume.GABARIT, donnees, edition.instant_of(reliure.jour))


def sheets(octets: bytes, folder: Path) -> tuple[str, ...]:
    """The words of each sheet, its head and its foot included, as a reader shows them."""
    path = folder / "volume.pdf"
    path.write_bytes(octets)
    return tuple(page.replace("\u00a0", " ") for page in pages(path))
