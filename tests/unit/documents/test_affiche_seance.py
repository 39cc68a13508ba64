"""The poster of a sitting lists what was examined and what became of it, as far as it is known."""

from pathlib import Path

from registre.documents import affiche_seance
from tests.support import contenu, documents
from tests.support.affiches import CORPS, MARGE, letters, white, words

SEANCE = "seances/sivom/2021-02-01-conseil"
AUTRE = "seances/sivom/2021-03-01-conseil"


def sitting(folder: Path, header: str, seance: str = SEANCE) -> bytes:
    """The poster of a sitting, of which an act is in the register, or of another one."""
    catalogue = contenu.catalogue(folder, {f"{seance}.md": f"---\n{header}---\n"})
    return documents.compose(affiche_seance.DOCUMENT, catalogue, f"{seance}/")


def test_a_sitting_lists_what_was_examined_and_what_became_of_it(tmp_path: Path) -> None:
    points = (
        "  - {rang: 1, objet: Tarifs, issue: rejeté}\n"
        "  - {rang: 2, objet: Emprunt, issue: ajourné}\n"
        "  - {rang: 3, objet: Eau, issue: adopté, acte: 2021-3}\n"
    )
    said = words(sitting(tmp_path, f"points:\n{points}"))
    assert "1. TarifsRejeté – Acte non versé au registre" in said
    assert "2. EmpruntAjourné – " in said
    assert "3. EauAdopté – Délibération n°\u00a03 du 1er février 2021" in said


def test_acts_that_no_item_names_are_listed_with_their_result(tmp_path: Path) -> None:
    said = words(sitting(tmp_path, ""))
    assert "Prix de l’eauDélibération n°\u00a03 du 1er février 2021" in said


def test_an_announced_sitting_says_when_and_where_and_not_that_it_was_held(tmp_path: Path) -> None:
    header = "statut: annoncée\ndebut: 18h30\nlieu: en mairie\npoints:\n  - objet: Tarifs\n"
    said = words(sitting(tmp_path, header, AUTRE))
    assert "2021à partir de 18\u00a0h\u00a030en mairieTarifs" in said
    assert "ne dit pas qu’elle a eu lieu" in said
    assert "délibérations" not in said


def test_a_sitting_of_which_nothing_is_known_says_so(tmp_path: Path) -> None:
    assert "Aucun document versé au registre ne dit" in words(sitting(tmp_path, "", AUTRE))


def test_eighty_items_take_more_sheets_that_conform(tmp_path: Path) -> None:
    points = "".join(f"  - {{rang: {rank}, objet: Objet {rank}}}\n" for rank in range(1, 81))
    made = sitting(tmp_path, f"points:\n{points}")
    assert documents.faults(made) == []
    assert letters(made)[0] >= CORPS
    assert white(made) >= MARGE
