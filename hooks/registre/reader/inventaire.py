"""What the content folder holds: each file by its kind and key, before any is opened."""

import os
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from registre.reader import fichiers
from registre.reader.codes import Code
from registre.reader.numeros import safe_key
from registre.reader.rapport import Rapport
from registre.texte.slugs import slug

AUTORITES = ("organismes", "partenaires", "sujets", "territoires")
PROVENANCE = ".provenance.yml"
MATIERES = "matieres.yml"
_FICHE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ACTE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*")
_ANNEE = re.compile(r"[12][0-9]{3}")
_RANGEMENT = {
    "deliberations": "deliberations/<organisme>/<année>/<clé>.md",
    "seances": "seances/<organisme>/<AAAA-MM-JJ>-<organe>.md",
    **{dossier: f"{dossier}/<clé>.md" for dossier in AUTORITES},
}
_NIVEAUX = {"deliberations": 4, "seances": 3, **dict.fromkeys(AUTORITES, 2)}


@dataclass(slots=True)
class Inventaire:
    """Files by key: authority files by folder, sittings by ``organisme/clé``, acts by ``organisme/année/clé``.

    ``fichiers`` are all the files of the folder, ``cles`` the identifiers of acts by issuer and key, ``annees`` the issuers and years that
    have acts, ``pages`` the editor's texts, ``pieces`` what is given as it is, ``citees`` those that a document names.
    """

    fichiers: set[str] = field(default_factory=set)
    autorites: dict[str, dict[str, str]] = field(
        default_factory=lambda: {dossier: {} for dossier in AUTORITES}
    )
    seances: dict[str, str] = field(default_factory=dict)
    deliberations: dict[str, str] = field(default_factory=dict)
    cles: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    annees: set[tuple[str, str]] = field(default_factory=set)
    pages: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    citees: set[str] = field(default_factory=set)

    def given(self) -> list[str]:
        """The files that are published as they are, in the order of their paths."""
        return [fichier for fichier in self.pieces if is_given(fichier)]


def list_content(contenu: Path, rapport: Rapport) -> Inventaire:
    """List the content folder, in the order of the names, and refuse what is not where it is read."""
    inventory = Inventaire()
    if contenu.is_dir():
        inventory.fichiers.update(_walk(str(contenu), "", rapport))
    for fichier in sorted(inventory.fichiers):
        _place(fichier, inventory, rapport)
    return inventory


def is_registered(fichier: str) -> bool:
    """Whether a content file is the register's, which we publish, rather than one of the editor's pages."""
    dossier, slash, _ = fichier.partition("/")
    return (dossier in _NIVEAUX and bool(slash)) or fichier == MATIERES or is_given(fichier)


def is_given(fichier: str) -> bool:
    """Whether a content file is published as it is: an annex, an original."""
    dossier, slash, _ = fichier.partition("/")
    return dossier in fichiers.VERSES and bool(slash)


def _walk(dossier: str, prefix: str, rapport: Rapport) -> Iterator[str]:
    """The files that can be kept under their names; what is hidden is left alone."""
    try:
        with os.scandir(dossier) as found:
            entries = list(found)
    except OSError:
        entries = []
        constat = "Ce dossier ne peut pas être ouvert."
        rapport.add(Code.FICHIER, prefix, constat, "Vérifier ses droits de lecture.")
    for entry in entries:
        if entry.name.startswith("."):
            continue
        fichier = prefix + fichiers.printable(entry.name)
        if refused := fichiers.refuse_entry(entry):
            rapport.add(Code.FICHIER, fichier, *refused)
        elif entry.is_dir():
            yield from _walk(entry.path, f"{fichier}/", rapport)
        else:
            yield fichier


def _place(fichier: str, inventory: Inventaire, rapport: Rapport) -> None:
    parts = fichier.split("/")
    niveaux = _NIVEAUX.get(parts[0])
    if niveaux is None or len(parts) == 1:
        if fichier.endswith(".md") and parts[0] not in fichiers.VERSES:
            inventory.pages.append(fichier)
        elif fichier != MATIERES and (refused := fichiers.refuse_static(fichier)):
            rapport.add(Code.FICHIER, fichier, *refused)
        else:
            inventory.pieces.append(fichier)
        return
    if fichier.endswith(PROVENANCE):
        _check_owner(fichier, parts[0], inventory, rapport)
    elif not fichier.endswith(".md"):
        _refuse_extension(fichier, rapport)
    elif len(parts) != niveaux or (niveaux == 4 and not _ANNEE.fullmatch(parts[2])):
        rapport.add(
            Code.DOSSIER,
            fichier,
            "Ce fichier n’est pas dans le dossier où il serait lu.",
            "Le déplacer.",
            attendu=f"« {_RANGEMENT[parts[0]]} »",
        )
    else:
        _register(fichier, parts, inventory, rapport)


def _register(fichier: str, parts: list[str], inventory: Inventaire, rapport: Rapport) -> None:
    key = parts[-1].removesuffix(".md")
    form, suggested = (_FICHE, slug(key)) if parts[0] in AUTORITES else (_ACTE, safe_key(key))
    if not form.fullmatch(key):
        rapport.add(
            Code.CLE_MAL_FORMEE,
            fichier,
            f"Le nom « {key} » ne peut pas servir d’adresse.",
            f"Renommer le fichier en « {suggested}.md »." if suggested else "Renommer le fichier.",
            attendu="des minuscules sans accent, des chiffres et des tirets"
            if form is _FICHE
            else "des lettres sans accent, des chiffres, « - », « _ » et « . »",
        )
        return
    if parts[0] in AUTORITES:
        inventory.autorites[parts[0]][key] = fichier
    elif parts[0] == "seances":
        inventory.seances[f"{parts[1]}/{key}"] = fichier
    else:
        identifier = f"{parts[1]}/{parts[2]}/{key}"
        inventory.deliberations[identifier] = fichier
        inventory.cles[parts[1], key].append(identifier)
        inventory.annees.add((parts[1], parts[2]))


def _refuse_extension(fichier: str, rapport: Rapport) -> None:
    name = PurePosixPath(fichier).name
    stem, _, _ = name.partition(".md") if ".md" in name else name.rpartition(".")
    rapport.add(
        Code.DOSSIER,
        fichier,
        "Ce fichier ne serait ni lu ni publié : son nom ne finit pas par « .md ».",
        (f"Le renommer en « {stem}.md » si c’est un texte du registre, l" if stem else "L")
        + "e ranger dans « annexes/ » si c’est une pièce jointe, sinon le retirer.",
    )


def _check_owner(fichier: str, dossier: str, inventory: Inventaire, rapport: Rapport) -> None:
    owner = fichier.removesuffix(PROVENANCE) + ".md"
    if dossier not in ("deliberations", "seances") or owner not in inventory.fichiers:
        rapport.add(
            Code.PROVENANCE,
            fichier,
            f"Cette provenance n’accompagne aucun document : « {owner} » n’existe pas.",
            "Lui donner le nom du document qu’elle accompagne, ou la retirer.",
        )
