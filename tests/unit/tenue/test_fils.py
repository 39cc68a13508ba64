"""What an object is in the register, as its records have it."""

from registre.conservation.magasin import Rayon
from registre.journal.inscriptions import Annonce, Evenement, Fichier, Objet
from registre.tenue.fils import Fait, Fil, gather, shelf, sitting_of, source_of
from tests.support.journaux import JOUR

ACTE = "sivom/2024/2024-07"


def record(evenement: Evenement, *adresses: str, edition: int = 1, **champs: object) -> Fait:
    files = tuple(Fichier(adresse=one, sha256=f"somme de {one}", taille=1) for one in adresses)
    own = {"objet": Objet.ACTE, "cle": ACTE, "evenement": evenement, "edition": edition}
    return Fait(JOUR, Annonce(**{**own, "fichiers": files, **champs}))  # type: ignore[arg-type]


def test_a_renamed_act_is_known_by_its_first_key_and_found_by_its_last() -> None:
    first = record(
        Evenement.PUBLICATION, f"deliberations/{ACTE}.md", "seances/sivom/2024-03-14-c.md"
    )
    renamed = record(Evenement.COMPLEMENT, "deliberations/sivom/2024/7.md")
    fils = gather([first, renamed])
    ((cle, fil),) = fils.items()
    assert ((Objet.ACTE, ACTE), "sivom/2024/7") == (cle, fil.id)
    assert Rayon("sivom", 2024) == fil.rayon


def test_a_withdrawn_act_keeps_its_identifier_and_names_all_that_it_had() -> None:
    first = record(Evenement.PUBLICATION, f"deliberations/{ACTE}.md", f"deliberations/{ACTE}.pdf")
    gone = record(Evenement.DEPUBLICATION)
    fil = Fil([first, gone])
    assert (True, ACTE) == (fil.depublie, fil.id)
    assert {f"somme de deliberations/{ACTE}.{end}" for end in ("md", "pdf")} == fil.connues


def test_the_sources_of_a_record_are_those_of_the_act_and_of_its_sitting() -> None:
    given = ("annexes/2024/note.md", "seances/sivom/2024-03-14-c.md", f"deliberations/{ACTE}.md")
    annonce = record(Evenement.PUBLICATION, *given).annonce
    assert f"somme de deliberations/{ACTE}.md" == source_of(annonce)
    assert "somme de seances/sivom/2024-03-14-c.md" == sitting_of(annonce)
    assert ("", "") == tuple(
        one(record(Evenement.DEPUBLICATION).annonce) for one in (source_of, sitting_of)
    )


def test_what_is_only_a_file_is_called_by_its_address() -> None:
    liste = record(Evenement.PUBLICATION, objet=Objet.LISTE, cle="sivom/2024-03-14-c")
    volume = record(Evenement.PUBLICATION, objet=Objet.VOLUME, cle="sivom/2024")
    assert "seances/sivom/2024-03-14-c/liste.pdf" == Fil([liste]).id
    assert "organismes/sivom/volumes/2024.pdf" == Fil([volume]).id
    assert shelf("sivom/2024-03-14-c") == shelf("sivom/2024") == shelf(ACTE)
