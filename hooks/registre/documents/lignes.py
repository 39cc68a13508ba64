"""Text, runs and sentences to what the templates print: plain words, and nodes whose first item says what they are.

``fort`` and ``emphase`` hold words; ``lien`` an address and words, ``renvoi`` an anchor of the same document and words; ``saut`` breaks
the line; ``blanc`` and ``lacune`` are the editor's marks, ``sic`` the mark of what is strange and yet printed so.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from registre.model.blocs import Run, Trait
from registre.pages.html import nowhere
from registre.pages.html_lignes import MARQUE, lacune
from registre.pages.phrases import Mot, Phrase
from registre.texte.typographie import insecables

Noeud = str | list[object]
Ligne = list[Noeud]
GLOSSAIRE = "glossaire/"  # a page of the site explains words; a document stands alone
BLANC = "(laissé en blanc dans le document)"


@dataclass(frozen=True, slots=True)
class Cibles:
    """Where links may lead: ``adresse`` gives the whole address of a target, or None; ``ancres`` are those of the text itself.

    In a document of many texts, ``prefixe`` makes the anchors of one its own, and ``passage`` gives the place of the document that an
    address is about, or None.
    """

    adresse: Callable[[str], str | None]
    ancres: frozenset[str] = frozenset()
    prefixe: str = ""
    passage: Callable[[str], str | None] = nowhere


def inline(texte: str, runs: Sequence[Run], cibles: Cibles, debut: int = 0) -> Ligne:
    """The text from ``debut`` on, with its marks and its links."""
    spaced = insecables(texte)
    kept = [run for run in runs if run.fin > debut or run.debut > debut]
    return list(_write(spaced, debut, len(spaced), kept, cibles))


def sentence(phrase: Phrase, cibles: Cibles) -> Ligne:
    """A sentence of facts: its words, those that lead to a page as links."""
    return [_word(mot, cibles) for mot in phrase]


def _write(
    texte: str, debut: int, fin: int, runs: Sequence[Run], cibles: Cibles | None
) -> Iterator[Noeud]:
    """``texte[debut:fin]`` with the runs in it, outer ones first; without ``cibles``, links keep their words only."""
    at, rank = debut, 0
    while rank < len(runs):
        run = runs[rank]
        start, end = max(run.debut, debut), min(run.fin, fin)
        yield from _plain(texte[at:start])
        after = rank + 1
        while after < len(runs) and runs[after].debut < end:
            after += 1
        yield from _mark(texte, start, end, run, runs[rank + 1 : after], cibles)
        at, rank = max(at, end), after
    yield from _plain(texte[at:fin])


def _mark(
    texte: str, debut: int, fin: int, run: Run, inside: Sequence[Run], cibles: Cibles | None
) -> Iterator[Noeud]:
    if run.trait is Trait.SAUT:
        yield ["saut"]
    elif run.trait is not Trait.LIEN:
        yield [str(run.trait), list(_write(texte, debut, fin, inside, cibles))]
    else:
        words: Ligne = list(_write(texte, debut, fin, inside, None))
        node = _link(run.cible, words, cibles) if cibles else None
        yield from words if node is None else [node]


def _link(cible: str, words: Ligne, cibles: Cibles) -> Noeud | None:
    if cible.startswith("#"):
        ancre = cible[1:]
        return ["renvoi", cibles.prefixe + ancre, words] if ancre in cibles.ancres else None
    adresse = cibles.adresse(cible)
    return None if adresse is None else _led(adresse, words, cibles)


def _led(adresse: str, words: Ligne, cibles: Cibles) -> Noeud:
    passage = cibles.passage(adresse)
    return ["lien", adresse, words] if passage is None else ["renvoi", passage, words]


def _plain(texte: str) -> Iterator[Noeud]:
    """Text with the editor's marks in it."""
    at = 0
    for found in MARQUE.finditer(texte) if "[" in texte else ():
        if found.start() > at:
            yield texte[at : found.start()]
        mots = found["mots"]
        yield ["blanc", BLANC] if mots is None else ["lacune", lacune(mots.strip())]
        at = found.end()
    if at < len(texte):
        yield texte[at:]


def _word(mot: Mot, cibles: Cibles) -> Noeud:
    if mot.sic:
        return ["sic"]
    words = mot.texte + mot.date
    if mot.classe:
        return ["fort", [words]]
    led = mot.adresse if mot.adresse and not mot.adresse.startswith(GLOSSAIRE) else None
    adresse = cibles.adresse(f"/{led}") if led else None
    return words if adresse is None else _led(adresse, [words], cibles)
