"""Each index files acts and sittings under the keys that they name, newest first."""

import dataclasses
from pathlib import Path

from registre import indexes
from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Convention, Lien, Partenariat, Relation
from registre.model.registre import Registre
from registre.model.seance import Point
from registre.model.valeurs import Cofinancement
from tests.support import fabrique


def _catalogue(registre: Registre) -> Catalogue:
    return indexes.build(registre, Path())


def _keys(catalogue: Catalogue, slug: str) -> list[str]:
    return list(catalogue.index[slug])


def test_menu_order() -> None:
    expected = [
        "seances",
        "sujets",
        "partenaires",
        "matieres",
        "annees",
        "organismes",
        "territoires",
    ]
    assert expected == [index.slug for index in indexes.INDEXES]


def test_empty_register_has_every_index_empty() -> None:
    catalogue = _catalogue(Registre())
    assert [{}] * 7 == list(catalogue.index.values())


def test_acts_are_newest_first_and_numbers_are_read_as_numbers() -> None:
    actes = [
        fabrique.acte("9/24", "2024-03-01"),
        fabrique.acte("10/24", "2024-03-01"),
        fabrique.acte("1/24", "2024-05-01"),
    ]
    catalogue = _catalogue(fabrique.registre(actes))
    assert ("sivom/2024/1-24", "sivom/2024/10-24", "sivom/2024/9-24") == catalogue.actes
    oldest_first = ["sivom/2024/9-24", "sivom/2024/10-24", "sivom/2024/1-24"]
    avant, milieu, apres = oldest_first
    assert {avant: (None, milieu), milieu: (avant, apres), apres: (milieu, None)} == (
        catalogue.voisins
    )


def test_acts_of_a_sitting_are_in_the_order_of_their_numbers() -> None:
    actes = [fabrique.acte(numero) for numero in ("10", "2", "1")]
    catalogue = _catalogue(fabrique.registre(actes))
    expected = ("sivom/2020/1", "sivom/2020/2", "sivom/2020/10")
    assert expected == catalogue.actes_par_seance["sivom/2020-11-30-conseil"]


def test_order_does_not_depend_on_the_order_of_reading() -> None:
    actes = [fabrique.acte(str(n), f"2020-11-{n % 3 + 10}", sujets=("eau",)) for n in range(9)]
    sujets = [fabrique.sujet("eau", "Eau")]
    forward = fabrique.registre(actes, sujets=sujets)
    backward = dataclasses.replace(
        forward,
        deliberations=dict(reversed(list(forward.deliberations.items()))),
        seances=dict(reversed(list(forward.seances.items()))),
    )
    assert repr(_catalogue(forward).index) == repr(_catalogue(backward).index)


def test_sittings_of_a_subject_are_those_whose_items_name_it() -> None:
    seances = [
        fabrique.seance("2019-01-10", points=(Point(objet="Prix de l’eau", sujets=("eau",)),)),
        fabrique.seance("2020-01-10", points=(Point(objet="Autre chose"),)),
    ]
    registre = fabrique.registre(
        [fabrique.acte("1", sujets=("eau",))], seances, sujets=[fabrique.sujet("eau", "Eau")]
    )
    terme = _catalogue(registre).index["sujets"]["eau"]
    assert (("sivom/2020/1",), ("sivom/2019-01-10-conseil",)) == (terme.actes, terme.seances)


def test_terms_are_in_french_alphabetical_order() -> None:
    noms = [("z", "Zones"), ("e", "Économie"), ("o", "Œuvres sociales"), ("f", "Finances")]
    sujets = [fabrique.sujet(cle, nom) for cle, nom in noms]
    assert ["e", "f", "o", "z"] == _keys(_catalogue(fabrique.registre(sujets=sujets)), "sujets")


def test_partner_named_by_a_convention_only_is_found() -> None:
    convention = Convention(
        partenaires=("canope",), cofinancements=(Cofinancement(partenaire="feder"),)
    )
    acte = fabrique.acte(
        conventions=(convention,), partenaires=(Partenariat(cle="canope", role="cocontractant"),)
    )
    partenaires = [fabrique.partenaire("canope", "Canopé"), fabrique.partenaire("feder", "FEDER")]
    index = _catalogue(fabrique.registre([acte], partenaires=partenaires)).index["partenaires"]
    assert [("sivom/2020/1",)] * 2 == [terme.actes for terme in index.values()]


def test_issuer_named_as_a_partner_keeps_its_one_address() -> None:
    acte = fabrique.acte(partenaires=(Partenariat(cle="smo", role="membre"),))
    issuers = [fabrique.organisme(), fabrique.organisme("smo", "SMO")]
    index = _catalogue(fabrique.registre([acte], organismes=issuers)).index["partenaires"]
    assert {"smo": "organismes/smo/"} == {cle: terme.adresse for cle, terme in index.items()}


def test_matter_lists_the_acts_below_it_and_7_10_follows_7_9() -> None:
    matieres = [
        ("7", "Finances"),
        ("7.10", "Divers"),
        ("7.9", "Prises de participation"),
        ("8", ""),
    ]
    actes = [fabrique.acte("1", matiere="7.10"), fabrique.acte("2", matiere="7.9")]
    index = _catalogue(fabrique.registre(actes, matieres=matieres)).index["matieres"]
    assert [("7", None, 2), ("7.9", "7", 1), ("7.10", "7", 1)] == [
        (terme.cle, terme.parent, len(terme.actes)) for terme in index.values()
    ]


def test_years_latest_first_with_sittings_without_acts() -> None:
    registre = fabrique.registre([fabrique.acte()], [fabrique.seance("2009-01-10")])
    assert ["2020", "2009"] == _keys(_catalogue(registre), "annees")


def test_organs_follow_their_issuer() -> None:
    issuers = [fabrique.organisme("smo", "SMO"), fabrique.organisme()]
    index = _catalogue(fabrique.registre(organismes=issuers)).index["organismes"]
    assert [("sivom", None), ("sivom/conseil", "sivom"), ("smo", None), ("smo/conseil", "smo")] == [
        (terme.cle, terme.parent) for terme in index.values()
    ]


def test_territory_is_under_the_one_that_contains_it() -> None:
    lieux = [
        fabrique.territoire("somme", "Somme"),
        fabrique.territoire("ham", "Ham", parent="somme"),
    ]
    acte = fabrique.acte(territoires=("ham",))
    index = _catalogue(fabrique.registre([acte], territoires=lieux)).index["territoires"]
    assert [("ham", "somme", 1), ("somme", None, 0)] == [
        (terme.cle, terme.parent, len(terme.actes)) for terme in index.values()
    ]


def test_act_knows_who_names_it() -> None:
    relation = Relation(lien=Lien.MODIFIE, acte="sivom/2020/1")
    actes = [
        fabrique.acte("1"),
        fabrique.acte("2", "2021-01-01", relations=(relation, Relation(lien=Lien.CITE))),
    ]
    catalogue = _catalogue(fabrique.registre(actes))
    assert {"sivom/2020/1": (("sivom/2021/2", relation),)} == catalogue.cites_par


def test_a_month_has_its_acts_and_sittings_newest_first() -> None:
    jours = ("2020-11-02", "2020-11-30", "2020-12-01", "2021-11-05")
    actes = [fabrique.acte(str(rang), jour) for rang, jour in enumerate(jours)]
    seances = [fabrique.seance(jour) for jour in (*jours, "2020-01-07")]
    mois = _catalogue(fabrique.registre(actes, seances=seances)).mois
    assert {"2020-01", "2020-11", "2020-12", "2021-11"} == set(mois)
    assert ("sivom/2020/1", "sivom/2020/0") == mois["2020-11"].actes
    assert (seances[1].id, seances[0].id) == mois["2020-11"].seances
    assert () == mois["2020-01"].actes
