"""A push puts the register online, or is refused and leaves it as it was: real pushes to a real repository."""

import re
from pathlib import Path

import pytest

from tests.support.envois import ACTE, Greffe, Publie, git, prepare

PAGE = f"{ACTE}/index.html"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Publie, Greffe]:
    """A repository that has published once."""
    return prepare(tmp_path_factory.mktemp("envoi"))


@pytest.fixture
def published(installed: tuple[Publie, Greffe]) -> tuple[Publie, Greffe]:
    """The same, its clone at what is published."""
    publie, greffe = installed
    git(greffe.clone, "switch", "--quiet", "main")
    git(greffe.clone, "reset", "--quiet", "--hard", "origin/main")
    return publie, greffe


def test_a_push_puts_what_is_pushed_online(published: tuple[Publie, Greffe]) -> None:
    publie, greffe = published
    greffe.mark("mise")
    said = greffe.push()
    assert {"mise"} == publie.marks()
    assert publie.tip() == git(greffe.clone, "rev-parse", "HEAD")
    assert "remote: Publié\u00a0: https://registre.exemple.fr/" in said
    assert "https://registre.exemple.fr/" in (publie.site / PAGE).read_text("utf-8")
    assert "noindex" not in (publie.site / PAGE).read_text("utf-8")


def test_faulty_contents_are_refused_with_what_to_do(published: tuple[Publie, Greffe]) -> None:
    publie, greffe = published
    before, tip = publie.digests(), publie.tip()
    greffe.write("sujets/peche.md", "---\nnom: Pêche : à la ligne\n---\n")
    said = greffe.push(ok=False)
    assert "remote: sujets/peche.md:2:12: [LEC-005]" in said
    assert 'remote:     nom: "Pêche : à la ligne"' in said
    assert "remote: Rien n’est publié\u00a0: le site en ligne n’a pas changé." in said
    assert (
        "! [remote rejected] main -> main (Les contenus ont des erreurs\u00a0: elles sont dites plus haut)"
        in said
    )
    assert (before, tip) == (publie.digests(), publie.tip())


def test_what_the_terminal_shows_has_no_control_sign(published: tuple[Publie, Greffe]) -> None:
    _, greffe = published
    greffe.write("sujets/peche.md", '---\nnom: "\\e[2J\\e[31mrouge"\nsynonimes: [a]\n---\n')
    said = greffe.push(ok=False)
    assert "[LEC-008]" in said
    assert re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", said) is None


def test_published_history_is_neither_rewritten_nor_removed(
    published: tuple[Publie, Greffe],
) -> None:
    publie, greffe = published
    before, tip = publie.digests(), publie.tip()
    git(greffe.clone, "commit", "--quiet", "--amend", "--allow-empty", "--message", "réécrit")
    assert "l’historique publié ne se réécrit pas" in greffe.push("--force", "main", ok=False)
    git(greffe.clone, "reset", "--quiet", "--hard", "origin/main")
    assert "elle ne se supprime pas" in greffe.push(":main", ok=False)
    assert "seul le registre écrit dans cette branche" in greffe.push(
        "--force", "main:registre/journal", ok=False
    )
    assert (before, tip) == (publie.digests(), publie.tip())
    heads = git(publie.depot, "for-each-ref", "--format=%(refname:short)", "refs/heads")
    assert ["main", "registre/journal"] == heads.split()


def test_another_branch_is_a_preview_that_goes_with_it(published: tuple[Publie, Greffe]) -> None:
    publie, greffe = published
    before = publie.digests()
    git(greffe.clone, "switch", "--quiet", "--create", "essai/juin")
    greffe.mark("apercu")
    said = greffe.push("essai/juin")
    (preview,) = (one for one in publie.apercus.iterdir() if one.name.startswith("essai-juin"))
    assert (
        f"remote: Prévisualisation de «\u00a0essai/juin\u00a0», non publiée\u00a0: {preview}"
        in said
    )
    page = (preview / PAGE).read_text("utf-8")
    assert "Marque apercu." in page
    assert "Prévisualisation de la branche «\u00a0essai/juin\u00a0»" in page
    assert '<meta name="robots" content="noindex">' in page
    assert "Disallow: /" in (publie.apercus / "robots.txt").read_text()
    greffe.write(f"{ACTE}.md", "---\nseance: rien\n---\n")
    assert "sa prévisualisation reste ce qu’elle était" in greffe.push("essai/juin")
    assert page == (preview / PAGE).read_text("utf-8")
    assert "supprimée" in greffe.push(":essai/juin")
    assert ["robots.txt"] == [one.name for one in publie.apercus.iterdir()]
    assert before == publie.digests()


def test_a_link_that_leads_out_is_refused_and_git_forgets_it(
    published: tuple[Publie, Greffe],
) -> None:
    publie, greffe = published
    before = publie.digests()
    (greffe.clone / "content/annexes").mkdir()
    (greffe.clone / "content/annexes/passwd.txt").symlink_to("/etc/passwd")
    tip = greffe.commit()
    for reference in ("main", "main:autre"):
        said = greffe.push(reference, ok=False)
        assert re.search("remote: (main|autre)\u00a0: annexes/passwd.txt: .DEP-001.", said)
    assert before == publie.digests()
    git(publie.depot, "cat-file", "-e", tip, ok=False)


def test_the_pushed_code_is_never_run(published: tuple[Publie, Greffe], tmp_path: Path) -> None:
    publie, greffe = published
    trace = tmp_path / "execute"
    evil = f"import pathlib; pathlib.Path({str(trace)!r}).touch()\n"
    for path in (
        "hooks/mkdocs_events.py",
        "hooks/registre/__init__.py",
        "registre.py",
        "sitecustomize.py",
    ):
        target = greffe.clone / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(evil)
    (greffe.clone / "mkdocs.yml").write_text("site_name: Volé\nhooks: [hooks/mkdocs_events.py]\n")
    (greffe.clone / "theme_overrides").mkdir()
    (greffe.clone / "theme_overrides/main.html").write_text("Volé")
    (greffe.clone / ".gitattributes").write_text("* export-ignore eol=crlf\n")
    greffe.mark("code")
    greffe.push()
    assert not trace.exists()
    assert {"code"} == publie.marks()
    assert "Volé" not in (publie.site / "index.html").read_text("utf-8")
    assert "\r" not in (publie.site / f"{ACTE}.md").read_bytes().decode()


def test_the_former_edition_comes_back_byte_for_byte(published: tuple[Publie, Greffe]) -> None:
    publie, greffe = published
    before = publie.digests()
    greffe.write("aide/nouvelle.md", "# Nouvelle page\n\nTexte.\n")
    greffe.push()
    after = publie.digests()
    assert before != after
    done = publie.run("revenir")
    assert 0 == done.returncode, done.stderr
    assert before == publie.digests()
    unwatched = publie.run("publier", "--echeances")
    assert 1 == unwatched.returncode
    assert "remis à une édition précédente" in unwatched.stderr
    assert 0 == publie.run("publier").returncode
    assert after == publie.digests()
    quiet = publie.run("publier", "--echeances")
    assert (0, "", "") == (quiet.returncode, quiet.stdout, quiet.stderr)


def test_a_scheduled_act_appears_at_its_time_and_not_before(
    published: tuple[Publie, Greffe],
) -> None:
    publie, greffe = published
    acte = (greffe.clone / "content" / f"{ACTE}.md").read_text("utf-8")
    later = ACTE.replace("DL_01", "DL_77")
    scheduled = acte.replace("---\n", "---\npublier_le: 15 mars 2090 à 8h\n", 1)
    greffe.write(f"{later}.md", scheduled.replace("Marque", "Programmé"))
    assert "1 acte programmé est retenu" in greffe.push().replace("\u00a0", " ")
    assert not list(publie.site.rglob("*DL_77*"))
    before = publie.digests()
    early = publie.at("2090-03-15 07:59:00", "publier", "--echeances")
    assert (0, "") == (early.returncode, early.stderr)
    assert before == publie.digests()
    due = publie.at("2090-03-15 08:00:05", "publier", "--echeances")
    assert 0 == due.returncode, due.stderr
    assert (publie.site / later / "index.html").is_file()
    late = publie.at("2090-03-15 08:15:00", "publier", "--echeances")
    assert (0, "") == (late.returncode, late.stderr)
