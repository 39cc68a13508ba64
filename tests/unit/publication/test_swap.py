"""The site online is replaced whole, or stays as it was."""

from pathlib import Path

import pytest

from registre.publication import swap


def _site(tmp_path: Path, words: str) -> Path:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text(words, encoding="utf-8")
    return site


def test_new_site_replaces_the_old_one_whole(tmp_path: Path) -> None:
    site = _site(tmp_path, "ancien")
    (site / "perdu.html").write_text("", encoding="utf-8")
    with swap.aside(site) as work:
        (work / "index.html").write_text("nouveau", encoding="utf-8")
    assert [path.name for path in site.iterdir()] == ["index.html"]
    assert (site / "index.html").read_text(encoding="utf-8") == "nouveau"


def test_first_site_needs_no_old_one(tmp_path: Path) -> None:
    with swap.aside(tmp_path / "site") as work:
        (work / "index.html").write_text("premier", encoding="utf-8")
    assert (tmp_path / "site" / "index.html").read_text(encoding="utf-8") == "premier"


def test_failed_build_leaves_the_old_site_and_no_debris(tmp_path: Path) -> None:
    site = _site(tmp_path, "ancien")
    with pytest.raises(FileNotFoundError), swap.aside(site) as work:
        (work / "absent" / "index.html").write_text("à moitié", encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (site / "index.html").read_text(encoding="utf-8") == "ancien"


def test_swap_interrupted_between_its_renames_is_undone_by_the_next(tmp_path: Path) -> None:
    site = _site(tmp_path, "ancien")
    swap.workshop(site).mkdir()
    site.rename(swap.workshop(site) / "ancien")
    with pytest.raises(RuntimeError), swap.aside(site):
        raise RuntimeError
    assert (site / "index.html").read_text(encoding="utf-8") == "ancien"


def test_without_the_exchange_the_old_site_goes_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    site = _site(tmp_path, "ancien")
    with swap.aside(site) as work:
        (work / "index.html").write_text("nouveau", encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (site / "index.html").read_text(encoding="utf-8") == "nouveau"


def test_a_site_behind_a_link_is_replaced_where_it_is(tmp_path: Path) -> None:
    site = _site(tmp_path, "ancien")
    link = tmp_path / "en-ligne"
    link.symlink_to(site)
    with swap.aside(link) as work:
        (work / "index.html").write_text("nouveau", encoding="utf-8")
    assert link.is_symlink()
    assert (site / "index.html").read_text(encoding="utf-8") == "nouveau"


def test_site_is_readable_by_a_web_server(tmp_path: Path) -> None:
    with swap.aside(tmp_path / "site"):
        pass
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755
