"""The templates, and the French forms that they may use."""

from pathlib import Path

import jinja2

from registre.rendering.adresses import relative
from registre.rendering.phrases import date_dite, dire
from registre.texte import dates, heures, montants, typographie

FILTERS = {
    "insecables": typographie.insecables,
    "jour": dates.jour,
    "heure": heures.heure,
    "euros": montants.euros,
    "pourcent": montants.pourcent,
    "dire": dire,
    "date_dite": date_dite,
}


@jinja2.pass_context
def _url(context: jinja2.runtime.Context, cible: str) -> str:
    return relative(str(cible), context["page"].url)


def environment(theme: Path) -> jinja2.Environment:
    """The templates of a theme folder; everything they print is escaped."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(theme),
        autoescape=True,
        auto_reload=False,
        trim_blocks=True,  # lines that hold instructions only are not printed
        lstrip_blocks=True,
    )
    env.filters.update(FILTERS)
    env.filters["url"] = _url
    return env
