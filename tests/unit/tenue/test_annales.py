"""What a build is told of the journal."""

from datetime import timedelta
from pathlib import Path

from registre.conservation.magasin import Magasin, Rayon
from registre.journal.inscriptions import Annonce, Evenement, Fichier, Objet
from registre.model.parution import Annales, NatureEvenement
from registre.tenue.annales import Fonds, tell
from registre.tenue.fils import Fait, gather
from tests.support import depots
from tests.support.journaux import JOUR

ACTE = "sivom/2024/2024-07"
SEANCE = "seances/sivom/2024-03-14-c.md"


def publish(folder: Path, *events: tuple[Evenement, int], partis: tuple[str, ...] = ()) -> Annales:
    """The annals of one act, each event with a source of its own that is kept."""
    magasin, faits = Magasin(depots.bare(folder)), list[Fait]()
    for rank, (evenement, edition) in enumerate(events):
        day = JOUR + timedelta(days=rank)
        sums = magasin.add(Rayon("sivom", 2024), [f"acte {rank}".encode(), b"seance"], day)
        files = zip((f"deliberations/{ACTE}.md", SEANCE), sums, strict=True)
        kept = tuple(Fichier(adresse=one, sha256=somme, taille=6) for one, somme in files)
        gone = evenement is Evenement.DEPUBLICATION
        own = Annonce(
            objet=Objet.ACTE,
            cle=ACTE,
            evenement=evenement,
            edition=edition,
            fichiers=() if gone else kept,
        )
        faits.append(Fait(day, own))
    first = [file.sha256 for file in faits[0].annonce.fichiers if file.adresse != SEANCE]
    fonds = Fonds(magasin, first if partis else ())
    return tell(gather(faits), faits, JOUR + timedelta(days=9), fonds)


def test_editions_and_events_are_told_apart(tmp_path: Path) -> None:
    found = publish(
        tmp_path,
        (Evenement.PUBLICATION, 1),
        (Evenement.COMPLEMENT, 1),
        (Evenement.RECTIFICATION, 2),
    )
    own = found.parutions[ACTE]
    assert [(1, JOUR), (2, JOUR + timedelta(days=2))] == [
        (one.rang, one.instant) for one in own.editions
    ]
    assert [NatureEvenement.COMPLEMENT] == [one.nature for one in own.evenements]
    assert [1, None, 2] == [one.edition for one in found.evenements]
    assert {b"acte 0", b"seance"} == set(found.sources.values())
    assert found.instant == (JOUR + timedelta(days=9)).replace(tzinfo=None)


def test_an_edition_that_is_not_kept_any_more_is_withdrawn(tmp_path: Path) -> None:
    events = ((Evenement.PUBLICATION, 1), (Evenement.RECTIFICATION, 2))
    found = publish(tmp_path, *events, partis=("premiere",))
    assert [True, False] == [one.retiree for one in found.parutions[ACTE].editions]
    assert {} == found.sources


def test_a_depublication_withdraws_what_came_before_and_not_what_comes_after(
    tmp_path: Path,
) -> None:
    events = ((Evenement.PUBLICATION, 1), (Evenement.DEPUBLICATION, 1), (Evenement.PUBLICATION, 2))
    own = publish(tmp_path, *events).parutions[ACTE]
    assert [(1, True), (2, False)] == [(one.rang, one.retiree) for one in own.editions]
