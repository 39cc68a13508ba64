"""The clerk's preview: faulty content leaves the last good pages in place, with the findings on top of them."""

import json
import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.livereload import LiveReloadServer

from mkdocs_bridge.state import Build
from registre.checks import rapport
from registre.findings import Finding, Severity
from registre.publication import pannes, reglages
from registre.texte.typographie import insecables

log = logging.getLogger("mkdocs.hooks.registre")

_RACINE = Path(__file__).parents[2]
_SCRIPT = "_apercu.js"
_DATA = "_apercu.json"


def add_banner(html: str, build: Build) -> str:
    """Have the page show the findings of the moment, from a file that is written apart from it."""
    root = urlsplit(build.url).path or "/"
    return html.replace("</body>", f'<script src="{root}{_SCRIPT}" defer></script></body>')


def publish(site_dir: Path, findings: tuple[Finding, ...]) -> None:
    """Write the banner's script and the findings that it shows."""
    script = Path(__file__).with_name("apercu.js").read_text(encoding="utf-8")
    (site_dir / _SCRIPT).write_text(script, encoding="utf-8")
    data = json.dumps(_errors(findings), ensure_ascii=False)
    (site_dir / _DATA).write_text(data, encoding="utf-8")


def guard(server: LiveReloadServer, build: Build) -> LiveReloadServer:
    """Build only what is publishable: MkDocs' server answers no request after a build that raised."""
    rebuild = server.builder

    def builder() -> None:
        site_dir = Path(server.root)
        try:
            refused = (*reglages.check(_RACINE), *build.check(build.catalogue.contenu))
            if not _errors(refused):
                with _last_good(site_dir):
                    rebuild()
                log.info("Les pages sont refaites.")
                return
        except Exception as error:  # whatever it is, the server must go on answering
            refused = (_fault(error),)
        log.error("%s", rapport.texte(refused))
        publish(site_dir, refused)

    server.builder = builder
    log.info("Le registre est servi ; ses pages sont refaites à chaque modification.")
    return server


@contextmanager
def _last_good(site_dir: Path) -> Iterator[None]:
    """Give back the pages that are there when those that come cannot all be made: MkDocs starts by removing them."""
    kept = site_dir.with_name(f"{site_dir.name}.bon")
    shutil.rmtree(kept, ignore_errors=True)
    site_dir.rename(kept)
    site_dir.mkdir()
    try:
        yield
    except BaseException:
        shutil.rmtree(site_dir, ignore_errors=True)
        kept.rename(site_dir)
        raise
    shutil.rmtree(kept, ignore_errors=True)


def _fault(error: Exception) -> Finding:
    detail = pannes.keep(error, _RACINE)
    return Finding(
        code="PUB-000",
        fichier="aperçu",
        constat=insecables(pannes.explain(error)),
        faire=insecables(f"Le détail, pour qui entretient le registre, est dans « {detail} »."),
    )


def _errors(findings: tuple[Finding, ...]) -> list[str]:
    return [str(finding) for finding in findings if finding.severity is Severity.ERROR]
