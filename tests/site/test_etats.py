"""Acts that were suspended, annulled, repealed, corrected, withdrawn: what the whole site says of them."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree, html

from registre.model.parution import Annales
from tests.support import parutions
from tests.support.increment import Projet, tree

ACTES = "deliberations/commune-essai/2024"
RECTIFIE, DEPUBLIE = f"{ACTES}/2024-10", f"{ACTES}/2024-09"
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture(scope="module")
def projet(tmp_path_factory: pytest.TempPathFactory) -> Projet:
    """The site with the journal that a publisher would give."""
    return parutions.prepare(tmp_path_factory.mktemp("etats"))


@pytest.fixture(scope="module")
def site(projet: Projet) -> Path:
    return projet.site


def _page(site: Path, address: str) -> html.HtmlElement:
    return html.fromstring((site / address / "index.html").read_text("utf-8"))


def _words(element: html.HtmlElement) -> str:
    text = " ".join(element.text_content().split())
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def _texts(site: Path, address: str, path: str) -> list[str]:
    return [_words(one) for one in _page(site, address).xpath(path)]


def test_the_last_state_is_at_the_top_and_in_every_list(site: Path) -> None:
    assert [
        "Délibération annulée le 8 janvier 2025, par décision : tribunal administratif d’Essai, le 8 janvier 2025, "
        "n° 2403113. Son texte et son adresse restent."
    ] == _texts(site, f"{ACTES}/2024-08", "//p[@class='bandeau']")
    for address in ("deliberations", "annees/2024", "tables/dates", "organismes/commune-essai"):
        assert "annulée le 8 janvier 2025" in _words(_page(site, address).xpath("//main")[0])
    assert "annulée le 8 janvier 2025" in (site / "flux.atom").read_text("utf-8").replace(
        "\u00a0", " "
    )
    index = "".join(
        one.read_text("utf-8") for one in (site / "recherche/index/2024").rglob("*.json")
    )
    assert "annulée le 8 janvier 2025" in index.replace("\u00a0", " ")


def test_the_life_of_an_act_is_in_the_order_of_time_with_who_says_it(site: Path) -> None:
    assert [
        "8 mars 2024 Convocation d’après la séance",
        "14 mars 2024 Vote : adoptée, séance du Conseil municipal d’après l’acte",
        "18 mars 2024 Envoi au contrôle de légalité déclaré par l’émetteur",
        "19 mars 2024 Réception au contrôle de légalité déclaré par l’émetteur",
        "2 mai 2024 Suspendue, par décision : tribunal administratif d’Essai, le 2 mai 2024, n° 2403112 déclaré par l’émetteur",
        "3 septembre 2024 Fin de la suspension déclaré par l’émetteur",
        "8 janvier 2025 Annulée, par décision : tribunal administratif d’Essai, le 8 janvier 2025, n° 2403113 déclaré par l’émetteur",
    ] == _texts(site, f"{ACTES}/2024-08", "//section[@class='vie']//li")


def test_the_act_that_repealed_leads_back(site: Path) -> None:
    (repealed,) = _page(site, f"{ACTES}/2024-11").xpath("//p[@class='bandeau']")
    assert repealed.xpath(".//a[contains(@href, '2025-03')]")
    relations = _page(site, "deliberations/commune-essai/2025/2025-03").xpath(
        "//section[@class='relations']"
    )
    assert "Abroge : délibération n° 2024/11" in _words(relations[0])
    data = json.loads((site / "deliberations/commune-essai/2025/2025-03.json").read_text("utf-8"))
    assert [{"acte": "commune-essai/2024/2024-11", "nature": "abrogée"}] == data["change_l_etat_de"]


def test_a_withdrawn_act_keeps_its_address_and_nothing_else(site: Path) -> None:
    said = _words(_page(site, DEPUBLIE).xpath("//main")[0])
    for words in (
        "Délibération n° 2024/09 du 14 mars 2024",
        "Délibération dépubliée le 4 avril 2024",
        "Conseil municipal",
        "données personnelles (CRPA, art. L. 312-1-2)",
        "la Maire",
    ):
        assert words in said
    assert not (site / f"{DEPUBLIE}.pdf").exists()
    data = json.loads((site / f"{DEPUBLIE}.json").read_text("utf-8"))
    assert (None, [], "") == (data["objet"], data["texte"]["blocs"], data["texte"]["brut"])
    assert "noindex" in (site / DEPUBLIE / "index.html").read_text("utf-8")
    assert DEPUBLIE not in (site / "sitemap.xml").read_text("utf-8")


def test_a_rectified_act_leads_to_its_former_editions(site: Path) -> None:
    first, second = _texts(site, RECTIFIE, "//p[@class='bandeau']")
    assert first.startswith("Acte rectifié le 4 avril 2024 (la Maire) : erreur matérielle,")
    assert second.endswith("feuillet 12. Voir ce qui a changé, l’édition 2.")
    for rang, words in ((1, "école élementaire"), (2, "école élémentaire")):
        edition = _page(site, f"{RECTIFIE}/editions/{rang}")
        assert words in _words(edition.xpath("//section[@class='texte']")[0])
        assert "Article 2" not in _words(edition)
        assert edition.xpath("//meta[@name='robots' and @content='noindex']")
    assert "editions/" not in (site / "sitemap.xml").read_text("utf-8")


def test_what_changed_is_said_word_by_word(site: Path) -> None:
    first = _page(site, f"{RECTIFIE}/editions/1/differences")
    changed = [
        (one.tag, _words(one))
        for one in first.xpath("//div[@class='texte']//*[self::ins or self::del]")
    ]
    assert [("del", "[supprimé : élementaire]"), ("ins", "[ajouté : élémentaire]")] == changed
    second = _page(site, f"{RECTIFIE}/editions/2/differences")
    assert ["[ajouté : Article 2 : la Maire est chargée de l’exécution.]"] == [
        _words(one) for one in second.xpath("//div[@class='texte']//ins")
    ]


def test_every_event_is_listed_and_followed(site: Path) -> None:
    events = _texts(site, "publications", "//ol[@class='evenements']/li")
    assert [
        "7 mai 2024 à 9 h 30 Rectification",
        "5 avril 2024 à 9 h 30 Rectification",
        "4 avril 2024 à 9 h 30 Dépublication",
        "20 mars 2024 à 9 h 30 Complément",
        "19 mars 2024 à 9 h 30 Mise en ligne",
        "19 mars 2024 à 9 h 30 Mise en ligne",
    ] == [one.partition(" :")[0] for one in events]
    feed = etree.parse(site / "publications/flux.atom")
    assert 6 == len(feed.findall("a:entry", ATOM))
    assert "2024-05-07T09:30:00+02:00" == feed.findtext("a:updated", namespaces=ATOM)
    ids = [one.text for one in feed.findall("a:entry/a:id", ATOM)]
    assert len({*ids}) == len(ids)


def test_what_the_journal_says_is_remade_when_it_changes(projet: Projet) -> None:
    """Incremental is clean: one more event, an edition less, nothing at all, and back."""
    whole, before = projet.annales, tree(projet.site)
    fewer = replace(whole, evenements=whole.evenements[:-1])
    cle = parutions.RECTIFIE
    parution = whole.parutions[cle]
    shorter = replace(parution, editions=parution.editions[::2])
    for annales in (fewer, replace(whole, parutions={cle: shorter}), Annales(), whole):
        projet.annales = annales
        made = projet.build()
        assert made is not None
        assert 0 < made[0] < made[1]
        assert projet.first() == tree(projet.site)
    assert before == tree(projet.site)
    assert (0, 0) == projet.build()


def test_outside_of_a_publication_pages_say_so(projet: Projet) -> None:
    whole, projet.annales = projet.annales, Annales()
    assert projet.build() is not None
    page = _words(_page(projet.site, RECTIFIE).xpath("//section[@class='marge']")[0])
    assert "Mise en ligne non publié" in page
    assert "Rien n’a encore été publié" in _words(_page(projet.site, "publications"))
    assert not (projet.site / RECTIFIE / "editions").exists()
    projet.annales = whole
    assert projet.build() is not None
