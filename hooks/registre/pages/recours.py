"""Until when an act can be challenged: computed where the register knows enough, else why it cannot be said.

Observations, never advice: each sentence names its source, and no date is given that a missing fact could move.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from registre.model.deliberation import Deliberation
from registre.model.organisme import Organisme
from registre.model.parution import Parution
from registre.model.registre import Registre
from registre.model.valeurs import DatePartielle
from registre.pages.delais import last_day
from registre.pages.parutions import PUBLICATION_ELECTRONIQUE, is_first_publicity
from registre.pages.phrases import Phrase, jour, phrase
from registre.texte.slugs import fold

TARN_ET_GARONNE = date(2014, 4, 4)
# They may choose posting or paper by a deliberation (CGCT, L. 2131-1 IV and L. 5211-3); for the others only the web site counts.
CHOIX_DU_MODE = ("commune_moins_3500", "syndicat_communes", "sm_ferme")
# Good Friday and 26 December in Alsace-Moselle; other holidays and one month more overseas (CJA, R. 421-7).
CALENDRIERS_PROPRES = ("57", "67", "68", "97", "98")


_DECLAREE = "déclarée par l’émetteur"


@dataclass(frozen=True, slots=True)
class Publicite:
    """A day from which the delay may run, and who says it."""

    jour: DatePartielle | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recours:
    """The last day, where it can be computed, and the sentences that go with it; or the reasons why there is none."""

    dernier_jour: date | None
    phrases: tuple[Phrase, ...]


def remedy(registre: Registre, acte: Deliberation, parution: Parution | None = None) -> Recours:
    """What can be said of the delay against an act; the journal of this register tells when it was first put online."""
    organisme = registre.organismes[acte.organisme]
    publicite = _publicity(acte, organisme, parution)
    reasons = (
        *_from_act(acte),
        *_from_publicity(acte, organisme, publicite.jour),
        *_from_place(registre, organisme),
    )
    if reasons or publicite.jour is None or publicite.jour.exacte is None:
        return Recours(dernier_jour=None, phrases=(*reasons, *_deferral(acte, organisme)))
    said = (*_computed(publicite), *_deferral(acte, organisme))
    return Recours(dernier_jour=last_day(publicite.jour.exacte), phrases=said)


def _publicity(acte: Deliberation, organisme: Organisme, parution: Parution | None) -> Publicite:
    """The publicity from which the delay runs: what the issuer declares, else what the journal knows."""
    if acte.publicite_anterieure is not None:
        return Publicite(acte.publicite_anterieure.date, _DECLAREE)
    posted = acte.date_affichage if organisme.regime in CHOIX_DU_MODE else None
    if posted is None and parution is not None and is_first_publicity(acte):
        online = parution.mise_en_ligne
        return Publicite(
            DatePartielle(online.year, online.month, online.day),
            "mise en ligne d’après le journal du registre",
        )
    return Publicite(posted, _DECLAREE)


def _deferral(acte: Deliberation, organisme: Organisme) -> Iterator[Phrase]:
    """The delay of the representative of the State is another one, and runs from what he received."""
    if acte.transmission is None or acte.transmission.date_reception is None:
        yield phrase(
            "La réception de l’acte par le représentant de l’État n’est pas renseignée : c’est d’elle que court le délai "
            f"de deux mois dans lequel il peut saisir le tribunal (CGCT, {_article(organisme)})."
        )


def _article(organisme: Organisme) -> str:
    """What gives him that delay: the articles on communes, or on départements, which hold for open mixed syndicates."""
    if organisme.regime is None:
        return "art. L. 2131-6 ou L. 3132-1"
    open_syndicate = organisme.regime == "sm_ouvert"
    return "art. L. 3132-1 et L. 5721-4" if open_syndicate else "art. L. 2131-6"


def _from_act(acte: Deliberation) -> Iterator[Phrase]:
    """What in the act itself leaves the date open."""
    if acte.etats:
        yield phrase("L’état de l’acte a changé depuis son adoption : voir la vie de l’acte.")
    if not _contracts(acte):
        return
    if acte.date >= TARN_ET_GARONNE:
        yield phrase(
            "L’acte autorise un contrat : si ce contrat est administratif, les tiers ne peuvent contester cette autorisation "
            "qu’à l’occasion d’un recours contre le contrat lui-même (CE, Ass., 4 avril 2014, n° 358994). Le délai de ce "
            "recours court des mesures de publicité de la conclusion du contrat (CE, 19 juillet 2023, n° 465308), que le "
            "registre ne connaît pas."
        )
    else:
        yield phrase(
            "L’acte autorise un contrat : pour un contrat administratif signé à partir du 4 avril 2014, les tiers contestent "
            "le contrat lui-même (CE, Ass., 4 avril 2014, n° 358994). Le registre ne connaît pas la date de sa signature."
        )


def _contracts(acte: Deliberation) -> bool:
    """Whether the act is known to authorise a contract."""
    return bool(acte.conventions) or any(
        partner.role == "cocontractant" for partner in acte.partenaires
    )


def _from_publicity(
    acte: Deliberation, organisme: Organisme, known: DatePartielle | None
) -> Iterator[Phrase]:
    """What is not known of the publicity, from which the delay runs (CJA, R. 421-1)."""
    if acte.date < PUBLICATION_ELECTRONIQUE:
        yield phrase(
            "L’acte est antérieur au ",
            jour(PUBLICATION_ELECTRONIQUE),
            " : l’effet de sa publicité sur le délai dépend de sa nature et de l’étendue de ce qui a été publié "
            "(CE, Sect., 3 décembre 2018, n° 409667), que le registre ne connaît pas.",
        )
        return
    declared = acte.publicite_anterieure
    if known is None:
        yield phrase(
            "La date à laquelle l’acte a été rendu public n’est pas renseignée : c’est d’elle que court le délai de deux "
            "mois (CJA, art. R. 421-1)."
        )
    elif known.exacte is None:
        yield phrase("La date à laquelle l’acte a été rendu public n’est pas connue au jour près.")
    elif organisme.regime is None:
        yield phrase(
            "Le régime de l’organisme n’est pas renseigné : le mode de publicité requis en dépend."
        )
    elif declared and organisme.regime not in CHOIX_DU_MODE and "affich" in fold(declared.mode):
        yield phrase(
            "Seul un affichage est déclaré, alors que cet organisme publie ses actes sur son site internet depuis le ",
            jour(PUBLICATION_ELECTRONIQUE),
            " (CGCT, art. L. 2131-1 et L. 3131-1) : la date de mise en ligne n’est pas renseignée.",
        )


def _from_place(registre: Registre, organisme: Organisme) -> Iterator[Phrase]:
    """Where the common calendar does not hold."""
    codes = (registre.territoires[cle].code or "" for cle in organisme.territoires)
    if any(code.startswith(CALENDRIERS_PROPRES) for code in codes):
        yield phrase("Les jours fériés ou les délais de ce territoire lui sont propres.")


def _computed(publicite: Publicite) -> Iterator[Phrase]:
    yield phrase(
        "Calculé : deux mois à compter de la publicité du ",
        jour(publicite.jour or date.min),
        f", {publicite.source} (CJA, art. R. 421-1) ; le délai est franc (CE, 5 octobre 2018, n° 409579) et passe au "
        "premier jour ouvrable s’il expire un samedi, un dimanche ou un jour férié (CE, 19 septembre 2014, n° 362568).",
    )
    yield phrase("Pour une personne à qui l’acte a été notifié, le délai court de la notification.")
    yield phrase(
        "Un recours adressé dans ce délai à l’auteur de l’acte l’interrompt (CRPA, art. L. 411-2)."
    )
