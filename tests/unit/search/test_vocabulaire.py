from registre.search.fiche import Record
from registre.search.vocabulaire import vocabulary


def test_un_mot_garde_sa_forme_la_plus_frequente(fiches: dict[str, Record]) -> None:
    words = dict(vocabulary(fiches.values()))
    assert 2 == words["tourbière"]
    assert 3 == words["délibération"]


def test_les_mots_courts_et_les_nombres_n_y_sont_pas(fiches: dict[str, Record]) -> None:
    words = dict(vocabulary(fiches.values()))
    assert not {word for word in words if len(word) < 3 or any(map(str.isdigit, word))}
