"""The document in which a fact was read, named and linked."""

from registre.model.registre import Registre
from registre.pages.noms import act_title, sitting_title
from registre.pages.phrases import Phrase, linked, phrase


def from_document(registre: Registre, organisme: str, reference: str) -> Phrase:
    """«d’après la délibération n° 03 du 30 novembre 2020»; the document's own title where it is not in the register."""
    acte = registre.deliberations.get(reference)
    if acte is not None:
        return phrase("d’après la ", linked(act_title(registre, acte), acte.adresse))
    seance = registre.seances.get(f"{organisme}/{reference}")
    if seance is not None:
        return phrase("d’après la ", linked(sitting_title(registre, seance), seance.adresse))
    return phrase(f"d’après : {reference}")
