"""Years merged answer in the order of one index of the whole register."""

import random
from itertools import combinations
from pathlib import Path

import pytest

from registre import indexes, search
from registre.indexes.catalogue import Catalogue
from registre.search.fiche import Record
from registre.search.outils import tools
from registre.search.poids import BIT
from registre.search.records import of_annee
from tests.support.fabrique import acte, organisme, registre, seance
from tests.support.index_de_recherche import (
    ask,
    ask_all,
    files,
    places,
    plain_terms,
    postings,
)

MOTS = ("tourbe", "prairie", "canal", "digue", "étang", "eau", "roseau", "castor", "vanne", "bief")


def draw(graine: int) -> tuple[Catalogue, dict[str, str]]:
    """A small register of several years, and the texts of its acts."""
    chance = random.Random(graine)  # noqa: S311
    jours = [f"{chance.randint(2015, 2019)}-0{chance.randint(1, 3)}-11" for _ in range(14)]
    actes = [
        acte(f"{rang}", jour, objet=" ".join(chance.choices(MOTS, k=4)))
        for rang, jour in enumerate(jours)
    ]
    textes = {
        un.source.fichier: " ".join(chance.choices(MOTS, k=chance.randint(0, 60))) for un in actes
    }
    seances = [seance(jour, lieu=chance.choice(MOTS)) for jour in sorted(set(jours))]
    made = registre(actes=actes, seances=seances, organismes=[organisme()])
    return indexes.build(made, Path()), textes


def read(catalogue: Catalogue, textes: dict[str, str]) -> list[Record]:
    outils = tools(catalogue, lambda document: textes.get(document.source.fichier, ""))
    years = search.annees(catalogue)
    return [record for annee in years for record in of_annee(catalogue, annee, outils)]


@pytest.mark.parametrize("graine", range(12))
def test_des_annees_jointes_repondent_comme_un_seul_index(graine: int) -> None:
    catalogue, textes = draw(graine)
    index, records = files(catalogue, textes), read(catalogue, textes)
    for wanted in [*combinations(MOTS, 1), *combinations(MOTS, 2)]:
        termes = [terme for mot in wanted for terme in plain_terms(mot)]
        assert ask_all(records, termes) == ask(index, termes)


@pytest.mark.parametrize("graine", range(4))
def test_les_places_sont_celles_des_mots_du_texte(graine: int) -> None:
    catalogue, textes = draw(graine)
    index, records = files(catalogue, textes), read(catalogue, textes)
    for annee in search.annees(catalogue):
        fiches = [record.corps.termes for record in records if str(record.date.year) == annee]
        for terme in plain_terms(" ".join(MOTS)):
            found = zip(postings(index, annee, terme), places(index, annee, terme), strict=True)
            for (rang, _, champs), its in found:
                texte = fiches[rang]
                ranks = [place for place in its if place <= len(texte)]
                assert [place for place, un in enumerate(texte, 1) if un == terme] == ranks
                assert bool(ranks) == bool(champs & BIT["texte"])
