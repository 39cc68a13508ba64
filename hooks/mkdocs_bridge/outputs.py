"""What leaves the build: pages closed to foreign scripts, exports, the search bundle."""

from pathlib import Path

from mkdocs_bridge import preview
from mkdocs_bridge.state import Build
from registre import search
from registre.exports import EXPORTS
from registre.publication import politique

_HEAD = '<meta charset="utf-8">'


def finish(html: str, build: Build) -> str:
    """Declare in the page what it may run. While a clerk edits, MkDocs adds a script of its own: no policy then."""
    if build.serving:
        return preview.add_banner(html, build)
    policy = politique.page_policy(politique.inline_hashes(html))
    meta = f'{_HEAD}\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(_HEAD, meta, 1)


def write(site_dir: Path, build: Build) -> None:
    """Write the exports and the search bundle beside the pages."""
    for export in EXPORTS:
        for path, data in export.files(build.catalogue, build.site):
            target = site_dir / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    search.build(build.catalogue, site_dir)
    if build.serving:
        preview.publish(site_dir, build.findings)
