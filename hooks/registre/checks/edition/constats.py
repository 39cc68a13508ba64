"""What the clerk is told when a published act is not what it was."""

from collections.abc import Iterable, Iterator

from registre.checks.edition.changements import FICHIER, TEXTE, Changement, find
from registre.checks.edition.publiee import Publiee, Texte, canonical
from registre.checks.edition.substance import refusals
from registre.findings import Finding, Severity
from registre.model.suivi import NatureRectification
from registre.reader import depublication
from registre.texte.slugs import fold
from registre.texte.typographie import guillemets, insecables

EN_SILENCE, REFUSEE, VIDE, EFFACEE, RESTE = "EDI-001", "EDI-002", "EDI-003", "EDI-004", "EDI-005"
_A_COLLER = "rectifications:\n  - date: jj/mm/aaaa\n    nature: erreur matérielle\n    motif: …\n    autorite: …"
_NATURES = {fold(nature): nature for nature in NatureRectification}
_LONG = 160


def compare(
    avant: Publiee,
    apres: Publiee,
    *,
    acte: str,
    seance: str,
    presents: Iterable[str] = (),
) -> tuple[Finding, ...]:
    """What keeps an act from being published as it is now, once ``avant`` was; nothing where all is declared.

    ``acte`` and ``seance`` are the paths of the sources in the contents, ``presents`` the files that the contents still hold: those of an
    act whose content is withdrawn must be gone.
    """
    before, after = Texte.of(avant.acte, acte), Texte.of(apres.acte, acte)
    if depublication.CLE in after.cles:
        return tuple(_left(avant, presents))
    kept, declared = _declared(before), _declared(after)
    if declared[: len(kept)] != kept:
        return (_erased(after),)
    changes = tuple(find(avant, apres, acte, seance))
    new = declared[len(kept) :]
    if not new:
        return tuple(_silent(rang, change) for rang, change in enumerate(changes))
    return tuple(_judged(changes, new, before, after))


def _declared(texte: Texte) -> list[object]:
    """The rectifications that a source declares, in a form that can be compared."""
    valeur = texte.valeur("rectifications")
    return [] if valeur is None else [canonical(item.noeud) for item in valeur.elements()]


def _natures(declared: Iterable[object]) -> list[NatureRectification]:
    said = (dict(one).get("nature") for one in declared if isinstance(one, list))
    return [_NATURES[fold(str(one))] for one in said if fold(str(one)) in _NATURES]


def _judged(
    changes: tuple[Changement, ...], new: list[object], before: Texte, after: Texte
) -> Iterator[Finding]:
    """Where several corrections are declared at once, a change is allowed as soon as one of them allows it."""
    if not changes:
        yield Finding(
            code=VIDE,
            fichier=after.document.fichier,
            ligne=after.line("rectifications"),
            constat="Une rectification est déclarée, mais rien de ce que l’acte imprime n’a changé.",
            faire="Corriger le texte ou les faits, ou retirer la rectification.",
        )
        return
    words = sum(len(one.texte.split()) for one in before.alineas())
    articles = (before.articles(), after.articles())
    natures = _natures(new)
    refused = [refusals(nature, changes, words, articles) for nature in natures]
    for change, why in refused[0] if refused else ():
        if all(any(other is change for other, _ in one) for one in refused):
            yield _refuse(change, why, natures[0])


def _silent(rang: int, change: Changement) -> Finding:
    return Finding(
        code=EN_SILENCE,
        fichier=change.fichier,
        ligne=change.ligne,
        constat=insecables(
            f"{_what(change)} a changé depuis la publication : {_difference(change)}"
        ),
        faire=insecables(
            "Rétablir ce qui était publié, ou déclarer la rectification dans l’en-tête de l’acte. Ce qui change la "
            "décision est un nouvel acte."
        ),
        attendu="le texte publié, ou une rectification déclarée",
        corrige="" if rang else _A_COLLER,
    )


def _refuse(change: Changement, why: str, nature: NatureRectification) -> Finding:
    other = (
        " Si le registre avait mal recopié l’acte signé, la nature est « erreur de transcription », avec « d_apres »."
        if nature is NatureRectification.ERREUR_MATERIELLE
        else ""
    )
    return Finding(
        code=REFUSEE,
        fichier=change.fichier,
        ligne=change.ligne,
        constat=insecables(f"Ce n’est pas une {nature} : {why}. {_difference(change)}"),
        faire=insecables(
            f"Rétablir ce qui était publié et prendre un nouvel acte, qui modifie celui-ci.{other}"
        ),
    )


def _erased(texte: Texte) -> Finding:
    return Finding(
        code=EFFACEE,
        fichier=texte.document.fichier,
        ligne=texte.line("rectifications"),
        constat="Une rectification déjà publiée a été modifiée ou retirée.",
        faire="La rétablir telle qu’elle était ; une nouvelle rectification s’ajoute à la suite.",
    )


def _left(avant: Publiee, presents: Iterable[str]) -> Iterator[Finding]:
    there = frozenset(presents)
    for chemin in avant.fichiers:
        if chemin in there:
            yield Finding(
                code=RESTE,
                fichier=chemin,
                constat="L’acte avec lequel ce fichier a été publié est dépublié.",
                faire=insecables(
                    "Retirer le fichier des contenus ; « registre occulter » le retire ensuite de ce que le dépôt garde."
                ),
                severity=Severity.ERROR,
            )


def _what(change: Changement) -> str:
    if change.quoi == TEXTE:
        return "Le texte de l’acte"
    if change.quoi == FICHIER:
        return "Ce fichier"
    whose = "de la séance, que la page de l’acte imprime," if change.de_la_seance else "de l’acte"
    return f"Le fait « {change.quoi} » {whose}"


def _difference(change: Changement) -> str:
    """«avant» est devenu «après»."""
    before, after = _short(change.avant), _short(change.apres)
    if not change.avant:
        return f"{guillemets(after)} est ajouté."
    if not change.apres or (change.quoi == TEXTE and not change.mis and not change.apres):
        return f"{guillemets(before)} est retiré."
    return f"{guillemets(before)} est devenu {guillemets(after)}."


def _short(texte: str) -> str:
    return texte if len(texte) <= _LONG else f"{texte[: _LONG - 30]} […] {texte[-20:]}"
