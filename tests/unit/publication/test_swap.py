"""The site online is replaced whole, or stays as it was."""

from pathlib import Path

import pytest

from registre.publication import swap


def _tree(folder: Path, words: str) -> Path:
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(words, encoding="utf-8")
    return folder


def _words(folder: Path) -> str:
    return (folder / "index.html").read_text(encoding="utf-8")


def test_new_site_replaces_the_old_one_whole(tmp_path: Path) -> None:
    site, work = _tree(tmp_path / "site", "ancien"), _tree(tmp_path / "arbre", "nouveau")
    (site / "perdu.html").write_text("", encoding="utf-8")
    swap.replace(work, site)
    assert ["index.html"] == [path.name for path in site.iterdir()]
    assert ("nouveau", "ancien") == (_words(site), _words(work))


def test_first_site_needs_no_old_one(tmp_path: Path) -> None:
    work = _tree(tmp_path / "arbre", "premier")
    swap.replace(work, tmp_path / "site")
    assert "premier" == _words(tmp_path / "site")
    assert [] == list(work.iterdir())


def test_without_a_tree_the_old_site_stays(tmp_path: Path) -> None:
    site = _tree(tmp_path / "site", "ancien")
    with pytest.raises(FileNotFoundError):
        swap.replace(tmp_path / "arbre", site)
    assert "ancien" == _words(site)


def test_swap_interrupted_between_its_renames_is_undone_by_the_next(tmp_path: Path) -> None:
    site = _tree(tmp_path / "site", "ancien")
    swap.workshop(site).mkdir()
    site.rename(swap.workshop(site) / "ancien")
    swap.recover(site)
    assert "ancien" == _words(site)


def test_without_the_exchange_the_two_change_places_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    site, work = _tree(tmp_path / "site", "ancien"), _tree(tmp_path / "arbre", "nouveau")
    swap.replace(work, site)
    assert ("nouveau", "ancien") == (_words(site), _words(work))


def test_a_site_behind_a_link_is_replaced_where_it_is(tmp_path: Path) -> None:
    site, work = _tree(tmp_path / "site", "ancien"), _tree(tmp_path / "arbre", "nouveau")
    link = tmp_path / "en-ligne"
    link.symlink_to(site)
    swap.replace(work, link)
    assert link.is_symlink()
    assert "nouveau" == _words(site)
