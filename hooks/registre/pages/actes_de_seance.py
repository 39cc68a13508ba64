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
    registre, named = catalogue.registre, {point.acte for point in seance.points}
    gaps = {gap.avant: gap for gap in _gaps(catalogue, seance)}
    for cle in catalogue.actes_par_seance.get(seance.id, ()):
        if cle in named:
            continue
        if cle in gaps:
            yield phrase(f"{gaps[cle].texte} : {_missing(gaps[cle])}")
        acte = registre.deliberations[cle]
        title, *rest = name(registre, acte)
        yield (capital(title), *rest, *states(catalogue, acte))


def states(catalogue: Catalogue, acte: Deliberation) -> Phrase:
    """What became of an act, after its name: nobody must take it for one in force."""
    return tuple(mot for mark in marks(catalogue, acte) for mot in (dit(" – "), mark))


def gaps_before_items(catalogue: Catalogue, seance: Seance) -> Phrase:
    """The gaps before acts that the items name."""
    named = {point.acte for point in seance.points}
    found = [gap for gap in _gaps(catalogue, seance) if gap.avant in named]
    said = (phrase(f"{gap.texte} : {_missing(gap)}") for gap in found)
    return phrase("Dans les numéros de la séance, ", *tie(said, " ; "), ".") if found else ()


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
