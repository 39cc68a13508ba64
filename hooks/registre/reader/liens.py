"""Links in the text of a document: those that lead nowhere, or where no reader may be sent."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from registre.findings import Severity
from registre.model.blocs import Bloc, Trait
from registre.reader import markdown, markdown_blocs
from registre.reader.codes import Code
from registre.reader.decoupe import MissingHeaderError, UnclosedHeaderError, decode, split
from registre.reader.document import Document
from registre.reader.references import Repertoire
from registre.texte.proches import nearest

_ECRIT = re.compile(r"\]\(\s*(?P<cible><[^<>\n]*>|[^\s()<>]*)")
_PAR_REFERENCE = re.compile(r"^ {0,3}\[[^\]^\n][^\]\n]*\]:\s*(?P<cible>\S*(?:/|\.md\b)\S*)", re.M)
_PROTOCOLE = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):|//")
_SUIVIS = frozenset(("http", "https", "mailto", "tel"))
_ACTE_ABSENT = (
    "Si l’acte cité n’est pas dans le registre, garder les mots sans lien et le déclarer dans "
    "« relations » : « cite: absent », avec son « libelle »."
)
_FICHIER_ABSENT = "Déposer le fichier à cet endroit, ou corriger le lien."
_CHEMIN = "le chemin d’un fichier du dossier des contenus, depuis ce fichier"


@dataclass(frozen=True, slots=True)
class _Cible:
    """Where a link leads, as it is read, and the line of the block that holds it."""

    texte: str
    ligne: int


def check_links(document: Document, repertoire: Repertoire) -> None:
    """Refuse the links that lead to no file of the contents; warn of an anchor that its text does not have."""
    _check_references(document)
    if "](" not in document.corps:
        return
    blocs = markdown_blocs.read(document.corps, document.ligne_corps, liens=True)
    for cible in dict.fromkeys(_targets(blocs)):
        scheme = _PROTOCOLE.match(cible.texte)
        path, _, ancre = cible.texte.partition("#")
        if scheme is not None:
            if (scheme[1] or "").lower() not in _SUIVIS:
                _refuse_scheme(document, cible)
        elif not cible.texte.startswith("#"):
            fichier = _resolve(document, path)
            repertoire.cite(fichier)
            if not repertoire.holds(fichier) or fichier.endswith(".yml"):
                _refuse(document, repertoire, cible)
            elif ancre and fichier.partition("/")[0] in ("deliberations", "seances"):
                _check_anchor(document, cible, ancre, _parse(repertoire, fichier))
        elif ancre:
            _check_anchor(document, cible, ancre, markdown.parse(document.corps, 1))


def _targets(blocs: Iterable[Bloc]) -> Iterator[_Cible]:
    for bloc in blocs:
        cells = (cell for row in bloc.lignes for cell in row)
        for runs in (bloc.runs, *(cell.runs for cell in cells)):
            for run in runs:
                if run.trait is Trait.LIEN:
                    yield _Cible(unquote(run.cible), bloc.ligne)
        yield from _targets(bloc.enfants)


def _anchors(blocs: Iterable[Bloc]) -> Iterator[str]:
    for bloc in blocs:
        if bloc.ancre:
            yield bloc.ancre
        yield from _anchors(bloc.enfants)


def _resolve(document: Document, path: str) -> str:
    path = path.partition("?")[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(document.fichier), path))


def _parse(repertoire: Repertoire, fichier: str) -> tuple[Bloc, ...]:
    """The text of another document; nothing where it cannot be read, which is said of that document."""
    try:
        return markdown.parse(split(decode(repertoire.fonds.octets(fichier))).corps, 1)
    except (UnicodeDecodeError, OSError, MissingHeaderError, UnclosedHeaderError):
        return ()


def _check_references(document: Document) -> None:
    for found in _PAR_REFERENCE.finditer(document.corps) if "]:" in document.corps else ():
        if not _PROTOCOLE.match(found["cible"]):
            start = document.corps.rfind("\n", 0, found.start("cible")) + 1
            document.rapport.add(
                Code.LIEN,
                document.fichier,
                "Un lien défini plus bas n’est pas lu : ses crochets seraient imprimés.",
                "Écrire le chemin à l’endroit du lien : « [mots](chemin) ».",
                ligne=document.ligne_corps + document.corps.count("\n", 0, start),
                colonne=found.start("cible") - start + 1,
            )


def _refuse_scheme(document: Document, cible: _Cible) -> None:
    _say(
        document,
        cible,
        f"Le lien « {cible.texte} » ne s’ouvre que sur l’ordinateur où il a été écrit.",
        "Déposer le fichier dans « annexes/ », ou retirer le lien.",
        attendu="un chemin, ou une adresse en « https: », « mailto: » ou « tel: »",
    )


def _refuse(document: Document, repertoire: Repertoire, cible: _Cible) -> None:
    near = _nearest(document, repertoire, cible.texte)
    text = cible.texte.partition("#")[0].endswith((".md", "/"))
    _say(
        document,
        cible,
        f"Le lien « {cible.texte} » ne mène à aucun fichier."
        if cible.texte
        else "Ce lien est vide.",
        (f"Écrire « {near} » si c’est ce qui est voulu. " if near else "")
        + (_ACTE_ABSENT if text else _FICHIER_ABSENT),
        attendu=_CHEMIN,
        near=near,
    )


def _check_anchor(document: Document, cible: _Cible, ancre: str, blocs: tuple[Bloc, ...]) -> None:
    known = tuple(_anchors(blocs))
    if ancre not in known:
        near = nearest(ancre, known)
        _say(
            document,
            cible,
            f"Le lien « {cible.texte} » vise un passage que ce texte n’a pas.",
            f"Écrire « #{near} » si c’est ce qui est voulu." if near else "Corriger l’ancre.",
            attendu="une ancre comme #article-2",
            severity=Severity.WARNING,
        )


def _nearest(document: Document, repertoire: Repertoire, target: str) -> str:
    """The act or sitting whose file name is nearest, as a path from this file."""
    name = posixpath.basename(target.partition("#")[0].rstrip("/")).removesuffix(".md")
    files = repertoire.inventaire
    known = {
        posixpath.basename(fichier).removesuffix(".md"): fichier
        for fichier in (*files.seances.values(), *files.deliberations.values())
    }
    near = name if name in known else nearest(name, known) if name else None
    if near is None:
        return ""
    return posixpath.relpath(known[near], posixpath.dirname(document.fichier) or ".")


def _say(
    document: Document,
    cible: _Cible,
    constat: str,
    faire: str,
    *,
    attendu: str,
    near: str = "",
    severity: Severity = Severity.ERROR,
) -> None:
    """Write down a faulty link where it is written, or else at its block."""
    written = next(
        (
            one
            for one in _ECRIT.finditer(document.corps)
            if unquote(one["cible"].strip("<>")) == cible.texte
        ),
        None,
    )
    start = document.corps.rfind("\n", 0, written.start()) + 1 if written else 0
    line = document.corps[start:].split("\n", 1)[0]
    document.rapport.add(
        Code.LIEN,
        document.fichier,
        constat,
        faire,
        attendu=attendu,
        corrige=line.replace(written["cible"], near) if near and written else "",
        ligne=document.ligne_corps + document.corps.count("\n", 0, start)
        if written
        else cible.ligne,
        colonne=written.start("cible") - start + 1 if written else 0,
        severity=severity,
    )
