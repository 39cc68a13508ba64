"""Whether the contents are still what was read: somebody may save a file while the site is made."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from registre.publication.suivi import EDITORIAL, FICHIERS, Cle
from registre.reader import Fonds, is_registered


@dataclass(frozen=True, slots=True)
class Garde:
    """The content folder, and the digest of each of its files when it was read."""

    contenu: Path
    empreintes: Mapping[str, bytes]

    def holds(self, lus: Iterable[Cle]) -> bool:
        """Whether the content files that a product read are the same once it is made."""
        again = Fonds(self.contenu)
        ours = {key for nom, key in lus if nom == FICHIERS and key is not None}
        if any(again.empreinte(one) != self.empreintes.get(one) for one in ours):
            return False
        if (EDITORIAL, None) not in lus:
            return True
        known = {nom: one for nom, one in self.empreintes.items() if not is_registered(nom)}
        return known == {one: again.empreinte(one) for one in _written(self.contenu)}


def _written(contenu: Path) -> Iterator[str]:
    """The files that the editor writes or gives; the register's folders, which hold most files, are not looked through."""
    folders = [contenu]
    while folders:
        for path in folders.pop().iterdir():
            nom = path.relative_to(contenu).as_posix()
            if path.name.startswith(".") or is_registered(nom) or is_registered(f"{nom}/"):
                continue
            if path.is_dir():
                folders.append(path)
            else:
                yield nom
