"""The editor's pages: MkDocs makes them, but it says nothing of a header that it cannot read, and little in French."""

import re
from dataclasses import dataclass

import yaml

from registre.reader.champs import Fiche
from registre.reader.citation import quote
from registre.reader.codes import Code
from registre.reader.decoupe import Decoupe
from registre.reader.fonds import Fonds
from registre.reader.front_matter import load, read_document
from registre.reader.rapport import Rapport
from registre.reader.scalaires import texte
from registre.reader.valeur import Refus, Valeur

_CLES = ("title", "description", "template")
# What MkDocs takes for «key: value» lines when a page starts without dashes: the line would vanish.
_SANS_TIRETS = re.compile(r" {0,3}[A-Za-z0-9_-]+:")
_CODE = re.compile(r"^(?P<clos>```+|~~~+).*?^(?P=clos)[`~]*[ \t]*$|`[^`\n]*`", re.M | re.S)
_ACTIF = re.compile(
    r"<\s*(?:script|iframe|object|embed|style|link|meta|base|form)\b"
    r"|(?:<[a-z][^>]*|\{:?[^}\n]*)\son[a-z]+\s*=|javascript:",
    re.IGNORECASE,
)
_RESOLVER = yaml.resolver.Resolver()
_TEXTE = "tag:yaml.org,2002:str"


@dataclass(frozen=True, slots=True)
class PageEditoriale:
    """A page of the editor: its text, without the code that it shows, and the file's line on which it starts."""

    fichier: str
    corps: str
    ligne: int

    def place(self, at: int) -> tuple[int, int]:
        """Line and column, in the file, of a place in the text."""
        start = self.corps.rfind("\n", 0, at) + 1
        return self.ligne + self.corps.count("\n", 0, start), at - start + 1


def read(fonds: Fonds, fichier: str, rapport: Rapport) -> PageEditoriale | None:
    """Read a page; None where it cannot be."""
    written = load(fonds, fichier, rapport)
    if written is None:
        return None
    if written.lstrip().startswith("---\n"):
        cut = _header(fonds, fichier, written, rapport)
    else:
        cut = Decoupe("", 1, written, 1)
        _check_first_line(fichier, written, rapport)
    if cut is None:
        return None
    page = PageEditoriale(fichier, _CODE.sub(_blank, cut.corps), cut.ligne_corps)
    _check_code(page, rapport)
    return page


def _header(fonds: Fonds, fichier: str, written: str, rapport: Rapport) -> Decoupe | None:
    """Check the header as MkDocs reads it; the text that is under it."""
    if not written.startswith("---\n"):
        rapport.add(
            Code.SANS_ENTETE,
            fichier,
            "Des lignes vides précèdent l’en-tête, qui serait imprimé dans la page.",
            "Les retirer : l’en-tête commence à la première ligne.",
            ligne=1,
            colonne=1,
        )
    document = read_document(fonds, fichier, rapport)
    if document is None:
        return None
    fiche = Fiche(document, document.racine)
    for cle in _CLES:
        fiche.one(cle, _as_mkdocs_reads)
    fiche.close()
    if not document.corps.strip():
        rapport.add(
            Code.CORPS_VIDE,
            fichier,
            "La page n’a pas de texte.",
            "L’écrire sous l’en-tête, ou retirer le fichier.",
            ligne=document.ligne_corps,
        )
    return Decoupe("", 1, document.corps, document.ligne_corps)


def _as_mkdocs_reads(valeur: Valeur) -> str:
    """A text that MkDocs reads as a text too: it takes «oui» for a text, but «2020-01-01» or «non» for something else."""
    written = texte(valeur)
    plain = not valeur.noeud.style if isinstance(valeur.noeud, yaml.ScalarNode) else False
    kind = _RESOLVER.resolve(yaml.ScalarNode, written, (True, False))  # type: ignore[no-untyped-call]
    if plain and kind != _TEXTE:
        raise Refus(
            Code.TYPE,
            f"« {written} » ne serait pas lu comme un texte.",
            "Le mettre entre guillemets.",
            corrige=valeur.document.replace(valeur.noeud, quote(written)),
        )
    return written


def _check_first_line(fichier: str, written: str, rapport: Rapport) -> None:
    if _SANS_TIRETS.match(written):
        rapport.add(
            Code.SANS_ENTETE,
            fichier,
            "La première ligne serait prise pour une clé et n’apparaîtrait pas dans la page.",
            "Commencer la page par un en-tête entre deux lignes « --- », ou par un titre.",
            ligne=1,
            colonne=1,
        )


def _check_code(page: PageEditoriale, rapport: Rapport) -> None:
    for found in _ACTIF.finditer(page.corps):
        ligne, colonne = page.place(found.start())
        rapport.add(
            Code.FORME,
            page.fichier,
            f"« {found[0].strip()[:40]} » ferait exécuter du code à la page, ou en changerait l’aspect.",
            "Le retirer ; pour le montrer, le mettre entre accents graves.",
            ligne=ligne,
            colonne=colonne,
        )


def _blank(found: re.Match[str]) -> str:
    """Nothing, on as many lines."""
    return "".join(sign if sign == "\n" else " " for sign in found[0])
