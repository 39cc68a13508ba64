"""The five documents as values of the model: what they say, and nothing that they do not."""

from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest

from registre import reader
from registre.model.deliberation import Lien, Membres, Partenariat, Relation, Resultat, Vote
from registre.model.registre import Registre
from registre.model.seance import EtatPresence
from registre.model.valeurs import DatePartielle, Periode, Personne, Source

CONTENU = Path(__file__).parents[3] / "content"
CANOPE = "somme-numerique/2020/20201130_DL_03"
ENT = "somme-numerique/2016/20161128_DL_01"
USAGES = "nord-pas-de-calais-numerique/2019/2019-12"


@pytest.fixture(scope="module")
def registre() -> Registre:
    lecture = reader.read(CONTENU)
    assert lecture.findings == ()
    return lecture.registre


def test_an_act_is_filed_by_issuer_year_and_key(registre: Registre) -> None:
    acte = registre.deliberations[CANOPE]
    assert ("20201130_DL_03", "20201130_DL_03", 2020) == (acte.cle, acte.numero, acte.annee)
    assert ("bureau", date(2020, 11, 30)) == (acte.organe, acte.date)
    assert "somme-numerique/2020-11-30-bureau" == acte.seance


def test_what_the_act_prints_is_read(registre: Registre) -> None:
    acte = registre.deliberations[CANOPE]
    assert DatePartielle(2020, 12, 7) == acte.date_affichage
    assert Membres(en_exercice=9, presents=6, votants=6) == acte.membres
    assert acte.vote == Vote(
        phrase="Adoptée à l’unanimité", resultat=Resultat.ADOPTEE, unanimite=True
    )


def test_what_it_does_not_print_stays_unknown(registre: Registre) -> None:
    acte = registre.deliberations[CANOPE]
    assert (None, None, None, ()) == (
        acte.signataire,
        acte.transmission,
        acte.en_clair,
        acte.annexes,
    )


def test_amounts_rates_and_periods_are_read(registre: Registre) -> None:
    (convention,) = registre.deliberations[CANOPE].conventions
    assert (Decimal(20000), Decimal(60000)) == (convention.montant_annuel, convention.montant_total)
    assert Periode(DatePartielle(2020, 9, 1), DatePartielle(2023, 8, 31)) == convention.actions
    assert Decimal(40) == convention.cofinancements[0].taux


def test_partners_play_a_part_and_acts_relate(registre: Registre) -> None:
    acte = registre.deliberations[CANOPE]
    assert Partenariat(cle="feder", role="financeur") in acte.partenaires
    assert (Lien.RENOUVELLE, "somme-numerique/2016-11-28-bureau") in [
        (relation.lien, relation.seance) for relation in acte.relations
    ]
    absent = Relation(
        lien=Lien.DELEGATION,
        libelle="délibération n°8 du Comité syndical du 5 octobre 2020 portant sur les délégations du Bureau",
    )
    assert absent in acte.relations


def test_figures_that_disagree_are_kept_as_printed(registre: Registre) -> None:
    acte = registre.deliberations[USAGES]
    assert acte.vote is not None
    assert (12, 0, 2, 14) == (
        acte.vote.pour,
        acte.vote.contre,
        acte.vote.abstentions,
        acte.vote.exprimes,
    )
    assert "vote.exprimes" in acte.sic


def test_a_sitting_has_its_hours_its_items_and_its_unmarked_members(registre: Registre) -> None:
    seance = registre.seances["somme-numerique/2016-11-28-bureau"]
    assert (time(17), time(17, 45)) == (seance.debut, seance.fin)
    assert ENT in [point.acte for point in seance.points]
    assert EtatPresence.NON_PRECISE in [one.etat for one in seance.presences]
    assert seance.proces_verbal


def test_a_proxy_keeps_the_name_printed_and_finds_the_member(registre: Registre) -> None:
    seance = registre.seances["nord-pas-de-calais-numerique/2019-06-26-comite-syndical"]
    proxies = [one.pouvoir_a for one in seance.presences if one.pouvoir_a]
    (messeanne,) = [one for one in proxies if "MESSEANNE" in one.nom]
    assert Personne("Mme Bénédicte MESSEANNE", "benedicte-messeanne-grobelny") == messeanne


def test_a_body_is_read_again_one_document_at_a_time(registre: Registre) -> None:
    source = registre.deliberations[CANOPE].source
    blocs = reader.read_blocs(CONTENU, source)
    line = (CONTENU / source.fichier).read_text("utf-8").splitlines()[blocs[0].ligne - 1]
    assert blocs[0].texte in line


def test_maps_are_in_the_order_of_their_keys(registre: Registre) -> None:
    for known in (registre.deliberations, registre.seances, registre.partenaires, registre.sujets):
        assert list(known) == sorted(known)


def test_the_same_bytes_are_parsed_once_and_others_again(tmp_path: Path) -> None:
    source, path = Source("a.md", 3), tmp_path / "a.md"
    path.write_text("---\n---\nUn.\n")
    first = reader.read_blocs(tmp_path, source)
    assert first is reader.read_blocs(tmp_path, source)
    path.write_text("---\n---\nDe.\n")
    assert "De." == reader.read_blocs(tmp_path, source)[0].texte
