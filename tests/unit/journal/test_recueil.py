"""What a build receives of a journal, with the publication that goes online with it."""

from registre.journal import inscriptions, recueil
from registre.journal.lecture import EnMemoire, list_files
from registre.journal.verification import verify
from tests.support.journaux import files, journal

LOTS = journal(3, 2, 4)
SCEAU = f"{LOTS[1].publication.chemin}.p7s"


def test_heads_lines_and_seals_are_read_and_the_last_publication_comes_after() -> None:
    kept = {**files(LOTS[:2]), SCEAU: b"signature"}
    found = recueil.read(EnMemoire(kept)).followed_by(LOTS[2])
    assert list(found.tetes) == [lot.publication for lot in LOTS]
    assert [inscriptions.parse(ligne) for ligne in found.lignes] == [
        one for lot in LOTS for one in lot.inscriptions
    ]
    assert found.sceaux == {SCEAU: b"signature"}
    assert found == recueil.read(EnMemoire({**files(LOTS), SCEAU: b"signature"}))


def test_a_publication_has_its_records_and_the_one_before() -> None:
    found = recueil.read(EnMemoire(files(LOTS)))
    one, two, three = found.tetes
    assert [inscriptions.parse(ligne).rang for ligne in found.of(two)] == [3, 4]
    assert (found.before(one), found.before(three)) == (None, two)
    assert recueil.read(EnMemoire({})) == recueil.VIDE


def test_seals_stand_beside_heads_and_are_none_of_the_journal() -> None:
    kept = {**files(LOTS), SCEAU: b"signature", f"{LOTS[2].publication.chemin}.tsr": b"temps"}
    assert verify(EnMemoire(kept)).constats == ()
    assert list_files(kept).sceaux == [SCEAU, f"{LOTS[2].publication.chemin}.tsr"]
    lone = "2026/10/000009.tsr"
    assert [one.fichier for one in verify(EnMemoire({**kept, lone: b""})).constats] == [lone]
