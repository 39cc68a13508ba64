"""What a row of facts is, and how the rows of an act are parted into what is known and what is not."""

from collections.abc import Iterable
from dataclasses import dataclass

from registre.model.deliberation import Deliberation
from registre.model.organisme import Organe, Organisme
from registre.model.parution import Parution
from registre.model.registre import Registre
from registre.model.seance import Seance
from registre.pages.phrases import SIC, Phrase, phrase

NON_RENSEIGNE = "non renseigné"
D_APRES_LA_SEANCE = phrase("d’après la séance")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fait:
    """A labelled fact: values as printed, and beside them notes (what was counted, what the sitting says).

    ``ancre`` is the label's entry in the glossary. A fact without value nor note is gathered under its ``inconnu`` words, or, where
    the law expects it and there are none, stays in its row.
    """

    libelle: str
    valeurs: tuple[Phrase, ...] = ()
    notes: tuple[Phrase, ...] = ()
    ancre: str | None = None
    inconnu: str | None = None
    absence: str = NON_RENSEIGNE

    @property
    def gathered(self) -> bool:
        """Whether the fact is only worth a word in the line of what is unknown."""
        return not self.valeurs and not self.notes and self.inconnu is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Boite:
    """The box of facts: its rows, what the document does not say, then how the editor classed it, which no document says."""

    faits: tuple[Fait, ...]
    inconnus: tuple[str, ...]
    classement: tuple[Fait, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """An act with what it refers to, and what the journal says of it, if it is published."""

    acte: Deliberation
    seance: Seance
    registre: Registre
    parution: Parution | None = None

    @property
    def organisme(self) -> Organisme:
        """Who issues the act."""
        return self.registre.organismes[self.acte.organisme]

    @property
    def organe(self) -> Organe:
        """The organ that decided."""
        return self.registre.organe(self.acte.organisme, self.acte.organe)


def box(rows: Iterable[Fait], classement: Iterable[Fait] = ()) -> Boite:
    """Part the rows; the same unknown is said once."""
    found = tuple(rows)
    unknown = (fait.inconnu for fait in found if fait.gathered)
    return Boite(
        faits=tuple(fait for fait in found if not fait.gathered),
        inconnus=tuple(dict.fromkeys(words for words in unknown if words)),
        classement=tuple(classement),
    )


def sic(declared: tuple[str, ...], *champs: str) -> Phrase:
    """The mark «[sic]» where one of the fields is declared to be printed so."""
    return (SIC,) if any(champ in declared for champ in champs) else ()
