"""Is a journal what it says? Everything is read, or only what came after a publication that was verified before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from registre.findings import Finding
from registre.journal import tetes
from registre.journal.codes import Code
from registre.journal.constats import broken, foreign, missing, rewritten, shorter, unreadable
from registre.journal.inscriptions import IllisibleError
from registre.journal.lecture import Inventaire, Lecture, list_files
from registre.journal.marche import Marche, Voir
from registre.journal.tetes import TETE, Publication, Repere

Montrer = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Verification:
    """What a reading found: the last publication (None where the journal is empty or lost its heads), and what is wrong."""

    tete: Publication | None
    constats: tuple[Finding, ...]


def verify(
    lecture: Lecture,
    *,
    depuis: Publication | None = None,
    en_ligne: Repere | None = None,
    voir: Voir = lambda _nom, _lignes: None,
    montrer: Montrer = lambda _faits, _total: None,
) -> Verification:
    """Verify a journal.

    ``depuis`` is trusted, and what came before is not read again: keep it out of the journal's reach. ``en_ligne`` is what the journal
    was known to be; it must go on from there. ``voir`` is given the lines of each file of records, ``montrer`` how many are read.
    """
    controle = _Controle(lecture, list_files(lecture.names()), depuis)
    controle.read_heads()
    controle.walk(voir, montrer)
    controle.check_top()
    if en_ligne is not None:
        controle.compare(en_ligne)
    return Verification(controle.tete, tuple(controle.constats))


@dataclass(slots=True)
class _Controle:
    """One verification: ``tetes`` are the heads to verify, by number."""

    lecture: Lecture
    files: Inventaire
    depuis: Publication | None
    tetes: dict[int, Publication] = field(default_factory=dict)
    constats: list[Finding] = field(default_factory=list)

    @property
    def first(self) -> int:
        """The number of the first publication to verify."""
        return self.depuis.numero + 1 if self.depuis else 1

    @property
    def tete(self) -> Publication | None:
        """The last publication."""
        return self.tetes[max(self.tetes)] if self.tetes else self.depuis

    def read_heads(self) -> None:
        """Read the heads to verify, and say which are missing."""
        self.constats += [foreign(nom) for nom in self.files.etrangers]
        known = self.files.tetes
        names = {numero: nom for numero, nom in known.items() if numero >= self.first}
        read = self.lecture.read(names.values())
        for (numero, nom), octets in zip(names.items(), read, strict=True):
            if (head := _parse(octets)) is None:
                self.constats.append(unreadable(nom))
            else:
                self.tetes[numero] = head
        gaps = [n for n in range(self.first, max(known, default=0)) if n not in known]
        self.constats += [missing(TETE, f"La publication n° {numero} manque.") for numero in gaps]
        stems = {nom.removesuffix(".json") for nom in known.values()}
        for chemin in self.files.parties.keys() - stems:
            said = "Des inscriptions sont là sans la tête de leur publication."
            self.constats.append(missing(f"{chemin}.json", said))
        if self.depuis is not None:
            self._check_kept(self.depuis)

    def _check_kept(self, depuis: Publication) -> None:
        """The publication from which to go on is still in the journal, byte for byte."""
        known = self.files.tetes
        nom, last = known.get(depuis.numero), max(known, default=0)
        if last < depuis.numero:
            head = _parse(next(self.lecture.read([known[last]]))) if last else None
            self.constats.append(shorter(TETE, depuis.repere, head.taille if head else 0))
        elif nom is None or next(self.lecture.read([nom])) != depuis.octets:
            self.constats.append(rewritten(nom or TETE, depuis.repere))

    def walk(self, voir: Voir, montrer: Montrer) -> None:
        """Go through the records of every publication whose files are there."""
        marche, numero = Marche.after(self.depuis), self.first
        whole = [one for one in self.tetes.values() if self._has_all(one)]
        stream = self.lecture.read(nom for one in whole for nom in one.parts)
        start, end = (one.taille if one else 0 for one in (self.depuis, self.tete))
        read = 0

        def see(nom: str, lignes: Sequence[bytes]) -> None:
            nonlocal read
            voir(nom, lignes)
            montrer(read := read + len(lignes), end - start)

        for own, publication in self.tetes.items():
            if own != numero:
                marche.lose()
            numero = own + 1
            if self._has_all(publication):
                parties = zip(publication.parts, stream, strict=False)
                marche.cross(publication, self.files.tetes[own], parties, see)
            else:
                said = "Des inscriptions de cette publication manquent."
                marche.constats.append(missing(self.files.tetes[own], said))
                marche.resume(publication)
        self.constats += marche.constats

    def _has_all(self, publication: Publication) -> bool:
        return self.files.parties.get(publication.chemin) == list(range(publication.parties))

    def check_top(self) -> None:
        """``tete.json`` is the head of the last publication."""
        tete = self.tete
        octets = next(self.lecture.read([TETE])) if self.files.tete else None
        if octets != (tete.octets if tete else None):
            said = "Ce fichier ne dit pas la dernière publication du journal."
            self.constats.append(broken(Code.TETE, TETE, said))

    def compare(self, connu: Repere) -> None:
        """The journal goes on from what it was known to be."""
        tete = self.tete
        taille = tete.taille if tete else 0
        if taille < connu.taille:
            self.constats.append(shorter(TETE, connu, taille))
        elif connu not in {one.repere for one in self._known(connu.taille)}:
            self.constats.append(rewritten(TETE, connu))

    def _known(self, taille: int) -> Sequence[Publication]:
        """The publications that were verified; those before the trusted one, where the size is one of theirs."""
        known = [*self.tetes.values(), *([self.depuis] if self.depuis else [])]
        if self.depuis and taille < self.depuis.taille:
            older = [nom for numero, nom in self.files.tetes.items() if numero < self.first]
            known += [one for one in map(_parse, self.lecture.read(older)) if one]
        return known


def _parse(octets: bytes) -> Publication | None:
    try:
        return tetes.parse(octets)
    except IllisibleError:
        return None
