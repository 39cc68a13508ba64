"""Dates as French staff write them, and as the register writes them back in one form."""

import re
from calendar import isleap
from datetime import date

from registre.model.valeurs import DatePartielle
from registre.texte.nombres import MOTS, lire
from registre.texte.proches import nearest
from registre.texte.slugs import fold

MOIS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
ABREGES = (
    "janv",
    "fevr",
    "mars",
    "avr",
    "mai",
    "juin",
    "juil",
    "aout",
    "sept",
    "oct",
    "nov",
    "dec",
)
JOURS_DU_MOIS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
SEMAINE = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
PREMIERE_ANNEE, DERNIERE_ANNEE = 1789, 2199

RANG_DU_MOIS = {
    **{fold(nom): rang for rang, nom in enumerate(MOIS, 1)},
    **{nom: rang for rang, nom in enumerate(ABREGES, 1)},
}

LE_JOUR = rf"(?:(?P<semaine>{'|'.join(SEMAINE)}) )?(?P<jour>1er|\d{{1,2}}|{MOTS})"
FORMES = tuple(
    re.compile(forme)
    for forme in (
        r"(?P<annee>\d{4})(?:-(?P<mois>\d{1,2})(?:-(?P<jour>\d{1,2}))?)?",
        r"(?P<jour>\d{1,2})(?P<sep>[/.-])(?P<mois>\d{1,2})(?P=sep)(?P<annee>\d+)",
        r"(?P<mois>\d{1,2})/(?P<annee>\d{4})",
        rf"(?:(?:le )?{LE_JOUR} )?(?P<mois>[a-z]+)\.? (?P<annee>\d+|{MOTS})",
        rf"l'an (?P<annee>\d+|{MOTS}),? (?:et )?le {LE_JOUR} (?P<mois>[a-z]+)\.?",
    )
)


def parse(texte: str) -> DatePartielle | None:
    """The date that ``texte`` is, known to the year, the month or the day; None when it is not a possible date."""
    lue = _read(texte)
    return lue if isinstance(lue, DatePartielle) else None


def refus(texte: str) -> str:
    """Why ``texte`` is no date, as a clause for a finding («novembre n’a que 30 jours»); empty when it is one."""
    lue = _read(texte)
    return "" if isinstance(lue, DatePartielle) else lue


def jour(valeur: DatePartielle | date) -> str:
    """The date in French: «1er février 2021», «novembre 2020», «2020»."""
    if isinstance(valeur, date):
        valeur = DatePartielle(valeur.year, valeur.month, valeur.day)
    if valeur.mois is None:
        return str(valeur.annee)
    mois = f"{MOIS[valeur.mois - 1]} {valeur.annee}"
    if valeur.jour is None:
        return mois
    return f"{'1er' if valeur.jour == 1 else valeur.jour} {mois}"


def iso(valeur: DatePartielle | date) -> str:
    """The date for machines: ``2021-02-01``, ``2020-11``, ``2020``."""
    return valeur.isoformat() if isinstance(valeur, date) else valeur.iso


def _read(texte: str) -> DatePartielle | str:
    """The date, or the French clause that says why there is none."""
    folded = " ".join(fold(texte).split())
    for forme in FORMES:
        if found := forme.fullmatch(folded):
            return _from_match(found)
    return "ce n’est pas une date"


def _from_match(found: re.Match[str]) -> DatePartielle | str:
    """The date from the parts that a form has named, or why it is impossible."""
    parts = found.groupdict()
    annee = _number(parts["annee"])
    if len(parts["annee"]) < 4:
        return f"l’année s’écrit en entier, « {parts['annee']} » ne suffit pas"
    if annee is None or not PREMIERE_ANNEE <= annee <= DERNIERE_ANNEE:
        return f"l’année « {parts['annee']} » n’est pas entre {PREMIERE_ANNEE} et {DERNIERE_ANNEE}"
    if parts.get("mois") is None:
        return DatePartielle(annee)
    mois = _month(parts["mois"])
    if isinstance(mois, str):
        return mois
    if parts.get("jour") is None:
        return DatePartielle(annee, mois)
    return _day(annee, mois, parts["jour"], parts.get("semaine"))


def _day(annee: int, mois: int, ecrit: str, semaine: str | None) -> DatePartielle | str:
    """The whole date once the day is known to exist and to be the day of the week that is written."""
    rang = _number(ecrit)
    dernier = 29 if mois == 2 and isleap(annee) else JOURS_DU_MOIS[mois - 1]
    if rang is None or not 1 <= rang <= 31:
        return f"il n’y a pas de jour « {ecrit} »"
    if rang > dernier:
        lequel = f"février {annee}" if mois == 2 else MOIS[mois - 1]
        return f"{lequel} n’a que {dernier} jours"
    vrai = SEMAINE[date(annee, mois, rang).weekday()]
    lue = DatePartielle(annee, mois, rang)
    if semaine is not None and semaine != vrai:
        return f"le {jour(lue)} est un {vrai}, non un {semaine}"
    return lue


def _month(ecrit: str) -> int | str:
    """The rank of a month from its figures or its name, or why there is none."""
    if ecrit.isdigit():
        rang = int(ecrit)
        return rang if 1 <= rang <= 12 else f"il n’y a pas de mois {ecrit}"
    if ecrit in RANG_DU_MOIS:
        return RANG_DU_MOIS[ecrit]
    proche = nearest(ecrit, MOIS)
    conseil = f" (voulez-vous dire « {proche} » ?)" if proche else ""
    return f"« {ecrit} » n’est pas un mois{conseil}"


def _number(ecrit: str) -> int | None:
    """A number in figures, in words, or «1er»."""
    if ecrit == "1er":
        return 1
    return int(ecrit) if ecrit.isdigit() else lire(ecrit)
