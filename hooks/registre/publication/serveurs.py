"""The configurations of web servers, written from the one list of what a page may load and run, and from the pages that moved."""

import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from registre.publication import politique

# A page that only leads elsewhere (``pages/redirections``): the relative address, as it is written there.
_AILLEURS = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"]+)">')
_TYPES = (
    "text/css text/csv text/javascript text/markdown text/plain application/atom+xml"
    " application/javascript application/json application/xml image/svg+xml"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Servi:
    """What a server is to know of a built site: the headers of every answer, and where the addresses that changed lead."""

    entetes: Mapping[str, str]
    renvois: Mapping[str, str]


def configuration(forme: str, site: Path) -> str:
    """The configuration of that form for a built site, whose pages say which inline scripts they hold and which only lead elsewhere."""
    hashes: set[str] = set()
    moved: dict[str, str] = {}
    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        hashes.update(politique.inline_hashes(html))
        found = _AILLEURS.search(html)
        if found:
            here = f"/{page.parent.relative_to(site).as_posix()}/"
            target = posixpath.normpath(posixpath.join(here, found[1]))
            moved[quote(here)] = quote(f"{target}/" if found[1].endswith("/") else target)
    return FORMES[forme](Servi(entetes=politique.server_headers(hashes), renvois=moved))


def _nginx(servi: Servi) -> str:
    lines = "\n".join(f'add_header {nom} "{value}" always;' for nom, value in servi.entetes.items())
    moved = "\n".join(
        f"location = {one} {{ return 301 {there}; }}" for one, there in servi.renvois.items()
    )
    return f"""# À inclure dans le bloc « server » du registre. À refaire quand des clés changent :
# d’ici là, les pages laissées aux anciennes adresses y mènent aussi.
{lines}
server_tokens off;
autoindex off;
absolute_redirect off;
index index.html;
charset utf-8;
charset_types {_TYPES};
gzip on;
gzip_vary on;
gzip_proxied any;
gzip_min_length 1000;
gzip_types {_TYPES};
# Chaque lecture demande si le fichier a changé ; la réponse « 304 » ne pèse rien.
expires -1;
error_page 404 /404.html;
error_page 403 =404 /404.html;
location = /404.html {{ internal; }}
location ~ /\\.(?!well-known/) {{ return 404; }}
location ^~ /assets/fonts/ {{ expires 30d; }}
location ~ \\.md$ {{ types {{}} default_type text/markdown; try_files $uri =404; }}
location ~ \\.atom$ {{ types {{}} default_type application/atom+xml; try_files $uri =404; }}
location / {{ try_files $uri $uri/ =404; }}
{moved}
"""


def _caddy(servi: Servi) -> str:
    moved = "\n".join(f"redir {one} {there} permanent" for one, there in servi.renvois.items())
    return f"""# À inclure dans le bloc du site. À refaire quand des clés changent :
# d’ici là, les pages laissées aux anciennes adresses y mènent aussi.
header {{
{_caddy_lines(servi, 4)}
}}
@demande not path /assets/fonts/*
header @demande Cache-Control "no-cache"
header /assets/fonts/* Cache-Control "public, max-age=2592000"
@source path *.md
header @source Content-Type "text/markdown; charset=utf-8"
@flux path *.atom
header @flux Content-Type "application/atom+xml; charset=utf-8"
encode zstd gzip
@ecriture not method GET HEAD
respond @ecriture 405
@caches {{
    path */.*
    not path /.well-known/*
}}
error @caches 404
{moved}
file_server
handle_errors {{
    header {{
{_caddy_lines(servi, 8)}
        Cache-Control "no-cache"
    }}
    rewrite * /404.html
    file_server
}}
"""


def _caddy_lines(servi: Servi, marge: int) -> str:
    return "\n".join(f'{" " * marge}{nom} "{value}"' for nom, value in servi.entetes.items())


def _headers_file(servi: Servi) -> str:
    lines = "\n".join(f"  {nom}: {value}" for nom, value in servi.entetes.items())
    return f"/*\n{lines}\n"


def _redirects_file(servi: Servi) -> str:
    return "".join(f"{one} {there} 301\n" for one, there in servi.renvois.items())


FORMES: Mapping[str, Callable[[Servi], str]] = {
    "nginx": _nginx,
    "caddy": _caddy,
    "_headers": _headers_file,
    "_redirects": _redirects_file,
}
