"""A deliberation: what the act prints, what followed, how the editor classed it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from registre.model.provenance import Provenance
from registre.model.suivi import Depublication, Etat, Publicite, Rectification, Transmission
from registre.model.valeurs import (
    Cofinancement,
    DatePartielle,
    Periode,
    Personne,
    Signataire,
    Source,
)

# What stands for the object of an act that withholds it.
OBJET_RETIRE = "Objet retiré de la publication"


class Resultat(StrEnum):
    """The outcome of the vote on an act."""

    ADOPTEE = "adoptée"
    REJETEE = "rejetée"
    AJOURNEE = "ajournée"


class Lien(StrEnum):
    """How an act relates to another one."""

    CITE = "cite"
    DELEGATION = "delegation"
    MODIFIE = "modifie"
    ABROGE = "abroge"
    RENOUVELLE = "renouvelle"
    EXECUTE = "execute"
    RECTIFIE = "rectifie"


@dataclass(frozen=True, slots=True, kw_only=True)
class Membres:
    """Three printed numbers: members in office, present, voting."""

    en_exercice: int | None = None
    presents: int | None = None
    votants: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """The vote as the act prints it; nothing is computed. «À l'unanimité» gives no figures."""

    phrase: str | None = None
    resultat: Resultat | None = None
    unanimite: bool = False
    pour: int | None = None
    contre: int | None = None
    abstentions: int | None = None
    exprimes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A document that the act cites or annexes, with its printed title and state (``projet``…).

    ``fichier`` is relative to ``content/``; ``article`` is the article that approves it.
    """

    titre: str
    etat: str | None = None
    article: str | None = None
    fichier: str | None = None
    motif: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Convention:
    """A convention that the act approves: duration as printed, term, amounts in euros, co-funding."""

    partenaires: tuple[str, ...] = ()
    duree: str | None = None
    maximale: bool = False
    au: DatePartielle | None = None
    actions: Periode = Periode()
    montant_annuel: Decimal | None = None
    montant_total: Decimal | None = None
    cofinancements: tuple[Cofinancement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Partenariat:
    """A partner of the act and the part it plays (cocontractant, financeur, cité…)."""

    cle: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A link to another act (``acte``: its identifier), to an act known to exist elsewhere (``libelle`` only), or to a sitting's item."""

    lien: Lien
    acte: str | None = None
    seance: str | None = None
    libelle: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnClair:
    """The issuer's own words for everybody: three sentences at most, signed, without legal value."""

    texte: str
    signature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deliberation:
    """An act of the register. ``None`` always means that the document does not say it; ``original`` is the path of the official file.

    ``etats`` are in the order of time; ``publier_le`` is when the act may first appear, in the legal time of its issuer. Of an act whose
    content is withdrawn (``depublication``) nothing is left but what it was; ``objet`` is then ``OBJET_RETIRE`` where it is withheld too.
    """

    id: str
    cle: str
    organisme: str
    annee: int
    organe: str
    date: date
    seance: str
    numero: str
    objet: str
    source: Source
    original: str | None = None
    # printed
    date_seance: DatePartielle | None = None
    date_convocation: DatePartielle | None = None
    presidence: Personne | None = None
    secretaire: Personne | None = None
    signataire: Signataire | None = None
    membres: Membres | None = None
    vote: Vote | None = None
    mentions: tuple[str, ...] = ()
    annexes: tuple[Piece, ...] = ()
    pieces_visees: tuple[Piece, ...] = ()
    conventions: tuple[Convention, ...] = ()
    sic: tuple[str, ...] = ()
    # follow-up
    date_affichage: DatePartielle | None = None
    transmission: Transmission | None = None
    publicite_anterieure: Publicite | None = None
    numero_actes: str | None = None
    etats: tuple[Etat, ...] = ()
    rectifications: tuple[Rectification, ...] = ()
    depublication: Depublication | None = None
    publier_le: datetime | None = None
    # classification
    matiere: str | None = None
    sujets: tuple[str, ...] = ()
    partenaires: tuple[Partenariat, ...] = ()
    territoires: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    anciennes_cles: tuple[str, ...] = ()
    en_clair: EnClair | None = None
    provenance: Provenance | None = None

    @property
    def adresse(self) -> str:
        """Public address, from the root of the site."""
        return f"deliberations/{self.id}/"

    @property
    def etat(self) -> Etat | None:
        """The last of its states; a suspension that has ended is none."""
        return next((etat for etat in reversed(self.etats) if etat.fin is None), None)
