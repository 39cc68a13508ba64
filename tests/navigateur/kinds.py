"""One page of each kind of the site, found by its place."""

from pathlib import Path

KINDS = (
    "index.html",
    "404.html",
    "deliberations/index.html",
    "deliberations/*/*/*/index.html",
    "seances/index.html",
    "seances/*/*/index.html",
    "seances/*/*/liste/index.html",
    "sujets/index.html",
    "sujets/*/index.html",
    "partenaires/index.html",
    "partenaires/*/index.html",
    "matieres/index.html",
    "matieres/8.1/index.html",
    "annees/index.html",
    "annees/*/index.html",
    "organismes/index.html",
    "organismes/*/index.html",
    "organismes/*/bureau/index.html",
    "organismes/*/volumes/*/index.html",
    "territoires/index.html",
    "territoires/*/index.html",
    "tables/dates/index.html",
    "tables/objets/index.html",
    "recherche/index.html",
    "plan/index.html",
    "glossaire/index.html",
    "aide/lire/index.html",
    "aide/publier/index.html",
    "mentions-legales/index.html",
    "accessibilite/index.html",
    "donnees/index.html",
)


def every_act_and_sitting(site: Path) -> list[str]:
    """All acts and sittings, with their lists: they differ by their content more than by their kind."""
    found = [*site.glob("deliberations/*/*/*/index.html"), *site.glob("seances/*/*/index.html")]
    found += site.glob("seances/*/*/liste/index.html")
    return sorted(path.relative_to(site).as_posix() for path in found)


def one_of_each(site: Path) -> list[str]:
    """The first page of each kind, and every act and sitting."""
    firsts = [sorted(site.glob(kind))[0].relative_to(site).as_posix() for kind in KINDS]
    return sorted({*firsts, *every_act_and_sitting(site)})
