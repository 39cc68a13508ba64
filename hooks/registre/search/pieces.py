"""The given files of an act: their words lead to it, and the result names the file that has them."""

from collections.abc import Iterator, Set

from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.fichier import FichierVerse
from registre.search import jetons
from registre.search.fiche import Fournie, Record
from registre.search.lecture import Champ, Lecteur, field
from registre.search.outils import Outils

ORIGINAL = "l’original"


def of_acte(catalogue: Catalogue, acte: Deliberation, outils: Outils) -> tuple[Fournie, ...]:
    """Those in which words could be read, each once."""
    found = {
        verse.chemin: Fournie(avant, titre, verse.chemin, outils.given(verse))
        for avant, titre, verse in _named(catalogue, acte)
        if verse is not None and verse.texte
    }
    return tuple(found.values())


def _named(
    catalogue: Catalogue, acte: Deliberation
) -> Iterator[tuple[str, str, FichierVerse | None]]:
    """What each is called; nothing is looked up for an act that has none."""
    if acte.original is not None:
        yield "", ORIGINAL, catalogue.registre.fichiers.get(acte.original)
    for avant, pieces in (("l’annexe", acte.annexes), ("la pièce", acte.pieces_visees)):
        for piece in pieces:
            if piece.fichier is not None:
                yield avant, piece.titre, catalogue.registre.fichiers.get(piece.fichier)


def fields(fiche: Record, lecteur: Lecteur) -> Iterator[Champ]:
    """The words of each file, as a field of the act; of the original, those that the act has not: it is the same text."""
    for piece in fiche.pieces:
        lus = (piece.texte, *map(lecteur.texte, jetons.of_texte(piece.texte.texte)))
        yield field(lus, lecteur, frozenset() if piece.avant else _terms(fiche, lecteur))


def _terms(fiche: Record, lecteur: Lecteur) -> Set[str]:
    values = (valeur for valeurs in fiche.champs.values() for valeur in valeurs)
    return set(fiche.corps.termes).union(*(lecteur.valeurs[valeur].termes for valeur in values))
