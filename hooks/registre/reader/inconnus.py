"""How it is told that something is not in the register: with the nearest that is, and what to do."""

from collections.abc import Iterable, Sequence

from registre.model.organisme import Membre
from registre.reader.codes import Code
from registre.reader.noms import Annuaire
from registre.reader.valeur import Refus, Valeur
from registre.texte.proches import nearest
from registre.texte.slugs import slug


def unknown_fiche(
    valeur: Valeur, key: str, known: Iterable[str], code: Code, nom: str, dossier: str
) -> Refus:
    """A body, a subject or a territory that has no file."""
    near = nearest(key, known)
    new = f"réer « {dossier}/{slug(key) or '<clé>'}.md » avec son « nom »"
    start = f"Écrire « {near} » si c’est ce qui est voulu, sinon c" if near else "C"
    return Refus(
        code,
        f"{nom} « {key} » n’a pas de fiche.",
        f"{start}{new}.",
        attendu=f"la clé d’une fiche de « {dossier}/ »",
        corrige=valeur.replaced(near) if near else "",
    )


def unknown_member(
    valeur: Valeur, nom: str, directory: Annuaire, organisme: str, organe: str
) -> Refus:
    """A name that is not one of the organ's members."""
    bearers = directory.bearers(nom)
    near = nearest(nom, directory.noms) if len(bearers) < 2 else None
    fiche = f"« organismes/{organisme}.md »"
    if len(bearers) > 1:
        advice = (
            f"Plusieurs membres ont ce nom : {', '.join(bearers)}. Écrire le prénom ; si le document "
            f"n’imprime que le nom, l’ajouter avec sa civilité aux « alias » d’un membre dans {fiche}."
        )
    elif near:
        advice = (
            f"Le plus proche est « {near} » : corriger le nom ; si le document l’imprime ainsi, "
            f"l’ajouter aux « alias » de ce membre dans {fiche}."
        )
    else:
        advice = f"Corriger le nom, ou ajouter la personne aux membres dans {fiche}."
    return Refus(
        Code.MEMBRE,
        f"« {nom} » n’est pas un membre connu de l’organe « {organe} ».",
        advice,
        corrige=valeur.replaced(near) if near else "",
    )


def ambiguous_member(nom: str, found: Sequence[Membre], organisme: str) -> Refus:
    """A name that several members bear on that day."""
    return Refus(
        Code.AMBIGU,
        f"« {nom} » peut désigner {len(found)} membres : {', '.join(one.nom for one in found)}.",
        "Écrire le prénom ou la civilité ; pour deux homonymes, donner à chacun un « alias » ou des "
        f"dates « du » et « au » dans « organismes/{organisme}.md ».",
    )
