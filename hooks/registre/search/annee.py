"""The index of one year: it stands alone, may be made anywhere, and is merged with the others by its vocabulary."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence

from registre.indexes.catalogue import Catalogue
from registre.search.colonnes import read_lines
from registre.search.facettes import FACETTES, Cles
from registre.search.fichiers import DOSSIER, dump, share_out, shares
from registre.search.fusion import Fusion
from registre.search.mois import Garder, just_make, months
from registre.search.outils import Lire, LireVerse
from registre.search.segment import Segment, SegmentError, read, read_head
from registre.search.vocabulaire import Vocabulaires

# Result lines in one file: one page of results asks for few files.
PAR_BLOC = 64
VOCABULAIRE = "vocabulaire.json"


def shard(
    catalogue: Catalogue,
    annee: str,
    lire: Lire | None = None,
    garder: Garder = just_make,
    lire_verse: LireVerse | None = None,
) -> Iterator[tuple[str, bytes]]:
    """Every file of a year, as its path from the root of the site and its bytes; the vocabulary comes last.

    It reads what concerns the records of that year only; ``lire`` may give their texts (``corps.of_data`` reads them from public data),
    ``lire_verse`` those of the files given with acts (``corps.of_file``); ``garder`` may keep what is made of each month (``mois.py``), and
    ``SegmentError`` says, before any file, that it has kept something else.
    """
    digest = hashlib.sha256()
    annuel = Annee()
    for data in months(catalogue, annee, lire, garder, lire_verse):
        annuel.add(read(data))
    postings = list(annuel.index.postings())
    for nom, data in annuel.files(postings):
        digest.update(nom.encode() + b"\0" + data)
        yield f"{DOSSIER}/{annee}/{nom}", data
    head = {"version": digest.hexdigest()[:12], "tranches": shares(postings)}
    yield f"{DOSSIER}/{annee}/{VOCABULAIRE}", dump({**head, **annuel.summary()})


class Annee:
    """The months of a year, added newest first."""

    def __init__(self) -> None:
        self.index = Fusion()
        self._vocabulaires = Vocabulaires()
        self._dates: list[int] = []
        self._facettes: list[Cles] = []
        self._lignes: list[bytes] = []

    def add(self, segment: Segment) -> None:
        """Add a month."""
        tete = read_head(segment.tete)
        try:
            fiches = zip(tete.dates, read_lines(segment.lignes), tete.facettes, strict=True)
            self.index.add(len(self._dates), segment)
            self._vocabulaires.add((segment.plies, segment.formes, segment.comptes), tete.doubles)
            for jour, ligne, cles in fiches:
                self._dates.append(jour)
                self._lignes.append(ligne)
                self._facettes.append(cles)
        except ValueError as error:  # columns that do not agree, or are cut
            raise SegmentError(*error.args) from error

    def files(self, postings: Sequence[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
        """Each file of the year but the vocabulary; ``postings`` are those of its index."""
        columns = [_column(rang, self._facettes) for rang in range(len(FACETTES))]
        yield "fiches.json", dump({"dates": self._dates, "facettes": columns})
        for bloc, start in enumerate(range(0, len(self._lignes), PAR_BLOC)):
            lines = b",".join(self._lignes[start : start + PAR_BLOC])
            yield f"titres/{bloc}.json", b"[%b]\n" % lines
        files = shares(postings)
        for rang, data in enumerate(share_out(postings, files)):
            yield f"termes/{rang}.json", data
        for rang, data in enumerate(share_out(self.index.places(), files)):
            yield f"places/{rang}.json", data

    def summary(self) -> dict[str, object]:
        """What the tables of the whole register are merged from."""
        totaux = {
            facette.cle: dict(sorted(_totals(rang, self._facettes).items()))
            for rang, facette in enumerate(FACETTES)
        }
        return {
            "fiches": len(self._dates),
            "dates": [min(self._dates), max(self._dates)],
            "facettes": totaux,
            "termes": self.index.frequencies(),
            "mots": self._vocabulaires.counts(),
        }


def _totals(facette: int, fiches: list[Cles]) -> Counter[str]:
    return Counter(cle for cles in fiches for cle in cles[facette])


def _column(facette: int, fiches: list[Cles]) -> dict[str, object]:
    """A filter: the keys that the year has, then the rank of each record's own among them, -1 for none, a list for several."""
    cles = sorted(_totals(facette, fiches))
    rangs = {cle: rang for rang, cle in enumerate(cles)}
    lignes = [[rangs[cle] for cle in keys[facette]] or [-1] for keys in fiches]
    return {"cles": cles, "rangs": [ligne[0] if len(ligne) == 1 else ligne for ligne in lignes]}
