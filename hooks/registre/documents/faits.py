"""The facts in the margin of an act's document: what the act prints and what its sitting adds, as on its page.

What followed the vote and how the editor classed it are not the act's: they change freely, and are left to the page.
"""

from collections.abc import Iterable, Iterator

from registre.documents.lignes import Cibles, Ligne, sentence
from registre.model.deliberation import Vote
from registre.pages.faits import dates, emetteur, membres, personnes, vote
from registre.pages.faits.base import NON_RENSEIGNE, Boite, Dossier, Fait, box, sic
from registre.pages.phrases import Phrase, phrase
from registre.texte.typographie import insecables

AUTEUR = "Auteur de l’acte"
_EN_TETE = ("Organisme", "Organe")  # printed above the margin
_VOIX = ("Voix", "Suffrages exprimés")

Rangee = dict[str, object]


def margin(dossier: Dossier, cibles: Cibles) -> dict[str, object]:
    """The rows before and after the table of the votes, what is counted from its figures, what the document does not say."""
    outcome, counted = _vote(dossier)
    first = (*_issued(dossier), *outcome)
    boite = box((*first, *_attended(dossier)))
    known = tuple(fait for fait in first if not fait.gathered)
    return {
        "rangees": rows(known, cibles),
        "voix": ballot(dossier.acte.vote, dossier.acte.sic, cibles),
        "calculs": [sentence(note, cibles) for note in counted],
        "suite": rows((*boite.faits[len(known) :], author(dossier)), cibles),
        "inconnus": _unknown("L’acte", boite),
        "mentions": [sentence(phrase(mention), cibles) for mention in dossier.acte.mentions],
    }


def margin_of_sitting(boite: Boite, cibles: Cibles) -> dict[str, object]:
    """The same of the minutes of a sitting, which have no votes of their own; how the editor classed it is left to its page."""
    known = (fait for fait in boite.faits if fait.libelle not in _EN_TETE)
    return {
        "rangees": rows(known, cibles),
        "voix": [],
        "calculs": [],
        "suite": [],
        "inconnus": _unknown("Le procès-verbal", boite),
        "mentions": [],
    }


def _unknown(document: str, boite: Boite) -> str:
    """What the document does not say, in one sentence."""
    return (
        insecables(f"{document} ne dit pas : {', '.join(boite.inconnus)}.")
        if boite.inconnus
        else ""
    )


def rows(faits: Iterable[Fait], cibles: Cibles) -> list[Rangee]:
    """Rows as the templates print them."""
    return [
        {
            "libelle": fait.libelle,
            "valeurs": [sentence(valeur, cibles) for valeur in fait.valeurs],
            "notes": [sentence(note, cibles) for note in fait.notes],
            "absence": fait.absence,
        }
        for fait in faits
    ]


def author(dossier: Dossier) -> Fait:
    """First name, name and capacity of the author (CGCT, R. 2131-1 and R. 3131-2), where the act prints who signed."""
    signed = dossier.acte.signataire
    if signed is None:
        return Fait(libelle=AUTEUR, absence=f"{NON_RENSEIGNE} (prénom, nom et qualité)")
    said = phrase(signed.nom, *sic(dossier.acte.sic, "signataire"))
    capacity = phrase(signed.qualite or "qualité non renseignée")
    return Fait(libelle=AUTEUR, valeurs=(said, capacity))


def ballot(printed: Vote | None, declared: tuple[str, ...], cibles: Cibles) -> list[list[Ligne]]:
    """The printed figures of the vote, one line for each; nothing where none is printed."""
    if printed is None:
        return []
    figures = (
        ("Pour", printed.pour, "vote.pour"),
        ("Contre", printed.contre, "vote.contre"),
        ("Abstentions", printed.abstentions, "vote.abstentions"),
        ("Suffrages exprimés", printed.exprimes, "vote.exprimes"),
    )
    return [
        [[name], sentence(phrase(str(figure), *sic(declared, champ)), cibles)]
        for name, figure, champ in figures
        if figure is not None
    ]


def _issued(dossier: Dossier) -> Iterator[Fait]:
    return (fait for fait in emetteur.rows(dossier) if fait.libelle not in _EN_TETE)


def _vote(dossier: Dossier) -> tuple[list[Fait], list[Phrase]]:
    """The outcome; its figures are in a table of their own, below which stands what is counted from them."""
    outcome: list[Fait] = []
    counted: list[Phrase] = []
    for fait in vote.rows(dossier):
        if fait.libelle in _VOIX and not fait.gathered:
            counted += fait.notes
        else:
            outcome.append(fait)
    return outcome, counted


def _attended(dossier: Dossier) -> Iterator[Fait]:
    yield from membres.rows(dossier)
    yield dates.convened(dossier)
    yield from (fait for fait in personnes.rows(dossier) if fait.libelle != "Signataire")
