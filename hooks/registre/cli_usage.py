"""A command that is mistyped, told in French: the library that reads commands speaks English only."""

import re

import typer
from typer.exceptions import TyperException

from registre.texte.typographie import insecables

_CITE = re.compile(r"'([^']*)'")
_AIDE = "« --help » dit ce que la commande comprend."


def explain(error: TyperException) -> str:
    """What is wrong in the command, and what it understands."""
    said = _said(error)
    return insecables(f"{said} {_AIDE}") if said else ""


def _said(error: TyperException) -> str:
    message = str(getattr(error, "message", ""))
    quoted = _CITE.findall(message)
    option = getattr(error, "option_name", "")
    name = getattr(getattr(error, "param", None), "name", None)
    listed = getattr(getattr(error, "cmd", None), "commands", {})
    commands = sorted(name for name, command in listed.items() if not command.hidden)
    if option and message.startswith("No such"):
        return f"L’option « {option} » n’existe pas."
    if option:
        need = "attend une valeur" if "requires" in message else "ne prend pas de valeur"
        return f"L’option « {option} » {need}."
    if name and isinstance(error, typer.BadParameter) and quoted:
        known = ", ".join(quoted[1:])
        return f"« {quoted[0]} » n’est pas une valeur de « {name} ». Attendu : {known}."
    if name:
        return f"Il manque une valeur à la commande : « {name} »."
    if commands and quoted:
        return f"La commande « {quoted[0]} » n’existe pas. Commandes : {', '.join(commands)}."
    return "La commande porte un mot de trop." if message else ""
