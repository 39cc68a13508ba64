"""What the templates know of the site, read where MkDocs reads it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """The site's name, description and public address (ending with ``/``), under the names that MkDocs gives them."""

    site_name: str
    site_description: str | None = None
    site_url: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surcharge:
    """What an installation says of its site in the place of ``mkdocs.yml``; what is empty is read there.

    ``previsualisation`` is the branch that the site shows before it is published: every page says so, and none is to be listed.
    """

    nom: str = ""
    description: str = ""
    url: str = ""
    previsualisation: str = ""

    def settings(self) -> dict[str, object]:
        """The same under the names of ``mkdocs.yml``."""
        said = {
            "site_name": self.nom,
            "site_description": self.description,
            "site_url": self.url,
            "extra": {"previsualisation": self.previsualisation} if self.previsualisation else {},
        }
        return {key: value for key, value in said.items() if value}


def read(mkdocs_yml: Path, surcharge: Surcharge | None = None) -> Configuration:
    """Read ``mkdocs.yml``; MkDocs itself says what is wrong in it."""
    # every scalar stays text, and a tag of MkDocs (!ENV…) is not an error here
    known = yaml.load(mkdocs_yml.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  # strings only
    known |= (surcharge or Surcharge()).settings()
    url = str(known.get("site_url") or "")
    return Configuration(
        site_name=known["site_name"],
        site_description=known.get("site_description"),
        site_url=url if not url or url.endswith("/") else f"{url}/",
        extra=known.get("extra") or {},
    )
