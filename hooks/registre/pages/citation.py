"""The way to cite an act, ready to be copied."""

from registre.pages.faits.base import Dossier
from registre.pages.noms import act_title
from registre.pages.phrases import Phrase, phrase
from registre.texte.typographie import guillemets


def cite(dossier: Dossier) -> Phrase:
    """«Somme Numérique, Bureau, délibération n° 03 du 30 novembre 2020, « Renouvellement… »»; the address is added by the page."""
    return phrase(
        f"{dossier.organisme.nom}, {dossier.organe.nom}, ",
        act_title(dossier.registre, dossier.acte),
        f", {guillemets(dossier.acte.objet)}",
    )
