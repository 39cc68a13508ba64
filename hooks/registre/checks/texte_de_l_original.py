"""ACT-005: the text of an act is that of its original."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from registre.checks.base import Constat, Dossier, Rule, Unite
from registre.checks.comparaison import Passage, compare
from registre.checks.cotes import of_blocs, of_pages
from registre.checks.mots import Mot, words
from registre.findings import Severity
from registre.model.deliberation import Deliberation
from registre.model.valeurs import Source
from registre.reader import read_blocs
from registre.reader.decoupe import read_text, split

# Words that are quoted of a passage, and around it.
_CITES, _AUTOUR = 8, 3


def check(dossier: Dossier) -> Iterator[Constat]:
    """The words of the original are those of the act and of its facts, wherever they stand on the pages."""
    for acte in dossier.actes:
        verse = dossier.fichiers.get(acte.original or "")
        if verse is None or not verse.texte:
            continue
        ligne, said = _seen(dossier, acte, verse.chemin)
        if said:
            yield Constat(
                fichier=acte.source.fichier,
                constat=f"Le texte diffère de l’original « {verse.chemin} » : {said}.",
                faire="Recopier ce passage de l’original ; s’il y est imprimé autour du texte, l’écrire dans « mentions ».",
                ligne=ligne,
            )


def _seen(dossier: Dossier, acte: Deliberation, original: str) -> tuple[int, str]:
    """The line of the first difference and what is said of it; kept as long as the documents are the same."""
    sources = _sources(dossier, acte)
    parts = (*(one.fichier for one in sources), original)
    key = b"".join(dossier.fonds.empreinte(one) for one in parts)
    data = dossier.fonds.textes.keep(
        f"comparaison {acte.id}",
        key,
        lambda: json.dumps(_compare(dossier, acte, original)).encode(),
    )
    ligne, said = json.loads(data)
    return int(ligne), str(said)


def _sources(dossier: Dossier, acte: Deliberation) -> tuple[Source, ...]:
    return acte.source, dossier.seance.source, dossier.organisme.source


def _compare(dossier: Dossier, acte: Deliberation, original: str) -> tuple[int, str]:
    textes = dossier.fonds.extrait(original).textes
    here = tuple(of_blocs(read_blocs(dossier.contenu, acte.source)))
    there = tuple(of_pages(textes))
    headers = (_header(dossier.contenu, source) for source in _sources(dossier, acte))
    known = {mot.cle for header in headers for mot in words(header, 0)}
    found = compare(here, there, known)
    if not found:
        return 0, ""
    blank = [str(rang) for rang, page in enumerate(textes, 1) if not page]
    return _line(here, found[0]), "".join(
        (
            _tell(here, there, found[0]),
            _others(len(found) - 1),
            f" (sans texte, non comparé : page {', '.join(blank)})" if blank else "",
        )
    )


def _header(contenu: Path, source: Source) -> str:
    return split(read_text(contenu / source.fichier)).entete


def _line(acte: Sequence[Mot], passage: Passage) -> int:
    """The line of the passage, or that of the word before the place where it would be."""
    start = passage.acte[0]
    rang = start if passage.acte[1] > start else start - 1
    return acte[min(max(rang, 0), len(acte) - 1)].place if acte else 0


def _tell(acte: Sequence[Mot], pages: Sequence[Mot], passage: Passage) -> str:
    ours = f"l’acte dit « {_quote(acte, passage.acte)} »"
    if passage.page is None:
        return f"{ours}, qui n’est pas dans l’original"
    page = pages[min(passage.page[0], len(pages) - 1)].place
    return f"{ours}, l’original « {_quote(pages, passage.page)} » (page {page})"


def _quote(mots: Sequence[Mot], bornes: tuple[int, int]) -> str:
    """The words of a passage with those around it."""
    start, end = bornes
    cut = end > start + _CITES
    last = start + _CITES if cut else end + _AUTOUR
    words = [mot.ecrit for mot in mots[max(0, start - _AUTOUR) : last] if mot.ecrit]
    return " ".join((*words, "…") if cut else words)


def _others(count: int) -> str:
    if not count:
        return ""
    return f" ; {count} autre{'s' if count > 1 else ''} passage{'s' if count > 1 else ''}"


RULE = Rule(
    code="ACT-005",
    titre="Texte de l’original",
    reference="Le texte publié est celui de l’original (R. 2131-1, R. 3131-2 CGCT)",
    severity=Severity.WARNING,
    unite=Unite.ACTE,
    check=check,
)
