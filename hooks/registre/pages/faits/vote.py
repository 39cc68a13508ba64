"""The outcome and the votes, as printed; what can be counted is said beside."""

from collections.abc import Iterator

from registre.model.deliberation import Vote
from registre.pages.faits.base import Dossier, Fait, sic
from registre.pages.phrases import Mot, Phrase, dit, phrase
from registre.texte.slugs import fold, slug

_VIDE = Vote()


def rows(dossier: Dossier) -> Iterator[Fait]:
    """Result, votes for, against and abstaining, votes cast."""
    vote, declared = dossier.acte.vote or _VIDE, dossier.acte.sic
    yield result(vote, declared)
    if vote.pour is vote.contre is vote.abstentions is vote.exprimes is None:
        yield Fait(libelle="Voix", inconnu="le décompte des voix")
        return
    yield Fait(libelle="Voix", valeurs=tuple(counts(vote, declared)), notes=_sum(vote))
    for valeur, inconnu in (
        (vote.pour, "les voix pour"),
        (vote.contre, "les voix contre"),
        (vote.abstentions, "les abstentions"),
    ):
        if valeur is None:
            yield Fait(libelle="Voix", inconnu=inconnu)
    yield _cast(vote, declared)


def result(vote: Vote, declared: tuple[str, ...]) -> Fait:
    """The word of the outcome with its sign, inside the printed phrase where that says it."""
    mark = sic(declared, "vote", "vote.phrase", "vote.resultat")
    valeurs: tuple[Phrase, ...] = ()
    notes: tuple[Phrase, ...] = ()
    if vote.resultat is not None:
        classe = f"resultat {slug(vote.resultat)}"
        said = vote.phrase and fold(vote.phrase).startswith(fold(vote.resultat)[:-1])
        words = vote.phrase if vote.phrase and said else vote.resultat.capitalize()
        valeurs = ((Mot(texte=words, classe=classe), *mark),)
        notes = (phrase(f"« {vote.phrase} »"),) if vote.phrase and not said else ()
    elif vote.phrase:
        valeurs = (phrase(vote.phrase, *mark),)
    ancre = "unanimite" if vote.unanimite else None
    return Fait(
        libelle="Résultat", valeurs=valeurs, notes=notes, ancre=ancre, inconnu="le résultat du vote"
    )


def counts(vote: Vote, declared: tuple[str, ...]) -> Iterator[Phrase]:
    """The printed figures: «12 pour», «0 contre», «2 abstentions»."""
    if vote.pour is not None:
        yield phrase(f"{vote.pour} pour", *sic(declared, "vote.pour"))
    if vote.contre is not None:
        yield phrase(f"{vote.contre} contre", *sic(declared, "vote.contre"))
    if vote.abstentions is not None:
        word = "abstention" if vote.abstentions < 2 else "abstentions"
        linked = Mot(texte=word, adresse="glossaire/#abstention")
        yield phrase(f"{vote.abstentions} ", linked, *sic(declared, "vote.abstentions"))


def _sum(vote: Vote) -> tuple[Phrase, ...]:
    if vote.pour is None or vote.contre is None or vote.abstentions is None:
        return ()
    return (phrase(f"calculé : {vote.pour + vote.contre + vote.abstentions} voix en tout"),)


def _cast(vote: Vote, declared: tuple[str, ...]) -> Fait:
    """Votes cast: abstentions are not, whatever is printed."""
    valeurs: tuple[Phrase, ...] = ()
    notes: tuple[Phrase, ...] = ()
    if vote.exprimes is not None:
        valeurs = ((dit(str(vote.exprimes)), *sic(declared, "vote.exprimes")),)
        if vote.pour is not None and vote.contre is not None:
            somme = f"{vote.pour} pour + {vote.contre} contre"
            notes = (phrase(f"calculé : {vote.pour + vote.contre} ({somme})"),)
    return Fait(
        libelle="Suffrages exprimés",
        valeurs=valeurs,
        notes=notes,
        ancre="suffrages-exprimes",
        inconnu="les suffrages exprimés",
    )
