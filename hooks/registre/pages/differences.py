"""What an edition of an act changed in the one before, word by word."""

from dataclasses import dataclass

from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.parution import Edition, Parution
from registre.pages.base import Lien
from registre.pages.noms import act_title
from registre.pages.parutions import edition_address
from registre.pages.phrases import Mot, Phrase, capital, phrase
from registre.pages.texte_brut import plain_text
from registre.reader import ancienne
from registre.reader.ancienne import Ancienne
from registre.reader.cles import DE_LA_SEANCE, IMPRIMEES
from registre.texte.differences import Passage, passages

GABARIT = "registre/differences.html"
RETIREE = phrase(
    "Le contenu de cette édition a été retiré du registre ; il n’en reste que la date."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VueDifferences:
    """What an edition changed in the one before: in the facts of the act, in those of its sitting, in the text."""

    titre: str
    numero: Mot
    motif: Phrase
    retiree: Phrase
    faits: tuple[Passage, ...]
    seance: tuple[Passage, ...]
    texte: tuple[Passage, ...]
    avant: Lien
    acte: Lien


def view(catalogue: Catalogue, cle: str, rang: int) -> VueDifferences:
    """What the next edition changed."""
    registre = catalogue.registre
    acte, parution = registre.deliberations[cle], catalogue.parutions[cle]
    edition, suivante = parution.editions[rang - 1 : rang + 1]
    gone = edition.retiree or suivante.retiree
    both = () if gone else (_sources(catalogue, acte, parution, one) for one in (edition, suivante))
    avant, apres = tuple(both) or (None, None)
    return VueDifferences(
        titre=f"De l’édition {rang} à l’édition {rang + 1}",
        numero=capital(act_title(registre, acte)),
        motif=reason(acte, rang),
        retiree=RETIREE if gone else (),
        faits=_changed(avant[0], apres[0], IMPRIMEES) if avant and apres else (),
        seance=_changed(avant[1], apres[1], DE_LA_SEANCE) if avant and apres else (),
        texte=_text(avant[0], apres[0]) if avant and apres else (),
        avant=Lien(f"Édition {rang}", edition_address(acte, rang)),
        acte=Lien("Édition en vigueur", acte.adresse),
    )


def read(catalogue: Catalogue, sha256: str) -> Ancienne:
    """The source of a former edition."""
    return ancienne.read(catalogue.sources[sha256])


def _sources(
    catalogue: Catalogue, acte: Deliberation, parution: Parution, edition: Edition
) -> tuple[Ancienne, Ancienne]:
    """The act and its sitting in an edition: the last one is what the contents hold."""
    if edition is not parution.editions[-1]:
        return read(catalogue, edition.acte), read(catalogue, edition.seance)
    seance = catalogue.registre.seances[acte.seance]
    files = (acte.source.fichier, seance.source.fichier)
    first, second = (ancienne.read((catalogue.contenu / one).read_bytes()) for one in files)
    return first, second


def reason(acte: Deliberation, rang: int) -> Phrase:
    """The declared correction that made the next edition, where there is one for it."""
    if rang > len(acte.rectifications):
        return ()
    done = acte.rectifications[rang - 1]
    who = f" ({done.autorite})" if done.autorite else ""
    return phrase(f"Motif de la rectification{who} : {done.nature}, {done.motif}.")


def _changed(avant: Ancienne, apres: Ancienne, cles: tuple[str, ...]) -> tuple[Passage, ...]:
    """The keys whose words changed, in their order."""
    found: list[Passage] = []
    for cle in cles:
        before, after = avant.written(cle).split("\n"), apres.written(cle).split("\n")
        if before != after:
            found += passages([*filter(None, before)], [*filter(None, after)])
    return tuple(found)


def _text(avant: Ancienne, apres: Ancienne) -> tuple[Passage, ...]:
    """The whole text, paragraph by paragraph."""
    before, after = (plain_text(one.blocs()).split("\n\n") for one in (avant, apres))
    return tuple(passages(before, after))
