"""The subjects of the corpus: for each its name, its matter, its acronym if any, and the things that its acts speak of.

Things carry their article, so that sentences put them where French needs no contraction.
"""

from dataclasses import dataclass
from pathlib import Path

from registre.texte.slugs import slug


@dataclass(frozen=True, slots=True)
class Theme:
    """A subject of the register and the words of its acts."""

    nom: str
    matiere: str
    sigle: str
    choses: tuple[str, ...]

    @property
    def cle(self) -> str:
        """Its key in the register."""
        return slug(self.nom)


def _theme(ligne: str) -> Theme:
    nom, matiere, sigle, choses = ligne.split("|")
    return Theme(nom, matiere, sigle, tuple(choses.split(";")))


# One subject a line: name|matter|acronym|things parted by semicolons.
_LIGNES = Path(__file__).with_name("corpus_sujets.txt").read_text(encoding="utf-8").splitlines()
THEMES = tuple(map(_theme, _LIGNES))

MATIERES = {
    "1": "Commande publique",
    "1.1": "Marchés publics",
    "1.6": "Actes relatifs à la maîtrise d’œuvre",
    "2": "Urbanisme",
    "2.1": "Documents d’urbanisme",
    "2.2": "Actes relatifs au droit d’occupation ou d’utilisation des sols",
    "3": "Domaine et patrimoine",
    "3.1": "Acquisitions",
    "3.5": "Autres actes de gestion du domaine public",
    "4": "Fonction publique",
    "4.1": "Personnel titulaires et stagiaires de la F.P.T.",
    "4.2": "Personnel contractuel",
    "4.5": "Régime indemnitaire",
    "5": "Institutions et vie politique",
    "5.2": "Fonctionnement des assemblées",
    "5.4": "Délégation de fonctions",
    "6": "Libertés publiques et pouvoirs de police",
    "6.4": "Autres actes réglementaires",
    "7": "Finances locales",
    "7.1": "Décisions budgétaires",
    "7.3": "Emprunts",
    "7.4": "Interventions économiques",
    "7.5": "Subventions",
    "7.8": "Fonds de concours",
    "7.10": "Divers",
    "8": "Domaines de compétences par thèmes",
    "8.1": "Enseignement",
    "8.2": "Aide sociale",
    "8.3": "Voirie",
    "8.4": "Aménagement du territoire",
    "8.5": "Politique de la ville, habitat, logement",
    "8.6": "Emploi, formation professionnelle",
    "8.7": "Transports",
    "8.8": "Environnement",
    "8.9": "Culture",
    "9": "Autres domaines de compétences",
    "9.1": "Autres domaines de compétences des communes",
    "9.4": "Vœux et motions",
}
