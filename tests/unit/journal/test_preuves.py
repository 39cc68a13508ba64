"""Proofs that a stranger checks with a script of the standard library; the dishonest publisher meets whoever kept yesterday's root."""

import ast
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registre.journal import preuves, verifier
from registre.journal.merkle import Arbre
from registre.journal.preuves import VERIFIER
from registre.journal.publications import Lot
from registre.journal.tetes import Repere
from tests.support import verificateur
from tests.support.journaux import annonce, contents, journal, lots

OUI, NON = "OUI : la preuve est bonne.\n", "NON : la preuve est mauvaise.\n"
VRAI = journal(5, 1, 7)


def tree(made: list[Lot]) -> Arbre:
    return Arbre(feuille for lot in made for feuille in lot.feuilles)


def link(folder: Path, made: list[Lot], ancien: Repere, nouveau: Repere) -> Path:
    """The file of a proof that the new mark goes on from the old one, as far as this journal can make one."""
    path = folder / "prolongement.json"
    path.write_bytes(preuves.prolongement(tree(made), ancien, nouveau))
    return path


def given_file(folder: Path, cle: str = "sivom/2026/6") -> Path:
    path = folder / "acte.pdf"
    path.write_bytes(contents(cle))
    return path


def test_the_script_is_short_and_of_the_standard_library_only() -> None:
    assert verificateur.lines_of_code() <= 40
    nodes = list(ast.walk(ast.parse(VERIFIER.read_text(encoding="utf-8"))))
    named = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    named += [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    assert set(named) <= sys.stdlib_module_names


def test_a_file_is_proved_to_be_in_the_journal(tmp_path: Path) -> None:
    un, deux, _ = VRAI
    (inscription,) = deux.inscriptions
    octets = preuves.inclusion(tree(VRAI), inscription, deux.publication.repere)
    proof = tmp_path / "inclusion.json"
    proof.write_bytes(octets)
    repere = json.loads(octets)["repere"]
    assert (inscription.annonce.cle, repere) == ("sivom/2026/6", str(deux.publication.repere))
    done = verificateur.run(tmp_path, proof, given_file(tmp_path), repere)
    assert (done.stdout, done.stderr, done.returncode) == (OUI, "", 0)
    other = given_file(tmp_path, "sivom/2026/7")
    assert verificateur.run(tmp_path, proof, other, repere).stdout == NON
    elsewhere = str(un.publication.repere)
    done = verificateur.run(tmp_path, proof, given_file(tmp_path), elsewhere)
    assert (done.stdout, done.returncode) == (NON, 1)


def test_today_is_proved_to_go_on_from_yesterday(tmp_path: Path) -> None:
    hier, jour = VRAI[1].publication, VRAI[2].publication
    proof = link(tmp_path, VRAI, hier.repere, jour.repere)
    done = verificateur.run(tmp_path, proof, str(hier.repere), str(jour.repere))
    assert (done.stdout, done.returncode) == (OUI, 0)
    done = verificateur.run(tmp_path, proof, str(jour.repere), str(hier.repere))
    assert (done.stdout, done.returncode) == (NON, 1)


@pytest.mark.parametrize("altered", [0, 1], ids=["the first day", "yesterday"])
def test_the_dishonest_publisher_meets_whoever_kept_yesterday_s_root(
    tmp_path: Path, altered: int
) -> None:
    """The whole chain is made again with one altered act: every record, root and proof of it agree, but not with the root kept."""
    kept = VRAI[1].publication.repere
    days = [[inscription.annonce for inscription in lot.inscriptions] for lot in VRAI]
    days[altered][0] = annonce("sivom/2026/99")
    faux = lots(days)
    today = faux[2].publication.repere
    proof = link(tmp_path, faux, kept, today)
    assert verificateur.run(tmp_path, proof, str(kept), str(today)).stdout == NON
    # his own journal is sound to whoever kept nothing
    own = faux[1].publication.repere
    assert (
        verificateur.run(tmp_path, link(tmp_path, faux, own, today), str(own), str(today)).stdout
        == OUI
    )
    # and the true proof does not lead to his root
    true = link(tmp_path, VRAI, kept, VRAI[2].publication.repere)
    assert verificateur.run(tmp_path, true, str(kept), str(today)).stdout == NON


@pytest.mark.parametrize(
    "arguments",
    [(), ("rien.json", "a", "b"), ("vide.json", "x", "1:00"), ("vide.json", "1:00", "neuf")],
    ids=["none", "no file", "no proof", "no mark"],
)
def test_what_cannot_be_read_is_said_in_french(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "vide.json").write_text("{}", encoding="utf-8")
    done = verificateur.run(tmp_path, *arguments)
    assert done.returncode == 1
    assert done.stderr.startswith("NON : la preuve, le fichier ou le repère ne se lit pas")
    assert "Traceback" not in done.stderr
    assert "python3 verifier.py inclusion.json FICHIER REPÈRE" in done.stderr


@given(st.integers(1, 40), st.data())
def test_every_true_proof_is_accepted_and_no_other(taille: int, data: st.DataObject) -> None:
    made = journal(taille)
    arbre, leaves = tree(made), made[0].feuilles
    rang = data.draw(st.integers(0, taille - 1))
    chemin = [noeud.hex() for noeud in arbre.inclusion(rang, taille)]
    racine = arbre.root(0, taille).hex()

    def root(rank: int = rang, size: int = taille, path: list[str] | None = None) -> list[str]:
        used = chemin if path is None else path
        return verifier.remonter(rank, size - 1, leaves[rang], used)[1:]

    assert root() == [racine]
    assert root(path=[*chemin, "00" * 32]) != [racine]
    assert not chemin or root(path=chemin[:-1]) != [racine]
    other = data.draw(st.integers(0, taille - 1))
    assert other == rang or root(path=[n.hex() for n in arbre.inclusion(other, taille)]) != [racine]


@given(st.integers(1, 40), st.integers(1, 40))
def test_any_two_states_of_a_journal_are_proved_to_follow(one: int, other: int) -> None:
    ancienne, taille = sorted((one, other))
    made = journal(taille)
    arbre = tree(made)
    old, new = (Repere(size, arbre.root(0, size).hex()) for size in (ancienne, taille))
    with TemporaryDirectory() as folder:
        proof = str(link(Path(folder), made, old, new))
        assert verifier.verifier(proof, str(old), str(new))
        lying = Repere(new.taille, old.racine)
        assert old == new or not verifier.verifier(proof, str(old), str(lying))
        assert old == new or not verifier.verifier(proof, str(new), str(old))


def test_a_path_longer_than_the_tree_is_high_proves_nothing() -> None:
    first, second = journal(2)[0].feuilles
    assert verifier.remonter(1, 1, second, [first.hex()])[1:] == [tree(journal(2)).root(0, 2).hex()]
    assert verifier.remonter(0, 0, second, [first.hex()]) == []
    assert verifier.remonter(2, 1, second, [first.hex()]) == []
