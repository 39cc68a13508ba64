"""The seals of a publication; one that cannot be had is said, and keeps nothing from going online."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from registre.journal.publications import Lot
from registre.journal.tetes import HORODATAGE, SIGNATURE, Publication
from registre.scellement.horodatage import Autorite, stamp
from registre.scellement.openssl import SceauError
from registre.scellement.signature import Cle, sign
from registre.texte.typographie import insecables

_SANS_SIGNATURE = (
    "La racine n’est pas signée : {}. La publication continue ; « registre sceller » la signera."
)
_SANS_HEURE = (
    "La racine n’est pas horodatée : {}. La publication continue ; la prochaine racine, qui prolonge celle-ci, "
    "sera horodatée, ou celle-ci par « registre sceller »."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reglages:
    """What seals the issuer wants: by which key, from which authority; None of either is no seal of that kind."""

    cle: Cle | None = None
    autorite: Autorite | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Faits:
    """Seals by the path of their file in the journal, and why those that were wanted are missing, in French."""

    fichiers: Mapping[str, bytes] = field(default_factory=dict)
    manques: tuple[str, ...] = ()


def seal(publication: Publication, reglages: Reglages, deja: Mapping[str, bytes] = {}) -> Faits:
    """The seals of a head that are wanted and not there yet."""
    wanted: list[tuple[str, Callable[[], bytes], str]] = []
    if cle := reglages.cle:
        wanted.append((SIGNATURE, lambda: sign(publication.octets, cle), _SANS_SIGNATURE))
    if autorite := reglages.autorite:
        wanted.append((HORODATAGE, lambda: stamp(publication.octets, autorite), _SANS_HEURE))
    made, missing = dict[str, bytes](), list[str]()
    for suffixe, make, sans in wanted:
        path = f"{publication.chemin}{suffixe}"
        if path in deja:
            continue
        try:
            made[path] = make()
        except SceauError as error:
            missing.append(insecables(sans.format(error)))
    return Faits(fichiers=made, manques=tuple(missing))


def sealed(lot: Lot, reglages: Reglages) -> tuple[Lot, tuple[str, ...]]:
    """A publication with the seals of its head among its files, and what is missing."""
    done = seal(lot.publication, reglages)
    return replace(lot, fichiers={**lot.fichiers, **done.fichiers}), done.manques
