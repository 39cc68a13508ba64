"""What is about to be recorded of an object, while its files are still to be made."""

from collections.abc import Iterable
from dataclasses import dataclass

from registre.journal.inscriptions import Annonce, Evenement, Fichier, Objet


@dataclass(frozen=True, slots=True, kw_only=True)
class Prevision:
    """A record to come: its object, what it does; the files that it has already are sources, ``adresses`` are all that it will have.

    ``partis`` are the SHA-256 of the files that nothing may keep any more once it is recorded.
    """

    annonce: Annonce
    adresses: tuple[str, ...] = ()
    partis: frozenset[str] = frozenset()


def of_sources(
    evenement: Evenement,
    *,
    objet: Objet,
    cle: str,
    edition: int,
    empreintes: tuple[str, str],
    sources: Iterable[tuple[str, bytes, str]],
) -> Annonce:
    """A record with what is known before the site is made: address, bytes and SHA-256 of each source."""
    acte, complement = empreintes
    return Annonce(
        objet=objet,
        cle=cle,
        evenement=evenement,
        edition=edition,
        empreinte=acte,
        complement=complement,
        fichiers=tuple(
            Fichier(adresse=adresse, sha256=somme, taille=len(octets))
            for adresse, octets, somme in sources
        ),
    )
