"""The filters of the search page: one small table of what each record is, from which the page counts exactly.

Pagefind's own filter files differ from one run to the next, and count only what they hold.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from registre.indexes.base import Terme
from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Resultat
from registre.search.fiche import Nature, Record
from registre.texte.slugs import slug
from registre.texte.typographie import insecables

Valeurs = Sequence[tuple[str, str]]
Appartenances = Mapping[tuple[bool, str], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Facette:
    """A filter: ``cle`` in the address of the page, ``titre`` above its values, ``par_nombre`` if the most frequent come first."""

    cle: str
    titre: str
    par_nombre: bool = False


ORGANISME = Facette(cle="organisme", titre="Organisme")
ORGANE = Facette(cle="organe", titre="Organe")
ANNEE = Facette(cle="annee", titre="Année")
NATURE = Facette(cle="nature", titre="Nature")
SUJET = Facette(cle="sujet", titre="Sujet", par_nombre=True)
PARTENAIRE = Facette(cle="partenaire", titre="Partenaire", par_nombre=True)
MATIERE = Facette(cle="matiere", titre="Matière")
RESULTAT = Facette(cle="resultat", titre="Résultat")
FACETTES = (ORGANISME, ORGANE, ANNEE, NATURE, SUJET, PARTENAIRE, MATIERE, RESULTAT)

# The filters that are indexes of the register; issuers and organs share one.
INDEX = {ANNEE: "annees", SUJET: "sujets", PARTENAIRE: "partenaires", MATIERE: "matieres"}
RESULTATS = tuple((slug(resultat), str(resultat)) for resultat in Resultat)
NATURES = tuple((slug(nature), str(nature)) for nature in Nature)


class Facettes:
    """The values of every filter, and those of each record."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._valeurs: dict[Facette, Valeurs] = {NATURE: NATURES, RESULTAT: RESULTATS}
        self._membres: dict[Facette, Appartenances] = {}
        for facette, termes in _indexes(catalogue):
            self._valeurs[facette] = [(terme.cle, terme.titre) for terme in termes]
            self._membres[facette] = _memberships(termes)

    def columns(self, records: Sequence[Record]) -> Iterator[dict[str, object]]:
        """One column per filter: its values in order, then, for each record, the ranks of its own."""
        for facette in FACETTES:
            ranks = {cle: rang for rang, (cle, _) in enumerate(self._valeurs[facette])}
            yield {
                "cle": facette.cle,
                "titre": facette.titre,
                "par_nombre": facette.par_nombre,
                "valeurs": [(cle, insecables(titre)) for cle, titre in self._valeurs[facette]],
                "lignes": [
                    [ranks[cle] for cle in self._keys(facette, record)] for record in records
                ],
            }

    def _keys(self, facette: Facette, record: Record) -> tuple[str, ...]:
        if facette is NATURE:
            return (slug(record.nature),)
        is_act = record.nature is Nature.ACTE
        if facette is RESULTAT:
            vote = self._catalogue.registre.deliberations[record.cle].vote if is_act else None
            return (slug(vote.resultat),) if vote and vote.resultat else ()
        return self._membres[facette].get((is_act, record.cle), ())


def _indexes(catalogue: Catalogue) -> Iterator[tuple[Facette, list[Terme]]]:
    """Each filter with the terms of its index."""
    issuers = catalogue.index["organismes"].values()
    names = {terme.cle: terme.titre for terme in issuers}
    several = sum(terme.parent is None for terme in issuers) > 1
    yield ORGANISME, [terme for terme in issuers if terme.parent is None]
    yield ORGANE, [_named(terme, names if several else {}) for terme in issuers if terme.parent]
    for facette, index in INDEX.items():
        yield facette, list(catalogue.index[index].values())


def _named(terme: Terme, issuers: Mapping[str, str]) -> Terme:
    """An organ with its issuer's name, where there are several issuers: many have a «Bureau»."""
    issuer = issuers.get(terme.parent or "")
    titre = f"{terme.titre} – {issuer}" if issuer else terme.titre
    return Terme(
        cle=terme.cle, titre=titre, adresse=terme.adresse, actes=terme.actes, seances=terme.seances
    )


def _memberships(termes: Iterable[Terme]) -> Appartenances:
    """From a record (an act or not, its key) to the keys of its terms, in the order of the index."""
    found: dict[tuple[bool, str], list[str]] = defaultdict(list)
    for terme in termes:
        for cle in terme.actes:
            found[True, cle].append(terme.cle)
        for cle in terme.seances:
            found[False, cle].append(terme.cle)
    return {member: tuple(cles) for member, cles in found.items()}
