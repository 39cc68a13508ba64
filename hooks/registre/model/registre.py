"""The whole register: maps from keys to values. Everything refers to everything else by key."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from registre.model.autorites import Nomenclature, Partenaire, Sujet, Territoire
from registre.model.deliberation import Deliberation
from registre.model.fichier import FichierVerse
from registre.model.organisme import Organe, Organisme
from registre.model.seance import Seance


@dataclass(frozen=True, slots=True, kw_only=True)
class Registre:
    """Issuers, sittings, acts and authority files, each map in the order of its keys.

    ``deliberations`` is keyed by ``organisme/année/clé``, ``seances`` by ``organisme/date-organe``, ``fichiers`` (what staff
    give as it is) by path, the rest by key.
    """

    organismes: Mapping[str, Organisme] = field(default_factory=dict)
    seances: Mapping[str, Seance] = field(default_factory=dict)
    deliberations: Mapping[str, Deliberation] = field(default_factory=dict)
    partenaires: Mapping[str, Partenaire] = field(default_factory=dict)
    sujets: Mapping[str, Sujet] = field(default_factory=dict)
    territoires: Mapping[str, Territoire] = field(default_factory=dict)
    nomenclature: Nomenclature = field(default_factory=lambda: Nomenclature(matieres={}))
    fichiers: Mapping[str, FichierVerse] = field(default_factory=dict)

    def organe(self, organisme: str, organe: str) -> Organe:
        """The organ of an issuer, by their keys."""
        return self.organismes[organisme].organes[organe]

    def corps(self, cle: str) -> Organisme | Partenaire:
        """The body of that key: a body has one identity, whether it issues acts or is named by them."""
        return self.organismes[cle] if cle in self.organismes else self.partenaires[cle]
