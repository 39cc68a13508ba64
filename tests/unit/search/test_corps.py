from registre.exports.base import Site
from registre.exports.donnees_acte import files
from registre.indexes.catalogue import Catalogue
from registre.model.blocs import Bloc, Cellule, Genre
from registre.search.corps import of_data, texte
from registre.search.corps import read as texte_de


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


def test_les_donnees_publiques_disent_le_meme_texte(catalogue: Catalogue) -> None:
    site = Site(url="https://exemple.fr/", pages=list)
    read = [
        of_data(fichier.contenu())
        for fichier in sorted(files(catalogue, site), key=lambda fichier: fichier.chemin)
    ]
    actes = sorted(catalogue.registre.deliberations.values(), key=lambda acte: acte.adresse)
    assert [texte_de(catalogue.contenu, acte.source) for acte in actes] == read
