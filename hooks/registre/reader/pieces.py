"""Documents and conventions that an act annexes, cites or approves."""

import posixpath
from functools import partial

from registre.model.deliberation import Convention, Piece
from registre.model.valeurs import Cofinancement, Periode
from registre.reader.champs import Fiche
from registre.reader.codes import Code
from registre.reader.inventaire import is_given
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


def original(repertoire: Repertoire, valeur: Valeur) -> str:
    """The path of the file that was signed, which is given as it is."""
    path = _fichier(repertoire, valeur)
    if is_given(path) and path.lower().endswith(".pdf"):
        return path
    raise Refus(
        Code.ANNEXE,
        f"L’original « {path} » n’est pas un PDF du dossier « originaux ».",
        "Donner le fichier officiel en PDF, dans « originaux/ ».",
        attendu="un chemin comme originaux/2020/2020-12.pdf",
    )


def _fichier(repertoire: Repertoire, valeur: Valeur) -> str:
    written = valeur.texte()
    path = posixpath.normpath(written.replace("\\", "/"))
    if repertoire.holds(path) and not path.endswith((".md", ".yml")):
        repertoire.cite(path)
        return path
    near = nearest(path, filter(is_given, repertoire.inventaire.fichiers))
    raise Refus(
        Code.ANNEXE,
        f"Le fichier « {written} » n’est pas dans le dossier des contenus.",
        "Le déposer à cet endroit"
        + (f", ou écrire « {near} »" if near else "")
        + f" ; si la pièce n’est pas donnée, retirer « {valeur.cle} »"
        + (" et dire pourquoi dans « motif »." if valeur.cle == "fichier" else "."),
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
