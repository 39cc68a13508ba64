"""The search's files as the page reads them, and a plain scorer: the page's order, from them or from all records at once."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from math import log
from typing import Any, TypeAlias
from zlib import crc32

from registre import search
from registre.indexes.catalogue import Catalogue
from registre.model.deliberation import Deliberation
from registre.model.seance import Seance
from registre.search import poids
from registre.search.fiche import Record
from registre.search.lecture import Termes

Files: TypeAlias = Mapping[str, bytes]
Scores: TypeAlias = dict[str, float]
# A record by its terms, each with its weight.
Poids: TypeAlias = Mapping[str, int]
DOSSIER = "recherche/index"


def files(catalogue: Catalogue, textes: Mapping[str, str] | None = None) -> Files:
    """Every file of the search, made year by year; ``textes`` are those of documents that were never written."""

    def read(document: Deliberation | Seance) -> str:
        return (textes or {}).get(document.source.fichier, "")

    found: dict[str, bytes] = {}
    for annee in search.annees(catalogue):
        found.update(search.shard(catalogue, annee, read if textes else None))
    annees = {annee: found[f"{DOSSIER}/{annee}/vocabulaire.json"] for annee in _years(found)}
    return found | dict(search.ensemble(catalogue, annees))


def load(files: Files, nom: str) -> Any:
    """One file, decoded."""
    return json.loads(files[f"{DOSSIER}/{nom}"])


def postings(files: Files, annee: str, terme: str) -> list[tuple[int, int, int]]:
    """The records of a year that have a term: rank, weight, fields."""
    flat = share(files, f"{annee}/termes", terme)
    return list(zip(accumulate(flat[::3]), flat[1::3], flat[2::3], strict=True))


def places(files: Files, annee: str, terme: str) -> list[list[int]]:
    """The places of a term in each of the records that have it."""
    found: list[list[int]] = [[]]
    for place in share(files, f"{annee}/places", terme):
        found[-1].append(abs(place))
        if place < 0:
            found.append([])
    return found[:-1]


def ask(files: Files, termes: Iterable[str]) -> list[str]:
    """The addresses of the records that have every term, the most relevant first, newest first at equality."""
    wanted, scores, counts = list(termes), defaultdict[str, float](float), Counter[str]()
    table = load(files, "registre.json")
    total = sum(annee["fiches"] for annee in table["annees"])
    order: list[str] = []
    for rang, annee in enumerate(table["annees"]):
        lines = addresses(files, annee["annee"])
        order += lines
        for terme in wanted:
            df, years = share(files, "lexique", terme) or (0, [])
            for fiche, weight, _ in postings(files, annee["annee"], terme) if rang in years else ():
                scores[lines[fiche]] += _score(total, df, weight, table["k1"])
                counts[lines[fiche]] += 1
    return _sorted(order, scores, counts, len(wanted))


def ask_all(records: Sequence[Record], termes: Iterable[str]) -> list[str]:
    """The same from all records at once, without any file: what one index of the whole register would answer."""
    weighed = {record.adresse: weights(record) for record in records}
    wanted, scores, counts = list(termes), defaultdict[str, float](float), Counter[str]()
    for terme in wanted:
        having = [adresse for adresse, found in weighed.items() if terme in found]
        for adresse in having:
            scores[adresse] += _score(len(records), len(having), weighed[adresse][terme], poids.K1)
            counts[adresse] += 1
    return _sorted(list(weighed), scores, counts, len(wanted))


def weights(record: Record) -> Poids:
    """The terms of a record with their weights, computed without the index."""
    text, fields = Counter(record.corps.termes), Counter[str]()
    length = len(record.corps.termes)
    for champ, valeurs in (("titre", (record.titre,)), *record.champs.items()):
        for terme in {terme for valeur in valeurs for terme in plain_terms(valeur)}:
            fields[terme] += int(10 * poids.POIDS[champ])
    once = 10 / (0.25 + 0.75 * length / 250)
    return {
        terme: max(1, round(text[terme] * once + fields[terme])) for terme in text.keys() | fields
    }


def plain_terms(texte: str) -> list[str]:
    """The terms of some words, none of which is an acronym."""
    known = Termes()
    return [known[mot] for mot in "".join(c if c.isalnum() else " " for c in texte).split()]


def addresses(files: Files, annee: str) -> list[str]:
    """The addresses of the records of a year, newest first."""
    blocks = sum(nom.startswith(f"{DOSSIER}/{annee}/titres/") for nom in files)
    lines = (line for bloc in range(blocks) for line in load(files, f"{annee}/titres/{bloc}.json"))
    return [str(line["adresse"]) for line in lines]


def _years(files: Iterable[str]) -> set[str]:
    return {nom.split("/")[2] for nom in files}


def share(files: Files, folder: str, terme: str) -> Any:
    """What the file of a term says of it, in a folder that is shared out."""
    combien = sum(nom.startswith(f"{DOSSIER}/{folder}/") for nom in files)
    return load(files, f"{folder}/{crc32(terme.encode()) % combien}.json").get(terme, [])


def _score(total: int, df: int, weight: int, k1: int) -> float:
    return log(1 + (total - df + 0.5) / (df + 0.5)) * weight / (weight + k1)


def _sorted(
    order: list[str], scores: Mapping[str, float], counts: Counter[str], wanted: int
) -> list[str]:
    found = [adresse for adresse in order if counts[adresse] == wanted]
    return sorted(found, key=lambda adresse: -scores[adresse])
