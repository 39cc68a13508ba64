"""The files of what is recorded, once they are made: their sums, and their place among the files that are kept."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import file_digest
from pathlib import Path

from registre.conservation.magasin import Magasin, Rayon
from registre.journal.inscriptions import Annonce, Fichier
from registre.journal.tetes import JournalError
from registre.publication.etat import Sortie
from registre.tenue import derives
from registre.tenue.fils import Fil, Fils, shelf
from registre.tenue.prevision import Prevision
from registre.texte.typographie import insecables

_CHANGE = "« {adresse} » a changé pendant la publication : la relancer."


@dataclass(frozen=True, slots=True)
class Arbre:
    """A site that is made: its folder, what is known of the files of the last one, and of its own."""

    dossier: Path
    avant: Mapping[str, Sortie]
    apres: Mapping[str, Sortie]


def complete(arbre: Arbre, previsions: Iterable[Prevision], fils: Fils) -> Iterator[Annonce]:
    """Each record with its files; then those of what was made again out of what changed."""
    new = set[tuple[str, str]]()
    for one in previsions:
        new.add((one.annonce.objet, one.annonce.cle))
        yield replace(one.annonce, fichiers=tuple(files(arbre, one.adresses)))
    for (objet, cle), fil in fils.items():
        if objet in derives.OBJETS and (objet, cle) not in new:
            yield from _again(arbre, fil)


def files(arbre: Arbre, adresses: Iterable[str]) -> Iterator[Fichier]:
    """Those of these addresses that the site has."""
    for adresse in adresses:
        known = arbre.apres.get(adresse)
        if known is not None:
            with (arbre.dossier / adresse).open("rb") as octets:
                somme = file_digest(octets, "sha256").hexdigest()
            yield Fichier(adresse=adresse, sha256=somme, taille=known.taille)


def _again(arbre: Arbre, fil: Fil) -> Iterator[Annonce]:
    before, after = arbre.avant, arbre.apres
    adresse = fil.id
    if adresse not in after:
        return
    if adresse in before and before[adresse].empreinte == after[adresse].empreinte:
        return
    made = tuple(files(arbre, (adresse,)))
    if made != tuple(fil.fichiers.values()):
        yield replace(derives.changed(fil), fichiers=made)


def store(magasin: Magasin, dossier: Path, annonces: Iterable[Annonce], instant: datetime) -> None:
    """Keep the files of records, shelf by shelf; raise where one is no longer what is to be recorded."""
    shelves = defaultdict[Rayon, list[Fichier]](list)
    for one in annonces:
        shelves[shelf(one.cle)] += one.fichiers
    for rayon, own in sorted(shelves.items()):
        kept = magasin.add(rayon, [dossier / one.adresse for one in own], instant)
        for file, somme in zip(own, kept, strict=True):
            if file.sha256 != somme:
                raise JournalError(insecables(_CHANGE.format(adresse=file.adresse)))


def to_remove(
    previsions: Iterable[Prevision], annonces: Iterable[Annonce], fils: Fils
) -> Mapping[Rayon, list[str]]:
    """What nothing may keep any more, but for what another object still has: the sitting of an act is that of others."""
    gone = {
        (shelf(one.annonce.cle), somme): (one.annonce.objet, one.annonce.cle)
        for one in previsions
        for somme in one.partis
    }
    if not gone:
        return {}
    owners = set(gone.values())
    held = {file.sha256 for one in annonces for file in one.fichiers}
    held |= {
        somme
        for cle, fil in fils.items()
        if cle not in owners and not fil.depublie
        for somme in fil.connues
    }
    found = defaultdict[Rayon, list[str]](list)
    for rayon, somme in sorted(gone):
        if somme not in held:
            found[rayon].append(somme)
    return found
