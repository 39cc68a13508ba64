"""What each page of a document says of the text that it bears."""

from dataclasses import replace

from registre.documents.acte import mention
from registre.texte.typographie import insecables
from tests.support import contenu
from tests.support.documents import GRAINES
from tests.support.project import ROOT

ACTE = contenu.read(ROOT / "content").registre.deliberations[GRAINES[0]]


def test_a_transcription_names_what_it_was_made_from() -> None:
    assert ACTE.provenance is not None
    said = f"Transcription établie d’après le fichier « {ACTE.provenance.fichier} », ne remplace pas l’original signé"
    assert insecables(said) == mention(ACTE)


def test_a_transcription_of_unknown_origin_says_so() -> None:
    said = mention(replace(ACTE, provenance=None))
    assert insecables("Transcription d’origine non renseignée, ne remplace pas") in said


def test_beside_an_original_the_official_file_is_named() -> None:
    said = mention(replace(ACTE, original="originaux/2019-12.pdf"))
    assert "le fichier officiel est l’original signé" in said
    assert "Transcription" not in said
