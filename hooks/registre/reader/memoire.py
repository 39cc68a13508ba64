"""What a reading remembers for the next one: the value of each file, as long as the file and all that it asked are the same.

A file with a finding is never remembered: it is read again, and says its mistake again. What is remembered is pickled by lots (the acts
of an issuer and a year, a folder of authority files…): a lot in which nothing changed is neither pickled nor looked through again.
A memory is only good for the program that wrote it: whoever keeps it throws it away with the program's version.
"""

import hashlib
import pickle
from collections.abc import Iterable
from typing import NamedTuple, Self

from registre.reader.connus import ActeDePoint, Connus, Question, Trace
from registre.reader.gel import freeze, thaw

_MARQUE = b"REGISTRE"
_SOMME = 16
_ENTETE = len(_MARQUE) + _SOMME + 8


class Souvenir(NamedTuple):
    """A file that was read without a finding: digests of what was opened, ranks of the questions asked, what it left."""

    valeur: object
    ouverts: tuple[tuple[str, bytes], ...]
    questions: tuple[int, ...]
    citees: tuple[str, ...]
    points: tuple[ActeDePoint, ...]


class Lot:
    """Files that are remembered together, and every question that one of them asked."""

    __slots__ = ("_changed", "_ranks", "_used", "blob", "known", "questions")

    def __init__(self, blob: bytes | memoryview = b"") -> None:
        self.blob = blob
        self.known: dict[str, Souvenir] = {}
        self.questions: list[tuple[Question, object]] = []
        if blob:
            self.questions, self.known = thaw(blob)
        self._ranks = {question: rank for rank, (question, _) in enumerate(self.questions)}
        self._used: dict[str, Souvenir] = {}
        self._changed: frozenset[int] | None = None

    def recall(self, fichier: str, connus: Connus) -> Souvenir | None:
        """What is remembered of a file, if reading it again would say the same."""
        found = self.known.get(fichier)
        if found is None or not self._holds(found, connus):
            return None
        self._used[fichier] = found
        return found

    def _holds(self, souvenir: Souvenir, connus: Connus) -> bool:
        if self._changed is None:
            self._changed = frozenset(
                rank
                for rank, (question, answer) in enumerate(self.questions)
                if connus.answer(question) != answer
            )
            connus.follow()  # what was just asked is nobody's question
        return self._changed.isdisjoint(souvenir.questions) and all(
            connus.fonds.empreinte(one) == digest for one, digest in souvenir.ouverts
        )

    def keep(self, fichier: str, valeur: object, trace: Trace, ouverts: dict[str, bytes]) -> None:
        """Remember a file that was just read."""
        ranks = tuple(self._rank(*asked) for asked in trace.questions.items())
        self._used[fichier] = Souvenir(
            valeur, tuple(ouverts.items()), ranks, tuple(trace.citees), tuple(trace.points)
        )
        self.blob = b""

    def _rank(self, question: Question, answer: object) -> int:
        rank = self._ranks.get(question)
        if rank is None or self.questions[rank][1] != answer:
            rank = self._ranks[question] = len(self.questions)
            self.questions.append((question, answer))
        return rank

    def begin(self) -> None:
        """Before a reading: nothing was used yet, no question was asked again."""
        self._used, self._changed = {}, None

    def settle(self) -> bool:
        """Once everything is read, keep what was used; whether there is any."""
        if len(self._used) != len(self.known):
            self.blob = b""
        self.known = self._used
        return bool(self.known)

    def _pack(self) -> None:
        """Forget the questions that no file asks any more."""
        asked = sorted({rank for one in self.known.values() for rank in one.questions})
        moved = {old: new for new, old in enumerate(asked)}
        self.questions = [self.questions[rank] for rank in asked]
        self._ranks = {question: rank for rank, (question, _) in enumerate(self.questions)}
        for fichier, one in self.known.items():
            ranks = tuple(moved[rank] for rank in one.questions)
            self.known[fichier] = one._replace(questions=ranks)

    def dump(self) -> bytes | memoryview:
        """The lot as bytes, the very same where nothing changed."""
        if not self.blob:
            self._pack()
            self.blob = freeze((self.questions, self.known))
        return self.blob


class Memoire:
    """The lots of the last reading. ``reader.read`` uses it, then leaves in it what the next reading can use."""

    __slots__ = ("_asleep", "_lots")

    def __init__(self) -> None:
        self._asleep: dict[str, memoryview] = {}
        self._lots: dict[str, Lot] = {}

    @classmethod
    def load(cls, octets: bytes) -> Self | None:
        """The memory that was dumped; None where these are not its bytes, whole and unchanged."""
        corps = memoryview(octets)[len(_MARQUE) + _SOMME :]
        if octets[: len(_MARQUE)] != _MARQUE or len(octets) < _ENTETE:
            return None
        if octets[len(_MARQUE) : len(_MARQUE) + _SOMME] != _sum((corps,)):
            return None
        start = 8 + int.from_bytes(corps[:8], "big")
        memoire = cls()
        for name, size in thaw(corps[8:start]):
            memoire._asleep[name] = corps[start : start + size]
            start += size
        return memoire

    def dump(self) -> bytes:
        """The memory as bytes; the lots in which nothing changed are those that were loaded."""
        blobs = {name: lot.dump() for name, lot in sorted(self._lots.items())}
        table = pickle.dumps([(name, len(blob)) for name, blob in blobs.items()])
        parts = [len(table).to_bytes(8, "big"), table, *blobs.values()]
        return b"".join((_MARQUE, _sum(parts), *parts))

    def begin(self) -> None:
        """Before a reading."""
        for lot in self._lots.values():
            lot.begin()

    def lot(self, name: str) -> Lot:
        """The lot of that name, new where nothing is remembered of it."""
        lot = self._lots.get(name)
        if lot is None:
            lot = self._lots[name] = _wake(self._asleep.pop(name, b""))
        return lot

    def knows(self, name: str) -> bool:
        """Whether something is remembered of a lot."""
        return name in self._asleep or name in self._lots

    def put(self, name: str, blob: bytes) -> None:
        """Take what another process remembers of a lot."""
        self._asleep[name] = memoryview(blob)

    def take(self, name: str) -> bytes:
        """What is remembered of a lot, as bytes; it is forgotten here."""
        lot = self.lot(name)
        del self._lots[name]
        return bytes(lot.dump()) if lot.settle() else b""

    def settle(self) -> None:
        """Once everything is read, forget what was not used."""
        self._asleep.clear()
        self._lots = {name: lot for name, lot in self._lots.items() if lot.settle()}


def _wake(blob: bytes | memoryview) -> Lot:
    try:
        return Lot(blob)
    except Exception:  # whatever a file that was made up does to pickle
        return Lot()


def _sum(parts: Iterable[bytes | memoryview]) -> bytes:
    digest = hashlib.blake2b(digest_size=_SOMME)
    for part in parts:
        digest.update(part)
    return digest.digest()
