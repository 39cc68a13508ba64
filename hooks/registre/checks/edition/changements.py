"""What an edition changes in the one before: facts that the act or its sitting prints, the text, the given files."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest

from registre.checks.edition.publiee import Publiee, Texte, counted
from registre.reader.cles import DE_LA_SEANCE, IMPRIMEES
from registre.texte.differences import Morceau, Sens, passages

TEXTE, FICHIER = "texte", "fichier"
_AUTOUR = 5  # words around what changed, enough to find it


@dataclass(frozen=True, slots=True, kw_only=True)
class Changement:
    """One change: the key of a fact, ``TEXTE`` or ``FICHIER``; where it is; what was said and what is said now.

    ``ote`` and ``mis`` are the words that went and came; the whole is in ``avant`` and ``apres``, shortened for a text. ``de_la_seance``
    is true of a fact of the sitting.
    """

    quoi: str
    fichier: str
    ligne: int
    avant: str
    apres: str
    ote: str
    mis: str
    de_la_seance: bool = False


def find(avant: Publiee, apres: Publiee, acte: str, seance: str) -> Iterator[Changement]:
    """Every change, in the order of the files; ``acte`` and ``seance`` are the paths of the sources."""
    before, after = Texte.of(avant.acte, acte), Texte.of(apres.acte, acte)
    yield from _facts(before, after, IMPRIMEES)
    yield from _text(before, after)
    sitting = Texte.of(avant.seance, seance), Texte.of(apres.seance, seance)
    called = before.calls_roll() or after.calls_roll()
    for change in _facts(*sitting, DE_LA_SEANCE, de_la_seance=True):
        if called or change.quoi != "presences" or _counts_change(*sitting):
            yield change
    yield from _files(avant, apres, acte)


def _facts(
    avant: Texte, apres: Texte, cles: tuple[str, ...], *, de_la_seance: bool = False
) -> Iterator[Changement]:
    for cle in cles:
        if avant.says(cle) != apres.says(cle):
            before, after = avant.typed(cle), apres.typed(cle)
            yield Changement(
                quoi=cle,
                fichier=apres.document.fichier,
                ligne=apres.line(cle),
                avant=before,
                apres=after,
                ote=before,
                mis=after,
                de_la_seance=de_la_seance,
            )


def _counts_change(avant: Texte, apres: Texte) -> bool:
    return counted(avant.says("presences")) != counted(apres.says("presences"))


def _text(avant: Texte, apres: Texte) -> Iterator[Changement]:
    """The paragraphs that changed; else the first line that is not cut as it was, which some text may show."""
    found = [*_paragraphs(avant, apres)]
    yield from found or _lines(avant, apres)


def _lines(avant: Texte, apres: Texte) -> Iterator[Changement]:
    both = zip_longest(avant.lines(), apres.lines(), fillvalue="")
    for rang, (before, after) in enumerate(both):
        if before != after:
            yield Changement(
                quoi=TEXTE,
                fichier=apres.document.fichier,
                ligne=apres.document.ligne_corps + rang,
                avant=before,
                apres=after,
                ote="",
                mis="",
            )
            return


def _paragraphs(avant: Texte, apres: Texte) -> Iterator[Changement]:
    before, after = avant.alineas(), apres.alineas()
    end = after[-1].ligne if after else apres.document.ligne_corps
    for passage in passages([one.texte for one in before], [one.texte for one in after]):
        if passage.change:
            ligne = after[passage.rang].ligne if passage.rang < len(after) else end
            yield Changement(
                quoi=TEXTE,
                fichier=apres.document.fichier,
                ligne=ligne,
                avant=_extract(passage.morceaux, Sens.AJOUTE),
                apres=_extract(passage.morceaux, Sens.SUPPRIME),
                ote=_only(passage.morceaux, Sens.SUPPRIME),
                mis=_only(passage.morceaux, Sens.AJOUTE),
            )


def _only(morceaux: tuple[Morceau, ...], sens: Sens) -> str:
    return " ".join(one.texte.strip() for one in morceaux if one.sens is sens)


def _extract(morceaux: tuple[Morceau, ...], absent: Sens) -> str:
    """One of the two texts around what changed."""
    kept = [one for one in morceaux if one.sens is not absent]
    changed = [rang for rang, one in enumerate(kept) if one.sens is not Sens.EGAL]
    marks = [*chain.from_iterable((rang, rang) for rang in changed)] or [
        rang for rang, one in enumerate(kept) if one.texte.strip()
    ][:1]
    if not marks:
        return ""
    start = " ".join(one.texte.strip() for one in kept[: marks[0]]).split()
    middle = " ".join("".join(one.texte for one in kept[marks[0] : marks[-1] + 1]).split())
    end = " ".join(one.texte.strip() for one in kept[marks[-1] + 1 :]).split()
    if not changed:  # something went from this side: show where
        return " ".join("".join(one.texte for one in kept).split())
    head = ["…", *start[-_AUTOUR:]] if len(start) > _AUTOUR else start
    tail = [*end[:_AUTOUR], "…"] if len(end) > _AUTOUR else end
    return " ".join([*head, middle, *tail])


def _files(avant: Publiee, apres: Publiee, acte: str) -> Iterator[Changement]:
    """The given files whose bytes are others; those that come or go do with the key that names them."""
    for chemin in avant.fichiers:
        before, after = avant.fichiers[chemin], apres.fichiers.get(chemin, "")
        if after and before != after:
            yield Changement(
                quoi=FICHIER,
                fichier=chemin,
                ligne=0,
                avant=before[:16],
                apres=after[:16],
                ote="",
                mis="",
            )
