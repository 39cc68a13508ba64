"""The files that a page offers: the official one first, with what lets one check it."""

import hashlib
import json
from pathlib import Path

import pytest

from registre.exports import donnees_acte
from registre.indexes.catalogue import Catalogue
from registre.model.fichier import FichierVerse
from registre.pages.deliberation import KIND, VueActe
from registre.pages.telechargements import Rang, Telechargement, described, offered
from tests.support import contenu, pdf
from tests.support.exports import made
from tests.support.lecture_des_pages import said

ORIGINAL, PLAN = "originaux/2021/2021-3.pdf", "annexes/2021/plan.pdf"
ACTE = f"""\
    ---
    seance: 2021-02-01-conseil
    objet: Prix de l’eau
    original: {ORIGINAL}
    annexes:
      - titre: Plan
        etat: projet
        article: "2"
        fichier: {PLAN}
      - titre: Tarifs
        motif: pièce non communiquée
    ---

    Le Conseil fixe le prix de l’eau.
    """


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """An act with its original and its annexes."""
    pdf.write(tmp_path / ORIGINAL, pdf.lines("Le Conseil fixe le prix de l’eau."))
    pdf.write(tmp_path / PLAN, None, None)
    return contenu.catalogue(tmp_path, {"deliberations/sivom/2021/2021-3.md": ACTE})


def sha256(catalogue: Catalogue, fichier: str) -> str:
    return hashlib.sha256((catalogue.contenu / fichier).read_bytes()).hexdigest()


def size(catalogue: Catalogue, fichier: str) -> int:
    return (catalogue.contenu / fichier).stat().st_size


def view(catalogue: Catalogue) -> VueActe:
    (page,) = KIND.pages(catalogue)
    vue = page.vue()
    assert isinstance(vue, VueActe)
    return vue


def test_the_original_comes_first_with_its_sum(catalogue: Catalogue) -> None:
    first, source, data = view(catalogue).telechargements
    weight = size(catalogue, ORIGINAL)
    about = f"(PDF, 1\u00a0page, {weight}\u00a0octets, en français)"
    assert f"Original de l’acte, fichier officiel {about}" == first.texte
    assert (ORIGINAL, sha256(catalogue, ORIGINAL)) == (first.adresse, first.sha256)
    acte = "deliberations/sivom/2021/2021-3.md"
    assert (acte, sha256(catalogue, acte)) == (source.adresse, source.sha256)
    assert "Données (JSON, en français)" == data.texte


def test_what_is_made_beside_the_page_gets_its_size_and_sum(catalogue: Catalogue) -> None:
    poster = Telechargement(titre="Affiche", format="PDF/A", adresse="a.pdf", rang=Rang.AFFICHE)
    made = {"deliberations/sivom/2021/2021-3.json": b"{}", "a.pdf": b"%PDF"}
    found = offered((poster, *view(catalogue).telechargements), made.get)
    assert ["Original de l’acte, fichier officiel", "Texte source", "Données", "Affiche"] == [
        lien.titre for lien in found
    ]
    assert "Données (JSON, 2\u00a0octets, en français)" == found[2].texte
    assert [hashlib.sha256(octets).hexdigest() for octets in made.values()] == [
        lien.sha256 for lien in found[2:]
    ]


def test_a_file_that_nobody_has_made_has_no_sum(catalogue: Catalogue) -> None:
    *_, data = offered(view(catalogue).telechargements, lambda _: None)
    assert ("Données (JSON, en français)", "") == (data.texte, data.sha256)


def test_annexes_say_what_they_are_or_why_they_are_not_there(catalogue: Catalogue) -> None:
    (fait,) = view(catalogue).pieces
    about = f"PDF, 2 pages, image sans texte, {size(catalogue, PLAN)} octets"
    assert [
        f"Plan ({about}) (projet) (article 2) – SHA-256 {sha256(catalogue, PLAN)}",
        "Tarifs – non versée au registre : pièce non communiquée",
    ] == [said(valeur) for valeur in fait.valeurs]
    assert PLAN == fait.valeurs[0][0].adresse


def test_data_describe_the_given_files(catalogue: Catalogue) -> None:
    (data,) = made(donnees_acte.files, catalogue, "https://registre.example/").values()
    found = json.loads(data)
    assert found["original"] == {
        "fichier": ORIGINAL,
        "type": "PDF",
        "taille": size(catalogue, ORIGINAL),
        "pages": 1,
        "sha256": sha256(catalogue, ORIGINAL),
    }
    plan, tarifs = found["imprime"]["annexes"]
    assert ("Plan", PLAN, 2, sha256(catalogue, PLAN)) == tuple(
        plan[cle] for cle in ("titre", "fichier", "pages", "sha256")
    )
    assert {"titre", "etat", "article", "fichier", "motif"} == set(tarifs)


def test_an_act_without_original_names_none(tmp_path: Path) -> None:
    catalogue = contenu.catalogue(tmp_path, {})
    assert 2 == len(view(catalogue).telechargements)
    (data,) = made(donnees_acte.files, catalogue, "").values()
    assert "original" not in json.loads(data)


@pytest.mark.parametrize(
    ("taille", "pages", "expected"),
    [
        (999, None, "ODT, 999\u00a0octets"),
        (120_400, None, "ODT, 120\u00a0ko"),
        (12_400_000, 1200, "ODT, 1\u202f200\u00a0pages, 12\u00a0Mo"),
    ],
)
def test_sizes_are_said(taille: int, pages: int | None, expected: str) -> None:
    verse = FichierVerse(
        chemin="a.odt", format="ODT", taille=taille, sha256="", pages=pages, texte=True
    )
    assert expected == described(verse)
