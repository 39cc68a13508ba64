"""Addresses from one page of the site to another, so that the site can be put anywhere."""

from functools import lru_cache
from urllib.parse import urlsplit


def relative(cible: str, page: str) -> str:
    """The address of ``cible`` seen from ``page``, both from the root of the site («.» is the root); others stay as they are."""
    there = _inside(cible)
    if there is None:
        return cible
    here = _folders(page)
    common, most = 0, min(len(here), len(there))
    while common < most and here[common] == there[common]:
        common += 1
    path = "../" * (len(here) - common) + "/".join(there[common:])
    if cible.endswith("/"):
        return path if path.endswith("/") else f"{path or '.'}/"
    return path.removesuffix("/") or "."


# The same pages are named from many others, and a page names fifty.
@lru_cache(maxsize=4096)
def _inside(cible: str) -> tuple[str, ...] | None:
    """The steps from the root of the site to a target; None where it is elsewhere, or on the page itself."""
    parts = urlsplit(cible)
    if parts.scheme or parts.netloc or cible.startswith(("/", "#")):
        return None
    return tuple([part for part in cible.split("/") if part not in ("", ".")])


@lru_cache(maxsize=64)
def _folders(page: str) -> tuple[str, ...]:
    return tuple([part for part in page.split("/") if part])
