"""What is known of the last site: what each of its files was made from. It is checked before it is believed."""

import hashlib
import io
import pickle
from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from registre.publication.plain import Plain
from registre.publication.suivi import Cle

_MAGIE = b"registre: memoire 1\n"


class Sortie(NamedTuple):
    """A file of the site: its digest, and what the system says of it as long as nobody touches it."""

    empreinte: bytes
    taille: int
    instant: int


@dataclass(frozen=True, slots=True)
class Fait:
    """How a product was made: the digest of what it is, the ranks in ``lus`` of what it read, the paths of its files."""

    empreinte: bytes
    lus: "array[int]"
    chemins: tuple[str, ...]


@dataclass(slots=True)
class Etat:
    """The last site: the digest of the contents, what its products read with the digest that it had, and its files.

    ``constats`` is what was said of the contents, to be said again while they stay the same, ``fenetre`` from when and until when no
    scheduled act appears.
    """

    contenus: bytes = b""
    constats: str = ""
    fenetre: tuple[str, str] = ("", "")
    lus: dict[Cle, bytes] = field(default_factory=dict)
    produits: dict[str, Fait] = field(default_factory=dict)
    sorties: dict[str, Sortie] = field(default_factory=dict)


def save(etat: Etat, path: Path, programme: str) -> None:
    """Write the state beside the old one, then in its place."""
    data = pickle.dumps(_plain(etat), protocol=5)
    head = _MAGIE + programme.encode() + b"\n" + hashlib.sha256(data).digest()
    beside = path.with_suffix(".nouveau")
    beside.write_bytes(head + data)
    beside.replace(path)


def load(path: Path, programme: str) -> tuple[Etat | None, str]:
    """The state that this very program left, or why there is none to believe («» where there is no file at all)."""
    try:
        whole = path.read_bytes()
    except FileNotFoundError:
        return None, ""
    except OSError:
        return None, "elle ne peut pas être lue"
    if not whole.startswith(_MAGIE):
        return None, "elle n’est pas d’ici"
    found, _, rest = whole[len(_MAGIE) :].partition(b"\n")
    if found != programme.encode():
        return None, "le programme, le thème ou les réglages ont changé"
    if hashlib.sha256(rest[32:]).digest() != rest[:32]:
        return None, "elle est abîmée"
    try:
        return _rebuild(Plain(io.BytesIO(rest[32:])).load()), ""
    except Exception:  # whatever a file that was made up does to pickle
        return None, "elle est abîmée"


def _plain(etat: Etat) -> tuple[object, ...]:
    done = {
        nom: (one.empreinte, one.lus.tobytes(), one.chemins) for nom, one in etat.produits.items()
    }
    files = {chemin: tuple(sortie) for chemin, sortie in etat.sorties.items()}
    return etat.contenus, etat.constats, etat.fenetre, etat.lus, done, files


def _rebuild(
    plain: tuple[
        bytes,
        str,
        tuple[str, str],
        dict[Cle, bytes],
        Mapping[str, tuple[bytes, bytes, tuple[str, ...]]],
        Mapping[str, tuple[bytes, int, int]],
    ],
) -> Etat:
    contenus, constats, fenetre, lus, done, files = plain
    return Etat(
        contenus=contenus,
        constats=constats,
        fenetre=fenetre,
        lus=lus,
        produits={
            nom: Fait(made, array("I", ranks), chemins)
            for nom, (made, ranks, chemins) in done.items()
        },
        sorties={chemin: Sortie(*sortie) for chemin, sortie in files.items()},
    )
