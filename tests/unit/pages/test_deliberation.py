"""The page of an act, from a file to its view."""

from pathlib import Path

from registre.indexes.catalogue import Catalogue
from registre.pages.base import Page
from registre.pages.deliberation import KIND, VueActe
from tests.support import contenu
from tests.support.lecture_des_pages import said

ACTE = "deliberations/sivom/2021/2021-3.md"


def _catalogue(tmp_path: Path, **files: str) -> Catalogue:
    return contenu.catalogue(tmp_path, files)


def _page(catalogue: Catalogue) -> Page:
    (page,) = KIND.pages(catalogue)
    return page


def _view(tmp_path: Path, text: str = "") -> VueActe:
    files = {ACTE: text} if text else {}
    vue = _page(contenu.catalogue(tmp_path, files)).vue()
    assert isinstance(vue, VueActe)
    return vue


def test_number_is_read_as_a_person_would(tmp_path: Path) -> None:
    vue = _view(tmp_path)
    assert ("Prix de l’eau", "Délibération n° 3 du 1er février 2021") == (
        vue.objet,
        said((vue.numero,)),
    )


def test_page_has_its_own_title_and_sentence(tmp_path: Path) -> None:
    page = _page(_catalogue(tmp_path))
    assert "deliberations/sivom/2021/2021-3/" == page.adresse
    assert "Prix de l’eau – délibération n°\u00a03 du 1er février 2021" == page.entete().titre
    assert (
        "Délibération n°\u00a03 du 1er février 2021 – Sivom du Val d’Orge, Conseil syndical\u00a0: Prix de l’eau."
    ) == page.entete().description


def test_way_to_the_page_goes_through_the_sitting(tmp_path: Path) -> None:
    assert [
        ("Organismes", "organismes/"),
        ("Sivom du Val d’Orge", "organismes/sivom/"),
        ("Conseil syndical", "organismes/sivom/conseil/"),
        ("Séance du Conseil syndical du 1er février 2021", "seances/sivom/2021-02-01-conseil/"),
    ] == [(lien.texte, lien.adresse) for lien in _page(_catalogue(tmp_path)).entete().fil]


def test_smallest_act_invents_nothing(tmp_path: Path) -> None:
    vue = _view(tmp_path)
    known = {fait.libelle for fait in vue.boite.faits if fait.valeurs}
    assert {"Organisme", "Organe", "Séance", "Numéro imprimé"} == known
    assert (None, None, (), (), ()) == (
        vue.en_clair,
        vue.appel,
        vue.bandeaux,
        vue.relations,
        vue.pieces,
    )


def test_text_is_read_when_the_page_is_made(tmp_path: Path) -> None:
    (segment,) = _view(tmp_path).texte
    assert "<p>Le Conseil fixe le prix de l’eau.</p>" in segment.html


def test_roll_call_stands_where_it_was_printed(tmp_path: Path) -> None:
    files = {
        ACTE: """\
            ---
            seance: 2021-02-01-conseil
            objet: Prix de l’eau
            ---

            Le Conseil s’est réuni.

            [appel]

            Il fixe le prix.
            """,
        "seances/sivom/2021-02-01-conseil.md": "---\npresences:\n  - Anne MARTIN: présent\n---\n",
    }
    vue = _page(contenu.catalogue(tmp_path, files)).vue()
    assert isinstance(vue, VueActe)
    assert [False, True, False] == [segment.appel for segment in vue.texte]
    assert vue.appel is not None
    assert "Anne MARTIN" == vue.appel.lignes[0].membre


def test_citation_is_whole_but_for_the_address(tmp_path: Path) -> None:
    assert (
        "Sivom du Val d’Orge, Conseil syndical, délibération n° 3 du 1er février 2021, « Prix de l’eau »"
    ) == said(_view(tmp_path).citation)


def test_files_are_offered_with_format_size_and_language(tmp_path: Path) -> None:
    assert [
        ("Texte source (Markdown, 95 octets, en français)", "deliberations/sivom/2021/2021-3.md"),
        ("Données (JSON, en français)", "deliberations/sivom/2021/2021-3.json"),
    ] == [
        (lien.texte.replace("\u00a0", " "), lien.adresse)
        for lien in _view(tmp_path).telechargements
    ]


def test_plain_words_of_the_issuer_are_signed(tmp_path: Path) -> None:
    vue = _view(
        tmp_path,
        """\
        ---
        seance: 2021-02-01-conseil
        objet: Prix de l’eau
        en_clair: {texte: L’eau ne change pas de prix., signature: Service des eaux}
        ---

        Le Conseil fixe le prix.
        """,
    )
    assert vue.en_clair is not None
    assert ("L’eau ne change pas de prix.", "Service des eaux") == (
        vue.en_clair.texte,
        vue.en_clair.signature,
    )
