"""The filters of the search page: the keys of each record in each of them, and the table of all their values."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from registre.indexes.catalogue import Catalogue
from registre.indexes.par_matiere import lineage
from registre.indexes.par_organisme import organ_key
from registre.indexes.par_partenaire import named_by
from registre.model.deliberation import Deliberation, Resultat
from registre.model.seance import Seance
from registre.model.suivi import NatureEtat
from registre.pages.listes.entrees import marks
from registre.search.fiche import Nature
from registre.search.jetons import uniques
from registre.texte.slugs import slug
from registre.texte.typographie import insecables

Valeurs = Iterator[tuple[str, str]]
Cles = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facette:
    """A filter: ``cle`` in the address of the page, ``titre`` above its values, ``par_nombre`` if the most frequent come first."""

    cle: str
    titre: str
    valeurs: Callable[[Catalogue], Valeurs]
    par_nombre: bool = False


def of_acte(catalogue: Catalogue, acte: Deliberation) -> Cles:
    """The keys of an act in each filter, from the act itself."""
    matieres = catalogue.intitules["matieres"]
    resultat = acte.vote.resultat if acte.vote else None
    return (
        (acte.organisme,),
        (organ_key(acte.organisme, acte.organe),),
        (str(acte.annee),),
        (slug(Nature.ACTE),),
        uniques(acte.sujets),
        uniques(named_by(acte)),
        tuple(code for code in lineage(acte.matiere or "") if code in matieres),
        (slug(resultat),) if resultat else (),
        tuple(_states(catalogue, acte)),
    )


def _states(catalogue: Catalogue, acte: Deliberation) -> Iterator[str]:
    """What became of an act, as its marks in lists say it."""
    classes = {(mot.classe or "").removeprefix("etat ") for mot in marks(catalogue, acte)}
    yield from (cle for cle in ETATS if cle in classes)


def of_seance(seance: Seance, nature: Nature) -> Cles:
    """The keys of a sitting, or of its minutes, in each filter."""
    return (
        (seance.organisme,),
        (organ_key(seance.organisme, seance.organe),),
        (str(seance.date.year),),
        (slug(nature),),
        uniques(cle for point in seance.points for cle in point.sujets),
        uniques(cle for point in seance.points for cle in point.partenaires),
        (),
        (),
        (),
    )


def table(
    catalogue: Catalogue, totaux: Mapping[str, Mapping[str, int]]
) -> Iterator[dict[str, object]]:
    """Every filter with its values in the order shown, and how many records of the register have each."""
    for facette in FACETTES:
        nombres = totaux.get(facette.cle, {})
        yield {
            "cle": facette.cle,
            "titre": facette.titre,
            "par_nombre": facette.par_nombre,
            "valeurs": [
                (cle, insecables(titre), nombres.get(cle, 0))
                for cle, titre in facette.valeurs(catalogue)
            ],
        }


def _index(slug: str) -> Callable[[Catalogue], Valeurs]:
    """The values of a filter that is an index of the register."""
    return lambda catalogue: ((cle, nom.titre) for cle, nom in catalogue.intitules[slug].items())


def _issuers(catalogue: Catalogue) -> Valeurs:
    return ((cle, titre) for cle, titre in _index("organismes")(catalogue) if "/" not in cle)


def _organs(catalogue: Catalogue) -> Valeurs:
    """Organs with their issuers' names, where there are several issuers: many have a «Bureau»."""
    issuers = dict(_issuers(catalogue))
    for cle, titre in _index("organismes")(catalogue):
        issuer, _, organ = cle.partition("/")
        if organ:
            yield cle, f"{titre} – {issuers[issuer]}" if len(issuers) > 1 else titre


def _natures(_: Catalogue) -> Valeurs:
    return ((slug(nature), str(nature)) for nature in Nature)


def _resultats(_: Catalogue) -> Valeurs:
    return ((slug(resultat), str(resultat)) for resultat in Resultat)


def _etats(_: Catalogue) -> Valeurs:
    return iter(ETATS.items())


ETATS = {
    **{slug(nature): str(nature) for nature in NatureEtat},
    "rectifiee": "rectifiée",
    "depubliee": "dépubliée",
}
# In the order of the page and of the keys of a record.
FACETTES = (
    Facette(cle="organisme", titre="Organisme", valeurs=_issuers),
    Facette(cle="organe", titre="Organe", valeurs=_organs),
    Facette(cle="annee", titre="Année", valeurs=_index("annees")),
    Facette(cle="nature", titre="Nature", valeurs=_natures),
    Facette(cle="sujet", titre="Sujet", valeurs=_index("sujets"), par_nombre=True),
    Facette(cle="partenaire", titre="Partenaire", valeurs=_index("partenaires"), par_nombre=True),
    Facette(cle="matiere", titre="Matière", valeurs=_index("matieres")),
    Facette(cle="resultat", titre="Résultat", valeurs=_resultats),
    Facette(cle="etat", titre="Depuis le vote", valeurs=_etats),
)
