"""The records of the journal: one for each object and event, without any text of it.

A record is one line of canonical JSON. Its last two keys are ``precedent``, the hash of the record before (as a leaf of the tree, in
hexadecimal), and ``rang``, its place from zero: a chain is thus checked on bytes, without reading the rest.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from registre.journal.canonique import encode

FORME = 1


class Objet(StrEnum):
    """What a record is about."""

    ACTE = "acte"
    ANNEXE = "annexe"
    PROCES_VERBAL = "proces-verbal"
    LISTE = "liste"
    VOLUME = "volume"


class Evenement(StrEnum):
    """What happened to it; a ``versement`` is the arrival of what had been published elsewhere."""

    PUBLICATION = "publication"
    VERSEMENT = "versement"
    COMPLEMENT = "complement"
    RECTIFICATION = "rectification"
    ETAT = "etat"
    DEPUBLICATION = "depublication"


class IllisibleError(ValueError):
    """Bytes that are no record, or no head, of a journal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fichier:
    """A published file: its address from the root of the site, its SHA-256 in hexadecimal, its size in bytes."""

    adresse: str
    sha256: str
    taille: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Annonce:
    """What is to be recorded: the object by its kind and key, the event, the edition (from 1), its fingerprints, its files.

    ``empreinte`` covers what the object says, ``complement`` what changes freely; an object that is only a file has neither.
    """

    objet: Objet
    cle: str
    evenement: Evenement
    edition: int = 1
    empreinte: str | None = None
    complement: str | None = None
    fichiers: tuple[Fichier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Inscription:
    """A record: what was announced, its rank in the journal, the instant of the publication, the record before."""

    rang: int
    instant: datetime
    annonce: Annonce
    precedent: str | None = None

    @property
    def ligne(self) -> bytes:
        """Its line, without its end: the leaf of the tree."""
        annonce = self.annonce
        said = {
            "cle": annonce.cle,
            "complement": annonce.complement,
            "edition": annonce.edition,
            "empreinte": annonce.empreinte,
            "evenement": annonce.evenement,
            "fichiers": [_file(fichier) for fichier in annonce.fichiers],
            "forme": FORME,
            "instant": stamp(self.instant),
            "objet": annonce.objet,
            "precedent": self.precedent,
            "rang": self.rang,
        }
        return encode({cle: valeur for cle, valeur in said.items() if valeur is not None})


def parse(ligne: bytes) -> Inscription:
    """The record of a line; raise ``IllisibleError`` where it is not exactly one."""
    try:
        found = _record(json.loads(ligne))
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise IllisibleError(str(error)) from error
    if found.ligne != ligne:
        message = "not the canonical form of a record"
        raise IllisibleError(message)
    return found


def stamp(instant: datetime) -> str:
    """An instant to the second, with its zone: ``2026-10-18T14:03:00+02:00``."""
    if instant.utcoffset() is None:
        message = "an instant of the journal has a zone"
        raise ValueError(message)
    return instant.isoformat(timespec="seconds")


def tail(precedent: bytes | None, rang: int) -> bytes:
    """The end of the line of a record of that rank that comes after one of that hash."""
    chained = b"" if precedent is None else b',"precedent":"%b"' % precedent.hex().encode()
    return b'%b,"rang":%d}' % (chained, rang)


def _file(fichier: Fichier) -> dict[str, object]:
    return {"adresse": fichier.adresse, "sha256": fichier.sha256, "taille": fichier.taille}


def _record(said: Mapping[str, Any]) -> Inscription:
    return Inscription(
        rang=said["rang"],
        instant=datetime.fromisoformat(said["instant"]),
        precedent=said.get("precedent"),
        annonce=Annonce(
            objet=Objet(said["objet"]),
            cle=said["cle"],
            evenement=Evenement(said["evenement"]),
            edition=said["edition"],
            empreinte=said.get("empreinte"),
            complement=said.get("complement"),
            fichiers=tuple(Fichier(**one) for one in said["fichiers"]),
        ),
    )
