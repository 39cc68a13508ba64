"""Numbers said aloud, and the numbers that a series passes over."""

from collections.abc import Sequence

from registre.model.organisme import Numerotation, Organe, Portee
from registre.model.valeurs import DatePartielle, Periode
from registre.pages.numerotation import lacunes, lire
from tests.support import fabrique

PAR_SEANCE = Numerotation(portee=Portee.SEANCE, motif="{date}_DL_{rang}", lecture="n° {rang}")
PAR_ANNEE = Numerotation(portee=Portee.ANNEE, motif="{annee}-{rang}")


def _organe(*numerotations: Numerotation) -> Organe:
    return Organe(cle="conseil", nom="Conseil", numerotations=numerotations)


def _read(numero: str, *numerotations: Numerotation) -> str:
    acte = fabrique.acte(numero)
    issuer = fabrique.organisme(organes={"conseil": _organe(*numerotations)})
    return lire(fabrique.registre([acte], organismes=[issuer]), acte)


def _gaps(numerotation: Numerotation, numeros: Sequence[str]) -> list[str]:
    actes = [fabrique.acte(numero) for numero in numeros]
    found = lacunes(_organe(numerotation), actes, numerotation.portee)
    return [gap.texte.replace("\u00a0", " ") for gap in found]


def test_number_is_read_as_a_person_would() -> None:
    assert "n°\u00a003" == _read("20201130_DL_03", PAR_SEANCE)


def test_number_without_pattern_is_read_whole() -> None:
    assert "n°\u00a0A-3" == _read("A-3")
    assert "n°\u00a0A-3" == _read("A-3", PAR_SEANCE)


def test_pattern_of_another_period_does_not_count() -> None:
    past = Numerotation(
        portee=Portee.SEANCE,
        motif="{date}_DL_{rang}",
        lecture="n° {rang}",
        periode=Periode(au=DatePartielle(2019)),
    )
    assert "n°\u00a020201130_DL_03" == _read("20201130_DL_03", past)


def test_series_of_a_sitting_starts_at_one() -> None:
    assert ["n° 01 à 03"] == _gaps(PAR_SEANCE, ["20201130_DL_04"])
    assert ["n° 01 et 02"] == _gaps(PAR_SEANCE, ["20201130_DL_03"])
    assert ["n° 01"] == _gaps(PAR_SEANCE, ["20201130_DL_02"])


def test_whole_series_has_no_gap() -> None:
    assert [] == _gaps(PAR_SEANCE, ["20201130_DL_02", "20201130_DL_01"])


def test_gaps_inside_a_series_are_all_said() -> None:
    numeros = ["2020-2", "2020-5", "2020-6", "2020-8"]
    assert ["n° 1", "n° 3 et 4", "n° 7"] == _gaps(PAR_ANNEE, numeros)


def test_zeros_are_written_only_where_the_series_prints_some() -> None:
    assert ["n° 1 à 11"] == _gaps(PAR_ANNEE, ["2020-12"])


def test_endless_series_starts_at_the_first_known() -> None:
    endless = Numerotation(portee=Portee.REGISTRE, motif="{rang}")
    assert ["n° 1202"] == _gaps(endless, ["1201", "1203"])


def test_numbers_of_another_scope_are_not_a_series() -> None:
    organe, actes = _organe(PAR_ANNEE), [fabrique.acte("2020-12")]
    assert () == lacunes(organe, actes, Portee.SEANCE)


def test_gap_knows_the_act_that_follows() -> None:
    found = lacunes(_organe(PAR_SEANCE), [fabrique.acte("20201130_DL_03")], Portee.SEANCE)
    assert ["sivom/2020/20201130_DL_03"] == [gap.avant for gap in found]
