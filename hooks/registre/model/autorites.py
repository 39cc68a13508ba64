"""Authority files: partners, subjects, territories, and the @CTES matters."""

from collections.abc import Mapping
from dataclasses import dataclass

from registre.model.valeurs import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Partenaire:
    """A body that acts name: its names, what it was before and became after, its SIREN, its kind."""

    cle: str
    nom: str
    source: Source
    alias: tuple[str, ...] = ()
    anciens_noms: tuple[str, ...] = ()
    nature: str | None = None
    siren: str | None = None
    territoire: str | None = None
    predecesseurs: tuple[str, ...] = ()
    successeurs: tuple[str, ...] = ()

    @property
    def adresse(self) -> str:
        """Public address, from the root of the site."""
        return f"partenaires/{self.cle}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sujet:
    """A subject of the register, with the synonyms and acronyms by which people look for it."""

    cle: str
    nom: str
    source: Source
    synonymes: tuple[str, ...] = ()
    sigles: tuple[str, ...] = ()
    voisins: tuple[str, ...] = ()

    @property
    def adresse(self) -> str:
        """Public address, from the root of the site."""
        return f"sujets/{self.cle}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Territoire:
    """A place that acts concern: commune, EPCI, département, région, académie."""

    cle: str
    nom: str
    source: Source
    nature: str | None = None
    code: str | None = None
    alias: tuple[str, ...] = ()
    parent: str | None = None

    @property
    def adresse(self) -> str:
        """Public address, from the root of the site."""
        return f"territoires/{self.cle}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Matiere:
    """A matter of the national @CTES nomenclature: ``8`` or ``8.1``."""

    code: str
    nom: str

    @property
    def adresse(self) -> str:
        """Public address, from the root of the site."""
        return f"matieres/{self.code}/"

    @property
    def ordre(self) -> tuple[int, ...]:
        """Numeric order: 7.10 comes after 7.9."""
        return tuple(int(part) for part in self.code.split("."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Nomenclature:
    """The @CTES matters in force in the register, with the date of their classification file."""

    matieres: Mapping[str, Matiere]
    version: str | None = None
