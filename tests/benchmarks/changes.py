"""What happens to a register between two builds, each as a clerk would do it; the content stays valid after each."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import corpus_acte, corpus_fiches
from tests.benchmarks.corpus_mots import projet
from tests.benchmarks.corpus_plan import Plan, cle_emetteur, cle_partenaire


@dataclass(frozen=True, slots=True)
class Worksite:
    """A content folder that was written from a plan with a seed."""

    contenu: Path
    plan: Plan
    graine: int


@dataclass(frozen=True, slots=True)
class Change:
    """A change: its key in the JSON file, its name in the table, what it does."""

    cle: str
    titre: str
    apply: Callable[[Worksite], None]


def nothing(site: Worksite) -> None:
    """Everything stays."""


def change_act(site: Worksite) -> None:
    """An act in the middle gets another object and one article more."""
    acte = site.plan.acte(site.plan.actes // 2)
    path = site.contenu / f"deliberations/{acte.id}.md"
    word = changed_word(site.plan)
    text = _swap(path.read_text("utf-8"), 'objet: "', f'objet: "Rectificatif {word} – ')
    path.write_text(f"{text}\nARTICLE 9 – Le projet « {word} » est ajouté.\n", encoding="utf-8")


def add_act(site: Worksite) -> None:
    """The last sitting of an issuer has one act more."""
    acte = site.plan.added()
    path = site.contenu / f"deliberations/{acte.id}.md"
    path.write_text(corpus_acte.write(site.plan, acte, site.graine), encoding="utf-8")


def remove_act(site: Worksite) -> None:
    """An act goes, and the item of its sitting no longer names it."""
    acte = site.plan.last((site.plan.actes + 1) % site.plan.emetteurs)
    (site.contenu / f"deliberations/{acte.id}.md").unlink()
    path = site.contenu / f"seances/{cle_emetteur(acte.emetteur)}/{acte.seance.cle}.md"
    path.write_text(_swap(path.read_text("utf-8"), f"    acte: {acte.cle}\n", ""), encoding="utf-8")


def change_sitting(site: Worksite) -> None:
    """A sitting in the middle of an issuer's was elsewhere, and began at another hour."""
    seances = site.plan.seances[0]
    seance = seances[len(seances) // 2]
    path = site.contenu / f"seances/{cle_emetteur(0)}/{seance.cle}.md"
    text = _swap(path.read_text("utf-8"), "lieu: dans les locaux du syndicat", "lieu: en mairie")
    path.write_text(_swap(text, "debut: 17h30", "debut: 18h15"), encoding="utf-8")


def rename_partner(site: Worksite) -> None:
    """The partner that a quarter of the acts name takes another name."""
    path = site.contenu / f"partenaires/{cle_partenaire(0)}.md"
    path.write_text(corpus_fiches.partner(0, RENOMME), encoding="utf-8")


def changed_word(plan: Plan) -> str:
    """The word that only the changed act has."""
    return projet(plan.actes + 1)


def _swap(text: str, old: str, new: str) -> str:
    if text.count(old) != 1:
        msg = f"« {old} » : {text.count(old)} fois au lieu d’une"
        raise ValueError(msg)
    return text.replace(old, new)


RENOMME = "Grand partenaire d’essai"

CHANGES = (
    Change("froid", "tout, à froid", nothing),
    Change("rien", "rien n’a changé", nothing),
    Change("acte_modifie", "acte modifié", change_act),
    Change("acte_ajoute", "acte ajouté", add_act),
    Change("acte_retire", "acte retiré", remove_act),
    Change("seance_modifiee", "séance modifiée", change_sitting),
    Change("partenaire_renomme", "partenaire renommé", rename_partner),
)
