"""The note that stands in the dossier of a sitting: what each file is, what is not there, how to check that nothing changed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation, Piece
from registre.model.seance import Seance
from registre.pages.dossiers import acts
from registre.pages.faits.pieces import NON_VERSEE
from registre.pages.noms import act_title, sitting_title
from registre.pages.phrases import capital, plain
from registre.texte.typographie import guillemets, insecables

LISEZMOI = "LISEZMOI.txt"
# Sums as «sha256sum --check» reads them.
MANIFESTE = "MANIFESTE.txt"
_TETE = """\
Dossier de séance
{titre}
{organisme}
{adresse}

Ce dossier rassemble les fichiers de la séance que publie le registre. Chacun y a
le nom qu’il a dans le registre : son adresse est « {url} »
suivi de ce nom.

Pour vérifier qu’aucun fichier n’a changé, là où l’archive est ouverte :

    sha256sum --check {manifeste}
    shasum -a 256 --check {manifeste}      (sur macOS)

Un « original » est le fichier officiel, tel que l’organisme l’a versé. Un PDF « fait
par le registre » met en page ce qui lui est versé ; il ne remplace pas l’original
signé. Un « texte source » est ce dont le registre fait ses pages.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Officiel:
    """A document that the register makes: the page that announces it, what it is called there, its file."""

    page: str
    titre: str
    chemin: str


def text(catalogue: Catalogue, url: str, seance: Seance, officiels: Sequence[Officiel]) -> str:
    """The whole note, in the order of the sitting and of its acts."""
    registre = catalogue.registre
    issuer = registre.organismes[seance.organisme].nom
    title = plain((capital(sitting_title(registre, seance)),))
    source = "texte source, avec le procès-verbal" if seance.proces_verbal else "texte source"
    head = _TETE.format(
        titre=title,
        organisme=issuer,
        adresse=f"{url}{seance.adresse}",
        url=url,
        manifeste=MANIFESTE,
    )
    own = (*_made(officiels, seance.adresse), (seance.source.fichier, source))
    parts = [insecables(head), _part(title, own)]
    for acte in acts(catalogue, seance):
        name = f"{plain((capital(act_title(registre, acte)),))} – {acte.objet}"
        parts.append(_part(name, _files(catalogue, acte, officiels), _absent(acte)))
    return "\n".join(parts)


def _files(
    catalogue: Catalogue, acte: Deliberation, officiels: Sequence[Officiel]
) -> Iterator[tuple[str, str]]:
    """The files of an act, the official one first."""
    if acte.original is not None:
        yield acte.original, "original, fichier officiel"
    yield from _made(officiels, acte.adresse)
    yield acte.source.fichier, "texte source"
    for sorte, piece in _pieces(acte):
        if piece.fichier and piece.fichier in catalogue.registre.fichiers:
            yield piece.fichier, f"{sorte} {guillemets(piece.titre)}"


def _made(officiels: Sequence[Officiel], page: str) -> Iterator[tuple[str, str]]:
    for one in officiels:
        if one.page == page:
            yield one.chemin, f"{one.titre} (PDF fait par le registre)"


def _absent(acte: Deliberation) -> Iterator[str]:
    """Annexes that nobody gave, with the reason where it is known."""
    for piece in acte.annexes:
        if piece.fichier is None:
            yield f"annexe {guillemets(piece.titre)} : {piece.motif or NON_VERSEE}"


def _pieces(acte: Deliberation) -> Iterator[tuple[str, Piece]]:
    yield from (("annexe", piece) for piece in acte.annexes)
    yield from (("pièce visée", piece) for piece in acte.pieces_visees)


def _part(titre: str, fichiers: Iterable[tuple[str, str]], absents: Iterable[str] = ()) -> str:
    """A title, then each file with what it is: names stay as they are, to the sign."""
    lines = [f"{insecables(titre)}\n"]
    lines += [f"  {nom}\n      {insecables(said)}" for nom, said in fichiers]
    lines += [f"  (absente)\n      {insecables(said)}" for said in absents]
    return "\n".join(lines) + "\n"
