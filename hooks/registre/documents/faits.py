"""The facts in the margin of an act's document: what the act prints and what its sitting adds, as on its page.

What followed the vote and how the editor classed it are not the act's: they change freely, and are left to the page.
"""

from collections.abc import Iterable, Iterator

from registre.documents.lignes import Cibles, Ligne, sentence
from registre.model.deliberation import Vote
from registre.pages.faits import dates, emetteur, membres, personnes, vote
from registre.pages.faits.base import NON_RENSEIGNE, Dossier, Fait, box, sic
from registre.pages.phrases import Phrase, phrase

AUTEUR = "Auteur de l’acte"
_EN_TETE = ("Organisme", "Organe")  # printed above the margin
_VOIX = ("Voix", "Suffrages exprimés")

Rangee = dict[str, object]


def margin(dossier: Dossier, cibles: Cibles) -> dict[str, object]:
    """The rows, the table of the votes where figures are printed, what the document does not say."""
    boite = box(_all(dossier))
    votes = ballot(dossier.acte.vote, dossier.acte.sic, cibles)
    return {
        "rangees": rows(boite.faits, cibles),
        "voix": votes,
        "auteur": rows((author(dossier),), cibles),
        "inconnus": ", ".join(boite.inconnus),
        "mentions": [sentence(phrase(mention), cibles) for mention in dossier.acte.mentions],
    }


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


def _all(dossier: Dossier) -> Iterator[Fait]:
    yield from (fait for fait in emetteur.rows(dossier) if fait.libelle not in _EN_TETE)
    yield from _vote(dossier)
    yield from membres.rows(dossier)
    yield dates.convened(dossier)
    yield from (fait for fait in personnes.rows(dossier) if fait.libelle != "Signataire")


def _vote(dossier: Dossier) -> Iterator[Fait]:
    """The outcome; its figures are in a table of their own, and what is counted from them is noted below it."""
    notes: list[Phrase] = []
    for fait in vote.rows(dossier):
        if fait.libelle in _VOIX and not fait.gathered:
            notes += fait.notes
        else:
            yield fait
    if notes:
        yield Fait(libelle="Voix", notes=tuple(notes))
