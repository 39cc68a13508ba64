"""Where to ask and to whom to write, as last known, with the document that says it."""

from registre.model.organisme import Contact, Organisme
from registre.model.valeurs import DatePartielle, Periode
from registre.pages.demarches import desk, report_address, steps
from tests.support import fabrique
from tests.support.lecture_des_pages import said

OLD = Contact(
    adresse=("83, rue Saint Fuscien", "80000 AMIENS"),
    courriel="ancien@sivom.test",
    horaires=("le lundi",),
    connu_le=DatePartielle(2016, 11, 28),
)
NEW = Contact(
    horaires=("du lundi au vendredi",), connu_le=DatePartielle(2020, 11, 30), d_apres="sivom/2020/7"
)


def _desk(*contacts: Contact) -> list[tuple[str, list[str], list[str]]]:
    issuer = fabrique.organisme(contacts=contacts)
    registre = fabrique.registre([fabrique.acte("7")], organismes=[issuer])
    return [
        (fait.libelle, [said(v) for v in fait.valeurs], [said(n) for n in fait.notes])
        for fait in desk(registre, issuer)
    ]


def _issuer(*contacts: Contact) -> Organisme:
    return fabrique.organisme(contacts=contacts)


def test_each_means_is_the_last_known_with_its_document() -> None:
    assert [
        (
            "Ouverture",
            ["du lundi au vendredi"],
            ["connu au 30 novembre 2020, d’après la délibération n° 7 du 30 novembre 2020"],
        ),
        (
            "Coordonnées",
            ["83, rue Saint Fuscien", "80000 AMIENS", "ancien@sivom.test"],
            ["connu au 28 novembre 2016"],
        ),
    ] == _desk(OLD, NEW)


def test_contact_in_force_comes_before_one_that_ended() -> None:
    ended = Contact(telephone="01", periode=Periode(au=DatePartielle(2024, 1, 1)))
    assert [("Coordonnées", ["téléphone : 02"], [])] == _desk(ended, Contact(telephone="02"))


def test_site_without_scheme_is_not_made_a_link() -> None:
    registre = fabrique.registre(organismes=[_issuer(Contact(site="www.sivom.test"))])
    (fait,) = desk(registre, registre.organismes["sivom"])
    assert fait.valeurs[0][0].adresse is None


def test_error_is_told_to_the_last_known_address() -> None:
    other = Contact(courriel="accueil@sivom.test", connu_le=DatePartielle(2021))
    assert "mailto:accueil@sivom.test?subject=Page%20n%C2%B0%207" == report_address(
        _issuer(OLD, other), "Page n° 7"
    )


def test_issuer_without_mail_has_no_address_to_write_to() -> None:
    assert report_address(_issuer(NEW), "x") is None


def test_subject_names_the_act() -> None:
    issuer = _issuer(OLD)
    acte = fabrique.acte("7")
    found = steps(fabrique.registre([acte], organismes=[issuer]), acte).signaler
    assert found is not None
    assert found.endswith("%28sivom/2020/7%29")
