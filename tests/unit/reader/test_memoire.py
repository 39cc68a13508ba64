"""What is remembered of a reading: it always says what reading everything again would say."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from registre import reader
from registre.reader import Memoire
from tests.support import contenu, volumes

ACTE = "deliberations/sivom/2021/2021-3.md"
SEANCE = "seances/sivom/2021-02-01-conseil.md"
ORGANISME = "organismes/sivom.md"
MATIERES = "matieres.yml"
A4 = "deliberations/sivom/2021/2021-4.md"
PROVENANCE = "deliberations/sivom/2021/2021-3.provenance.yml"
SECONDE = "seances/sivom/2021-02-01-conseil-2.md"
NOM = "    nom: Conseil syndical\n"
MEMBRES = "            membres: [Paul DURAND]\n"
LECTURE = 'lecture: "n° {rang}"\n'
AUTRE = "          - cle: conseil-2\n            nom: Autre conseil\n"
BORNE = volumes.publishing(2021)
EAU = {"sujets/eau.md": "---\nnom: Eau\n---\n"}
B = {"partenaires/b.md": "---\nnom: B\n---\n"}


def act(header: str, body: str = "Le Conseil fixe le prix de l’eau.") -> str:
    return f"---\nseance: 2021-02-01-conseil\nobjet: Prix de l’eau\n{header}---\n\n{body}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return contenu.write(tmp_path, contenu.BASE)


def remembered(folder: Path) -> Memoire:
    """What a first reading leaves, as it comes back from the disk."""
    memoire = Memoire()
    reader.read(folder, memoire)
    loaded = Memoire.load(memoire.dump())
    assert loaded is not None
    return loaded


def check_change(
    folder: Path, before: Mapping[str, str], changed: Mapping[str, str | None]
) -> None:
    """A reading that remembers ``before`` says of what changed (None: removed) what a first one says, which is something else."""
    contenu.write(folder, before)
    memoire = remembered(folder)
    said = reader.read(folder)
    for name, text in changed.items():
        if text is None:
            (folder / name).unlink()
        else:
            contenu.write(folder, {name: text})
    fresh = reader.read(folder)
    assert said != fresh
    assert repr(fresh) == repr(reader.read(folder, memoire))


@pytest.mark.parametrize("name", sorted(contenu.BASE))
def test_a_file_that_changes_is_read_again(name: str, folder: Path) -> None:
    check_change(folder, {}, {name: contenu.BASE[name].replace("---\n", "---\nintrus: 1\n", 1)})


@pytest.mark.parametrize(
    ("before", "changed"),
    [
        ({ACTE: act("sujets: [eau]\n"), **EAU}, dict.fromkeys(EAU)),
        ({ORGANISME: BORNE}, {ACTE: None}),
        ({ACTE: act("partenaires: [b]\n"), **B}, dict.fromkeys(B)),
        ({ACTE: act("matiere: 8.1\n"), MATIERES: "matieres:\n  8.1: Eau\n"}, {MATIERES: "{}"}),
        ({ACTE: act("relations:\n  - cite: 2021-4\n"), A4: act("")}, {A4: None}),
        ({ACTE: act("", "Voir [l’acte](2021-4.md)."), A4: act("")}, {A4: None}),
        (
            {ACTE: act("", "[Un](2021-4.md#article-1)."), A4: act("", "ARTICLE 1 – Un.")},
            {A4: act("", "ARTICLE 2 – Deux.")},
        ),
        ({}, {PROVENANCE: "intrus: 1\n"}),
        ({PROVENANCE: f"fichier: a.pdf\nsha256: {'0' * 64}\nmethode: Relu.\n"}, {PROVENANCE: None}),
        ({SEANCE: "---\nd_apres: 2021-4\n---\n", A4: act("")}, {A4: None}),
        ({}, {A4: act("numero: 2021-3\n")}),
        ({}, {SEANCE: None}),
        (
            {ACTE: act("relations:\n  - cite: 2021-4\n"), A4: act("")},
            {"seances/sivom/2021-4.md": "---\n---\n"},
        ),
        (
            {ACTE: contenu.BASE[ACTE].replace("conseil", "conseil-2"), SECONDE: "---\n---\n"},
            {ORGANISME: contenu.BASE[ORGANISME].replace(LECTURE, LECTURE + AUTRE)},
        ),
        ({}, {ORGANISME: contenu.BASE[ORGANISME].replace("{annee}", "N{annee}")}),
        (
            {ACTE: act("presidence: Anne DUPUIS\n")},
            {ORGANISME: contenu.BASE[ORGANISME].replace(NOM, NOM + MEMBRES)},
        ),
    ],
)
def test_what_a_file_named_and_is_no_longer_the_same_has_it_read_again(
    before: Mapping[str, str], changed: Mapping[str, str | None], folder: Path
) -> None:
    check_change(folder, before, changed)


def test_an_item_that_claims_an_act_is_still_checked_when_only_the_act_changes(
    folder: Path,
) -> None:
    points = "---\npoints:\n  - objet: Prix\n    acte: 2021-3\n---\n"
    moved = act("").replace("2021-02-01", "2021-03-01")
    other = {"seances/sivom/2021-03-01-conseil.md": "---\n---\n"}
    check_change(folder, {SEANCE: points, **other}, {ACTE: moved})


def test_a_piece_cited_by_a_file_that_is_not_read_again_is_not_forgotten(folder: Path) -> None:
    contenu.write(
        folder, {"annexes/a.txt": "Plan", ACTE: act("", "[Plan](../../../annexes/a.txt)")}
    )
    assert () == reader.read(folder, remembered(folder)).findings


def test_a_mistake_is_said_at_each_reading(folder: Path) -> None:
    contenu.write(folder, {ACTE: act("intrus: 1\n")})
    memoire = remembered(folder)
    assert 1 == len(reader.read(folder, memoire).findings)


def test_a_file_that_did_not_change_is_not_read_again(folder: Path) -> None:
    memoire = Memoire()
    acte = reader.read(folder, memoire).registre.deliberations["sivom/2021/2021-3"]
    assert acte is reader.read(folder, memoire).registre.deliberations["sivom/2021/2021-3"]


def test_a_memory_in_which_nothing_changed_is_dumped_as_it_was_loaded(folder: Path) -> None:
    memoire = Memoire()
    reader.read(folder, memoire)
    first = memoire.dump()
    again = Memoire.load(first)
    reader.read(folder, again)
    assert again is not None
    assert first == again.dump()


def test_a_file_that_is_gone_is_forgotten(folder: Path) -> None:
    contenu.write(folder, {A4: act("")})
    memoire = remembered(folder)
    (folder / A4).unlink()
    reader.read(folder, memoire)
    assert b"2021-4" not in memoire.dump()


@pytest.mark.parametrize(
    "damage",
    [
        lambda octets: octets[:-1],
        lambda octets: octets[:10],
        lambda octets: b"",
        lambda octets: octets[:60] + bytes([octets[60] ^ 1]) + octets[61:],
        lambda octets: b"X" + octets[1:],
    ],
)
def test_bytes_that_are_not_a_whole_memory_are_refused(
    damage: Callable[[bytes], bytes], folder: Path
) -> None:
    memoire = Memoire()
    reader.read(folder, memoire)
    assert Memoire.load(damage(memoire.dump())) is None


def test_every_listed_file_has_the_digest_of_its_bytes(folder: Path) -> None:
    contenu.write(folder, {"annexes/a.pdf": "%PDF"})
    found = reader.read(folder).empreintes
    assert sorted([*contenu.BASE, "annexes/a.pdf"]) == list(found)
    assert hashlib.blake2b(b"%PDF", digest_size=16).digest() == found["annexes/a.pdf"]
