from collections.abc import Iterable

from registre.search.lecture import Lecteur
from registre.search.vocabulaire import Comptes, Vocabulaire, Vocabulaires, merge


def counts(*records: Iterable[str], mois: int = 1) -> Comptes:
    """What is counted of the words of these records, shared out among months."""
    lecteur, annee = Lecteur(), Vocabulaires()
    for rang in range(mois):
        vocabulaire = Vocabulaire(lecteur.formes)
        for record in records[rang::mois]:
            vocabulaire.add(lecteur.forms(record))
        annee.add(vocabulaire.columns(), vocabulaire.doubles())
    return annee.counts()


def test_un_mot_garde_sa_forme_la_plus_frequente() -> None:
    years = [counts(["Tourbière"], ["tourbiere"]), counts(["tourbière"])]
    assert [("tourbiere", "tourbière", 3)] == list(merge(years))


def test_a_egalite_la_premiere_des_formes_l_emporte() -> None:
    assert [("cote", "cote", 2)] == list(merge([counts(["côte"]), counts(["cote"])]))


def test_deux_formes_d_un_mot_dans_un_record_comptent_une_fois() -> None:
    assert {"cote": (1, {"cote": 1, "côte": 1})} == counts(["côte", "cote", "Cote"])


def test_les_mots_courts_et_les_nombres_n_y_sont_pas() -> None:
    assert {} == counts(["ai", "n20000z", "3es"])


def test_les_annees_se_joignent_dans_n_importe_quel_ordre() -> None:
    years = [counts(["eau", "été"]), counts(["ete"]), counts(["Été"])]
    assert list(merge(years)) == list(merge(reversed(years)))


def test_une_forme_apprise_plus_tard_ne_change_rien_aux_records_d_avant() -> None:
    found = counts(["côte"], ["cote"], ["côte", "cote"])
    assert (3, {"cote": 2, "côte": 2}) == found["cote"]


def test_les_mois_se_joignent_comme_s_ils_n_etaient_qu_un() -> None:
    records = [["côte", "eau"], ["Eau", "cote"], ["cote", "Côte", "île"], ["ile", "île"]]
    assert counts(*records) == counts(*records, mois=3)


def test_les_formes_d_un_mois_sont_dans_leur_ordre() -> None:
    lecteur = Lecteur()
    vocabulaire = Vocabulaire(lecteur.formes)
    words = [f"mot{chr(letter)}" for letter in range(ord("a"), ord("z"))]
    vocabulaire.add(lecteur.forms(reversed(words)))
    assert words == vocabulaire.columns()[1].decode().split()
