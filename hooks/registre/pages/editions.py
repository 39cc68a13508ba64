"""Former editions of an act, each at its own address, with what the next one changed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.parution import Edition
from registre.pages import differences, html
from registre.pages.base import Entete, Kind, Lien, Page, Unite
from registre.pages.differences import RETIREE, read, reason
from registre.pages.html import Segment
from registre.pages.noms import act_title
from registre.pages.parutions import changes_address, edition_address, moment
from registre.pages.phrases import Mot, Phrase, capital, lien, phrase, plain
from registre.reader.ancienne import Ancienne
from registre.reader.cles import IMPRIMEES

GABARIT = "registre/edition.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class VueEdition:
    """A former edition: since when and until when, why it was replaced, its header as it was written, its text."""

    titre: str
    numero: Mot
    bandeau: Phrase
    motif: Phrase
    entete: str
    texte: tuple[Segment, ...]
    differences: Lien | None


def edition_view(catalogue: Catalogue, cle: str, rang: int) -> VueEdition:
    """One former edition."""
    acte, parution = catalogue.registre.deliberations[cle], catalogue.parutions[cle]
    edition, suivante = parution.editions[rang - 1 : rang + 1]
    whole = read(catalogue, edition.acte) if not edition.retiree else None
    racine = "../" * edition_address(acte, rang).count("/")
    return VueEdition(
        titre=f"Édition {rang}",
        numero=capital(act_title(catalogue.registre, acte)),
        bandeau=(*_span(edition, suivante), *_today(acte)),
        motif=reason(acte, rang) if whole else RETIREE,
        entete=_header(whole) if whole else "",
        texte=html.segments(whole.blocs(), racine) if whole else (),
        differences=Lien("Ce qui a changé ensuite", changes_address(acte, rang)) if whole else None,
    )


def _span(edition: Edition, suivante: Edition) -> Phrase:
    return phrase(
        Mot(texte="Ancienne édition", classe="etat"),
        ", en ligne du ",
        moment(edition.instant),
        moment(suivante.instant, " au "),
        ". ",
    )


def _today(acte: Deliberation) -> Phrase:
    words = "Voir ce qu’il reste de l’acte" if acte.depublication else "Lire l’édition en vigueur"
    return (lien(words, acte.adresse),)


def _header(source: Ancienne) -> str:
    """The printed facts, as the source wrote them."""
    return "\n".join(source.written(cle) for cle in IMPRIMEES if cle in source.cles)


def _head(catalogue: Catalogue, cle: str, titre: str) -> Entete:
    acte = catalogue.registre.deliberations[cle]
    named = plain((capital(act_title(catalogue.registre, acte)),))
    return Entete(
        titre=f"{titre} – {named}",
        description=f"{named} : {titre[:1].lower()}{titre[1:]}, conservée pour mémoire.",
        fil=(Lien("Délibérations", "deliberations/"), Lien(named, acte.adresse)),
    )


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """Each former edition, and what the next one changed."""
    actes: Mapping[str, Deliberation] = catalogue.registre.deliberations
    for cle, parution in catalogue.parutions.items():
        for edition in parution.anciennes if cle in actes else ():
            acte, rang = actes[cle], edition.rang
            yield _page(
                acte,
                edition_address(acte, rang),
                GABARIT,
                partial(_head, catalogue, cle, f"Édition {rang}"),
                partial(edition_view, catalogue, cle, rang),
            )
            yield _page(
                acte,
                changes_address(acte, rang),
                differences.GABARIT,
                partial(_head, catalogue, cle, f"De l’édition {rang} à l’édition {rang + 1}"),
                partial(differences.view, catalogue, cle, rang),
            )


def _page(
    acte: Deliberation,
    adresse: str,
    gabarit: str,
    entete: Callable[[], Entete],
    vue: Callable[[], object],
) -> Page:
    return Page(
        adresse=adresse,
        gabarit=gabarit,
        unite=Unite.ACTE,
        entete=entete,
        vue=vue,
        organisme=acte.organisme,
        indexable=False,
    )


KIND = Kind(nom="edition", unite=Unite.ACTE, pages=pages)
