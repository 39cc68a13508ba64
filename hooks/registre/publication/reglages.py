"""``mkdocs.yml`` before MkDocs reads it: what is wrong there is said in French, with the line."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from registre.findings import Finding
from registre.reader.erreurs_yaml import explain
from registre.reader.noeuds import compose
from registre.texte.typographie import insecables

FICHIER = "mkdocs.yml"
_CODE = "PUB-001"
_OBLIGATOIRES = {
    "site_name": "site_name: Registre des délibérations",
    "site_url": "site_url: https://registre.exemple.fr/",
}


def check(racine: Path) -> tuple[Finding, ...]:
    """What keeps the project's settings from being read."""
    try:
        texte = (racine / FICHIER).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return (_say("Ce fichier de réglages manque.", "Le reprendre de l’historique du projet."),)
    except UnicodeDecodeError:
        return (_say("Ce fichier n’est pas en UTF-8.", "Le réenregistrer en UTF-8."),)
    try:
        root = compose(texte)
    except yaml.YAMLError as error:
        constat, faire, ligne, colonne = explain(error, texte.split("\n"))
        return (_say(constat.replace("l’en-tête", "le fichier"), faire, ligne + 1, colonne + 1),)
    if not isinstance(root, yaml.MappingNode):
        return (_say("Ce fichier n’est pas fait de lignes « clé: valeur ».", "Le reprendre."),)
    return tuple(_settings({key.value: value for key, value in root.value}))


def _settings(known: dict[str, yaml.Node]) -> Iterator[Finding]:
    for key, example in _OBLIGATOIRES.items():
        value = known.get(key)
        if not isinstance(value, yaml.ScalarNode) or not value.value:
            yield _say(f"La clé « {key} » manque.", f"L’écrire, par exemple « {example} ».")
        elif key == "site_url" and not value.value.startswith(("http://", "https://")):
            yield _say(
                f"« {value.value} » n’est pas l’adresse d’un site.",
                f"L’écrire en entier, par exemple « {example} ».",
                value.start_mark.line + 1,
                value.start_mark.column + 1,
            )


def _say(constat: str, faire: str, ligne: int = 0, colonne: int = 0) -> Finding:
    return Finding(
        code=_CODE,
        fichier=FICHIER,
        constat=insecables(constat),
        faire=insecables(faire),
        ligne=ligne,
        colonne=colonne,
    )
