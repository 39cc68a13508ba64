"""What is said of a journal that is not what it should be: for who publishes, and must publish nothing more on top of it."""

from registre.findings import Finding
from registre.journal.codes import Code
from registre.journal.tetes import Repere
from registre.texte.montants import nombre

REMETTRE = (
    "Ne rien publier : remettre le journal depuis une sauvegarde ou un autre clone du dépôt, puis lancer "
    "« registre verifier --tout »."
)
_GARDER = "Ne rien publier : retrouver le journal d’où vient ce repère, et garder celui-ci pour comprendre."


def broken(
    code: Code, fichier: str, constat: str, ligne: int = 0, faire: str = REMETTRE
) -> Finding:
    """A fault of the journal, at a place of one of its files."""
    return Finding(code=code, fichier=fichier, ligne=ligne, constat=constat, faire=faire)


def foreign(fichier: str) -> Finding:
    """A file that is none of a journal."""
    constat = "Ce fichier n’est pas de ceux d’un journal."
    return broken(Code.ETRANGER, fichier, constat)


def missing(fichier: str, constat: str) -> Finding:
    """A file that should be there."""
    return broken(Code.INCOMPLET, fichier, constat)


def unreadable(fichier: str, ligne: int = 0) -> Finding:
    """Bytes that are not those of a journal."""
    what = "Cette ligne n’est pas une inscription" if ligne else "Ce fichier n’est pas lisible"
    return broken(Code.ILLISIBLE, fichier, f"{what} : le journal a été abîmé ou changé.", ligne)


def shorter(fichier: str, connu: Repere, taille: int) -> Finding:
    """The journal lost what had been published."""
    constat = (
        f"Le journal compte {nombre(taille)} inscriptions ; il en comptait {nombre(connu.taille)} "
        f"quand le repère {connu} a été relevé."
    )
    return broken(Code.PLUS_COURT, fichier, constat, faire=_GARDER)


def rewritten(fichier: str, connu: Repere) -> Finding:
    """The journal does not go on from what had been published."""
    constat = (
        f"Le journal ne prolonge pas celui dont le repère est {connu} : ses {nombre(connu.taille)} "
        "premières inscriptions ne sont plus les mêmes."
    )
    return broken(Code.REECRIT, fichier, constat, faire=_GARDER)
