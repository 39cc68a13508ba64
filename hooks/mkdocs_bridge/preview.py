"""The clerk's preview: faulty content leaves the last good pages in place, with the findings on top of them."""

import json
import logging
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.livereload import LiveReloadServer

from mkdocs_bridge.state import Build
from registre.checks import rapport
from registre.findings import Finding, Severity

log = logging.getLogger("mkdocs.hooks.registre")

_SCRIPT = "_apercu.js"
_DATA = "_apercu.json"


def add_banner(html: str, build: Build) -> str:
    """Have the page show the findings of the moment, from a file that is written apart from it."""
    root = urlsplit(build.site.url).path or "/"
    return html.replace("</body>", f'<script src="{root}{_SCRIPT}" defer></script></body>')


def publish(site_dir: Path, findings: tuple[Finding, ...]) -> None:
    """Write the banner's script and the findings that it shows."""
    script = Path(__file__).with_name("apercu.js").read_text(encoding="utf-8")
    (site_dir / _SCRIPT).write_text(script, encoding="utf-8")
    errors = [str(finding) for finding in findings if finding.severity is Severity.ERROR]
    (site_dir / _DATA).write_text(json.dumps(errors, ensure_ascii=False), encoding="utf-8")


def guard(server: LiveReloadServer, build: Build) -> LiveReloadServer:
    """Build only what is publishable: MkDocs' server answers no request after a build that raised."""
    rebuild = server.builder

    def builder() -> None:
        site_dir = Path(server.root)
        try:
            if any(f.severity is Severity.ERROR for f in build.check(build.catalogue.contenu)):
                log.error("%s", rapport.texte(build.findings))
                publish(site_dir, build.findings)
                return
            rebuild()
        except Exception as error:  # whatever it is, the server must go on answering
            log.exception("La reconstruction a échoué.")
            fault = Finding(
                code="PUB-000",
                fichier="mkdocs.yml",
                constat=f"La reconstruction a échoué : {error}.",
                faire="Voir le détail dans le terminal.",
            )
            publish(site_dir, (fault,))

    server.builder = builder
    return server
