"""nginx and Caddy, from Debian's packages, with the configuration that the register writes: real requests on this machine."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from registre.publication import politique
from tests.support.increment import prepare
from tests.support.serveurs_web import Reponse, ask, served
from tests.support.tableau import Note

pytestmark = pytest.mark.complet
ACTE = "/deliberations/commune-essai/2024/2024-07/"
ANCIENNE = "/deliberations/commune-essai/2024/2024-007/"
TYPES = {
    ACTE: "text/html; charset=utf-8",
    f"{ACTE[:-1]}.md": "text/markdown; charset=utf-8",
    f"{ACTE[:-1]}.json": "application/json",
    f"{ACTE[:-1]}.pdf": "application/pdf",
    "/flux.atom": "application/atom+xml",
    "/assets/registre.css": "text/css; charset=utf-8",
    "/assets/copier.js": "javascript",
    "/sitemap.xml": "xml",
    "/robots.txt": "text/plain; charset=utf-8",
    "/assets/favicon.svg": "image/svg+xml",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The register with an act whose key changed; beside its pages, what no reader must be given."""
    projet = prepare(tmp_path_factory.mktemp("serveurs"))
    assert projet.build() is not None, projet.dit
    (projet.site / ".git").mkdir()
    for nom in (".git/config", ".htpasswd", "annees/.secret"):
        (projet.site / nom).write_text("secret", "utf-8")
    (projet.site / ".well-known").mkdir()
    (projet.site / ".well-known/security.txt").write_text("Contact: mailto:a@exemple.fr\n", "utf-8")
    (projet.site / "vide").mkdir()
    (projet.site.parent / "dehors.txt").write_text("secret", "utf-8")
    return projet.site


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def port(
    request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[int]:
    """Where each server listens in turn."""
    with served(request.param, site, tmp_path_factory.mktemp(request.param)) as found:
        yield found


def check_headers(answer: Reponse) -> None:
    """The headers of every answer, whatever it is."""
    expected = politique.server_headers(())
    for nom in expected.keys() - {"Content-Security-Policy"}:
        assert expected[nom] == answer.entetes[nom.lower()]
    policy = answer.entetes["content-security-policy"]
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-inline" not in policy
    assert not any(sign.isdigit() for sign in answer.entetes.get("server", ""))


@pytest.mark.parametrize("chemin", TYPES)
def test_each_file_has_its_type_and_the_headers(chemin: str, port: int, site: Path) -> None:
    answer = ask(port, chemin)
    assert 200 == answer.etat
    assert TYPES[chemin] in answer.entetes["content-type"]
    path = chemin.lstrip("/")
    assert (
        site / path / "index.html" if path.endswith("/") else site / path
    ).read_bytes() == answer.octets
    check_headers(answer)


def test_words_are_compressed_and_the_rest_is_not(port: int, site: Path) -> None:
    for chemin in (
        ACTE,
        "/assets/registre.css",
        f"{ACTE[:-1]}.json",
        f"{ACTE[:-1]}.md",
        "/flux.atom",
    ):
        plain, small = ask(port, chemin), ask(port, chemin, Accept_Encoding="gzip")
        assert "gzip" == small.entetes["content-encoding"]
        assert plain.octets == gzip.decompress(small.octets)
        assert "accept-encoding" in small.entetes["vary"].lower()
    assert "content-encoding" not in ask(port, f"{ACTE[:-1]}.pdf", Accept_Encoding="gzip").entetes


def test_a_page_that_did_not_change_weighs_nothing(port: int) -> None:
    first = ask(port, ACTE)
    assert "no-cache" == first.entetes["cache-control"]
    again = ask(port, ACTE, If_None_Match=first.entetes["etag"])
    assert (304, b"") == (again.etat, again.octets)
    fonts = "/assets/fonts/source-sans-3-latin-wght-italic.woff2"
    assert "max-age=2592000" in ask(port, fonts).entetes["cache-control"]


def test_former_addresses_lead_to_the_new_one(port: int) -> None:
    answer = ask(port, ANCIENNE)
    assert 301 == answer.etat
    assert ACTE == answer.entetes["location"]
    check_headers(answer)
    assert 200 == ask(port, answer.entetes["location"]).etat


def test_an_address_without_its_slash_leads_to_the_page(port: int) -> None:
    answer = ask(port, ACTE[:-1])
    assert answer.etat in (301, 308)
    assert ACTE == answer.entetes["location"]


@pytest.mark.parametrize(
    "chemin",
    [
        "/rien/",
        "/vide/",  # a folder is not listed
        "/.git/config",
        "/.htpasswd",
        "/annees/.secret",
        "/%2egit/config",
        "/annees/%2esecret",
        "//.git/config",
        "/annees/../.git/config",
    ],
)
def test_what_is_no_page_has_the_page_that_says_so(chemin: str, port: int, site: Path) -> None:
    answer = ask(port, chemin)
    assert (404, (site / "404.html").read_bytes()) == (answer.etat, answer.octets)
    check_headers(answer)


@pytest.mark.parametrize(
    "chemin", ["/../dehors.txt", "/%2e%2e/dehors.txt", "/annees/..%2f..%2fdehors.txt"]
)
def test_nothing_leads_out_of_the_site(chemin: str, port: int) -> None:
    answer = ask(port, chemin)
    assert answer.etat in (400, 404)
    assert b"secret" not in answer.octets


def test_certificates_and_security_contacts_are_served(port: int) -> None:
    assert b"Contact" in ask(port, "/.well-known/security.txt").octets


def test_only_reading_is_possible(port: int) -> None:
    for methode in ("POST", "PUT", "DELETE"):
        assert 405 == ask(port, ACTE, methode).etat
    assert b"" == ask(port, ACTE, "HEAD").octets


def test_static_hosting_leads_from_former_addresses_too(site: Path, note: Note) -> None:
    page = (site / ANCIENNE.strip("/") / "index.html").read_text("utf-8")
    assert 'content="0; url=../2024-07/"' in page
    note("clé renommée", "nginx, Caddy, hébergement statique", "mène à la nouvelle adresse")
