"""The page of each partner: its names, what it was and became, its part in each act, the conventions made with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from registre.indexes.base import Terme
from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.seance import Seance
from registre.pages.base import Kind, Lien, Page, Unite
from registre.pages.listes import connu
from registre.pages.listes.conventions import LigneConvention, agreements
from registre.pages.listes.liste import Precisions
from registre.pages.listes.rubrique import Rubrique, pages_of


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnuPartenaire:
    """What is known of a partner, and its conventions in the acts that the page lists."""

    commun: connu.Connu
    conventions: tuple[LigneConvention, ...]


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """One term per partner; an issuer that an act names has one page only, the issuer's."""
    for terme in catalogue.index["partenaires"].values():
        if terme.cle in catalogue.registre.organismes:
            continue
        rubrique = Rubrique(
            nature="Partenaire",
            titre=terme.titre,
            genre="partenaire",
            gabarit="registre/partenaire.html",
            unite=Unite.CLE,
            connu=partial(_known, catalogue, terme),
            fil=(Lien("Partenaires", "partenaires/"),),
            precisions=roles_of(terme.cle),
            flux=f"{terme.adresse}flux.atom",
        )
        yield from pages_of(catalogue, terme, rubrique)


def roles_of(cle: str) -> Precisions:
    """What a list adds for a partner: its part in the act, the items of the sitting that name it."""
    return Precisions(acte=partial(_role, cle), seance=partial(_items, cle))


def _role(cle: str, acte: Deliberation) -> str | None:
    roles = dict.fromkeys(part.role for part in acte.partenaires if part.cle == cle)
    return ", ".join(roles) or None


def _items(cle: str, seance: Seance) -> tuple[str, ...]:
    return tuple(point.objet for point in seance.points if cle in point.partenaires)


def _known(catalogue: Catalogue, terme: Terme) -> ConnuPartenaire:
    partenaire = catalogue.registre.partenaires[terme.cle]
    lieu = (partenaire.territoire,) if partenaire.territoire else ()
    return ConnuPartenaire(
        commun=connu.known(
            connu.words("Nature", partenaire.nature),
            connu.other_names("Aussi nommé", partenaire.nom, partenaire.alias),
            connu.words("Anciens noms", *partenaire.anciens_noms),
            connu.bodies("A succédé à", catalogue, partenaire.predecesseurs),
            connu.bodies("A pour successeur", catalogue, partenaire.successeurs),
            connu.terms("Territoire", catalogue, "territoires", lieu),
            connu.words("SIREN", partenaire.siren),
            note=connu.read_note(catalogue, partenaire.source, partenaire.adresse),
        ),
        conventions=tuple(agreements(catalogue, terme)),
    )


KIND = Kind(nom="partenaire", unite=Unite.CLE, pages=pages)
