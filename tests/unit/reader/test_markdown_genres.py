"""The words by which each part of an act is known, as several communes and syndicats write them."""

import pytest

from registre.model.blocs import Genre
from registre.reader.markdown import parse

AVANT = "L'an deux mille seize, le bureau s'est réuni sous la présidence de M. X\n\n"
PENDANT = AVANT + "DECIDE\n\n"
APRES = PENDANT + "Pour extrait conforme\n\n"


def last(corps: str) -> Genre:
    return parse(corps, 1)[-1].genre


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("L’an deux mille vingt, le 30 novembre à 17h30 le Bureau", Genre.OUVERTURE),
        ("L'an 2024 et le 22 mai à 18 heures 30 minutes, le Conseil Municipal", Genre.OUVERTURE),
        (
            "Le vingt-six juin deux mille dix-neuf, le comité s'est réuni sous la présidence de M. Y",
            Genre.OUVERTURE,
        ),
        ("Séance du vendredi 19 juin 2020", Genre.OUVERTURE),
        ("La convocation a été envoyée le 23 juin 2021.", Genre.OUVERTURE),
        ("Membres en exercice : 29 Membres présents : 27", Genre.PRESENCES),
        ("LA COMMISSION PERMANENTE,", Genre.ORGANE),
        ("Le comité syndical,", Genre.ORGANE),
        ("LE BUREAU", Genre.ORGANE),
        ("Le conseil municipal de Marmagne,", Genre.ORGANE),
        ("Vu le code de l’urbanisme ;", Genre.VISA),
        ("VU l'avis du 21 juin 2021,", Genre.VISA),
        ("Ouï l’exposé du maire,", Genre.VISA),
        ("Entendu le débat au sein du conseil,", Genre.VISA),
        ("Sur le rapport de Mme ELISABETH GUYARD,", Genre.VISA),
        ("CONSIDÉRANT QUE la concertation est close ;", Genre.CONSIDERANT),
        ("Attendu que le prix est fixé,", Genre.CONSIDERANT),
        ("DÉLIBÈRE", Genre.DELIBERE),
        ("DÉCIDE", Genre.DELIBERE),
        ("DECIDE A L'UNANIMITE :", Genre.DELIBERE),
        ("Après en avoir délibéré,", Genre.DELIBERE),
        ("APRES EN AVOIR DELIBERE", Genre.DELIBERE),
        (
            "Le conseil municipal, après en avoir délibéré, à la majorité (8 abstentions, 2 contre), décide :",
            Genre.DELIBERE,
        ),
        ("Le conseil municipal décide à l'unanimité de :", Genre.DELIBERE),
        (
            "Après en avoir délibéré, les membres du Bureau approuvent la convention.",
            Genre.PARAGRAPHE,
        ),
        ("ARTICLE 1 – Le Président est autorisé", Genre.ARTICLE),
        ("Article 1er. Le prix est fixé", Genre.ARTICLE),
        ("Article premier", Genre.ARTICLE),
        ("Article unique : approuve", Genre.ARTICLE),
        ("ARTICLE 2 APPROUVE le budget", Genre.ARTICLE),
        ("Art. 3 - Le maire", Genre.ARTICLE),
        ("Article 4 de la loi du 8 juillet", Genre.PARAGRAPHE),
        ("Adoptée à l’unanimité", Genre.VOTE),
        ("Adopté par :", Genre.VOTE),
        ("POUR : 29", Genre.VOTE),
        ("Suffrages exprimés : 14", Genre.VOTE),
        ("Vote : à l'unanimité", Genre.VOTE),
        ("Le Conseil adopte.", Genre.VOTE),
        ("Annexes :", Genre.ANNEXES),
        ("Pièces jointes : plan de financement", Genre.ANNEXES),
        ("Pour extrait certifié conforme,", Genre.CERTIFICATION),
        ("Il est proposé au Bureau d'approuver la convention.", Genre.PARAGRAPHE),
    ],
)
def test_known_anywhere(texte: str, expected: Genre) -> None:
    assert expected == last(texte)


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("Etaient présents : Philippe COCQ, James HECQUET", Genre.PRESENCES),
        ("Membres du BUREAU présents et excusés :", Genre.PRESENCES),
        (
            "Absents ayant voté par procuration en application de l'article L 2121-20 du Code :",
            Genre.PRESENCES,
        ),
        ("Stéphane DECAYEUX a donné son pouvoir à Philippe VARLET", Genre.PRESENCES),
        ("M. BLOND Renaud donne pouvoir à M. CHARPENTIER Franck", Genre.PRESENCES),
        ("Secrétaire de séance : Philippe COCQ", Genre.PRESENCES),
        ("A été nommé comme secrétaire de séance : M. DENIS Alexandre", Genre.PRESENCES),
        ("Le quorum est atteint avec 5 délégués présents ou représentés.", Genre.PRESENCES),
        ("M. Gurvan KERLOC'H, Mme Simone JOURAND et M. Michel ANSQUER", Genre.PRESENCES),
        ("Le Président expose la convention.", Genre.PARAGRAPHE),
        ("Monsieur DUPONT rappelle le plan", Genre.PARAGRAPHE),
        ("Le Président expose.\n\nLe quorum est une notion.", Genre.PARAGRAPHE),
        ("# Séance du 3 mai 2020", Genre.TITRE),
        ("Monsieur le Maire rappelle le budget.", Genre.PARAGRAPHE),
    ],
)
def test_known_while_the_roll_is_called(texte: str, expected: Genre) -> None:
    assert expected == last(AVANT + texte)


@pytest.mark.parametrize(
    ("texte", "expected"),
    [
        ("Transmis au contrôle de légalité le [blanc]", Genre.CERTIFICATION),
        ("Fait à Marmagne, le 23 mai 2024", Genre.CERTIFICATION),
        ("Ainsi délibéré lesdits jour, mois et an,", Genre.CERTIFICATION),
        (
            "La présente délibération peut faire l'objet d'un recours devant le tribunal",
            Genre.CERTIFICATION,
        ),
        ("Le Président du Syndicat mixte,", Genre.SIGNATURE),
        ("Le secrétaire de séance", Genre.SIGNATURE),
        ("Le Président est chargé de l'exécution", Genre.PARAGRAPHE),
        ("Membres présents : 12", Genre.PARAGRAPHE),
    ],
)
def test_known_after_the_decision(texte: str, expected: Genre) -> None:
    assert expected == last(PENDANT + texte)


def test_a_name_signs_only_under_a_certification() -> None:
    assert (Genre.SIGNATURE, Genre.PARAGRAPHE) == (
        last(APRES + "Christophe COULON"),
        last("Christophe COULON"),
    )
