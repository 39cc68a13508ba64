from datetime import date

import pytest

from registre import indexes, search
from registre.indexes.catalogue import Catalogue
from registre.model.registre import Registre
from registre.publication.suivi import Journal
from registre.publication.surveillance import watch
from registre.search.analyse import analyse, shown
from registre.search.annee import Annee
from registre.search.facettes import FACETTES
from registre.search.fiche import Nature, Record
from registre.search.lecture import Lecteur
from tests.support.fabrique import acte, organisme, registre, seance
from tests.support.index_de_recherche import Files, load

LECTEUR = Lecteur()


def year(catalogue: Catalogue, annee: str) -> dict[str, bytes]:
    return dict(search.shard(catalogue, annee, lambda document: f"mot {document.id}"))


def build(*jours: str, **changes: str) -> Catalogue:
    made: Registre = registre(
        actes=[acte(f"{rang}", jour, **changes) for rang, jour in enumerate(jours)],
        seances=[seance(jour) for jour in sorted(set(jours))],
        organismes=[organisme()],
    )
    return indexes.build(made, None)  # type: ignore[arg-type]


def fiche(titre: str = "Un titre", texte: str = "", nombre: int = 0) -> Record:
    return Record(
        nature=Nature.ACTE,
        adresse=f"deliberations/{nombre}/",
        titre=titre,
        corps=LECTEUR.texte(texte),
        date=date(2020, 1, 2),
        organe="Bureau",
        organisme="Sivom",
        champs={},
        facettes=tuple(() for _ in FACETTES),
    )


def test_les_annees_vont_de_la_plus_recente_a_la_plus_ancienne() -> None:
    assert ("2021", "2019") == search.annees(build("2019-01-01", "2021-01-01", "2019-02-01"))


def test_une_annee_ne_depend_pas_des_autres() -> None:
    alone, among = build("2020-01-01"), build("2020-01-01", "2021-03-04", "2018-05-06")
    assert year(alone, "2020") == year(among, "2020")


def test_une_annee_ne_lit_que_ce_qui_la_concerne(catalogue: Catalogue) -> None:
    journal = Journal()
    fichiers = {acte.source.fichier for acte in catalogue.registre.deliberations.values()}
    watched = watch(catalogue, journal, fichiers)
    with journal.noting() as lus:
        list(search.shard(watched, "2023"))
    whole = {nom for nom, cle in lus if cle is None}
    actes = {cle for nom, cle in lus if nom == "registre deliberations"}
    # nothing is scheduled on what is published
    assert {"registre sujets", "programmes"} == whole - {"pages de l’éditeur"}
    assert {"sivu-des-marais/2023/20230502_DL_03"} == actes
    assert ("mois", "2023-05") in lus
    assert ("mois", "2022-03") not in lus


def test_sa_version_change_avec_chacun_de_ses_octets() -> None:
    before, after = (
        load(year(build("2020-01-01", objet=objet), "2020"), "2020/vocabulaire.json")
        for objet in ("Avant", "Après")
    )
    assert before["version"] != after["version"]


def test_ses_fiches_vont_de_la_plus_recente_a_la_plus_ancienne() -> None:
    files = year(build("2020-01-01", "2020-03-01", "2020-01-31"), "2020")
    dates = load(files, "2020/fiches.json")["dates"]
    assert [20200301, 20200301, 20200131, 20200131, 20200101, 20200101] == dates


def test_un_filtre_dit_ses_cles_puis_le_rang_de_celles_de_chaque_fiche(index: Files) -> None:
    columns = load(index, "2022/fiches.json")["facettes"]
    by_name = dict(zip([facette.cle for facette in FACETTES], columns, strict=True))
    assert ["1", "1.1", "8", "8.8"] == by_name["matiere"]["cles"]
    assert -1 in by_name["matiere"]["rangs"]
    assert [2, 3] in by_name["matiere"]["rangs"]
    assert {"cles": ["2022"], "rangs": [0, 0, 0, 0]} == by_name["annee"]


def test_une_ligne_dit_ce_qu_un_resultat_montre(index: Files) -> None:
    lines = load(index, "2022/titres/0.json")
    (line,) = [line for line in lines if line["adresse"].endswith("/2022-5/")]
    assert ["rejetée", "resultat rejetee"] == line["resultat"]
    assert "1er mars 2022" == line["jour"]


def test_les_lignes_sont_par_blocs() -> None:
    annee = Annee()
    annee.add(analyse((fiche(nombre=nombre) for nombre in range(65)), LECTEUR))
    noms = [
        nom for nom, _ in annee.files(list(annee.index.postings())) if nom.startswith("titres/")
    ]
    assert ["titres/0.json", "titres/1.json"] == noms


@pytest.mark.parametrize(("titre", "montre"), [("Pourquoi ?", "Pourquoi\u00a0?")])
def test_un_titre_se_montre_avec_ses_espaces_insecables(titre: str, montre: str) -> None:
    assert montre == shown(fiche(titre))["titre"]


def test_ses_totaux_sont_ceux_de_ses_fiches(index: Files) -> None:
    totals = load(index, "2022/vocabulaire.json")["facettes"]
    assert {"deliberation": 2, "proces-verbal": 1, "seance": 1} == totals["nature"]
