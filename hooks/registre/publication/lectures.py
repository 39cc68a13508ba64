"""What products read, each with a rank and the digest that it has now: what has changed since is stale."""

from collections.abc import Callable, Iterable, Mapping

from registre.indexes.catalogue import Catalogue
from registre.publication import empreintes, equipe
from registre.publication.etat import Etat, Sortie
from registre.publication.suivi import EDITORIAL, FICHIERS, SORTIES, Cle
from registre.publication.surveillance import maps

_ABSENT = b""


class Lectures:
    """The digests of everything that can be read, computed when they are asked for."""

    def __init__(
        self, avant: Etat, catalogue: Catalogue, fichiers: Mapping[str, bytes], editeur: bytes
    ) -> None:
        self._known = avant.lus
        self._sources = maps(catalogue)
        self._fichiers = fichiers
        self._editeur = editeur
        self.sorties: Mapping[str, Sortie] = {}
        self._digests: dict[Cle, bytes] = {}
        self.rangs: dict[Cle, int] = {cle: rang for rang, cle in enumerate(avant.lus)}
        for nom, source in self._sources.items():
            if isinstance(source, Mapping):
                self._rank_all((nom, cle) for cle in source)
        self._rank_all((FICHIERS, fichier) for fichier in fichiers)
        self._ahead: Callable[[], list[bytes]] | None = None

    def begin(self) -> None:
        """Have the digests computed beside this process, which has the pages to list meanwhile."""
        self._ahead = equipe.start(self._all)

    def _all(self) -> list[bytes]:
        """The digest of everything that has a rank, in that order, but for what is still to come into being."""
        return [_ABSENT if cle[0] == SORTIES else self.now(cle) for cle in self.rangs]

    def _take_up(self) -> None:
        if self._ahead is not None:
            self._digests.update(zip(self.rangs, self._ahead(), strict=False))
            self._ahead = None

    def stale(self) -> set[int]:
        """The ranks of what was read for the last site and has changed since."""
        self._take_up()
        return {
            rang
            for rang, (cle, before) in enumerate(self._known.items())
            if self.now(cle) != before
        }

    def rank(self, cle: Cle) -> int:
        """The rank of something read."""
        return self.rangs.setdefault(cle, len(self.rangs))

    def now(self, cle: Cle) -> bytes:
        """The digest of what is read under a key, now."""
        nom, key = cle
        if nom == SORTIES:  # they come into being while the site is made
            sortie = self.sorties.get(key or "")
            return sortie.empreinte if sortie else _ABSENT
        if cle not in self._digests:
            self._digests[cle] = self._compute(nom, key)
        return self._digests[cle]

    def table(self) -> dict[Cle, bytes]:
        """What is to be known next time: the digest of everything that can be read, in the order of the ranks."""
        return {cle: self.now(cle) for cle in self.rangs}

    def _rank_all(self, cles: Iterable[Cle]) -> None:
        for cle in cles:
            self.rank(cle)

    def _compute(self, nom: str, key: str | None) -> bytes:
        if nom == FICHIERS:
            return self._fichiers.get(key or "", _ABSENT)
        if nom == EDITORIAL:
            return self._editeur
        source = self._sources.get(nom, {})
        if not isinstance(source, Mapping):
            return empreintes.of_value(tuple(source))
        if key is not None:
            return empreintes.of_value(source[key]) if key in source else _ABSENT
        parts = (f"{cle}\0".encode() + self.now((nom, cle)) for cle in source)
        return empreintes.of_bytes(b"".join(parts))
