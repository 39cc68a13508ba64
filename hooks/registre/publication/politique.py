"""The one list of what a page may load and run (Content-Security-Policy), for pages and servers alike."""

import base64
import hashlib
import re
from collections.abc import Iterable

_DIRECTIVES = {
    "default-src": ("'none'",),
    "script-src": ("'self'",),
    "style-src": ("'self'",),
    "img-src": ("'self'", "data:"),
    "font-src": ("'self'",),
    "connect-src": ("'self'",),
    "base-uri": ("'none'",),
    "form-action": ("'self'",),
}
# A browser ignores this one in a page; only a server can say it.
_SERVER_ONLY = {"frame-ancestors": ("'none'",)}

# Header names and values that every server sends with every file.
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

_HEAD = '<meta charset="utf-8">'
_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_NOT_CODE = re.compile(r"""\ssrc=|type=["']?application/(?:ld\+)?json""")


def inline_hashes(html: str) -> tuple[str, ...]:
    """The ``'sha256-…'`` sources of the scripts written inside a page, sorted; data blocks do not run."""
    codes = {
        found["code"]
        for found in _SCRIPT.finditer(html)
        if not _NOT_CODE.search(found["attributes"])
    }
    digests = (hashlib.sha256(code.encode()).digest() for code in codes)
    return tuple(sorted(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests))


def page_policy(hashes: Iterable[str]) -> str:
    """The policy that a page declares in its head."""
    return _write(_DIRECTIVES, hashes)


def closed(html: str) -> str:
    """The page with its policy in its head: it runs its own scripts and no other."""
    policy = page_policy(inline_hashes(html))
    meta = f'{_HEAD}\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(_HEAD, meta, 1)


def server_headers(hashes: Iterable[str]) -> dict[str, str]:
    """The headers that a server sends, the policy of all pages together among them."""
    policy = _write({**_DIRECTIVES, **_SERVER_ONLY}, hashes)
    return {"Content-Security-Policy": policy, **_HEADERS}


def _write(directives: dict[str, tuple[str, ...]], hashes: Iterable[str]) -> str:
    sources = {**directives, "script-src": (*directives["script-src"], *sorted(hashes))}
    return "; ".join(f"{name} {' '.join(values)}" for name, values in sources.items())
