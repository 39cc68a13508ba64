"""The document of an attestation conforms, and prints what its page says."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from registre import indexes, reader
from registre.documents import attestation
from registre.indexes.catalogue import Catalogue
from registre.journal.inscriptions import Evenement, Objet
from tests.support import documents, publies
from tests.support.project import ROOT

CONTENU = ROOT / "content"
ACTE = publies.RECTIFIE
ADRESSE = f"deliberations/{ACTE}/attestation/"
FICHIER = publies.of_bytes(f"deliberations/{ACTE}.md", publies.PREMIER)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    annex = publies.of_bytes("annexes/devis.pdf", b"devis")
    days = [
        [
            publies.recorded(Objet.ACTE, ACTE, FICHIER),
            publies.recorded(Objet.ANNEXE, "annexes/devis.pdf", annex, empreinte=None),
            publies.recorded(Objet.ACTE, publies.DEPUBLIE, FICHIER),
        ],
        [publies.recorded(Objet.ACTE, publies.DEPUBLIE, evenement=Evenement.DEPUBLICATION)],
    ]
    held = publies.archived(publies.lots(days))
    return indexes.build(reader.read(CONTENU).registre, CONTENU, recueil=held)


def made(catalogue: Catalogue, adresse: str) -> bytes:
    kind = attestation.DOCUMENT
    proof = kind.epreuve(catalogue, adresse, documents.EDITION)
    instant = documents.EDITION.instant_of(proof.jour)
    return documents.COMPOSITEUR.compose(kind.gabarit, proof.donnees, instant)


def test_only_what_is_online_has_one(catalogue: Catalogue) -> None:
    assert set(attestation.adresses(catalogue)) == {ADRESSE, "annexes/devis/attestation/"}
    plain = indexes.build(reader.read(CONTENU).registre, CONTENU)
    assert list(attestation.adresses(plain)) == []


def test_it_conforms_and_prints_sums_roots_and_limits(catalogue: Catalogue) -> None:
    for adresse in attestation.adresses(catalogue):
        octets = made(catalogue, adresse)
        assert documents.faults(octets) == []
        assert octets == made(catalogue, adresse)
    pdf = pypdfium2.PdfDocument(BytesIO(made(catalogue, ADRESSE)))
    text = " ".join(page.get_textpage().get_text_range() for page in pdf)
    words = " ".join(text.replace("\u00a0", " ").split())
    head = catalogue.preuves.tetes["1"]
    for said in (
        "Attestation technique de publication",
        FICHIER.sha256,
        str(head.repere),
        "7 janvier 2025 à 9 h 30",
        "L’heure : sans horodatage extérieur",
        "Signature et cachet",
    ):
        assert said in words, said


def test_the_file_says_what_it_attests(catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "attestation.pdf"
    path.write_bytes(made(catalogue, ADRESSE))
    with pikepdf.open(path) as pdf:
        title = str(pdf.docinfo.Title).replace("\u00a0", " ")
        assert (
            title == "Attestation technique de publication – Délibération n° 01 du 28 novembre 2016"
        )
