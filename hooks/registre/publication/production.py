"""Making what has to be made, and nothing else: each product notes what it reads, and is made again when that changes."""

import os
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from registre.publication import arbre, empreintes, equipe
from registre.publication.avancement import Avancement
from registre.publication.etat import Etat, Fait, Sortie
from registre.publication.garde import Garde
from registre.publication.lectures import Lectures
from registre.publication.produit import Produit
from registre.publication.suivi import Cle, Journal

# Products in one task: enough that handing them out costs nothing, few enough that processes end together.
LOT = 64
# Long products in one turn: two for each core.
LONGS = 2 * (os.cpu_count() or 1)


@dataclass(frozen=True, slots=True)
class Ouvrage:
    """A product as it was made: what it read, by rank where it was known before, and its files.

    ``sur`` is false where the contents moved under its feet: some of what it says may be older than the rest.
    """

    nom: str
    rangs: "array[int]"
    autres: tuple[Cle, ...]
    sorties: tuple[tuple[str, Sortie], ...]
    sur: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Fabrique:
    """Where products are made: the folder with the files that are in it, the journal of what is read, the ranks of what may be."""

    dossier: Path
    presentes: Mapping[str, Sortie]
    journal: Journal
    garde: Garde
    rangs: Mapping[Cle, int]

    def make(self, produits: Sequence[Produit]) -> list[Ouvrage]:
        """Make some products, in this process."""
        made: set[str] = set()
        return [self._make(produit, made) for produit in produits]

    def _make(self, produit: Produit, made: set[str]) -> Ouvrage:
        with self.journal.noting() as lus:
            sorties = tuple(
                (chemin, self._put(chemin, data, made)) for chemin, data in produit.make()
            )
        rangs = array("I", (self.rangs[cle] for cle in lus if cle in self.rangs))
        autres = tuple(cle for cle in lus if cle not in self.rangs)
        return Ouvrage(produit.nom, rangs, autres, sorties, self.garde.holds(lus))

    def _put(self, chemin: str, data: bytes, made: set[str]) -> Sortie:
        """Leave a file that says the same: it keeps its date, and readers what they have of it."""
        known = self.presentes.get(chemin)
        if known is not None:
            if known.empreinte == empreintes.of_bytes(data):
                return known
            (self.dossier / chemin).unlink()
        return arbre.write(self.dossier, chemin, data, made)


@dataclass(slots=True, kw_only=True)
class Renouvellement:
    """One passage from a site to the next: ``etat`` becomes what is known of the next, ``faits`` how many products were made."""

    produits: Sequence[Produit]
    avant: Etat
    etat: Etat
    lectures: Lectures
    dossier: Path
    journal: Journal
    garde: Garde
    faits: int = 0

    def run(self, vu: arbre.Ecart, montre: Avancement) -> None:
        """Make what has to be made."""
        self.lectures.sorties = self.etat.sorties  # they come into being below
        cartes = {one.nom: empreintes.of_value(one.source) for one in self.produits}
        present = vu.present(self.avant.sorties)
        owned = {chemin for one in self.produits for chemin in self._paths(one)}
        arbre.remove(self.dossier, [*vu.autres, *(present.keys() - owned)])
        present = {chemin: present[chemin] for chemin in present if chemin in owned}
        for rang in sorted({one.rang for one in self.produits}):
            stale = self.lectures.stale()
            ranked = (one for one in self.produits if one.rang == rang)
            todo = [
                one for one in ranked if not self._keep(one.nom, cartes[one.nom], stale, present)
            ]
            old = {chemin for one in todo for chemin in self._paths(one) if chemin in present}
            self._make(todo, cartes, present, montre)
            arbre.remove(self.dossier, sorted(old - self.etat.sorties.keys()))
            self.faits += len(todo)
        self.etat.lus = self.lectures.table()

    def _paths(self, produit: Produit) -> tuple[str, ...]:
        known = self.avant.produits.get(produit.nom)
        return known.chemins if known else ()

    def _keep(self, nom: str, carte: bytes, stale: set[int], present: Mapping[str, Sortie]) -> bool:
        """Keep a product that is what it was, made from what has not changed, and whose files are all there."""
        fait = self.avant.produits.get(nom)
        if (
            fait is None
            or fait.empreinte != carte
            or not stale.isdisjoint(fait.lus)
            or not all(chemin in present for chemin in fait.chemins)
        ):
            return False
        self.etat.produits[nom] = fait
        self.etat.sorties.update((chemin, present[chemin]) for chemin in fait.chemins)
        return True

    def _make(
        self,
        produits: Sequence[Produit],
        cartes: Mapping[str, bytes],
        present: Mapping[str, Sortie],
        montre: Avancement,
    ) -> None:
        fabrique = Fabrique(
            dossier=self.dossier,
            presentes=present,
            journal=self.journal,
            garde=self.garde,
            rangs=self.lectures.rangs,
        )
        with montre.stage("Fabrication", len(produits)) as etape:
            for turn in turns(produits):
                for ouvrages in equipe.run([partial(fabrique.make, lot) for lot in turn]):
                    for one in ouvrages:
                        self._know(one, cartes[one.nom])
                    etape.advance(len(ouvrages))

    def _know(self, ouvrage: Ouvrage, source: bytes) -> None:
        ouvrage.rangs.extend(self.lectures.rank(cle) for cle in ouvrage.autres)
        chemins = tuple(chemin for chemin, _ in ouvrage.sorties)
        made = source if ouvrage.sur else b""  # to be made again next time
        self.etat.produits[ouvrage.nom] = Fait(made, ouvrage.rangs, chemins)
        self.etat.sorties.update(ouvrage.sorties)
        self.etat.contenus = self.etat.contenus if ouvrage.sur else b""


def turns(produits: Sequence[Produit]) -> Iterator[list[Sequence[Produit]]]:
    """Long products alone, then the others together, which end together; a few long ones at each turn, with their share of the others.

    Each turn has processes of its own: one that makes many long products reads the whole register, and has a copy of what it reads.
    """
    long = [[one] for one in produits if one.long]
    others = list(_lots([one for one in produits if not one.long]))
    count = -(-len(long) // LONGS) or 1
    share = -(-len(others) // count)
    for turn in range(count):
        part = others[turn * share : (turn + 1) * share]
        yield [*long[turn * LONGS : (turn + 1) * LONGS], *part]


def _lots(produits: Sequence[Produit]) -> Iterator[Sequence[Produit]]:
    size = min(LOT, -(-len(produits) // 8) or 1)
    for start in range(0, len(produits), size):
        yield produits[start : start + size]
