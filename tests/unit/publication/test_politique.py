"""What pages may run is said once, for the page and for the server."""

from pathlib import Path

import pytest

from registre.publication import politique, serveurs

# Computed with: printf 'alert(1)' | openssl dgst -sha256 -binary | base64
ALERT = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"


def test_inline_script_is_allowed_by_its_hash() -> None:
    assert politique.inline_hashes("<script>alert(1)</script>") == (ALERT,)


@pytest.mark.parametrize(
    "script",
    ['<script src="a.js"></script>', '<script type="application/json" id="x">{"a": 1}</script>'],
)
def test_files_and_data_need_no_hash(script: str) -> None:
    assert politique.inline_hashes(script) == ()


def test_no_inline_script_is_allowed_without_its_hash() -> None:
    policy = politique.page_policy((ALERT,))
    assert f"script-src 'self' {ALERT};" in policy
    assert "unsafe-inline" not in policy
    assert "unsafe-eval" not in policy


@pytest.mark.parametrize("forme", sorted(serveurs.FORMES.keys() - {"_redirects"}))
def test_server_sends_the_policy_of_all_pages(forme: str, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<script>alert(1)</script>", encoding="utf-8")
    (tmp_path / "b.html").write_text("<p>Rien</p>", encoding="utf-8")
    expected = politique.server_headers((ALERT,))["Content-Security-Policy"]
    assert expected in serveurs.configuration(forme, tmp_path)
    assert "frame-ancestors 'none'" in expected


@pytest.mark.parametrize(
    ("forme", "said"),
    [
        ("nginx", "location = /a/ancienne/ { return 301 /a/nouvelle/; }"),
        ("caddy", "redir /a/ancienne/ /a/nouvelle/ permanent"),
        ("_redirects", "/a/ancienne/ /a/nouvelle/ 301\n"),
    ],
)
def test_server_leads_from_former_addresses(forme: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "a/ancienne").mkdir(parents=True)
    html = '<meta http-equiv="refresh" content="0; url=../nouvelle/">'
    (tmp_path / "a/ancienne/index.html").write_text(html, encoding="utf-8")
    assert said in serveurs.configuration(forme, tmp_path)
