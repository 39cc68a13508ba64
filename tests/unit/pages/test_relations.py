"""What ties acts together, both ways."""

from pathlib import Path
from typing import Any

from registre import indexes
from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation, Lien, Relation
from registre.model.seance import Seance
from registre.model.suivi import Cause, Etat, NatureEtat
from registre.pages.references import from_document
from registre.pages.relations import declared, received, undone
from registre.pages.voisins import neighbours
from tests.support import fabrique
from tests.support.lecture_des_pages import said

AUTRE = "sivom/2021/8"


def _catalogue(*relations: Relation, **champs: Any) -> Catalogue:
    """Act 7 of 2020, and act 8 of 2021 that declares ``relations``."""
    actes = [
        fabrique.acte("7", **champs),
        fabrique.acte("8", "2021-02-01", relations=relations),
    ]
    return indexes.build(fabrique.registre(actes), Path())


def _declared(relation: Relation, *seances: Seance) -> list[tuple[str, str, str | None]]:
    acte = fabrique.acte("8", "2021-02-01", relations=(relation,))
    registre = fabrique.registre([fabrique.acte("7"), acte], seances)
    return [(one.libelle, said(one.cible), one.note) for one in declared(registre, acte)]


def test_act_of_the_register_is_named() -> None:
    relation = Relation(lien=Lien.RENOUVELLE, acte="sivom/2020/7")
    assert [("Renouvelle", "délibération n° 7 du 30 novembre 2020 – Objet 7", None)] == _declared(
        relation
    )


def test_act_that_is_elsewhere_is_said_to_be_absent() -> None:
    relation = Relation(lien=Lien.DELEGATION, libelle="délibération n°8 du 5 octobre 2020")
    assert [
        (
            "Prise sur délégation donnée par",
            "délibération n°8 du 5 octobre 2020",
            "acte cité, absent du registre",
        )
    ] == _declared(relation)


def test_item_of_a_sitting_is_known_by_its_minutes() -> None:
    seance = fabrique.seance(proces_verbal=True)
    relation = Relation(lien=Lien.RENOUVELLE, seance=seance.id)
    assert [
        (
            "Renouvelle",
            "séance du Conseil du 30 novembre 2020",
            "connu par le procès-verbal de la séance",
        )
    ] == _declared(relation, seance)


def test_relation_is_seen_from_the_other_side() -> None:
    catalogue = _catalogue(Relation(lien=Lien.RENOUVELLE, acte="sivom/2020/7"))
    assert [("Renouvelée par", "délibération n° 8 du 1er février 2021 – Objet 8")] == [
        (one.libelle, said(one.cible)) for one in received(catalogue, "sivom/2020/7")
    ]


def test_sitting_says_which_of_its_items_was_renewed() -> None:
    seance = fabrique.seance(proces_verbal=True)
    relation = Relation(lien=Lien.RENOUVELLE, seance=seance.id, libelle="Convention (point 2)")
    acte = fabrique.acte("8", "2021-02-01", relations=(relation,))
    catalogue = indexes.build(fabrique.registre([acte], [seance]), Path())
    (found,) = received(catalogue, seance.id)
    assert ("Point renouvelé par", "Convention (point 2)") == (found.libelle, found.note)


def test_act_that_repealed_another_leads_to_it_without_saying_so_itself() -> None:
    etat = Etat(nature=NatureEtat.ABROGEE, par=Cause(acte="sivom/2021/8"))
    catalogue = _catalogue(etats=(etat,))
    acte = catalogue.registre.deliberations["sivom/2021/8"]
    assert [("Abroge", "délibération n° 7 du 30 novembre 2020 – Objet 7")] == [
        (one.libelle, said(one.cible)) for one in undone(catalogue, acte)
    ]


def test_act_that_declares_it_already_says_it_once() -> None:
    etat = Etat(nature=NatureEtat.ABROGEE, par=Cause(acte="sivom/2021/8"))
    catalogue = _catalogue(Relation(lien=Lien.ABROGE, acte="sivom/2020/7"), etats=(etat,))
    assert [] == [*undone(catalogue, catalogue.registre.deliberations["sivom/2021/8"])]


def _neighbours(acte: Deliberation, *others: Deliberation) -> list[tuple[str, str | None]]:
    catalogue = indexes.build(fabrique.registre([acte, *others]), Path())
    return [(one.libelle, one.cible[-1].adresse) for one in neighbours(catalogue, acte)]


def test_neighbours_are_in_the_order_of_time() -> None:
    found = _neighbours(
        fabrique.acte("2"),
        fabrique.acte("1"),
        fabrique.acte("10"),
        fabrique.acte("9", "2021-02-01"),
    )
    assert [
        ("Précédente dans la séance", "deliberations/sivom/2020/1/"),
        ("Suivante dans la séance", "deliberations/sivom/2020/10/"),
        ("Précédente dans le registre", "deliberations/sivom/2020/1/"),
        ("Suivante dans le registre", "deliberations/sivom/2020/10/"),
    ] == found


def test_neighbour_of_another_issuer_says_whose_it_is() -> None:
    """Two registers of numbers stand side by side: seeds 003 and 004."""
    issuers = [fabrique.organisme(), fabrique.organisme("autre", "Autre syndicat")]
    actes = [fabrique.acte("1"), fabrique.acte("2", "2021-02-01", organisme="autre")]
    catalogue = indexes.build(fabrique.registre(actes, organismes=issuers), Path())
    assert ["Suivante dans le registre, Autre syndicat"] == [
        one.libelle for one in neighbours(catalogue, actes[0])
    ]


def test_first_act_of_all_has_none_before() -> None:
    found = _neighbours(fabrique.acte("1"), fabrique.acte("9", "2021-02-01"))
    assert [("Suivante dans le registre", "deliberations/sivom/2021/9/")] == found


def test_only_act_has_no_neighbour() -> None:
    assert [] == _neighbours(fabrique.acte("1"))


def test_document_of_a_fact_is_an_act_a_sitting_or_words() -> None:
    registre = fabrique.registre([fabrique.acte("7")], [fabrique.seance("2019-01-02")])
    assert "d’après la délibération n° 7 du 30 novembre 2020" == said(
        from_document(registre, "sivom", "sivom/2020/7")
    )
    assert "d’après la séance du Conseil du 2 janvier 2019" == said(
        from_document(registre, "sivom", "2019-01-02-conseil")
    )
    assert "d’après : rapport d’activité 2019" == said(
        from_document(registre, "sivom", "rapport d’activité 2019")
    )
