"""``registre verifier``: what it says of a journal and of a file, and with what code it ends."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from registre.cli import app
from registre.conservation.git import Depot
from registre.conservation.journal import JOURNAL
from registre.conservation.magasin import Magasin, Rayon
from registre.journal.inscriptions import Annonce, Evenement
from registre.texte.typographie import insecables
from tests.support.depots import bare, git, publish
from tests.support.journaux import JOUR, acts, annonce, contents, lots

RAYON = Rayon("sivom", 2026)
JOURS: tuple[list[Annonce], ...] = (
    [*acts(2), annonce("sivom/2011/7", Evenement.VERSEMENT)],
    [annonce("sivom/2026/1", Evenement.RECTIFICATION, edition=2)],
    [annonce("sivom/2026/2", Evenement.DEPUBLICATION, fichiers=())],
)
GARDES = [
    contents("sivom/2026/1"), contents("sivom/2026/1", 2), contents("sivom/2011/7"),
]  # fmt: skip


@pytest.fixture
def depot(tmp_path: Path) -> Depot:
    made = bare(tmp_path)
    publish(made, *lots(JOURS))
    keep(made, GARDES)
    return made


def keep(depot: Depot, fichiers: Iterable[bytes]) -> None:
    Magasin(depot).add(RAYON, list(fichiers), JOUR)


def run(depot: Depot, *options: str | Path) -> Result:
    command = ["verifier", "--depot", str(depot.dossier), *map(str, options)]
    return CliRunner().invoke(app, command)


def said(depot: Depot, octets: bytes, *options: str) -> tuple[int, str]:
    """The code, and what is said of a file with these bytes."""
    path = depot.dossier.parent / "recu.pdf"
    path.write_bytes(octets)
    done = run(depot, path, *options)
    return done.exit_code, done.output.replace("\u00a0", " ").splitlines()[-1]


def test_a_whole_journal_is_said_to_be(depot: Depot) -> None:
    done = run(depot, "--tout")
    repere = lots(JOURS)[-1].publication.repere
    assert done.output == insecables(
        "Journal entier : 5 inscriptions, la dernière publication (n° 3) le 20 octobre 2026 à 14\u00a0h\u00a003.\n"
        f"Repère : {repere}\n"
    )
    assert done.exit_code == 0


@pytest.mark.parametrize(
    ("octets", "expected"),
    [
        (
            contents("sivom/2026/1"),
            "Connu : acte sivom/2026/1, édition 1, en ligne depuis le 18 octobre 2026 à 14 h 03, "
            "remplacé le 19 octobre 2026 à 14 h 03, à l’adresse deliberations/sivom/2026/1.pdf.",
        ),
        (
            contents("sivom/2026/1", 2),
            "Connu : acte sivom/2026/1, édition 2, en ligne depuis le 19 octobre 2026 à 14 h 03, "
            "à l’adresse deliberations/sivom/2026/1.pdf.",
        ),
        (
            contents("sivom/2026/2"),
            "Connu : acte sivom/2026/2, édition 1, en ligne depuis le 18 octobre 2026 à 14 h 03, "
            "retiré du site le 20 octobre 2026 à 14 h 03, à l’adresse deliberations/sivom/2026/2.pdf.",
        ),
        (
            contents("sivom/2011/7"),
            "Connu : acte sivom/2011/7, édition 1, versé au registre le 18 octobre 2026 à 14 h 03, "
            "à l’adresse deliberations/sivom/2011/7.pdf.",
        ),
    ],
    ids=["replaced", "current", "taken off", "older"],
)
def test_a_published_file_is_known(depot: Depot, octets: bytes, expected: str) -> None:
    assert said(depot, octets) == (0, expected)


def test_any_other_is_not(depot: Depot) -> None:
    unknown = (1, "Inconnu du registre : aucun fichier publié n’a ces octets.")
    assert said(depot, contents("sivom/2026/1") + b" ") == unknown
    empty = bare(depot.dossier.parent, "vide.git")
    assert said(empty, b"") == unknown
    assert run(empty, "--tout").output == insecables(
        "Le journal est vide : rien n’a encore été publié.\n"
    )


def test_a_kept_mark_is_compared(depot: Depot) -> None:
    first, *_, last = lots(JOURS)
    assert run(depot, "--tout", "--repere", str(first.publication.repere)).exit_code == 0
    git(depot.dossier, "update-ref", JOURNAL, f"{JOURNAL}^")
    done = run(depot, "--tout", "--repere", str(last.publication.repere))
    assert done.exit_code == 1
    assert "[JOU-008] Le journal compte 4 inscriptions" in done.output.replace("\u00a0", " ")
    assert "rien de ce qu’il dit n’est prouvé" in done.output


def test_files_that_are_lost_or_changed_are_told(depot: Depot) -> None:
    lost, changed = contents("sivom/2026/1", 2), contents("sivom/2011/7")
    store = Magasin(depot)
    sommes = store.add(RAYON, [lost, changed], JOUR)
    store.remove(RAYON, sommes, JOUR)
    done = run(depot, "--tout")
    assert done.exit_code == 1
    assert done.output.count("[JOU-011]") == 2
    assert (
        "deliberations/sivom/2026/1.pdf: [JOU-011] Le fichier publié à cette adresse" in done.output
    )
    assert "Le journal est entier" in done.output.replace("\u00a0", " ")
    # an earlier edition, or a file taken off the site, may be gone
    keep(depot, [lost, changed])
    store.remove(RAYON, store.add(RAYON, [contents("sivom/2026/1")], JOUR), JOUR)
    assert run(depot, "--tout").exit_code == 0


def test_many_lost_files_are_not_named_one_by_one(tmp_path: Path) -> None:
    made = bare(tmp_path)
    publish(made, *lots([acts(25)]))
    done = run(made, "--tout")
    assert done.output.count("[JOU-011]") == 21
    assert "5 autres fichiers publiés ne sont pas gardés" in done.output


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ((), "Donner un fichier à reconnaître, ou « --tout »"),
        (("--tout", "--repere", "12"), "Un repère s’écrit « taille:racine »"),
        (("rien.pdf",), "Le fichier « rien.pdf » n’existe pas"),
    ],
    ids=["nothing asked", "no mark", "no file"],
)
def test_what_cannot_be_done_is_said(depot: Depot, options: tuple[str, ...], expected: str) -> None:
    done = run(depot, *options)
    assert (done.exit_code, insecables(expected) in done.output) == (2, True)


def test_what_is_no_repository_is_said(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["verifier", "--tout", "--depot", str(tmp_path / "rien.git")])
    assert done.exit_code == 2
    assert "n’existe pas" in done.output
