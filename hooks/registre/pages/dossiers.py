"""What the dossier of a sitting holds: its documents and all that was given with them."""

from collections.abc import Iterator

from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.seance import Seance


def members(catalogue: Catalogue, seance: Seance) -> tuple[str, ...]:
    """Content files, in order, each once, but for what names an act whose time has not come.

    None where nothing was given: the documents alone are downloaded one by one.
    """
    registre = catalogue.registre
    actes = [registre.deliberations[cle] for cle in catalogue.actes_par_seance[seance.id]]
    given = {fichier for acte in actes for fichier in _given(acte) if fichier in registre.fichiers}
    documents = {seance.source.fichier, *(acte.source.fichier for acte in actes)}
    told = (documents | given) - frozenset(catalogue.tus)
    return tuple(sorted(told)) if given else ()


def _given(acte: Deliberation) -> Iterator[str]:
    if acte.original is not None:
        yield acte.original
    for piece in (*acte.annexes, *acte.pieces_visees):
        if piece.fichier is not None:
            yield piece.fichier
