"""The folder ``pagefind/`` of the site: the index, what a result shows, the filters, the vocabulary."""

import gzip
import hashlib
import json
import shutil
from collections.abc import Iterable, Sequence, Set
from pathlib import Path

from registre.indexes.catalogue import Catalogue
from registre.pages.phrases import Mot
from registre.search import jetons, pagefind
from registre.search.facettes import Facettes
from registre.search.fiche import Record, indexable
from registre.search.mots import indexe, plier
from registre.search.pagefind import Entree, Fichier
from registre.search.records import records
from registre.search.synonymes import Synonymes
from registre.search.vocabulaire import vocabulary
from registre.texte import dates
from registre.texte.typographie import insecables

DOSSIER = "pagefind"
LANGUE = "fr"
# Of what Pagefind gives, what our page loads; its own pages, styles and fragments are not.
PROGRAMMES = frozenset(
    {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json", f"wasm.{LANGUE}.pagefind"}
)
FRAGMENT = "fragment/"
EN_TETE = b"pagefind_dcd"
# Pagefind leaves out what has no word; this one is asked for by nobody.
SANS_TEXTE = "_"


def build(catalogue: Catalogue, site_dir: Path) -> None:
    """Write the search of a built site; the same register always gives the same bytes."""
    folder = site_dir / DOSSIER
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    found = list(records(catalogue))
    sigles = Synonymes(catalogue.registre.sujets).sigles
    ids = _write_index(found, sigles, folder) if found else {}
    for record in found:
        _write(folder / "fiches" / f"{ids[record.adresse]}.json", _shown(record))
    names = [ids[record.adresse] for record in found]
    _write(
        folder / "registre.json",
        {**_table(catalogue, found, names), "sigles": sorted(map(plier, sigles))},
    )
    _write(folder / "mots.json", vocabulary(found))


def _write_index(found: Sequence[Record], sigles: Set[str], folder: Path) -> dict[str, str]:
    """Write the index; gives the identifier that Pagefind made for each address."""
    entrees = (
        Entree(
            adresse=record.adresse,
            mots=indexe(record.texte, sigles) or SANS_TEXTE,
            champs=indexable(record, sigles),
        )
        for record in found
    )
    ids: dict[str, str] = {}
    for file in pagefind.index(entrees, LANGUE):
        if file.chemin.startswith(FRAGMENT):
            ids[_address(file)] = Path(file.chemin).stem
        elif file.chemin in PROGRAMMES or file.chemin.endswith((".pf_meta", ".pf_index")):
            target = folder / file.chemin
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.contenu)
    return ids


def _address(file: Fichier) -> str:
    """The address of the record that a fragment describes."""
    data = gzip.decompress(file.contenu).removeprefix(EN_TETE)
    return str(json.loads(data)["url"])


def _shown(record: Record) -> dict[str, object]:
    """What a result shows, and the text that its excerpt comes from."""
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
        "texte": insecables(record.texte),
        "reperes": jetons.places(record.texte),
    }


def _word(mot: Mot) -> tuple[str, str]:
    """Words and their class in the style sheet."""
    return mot.texte, mot.classe or ""


def _table(catalogue: Catalogue, found: Sequence[Record], ids: Iterable[str]) -> dict[str, object]:
    """One line per record, newest first; ``version`` changes with any of them."""
    names = list(ids)
    return {
        "version": hashlib.sha256(" ".join(names).encode()).hexdigest()[:12],
        "ids": names,
        "dates": [record.date.isoformat() for record in found],
        "facettes": list(Facettes(catalogue).columns(found)),
    }


def _write(path: Path, data: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8", newline="\n")
