"""What a fingerprint covers, and what leaves it alone."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from registre.journal import empreintes
from registre.journal.empreintes import Empreintes
from registre.model.deliberation import (
    Convention,
    Deliberation,
    EnClair,
    Lien,
    Membres,
    Partenariat,
    Piece,
    Relation,
    Resultat,
    Vote,
)
from registre.model.fichier import FichierVerse
from registre.model.provenance import Provenance
from registre.model.seance import EtatPresence, Presence, Seance, Totaux
from registre.model.suivi import Publicite, Transmission
from registre.model.valeurs import (
    Cofinancement,
    DatePartielle,
    Personne,
    Signataire,
    Source,
)
from tests.support.fabrique import acte, seance

JOUR = DatePartielle(2020, 12, 1)
CORPS = "Le Conseil décide.\n"
APPEL = "[appel]\n\nLe Conseil décide.\n"
ANNEXE = Piece(titre="Plan", fichier="annexes/plan.pdf")
PRESENTE = Presence(personne=Personne("Mme Anne ESSAI"), etat=EtatPresence.PRESENT)


def verse(chemin: str, sha256: str = "a" * 64) -> dict[str, FichierVerse]:
    return {chemin: FichierVerse(chemin=chemin, format="pdf", taille=1, sha256=sha256)}


def of(
    deliberation: Deliberation | None = None,
    tenue: Seance | None = None,
    corps: str = CORPS,
    verses: dict[str, FichierVerse] | None = None,
) -> Empreintes:
    return empreintes.of_act(deliberation or acte(), tenue or seance(), corps, verses or {})


def test_the_text_counts_whatever_wrote_its_lines() -> None:
    assert of(corps="\nLe Conseil décide.\r\n\r\n") == of()
    assert of(corps=CORPS.replace("é", "e\u0301")) == of()
    assert of(corps=CORPS.replace("décide", "refuse")).acte != of().acte
    assert of(corps=CORPS.replace("décide", "refuse")).complement == of().complement


IMPRIMES: tuple[dict[str, Any], ...] = (
    {"objet": "Un autre"},
    {"organisme": "autre"},
    {"organe": "bureau"},
    {"numero": "1 bis"},
    {"date": date(2020, 12, 1)},
    {"date_seance": JOUR},
    {"date_convocation": JOUR},
    {"presidence": Personne("Mme Anne ESSAI")},
    {"secretaire": Personne("Mme Anne ESSAI")},
    {"signataire": Signataire("Anne ESSAI", "présidente")},
    {"membres": Membres(presents=0)},
    {"vote": Vote(resultat=Resultat.REJETEE)},
    {"vote": Vote(unanimite=True)},
    {"mentions": ("ABSENTS : cf. PVS",)},
    {"annexes": (Piece(titre="Plan"),)},
    {"pieces_visees": (Piece(titre="Plan", etat="projet"),)},
    {"conventions": (Convention(montant_total=Decimal(1)),)},
    {"conventions": (Convention(cofinancements=(Cofinancement("feder", Decimal(40)),)),)},
    {"sic": ("objet",)},
)


@pytest.mark.parametrize("champs", IMPRIMES, ids=str)
def test_a_printed_fact_changes_that_of_the_act(champs: dict[str, Any]) -> None:
    assert of(replace(acte(), **champs)).acte != of().acte


LIBRES: tuple[dict[str, Any], ...] = (
    {"date_affichage": JOUR},
    {"transmission": Transmission(date_reception=JOUR)},
    {"publicite_anterieure": Publicite(mode="affichage")},
    {"numero_actes": "2020_1"},
    {"matiere": "8.1"},
    {"sujets": ("eau",)},
    {"partenaires": (Partenariat(cle="feder", role="financeur"),)},
    {"territoires": ("somme",)},
    {"relations": (Relation(lien=Lien.MODIFIE, acte="sivom/2019/1"),)},
    {"anciennes_cles": ("2020-1",)},
    {"en_clair": EnClair(texte="On décide.", signature="le service")},
    {"provenance": Provenance(fichier="a.txt", sha256="b", methode="relu")},
    {"sic": ("date_affichage",)},
    {"id": "sivom/2020/un", "cle": "un"},
    {"seance": "sivom/2020-11-30-conseil-2"},
)


@pytest.mark.parametrize("champs", LIBRES, ids=str)
def test_follow_up_and_classification_change_the_complement_alone(champs: dict[str, Any]) -> None:
    assert of(replace(acte(), **champs)).acte == of().acte
    assert of(replace(acte(), **champs)).complement != of().complement


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"annexes": (Piece(titre="P"),)}, {"annexes": (Piece(titre="P", motif="à venir"),)}),
        (
            {"conventions": (Convention(duree="3 ans"),)},
            {"conventions": (Convention(duree="3 ans", partenaires=("feder",)),)},
        ),
        (
            {"presidence": Personne("Mme Anne ESSAI")},
            {"presidence": Personne("Mme Anne ESSAI", "anne-essai")},
        ),
    ],
)
def test_keys_of_the_editor_among_printed_facts_are_classification(
    one: dict[str, Any], other: dict[str, Any]
) -> None:
    assert of(acte(**one)).acte == of(acte(**other)).acte
    assert of(acte(**one)).complement != of(acte(**other)).complement


def test_where_the_act_was_read_is_in_none() -> None:
    assert of(replace(acte(), source=Source("ailleurs.md", 12))) == of()


def test_files_count_by_their_bytes_and_not_by_their_name() -> None:
    given, ici = acte(annexes=(ANNEXE,)), "annexes/plan.pdf"
    moved = acte(annexes=(Piece(titre="Plan", fichier="annexes/b.pdf"),))
    assert of(given, verses=verse(ici)).acte == of(moved, verses=verse("annexes/b.pdf")).acte
    assert of(given, verses=verse(ici)).acte != of(given, verses=verse(ici, "b" * 64)).acte
    # a file given later than its act: without it, the fingerprint is that of the day before
    assert of(given).acte == of(acte(annexes=(Piece(titre="Plan", motif="à venir"),))).acte
    original = acte(original="originaux/1.pdf")
    assert of(original).acte == of().acte
    assert of(original, verses=verse("originaux/1.pdf")).acte != of().acte


def test_one_amount_has_one_form() -> None:
    forms = {
        of(acte(conventions=(Convention(montant_total=Decimal(said)),))).acte
        for said in ("20000", "20000.00", "2E+4")
    }
    assert len(forms) == 1


@pytest.mark.parametrize(
    "champs",
    [
        {"date_convocation": JOUR},
        {"presidence": Personne("Mme Anne ESSAI")},
        {"secretaire": Personne("Mme Anne ESSAI")},
        {"presences": (PRESENTE,)},
        {"totaux_imprimes": Totaux(presents=3)},
        {"liste_complete": False},
        {"sic": ("convocation",)},
    ],
    ids=str,
)
def test_what_an_act_prints_of_its_sitting_changes_it(champs: dict[str, Any]) -> None:
    assert of(tenue=seance(**champs)).acte != of().acte


def test_the_rest_of_the_sitting_does_not() -> None:
    other = seance(lieu="ailleurs", debut=time(17, 30), territoires=("somme",), sic=("lieu",))
    assert of(tenue=other) == of()


def test_names_of_the_roll_call_count_where_the_text_calls_for_it() -> None:
    anne, jean = PRESENTE, Presence(personne=Personne("M. Jean"), etat=EtatPresence.PRESENT)
    one, other = seance(presences=(anne,)), seance(presences=(jean,))
    assert of(tenue=one).acte == of(tenue=other).acte
    assert of(tenue=one, corps=APPEL).acte != of(tenue=other, corps=APPEL).acte


def test_its_first_signs_by_fours() -> None:
    assert empreintes.short("0123456789abcdef" * 4) == "0123 4567 89ab cdef"
