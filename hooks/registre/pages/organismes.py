"""The page of each issuer: what it is, how to reach it, its organs, what the register has of it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from registre.indexes.base import Terme
from registre.indexes.catalogue import Catalogue
from registre.indexes.par_organisme import organ_key
from registre.model.organisme import Contact, Organisme
from registre.pages.base import Kind, Lien, Page, Unite
from registre.pages.listes import connu, couverture
from registre.pages.listes.comptes import compte, contenu
from registre.pages.listes.entrees import EntreeActe
from registre.pages.listes.liste import Liste, acts_of, list_acts
from registre.pages.listes.rubrique import Rubrique, pages_of
from registre.pages.partenaires import roles_of
from registre.pages.tables import table_address
from registre.pages.volumes import published


@dataclass(frozen=True, slots=True, kw_only=True)
class ConnuOrganisme:
    """What is known of an issuer; ``nommee`` lists the acts that name it as a partner."""

    commun: connu.Connu
    couverture: couverture.Couverture
    reserve: str
    contacts: tuple[Contact, ...]
    organes: connu.Fait
    annees: connu.Fait
    volumes: connu.Fait
    nommee: Liste[EntreeActe] | None


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """One term per issuer."""
    for terme in catalogue.index["organismes"].values():
        if terme.parent is not None:
            continue
        rubrique = Rubrique(
            nature="Organisme",
            titre=terme.titre,
            gabarit="registre/organisme.html",
            unite=Unite.CLE,
            connu=partial(_known, catalogue, terme),
            fil=(Lien("Organismes", "organismes/"),),
            flux=f"{terme.adresse}flux.atom",
            organisme=terme.cle,
        )
        yield from pages_of(catalogue, terme, rubrique)


def _known(catalogue: Catalogue, terme: Terme) -> ConnuOrganisme:
    organisme = catalogue.registre.organismes[terme.cle]
    return ConnuOrganisme(
        commun=connu.known(
            connu.words("Nature", organisme.nature),
            connu.other_names("Aussi nommé", organisme.nom, organisme.alias),
            connu.words("SIREN", organisme.siren),
            connu.words("SIRET", organisme.siret),
            connu.words("Régime juridique", organisme.regime_source),
            connu.terms("Territoire", catalogue, "territoires", organisme.territoires),
            note=connu.read_note(catalogue, organisme.source, organisme.adresse),
        ),
        couverture=couverture.cover(catalogue, terme),
        reserve=couverture.RESERVE,
        contacts=organisme.contacts,
        organes=_organs(catalogue, organisme),
        annees=_years(catalogue, terme),
        volumes=published(organisme),
        nommee=_naming(catalogue, terme.cle),
    )


def _naming(catalogue: Catalogue, cle: str) -> Liste[EntreeActe] | None:
    """The newest acts that name the issuer as a partner."""
    named = catalogue.index["partenaires"].get(cle)
    return list_acts(catalogue, acts_of(named, None), roles_of(cle)) if named else None


def _organs(catalogue: Catalogue, organisme: Organisme) -> connu.Fait:
    index = catalogue.index["organismes"]
    termes = (index[organ_key(organisme.cle, organe)] for organe in organisme.organes)
    return connu.Fait(
        nom="Organes",
        valeurs=tuple(
            connu.Valeur(
                texte=terme.titre,
                adresse=terme.adresse,
                ajout=contenu(len(terme.actes), len(terme.seances)),
            )
            for terme in termes
        ),
    )


def _years(catalogue: Catalogue, terme: Terme) -> connu.Fait:
    years = Counter(catalogue.registre.deliberations[cle].annee for cle in terme.actes)
    return connu.Fait(
        nom="Années",
        valeurs=tuple(
            connu.Valeur(
                texte=str(annee),
                adresse=table_address("dates", terme.cle, annee),
                ajout=compte(actes, "délibération"),
            )
            for annee, actes in sorted(years.items(), reverse=True)
        ),
    )


KIND: Kind = Kind(nom="organisme", unite=Unite.CLE, pages=pages)
