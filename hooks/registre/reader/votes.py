"""The vote and the count of members, as the act prints them: a phrase or a block of figures."""

import re
from collections.abc import Mapping
from functools import lru_cache

from registre.model.deliberation import Membres, Resultat, Vote
from registre.reader.champs import Fiche
from registre.reader.choix import choix
from registre.reader.codes import Code
from registre.reader.partage import shared
from registre.reader.scalaires import nombre, oui_non, texte
from registre.reader.valeur import Refus, Valeur
from registre.texte.slugs import fold

_RESULTATS = (
    (re.compile(r"\bn'(?:est|a) pas (?:ete )?adopte|\bnon adopte"), Resultat.REJETEE),
    (re.compile(r"\badopte"), Resultat.ADOPTEE),
    (re.compile(r"\b(?:rejete|repousse)"), Resultat.REJETEE),
    (re.compile(r"\b(?:ajourne|reporte|differe)"), Resultat.AJOURNEE),
)
_UNANIMITE = re.compile(r"\b(?:a l'|l'|d')?unanimite\b|\bunanime")
_SANS_UNANIMITE = re.compile(r"\bunanimite moins\b|\bsans unanimite\b|\bpas a l'unanimite\b")
# What is counted: «12 pour», or «pour : 12» where the document prints colons. Never both: «pour : 12 contre : 0».
_VOIX = {
    "pour": (r"(\d+) (?:voix |votes? )?pour\b", r"\bpour ?: ?(\d+)"),
    "contre": (r"(\d+) (?:voix |votes? )?contre\b", r"\bcontre ?: ?(\d+)"),
    "abstentions": (r"(\d+) abstentions?\b", r"\babstentions? ?: ?(\d+)"),
    "exprimes": (r"(\d+) (?:suffrages )?exprimes\b", r"\bexprimes ?: ?(\d+)"),
}
_MEMBRES = {
    "en_exercice": (r"(\d+) (?:membres? )?en exercice", r"en exercice ?: ?(\d+)"),
    "presents": (r"(\d+) (?:membres? )?presents?\b", r"presents? ?: ?(\d+)"),
    "votants": (r"(\d+) (?:membres? )?votants?\b", r"votants? ?: ?(\d+)"),
}
_DEUX_POINTS = re.compile(r": ?\d")
_LIAISONS = re.compile(r"\b(?:membres?|et|dont|soit|ayant)\b|[\s,;.:/-]+")
_RESULTAT = choix(
    Resultat,
    {
        "adopte": Resultat.ADOPTEE,
        "rejete": Resultat.REJETEE,
        "ajourne": Resultat.AJOURNEE,
    },
)


def vote(valeur: Valeur) -> Vote:
    """The vote; a phrase gives its outcome, and figures only where it prints some."""
    if valeur.is_text():
        return read_phrase(valeur.texte())
    fiche = Fiche.of(valeur)
    printed = fiche.one("phrase", texte)
    said = read_phrase(printed) if printed else Vote()
    resultat = fiche.one("resultat", _RESULTAT)
    unanimite = fiche.one("unanimite", oui_non)
    counts = {name: fiche.one(name, nombre) for name in _VOIX}
    fiche.close()
    return Vote(
        phrase=printed,
        resultat=resultat or said.resultat,
        unanimite=said.unanimite if unanimite is None else unanimite,
        pour=_first(counts["pour"], said.pour),
        contre=_first(counts["contre"], said.contre),
        abstentions=_first(counts["abstentions"], said.abstentions),
        exprimes=_first(counts["exprimes"], said.exprimes),
    )


@lru_cache(maxsize=1024)
def read_phrase(phrase: str) -> Vote:
    """What a printed phrase says of the vote; nothing is deduced from unanimity."""
    folded = " ".join(fold(phrase).split())
    counts, _ = _count(_VOIX, folded)
    return Vote(
        phrase=phrase,
        resultat=next((found for words, found in _RESULTATS if words.search(folded)), None),
        unanimite=bool(_UNANIMITE.search(folded)) and not _SANS_UNANIMITE.search(folded),
        pour=counts["pour"],
        contre=counts["contre"],
        abstentions=counts["abstentions"],
        exprimes=counts["exprimes"],
    )


def membres(valeur: Valeur) -> Membres:
    """Members in office, present, voting: a phrase or a block of three keys."""
    if not valeur.is_text():
        fiche = Fiche.of(valeur)
        read = Membres(
            en_exercice=fiche.one("en_exercice", nombre),
            presents=fiche.one("presents", nombre),
            votants=fiche.one("votants", nombre),
        )
        fiche.close()
        return shared(read)
    written = valeur.texte()
    counts, left = _count(_MEMBRES, " ".join(fold(written).split()))
    if _LIAISONS.sub("", left):
        raise Refus(
            Code.NOMBRE,
            f"« {written} » ne se lit pas comme un décompte des membres.",
            "N’écrire que les nombres imprimés, chacun avec son mot.",
            attendu="par exemple « 9 en exercice, 6 présents, 6 votants »",
        )
    return shared(Membres(**counts))


def _count(forms: Mapping[str, tuple[str, str]], folded: str) -> tuple[dict[str, int | None], str]:
    """The number of each kind where it is printed, and the text without them."""
    colons = bool(_DEUX_POINTS.search(folded))
    counts: dict[str, int | None] = {}
    for name, patterns in forms.items():
        match = re.search(patterns[colons], folded)
        counts[name] = int(match[1]) if match else None
        if match:
            folded = f"{folded[: match.start()]} {folded[match.end() :]}"
    return counts, folded


def _first(declared: int | None, printed: int | None) -> int | None:
    return printed if declared is None else declared
