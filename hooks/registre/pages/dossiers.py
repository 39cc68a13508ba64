"""What the dossier of a sitting holds of the contents: its documents and all that was given with them."""

from collections.abc import Iterator

from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.seance import Seance


def acts(catalogue: Catalogue, seance: Seance) -> tuple[Deliberation, ...]:
    """The acts of a sitting, in the order of their numbers; a sitting without any has no dossier."""
    found = catalogue.actes_par_seance.get(seance.id, ())
    return tuple(catalogue.registre.deliberations[cle] for cle in found)


def members(catalogue: Catalogue, seance: Seance) -> tuple[str, ...]:
    """Content files, in the order of their names, each once, but for what names an act whose time has not come."""
    fichiers, actes = catalogue.registre.fichiers, acts(catalogue, seance)
    given = {fichier for acte in actes for fichier in _given(acte) if fichier in fichiers}
    documents = {seance.source.fichier, *(acte.source.fichier for acte in actes)}
    return tuple(sorted(one for one in documents | given if one not in catalogue.tus))


def _given(acte: Deliberation) -> Iterator[str]:
    if acte.original is not None:
        yield acte.original
    for piece in (*acte.annexes, *acte.pieces_visees):
        if piece.fichier is not None:
            yield piece.fichier
