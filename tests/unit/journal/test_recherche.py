"""What became of a file of an object."""

from dataclasses import replace
from hashlib import sha256

from registre.journal.inscriptions import Evenement, Fichier, Inscription
from registre.journal.recherche import Connu, of_object
from tests.support.journaux import annonce, lots

CLE = "sivom/2026/1"
ORIGINAL = Fichier(adresse="annexes/original.pdf", sha256="a" * 64, taille=10)


def known(*parts: tuple[Fichier, ...], edition: bool = True) -> Connu | None:
    """What is known of the original after publications of these files."""
    days = [
        [annonce(CLE, Evenement.RECTIFICATION, rank if edition else 1, fichiers=files)]
        for rank, files in enumerate(parts, 1)
    ]
    records: list[Inscription] = [one for lot in lots(days) for one in lot.inscriptions]
    return of_object(records, ORIGINAL.sha256)


def other(adresse: str) -> Fichier:
    return Fichier(adresse=adresse, sha256=sha256(adresse.encode()).hexdigest(), taille=1)


def test_a_file_that_the_next_edition_keeps_is_not_replaced() -> None:
    pdf = other("deliberations/sivom/2026/1.pdf")
    kept = known((ORIGINAL, pdf), (ORIGINAL,))
    assert kept is not None
    assert kept.remplace is None
    gone = known((ORIGINAL, pdf), (ORIGINAL,), (pdf,))
    assert gone is not None
    assert (gone.inscription.rang, gone.remplace and gone.remplace.day) == (0, 20)


def test_other_bytes_at_its_address_replace_it_in_the_same_edition() -> None:
    beside = known((ORIGINAL,), (other("autre.pdf"),), edition=False)
    assert beside is not None
    assert beside.remplace is None
    there = known((ORIGINAL,), (replace(other("x"), adresse=ORIGINAL.adresse),), edition=False)
    assert there is not None
    assert there.remplace is not None


def test_what_was_never_a_file_of_it_is_unknown() -> None:
    assert known((other("x"),)) is None
