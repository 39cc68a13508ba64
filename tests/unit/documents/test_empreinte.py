"""Whatever the page or the document of an act prints of it and of its sitting is under its fingerprint."""

from dataclasses import fields, replace
from datetime import time
from pathlib import Path
from typing import Any

import pytest

from registre.documents import acte as document
from registre.indexes.catalogue import Catalogue
from registre.journal import empreintes
from registre.journal.champs import NATURES, Nature
from registre.journal.empreintes import Empreintes
from registre.model.provenance import Provenance
from registre.model.seance import EtatPresence, ModePresence, ModeSeance, Presence, Seance, Totaux
from registre.model.valeurs import DatePartielle, Personne, Source
from registre.pages import deliberation
from tests.support import contenu
from tests.support.documents import EDITION

CLE = "sivom/2021/2021-3"
JOUR = DatePartielle(2021, 1, 20)
TEXTE = "---\nseance: 2021-02-01-conseil\nobjet: Prix de l’eau\n---\n\n{}Le Conseil fixe le prix de l’eau.\n"
DE_SEANCE: dict[str, Any] = {
    "source": Source("ailleurs.md", 3),
    "debut": time(17, 30),
    "fin": time(18, 0),
    "lieu": "Mairie",
    "mode": ModeSeance.SALLE,
    "mode_imprime": "en salle",
    "date_convocation": JOUR,
    "presidence": Personne("Mme Anne ESSAI"),
    "secretaire": Personne("M. Jean NEUTRE"),
    "presences": (
        Presence(personne=Personne("Mme A"), etat=EtatPresence.PRESENT, mode=ModePresence.SALLE),
    ),
    "liste_complete": False,
    "totaux_imprimes": Totaux(presents=3),
    "quorum_imprime": "réuni",
    "sic": ("date_convocation",),
    "titre_corps": "Procès-verbal",
    "d_apres": {"*": "sivom/2021/2021-3"},
    "territoires": (),
    "provenance": Provenance(fichier="a.txt", sha256="b", methode="relu"),
}


def register(folder: Path, appel: bool) -> Catalogue:  # noqa: FBT001 - a case of the test
    texte = TEXTE.format("[appel]\n\n" if appel else "")
    return contenu.catalogue(folder, {"deliberations/sivom/2021/2021-3.md": texte})


def with_sitting(catalogue: Catalogue, **champs: Any) -> Catalogue:
    registre = catalogue.registre
    cle = registre.deliberations[CLE].seance
    tenue = replace(registre.seances[cle], **champs)
    return replace(catalogue, registre=replace(registre, seances={cle: tenue}))


def printed(catalogue: Catalogue) -> tuple[object, object]:
    """What the document prints, without the fingerprint itself, and what the page shows."""
    data = document.data(catalogue, CLE, EDITION)
    return {**data, "empreinte": ""}, deliberation.view(catalogue, CLE)


def test_every_attribute_of_a_sitting_that_can_be_changed_is_tried() -> None:
    own = {"id", "cle", "organisme", "organe", "date", "statut", "points", "proces_verbal"}
    assert {field.name for field in fields(Seance)} - own == set(DE_SEANCE)


@pytest.mark.parametrize("appel", [False, True], ids=["sans appel", "avec appel"])
@pytest.mark.parametrize("champ", DE_SEANCE)
def test_what_is_printed_of_the_sitting_is_covered(tmp_path: Path, champ: str, appel: bool) -> None:  # noqa: FBT001
    before = with_sitting(register(tmp_path, appel), presences=DE_SEANCE["presences"])
    other = DE_SEANCE[champ] if champ != "presences" else ()
    after = with_sitting(before, **{champ: other})
    if printed(before) != printed(after):
        assert of(before, CLE).acte != of(after, CLE).acte
    if champ not in NATURES[Seance][Nature.IMPRIME]:
        assert of(before, CLE) == of(after, CLE)


def of(catalogue: Catalogue, cle: str) -> Empreintes:
    registre = catalogue.registre
    acte = registre.deliberations[cle]
    corps = (catalogue.contenu / acte.source.fichier).read_text("utf-8").split("---\n", 2)[2]
    return empreintes.of_act(acte, registre.seances[acte.seance], corps, registre.fichiers)


def test_the_document_prints_it(tmp_path: Path) -> None:
    catalogue = register(tmp_path, appel=True)
    data = document.data(catalogue, CLE, EDITION)
    assert data["empreinte"] == empreintes.short(of(catalogue, CLE).acte)
