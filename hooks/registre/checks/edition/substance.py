"""What a rectification of each nature may not do: the decision itself changes by a new act only.

The criteria are computable, hence coarse; what they refuse is said with its reason.
"""

import re
from collections import Counter
from collections.abc import Iterable

from registre.checks.edition.changements import FICHIER, TEXTE, Changement
from registre.model.suivi import NatureRectification
from registre.texte.reperage import Unite, find_nombres
from registre.texte.slugs import fold

# What makes the act itself, whose address it is.
_IDENTITE = ("seance", "numero")
# Facts that an error of a few letters does not change.
_DECIDES = {
    "vote": "le vote",
    "membres": "le nombre des membres",
    "conventions": "les conventions",
    "annexes": "les annexes",
    "date_seance": "la date de la séance",
    "date_convocation": "la date de la convocation",
    "convocation": "la date de la convocation",
    "original": "l’acte signé",
    "totaux_imprimes": "les totaux de l’appel",
    "presences": "les présences",
}
_NEGATIONS = frozenset(("ne", "n", "pas", "non", "sans", "ni", "jamais", "aucun", "aucune", "sauf"))
_MOT = re.compile(r"[^\W_]+")
_VOIX = re.compile(r"(\d+)\s+(?:voix|votes?|suffrages)\b")
_CACHE = re.compile(r"[\W_]+|[xX]{2,}|\W*occulte(?:e|s|es)?\W*|\W*anonymise(?:e|s|es)?\W*")
MOTS_MAX, PART_MAX = 12, 0.05


def refusals(
    nature: NatureRectification,
    changements: Iterable[Changement],
    mots: int,
    articles: tuple[int, int],
) -> list[tuple[Changement, str]]:
    """The changes that a rectification of that nature may not make, each with why; ``mots`` are those of the text, ``articles`` the
    numbers of articles before and after.
    """
    found = list(changements)
    refused = [(one, why) for one in found if (why := _refused(nature, one))]
    text = [one for one in found if one.quoi == TEXTE]
    if nature is not NatureRectification.ERREUR_MATERIELLE or not text:
        return refused
    if articles[0] != articles[1]:
        said = f"le texte avait {_count(articles[0])}, il en a {articles[1]}"
        return [*refused, (text[0], said)]
    changed = sum(max(len(one.ote.split()), len(one.mis.split())) for one in text)
    if changed > max(MOTS_MAX, PART_MAX * mots):
        said = f"{changed} mots changent, plus qu’une erreur matérielle n’en corrige"
        return [*refused, (text[0], said)]
    return refused


def _count(articles: int) -> str:
    return f"{articles} article{'s' if articles > 1 else ''}"


def _refused(nature: NatureRectification, changement: Changement) -> str:
    if changement.quoi in _IDENTITE and not changement.de_la_seance:
        return "la séance et le numéro sont l’acte même, et son adresse"
    if nature is NatureRectification.OCCULTATION:
        return _not_hidden(changement)
    return _of_substance(changement) if nature is NatureRectification.ERREUR_MATERIELLE else ""


def _not_hidden(changement: Changement) -> str:
    """Hiding takes words away: what comes in their place may only say so."""
    if changement.quoi in ("vote", "membres", "totaux_imprimes"):
        return f"{_DECIDES[changement.quoi]} n’est pas à cacher"
    if changement.quoi in (FICHIER, "annexes", "original"):
        return ""
    came = Counter(changement.mis.split()) - Counter(changement.ote.split())
    added = [mot for mot in came if not _CACHE.fullmatch(fold(mot))]
    return (
        f"« {' '.join(added[:5])} » est ajouté, alors qu’une occultation ne fait que cacher"
        if added
        else ""
    )


def _of_substance(changement: Changement) -> str:
    if changement.quoi == FICHIER:
        return "un fichier publié est remplacé, et rien ne dit ce qui y change"
    if changement.quoi in _DECIDES:
        return f"{_DECIDES[changement.quoi]} change"
    before, after = _amounts(changement.avant), _amounts(changement.apres)
    if before != after:
        return f"un montant change ({_said(before - after)} → {_said(after - before)})"
    if _negations(changement.ote) != _negations(changement.mis):
        return "une négation ou une exception apparaît ou disparaît"
    if changement.quoi != TEXTE and not _alike(changement.ote, changement.mis):
        return f"« {changement.quoi} » change de sens, et non de quelques lettres"
    return ""


def _amounts(texte: str) -> Counter[str]:
    """Amounts, rates and votes; other figures, such as years, are words like others."""
    counted = (one for one in find_nombres(texte) if one.unite is not Unite.NOMBRE)
    found = Counter(f"{one.valeur.normalize():f}\u00a0{one.unite}" for one in counted)
    return found + Counter(f"{voix}\u00a0voix" for voix in _VOIX.findall(texte))


def _said(montants: Counter[str]) -> str:
    return ", ".join(montants) or "rien"


def _negations(texte: str) -> Counter[str]:
    return Counter(mot for mot in _MOT.findall(fold(texte)) if mot in _NEGATIONS)


def _alike(avant: str, apres: str) -> bool:
    """Whether all but three words are the same, and as many."""
    before, after = Counter(fold(avant).split()), Counter(fold(apres).split())
    gone, come = (before - after).total(), (after - before).total()
    return bool(avant and apres) and gone <= 3 and come <= 3
