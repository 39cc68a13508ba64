"""A year is made of months that may be kept: what is kept changes nothing to what is published."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from registre import indexes, search
from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.seance import Seance
from registre.publication.suivi import Cle, Journal
from registre.publication.surveillance import watch
from tests.support.fabrique import acte, organisme, registre, seance, sujet

JOURS = ("2020-11-30", "2020-11-30", "2020-11-02", "2020-05-07", "2020-05-07", "2020-01-01")


class Armoire:
    """Keeps what was made, and says what has just been made."""

    def __init__(self) -> None:
        self.gardes: dict[str, bytes] = {}
        self.faits: list[str] = []

    def __call__(self, nom: str, make: Callable[[], bytes]) -> bytes:
        if nom not in self.gardes:
            self.faits.append(nom)
            self.gardes[nom] = make()
        return self.gardes[nom]


def build(jours: tuple[str, ...] = JOURS) -> Catalogue:
    made = registre(
        actes=[acte(f"{rang}", jour) for rang, jour in enumerate(jours)],
        seances=[seance(jour) for jour in sorted(set(jours))],
        organismes=[organisme()],
        sujets=[sujet("eau", "Eau")],
    )
    return indexes.build(made, Path())


def read(document: Deliberation | Seance) -> str:
    return f"{document.id} de la côte et de la Cote"


def other(document: Deliberation | Seance) -> str:
    return f"{read(document)}, modifié" if document.id == "sivom/2020/3" else read(document)


def test_chaque_mois_a_son_nom_le_plus_recent_d_abord() -> None:
    armoire = Armoire()
    list(search.shard(build(), "2020", read, armoire))
    assert ["recherche 2020-11", "recherche 2020-05", "recherche 2020-01"] == armoire.faits


def test_une_annee_faite_de_mois_gardes_est_celle_qu_on_ferait() -> None:
    catalogue, armoire = build(), Armoire()
    list(search.shard(catalogue, "2020", read, armoire))
    del armoire.gardes["recherche 2020-05"]
    kept = list(search.shard(catalogue, "2020", other, armoire))
    assert list(search.shard(catalogue, "2020", other)) == kept
    assert list(search.shard(catalogue, "2020", read)) != kept


@pytest.mark.parametrize("jour", ["2020-11-30", "2020-08-01", "2020-05-07"])
def test_un_acte_de_plus_ne_change_que_son_mois(jour: str) -> None:
    armoire = Armoire()
    list(search.shard(build(), "2020", read, armoire))
    more = build((*JOURS, jour))
    armoire.gardes.pop(f"recherche {jour[:7]}", None)
    kept = list(search.shard(more, "2020", read, armoire))
    assert list(search.shard(more, "2020", read)) == kept


def test_un_mois_ne_depend_pas_des_mots_lus_avant_lui() -> None:
    def write(document: Deliberation | Seance) -> str:
        return "cote" if document.date.month > 1 else "Côte"

    alone, among = Armoire(), Armoire()
    list(search.shard(build(JOURS), "2020", write, among))
    january = replace(build(JOURS), mois={"2020-01": build(JOURS).mois["2020-01"]})
    list(search.shard(january, "2020", write, alone))
    assert alone.gardes["recherche 2020-01"] == among.gardes["recherche 2020-01"]


def reads(nom: str) -> set[Cle]:
    """What is read while a month is made, the others being made before and after."""
    journal, found = Journal(), dict[str, set[Cle]]()

    def note(mois: str, make: Callable[[], bytes]) -> bytes:
        with journal.noting() as lus:
            data = make()
        found[mois] = lus
        return data

    list(search.shard(watch(build(), journal, ()), "2020", read, note))
    return found[nom]


@pytest.mark.parametrize("mois", ["2020-11", "2020-05", "2020-01"])
def test_un_mois_ne_lit_aucun_acte_d_un_autre(mois: str) -> None:
    lus = reads(f"recherche {mois}")
    expected = {f"sivom/2020/{rang}" for rang, jour in enumerate(JOURS) if jour.startswith(mois)}
    assert expected == {cle for nom, cle in lus if nom == "registre deliberations"}
    assert {mois} == {cle for nom, cle in lus if nom == "mois"}


@pytest.mark.parametrize("mois", ["2020-11", "2020-05", "2020-01"])
def test_chaque_mois_lit_les_sujets(mois: str) -> None:
    assert ("registre sujets", None) in reads(f"recherche {mois}")


def test_hors_des_mois_seul_leur_nom_est_lu() -> None:
    journal, armoire = Journal(), Armoire()
    list(search.shard(build(), "2020", read, armoire))
    with journal.noting() as lus:
        list(search.shard(watch(build(), journal, ()), "2020", read, armoire))
    assert {"mois"} == {nom for nom, _ in lus}


def test_ce_qui_a_ete_abime_est_refuse() -> None:
    with pytest.raises(search.SegmentError):
        list(search.shard(build(), "2020", read, lambda _, make: make()[:-1]))
