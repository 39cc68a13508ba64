"""From a file to a header of nodes: encoding, dashes, YAML as French breaks it; every mistake is a finding."""

import yaml

from registre.reader import caracteres, signes, yaml_francais
from registre.reader.codes import Code
from registre.reader.decoupe import (
    Decoupe,
    MissingHeaderError,
    UnclosedHeaderError,
    decode,
    split,
    split_unclosed,
)
from registre.reader.document import Document
from registre.reader.erreurs_yaml import explain
from registre.reader.fonds import Fonds
from registre.reader.lignes_yaml import suspect
from registre.reader.noeuds import compose
from registre.reader.rapport import Rapport

_REENREGISTRER = (
    "Réenregistrer le fichier en « UTF-8 » (dans l’éditeur : Enregistrer sous, encodage)."
)


def read_document(fonds: Fonds, fichier: str, rapport: Rapport) -> Document | None:
    """Read a file with a header; None where nothing of it can be understood."""
    texte = load(fonds, fichier, rapport)
    if texte is None:
        return None
    try:
        cut = split(texte)
    except MissingHeaderError:
        _say_missing(fichier, texte, rapport)
        return None
    except UnclosedHeaderError:
        cut = split_unclosed(texte)
        _say_unclosed(fichier, cut, rapport)
    return parse(fichier, cut, rapport)


def read_yaml(fonds: Fonds, fichier: str, rapport: Rapport) -> Document | None:
    """Read a file that is YAML from end to end."""
    texte = load(fonds, fichier, rapport)
    return None if texte is None else parse(fichier, Decoupe(texte, 1, "", 1), rapport)


def load(fonds: Fonds, fichier: str, rapport: Rapport) -> str | None:
    """The text of a file, or None with a finding where it is not readable UTF-8."""
    try:
        texte = decode(fonds.octets(fichier))
    except UnicodeDecodeError as error:
        _say_encoding(fichier, error, rapport)
    except OSError:
        rapport.add(
            Code.ENCODAGE,
            fichier,
            "Ce fichier ne peut pas être ouvert.",
            "Vérifier les droits de lecture du fichier.",
        )
    else:
        if not _is_wide(texte[:200].encode()):
            meant = caracteres.check(fichier, texte, rapport)
            signes.check(fichier, meant, rapport)
            return meant
        _say_wide(fichier, rapport)
    return None


def parse(fichier: str, cut: Decoupe, rapport: Rapport) -> Document | None:
    """Compose the header; where YAML misreads it, report each line, then go on with what was meant."""
    document = Document(
        fichier=fichier,
        rapport=rapport,
        lignes=cut.entete.split("\n"),
        ligne_entete=cut.ligne_entete,
        corps=cut.corps,
        ligne_corps=cut.ligne_corps,
    )
    try:
        root = compose(cut.entete)
        failed = False
    except yaml.YAMLError:
        root, failed = None, True
    if failed or suspect(cut.entete):
        if not _mend(document):
            return None
        root = compose("\n".join(document.lignes))
    return _rooted(document, root)


def _mend(document: Document) -> bool:
    """Rewrite the lines that YAML misreads; False where it still cannot read the header."""
    document.lignes, mended = yaml_francais.mend(document.lignes)
    for reprise in mended:
        document.rapport.add(
            reprise.code,
            document.fichier,
            reprise.constat,
            reprise.faire,
            corrige="\n".join(document.lignes[reprise.ligne : reprise.fin + 1]),
            ligne=document.ligne_entete + reprise.ligne,
            colonne=reprise.colonne,
        )
    try:
        compose("\n".join(document.lignes))
    except yaml.YAMLError as error:
        constat, faire, ligne, colonne = explain(error, document.lignes)
        document.rapport.add(
            Code.YAML,
            document.fichier,
            constat,
            faire,
            ligne=document.ligne_entete + ligne,
            colonne=colonne + 1,
        )
        return False
    return True


def _rooted(document: Document, root: yaml.Node | None) -> Document | None:
    """Keep a header made of «clé: valeur» lines; an empty one is a header that says nothing."""
    if root is None or (isinstance(root, yaml.ScalarNode) and not root.value and not root.style):
        return document
    if isinstance(root, yaml.MappingNode):
        document.racine = root
        return document
    document.say(
        Code.TYPE,
        "L’en-tête n’est pas fait de lignes « clé: valeur ».",
        "Écrire une clé par ligne, par exemple « objet: … ».",
        noeud=root,
    )
    return None


def _is_wide(octets: bytes) -> bool:
    """Whether characters take two bytes or four: Notepad's «Unicode», with its mark or without."""
    return octets.startswith((b"\xff\xfe", b"\xfe\xff")) or octets.count(0) > len(octets) // 4


def _say_wide(fichier: str, rapport: Rapport) -> None:
    rapport.add(
        Code.ENCODAGE,
        fichier,
        "Ce fichier est en UTF-16 ou en UTF-32.",
        _REENREGISTRER,
        ligne=1,
        colonne=1,
    )


def _say_encoding(fichier: str, error: UnicodeDecodeError, rapport: Rapport) -> None:
    """The line where UTF-8 breaks, as it reads in the encoding that French Windows most often writes."""
    octets = error.object
    if _is_wide(octets[:200]):
        _say_wide(fichier, rapport)
        return
    start = octets.rfind(b"\n", 0, error.start) + 1
    line = octets[start:].split(b"\n", 1)[0].rstrip(b"\r")
    rapport.add(
        Code.ENCODAGE,
        fichier,
        f"Ce fichier n’est pas en UTF-8 : l’octet {octets[error.start]:#04x} n’y a pas de sens.",
        _REENREGISTRER,
        corrige=line.decode("cp1252", errors="replace"),
        ligne=octets.count(b"\n", 0, start) + 1,
        colonne=len(octets[start : error.start].decode("utf-8", errors="replace")) + 1,
    )


def _say_missing(fichier: str, texte: str, rapport: Rapport) -> None:
    first = next((line for line in texte.splitlines() if line.strip()), "")
    rapport.add(
        Code.SANS_ENTETE,
        fichier,
        f"Le fichier commence par « {first[:60]} » au lieu de l’en-tête."
        if first
        else "Le fichier est vide.",
        "Commencer le fichier par une ligne « --- », les clés, puis une ligne « --- ».",
        attendu="une ligne de trois tirets",
        corrige="---\n---",
        ligne=1,
        colonne=1,
    )


def _say_unclosed(fichier: str, cut: Decoupe, rapport: Rapport) -> None:
    rapport.add(
        Code.ENTETE_OUVERT,
        fichier,
        f"L’en-tête ouvert à la ligne {cut.ligne_entete - 1} n’est pas fermé.",
        f"Écrire une ligne « --- » après la dernière clé, sans doute à la ligne {cut.ligne_corps}.",
        attendu="une seconde ligne de trois tirets",
        corrige="---",
        ligne=cut.ligne_corps,
        colonne=1,
    )
