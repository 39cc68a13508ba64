"""What the journal proves, filed under what it is looked for by: object, first bits of a SHA-256, issuer and year, year of publication."""

import json
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from registre.indexes.attestations import Publies
from registre.journal.inscriptions import Objet
from registre.journal.recueil import VIDE, Recueil
from registre.journal.tetes import HORODATAGE, SIGNATURE, Publication

# Files of a slice on average, at most: with some luck in the sums, it stays under thirty kilobytes.
PAR_TRANCHE = 24
_ANNEE = re.compile(r"(1[89]|20)\d\d")
_SANS_EMETTEUR = "autres"
DERNIERE, FICHIERS, BITS = "dernière", "fichiers", "bits"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sceaux:
    """What was said of a head from outside: a detached signature (CMS), a timestamp (RFC 3161), as they were received."""

    signature: bytes = b""
    horodatage: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preuves:
    """The journal of publications, outside of which all is empty.

    ``objets`` has the lines of all records of an object, in their order, by its kind and key («acte somme-numerique/2020/…»);
    ``tranches`` the objects that have files whose SHA-256 starts with some bits («07/5a»: the first 7), ``manifestes`` those of an
    issuer and a year («somme-numerique/2020»), ``attestations`` the one that is attested at an address. ``tetes`` has heads by number,
    ``annees`` the numbers of each year, newest first; ``sceaux`` the seals of a head, ``horodatees`` the number of the first head from a
    publication on that bears a timestamp. ``comptes`` has the number of the last publication, how many different files there are, how
    many bits of a SHA-256 name its slice. ``recueil`` is all that they were filed from: a head stands for what is read there of its
    publication.
    """

    objets: Mapping[str, tuple[bytes, ...]] = field(default_factory=dict)
    tranches: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    manifestes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    attestations: Mapping[str, str] = field(default_factory=dict)
    tetes: Mapping[str, Publication] = field(default_factory=dict)
    annees: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sceaux: Mapping[str, Sceaux] = field(default_factory=dict)
    horodatees: Mapping[str, str] = field(default_factory=dict)
    comptes: Mapping[str, int] = field(default_factory=lambda: {DERNIERE: 0, FICHIERS: 0, BITS: 0})
    recueil: Recueil = VIDE

    @property
    def derniere(self) -> Publication | None:
        """The last publication; None where nothing was published."""
        numero = self.comptes[DERNIERE]
        return self.tetes[str(numero)] if numero else None

    def numero(self, rang: int) -> int:
        """The number of the publication that brought the record of that rank."""
        return bisect_right(self.recueil.tetes, rang, key=lambda tete: tete.taille) + 1


AUCUNES = Preuves()


def build(recueil: Recueil, organismes: Collection[str]) -> Preuves:
    """File the records once: linear in their number. ``organismes`` are the keys of the issuers."""
    if not recueil.tetes:
        return AUCUNES
    objets, rayons = defaultdict[str, list[bytes]](list), dict[str, str]()
    files, publies = list[tuple[str, str]](), Publies()
    for ligne in recueil.lignes:
        said = json.loads(ligne)
        objet = f"{said['objet']} {said['cle']}"
        if objet not in objets:
            rayons[objet] = shelf(said["objet"], said["cle"], said["instant"][:4], organismes)
        objets[objet].append(ligne)
        publies.see(objet, said)
        files += [(fichier["sha256"], objet) for fichier in said["fichiers"]]
    heads = {str(tete.numero): tete for tete in recueil.tetes}
    count = len({somme for somme, _ in files})
    seals = {numero: _seals(recueil, tete) for numero, tete in heads.items()}
    return Preuves(
        objets={objet: tuple(lignes) for objet, lignes in objets.items()},
        tranches=_slices(files, bits(count)),
        manifestes=_sorted(rayons),
        attestations=publies.addresses(),
        tetes=heads,
        annees=_years(recueil.tetes),
        sceaux=seals,
        horodatees=_stamped(seals),
        comptes={DERNIERE: recueil.tetes[-1].numero, FICHIERS: count, BITS: bits(count)},
        recueil=recueil,
    )


def bits(fichiers: int) -> int:
    """The first bits that name a slice, so that it holds no more than some files."""
    return (-(-fichiers // PAR_TRANCHE) - 1).bit_length() if fichiers else 0


def slice_name(somme: str, longueur: int) -> str:
    """The name of the slice of a SHA-256: «07/5a»."""
    return _slice(int(somme[:8], 16) >> 32 - longueur, longueur)


def _slice(rang: int, longueur: int) -> str:
    return f"{longueur:02d}/{rang:0{-(-longueur // 4) or 1}x}"


def _slices(files: Iterable[tuple[str, str]], longueur: int) -> Mapping[str, tuple[str, ...]]:
    """Every slice, those without a file as well: what is not there says nothing."""
    found: dict[str, set[str]] = {_slice(rang, longueur): set() for rang in range(1 << longueur)}
    for somme, objet in files:
        found[slice_name(somme, longueur)].add(objet)
    return {nom: tuple(sorted(objets)) for nom, objets in found.items()}


def shelf(objet: str, cle: str, annee: str, organismes: Collection[str]) -> str:
    """The issuer and the year of an object, as its key says; the year of its publication where it says none."""
    parts = cle.split("/")
    organisme = next((part for part in parts if part in organismes), _SANS_EMETTEUR)
    if objet == Objet.ACTE:
        organisme = parts[0]
    said = next(filter(None, map(_ANNEE.match, parts)), None)
    return f"{organisme}/{said[0] if said else annee}"


def _sorted(rayons: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    found = defaultdict[str, list[str]](list)
    for objet, rayon in rayons.items():
        found[rayon].append(objet)
    return {rayon: tuple(sorted(objets)) for rayon, objets in sorted(found.items())}


def _years(tetes: Sequence[Publication]) -> Mapping[str, tuple[str, ...]]:
    found = defaultdict[str, list[str]](list)
    for tete in reversed(tetes):
        found[str(tete.instant.year)].append(str(tete.numero))
    return {annee: tuple(numeros) for annee, numeros in found.items()}


def _seals(recueil: Recueil, tete: Publication) -> Sceaux:
    return Sceaux(
        signature=recueil.sceaux.get(f"{tete.chemin}{SIGNATURE}", b""),
        horodatage=recueil.sceaux.get(f"{tete.chemin}{HORODATAGE}", b""),
    )


def _stamped(sceaux: dict[str, Sceaux]) -> Mapping[str, str]:
    """For each publication, the first from it on that has a timestamp, which covers it; none where there is none yet."""
    found, next_one = dict[str, str](), ""
    for numero, own in reversed(sceaux.items()):
        next_one = numero if own.horodatage else next_one
        if next_one:
            found[numero] = next_one
    return found
