from registre.model.blocs import Bloc, Cellule, Genre
from registre.search.corps import texte


def test_les_formules_ne_sont_pas_indexees() -> None:
    blocs = (
        Bloc(genre=Genre.TITRE, texte="EXTRAIT DU REGISTRE"),
        Bloc(genre=Genre.OUVERTURE, texte="L'an deux mille"),
        Bloc(genre=Genre.EXPOSE, texte="Une  tourbière"),
        Bloc(genre=Genre.DELIBERE, texte="DELIBERE"),
        Bloc(genre=Genre.TITRE, texte="Règlement"),
        Bloc(genre=Genre.SIGNATURE, texte="Le Président"),
    )
    assert "Une tourbière · Règlement" == texte(blocs)


def test_les_listes_et_les_tableaux_le_sont() -> None:
    liste = Bloc(genre=Genre.LISTE, enfants=(Bloc(genre=Genre.ELEMENT, texte="un"),))
    tableau = Bloc(genre=Genre.TABLEAU, lignes=((Cellule("deux"), Cellule("trois")),))
    assert "un · deux · trois" == texte((liste, tableau))
