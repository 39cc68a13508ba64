import pytest

from registre.model.organisme import Contact
from registre.search import identites
from tests.support.fabrique import organisme, partenaire, registre

CANOPE = partenaire(
    "canope",
    "Réseau Canopé",
    alias=("CANOPE",),
    anciens_noms=("CNDP",),
    predecesseurs=("crdp",),
)
CRDP = partenaire("crdp", "CRDP d'Amiens", alias=("Centre régional",), successeurs=("canope",))
REGISTRE = registre(partenaires=(CANOPE, CRDP))


def test_un_corps_se_cherche_par_ce_qu_il_fut() -> None:
    assert ["Réseau Canopé", "CANOPE", "CNDP", "CRDP d'Amiens", "Centre régional"] == list(
        identites.of_corps(REGISTRE, "canope")
    )


def test_un_corps_se_cherche_par_ce_qu_il_devint() -> None:
    assert "Réseau Canopé" in list(identites.of_corps(REGISTRE, "crdp"))


CONTACT = Contact(
    adresse=("83, rue Saint Fuscien", "80000 AMIENS"),
    telephone="03 22 22 27 27",
    horaires=("Du lundi au vendredi", "de 9h00 à 12h30"),
)


@pytest.mark.parametrize(
    ("mention", "attendu"),
    [
        ("80000 AMIENS", True),
        ("Tél. 03 22 22 27 27", True),
        ("Jours et heures d'ouverture : Du lundi au vendredi de 9h00 à 12h30", True),
        ("Séance en présentiel et visioconférence", False),
        ("ABSENTS : cf. PVS", False),
    ],
)
def test_l_en_tete_d_un_organisme_ne_distingue_aucun_acte(mention: str, attendu: bool) -> None:  # noqa: FBT001
    assert attendu == identites.is_letterhead(organisme(contacts=(CONTACT,)), mention)
