"""The configurations of web servers, written from the one list of what a page may load and run."""

from collections.abc import Callable, Mapping
from pathlib import Path

from registre.publication import politique


def configuration(forme: str, site: Path) -> str:
    """The configuration of that form for a built site, whose pages say which inline scripts they hold."""
    hashes: set[str] = set()
    for page in sorted(site.rglob("*.html")):
        hashes.update(politique.inline_hashes(page.read_text(encoding="utf-8")))
    return FORMES[forme](politique.server_headers(hashes))


def _nginx(headers: Mapping[str, str]) -> str:
    lines = "\n".join(f'add_header {name} "{value}" always;' for name, value in headers.items())
    return f"""# À inclure dans le bloc « server » du registre.
{lines}
charset utf-8;
charset_types text/css text/markdown text/plain application/javascript application/json;
gzip on;
gzip_types text/css text/markdown application/javascript application/json application/atom+xml application/xml image/svg+xml;
error_page 404 /404.html;
location ~ \\.md$ {{ types {{}} default_type text/markdown; try_files $uri =404; }}
location ~ flux\\.atom$ {{ types {{}} default_type application/atom+xml; try_files $uri =404; }}
location / {{ try_files $uri $uri/ =404; }}
"""


def _caddy(headers: Mapping[str, str]) -> str:
    lines = "\n".join(f'    {name} "{value}"' for name, value in headers.items())
    return f"""# À inclure dans le bloc du site.
header {{
{lines}
}}
encode zstd gzip
file_server
handle_errors {{
    rewrite * /404.html
    file_server
}}
"""


def _headers_file(headers: Mapping[str, str]) -> str:
    lines = "\n".join(f"  {name}: {value}" for name, value in headers.items())
    return f"/*\n{lines}\n"


FORMES: Mapping[str, Callable[[Mapping[str, str]], str]] = {
    "nginx": _nginx,
    "caddy": _caddy,
    "_headers": _headers_file,
}
