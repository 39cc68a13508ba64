"""A last day is given only where nothing that the register does not know could move it."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from registre.model.deliberation import Convention, Partenariat
from registre.model.parution import Edition, Parution
from registre.model.suivi import Etat, NatureEtat, Publicite, Transmission
from registre.model.valeurs import DatePartielle
from registre.pages.recours import Recours, remedy
from tests.support import fabrique
from tests.support.lecture_des_pages import said

EN_LIGNE = Publicite(mode="site internet", date=DatePartielle(2023, 1, 9))


def _remedy(jour: str = "2023-01-05", regime: str | None = "sm_ouvert", **champs: Any) -> Recours:
    code, parution = champs.pop("code", "80"), champs.pop("parution", None)
    acte = fabrique.acte("7", jour, **champs)
    issuer = fabrique.organisme(regime=regime, territoires=("lieu",))
    lieu = fabrique.territoire("lieu", "Lieu", code=code)
    registre = fabrique.registre(
        [acte], organismes=[issuer], territoires=[lieu], partenaires=[fabrique.partenaire("p", "P")]
    )
    return remedy(registre, acte, parution)


def _reasons(recours: Recours) -> str:
    assert recours.dernier_jour is None
    return " ".join(map(said, recours.phrases))


def test_declared_publicity_without_contract_gives_the_last_day() -> None:
    found = _remedy(publicite_anterieure=EN_LIGNE)
    assert date(2023, 3, 10) == found.dernier_jour
    assert "deux mois à compter de la publicité du 9 janvier 2023" in said(found.phrases[0])


def _online(jour: int) -> Parution:
    day = datetime(2023, 1, jour, 9, tzinfo=UTC)
    return Parution(editions=(Edition(rang=1, instant=day, acte="", seance=""),))


def test_first_day_online_in_this_register_counts_where_none_is_declared() -> None:
    found = _remedy(parution=_online(9))
    assert date(2023, 3, 10) == found.dernier_jour
    assert "mise en ligne d’après le journal du registre" in said(found.phrases[0])


def test_declared_publicity_prevails_over_the_day_online() -> None:
    found = _remedy(parution=_online(20), publicite_anterieure=EN_LIGNE)
    assert date(2023, 3, 10) == found.dernier_jour


def test_act_older_than_publication_online_is_only_brought_to_the_register() -> None:
    assert _remedy("2021-01-05", parution=_online(9)).dernier_jour is None


def test_contract_has_its_own_way() -> None:
    assert "358994" in _reasons(_remedy(publicite_anterieure=EN_LIGNE, conventions=(Convention(),)))
    party = (Partenariat(cle="p", role="cocontractant"),)
    assert "358994" in _reasons(_remedy(publicite_anterieure=EN_LIGNE, partenaires=party))


def test_partner_that_is_only_named_is_no_contract() -> None:
    named = (Partenariat(cle="p", role="cité"),)
    assert _remedy(publicite_anterieure=EN_LIGNE, partenaires=named).dernier_jour is not None


def test_contract_of_before_2014_says_what_is_not_known() -> None:
    reasons = _reasons(_remedy("2011-11-07", conventions=(Convention(),)))
    assert "pour un contrat administratif signé à partir du 4 avril 2014" in reasons


def test_act_of_before_july_2022_has_no_computed_day() -> None:
    reasons = _reasons(_remedy("2022-06-30", publicite_anterieure=EN_LIGNE))
    assert "antérieur au 1er juillet 2022" in reasons


def test_first_day_of_the_new_rules_counts() -> None:
    assert _remedy("2022-07-01", publicite_anterieure=EN_LIGNE).dernier_jour is not None


def test_unknown_publicity_is_the_reason() -> None:
    assert "n’est pas renseignée" in _reasons(_remedy())


def test_publicity_known_to_the_month_gives_no_day() -> None:
    month = Publicite(mode="site internet", date=DatePartielle(2023, 1))
    assert "au jour près" in _reasons(_remedy(publicite_anterieure=month))


def test_posting_alone_counts_only_for_those_who_may_choose_it() -> None:
    posted: dict[str, Any] = {"date_affichage": DatePartielle(2023, 1, 9)}
    assert "n’est pas renseignée" in _reasons(_remedy(**posted))
    assert date(2023, 3, 10) == _remedy(regime="syndicat_communes", **posted).dernier_jour


def test_declared_posting_is_no_publication_on_the_site() -> None:
    declared = Publicite(mode="Affichage au siège", date=DatePartielle(2023, 1, 9))
    assert "Seul un affichage est déclaré" in _reasons(_remedy(publicite_anterieure=declared))


def test_unknown_regime_gives_no_day() -> None:
    assert "régime" in _reasons(_remedy(regime=None, publicite_anterieure=EN_LIGNE))


def test_changed_state_gives_no_day() -> None:
    etat = Etat(nature=NatureEtat.RETIREE)
    assert "état de l’acte" in _reasons(_remedy(publicite_anterieure=EN_LIGNE, etats=(etat,)))


@pytest.mark.parametrize("code", ["67", "974"])
def test_places_with_their_own_calendar_give_no_day(code: str) -> None:
    assert "lui sont propres" in _reasons(_remedy(publicite_anterieure=EN_LIGNE, code=code))


def test_delay_of_the_state_runs_from_a_reception_that_is_not_known() -> None:
    words = "représentant de l’État n’est pas renseignée"
    sent = Transmission(date_reception=DatePartielle(2023, 1, 8))
    assert words in _reasons(_remedy())
    assert words not in _reasons(_remedy(transmission=sent))
    assert words in said(_remedy(publicite_anterieure=EN_LIGNE).phrases[-1])


@pytest.mark.parametrize(
    ("regime", "articles"),
    [
        ("sm_ouvert", "art. L. 3132-1 et L. 5721-4"),
        ("commune_3500", "art. L. 2131-6)"),
        (None, "art. L. 2131-6 ou L. 3132-1"),
    ],
)
def test_delay_of_the_state_rests_on_the_regime(regime: str | None, articles: str) -> None:
    assert articles in _reasons(_remedy(regime=regime))


def test_only_what_authorises_the_contract_escapes_the_third_parties() -> None:
    """Seed 004 also approves a specification, that is no contract."""
    reasons = _reasons(_remedy(conventions=(Convention(),)))
    assert (
        "si ce contrat est administratif, les tiers ne peuvent contester cette autorisation"
        in reasons
    )


def test_page_never_judges() -> None:
    words = _reasons(_remedy()) + _reasons(_remedy("2011-11-07", conventions=(Convention(),)))
    for word in ("illégal", "manquant", "irrégulier", "nul"):
        assert word not in words
