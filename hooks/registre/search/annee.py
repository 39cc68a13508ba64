"""The index of one year: it stands alone, may be made anywhere, and is merged with the others by its vocabulary."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from registre.indexes.catalogue import Catalogue
from registre.pages.phrases import Mot
from registre.search import poids
from registre.search.facettes import FACETTES, Cles
from registre.search.fiche import Record
from registre.search.fichiers import DOSSIER, dump, share_out, shares
from registre.search.inverse import Inverse
from registre.search.lecture import Lecteur, Lu
from registre.search.outils import Lire, tools
from registre.search.records import of_annee
from registre.search.vocabulaire import Vocabulaire
from registre.texte import dates
from registre.texte.typographie import insecables

# Result lines in one file: one page of results asks for few files.
PAR_BLOC = 64
VOCABULAIRE = "vocabulaire.json"


def shard(
    catalogue: Catalogue, annee: str, lire: Lire | None = None
) -> Iterator[tuple[str, bytes]]:
    """Every file of a year, as its path from the root of the site and its bytes; the vocabulary comes last.

    It reads what concerns the records of that year only; ``lire`` may give their texts (``corps.of_data`` reads them from public data).
    """
    digest = hashlib.sha256()
    annuel = Annee()
    outils = tools(catalogue, lire)
    for record in of_annee(catalogue, annee, outils):
        annuel.add(record, outils.lecteur)
    postings = list(annuel.inverse.postings())
    for nom, data in annuel.files(postings):
        digest.update(nom.encode() + b"\0" + data)
        yield f"{DOSSIER}/{annee}/{nom}", data
    head = {"version": digest.hexdigest()[:12], "tranches": shares(postings)}
    yield f"{DOSSIER}/{annee}/{VOCABULAIRE}", dump({**head, **annuel.summary()})


class Annee:
    """The records of a year, added newest first."""

    def __init__(self) -> None:
        self.inverse = Inverse()
        self._vocabulaire = Vocabulaire()
        self._dates: list[int] = []
        self._facettes: list[Cles] = []
        self._titres: list[dict[str, object]] = []

    def add(self, record: Record, lecteur: Lecteur) -> None:
        """Index a record."""
        champs = [
            (poids.BIT[nom], [lecteur.valeurs[valeur] for valeur in valeurs])
            for nom, valeurs in (("titre", (record.titre,)), *record.champs.items())
        ]
        self.inverse.add(len(self._dates), record.corps, champs)
        self._vocabulaire.add(_written(record.corps, champs))
        self._dates.append(_day(record.date))
        self._facettes.append(record.facettes)
        self._titres.append(shown(record))

    def files(self, postings: Sequence[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
        """Each file of the year but the vocabulary; ``postings`` are those of its index."""
        columns = [_column(rang, self._facettes) for rang in range(len(FACETTES))]
        yield "fiches.json", dump({"dates": self._dates, "facettes": columns})
        for bloc, start in enumerate(range(0, len(self._titres), PAR_BLOC)):
            yield f"titres/{bloc}.json", dump(self._titres[start : start + PAR_BLOC])
        files = shares(postings)
        for rang, data in enumerate(share_out(postings, files)):
            yield f"termes/{rang}.json", data
        for rang, data in enumerate(share_out(self.inverse.places(), files)):
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
            "termes": self.inverse.frequencies(),
            "mots": self._vocabulaire.counts(),
        }


def shown(record: Record) -> dict[str, object]:
    """What the line of a result says before its excerpt."""
    return {
        "adresse": record.adresse,
        "nature": record.nature,
        "titre": insecables(record.titre),
        "numero": record.numero,
        "date": record.date.isoformat(),
        "jour": dates.jour(record.date),
        "organe": record.organe,
        "organisme": record.organisme,
        "resultat": _word(record.resultat) if record.resultat else None,
        "marques": [_word(marque) for marque in record.marques],
    }


def _word(mot: Mot) -> tuple[str, str]:
    """Words and their class in the style sheet."""
    return mot.texte, mot.classe or ""


def _written(corps: Lu, champs: list[tuple[int, list[Lu]]]) -> set[str]:
    """The distinct words of a record."""
    return set(corps.ecrits).union(*(lu.ecrits for _, lus in champs for lu in lus))


def _day(jour: date) -> int:
    """A date as one number, 20201130."""
    return jour.year * 10_000 + jour.month * 100 + jour.day


def _totals(facette: int, fiches: list[Cles]) -> Counter[str]:
    return Counter(cle for cles in fiches for cle in cles[facette])


def _column(facette: int, fiches: list[Cles]) -> dict[str, object]:
    """A filter: the keys that the year has, then the rank of each record's own among them, -1 for none, a list for several."""
    cles = sorted(_totals(facette, fiches))
    rangs = {cle: rang for rang, cle in enumerate(cles)}
    lignes = [[rangs[cle] for cle in keys[facette]] or [-1] for keys in fiches]
    return {"cles": cles, "rangs": [ligne[0] if len(ligne) == 1 else ligne for ligne in lignes]}
