"""What each act prints, read by a person in the received files."""

from datetime import date
from decimal import Decimal
from typing import Any

from registre.model.deliberation import (
    Convention,
    Lien,
    Membres,
    Partenariat,
    Piece,
    Relation,
    Resultat,
    Vote,
)
from registre.model.valeurs import Cofinancement, DatePartielle, Periode, Personne, Signataire

SN = "somme-numerique"
NPDC = "nord-pas-de-calais-numerique"
LETTRE = (
    "83, rue Saint Fuscien",
    "80000 AMIENS",
    "www.sommenumerique.fr",
    "Tél. 03 22 22 27 27",
    "Fax 03 22 22 03 57",
    "courrier@sommenumerique.fr",
    "ABSENTS : cf. PVS",
    "Jours et heures d'ouverture du syndicat mixte : Du lundi au vendredi de 9h00 à 12h30 et de 14h00 à 17h30",
)
COMMUNAUTES = (
    "communaute-de-communes-du-vimeu-vert",
    "communaute-de-communes-du-pays-hamois",
    "communaute-de-communes-ouest-amiens",
    "communaute-de-communes-du-val-de-somme",
)
DELEGATION = "délibération {} portant sur les délégations du Bureau"


def _delegation(libelle: str) -> Relation:
    return Relation(lien=Lien.DELEGATION, libelle=DELEGATION.format(libelle))


def _cocontractants(*cles: str) -> tuple[Partenariat, ...]:
    return tuple(Partenariat(cle=cle, role="cocontractant") for cle in cles)


# Every fact of each act; a fact that is not listed is empty.
ACTES: dict[str, dict[str, Any]] = {
    f"{SN}/2020/20201130_DL_03": {
        "numero": "20201130_DL_03",
        "organe": "bureau",
        "date": date(2020, 11, 30),
        "seance": f"{SN}/2020-11-30-bureau",
        "objet": "Renouvellement de la convention de partenariat avec CANOPE",
        "date_seance": DatePartielle(2020, 11, 30),
        "date_convocation": DatePartielle(2020, 11, 24),
        "date_affichage": DatePartielle(2020, 12, 7),
        "presidence": Personne("M. Philippe VARLET", "philippe-varlet"),
        "secretaire": Personne("Laurent PARSIS", "laurent-parsis"),
        "membres": Membres(en_exercice=9, presents=6, votants=6),
        "vote": Vote(phrase="Adoptée à l’unanimité", resultat=Resultat.ADOPTEE, unanimite=True),
        "mentions": (
            "Séance en présentiel et visioconférence",
            "Règles de fonctionnement selon ordonnance du 1er avril 2020 et article 6 de la loi "
            "n°2020-1379 du 14 novembre 2020",
            "ABSENTS : cf. PVS",
            LETTRE[-1].replace("'", "’"),
        ),
        "pieces_visees": (
            Piece(
                titre="Projet de convention définissant les conditions d’intervention du Réseau CANOPE dans le "
                "cadre du déploiement des Espaces Numériques de Travail dans les écoles élémentaires",
                etat="projet",
            ),
        ),
        "conventions": (
            Convention(
                partenaires=("reseau-canope",),
                duree="3 ans",
                maximale=True,
                au=DatePartielle(2023, 8, 31),
                actions=Periode(DatePartielle(2020, 9, 1), DatePartielle(2023, 8, 31)),
                montant_annuel=Decimal(20000),
                montant_total=Decimal(60000),
                cofinancements=(
                    Cofinancement("feder", taux=Decimal(40), assiette="contribution annuelle"),
                ),
            ),
        ),
        "partenaires": (
            *_cocontractants("reseau-canope"),
            Partenariat(cle="feder", role="financeur"),
        ),
        "relations": (
            Relation(
                lien=Lien.RENOUVELLE,
                seance=f"{SN}/2016-11-28-bureau",
                libelle="Convention avec le réseau CANOPE de l’Académie d’Amiens (point 2 du procès-verbal)",
            ),
            _delegation("n°8 du Comité syndical du 5 octobre 2020"),
        ),
    },
    f"{SN}/2016/20161128_DL_01": {
        "numero": "20161128_DL_01",
        "organe": "bureau",
        "date": date(2016, 11, 28),
        "seance": f"{SN}/2016-11-28-bureau",
        "objet": "Convention cadre Espace Numérique de Travail",
        "date_seance": DatePartielle(2016, 11, 28),
        "date_convocation": DatePartielle(2016, 9, 23),
        "date_affichage": DatePartielle(2016, 12, 14),
        "presidence": Personne("M. Philippe VARLET", "philippe-varlet"),
        "secretaire": Personne("Philippe COCQ", "philippe-cocq"),
        "membres": Membres(en_exercice=9, presents=4, votants=5),
        "vote": Vote(phrase="Adoptée à l'unanimité", resultat=Resultat.ADOPTEE, unanimite=True),
        "mentions": LETTRE,
        "pieces_visees": (
            Piece(
                titre="Projet de convention ayant pour objet de définir les modalités de coopération entre la "
                "Direction Académique de la Somme et les collectivités territoriales",
                etat="projet",
            ),
        ),
        "conventions": (Convention(partenaires=("dsden-de-la-somme",), duree="3 ans"),),
        "sic": ("date_convocation",),
        "partenaires": _cocontractants("dsden-de-la-somme"),
        "relations": (_delegation("n°4 du Comité syndical du 1er juillet 2015"),),
    },
    f"{SN}/2011/20111107_DL_04": {
        "numero": "20111107_DL_04",
        "organe": "bureau",
        "date": date(2011, 11, 7),
        "seance": f"{SN}/2011-11-07-bureau",
        "objet": "Conventions tripartites pour la mise en œuvre des ENT",
        "date_seance": DatePartielle(2011, 11, 7),
        "date_convocation": DatePartielle(2011, 6, 30),
        "date_affichage": DatePartielle(2011, 11, 10),
        "presidence": Personne("M. Jean-François VASSEUR", "jean-francois-vasseur"),
        "secretaire": Personne("Jean-Claude RENAUX", "jean-claude-renaux"),
        "membres": Membres(en_exercice=9, presents=6, votants=6),
        "vote": Vote(phrase="Adoptée à l'unanimité", resultat=Resultat.ADOPTEE, unanimite=True),
        "mentions": LETTRE,
        "pieces_visees": (Piece(titre="Projets de convention", etat="projet"),),
        "conventions": (Convention(partenaires=COMMUNAUTES),),
        "sic": ("date_convocation",),
        "partenaires": _cocontractants(*COMMUNAUTES),
        "relations": (_delegation("du Comité syndical du 6 juin 2011"),),
    },
    f"{NPDC}/2019/2019-12": {
        "numero": "2019-12",
        "organe": "comite-syndical",
        "date": date(2019, 6, 26),
        "seance": f"{NPDC}/2019-06-26-comite-syndical",
        "objet": "Modalités d'exercice par le Syndicat de la compétence « usages numériques / NTIC en matière de "
        "numérique éducatif »",
        "date_seance": DatePartielle(2019, 6, 26),
        "date_convocation": DatePartielle(2019, 6, 20),
        "presidence": Personne("Monsieur Christophe COULON", "christophe-coulon"),
        "signataire": Signataire("Christophe COULON", "Président du Syndicat mixte"),
        "conventions": (Convention(partenaires=("education-nationale",)),),
        "vote": Vote(resultat=Resultat.ADOPTEE, pour=12, contre=0, abstentions=2, exprimes=14),
        "annexes": (
            Piece(
                titre="Projet de Cahier des Conditions Administratives, Techniques et financières",
                etat="projet",
                article="1",
                motif="pièce absente du document reçu",
            ),
            Piece(
                titre="Projet de Convention de Partenariat avec l'Education Nationale",
                etat="projet",
                article="2",
                motif="pièce absente du document reçu",
            ),
        ),
        "sic": ("vote.exprimes",),
        "partenaires": (
            *_cocontractants("education-nationale"),
            Partenariat(cle="academie-de-lille", role="cité"),
            Partenariat(cle="region-hauts-de-france", role="membre"),
            Partenariat(cle="departement-du-nord", role="membre"),
            Partenariat(cle="departement-du-pas-de-calais", role="membre"),
        ),
        "relations": (
            Relation(
                lien=Lien.CITE,
                libelle="délibération du 28 novembre 2018 modifiant les statuts du Syndicat",
            ),
        ),
    },
}
