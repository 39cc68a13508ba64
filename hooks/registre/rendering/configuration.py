"""What the templates know of the site, read where MkDocs reads it."""

from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """The site's name, description and public address (ending with ``/``), under the names that MkDocs gives them."""

    site_name: str
    site_description: str | None = None
    site_url: str = ""


def read(mkdocs_yml: Path) -> Configuration:
    """Read ``mkdocs.yml``; MkDocs itself says what is wrong in it."""
    # every scalar stays text, and a tag of MkDocs (!ENV…) is not an error here
    known = yaml.load(mkdocs_yml.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # strings only
    url = str(known.get("site_url") or "")
    return Configuration(
        site_name=known["site_name"],
        site_description=known.get("site_description"),
        site_url=url if not url or url.endswith("/") else f"{url}/",
    )
