"""The tables of the whole register, merged from the vocabularies of its years."""

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from registre.indexes.catalogue import Catalogue
from registre.search import facettes, poids
from registre.search.fichiers import DOSSIER, cut, dump, share_out, shares
from registre.search.mots import plier
from registre.search.records import annees
from registre.search.synonymes import Synonymes
from registre.search.vocabulaire import merge

FORMAT = 1


def ensemble(
    catalogue: Catalogue, vocabulaires: Mapping[str, bytes]
) -> Iterator[tuple[str, bytes]]:
    """The tables, as paths from the root of the site and bytes, from the ``vocabulaire.json`` of each year."""
    years = annees(catalogue)
    lus = [json.loads(vocabulaires[annee]) for annee in years]
    digest = hashlib.sha256()
    lexique = [*_lexicon([lu["termes"] for lu in lus])]
    mots = list(cut(list(merge([lu["mots"] for lu in lus]))))
    files = shares(lexique)
    for rang, data in enumerate(share_out(lexique, files)):
        digest.update(data)
        yield f"{DOSSIER}/lexique/{rang}.json", data
    for rang, run in enumerate(mots):
        data = dump([(form, nombre) for _, form, nombre in run])
        digest.update(data)
        yield f"{DOSSIER}/mots/{rang}.json", data
    table = {
        "format": FORMAT,
        "k1": poids.K1,
        "champs": poids.CHAMPS,
        "sigles": sorted(map(plier, Synonymes(catalogue.registre.sujets).sigles)),
        "lexique": files,
        "mots": [run[0][0] for run in mots],
        "annees": [_year(annee, lu) for annee, lu in zip(years, lus, strict=True)],
        "facettes": list(facettes.table(catalogue, _totals(lus))),
    }
    digest.update(dump(table))
    version = {"version": digest.hexdigest()[:12]}
    yield f"{DOSSIER}/registre.json", dump({**version, **table})


def _lexicon(annees: Sequence[Mapping[str, int]]) -> Iterator[tuple[str, bytes]]:
    """Each term with the number of records that have it and the ranks of the years where they are."""
    fiches: dict[str, int] = {}
    rangs: dict[str, str] = {}
    for rang, termes in enumerate(annees):
        first, next_one = str(rang), f",{rang}"
        for terme, nombre in termes.items():
            if terme in fiches:
                fiches[terme] += nombre
                rangs[terme] += next_one
            else:
                fiches[terme], rangs[terme] = nombre, first
    for terme in sorted(fiches):
        yield terme, f"[{fiches[terme]},[{rangs[terme]}]]".encode()


def _totals(lus: Sequence[Mapping[str, Any]]) -> Mapping[str, Mapping[str, int]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for lu in lus:
        for facette, nombres in lu["facettes"].items():
            found[facette].update(nombres)
    return found


def _year(annee: str, lu: Mapping[str, Any]) -> dict[str, object]:
    return {"annee": annee, **{cle: lu[cle] for cle in ("version", "fiches", "tranches", "dates")}}
