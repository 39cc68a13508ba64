"""Who issues which act, on what day, under what number: computed from ranks, so that any act can be written alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

DEBUT = date(2012, 1, 9)
JOURS = 5050  # to the end of 2025
ACTES_PAR_SEANCE = 12
ACTES_PAR_EMETTEUR = 1000


@dataclass(frozen=True, slots=True)
class Organe:
    """A deciding body and the number of its members."""

    cle: str
    nom: str
    article: str
    membres: int


ORGANES = (
    Organe("bureau", "Bureau", "le", 9),
    Organe("comite-syndical", "Comité syndical", "le", 20),
)


@dataclass(frozen=True, slots=True)
class Numerotation:
    """How an issuer numbers: pattern and scope as its file declares them, then how a number and a key are written."""

    portee: str
    motif: str
    numero: str
    cle: str


NUMEROTATIONS = (
    Numerotation("seance", "{date}_DL_{rang}", "{date:%Y%m%d}_DL_{seance:02d}", ""),
    Numerotation("annee", "{annee}-{rang}", "{date:%Y}-{annee}", ""),
    Numerotation("annee", "{rang}/{annee}", "{annee}/{date:%Y}", "{annee}-{date:%Y}"),
)


@dataclass(frozen=True, slots=True)
class Seance:
    """A sitting: its issuer and rank there, its day and organ, its acts (``premier`` to ``dernier`` excluded) among the issuer's."""

    emetteur: int
    rang: int
    jour: date
    organe: Organe
    premier: int
    dernier: int
    avant: int  # acts of that year before this sitting

    @property
    def cle(self) -> str:
        """The name of its file."""
        return f"{self.jour.isoformat()}-{self.organe.cle}"


@dataclass(frozen=True, slots=True)
class Acte:
    """An act: its rank in the corpus and among its issuer's, its sitting, its number and its key."""

    rang: int
    propre: int
    seance: Seance
    numero: str
    cle: str

    @property
    def emetteur(self) -> int:
        """The number of its issuer."""
        return self.seance.emetteur

    @property
    def id(self) -> str:
        """Its identifier in the register."""
        return f"{cle_emetteur(self.emetteur)}/{self.seance.jour.year}/{self.cle}"


class Plan:
    """The acts of a corpus of that size, shared among issuers in turn."""

    def __init__(self, actes: int) -> None:
        self.actes = actes
        self.emetteurs = 3 + actes // ACTES_PAR_EMETTEUR
        self.partenaires = 60 + actes // 80
        self.lieux = 50 + actes // 5
        self.communes = 20 + 4 * self.emetteurs
        self.seances = tuple(tuple(self._sittings(n)) for n in range(self.emetteurs))

    def acte(self, rang: int) -> Acte:
        """The act of that rank."""
        propre, emetteur = divmod(rang, self.emetteurs)
        return _acte(rang, propre, self.seances[emetteur][propre // ACTES_PAR_SEANCE])

    def added(self) -> Acte:
        """One act more than the corpus has, of the last sitting of its issuer."""
        propre, emetteur = divmod(self.actes, self.emetteurs)
        return _acte(self.actes, propre, self.seances[emetteur][-1])

    def last(self, emetteur: int) -> Acte:
        """The last act of an issuer: no other act names it."""
        return self.acte((self.seances[emetteur][-1].dernier - 1) * self.emetteurs + emetteur)

    def of_sitting(self, seance: Seance) -> Iterator[Acte]:
        """The acts of a sitting, in the order of their numbers."""
        for propre in range(seance.premier, seance.dernier):
            yield self.acte(propre * self.emetteurs + seance.emetteur)

    def older(self, acte: Acte, combien: int) -> Acte | None:
        """The act that the same issuer took ``combien`` acts before."""
        return self.acte(acte.rang - combien * self.emetteurs) if combien <= acte.propre else None

    def _sittings(self, emetteur: int) -> Iterator[Seance]:
        """The sittings of an issuer, spread over the years, its organs in turn."""
        actes = len(range(emetteur, self.actes, self.emetteurs))
        combien = -(-actes // ACTES_PAR_SEANCE)
        annee, avant = 0, 0
        for rang in range(combien):
            jour = DEBUT + timedelta(days=emetteur * 3 % 45 + JOURS * rang // combien)
            if jour.year != annee:
                annee, avant = jour.year, 0
            premier = rang * ACTES_PAR_SEANCE
            dernier = min(premier + ACTES_PAR_SEANCE, actes)
            yield Seance(
                emetteur, rang, jour, ORGANES[rang % len(ORGANES)], premier, dernier, avant
            )
            avant += dernier - premier


def _acte(rang: int, propre: int, seance: Seance) -> Acte:
    form = NUMEROTATIONS[seance.emetteur % len(NUMEROTATIONS)]
    place = propre - seance.premier + 1
    ranks = {"date": seance.jour, "seance": place, "annee": seance.avant + place}
    numero = form.numero.format(**ranks)
    return Acte(rang, propre, seance, numero, form.cle.format(**ranks) or numero)


def cle_emetteur(numero: int) -> str:
    """The key of an issuer."""
    return f"syndicat-d-essai-{numero + 1}"


def nom_emetteur(numero: int) -> str:
    """The name of an issuer."""
    return f"Syndicat d’essai {numero + 1}"


def cle_partenaire(numero: int) -> str:
    """The key of a partner; the first one is in a quarter of the acts."""
    return f"partenaire-d-essai-{numero + 1}"


def cle_territoire(numero: int) -> str:
    """The key of a territory."""
    return f"commune-d-essai-{numero + 1}"
