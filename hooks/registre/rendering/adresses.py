"""Addresses from one page of the site to another, so that the site can be put anywhere."""

from urllib.parse import urlsplit


def relative(cible: str, page: str) -> str:
    """The address of ``cible`` seen from ``page``, both from the root of the site («.» is the root); others stay as they are."""
    parts = urlsplit(cible)
    if parts.scheme or parts.netloc or cible.startswith(("/", "#")):
        return cible
    there = [part for part in cible.split("/") if part not in ("", ".")]
    here = [part for part in page.split("/") if part]
    common = 0
    while common < min(len(here), len(there)) and here[common] == there[common]:
        common += 1
    path = "/".join([".."] * (len(here) - common) + there[common:]) or "."
    return f"{path}/" if cible.endswith("/") else path
