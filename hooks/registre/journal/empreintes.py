"""The fingerprints of what is published: one of what an act says, which must not change, one of what stands round it, which may.

An act's own covers its text (as written, lines ended by LF, without the blank lines around it), the facts that it prints, the SHA-256 of
its original and of its annexes, and what its page or its document prints of its sitting: convocation, chair, secretary, printed totals,
whether the list is complete, what can be counted in the roll-call; the roll-call itself where the text calls for it (``[appel]``).
The complement covers what followed the vote and how the editor classed the act. Neither covers the names of bodies, which other files hold.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from registre.journal.canonique import by_field, encode, lines, plain
from registre.journal.champs import DE_LA_SEANCE, FICHIERS, NATURES, Nature, nature
from registre.model.deliberation import Deliberation
from registre.model.fichier import FichierVerse
from registre.model.seance import Seance

# The version of the canonical form: another one when the same act no longer gives the same bytes.
FORME = 1
_COURTE = 16  # signs: enough to compare two copies by eye, not to prove anything
_APPEL = re.compile(r"\[\s*appel\s*\]", re.IGNORECASE)
_NOMS = {"convocation": "date_convocation"}  # a fact that ``sic`` calls by its key

Verses = Mapping[str, FichierVerse]


@dataclass(frozen=True, slots=True)
class Empreintes:
    """Two SHA-256 in hexadecimal: of what the document says, of what followed and how it is classed."""

    acte: str
    complement: str


def of_act(acte: Deliberation, seance: Seance, corps: str, verses: Verses) -> Empreintes:
    """The fingerprints of an act whose text is ``corps``; a file that is not in ``verses`` counts as not given."""
    return Empreintes(
        acte=digest(act_form(acte, seance, corps, verses)),
        complement=digest(_complement("acte", acte)),
    )


def of_minutes(seance: Seance, corps: str) -> Empreintes:
    """The fingerprints of a sitting's minutes: all that they print, and the rest."""
    form = {"faits": _printed(seance, {}), "texte": lines(corps)}
    return Empreintes(
        acte=digest({"forme": FORME, "objet": "proces-verbal", **form}),
        complement=digest(_complement("proces-verbal", seance)),
    )


def act_form(acte: Deliberation, seance: Seance, corps: str, verses: Verses) -> dict[str, object]:
    """All that an act's fingerprint covers, as JSON can say it."""
    return {
        "forme": FORME,
        "objet": "acte",
        "faits": _printed(acte, verses),
        "seance": _of_sitting(seance, called=_APPEL.search(corps) is not None),
        "texte": lines(corps),
    }


def digest(forme: Mapping[str, object]) -> str:
    """The SHA-256 of the canonical bytes of a form, in hexadecimal."""
    return hashlib.sha256(encode(forme)).hexdigest()


def short(empreinte: str) -> str:
    """Its first signs, by fours: «1a2b 3c4d 5e6f 7a8b»."""
    return " ".join(empreinte[start : start + 4] for start in range(0, _COURTE, 4))


def _printed(valeur: Deliberation | Seance, verses: Verses) -> dict[str, object]:
    kind = type(valeur)

    def champs(holder: object, champ: str, own: object) -> object:
        if nature(type(holder), champ) is not Nature.IMPRIME:
            return None
        if champ == "sic" and holder is valeur:
            return _sic(valeur.sic, NATURES[kind][Nature.IMPRIME]) or None
        if (type(holder), champ) in FICHIERS:
            verse = verses.get(str(own))
            return verse.sha256 if verse else None
        return plain(own, champs)

    return by_field(valeur, champs)


def _of_sitting(seance: Seance, *, called: bool) -> dict[str, object]:
    """What an act prints of its sitting."""
    said = _printed(seance, {})
    kept = {champ: said[champ] for champ in DE_LA_SEANCE if champ in said}
    if declared := _sic(seance.sic, DE_LA_SEANCE):
        kept["sic"] = declared
    if called and seance.presences:
        kept["presences"] = said["presences"]
    elif seance.presences:
        etats = Counter(str(presence.etat) for presence in seance.presences)
        pouvoirs = sum(presence.pouvoir_a is not None for presence in seance.presences)
        kept["decompte"] = {**etats, "pouvoirs": pouvoirs}
    return kept


def _complement(objet: str, valeur: Deliberation | Seance) -> dict[str, object]:
    """What followed and how it is classed, wherever it stands among what is printed."""
    free = (Nature.SUIVI, Nature.CLASSEMENT)

    def whole(_holder: object, _champ: str, own: object) -> object:
        return plain(own, whole)

    def champs(holder: object, champ: str, own: object) -> object:
        kind = nature(type(holder), champ)
        if kind in free:
            return plain(own, whole)
        if kind is not Nature.IMPRIME:
            return None
        if champ == "sic" and holder is valeur:
            followed = NATURES[type(valeur)][Nature.SUIVI]
            return _sic(valeur.sic, followed) or None
        inside = plain(own, champs)
        return inside if isinstance(inside, dict | list) and inside else None

    return {"forme": FORME, "objet": f"complement-{objet}", "faits": by_field(valeur, champs)}


def _sic(declared: Iterable[str], champs: Iterable[str]) -> list[str]:
    """The declared facts that are among these, in no order of their own."""
    known = frozenset(champs)
    roots = ((one, one.partition(".")[0]) for one in declared)
    return sorted(one for one, root in roots if _NOMS.get(root, root) in known)
