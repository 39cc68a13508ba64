"""Authority files: partners, subjects, territories and the national matters."""

import re

from registre.model.autorites import Matiere, Nomenclature, Partenaire, Sujet, Territoire
from registre.model.valeurs import Source
from registre.reader.champs import Fiche
from registre.reader.codes import Code
from registre.reader.document import Document
from registre.reader.identifiants import siren
from registre.reader.references import Repertoire, another
from registre.reader.scalaires import texte
from registre.reader.valeur import Refus

_CODE = re.compile(r"[1-9][0-9]?(?:\.[1-9][0-9]?)*")


def read_partenaire(document: Document, cle: str, repertoire: Repertoire) -> Partenaire:
    """A body that acts name."""
    fiche = Fiche(document, document.racine)
    partenaire = Partenaire(
        cle=cle,
        nom=fiche.required("nom", texte, "Réseau …") or cle,
        source=Source(document.fichier, document.ligne_corps),
        alias=fiche.many("alias", texte),
        anciens_noms=fiche.many("anciens_noms", texte),
        nature=fiche.one("nature", texte),
        siren=fiche.one("siren", siren),
        territoire=fiche.one("territoire", repertoire.territoire),
        predecesseurs=fiche.distinct("predecesseurs", another(cle, repertoire.corps)),
        successeurs=fiche.distinct("successeurs", another(cle, repertoire.corps)),
    )
    fiche.close()
    return partenaire


def read_sujet(document: Document, cle: str, repertoire: Repertoire) -> Sujet:
    """A subject, with the words by which people look for it."""
    fiche = Fiche(document, document.racine)
    sujet = Sujet(
        cle=cle,
        nom=fiche.required("nom", texte, "Numérique éducatif") or cle,
        source=Source(document.fichier, document.ligne_corps),
        synonymes=fiche.many("synonymes", texte),
        sigles=fiche.many("sigles", texte),
        voisins=fiche.distinct("voisins", another(cle, repertoire.sujet)),
    )
    fiche.close()
    return sujet


def read_territoire(document: Document, cle: str, repertoire: Repertoire) -> Territoire:
    """A place that acts concern."""
    fiche = Fiche(document, document.racine)
    territoire = Territoire(
        cle=cle,
        nom=fiche.required("nom", texte, "Somme") or cle,
        source=Source(document.fichier, document.ligne_corps),
        nature=fiche.one("nature", texte),
        code=fiche.one("code", texte),
        alias=fiche.many("alias", texte),
        parent=fiche.one("parent", another(cle, repertoire.territoire)),
    )
    fiche.close()
    return territoire


def read_nomenclature(document: Document) -> Nomenclature:
    """The national matters, in the order of their numbers."""
    fiche = Fiche(document, document.racine)
    version = fiche.one("version", texte)
    block = fiche.one("matieres", Fiche.of)
    fiche.close()
    matieres = _matieres(block) if block else []
    ordered = sorted(matieres, key=lambda matiere: matiere.ordre)
    return Nomenclature(matieres={matiere.code: matiere for matiere in ordered}, version=version)


def _matieres(block: Fiche) -> list[Matiere]:
    found = []
    for code, key, value in block.others():
        nom = value.read(texte)
        if not _CODE.fullmatch(code):
            key.say(
                Refus(
                    Code.MATIERE,
                    f"« {code} » n’est pas un code de matière.",
                    "Écrire le code de la nomenclature nationale.",
                    attendu="un code comme 8 ou 8.1",
                )
            )
        elif nom:
            found.append(Matiere(code=code, nom=nom))
    return found
