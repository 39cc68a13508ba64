from registre.indexes.catalogue import Catalogue
from registre.search.fiche import Nature, Record, champs
from registre.search.records import records

Fiches = dict[str, Record]


def test_il_y_a_un_record_par_acte_par_seance_et_par_proces_verbal(fiches: Fiches) -> None:
    assert {
        "2023/20230502_DL_03": Nature.ACTE,
        "2022/2022-4": Nature.ACTE,
        "2022/2022-5": Nature.ACTE,
        "2023-05-02-bureau": Nature.SEANCE,
        "2022-03-01-comite": Nature.SEANCE,
        "2022-03-01-comite/#page-texte": Nature.PROCES_VERBAL,
    } == {adresse: record.nature for adresse, record in fiches.items()}


def test_les_records_vont_du_plus_recent_au_plus_ancien(fiches: Fiches) -> None:
    dates = [record.date for record in fiches.values()]
    assert sorted(dates, reverse=True) == dates


def test_un_acte_se_cherche_par_ses_conventions(fiches: Fiches) -> None:
    reperes = fiches["2022/2022-4"].champs["reperes"]
    assert {"j20250831z", "n20000z", "n60000z"} <= set(reperes)


def test_un_acte_se_cherche_par_ceux_qui_siegeaient(fiches: Fiches) -> None:
    assert (
        "Élodie LE GOFF",
        "Elodie LE GOFF-MERCIER",
        "Ambroise TURPIN",
        "Zénaïde OUVRARD",
    ) == fiches["2022/2022-5"].champs["personnes"]


def test_un_acte_montre_ce_qu_il_est_devenu(fiches: Fiches) -> None:
    (retiree,) = fiches["2022/2022-5"].marques
    assert "retirée le 4 avril 2022" == retiree.texte


def test_une_seance_se_lit_par_ses_points(fiches: Fiches) -> None:
    assert "Débat sur la tourbière" in fiches["2022-03-01-comite"].corps.texte


def test_un_proces_verbal_nomme_sa_seance(fiches: Fiches) -> None:
    assert (
        "Procès-verbal – séance du Comité syndical du 1er mars 2022"
        == fiches["2022-03-01-comite/#page-texte"].titre
    )


def test_un_champ_vide_n_est_pas_indexe() -> None:
    assert {"vote": ("adoptée",)} == champs(vote=["adoptée", "adoptée"], numero=["", " "])


def test_les_records_ne_dependent_que_du_registre(catalogue: Catalogue, fiches: Fiches) -> None:
    assert list(fiches.values()) == list(records(catalogue))
