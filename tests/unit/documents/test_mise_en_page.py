"""How documents are laid out: what would run into its neighbour is cut, what would be torn in two by a page is not."""

from collections import defaultdict
from pathlib import Path

import pytest

from tests.support import contenu, documents, outils_pdf, pdf_lu
from tests.support.documents import RICHE
from tests.support.outils_pdf import Mot

_MARGE = (20 + 42) * 72 / 25.4  # points: where the column of facts ends
_COURRIEL = "secretariat.general@communautedecommunesduval.example"
_MOT = "intercommunalisationnellementparlant"


def laid_out(folder: Path, corps: str) -> tuple[list[Mot], str]:
    """The words of an act as they are laid out, and as they are read."""
    act = f"""---
seance: 2021-02-01-conseil
objet: Essai
mentions:
  - {_COURRIEL}
  - Un {_MOT} long
---

{corps}
"""
    octets = documents.pdf(contenu.catalogue(folder, {f"deliberations/{RICHE}.md": act}), RICHE)
    (folder / "essai.pdf").write_bytes(octets)
    assert documents.faults(octets) == []
    return outils_pdf.words(folder / "essai.pdf"), pdf_lu.read(octets).texte


def test_long_words_stay_in_the_margin_and_keep_their_signs(tmp_path: Path) -> None:
    words, read = laid_out(tmp_path, "Texte.")
    texts = [word.texte for word in words]
    mentions = words[texts.index("imprimées") + 1 : texts.index("Adresse")]
    assert "".join(word.texte.replace(pdf_lu.CESURE, "") for word in mentions) == (
        f"{_COURRIEL}Un{_MOT}long"
    )
    assert len({word.debut for word in mentions}) > 1
    assert [word for word in mentions if word.fin > _MARGE] == []
    assert _COURRIEL in read
    assert _MOT in read


@pytest.mark.parametrize("mots", [60, 120])
def test_rows_are_torn_only_where_they_may_be_very_long(tmp_path: Path, mots: int) -> None:
    long = "mot " * mots
    rows = "".join(f"| r{rank} {long} r{rank} | {long} | {long} |\n" for rank in range(60))
    words, _ = laid_out(tmp_path, f"| Quoi | Note | Suite |\n| --- | --- | --- |\n{rows}")
    pages: dict[str, set[int]] = defaultdict(set)
    for word in words:
        if word.texte.startswith("r") and word.texte[1:].isdigit():
            pages[word.texte].add(word.page)
    assert len(pages) == 60
    assert any(len(found) > 1 for found in pages.values()) is (mots > 100)
