"""The journal in a repository: a branch that only goes forward, and a publication that waits beside it until the site is online."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from registre.conservation import ecriture
from registre.conservation.git import Depot, DepotError, DevanceError
from registre.journal import tetes
from registre.journal.inscriptions import IllisibleError, stamp
from registre.journal.publications import Lot
from registre.journal.tetes import SCEAU, Publication
from registre.texte.montants import nombre

JOURNAL = "refs/heads/registre/journal"
PREPARATION = "refs/registre/preparation"


class Lu:
    """The files of a journal at a commit; none where there is no commit."""

    def __init__(self, depot: Depot, commit: str | None) -> None:
        self._depot = depot
        self._oids = depot.tree(commit) if commit else {}

    def names(self) -> Iterable[str]:
        """The paths of all files."""
        return self._oids

    def read(self, noms: Iterable[str]) -> Iterator[bytes]:
        """The bytes of these files."""
        return self._depot.blobs(self._oids[nom] for nom in noms)


@dataclass(frozen=True, slots=True)
class Preparation:
    """A publication that waits: its commit, the journal's on top of which it was written, its head."""

    commit: str
    parent: str | None
    publication: Publication


class Journal:
    """The journal of a repository."""

    def __init__(self, depot: Depot) -> None:
        self._depot = depot

    def read(self) -> Lu:
        """Its files as they now are."""
        return self.at(self._depot.resolve(JOURNAL))

    def at(self, commit: str | None) -> Lu:
        """Its files as they were."""
        return Lu(self._depot, commit)

    def head(self) -> Publication | None:
        """The last publication, read without the rest; None where nothing was published."""
        commit = self._depot.resolve(JOURNAL)
        return self._head(commit) if commit else None

    def prepare(self, lot: Lot) -> Preparation:
        """Write a publication beside the journal: nothing of it counts until it is confirmed."""
        parent = self._depot.resolve(JOURNAL)
        if (self._head(parent) if parent else None) != lot.avant:
            message = "Le journal a reçu une autre publication entre-temps : recommencer celle-ci."
            raise DevanceError(message)
        publication, files = lot.publication, lot.fichiers.items()
        commit = ecriture.write(
            self._depot, files, parent=parent, instant=publication.instant, message=_message(lot)
        )
        self._depot.update(f"create {PREPARATION} {commit}")
        return Preparation(commit, parent, publication)

    def pending(self) -> Preparation | None:
        """The publication that a stop left waiting: to be confirmed if its site is online, dropped otherwise."""
        commit = self._depot.resolve(PREPARATION)
        if commit is None:
            return None
        return Preparation(commit, self._depot.resolve(f"{commit}^"), self._head(commit))

    def confirm(self, preparation: Preparation) -> None:
        """Move the journal to a publication, its site being online."""
        commit, parent = preparation.commit, preparation.parent
        forward = f"update {JOURNAL} {commit} {parent}" if parent else f"create {JOURNAL} {commit}"
        self._depot.update(forward, f"delete {PREPARATION} {commit}")

    def attach(self, publication: Publication, fichiers: Mapping[str, bytes]) -> None:
        """Put seals beside the head of a publication that is online already; nothing of the journal changes."""
        strange = [nom for nom in fichiers if nom.rpartition(".")[0] != publication.chemin]
        if strange or not all(map(SCEAU.fullmatch, fichiers)):
            message = f"no seals of publication {publication.numero}: {', '.join(fichiers)}"
            raise ValueError(message)
        parent = self._depot.resolve(JOURNAL)
        if self.pending() is not None:
            message = "Une publication attend d’être achevée : recommencer ensuite."
            raise DevanceError(message)
        said = f"Sceaux de la publication n° {publication.numero}\n"
        commit = ecriture.write(
            self._depot,
            fichiers.items(),
            parent=parent,
            instant=publication.instant,
            message=said,
        )
        self._depot.update(f"update {JOURNAL} {commit} {parent}")

    def drop(self, preparation: Preparation) -> None:
        """Forget a publication whose site was never online."""
        self._depot.update(f"delete {PREPARATION} {preparation.commit}")

    def _head(self, commit: str) -> Publication:
        octets = self._depot.run("cat-file", "blob", f"{commit}:{tetes.TETE}")
        try:
            return tetes.parse(octets)
        except IllisibleError as error:
            message = f"La tête du journal ({tetes.TETE}) n’est pas lisible : « registre verifier --tout » dit ce qui a changé."
            raise DepotError(message) from error


def _message(lot: Lot) -> str:
    publication, count = lot.publication, len(lot.inscriptions)
    word = "inscription" if count == 1 else "inscriptions"
    return (
        f"Publication n° {publication.numero} : {nombre(count)} {word}\n\n"
        f"Instant : {stamp(publication.instant)}\nRepère : {publication.repere}\n"
    )
