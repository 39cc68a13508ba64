"""The five received files, cut into what they print: sentences, and the rows of the roll-call."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ICI = Path(__file__).parent
CONTENU = Path(__file__).parents[2] / "content"

# Rules drawn with underscores; names alone on their line.
_FILET = re.compile(r"_{5,}")
_NOMS = re.compile(r"(?:[A-Z][\w-]+ [A-Z-]{4,}\s*)+")
_TABLEAU = "\t"
# A numbered title and the paragraph that starts on the next line.
_TITRE = r"(?<=Travail )\n(?=Depuis )|(?<=d’Amiens )\n(?=Dans )"


@dataclass(frozen=True, slots=True)
class Graine:
    """A received file, the act or sitting that was made of it, and the sitting that completes it."""

    fichier: str
    adresse: str
    complement: str = ""

    @property
    def octets(self) -> bytes:
        """The received file, byte for byte."""
        return (ICI / self.fichier).read_bytes()

    @property
    def recu(self) -> str:
        """The received text."""
        return self.octets.decode("utf-8")

    @property
    def source(self) -> Path:
        """The content file."""
        return CONTENU / f"{self.adresse}.md"

    @property
    def sidecar(self) -> Path:
        """The provenance file beside it."""
        return CONTENU / f"{self.adresse}.provenance.yml"


_DELIBERATIONS = "deliberations/somme-numerique"
_NPDC = "nord-pas-de-calais-numerique"
GRAINES = (
    Graine("000_5a523bc9ac06f3c2.txt", f"{_DELIBERATIONS}/2020/20201130_DL_03"),
    Graine("001_c5b964d679937335.txt", f"{_DELIBERATIONS}/2016/20161128_DL_01"),
    Graine("002_d3517182df2a4278.txt", "seances/somme-numerique/2016-11-28-bureau"),
    Graine("003_23cfa16c39afdf18.txt", f"{_DELIBERATIONS}/2011/20111107_DL_04"),
    Graine(
        "004_801fb6cf6a2dc86f.txt",
        f"deliberations/{_NPDC}/2019/2019-12",
        f"seances/{_NPDC}/2019-06-26-comite-syndical",
    ),
)


def normal(texte: str) -> str:
    """The words alone: no mark of Markdown or HTML, one kind of apostrophe and of space."""
    texte = re.sub(r"(\w)-\n([a-zé])", r"\1\2", texte)
    texte = re.sub(r"\[([^\]\n]*)\]\((?:https?|mailto):[^)]*\)", r"\1", texte)
    texte = re.sub(r"</?(?:b|input)\b[^>]*>", "", texte)
    texte = re.sub(r"\\(?=_)|\*\*|^#+ |^\s*(?:[-\uf0b7]|o) |\uf0b7", "", texte, flags=re.MULTILINE)
    texte = texte.replace("’", "'").replace("|", " ")
    return re.sub(r"\s+", " ", texte).strip()


def phrases(graine: Graine) -> Iterator[str]:
    """Every sentence, in order; a label of the margin with its value; names one by one."""
    blocs = re.split(r"\n\s*\n", graine.recu)
    for bloc in _joined([bloc for bloc in blocs if bloc.strip()]):
        lignes = [ligne for ligne in bloc.splitlines() if _TABLEAU not in ligne]
        if all(_NOMS.fullmatch(normal(ligne)) for ligne in lignes):
            yield from (normal(ligne) for ligne in lignes)
        else:
            yield from _sentences("\n".join(lignes))


def _joined(blocs: list[str]) -> Iterator[str]:
    """«Date de séance :» and the date below it are one line cut in two."""
    label = ""
    for bloc in blocs:
        if normal(bloc).startswith("Date de ") and normal(bloc).endswith(":"):
            label = bloc
            continue
        yield label + "\n" + bloc if label else bloc
        label = ""


def _sentences(bloc: str) -> Iterator[str]:
    items = re.split(rf"\n(?=\s*(?:[-\uf0b7#]|o ))|{_TITRE}", bloc)
    for item in items:
        for phrase in re.split(r"(?<=[a-zé)€][.;]) ", normal(_FILET.sub("", item))):
            if phrase:
                yield phrase


def rangs(graine: Graine) -> Iterator[tuple[str, str, str, str]]:
    """The rows of a roll-call: body, member, state, holder of the proxy."""
    etats = ("présent", "absent", "excusé")
    college = ""
    for ligne in graine.recu.splitlines():
        cases = ligne.split(_TABLEAU)
        if len(cases) < 6 or "<input" not in ligne:
            continue
        college = cases[0] or college
        etat = etats[[("checked" in case) for case in cases[2:5]].index(True)]
        yield college, cases[1], etat, cases[5]
