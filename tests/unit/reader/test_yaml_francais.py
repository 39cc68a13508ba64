"""What French typing becomes in YAML: the line given to paste says what was typed."""

import random

import pytest
import yaml

from registre.reader.citation import quote, quote_if_needed
from registre.reader.lignes_yaml import suspect
from registre.reader.noeuds import compose, scalar
from registre.reader.yaml_francais import mend


def values(texte: str) -> dict[str, str]:
    root = compose(texte)
    assert isinstance(root, yaml.MappingNode)
    return {key.value: value.value for key, value in root.value}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Objet : suite", "Objet : suite"),
        ("Convention:", "Convention:"),
        ("« Usages » : suite", "« Usages » : suite"),
        ("@usages", "@usages"),
        ("%", "%"),
        ("`usages`", "`usages`"),
        ("*usages", "*usages"),
        ("&usages du lac", "&usages du lac"),
        ("!usages", "!usages"),
        ("| usages", "| usages"),
        ("> 3 500 habitants", "> 3 500 habitants"),
        ("- 3 agents", "- 3 agents"),
        ("? usages", "? usages"),
        (", usages", ", usages"),
        ("[sic] usages", "[sic] usages"),
        ("{annee}-{rang}", "{annee}-{rang}"),
        ("délibération # 2", "délibération # 2"),
        ("délibération  # 2", "délibération  # 2"),
        ("délibération\t# 2", "délibération\t# 2"),
        ("# 2", "# 2"),
        ("#1f4e79", "#1f4e79"),
        ('"Usages" en 2020', '"Usages" en 2020'),
        ('"Usages', "Usages"),
        ("'l'été'", "l'été"),
        ("'Usages", "Usages"),
        ('"dossier C:\\données"', "dossier C:\\données"),
        ('Les "usages" : suite', 'Les "usages" : suite'),
        ("L'été : suite\\", "L'été : suite\\"),
    ],
)
def test_the_corrected_line_says_what_was_typed(typed: str, meant: str) -> None:
    lines, mended = mend([f"objet: {typed}", "suite: ici"])
    assert {"objet": meant, "suite": "ici"} == values("\n".join(lines))
    assert [0] == [one.ligne for one in mended]


@pytest.mark.parametrize(
    "line",
    [
        "objet: Convention",
        "objet : Convention",
        "objet: « Usages »",
        "objet: l'été",
        "objet: 17:30",
        'objet: "Objet : suite"',
        "objet: 'l''été : suite'",
        'objet: "Objet : suite" # une remarque',
        "objet: Convention   # une remarque",
        "objet: # une remarque",
        "objet: [a, b]",
        "objet: {a: b}",
        "objet: https://www.example.org/",
        "objet: DL#2",
        "# objet : une remarque",
    ],
)
def test_good_yaml_is_left_alone(line: str) -> None:
    assert ([line], []) == mend([line])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["objet\u00a0: Quai"], {"objet": "Quai"}),
        (["objet:\u00a0Quai"], {"objet": "Quai"}),
        (["objet\u202f:\u00a0Quai"], {"objet": "Quai"}),
        (["objet:Quai"], {"objet": "Quai"}),
        (["objet:\tQuai", "\tdu port"], {"objet": "Quai du port"}),
        (["objet: Quai", "  du port : suite"], {"objet": "Quai du port : suite"}),
    ],
)
def test_keys_and_their_spaces_are_mended(typed: list[str], meant: dict[str, str]) -> None:
    assert meant == values("\n".join(mend(typed)[0]))


def test_items_of_lists_of_texts_are_texts() -> None:
    lines, _ = mend(["mentions:", "  - ABSENTS : cf. PVS", "sujets:", "\u00a0\u00a0- eau"])
    assert ["mentions:", '  - "ABSENTS : cf. PVS"', "sujets:", "  - eau"] == lines


def test_a_dash_with_nothing_after_it_is_left_as_it_is() -> None:
    lines = ["mentions:", "  - "]
    assert (lines, []) == mend(lines)


def test_a_key_in_quotes_is_a_key() -> None:
    lines = ["presences:", "  - 'DUPONT : Jean #1':", "      etat: excusé"]
    assert (lines, []) == mend(lines)
    lines, _ = mend(["presences:", '  - "DUPONT, Jean": présent #2'])
    assert '  - "DUPONT, Jean": "présent #2"' == lines[1]


def test_texts_of_several_lines_keep_their_lines() -> None:
    lines = [
        "objet: |",
        "  Quai : suite",
        "  # 2",
        'lieu: "salle',
        '  : des fêtes"',
        "a: [b,",
        "  c]",
    ]
    assert (lines, []) == mend(lines)


def test_a_suspect_header_is_seen_before_any_line_is_looked_at() -> None:
    assert [True, True, True, False] == [
        suspect(entete)
        for entete in (
            "objet: acte # 2",
            "objet\u00a0: Quai",
            "objet: &a b",
            "objet: 20\u00a0000 €",
        )
    ]


def test_any_text_survives_its_quotes() -> None:
    chance = random.Random(20201130)  # noqa: S311 - a fixed draw, not a secret
    alphabet = "aé :#\"'\\-[]{}&*!|>%@`,?\u00a0\t«»"
    for _ in range(500):
        texte = "".join(chance.choices(alphabet, k=chance.randint(1, 12)))
        for written in (quote(texte), quote_if_needed(texte.strip())):
            node = scalar(written)
            assert node is not None
            assert node.value.strip() == texte.strip()
