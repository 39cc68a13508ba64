"""Addresses inside the site are those that MkDocs would write."""

import pytest
from mkdocs.utils import get_relative_url

from registre.rendering.adresses import relative

PAGES = ("", "sujets/", "sujets/ent/", "deliberations/a/2020/b/", "matieres/8.1/")
TARGETS = (
    ".",
    "flux.atom",
    "sujets/",
    "sujets/ent/",
    "sujets/ent/flux.atom",
    "deliberations/a/2020/b.md",
)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("target", TARGETS)
def test_addresses_are_relative_to_the_page(page: str, target: str) -> None:
    assert get_relative_url(target, page) == relative(target, page)


@pytest.mark.parametrize(
    "target", ["https://example.org/", "mailto:a@b.example", "#article-2", "/x"]
)
def test_other_addresses_stay_as_they_are(target: str) -> None:
    assert target == relative(target, "sujets/ent/")
