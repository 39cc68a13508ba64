"""What is kept beside the journal: the head that is trusted, fingerprints, what is to be taken away."""

from pathlib import Path

import pytest

from registre.conservation.magasin import Magasin, Rayon
from registre.journal.empreintes import Empreintes
from registre.journal.tetes import JournalError
from registre.tenue.memoire import Memoire
from registre.tenue.ouverture import Reperage
from registre.tenue.retraits import Retraits
from tests.support import depots
from tests.support.journaux import JOUR, journal

RAYON = Rayon("sivom", 2024)


def test_the_last_head_is_kept_and_a_spoiled_one_is_not_passed_over(tmp_path: Path) -> None:
    kept = Reperage(tmp_path / "journal.json")
    assert kept.read() is None
    (lot,) = journal(3)
    kept.keep(lot.publication)
    assert lot.publication == kept.read()
    kept.path.write_bytes(lot.publication.octets[:-5])
    with pytest.raises(JournalError, match="n’est pas lisible"):
        kept.read()


def test_a_fingerprint_is_computed_again_when_a_file_or_the_program_changed(tmp_path: Path) -> None:
    path, made = tmp_path / "empreintes.json", list[bytes]()

    def compute(octets: bytes) -> Empreintes:
        made.append(octets)
        return Empreintes(acte=f"a{len(made)}", complement="c")

    def ask(programme: str, lus: bytes) -> str:
        memoire = Memoire.load(path, programme)
        found = memoire.of("sivom/2024/7", (lus,), lambda: b"source", compute)
        memoire.save()
        return found.acte

    said = [ask("un", b"x"), ask("un", b"x"), ask("un", b"y"), ask("deux", b"y")]
    assert ["a1", "a1", "a2", "a3"] == said
    path.write_text('{"programme": "deux", "objets": {"sivom/2024/7": 5}}')
    assert "a4" == ask("deux", b"y")


def test_what_is_to_go_goes_once_and_survives_a_stop(tmp_path: Path) -> None:
    magasin = Magasin(depots.bare(tmp_path))
    sums = magasin.add(RAYON, [b"un", b"deux"], JOUR)
    Retraits(tmp_path / "retraits.json").note({RAYON: sums[:1]})
    again = Retraits(tmp_path / "retraits.json")  # another process
    assert (True, False) == (again.carry_out(magasin, JOUR), again.carry_out(magasin, JOUR))
    assert set(sums[1:]) == set(magasin.names(RAYON))
    again.note({RAYON: sums[1:]})
    again.forget()
    assert not again.carry_out(magasin, JOUR)
