"""The records of a month, analysed: the part of the work on a year that takes time."""

from collections.abc import Iterable
from datetime import date

from registre.pages.phrases import Mot
from registre.search import pieces, poids
from registre.search.facettes import Cles
from registre.search.fiche import Record
from registre.search.fichiers import dump
from registre.search.inverse import Inverse
from registre.search.lecture import Champs, Lecteur
from registre.search.segment import Segment, Tete, write_head
from registre.search.vocabulaire import Vocabulaire
from registre.texte import dates
from registre.texte.typographie import insecables


def analyse(fiches: Iterable[Record], lecteur: Lecteur) -> Segment:
    """What a year needs of these records, newest first."""
    jours: list[int] = []
    facettes: list[Cles] = []
    lignes: list[bytes] = []
    inverse, vocabulaire = Inverse(), Vocabulaire(lecteur.formes)
    known = Champs(lecteur)
    for rang, fiche in enumerate(fiches):
        champs = [
            (poids.BIT[nom], known[valeurs])
            for nom, valeurs in (("titre", (fiche.titre,)), *fiche.champs.items())
        ]
        champs += ((poids.BIT["pieces"], champ) for champ in pieces.fields(fiche, lecteur))
        inverse.add(rang, fiche.corps, champs)
        texte = lecteur.forms(fiche.corps.mots)
        vocabulaire.add(texte.union(*(champ.formes for _, champ in champs)))
        jours.append(_day(fiche.date))
        facettes.append(fiche.facettes)
        lignes.append(dump(shown(fiche)))
    return Segment(
        write_head(Tete(dates=jours, facettes=facettes, doubles=vocabulaire.doubles())),
        b"".join(lignes),
        *inverse.columns(),
        *vocabulaire.columns(),
    )


def shown(record: Record) -> dict[str, object]:
    """What the line of a result says before its excerpt."""
    given = [(piece.avant, insecables(piece.titre), piece.adresse) for piece in record.pieces]
    return {
        "adresse": record.adresse,
        "nature": record.nature,
        "titre": insecables(record.titre),
        "numero": record.numero,
        "date": record.date.isoformat(),
        "jour": dates.jour(record.date),
        "organe": record.organe,
        "organisme": record.organisme,
        "resultat": _word(record.resultat) if record.resultat else None,
        "marques": [_word(marque) for marque in record.marques],
        **({"pieces": given} if given else {}),
    }


def _word(mot: Mot) -> tuple[str, str]:
    """Words and their class in the style sheet."""
    return mot.texte, mot.classe or ""


def _day(jour: date) -> int:
    """A date as one number, 20201130."""
    return jour.year * 10_000 + jour.month * 100 + jour.day
