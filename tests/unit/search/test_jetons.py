from decimal import Decimal

import pytest

from registre.model.valeurs import DatePartielle
from registre.search import jetons


def test_un_jour_se_trouve_par_son_jour_son_mois_et_ses_mots() -> None:
    found = jetons.of_date(DatePartielle(2020, 11, 3))
    assert ["j20201103z", "m202011z", "3 novembre 2020"] == list(found)


def test_un_mois_n_est_aucun_jour() -> None:
    assert ["m202011z", "novembre 2020"] == list(jetons.of_date(DatePartielle(2020, 11)))


@pytest.mark.parametrize(
    ("valeur", "attendus"),
    [
        ("20000", ["n20000z"]),
        ("20000.50", ["n20000v5z", "n20000z"]),
        ("0.07", ["n0v07z"]),
        ("999", []),
        ("2E+4", ["n20000z"]),
    ],
)
def test_un_nombre_se_trouve_sans_ses_espaces(valeur: str, attendus: list[str]) -> None:
    assert attendus == list(jetons.of_nombre(Decimal(valeur)))


@pytest.mark.parametrize(
    ("numero", "attendus"),
    [
        ("20201130_DL_03", ["e20201130vdlv3z", "edlv3z", "e3z"]),
        ("2019-12", ["e2019v12z", "e12z"]),
        ("28/24", ["e28v24z", "e24z"]),
        ("DÉL-2020-013-A", ["edelv2020v13vaz", "e2020v13vaz", "e13vaz"]),
    ],
)
def test_un_numero_se_trouve_par_chacune_de_ses_fins(numero: str, attendus: list[str]) -> None:
    assert attendus == list(jetons.of_numero(numero))


def test_un_texte_donne_ses_dates_et_ses_nombres() -> None:
    texte = "Le 1er juillet 2015, une contribution de 20 000€ sur 3 ans, puis 1 250,50 €."
    assert ["j20150701z", "m201507z", "1er juillet 2015", "n20000z", "n1250v5z", "n1250z"] == list(
        jetons.of_texte(texte)
    )


def test_chaque_jeton_compte_une_fois() -> None:
    assert ("a", "b") == jetons.uniques(["a", "b", "a"])
