"""The rows of a sitting: who sat, when, where, convened when, chaired by whom, with what quorum."""

from collections.abc import Iterator

from registre.model.registre import Registre
from registre.model.seance import ModeSeance, Seance, Statut
from registre.pages.faits.base import Boite, Fait, box, sic
from registre.pages.noms import organ_address
from registre.pages.phrases import Mot, Phrase, jour, lien, phrase
from registre.pages.references import from_document
from registre.texte import heures

_MODES = {
    ModeSeance.SALLE: "en salle",
    ModeSeance.DISTANCE: "à distance",
    ModeSeance.MIXTE: "en salle et à distance",
}


def essential(registre: Registre, seance: Seance) -> Boite:
    """The box in the margin of the sitting; an announced one lacks nothing that only a held one has."""
    held = seance.statut is Statut.TENUE
    return box(
        (
            *_who(registre, seance),
            *_when(registre, seance),
            *(_held(registre, seance) if held else ()),
        ),
        _classed(registre, seance),
    )


def _classed(registre: Registre, seance: Seance) -> Iterator[Fait]:
    """The places that the sitting concerns, as the editor classed it."""
    territoires = (registre.territoires[cle] for cle in seance.territoires)
    found = tuple(phrase(lien(lieu.nom, lieu.adresse)) for lieu in territoires)
    if found:
        yield Fait(libelle="Territoires" if len(found) > 1 else "Territoire", valeurs=found)


def _who(registre: Registre, seance: Seance) -> Iterator[Fait]:
    organisme = registre.organismes[seance.organisme]
    organe = registre.organe(seance.organisme, seance.organe)
    address = organ_address(seance.organisme, seance.organe)
    yield Fait(libelle="Organisme", valeurs=(phrase(lien(organisme.nom, organisme.adresse)),))
    yield Fait(libelle="Organe", valeurs=(phrase(lien(organe.nom, address)),), ancre="organe")


def _when(registre: Registre, seance: Seance) -> Iterator[Fait]:
    """What is also known of an announced sitting."""
    yield Fait(libelle="Date", valeurs=(phrase(jour(seance.date)),))
    yield _fact(registre, seance, "debut", "Heures", _hours(seance), "l’heure de la séance")
    yield _fact(registre, seance, "lieu", "Lieu", _place(seance), "le lieu")
    modes = () if seance.mode is None else (phrase(_MODES[seance.mode]),)
    printed = () if seance.mode_imprime is None else (phrase(f"« {seance.mode_imprime} »"),)
    yield _fact(registre, seance, "mode", "Tenue", (*modes, *printed), "le mode de tenue")
    convened = seance.date_convocation
    mark = sic(seance.sic, "date_convocation", "convocation")
    yield _fact(
        registre,
        seance,
        "date_convocation",
        "Convocation",
        (phrase(jour(convened), *mark),) if convened else (),
        "la date de la convocation",
        "convocation",
    )


def _held(registre: Registre, seance: Seance) -> Iterator[Fait]:
    """What is known only once the sitting was held."""
    chair, secretary, quorum = seance.presidence, seance.secretaire, seance.quorum_imprime
    for champ, libelle, words, inconnu, ancre in (
        ("presidence", "Présidence", chair.nom if chair else None, "qui présidait", None),
        (
            "secretaire",
            "Secrétaire de séance",
            secretary.nom if secretary else None,
            "qui était secrétaire de séance",
            "secretaire-de-seance",
        ),
        (
            "quorum_imprime",
            "Quorum",
            f"« {quorum} »" if quorum else None,
            "si le quorum était réuni",
            "quorum",
        ),
    ):
        mark = sic(seance.sic, champ)
        valeurs = (phrase(words, *mark),) if words else ()
        yield _fact(registre, seance, champ, libelle, valeurs, inconnu, ancre)


def _fact(
    registre: Registre,
    seance: Seance,
    champ: str,
    libelle: str,
    valeurs: tuple[Phrase, ...],
    inconnu: str,
    ancre: str | None = None,
) -> Fait:
    """A fact, with the document where it alone was read."""
    notes: tuple[Phrase, ...] = ()
    if valeurs and champ in seance.d_apres:
        notes = (from_document(registre, seance.organisme, seance.d_apres[champ]),)
    return Fait(libelle=libelle, valeurs=valeurs, notes=notes, ancre=ancre, inconnu=inconnu)


def _place(seance: Seance) -> tuple[Phrase, ...]:
    return (phrase(seance.lieu, *sic(seance.sic, "lieu")),) if seance.lieu else ()


def _hours(seance: Seance) -> tuple[Phrase, ...]:
    """«de 17 h à 17 h 45», «à partir de 17 h 30», «jusqu’à 17 h 45»."""
    parts = []
    if seance.debut is not None:
        words = "de " if seance.fin else "à partir de "
        parts.append(Mot(texte=words, date=heures.heure(seance.debut), iso=f"{seance.debut:%H:%M}"))
    if seance.fin is not None:
        words = " à " if seance.debut else "jusqu’à "
        parts.append(Mot(texte=words, date=heures.heure(seance.fin), iso=f"{seance.fin:%H:%M}"))
    return (phrase(*parts, *sic(seance.sic, "debut", "fin")),) if parts else ()
