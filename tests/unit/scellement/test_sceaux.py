"""Seals of a publication: made, checked, missing, and never in the way."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from registre.conservation.journal import Journal
from registre.journal import recueil
from registre.journal.lecture import EnMemoire
from registre.journal.verification import verify
from registre.scellement import sceaux
from registre.scellement.horodatage import Autorite
from registre.scellement.sceaux import Reglages
from registre.scellement.signature import Cle
from tests.support import autorites, depots
from tests.support.autorites import Autorites, openssl
from tests.support.journaux import files, journal

LOTS = journal(3, 2)
TETE = LOTS[0].publication


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Autorites:
    return autorites.make(tmp_path_factory.mktemp("autorites") / "cles")


@pytest.fixture(scope="module")
def adresse(held: Autorites) -> Iterator[str]:
    with autorites.served(held) as found:
        yield found


def key(held: Autorites) -> Cle:
    return Cle(cle=held.dossier / "emetteur.cle", certificat=held.dossier / "emetteur.pem")


def clock(held: Autorites, adresse: str, delai: float = 10) -> Reglages:
    return Reglages(autorite=Autorite(adresse=adresse, certificat=held.racine, delai=delai))


def test_a_publication_is_signed_and_stamped_beside_what_its_root_covers(
    held: Autorites, adresse: str, tmp_path: Path
) -> None:
    wanted = Reglages(cle=key(held), autorite=clock(held, adresse).autorite)
    lot, missing = sceaux.sealed(LOTS[0], wanted)
    assert (lot.publication, missing) == (TETE, ())
    assert set(lot.fichiers) - set(LOTS[0].fichiers) == {f"{TETE.chemin}.p7s", f"{TETE.chemin}.tsr"}
    assert verify(EnMemoire(lot.fichiers)).constats == ()
    for nom, end in (("tete.json", ".json"), ("s.p7s", ".p7s"), ("t.tsr", ".tsr")):
        (tmp_path / nom).write_bytes(lot.fichiers[f"{TETE.chemin}{end}"])
    signed = ("-inform", "DER", "-in", "s.p7s", "-content", "tete.json", "-CAfile", held.racine)
    openssl(tmp_path, "cms", "-verify", "-binary", *signed, "-out", "relu")
    openssl(tmp_path, "ts", "-verify", "-in", "t.tsr", "-data", "tete.json", "-CAfile", held.racine)


def test_nothing_is_wanted_nothing_is_made() -> None:
    assert sceaux.sealed(LOTS[0], Reglages()) == (LOTS[0], ())


def test_an_authority_that_does_not_answer_is_said_and_waited_for_no_longer(
    held: Autorites,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        lot, missing = sceaux.sealed(LOTS[0], clock(held, f"http://127.0.0.1:{port}/", 0.3))
    assert lot == LOTS[0]
    assert "La racine n’est pas horodatée\u00a0: l’autorité ne répond pas" in missing[0]
    assert "la prochaine racine, qui prolonge celle-ci" in missing[0]


@pytest.mark.parametrize(
    ("code", "spoil", "expected"),
    [(503, b"", "l’autorité répond 503"), (200, b"x" * (1 << 20), "plus qu’un horodatage")],
)
def test_a_bad_answer_is_no_timestamp(
    held: Autorites, code: int, spoil: bytes, expected: str
) -> None:
    with autorites.served(held, code, spoil) as bad:
        done = sceaux.seal(TETE, clock(held, bad))
    assert done.fichiers == {}
    assert expected in done.manques[0]


def test_a_timestamp_of_another_authority_is_refused(
    held: Autorites, adresse: str, tmp_path: Path
) -> None:
    other = autorites.make(tmp_path / "autres")
    done = sceaux.seal(TETE, clock(other, adresse))
    assert done.fichiers == {}
    assert "openssl ts dit" in done.manques[0]


@pytest.mark.parametrize("nom", ["rien.cle", "heure.cle"], ids=["no key", "another key"])
def test_a_key_that_is_not_good_is_said(held: Autorites, nom: str) -> None:
    wanted = Cle(cle=held.dossier / nom, certificat=held.dossier / "emetteur.pem")
    done = sceaux.seal(TETE, Reglages(cle=wanted))
    assert done.fichiers == {}
    assert done.manques[0].startswith("La racine n’est pas signée\u00a0: ")


def test_an_address_that_is_none_is_not_asked(held: Autorites) -> None:
    done = sceaux.seal(TETE, clock(held, f"file://{held.racine}"))
    assert "n’est pas l’adresse d’une autorité" in done.manques[0]


def test_a_seal_that_comes_later_changes_nothing_of_the_journal(
    held: Autorites, tmp_path: Path
) -> None:
    depot = depots.bare(tmp_path)
    kept = depots.publish(depot, *LOTS)
    last = LOTS[1].publication
    done = sceaux.seal(last, Reglages(cle=key(held)))
    kept.attach(last, done.fichiers)
    read = Journal(depot).read()
    assert recueil.read(read).sceaux == done.fichiers
    assert verify(read, en_ligne=last.repere).constats == ()
    assert Journal(depot).head() == last
    assert sceaux.seal(last, Reglages(cle=key(held)), recueil.read(read).sceaux).fichiers == {}
    with pytest.raises(ValueError, match="no seals"):
        kept.attach(last, {f"{TETE.chemin}.p7s": b""})


def test_old_seals_stay_when_a_publication_comes_after(held: Autorites, tmp_path: Path) -> None:
    depot = depots.bare(tmp_path)
    first, _ = sceaux.sealed(LOTS[0], Reglages(cle=key(held)))
    second, _ = sceaux.sealed(LOTS[1], Reglages(cle=key(held)))
    depots.publish(depot, first, second)
    found = recueil.read(Journal(depot).read())
    assert set(found.sceaux) == {f"{lot.publication.chemin}.p7s" for lot in LOTS}
    assert found == recueil.read(EnMemoire(files([first]))).followed_by(second)
