"""Who issues acts: the body, its organs, their members and the way they number."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from registre.model.valeurs import DatePartielle, Periode, Source


class Portee(StrEnum):
    """Within what numbers are unique and after what they restart."""

    REGISTRE = "registre"
    ANNEE = "annee"
    SEANCE = "seance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Numerotation:
    """How an organ numbers its acts over a period.

    ``motif`` writes the number with ``{date}`` (AAAAMMJJ), ``{annee}`` (AAAA) and ``{rang}`` (digits), e.g. ``{date}_DL_{rang}``.
    ``lecture`` is how a person says it, e.g. ``n° {rang}``; the number itself is ``{numero}``.
    """

    portee: Portee
    motif: str
    lecture: str = "n° {numero}"
    periode: Periode = Periode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Membre:
    """A member of an organ: ``nom`` as most often printed, ``alias`` the other printed forms."""

    cle: str
    nom: str
    civilite: str | None = None
    alias: tuple[str, ...] = ()
    college: str | None = None
    periode: Periode = Periode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Organe:
    """A deciding body of an issuer: Bureau, Comité syndical…; ``nom_complet`` carries the article («le Bureau»)."""

    cle: str
    nom: str
    article: str = "le"
    membres: Mapping[str, Membre] = field(default_factory=dict)
    numerotations: tuple[Numerotation, ...] = ()

    @property
    def nom_complet(self) -> str:
        """The name with its article, in the middle of a sentence."""
        glue = "" if self.article.endswith("'") else " "
        return f"{self.article}{glue}{self.nom}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How to reach the issuer, and on what day or by what document that was known (``connu_le``, ``d_apres``)."""

    adresse: tuple[str, ...] = ()
    telephone: str | None = None
    courriel: str | None = None
    site: str | None = None
    horaires: tuple[str, ...] = ()
    periode: Periode = Periode()
    connu_le: DatePartielle | None = None
    d_apres: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisme:
    """An issuer: its names, its legal regime with the source for it, its contacts and its organs.

    ``volumes`` are the years whose volume is published.
    """

    cle: str
    nom: str
    source: Source
    alias: tuple[str, ...] = ()
    nature: str | None = None
    regime: str | None = None
    regime_source: str | None = None
    siren: str | None = None
    siret: str | None = None
    controle_public: bool = False
    couleur: str | None = None
    territoires: tuple[str, ...] = ()
    contacts: tuple[Contact, ...] = ()
    organes: Mapping[str, Organe] = field(default_factory=dict)
    volumes: tuple[int, ...] = ()

    @property
    def adresse(self) -> str:
        """Public address, from the root of the site."""
        return f"organismes/{self.cle}/"
