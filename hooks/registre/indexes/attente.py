"""Acts that are scheduled: the register as it can be shown at an instant, without them nor anything that leads to them."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from registre.model.deliberation import Deliberation
from registre.model.organisme import Organisme
from registre.model.registre import Registre
from registre.model.seance import Seance

V = TypeVar("V")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attente:
    """What waits for its time: ``programmes`` are acts that are shown all the same, ``tus`` the files of what names acts that are not."""

    programmes: Mapping[str, datetime] = field(default_factory=dict)
    tus: Mapping[str, datetime] = field(default_factory=dict)


RIEN = Attente()


def waiting(registre: Registre, instant: datetime | None) -> Mapping[str, datetime]:
    """The acts that may not appear yet, each with when it may; without an instant, all those that are scheduled."""
    return {
        cle: acte.publier_le
        for cle, acte in registre.deliberations.items()
        if acte.publier_le is not None and (instant is None or instant < acte.publier_le)
    }


def without(registre: Registre, retenus: Container[str]) -> Registre:
    """The register without these acts, the files that they alone name, and what elsewhere refers to them."""
    actes = {cle: acte for cle, acte in registre.deliberations.items() if cle not in retenus}
    held = (acte for cle, acte in registre.deliberations.items() if cle in retenus)
    theirs = {fichier for acte in held for fichier in _files(acte)}
    ours = {fichier for acte in actes.values() for fichier in _files(acte)} if theirs else set()
    return replace(
        registre,
        deliberations=actes,
        seances=_each(registre.seances, lambda seance: _sitting(seance, retenus)),
        organismes=_each(registre.organismes, lambda organisme: _issuer(organisme, retenus)),
        fichiers={
            chemin: fichier
            for chemin, fichier in registre.fichiers.items()
            if chemin not in theirs or chemin in ours
        },
    )


def silent(registre: Registre, retenus: Mapping[str, datetime]) -> Mapping[str, datetime]:
    """The files of the sittings that name one of these acts, each until the last of them appears."""
    found: dict[str, datetime] = {}
    for seance in registre.seances.values() if retenus else ():
        times = [retenus[acte] for acte in sitting_names(seance) if acte in retenus]
        if times:
            found[seance.source.fichier] = max(times)
    return found


def named_acts(acte: Deliberation) -> Iterator[str]:
    """The acts of the register that the header of an act names."""
    for relation in acte.relations:
        if relation.acte is not None:
            yield relation.acte
    for etat in acte.etats:
        if etat.par is not None and etat.par.acte is not None:
            yield etat.par.acte


def sitting_names(seance: Seance) -> Iterator[str]:
    """The acts of the register that the header of a sitting names."""
    yield from (point.acte for point in seance.points if point.acte is not None)
    yield from seance.d_apres.values()


def _files(acte: Deliberation) -> Iterator[str]:
    """The given files that an act names."""
    named: Iterable[str | None] = (
        acte.original,
        *(piece.fichier for piece in (*acte.annexes, *acte.pieces_visees)),
    )
    yield from (fichier for fichier in named if fichier is not None)


def _each(source: Mapping[str, V], change: Callable[[V], V]) -> dict[str, V]:
    return {cle: change(value) for cle, value in source.items()}


def _sitting(seance: Seance, retenus: Container[str]) -> Seance:
    """The sitting, whose items keep their words: the agenda was public before the acts."""
    if not any(acte in retenus for acte in sitting_names(seance)):
        return seance
    points = (
        replace(point, acte=None) if point.acte in retenus else point for point in seance.points
    )
    read = {
        champ: document for champ, document in seance.d_apres.items() if document not in retenus
    }
    return replace(seance, points=tuple(points), d_apres=read)


def _issuer(organisme: Organisme, retenus: Container[str]) -> Organisme:
    """The issuer, whose ways to be reached no longer say in what document they were read."""
    if not any(contact.d_apres in retenus for contact in organisme.contacts):
        return organisme
    contacts = (
        replace(contact, d_apres=None) if contact.d_apres in retenus else contact
        for contact in organisme.contacts
    )
    return replace(organisme, contacts=tuple(contacts))
