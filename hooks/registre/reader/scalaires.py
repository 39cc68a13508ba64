"""Readers of single values: texts, dates, hours, amounts, rates, numbers, yes and no."""

import re
from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache

from registre.model.valeurs import DatePartielle, Periode
from registre.reader.champs import Fiche
from registre.reader.codes import Code
from registre.reader.partage import shared
from registre.reader.valeur import Refus, Valeur
from registre.texte import dates as calendrier
from registre.texte import heures, instants, montants
from registre.texte.slugs import fold

_parse_date = lru_cache(maxsize=4096)(calendrier.parse)
_OUI = frozenset(("oui", "true", "vrai"))
_NON = frozenset(("non", "false", "faux"))
_NOMBRE = re.compile(r"[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3}){1,2}|[0-9]{1,9}")
_ESPACES = re.compile(r"[ \u00a0\u202f]")
_PERIODE = re.compile(
    r"(?:(?:du|depuis le|à (?:partir|compter) du)\s+(?P<du>.+?))?\s*(?:(?:jusqu['’]au|au)\s+(?P<au>.+))?$",
    re.IGNORECASE,
)


def _because(written: str, quoi: str, why: str) -> str:
    """What a text is not, with the reason where it adds something."""
    if why.startswith("ce n’est pas"):
        return f"« {written} » n’est pas {quoi}."
    return f"« {written} » n’est pas {quoi} possible : {why}."


def texte(valeur: Valeur) -> str:
    """A text, as it is written."""
    return valeur.texte()


def date_partielle(valeur: Valeur) -> DatePartielle:
    """A date known to the year, the month or the day."""
    written = valeur.texte()
    read = _parse_date(written)
    if read is None:
        raise refuse_date(written)
    return read


def refuse_date(written: str) -> Refus:
    """Why a text is no date."""
    return Refus(
        Code.DATE,
        _because(written, "une date", calendrier.refus(written)),
        "Recopier la date du document ; si le document ne la dit pas, retirer la clé.",
        attendu="une date comme 30/11/2020, 30 novembre 2020 ou novembre 2020",
    )


def jour(valeur: Valeur) -> date:
    """A date known to the day."""
    day = date_partielle(valeur).exacte
    if day is None:
        raise Refus(
            Code.DATE,
            f"« {valeur.texte()} » ne dit pas le jour.",
            "Écrire le jour, le mois et l’année.",
            attendu="une date entière comme 30/11/2020",
        )
    return day


def instant(valeur: Valeur) -> datetime:
    """A day, with an hour where it is written."""
    written = valeur.texte()
    read = instants.parse(written)
    if read is None:
        raise Refus(
            Code.DATE,
            _because(written, "une date", instants.refus(written)),
            "Écrire le jour, le mois et l’année, puis l’heure s’il y en a une.",
            attendu="une date comme 12/03/2024, ou 12 mars 2024 à 8h30",
        )
    return read


def heure(valeur: Valeur) -> time:
    """An hour of the day."""
    written = valeur.texte()
    read = heures.parse(written)
    if read is None:
        raise Refus(
            Code.HEURE,
            _because(written, "une heure", heures.refus(written)),
            "Recopier l’heure du document.",
            attendu="une heure comme 17h30, 17 h 30 ou 17:30",
        )
    return read


def montant(valeur: Valeur) -> Decimal:
    """An amount in euros."""
    written = valeur.texte()
    read = montants.parse(written)
    if read is None:
        raise Refus(
            Code.NOMBRE,
            _because(written, "un montant", montants.refus(written)),
            "Écrire le montant en euros et en chiffres.",
            attendu="un montant comme 20 000 € ou 20 000,50 €",
        )
    return read


def taux(valeur: Valeur) -> Decimal:
    """A rate in per cent."""
    written = valeur.texte()
    read = montants.parse_taux(written)
    if read is None:
        raise Refus(
            Code.NOMBRE,
            _because(written, "un taux", montants.refus_taux(written)),
            "Écrire le taux en pour cent.",
            attendu="un taux comme 40 %",
        )
    return read


def nombre(valeur: Valeur) -> int:
    """A whole number."""
    written = valeur.texte()
    if not _NOMBRE.fullmatch(written):
        raise Refus(
            Code.NOMBRE,
            f"« {written} » n’est pas un nombre entier.",
            "Écrire le nombre en chiffres ; si le document ne le dit pas, retirer la clé.",
            attendu="un nombre comme 12",
        )
    return int(_ESPACES.sub("", written))


def oui_non(valeur: Valeur) -> bool:
    """Yes or no."""
    written = fold(valeur.texte())
    if written in _OUI:
        return True
    if written in _NON:
        return False
    raise Refus(
        Code.OUI_NON,
        f"« {valeur.texte()} » n’est ni oui ni non.",
        "Écrire « oui » ou « non » ; si le document ne le dit pas, retirer la clé.",
        attendu="oui ou non",
    )


def dates(fiche: Fiche) -> Periode:
    """The keys ``du`` and ``au`` that the editor gives to a block: from a date to a later one."""
    du, au = fiche.one("du", date_partielle), fiche.one("au", date_partielle)
    end = fiche.valeur("au")
    if du and au and end and au.iso < du.iso[: len(au.iso)]:
        end.say(
            Refus(
                Code.DATE,
                "Cette période finit avant de commencer.",
                "Corriger « du » ou « au ».",
                attendu="une date « au » qui suit « du »",
            )
        )
    return shared(Periode(du, au))


def periode(valeur: Valeur) -> Periode:
    """A period: «du 1er septembre 2020 au 31 août 2023», or a block ``du``, ``au``."""
    if valeur.is_block():
        fiche = Fiche.of(valeur)
        read = Periode(fiche.one("du", date_partielle), fiche.one("au", date_partielle))
        fiche.close()
        return read
    written = valeur.texte()
    match = _PERIODE.match(written)
    if match is None or not (match["du"] or match["au"]):
        raise Refus(
            Code.DATE,
            f"« {written} » n’est pas une période.",
            "Écrire les deux dates.",
            attendu="une période comme du 01/09/2020 au 31/08/2023",
        )
    return Periode(*(_bound(match[side]) for side in ("du", "au")))


def _bound(written: str | None) -> DatePartielle | None:
    if written is None:
        return None
    read = _parse_date(written)
    if read is None:
        raise refuse_date(written)
    return read
