"""Who makes an official document: one process of typst for all that are short, one of its own for a long one."""

from pathlib import Path

from registre.documents import acte, volume
from registre.documents.composition import Compositeur
from registre.publication.officiels import Imprimerie
from tests.support import volumes
from tests.support.documents import EDITION, GABARITS


def test_a_long_document_leaves_nothing_in_memory(tmp_path: Path) -> None:
    declared = {"organismes/sivom.md": volumes.publishing(2022)}
    catalogue = volumes.catalogue(tmp_path, **declared)
    press = Imprimerie(catalogue, Compositeur(GABARITS), EDITION)
    ((chemin, octets),) = press.make(volume.DOCUMENT, "organismes/sivom/volumes/2022.pdf")
    assert (chemin, octets) == (
        "organismes/sivom/volumes/2022.pdf",
        volumes.make(catalogue, "sivom", 2022),
    )
    assert press.compositeur._process is None
    list(press.make(acte.DOCUMENT, "deliberations/sivom/2022/2022-1.pdf"))
    assert press.compositeur._process is not None
