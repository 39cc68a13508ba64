"""A journal is read once, and only from where it is asked for."""

from collections.abc import Iterable, Iterator

from registre.journal.lecture import EnMemoire, records
from registre.journal.tetes import TETE
from registre.journal.verification import verify
from tests.support.journaux import files, journal

SAIN = journal(3, 2, 4)
FICHIERS = files(SAIN)
UN, DEUX, TROIS = (lot.publication for lot in SAIN)
PREMIERS, SECONDS, DERNIERS = (lot.publication.parts[0] for lot in SAIN)


def test_records_are_read_back_from_any_publication_on() -> None:
    whole = [one for lot in SAIN for one in lot.inscriptions]
    assert list(records(EnMemoire(FICHIERS))) == whole
    assert list(records(EnMemoire(FICHIERS), DEUX)) == whole[5:]


def test_how_far_it_is_is_said_and_lines_are_shown() -> None:
    told: list[tuple[int, int]] = []
    seen: list[tuple[str, int]] = []
    verify(
        EnMemoire(FICHIERS),
        depuis=UN,
        voir=lambda nom, lignes: seen.append((nom, len(lignes))),
        montrer=lambda faits, total: told.append((faits, total)),
    )
    assert told == [(2, 6), (6, 6)]
    assert seen == [(SECONDS, 2), (DERNIERS, 4)]


class Noted(EnMemoire):
    """Files that know which were read."""

    lus: list[str]

    def read(self, noms: Iterable[str]) -> Iterator[bytes]:
        for nom in noms:
            self.lus.append(nom)
            yield self.fichiers[nom]


def test_what_was_verified_before_is_not_read_again() -> None:
    noted = Noted(FICHIERS)
    object.__setattr__(noted, "lus", [])
    assert verify(noted, depuis=DEUX).constats == ()
    kept = [f"{DEUX.chemin}.json", TETE]
    assert sorted(noted.lus) == sorted([f"{TROIS.chemin}.json", DERNIERS, *kept])
