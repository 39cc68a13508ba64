"""Scheduled acts: held back until their time, with what would give them away before it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from registre.findings import Finding
from registre.indexes.attente import Attente, named_acts, silent, waiting, without
from registre.model.deliberation import Deliberation
from registre.model.registre import Registre
from registre.model.seance import Seance
from registre.reader import Fonds, Lecture
from registre.reader.codes import Code
from registre.texte.instants import instant as dit
from registre.texte.montants import nombre
from registre.texte.typographie import insecables


@dataclass(frozen=True, slots=True, kw_only=True)
class Montre:
    """The register as it is shown, what of it waits, and the acts that are held back with their time."""

    registre: Registre
    attente: Attente
    retenus: Mapping[str, datetime]


def hold(registre: Registre, instant: datetime | None) -> Montre:
    """Hold back the acts whose time has not come; without an instant, all those that are scheduled."""
    found = waiting(registre, instant)
    if not found:
        return Montre(registre=registre, attente=Attente(), retenus={})
    attente = Attente(tus=silent(registre, found))
    return Montre(registre=without(registre, found), attente=attente, retenus=found)


def preview(registre: Registre, instant: datetime | None) -> Montre:
    """Show them all the same, marked with their time."""
    found = waiting(registre, instant)
    return Montre(registre=registre, attente=Attente(programmes=found), retenus={})


def window(registre: Registre, instant: datetime | None) -> tuple[str, str]:
    """From when and until when the same acts are shown as at this instant, in ISO form; «» is without bound."""
    times = sorted({one.publier_le for one in registre.deliberations.values() if one.publier_le})
    past = [one for one in times if instant is not None and one <= instant]
    to_come = times[len(past) :]
    return past[-1].isoformat() if past else "", to_come[0].isoformat() if to_come else ""


def same_window(fenetre: tuple[str, str], instant: datetime | None) -> bool:
    """Whether an instant is within a window."""
    debut, fin = fenetre
    if instant is None:
        return not debut
    return debut <= instant.isoformat() and (not fin or instant.isoformat() < fin)


def sentence(retenus: Mapping[str, datetime]) -> str:
    """«3 actes programmés sont retenus, le premier jusqu’au 12 mars 2024 à 8 h.»; nothing where there is none."""
    if not retenus:
        return ""
    first, last = min(retenus.values()), max(retenus.values())
    if len(retenus) == 1:
        return insecables(f"1 acte programmé est retenu jusqu’au {dit(first)}.")
    until = f"jusqu’au {dit(first)}"
    if first != last:
        until = f"le premier {until}, le dernier jusqu’au {dit(last)}"
    return insecables(f"{nombre(len(retenus))} actes programmés sont retenus, {until}.")


def betrayals(lecture: Lecture, fonds: Fonds, retenus: Mapping[str, datetime]) -> Iterator[Finding]:
    """The published acts and minutes that name an act whose time has not come: their sources would give it away."""
    if not retenus:
        return
    registre = lecture.registre
    held = [registre.deliberations[cle] for cle in retenus]
    linked = [acte for acte in held if acte.source.fichier in lecture.citees]
    for acte in registre.deliberations.values():
        if acte.id in retenus:
            continue
        for cle in dict.fromkeys(named_acts(acte)):
            if cle in retenus:
                yield _betrayal(fonds, acte, registre.deliberations[cle])
    documents: Iterable[Deliberation | Seance] = (
        *registre.deliberations.values(),
        *registre.seances.values(),
    )
    for document in documents:
        if linked and document.id not in retenus:
            yield from _links(fonds, document, linked)


def _links(
    fonds: Fonds, document: Deliberation | Seance, programmes: Iterable[Deliberation]
) -> Iterator[Finding]:
    """The scheduled acts to which the text of a document leads."""
    text = _read(fonds, document)
    for acte in programmes:
        if f"{acte.cle}.md" in text:
            yield _betrayal(fonds, document, acte)


def _betrayal(fonds: Fonds, document: Deliberation | Seance, acte: Deliberation) -> Finding:
    lines = _read(fonds, document).splitlines()
    ligne = next((rang for rang, line in enumerate(lines, 1) if acte.cle in line), 0)
    until = dit(acte.publier_le) if acte.publier_le else ""
    return Finding(
        code=Code.PROGRAMME.value,
        fichier=document.source.fichier,
        constat=insecables(
            f"Ce document nomme « {acte.id} », programmé pour le {until} : il le ferait connaître avant."
        ),
        faire=insecables(
            "Retirer cette mention jusque-là, ou programmer aussi ce document par « publier_le ». L’acte programmé peut "
            "dire lui-même, dans ses « relations », ce qu’il abroge, modifie ou cite."
        ),
        ligne=ligne,
    )


def _read(fonds: Fonds, document: Deliberation | Seance) -> str:
    return fonds.octets(document.source.fichier).decode("utf-8-sig", errors="replace")
