"""The first canonical form, held to the bytes that it gave in 2026; and that of minutes."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from registre.journal import empreintes
from registre.journal.empreintes import Empreintes
from registre.model.deliberation import Convention, Membres, Piece, Resultat, Vote
from registre.model.fichier import FichierVerse
from registre.model.seance import EtatPresence, Point, Presence, Totaux
from registre.model.valeurs import Cofinancement, DatePartielle, Periode, Personne, Signataire
from tests.support.fabrique import acte, seance

JOUR = DatePartielle(2020, 12, 1)
APPEL = "[appel]\n\nLe Conseil décide.\n"
ANNEXE = Piece(titre="Plan", fichier="annexes/plan.pdf")
VERSES = {
    "annexes/plan.pdf": FichierVerse(
        chemin="annexes/plan.pdf", format="pdf", taille=1, sha256="a" * 64
    )
}
PRESENTE = Presence(personne=Personne("Mme Anne ESSAI"), etat=EtatPresence.PRESENT)
# An act with something of each type.
RICHE: dict[str, Any] = {
    "date_seance": JOUR,
    "presidence": Personne("Mme Anne ESSAI", "anne-essai"),
    "signataire": Signataire("Anne ESSAI", "présidente"),
    "membres": Membres(en_exercice=9, presents=6),
    "vote": Vote(resultat=Resultat.ADOPTEE, unanimite=True, pour=6),
    "annexes": (ANNEXE,),
    "conventions": (
        Convention(
            duree="3 ans",
            actions=Periode(JOUR, DatePartielle(2023)),
            montant_total=Decimal(60000),
            cofinancements=(Cofinancement("feder", Decimal(40), assiette="contribution"),),
        ),
    ),
    "sic": ("date_affichage", "vote.pour"),
    "date_affichage": JOUR,
    "sujets": ("eau",),
}


def test_the_first_form_gives_what_it_gave() -> None:
    """Where this fails, every act that is online seems to have been rectified: it takes another form, and both to be known."""
    tenue = seance(presences=(PRESENTE,), totaux_imprimes=Totaux(presents=6))
    given = empreintes.of_act(replace(acte(), **RICHE), tenue, APPEL, VERSES)
    assert given == Empreintes(
        acte="4ea12151ff39b0911d868c1a93c51f827e884934ba1105d9db9ce2da1d0ea5be",
        complement="eeed4fce83aa105b1ee7eb7b612e2df93e6da6f96621290778c892089fcb5d4e",
    )


def test_minutes_print_all_of_the_sitting_but_its_classification() -> None:
    plain = empreintes.of_minutes(seance(), APPEL)
    held = empreintes.of_minutes(seance(lieu="ailleurs"), APPEL)
    assert (held.acte != plain.acte, held.complement == plain.complement) == (True, True)
    point, classed = Point(objet="Eau"), Point(objet="Eau", sujets=("eau",))
    one = empreintes.of_minutes(seance(points=(point,)), APPEL)
    other = empreintes.of_minutes(seance(points=(classed,)), APPEL)
    assert (one.acte == other.acte, one.complement != other.complement) == (True, True)
