"""What the act is about, as the editor classed it: subjects, partners and their roles, territories, matter."""

from collections.abc import Iterator

from registre.model.autorites import Matiere
from registre.pages.faits.base import Dossier, Fait
from registre.pages.phrases import Phrase, lien, phrase


def rows(dossier: Dossier) -> Iterator[Fait]:
    """Only what is classed: an act without subject lacks nothing of its own."""
    acte, registre = dossier.acte, dossier.registre
    sujets = (registre.sujets[cle] for cle in acte.sujets)
    territoires = (registre.territoires[cle] for cle in acte.territoires)
    found = (
        Fait(
            libelle="Sujets" if len(acte.sujets) > 1 else "Sujet",
            valeurs=tuple(phrase(lien(sujet.nom, sujet.adresse)) for sujet in sujets),
        ),
        Fait(
            libelle="Partenaires" if len(acte.partenaires) > 1 else "Partenaire",
            valeurs=tuple(_partners(dossier)),
            ancre="partenaire",
        ),
        Fait(
            libelle="Territoires" if len(acte.territoires) > 1 else "Territoire",
            valeurs=tuple(phrase(lien(lieu.nom, lieu.adresse)) for lieu in territoires),
        ),
        Fait(libelle="Matière", valeurs=tuple(_matters(dossier)), ancre="matiere"),
    )
    return (fait for fait in found if fait.valeurs)


def _partners(dossier: Dossier) -> Iterator[Phrase]:
    for partenariat in dossier.acte.partenaires:
        corps = dossier.registre.corps(partenariat.cle)
        yield phrase(lien(corps.nom, corps.adresse), f" ({partenariat.role})")


def _matters(dossier: Dossier) -> Iterator[Phrase]:
    """The matter, then the wider one that holds it."""
    code = dossier.acte.matiere
    if code is None:
        return
    matieres = dossier.registre.nomenclature.matieres
    yield _matter(matieres[code])
    wider = matieres.get(code.partition(".")[0])
    if wider is not None and wider.code != code:
        yield _matter(wider)


def _matter(matiere: Matiere) -> Phrase:
    return phrase(lien(f"{matiere.code} {matiere.nom}", matiere.adresse))
