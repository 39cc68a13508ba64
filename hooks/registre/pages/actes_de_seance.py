"""The acts of a sitting in the order of their numbers, and the numbers between them that the register does not have."""

from collections.abc import Iterator

from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.organisme import Portee
from registre.model.seance import Seance
from registre.pages.listes.entrees import marks
from registre.pages.numerotation import Lacune, lacunes
from registre.pages.phrases import Phrase, capital, dit, phrase, tie
from registre.pages.relations import name


def other_acts(catalogue: Catalogue, seance: Seance) -> Iterator[Phrase]:
    """The acts of the sitting that none of its known items names, with the gaps of their numbers."""
    gaps = {gap.avant: gap for gap in _gaps(catalogue, seance)}
    for acte in unnamed(catalogue, seance):
        if acte.id in gaps:
            yield _said(gaps[acte.id])
        title, *rest = name(catalogue.registre, acte)
        yield (capital(title), *rest, *states(catalogue, acte))


def unnamed(catalogue: Catalogue, seance: Seance) -> Iterator[Deliberation]:
    """The acts of the sitting that none of its known items names."""
    named = {point.acte for point in seance.points}
    for cle in catalogue.actes_par_seance.get(seance.id, ()):
        if cle not in named:
            yield catalogue.registre.deliberations[cle]


def states(catalogue: Catalogue, acte: Deliberation) -> Phrase:
    """What became of an act, after its name: nobody must take it for one in force."""
    return tuple(mot for mark in marks(catalogue, acte) for mot in (dit(" – "), mark))


def gaps_before_items(catalogue: Catalogue, seance: Seance) -> Phrase:
    """The gaps before acts that the items name."""
    named = {point.acte for point in seance.points}
    found = [gap for gap in _gaps(catalogue, seance) if gap.avant in named]
    said = (phrase(f"{gap.texte} : {_missing(gap)}") for gap in found)
    return phrase("Dans les numéros de la séance, ", *tie(said, " ; "), ".") if found else ()


def gaps(catalogue: Catalogue, seance: Seance) -> Iterator[Phrase]:
    """All numbers passed over in the sitting, for what does not list its acts by number."""
    return map(_said, _gaps(catalogue, seance))


def _said(gap: Lacune) -> Phrase:
    return phrase(f"{gap.texte} : {_missing(gap)}")


def _gaps(catalogue: Catalogue, seance: Seance) -> tuple[Lacune, ...]:
    """Numbers passed over, where the organ's numbers restart at each sitting."""
    registre = catalogue.registre
    ids = catalogue.actes_par_seance.get(seance.id, ())
    organe = registre.organe(seance.organisme, seance.organe)
    return lacunes(organe, (registre.deliberations[cle] for cle in ids), Portee.SEANCE)


def _missing(gap: Lacune) -> str:
    """A series that passes over a number does not prove that it was given."""
    given = "s’ils ont été donnés" if gap.combien > 1 else "s’il a été donné"
    return f"absent{'s' if gap.combien > 1 else ''} du registre, sans que l’on sache {given}"
