"""Documents and conventions that an act annexes, cites or approves."""

import posixpath
from functools import partial

from registre.model.deliberation import Convention, Piece
from registre.model.valeurs import Cofinancement, Periode
from registre.reader.champs import Fiche
from registre.reader.codes import Code
from registre.reader.partage import shared
from registre.reader.references import Repertoire
from registre.reader.scalaires import date_partielle, montant, oui_non, periode, taux, texte
from registre.reader.valeur import Refus, Valeur
from registre.texte.proches import nearest


def piece(repertoire: Repertoire, valeur: Valeur) -> Piece:
    """A document: its printed title alone, or a block of keys."""
    if valeur.is_text():
        return Piece(titre=valeur.texte())
    fiche = Fiche.of(valeur)
    read = Piece(
        titre=fiche.required("titre", texte, "Projet de convention") or "",
        etat=fiche.one("etat", texte),
        article=fiche.one("article", texte),
        fichier=fiche.one("fichier", partial(_fichier, repertoire)),
        motif=fiche.one("motif", texte),
    )
    fiche.close()
    return read


def _fichier(repertoire: Repertoire, valeur: Valeur) -> str:
    written = valeur.texte()
    path = posixpath.normpath(written.replace("\\", "/"))
    if repertoire.holds(path) and not path.endswith((".md", ".yml")):
        repertoire.cite(path)
        return path
    near = nearest(
        path, (one for one in repertoire.inventaire.fichiers if one.startswith("annexes/"))
    )
    raise Refus(
        Code.ANNEXE,
        f"Le fichier « {written} » n’est pas dans le dossier des contenus.",
        "Le déposer à cet endroit"
        + (f", ou écrire « {near} »" if near else "")
        + " ; si la pièce n’est pas donnée, retirer « fichier » et dire pourquoi dans « motif ».",
        attendu="un chemin comme annexes/2020/convention.pdf",
        corrige=valeur.replaced(near) if near else "",
    )


def convention(repertoire: Repertoire, valeur: Valeur) -> Convention:
    """A convention that the act approves."""
    fiche = Fiche.of(valeur)
    read = Convention(
        partenaires=fiche.distinct("partenaires", repertoire.corps),
        duree=fiche.one("duree", texte),
        maximale=fiche.one("maximale", oui_non) or False,
        au=fiche.one("au", date_partielle),
        actions=fiche.one("actions", periode) or shared(Periode()),
        montant_annuel=fiche.one("montant_annuel", montant),
        montant_total=fiche.one("montant_total", montant),
        cofinancements=fiche.many("cofinancements", partial(_cofinancement, repertoire)),
    )
    fiche.close()
    return read


def _cofinancement(repertoire: Repertoire, valeur: Valeur) -> Cofinancement:
    fiche = Fiche.of(valeur)
    assiette = fiche.one("assiette", texte)
    lines = list(fiche.others())
    if len(lines) != 1:
        raise Refus(
            Code.TYPE,
            f"Un cofinancement nomme un partenaire et un seul ; celui-ci en nomme {len(lines)}.",
            "Écrire un cofinancement par tiret.",
            attendu="« - feder: 40 % », et « assiette » s’il y en a une",
        )
    _, key, part = lines[0]
    partenaire = repertoire.corps(key)
    if "%" in part.texte() or "pour" in part.texte():
        return Cofinancement(partenaire, taux=part.read(taux), assiette=assiette)
    if not part.texte():
        return Cofinancement(partenaire, assiette=assiette)
    return Cofinancement(partenaire, montant=part.read(montant), assiette=assiette)
