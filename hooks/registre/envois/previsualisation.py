"""A branch that is not published, shown as it would be: in a folder of its own, marked as a preview, gone with the branch."""

import hashlib
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from registre.envois.chantier import Publieur, explained
from registre.publication import cache, pannes, verrou
from registre.publication.temoin import Absent
from registre.texte.typographie import insecables

_SIMPLE = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}")
_AUTRE = re.compile(r"[^a-z0-9_-]+")
_ROBOTS = "User-agent: *\nDisallow: /\n"
_ATTENTE = "Cette prévisualisation est déjà en construction : attente…"


def folder_name(branche: str) -> str:
    """The folder of a branch: its name, where it is a plain one; else what is plain of it, and a digest that tells it from others."""
    if _SIMPLE.fullmatch(branche):
        return branche
    plain = _AUTRE.sub("-", branche.lower()).strip("-_")[:40]
    return f"{plain or 'branche'}.{hashlib.sha256(branche.encode()).hexdigest()[:8]}"


def show(publieur: Publieur, dossier: Path, branche: str, commit: str) -> Path:
    """Build the preview of a branch and put it in its place, or raise; the one that was there then stays."""
    site = dossier / folder_name(branche)
    surcharge = replace(publieur.installation.surcharge, previsualisation=branche)
    with _alone(publieur, site):
        (dossier / "robots.txt").write_text(_ROBOTS, encoding="utf-8")
        publieur.build(
            commit,
            _contents(site),
            site,
            annales=publieur.known_at(publieur.now()),
            surcharge=surcharge,
            temoin=Absent(),
        )
    return site


def remove(publieur: Publieur, dossier: Path, branche: str) -> None:
    """Remove the preview of a branch, and all that served to make it."""
    _remove(publieur, dossier / folder_name(branche))


def prune(publieur: Publieur) -> None:
    """Remove the previews of branches that are no more: one whose removal was cut short, or that went without a push."""
    dossier = publieur.installation.previsualisations
    if dossier is None:
        return
    listed = publieur.installation.depot.text(
        "for-each-ref", "--format=%(refname:lstrip=2)", "refs/heads/"
    )
    wanted = {folder_name(branche) for branche in listed.splitlines()}
    known = publieur.installation.contenu("").glob("apercu.*.fichiers")
    names = {one.name.removeprefix("apercu.").removesuffix(".fichiers") for one in known}
    for nom in sorted(names - wanted):
        _remove(publieur, dossier / nom)


def _remove(publieur: Publieur, site: Path) -> None:
    with _alone(publieur, site):
        shutil.rmtree(site, ignore_errors=True)
        cache.drop(site)
        contenu = publieur.installation.contenu(_contents(site))
        shutil.rmtree(contenu, ignore_errors=True)
        contenu.with_name(f"{contenu.name}.fichiers").unlink(missing_ok=True)


@contextmanager
def _alone(publieur: Publieur, site: Path) -> Iterator[None]:
    with explained(publieur.installation.depot.a_nous):
        site.parent.mkdir(parents=True, exist_ok=True)
        pannes.check_target(site, publieur.racine)
        with verrou.alone(site, lambda: publieur.dire(insecables(_ATTENTE))):
            yield


def _contents(site: Path) -> str:
    return f"apercu.{site.name}"
