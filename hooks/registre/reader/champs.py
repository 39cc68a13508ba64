"""Blocks of keys of a header: each key is read by a typed reader; what nothing asks for is refused."""

from collections.abc import Iterator
from functools import partial

import yaml

from registre.reader.codes import Code
from registre.reader.document import Document
from registre.reader.rapport import Frappe
from registre.reader.valeur import Lire, Refus, T, Valeur
from registre.texte.proches import nearest


class Fiche:
    """A block of keys. Every key that is asked for is known; the others are refused by ``close``."""

    __slots__ = ("_asked", "_pairs", "document", "noeud")

    def __init__(self, document: Document, noeud: yaml.MappingNode | None) -> None:
        self.document = document
        self.noeud = noeud
        self._asked: set[str] = set()
        self._pairs: dict[str, tuple[yaml.Node, yaml.Node]] = {}
        for key, value in noeud.value if noeud else ():
            self._keep(key, value)

    @classmethod
    def of(cls, valeur: Valeur) -> "Fiche":
        """The block of keys that a value is; refuses a text or a list."""
        if isinstance(valeur.noeud, yaml.MappingNode):
            return cls(valeur.document, valeur.noeud)
        raise Refus(
            Code.TYPE,
            f"« {valeur.cle} » devrait être un bloc de clés.",
            "Écrire une clé par ligne, en retrait sous celle-ci.",
            attendu="des lignes « clé: valeur »",
        )

    def _keep(self, key: yaml.Node, value: yaml.Node) -> None:
        if not isinstance(key, yaml.ScalarNode):
            self.document.say(
                Code.TYPE,
                "Une liste ou un bloc tient ici la place d’une clé.",
                "Mettre toute la valeur entre guillemets, ou corriger les crochets et accolades.",
                noeud=key,
            )
        elif key.value in self._pairs:
            first = self.document.ligne_entete + self._pairs[key.value][0].start_mark.line
            self.document.say(
                Code.CLE_DOUBLE,
                f"La clé « {key.value} » est déjà écrite à la ligne {first}.",
                "Ne garder qu’une des deux lignes.",
                noeud=key,
            )
        else:
            self._pairs[key.value] = (key, value)

    def valeur(self, cle: str) -> Valeur | None:
        """The value of a key, or None where it is left out or empty."""
        self._asked.add(cle)
        pair = self._pairs.get(cle)
        if pair is None:
            return None
        valeur = Valeur(self.document, pair[1], cle)
        return None if valeur.is_blank() else valeur

    def one(self, cle: str, lire: Lire[T | None]) -> T | None:
        """The value of a key through its reader; None where the document does not say it."""
        valeur = self.valeur(cle)
        return None if valeur is None else valeur.read(lire)

    def required(self, cle: str, lire: Lire[T], exemple: str) -> T | None:
        """The value of a key that must be there; ``exemple`` shows the clerk how it is written."""
        valeur = self.valeur(cle)
        if valeur is not None:
            return valeur.read(lire)
        pair = self._pairs.get(cle)
        indent = self.noeud.start_mark.column if self.noeud else 0
        self.document.say(
            Code.CLE_ABSENTE,
            f"La clé « {cle} » n’a pas de valeur." if pair else f"La clé « {cle} » manque.",
            "L’écrire dans l’en-tête, par exemple comme ci-dessous.",
            noeud=pair[0] if pair else self.noeud,
            corrige=f"{' ' * indent}{cle}: {exemple}",
        )
        return None

    def many(self, cle: str, lire: Lire[T | None]) -> tuple[T, ...]:
        """The items of a list through one reader; what is refused is left out, with a finding each."""
        valeur = self.valeur(cle)
        if valeur is None:
            return ()
        items = valeur.read(partial(_items, lire))
        return () if items is None else items

    def distinct(self, cle: str, lire: Lire[T | None]) -> tuple[T, ...]:
        """The items of a list in which nothing may be named twice, such as keys."""
        seen: set[T] = set()

        def once(item: Valeur) -> T | None:
            read = lire(item)
            if read in seen:
                raise Refus(
                    Code.REPETITION,
                    f"Cet élément est déjà dans « {cle} ».",
                    "Ne garder qu’une des deux fois.",
                )
            if read is not None:
                seen.add(read)
            return read

        return self.many(cle, once)

    def others(self) -> Iterator[tuple[str, Valeur, Valeur]]:
        """The keys not asked for so far, that are data themselves: name, key and value."""
        for name, (key, value) in self._pairs.items():
            if name not in self._asked:
                self._asked.add(name)
                yield name, Valeur(self.document, key, name), Valeur(self.document, value, name)

    def close(self) -> None:
        """Refuse every key that nothing asked for, with the nearest known one."""
        for name in self._pairs:
            if name not in self._asked:
                self._refuse(name)

    def _refuse(self, name: str) -> None:
        known = sorted(self._asked)
        near = nearest(name, known)
        key = self._pairs[name][0]
        self._note_slip(name, key)
        self.document.say(
            Code.CLE_INCONNUE,
            f"La clé « {name} » n’est pas connue ici.",
            f"Écrire « {near} » si c’est ce qui est voulu, sinon retirer la ligne."
            if near
            else "Retirer la ligne ou corriger le nom de la clé.",
            noeud=key,
            attendu="" if near else "une de ces clés : " + ", ".join(known),
            corrige=self.document.replace(key, near) if near else "",
        )

    def _note_slip(self, name: str, key: yaml.Node) -> None:
        """Keep a misspelt key that can only be one that is known and not written elsewhere."""
        meant = [known for known in self._asked if one_stroke(name, known)]
        if len(meant) == 1 and meant[0] not in self._pairs:
            self.document.rapport.frappes.append(
                Frappe(
                    self.document.fichier,
                    self.document.ligne_entete + key.start_mark.line,
                    key.start_mark.column,
                    name,
                    meant[0],
                )
            )


def one_stroke(ecrit: str, voulu: str) -> bool:
    """Whether two words differ by one letter more, less, other, or by two neighbours swapped."""
    if ecrit == voulu or abs(len(ecrit) - len(voulu)) > 1 or min(len(ecrit), len(voulu)) < 3:
        return False
    start = next(
        (rank for rank, (a, b) in enumerate(zip(ecrit, voulu, strict=False)) if a != b),
        min(len(ecrit), len(voulu)),
    )
    left, right = ecrit[start:], voulu[start:]
    if left[1:] == right[1:] or left[1:] == right or left == right[1:]:
        return True
    return left[:2] == right[1::-1] and left[2:] == right[2:]


def _items(lire: Lire[T | None], valeur: Valeur) -> tuple[T, ...]:
    read = (item.read(lire) for item in valeur.elements())
    return tuple(item for item in read if item is not None)
