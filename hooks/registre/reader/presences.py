"""The roll-call of a sitting, one line per member, and the totals that it prints."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from registre.model.organisme import Membre
from registre.model.seance import EtatPresence, ModePresence, Presence, Totaux
from registre.model.valeurs import Personne
from registre.reader.champs import Fiche
from registre.reader.choix import choix
from registre.reader.codes import Code
from registre.reader.partage import shared
from registre.reader.scalaires import nombre, texte
from registre.reader.valeur import Lire, Refus, Valeur

_ETAT = choix(
    EtatPresence,
    {
        "presente": EtatPresence.PRESENT,
        "excusee": EtatPresence.EXCUSE,
        "absente": EtatPresence.ABSENT,
    },
)
_MODE = choix(
    ModePresence, {"visioconference": ModePresence.DISTANCE, "presentiel": ModePresence.SALLE}
)


@dataclass(slots=True)
class Appel:
    """Reads the lines of one roll-call; a member named twice is refused."""

    personne: Lire[Personne]
    membres: Mapping[str, Membre]

    def read(self, fiche: Fiche) -> tuple[Presence, ...]:
        """The presences of a sitting, in the order printed."""
        seen: set[str] = set()

        def lire(valeur: Valeur) -> Presence:
            presence = shared(self._line(valeur))
            name = presence.personne.membre or presence.personne.nom
            if name in seen:
                raise Refus(
                    Code.REPETITION,
                    f"« {presence.personne.nom} » figure deux fois dans les présences.",
                    "Ne garder qu’une des deux lignes.",
                )
            seen.add(name)
            return presence

        return fiche.many("presences", lire)

    def _line(self, valeur: Valeur) -> Presence:
        if valeur.is_text():
            return self._with_college(Presence(personne=self.personne(valeur)))
        lines = list(Fiche.of(valeur).others())
        if len(lines) != 1:
            raise Refus(
                Code.TYPE,
                f"Cette ligne des présences contient {len(lines)} clés au lieu d’un nom.",
                "Écrire le nom suivi de deux-points, puis les détails en retrait dessous.",
                attendu="« - Prénom NOM: présent »",
            )
        _, nom, detail = lines[0]
        personne = nom.read(self.personne) or Personne(nom.texte())
        return self._with_college(self._detail(personne, detail))

    def _detail(self, personne: Personne, detail: Valeur) -> Presence:
        if detail.is_text():
            named = replace(detail, cle="etat")
            etat = named.read(_ETAT) if detail.texte() else None
            return Presence(personne=personne, etat=etat or EtatPresence.NON_PRECISE)
        fiche = Fiche.of(detail)
        presence = Presence(
            personne=personne,
            college=fiche.one("college", texte),
            etat=fiche.one("etat", _ETAT) or EtatPresence.NON_PRECISE,
            mode=fiche.one("mode", _MODE) or ModePresence.NON_PRECISE,
            pouvoir_a=fiche.one("pouvoir_a", self.personne),
            arrivee=fiche.one("arrivee", texte),
            depart=fiche.one("depart", texte),
        )
        fiche.close()
        return presence

    def _with_college(self, presence: Presence) -> Presence:
        """The college printed beside the name, else the one that the issuer's file gives."""
        membre = self.membres.get(presence.personne.membre or "")
        if presence.college or membre is None or membre.college is None:
            return presence
        return replace(presence, college=membre.college)


def totaux(valeur: Valeur) -> Totaux:
    """The totals printed under a roll-call."""
    fiche = Fiche.of(valeur)
    read = Totaux(
        presents=fiche.one("presents", nombre),
        absents=fiche.one("absents", nombre),
        excuses=fiche.one("excuses", nombre),
        pouvoirs=fiche.one("pouvoirs", nombre),
    )
    fiche.close()
    return read
