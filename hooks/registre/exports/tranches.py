"""What a page in a browser needs to recognise a file: small slices of the published SHA-256, by their first bits, and how many bits."""

import json
from collections.abc import Iterator, Sequence
from functools import partial

from registre.exports.base import Export, Fichier, Site
from registre.exports.valeurs_json import Json, write
from registre.indexes.catalogue import Catalogue
from registre.indexes.preuves import BITS, FICHIERS, slice_name
from registre.journal.inscriptions import Evenement, Inscription, stamp
from registre.journal.preuves import VERIFIER as SCRIPT
from registre.journal.recherche import Connu, of_object
from registre.pages import objets
from registre.pages.base import Unite
from registre.pages.objets import VERIFIER
from registre.pages.phrases import capital, plain

PLAN = f"{VERIFIER}tranches/plan.json"
FORMAT = "registre-tranche/1"


def files(catalogue: Catalogue, site: Site) -> Iterator[Fichier]:
    """The script that checks proofs; once something is published, how slices are cut, then each."""
    yield Fichier(f"{VERIFIER}verifier.py", _script)
    if not catalogue.preuves.tranches:
        return
    yield Fichier(PLAN, partial(_plan, catalogue))
    for nom in catalogue.preuves.tranches:
        yield Fichier(slice_path(nom), partial(_slice, catalogue, nom))


def slice_path(nom: str) -> str:
    """Where a slice is: ``verifier/tranches/07/5a.json``."""
    return f"{VERIFIER}tranches/{nom}.json"


def _script() -> bytes:
    return SCRIPT.read_bytes()


def _plan(catalogue: Catalogue) -> bytes:
    preuves = catalogue.preuves
    last = preuves.derniere
    return write(
        {
            "format": FORMAT,
            "bits": preuves.comptes[BITS],
            "fichiers": preuves.comptes[FICHIERS],
            "publication": last.numero if last else 0,
            "instant": stamp(last.instant) if last else None,
            "repere": str(last.repere) if last else None,
        }
    )


def _slice(catalogue: Catalogue, nom: str) -> bytes:
    """One line for each file: a later publication changes few of them, and a line is easily found."""
    rows = sorted(_rows(catalogue, nom), key=lambda row: (str(row["sha256"]), str(row["cle"])))
    lines = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return f'{{"format":"{FORMAT}","fichiers":[\n{lines}\n]}}\n'.encode()


def _rows(catalogue: Catalogue, nom: str) -> Iterator[dict[str, Json]]:
    """Every published file whose SHA-256 belongs to a slice, once for each object that has it."""
    longueur = int(nom.partition("/")[0])
    for objet in catalogue.preuves.tranches[nom]:
        known = objets.records(catalogue, objet)
        sommes = {file.sha256 for one in known for file in one.annonce.fichiers}
        for somme in sommes:
            if slice_name(somme, longueur) == nom and (found := of_object(known, somme)):
                yield {**_row(found), **_around(catalogue, known, found)}


def _row(connu: Connu) -> dict[str, Json]:
    """What the journal says of a file."""
    annonce, fichier = connu.inscription.annonce, connu.fichier
    return {
        "sha256": fichier.sha256,
        "adresse": fichier.adresse,
        "taille": fichier.taille,
        "objet": annonce.objet,
        "cle": annonce.cle,
        "edition": annonce.edition,
        "verse": annonce.evenement is Evenement.VERSEMENT,
        "depuis": stamp(connu.inscription.instant),
        "remplace": stamp(connu.remplace) if connu.remplace else None,
        "retire": stamp(connu.retire) if connu.retire else None,
    }


def _around(catalogue: Catalogue, known: Sequence[Inscription], connu: Connu) -> dict[str, Json]:
    """How its object is called, its page, what attests and proves it."""
    annonce = connu.inscription.annonce
    name = objets.named(catalogue.registre, annonce.objet, annonce.cle)
    return {
        "nom": plain((capital(name[0]), *name[1:])),
        "page": objets.page_of(known),
        "attestation": objets.attestation_of(catalogue, known),
        "preuve": objets.proof_address(catalogue, connu.inscription),
    }


EXPORT = Export(nom="tranches", unite=Unite.REGISTRE, files=files)
