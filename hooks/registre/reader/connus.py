"""What a document may refer to, by key. Every question is noted with its answer: a reading holds as long as they are the same."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from registre.model.autorites import Nomenclature
from registre.model.organisme import Organe, Organisme
from registre.reader.fonds import Fonds
from registre.reader.inventaire import Inventaire
from registre.reader.noms import Annuaire
from registre.reader.noms_de_seance import NomDeSeance
from registre.reader.sommes import digest

T = TypeVar("T")
Question = tuple[str, ...]


class ActeDePoint(NamedTuple):
    """An act that an item of a sitting claims, and where it is claimed."""

    acte: str
    seance: str
    fichier: str
    ligne: int
    colonne: int


@dataclass(slots=True)
class Trace:
    """What the reading of a file asked, and what it left to the checks that come last."""

    questions: dict[Question, object] = field(default_factory=dict)
    citees: list[str] = field(default_factory=list)
    points: list[ActeDePoint] = field(default_factory=list)


@dataclass(slots=True)
class Connus:
    """Everything that can be referred to; a file that is there but unreadable is known all the same.

    ``noms`` are the sittings whose name is good; ``points`` the acts that items claim, checked once acts are read.
    What is only looked through to suggest something is not noted: a reading with a finding is never remembered.
    """

    fonds: Fonds
    inventaire: Inventaire
    organismes: dict[str, Organisme] = field(default_factory=dict)
    annuaires: dict[tuple[str, str], Annuaire] = field(default_factory=dict)
    nomenclature: Nomenclature | None = None
    noms: dict[str, NomDeSeance] = field(default_factory=dict)
    points: list[ActeDePoint] = field(default_factory=list)
    trace: Trace = field(default_factory=Trace)
    _organes: dict[tuple[str, str], bytes] = field(default_factory=dict)

    def follow(self) -> Trace:
        """Start to note what the reading of a file asks."""
        self.trace = Trace()
        self.fonds.ouverts = {}
        return self.trace

    def replay(self, citees: Iterable[str], points: Iterable[ActeDePoint]) -> None:
        """What a file that is not read again left to the checks that come last."""
        self.inventaire.citees.update(citees)
        self.points.extend(points)

    def answer(self, question: Question) -> object:
        """What a question that was noted is answered now."""
        return QUESTIONS[question[0]](self, *question[1:])

    def is_corps(self, cle: str) -> bool:
        """Whether a body has that key: a partner, or an issuer named by another one."""
        known = self.inventaire.autorites
        found = cle in known["partenaires"] or cle in known["organismes"]
        return self._noted(("corps", cle), found)

    def is_authority(self, dossier: str, cle: str) -> bool:
        """Whether an authority file of that folder has that key."""
        return self._noted(("fiche", dossier, cle), cle in self.inventaire.autorites[dossier])

    def is_matiere(self, code: str) -> bool:
        """Whether a matter has that code; any does where the nomenclature cannot be read."""
        known = self.nomenclature
        return self._noted(("matiere", code), known is None or code in known.matieres)

    def is_sitting(self, identifiant: str) -> bool:
        """Whether a sitting has that identifier."""
        return self._noted(("seance", identifiant), identifiant in self.inventaire.seances)

    def nom(self, identifiant: str) -> NomDeSeance | None:
        """What the name of a sitting says, where it is good."""
        return self._noted(("nom", identifiant), self.noms.get(identifiant))

    def organe(self, organisme: str, organe: str) -> Organe | None:
        """The organ of an issuer, where its file could be read."""
        issuer = self.organismes.get(organisme)
        found = issuer.organes.get(organe) if issuer else None
        question = ("organe", organisme, organe)
        if question not in self.trace.questions:
            self._noted(question, self.organe_said(organisme, organe))
        return found

    def organe_said(self, organisme: str, organe: str) -> bytes:
        """The digest of all that the organ of an issuer is, too long to be kept with everything that names it."""
        known = self._organes.get((organisme, organe))
        if known is None:
            issuer = self.organismes.get(organisme)
            found = issuer.organes.get(organe) if issuer else None
            known = self._organes[organisme, organe] = digest(repr(found).encode())
        return known

    def acts(self, organisme: str, reference: str) -> tuple[str, ...]:
        """The acts that an identifier, or a key of the issuer, may mean."""
        known = self.inventaire
        found = (
            (reference,)
            if reference in known.deliberations
            else tuple(known.cles.get((organisme, reference), ()))
        )
        return self._noted(("actes", organisme, reference), found)

    def has_acts(self, organisme: str, annee: str) -> bool:
        """Whether an issuer has acts of that year."""
        return self._noted(
            ("annee", organisme, annee), (organisme, annee) in self.inventaire.annees
        )

    def holds(self, fichier: str) -> bool:
        """Whether the content folder has that file."""
        return self._noted(("fichier", fichier), fichier in self.inventaire.fichiers)

    def cite(self, fichier: str) -> None:
        """A document names that file."""
        self.inventaire.citees.add(fichier)
        self.trace.citees.append(fichier)

    def claim(self, point: ActeDePoint) -> None:
        """An item of a sitting claims an act: acts are read after sittings, and whose it is can only be said then."""
        self.points.append(point)
        self.trace.points.append(point)

    def _noted(self, question: Question, answer: T) -> T:
        self.trace.questions[question] = answer
        return answer


QUESTIONS: Mapping[str, Callable[..., object]] = {
    "corps": Connus.is_corps,
    "fiche": Connus.is_authority,
    "matiere": Connus.is_matiere,
    "seance": Connus.is_sitting,
    "nom": Connus.nom,
    "organe": Connus.organe_said,
    "actes": Connus.acts,
    "annee": Connus.has_acts,
    "fichier": Connus.holds,
}
