"""Random Markdown, the same for the same number: words, French formulas, and everything that Markdown takes for a mark."""

import random
import re

MARQUES = (
    [" "] * 3
    + [
        "\n",
        "\n\n",
        "\n- ",
        "\n* ",
        "\n+ ",
        "\n1. ",
        "\n2. ",
        "\n7. ",
        "\n2020. ",
        "\n3) ",
        "\n01. ",
    ]
    + ["\n# ", "\n### ", "\n    ", "\n  - ", "**", "*", "_", "`", "\n```\n", "\n> ", "| ", "|"]
    + [
        "\n|---|---|\n",
        "\n| a | b |\n|---|---|\n| c | d |\n",
        "\n| a | b |\n|--|--|\n| c | d | e |\n",
    ]
    + ["\n---\n", "\n===\n", "[", "]", "<b>", "&", "\\", "  \n", "\\\n", "\t", "![", ": ", " :\n\n"]
    + [
        "\nARTICLE 1 – ",
        "\nArticle 2 : ",
        "\n## Article 3\n",
        "\nVu ",
        "\n- Vu ",
        "\n1. Vu ",
        "\nConsidérant ",
    ]
    + [
        "\n\n[appel]\n\n",
        "\n[appel]\n",
        "[blanc]",
        "\n[lacune : perdu ici]\n",
        "\n[lacune : perdu\nici]\n",
    ]
    + [
        "« ",
        " »",
        "\nAdopté par :\n\n",
        "\nEtaient présents :\n\n",
        "\nDELIBERE\n",
        "\nLE BUREAU\n",
    ]
    + ["\nAnnexes :\n\n- ", "\nPour extrait conforme\n\n", "\nAprès en avoir délibéré, "]
)
MOTS = ("mot", "été", "M.", "N°", "l’an", "12", "Jean DUPONT", "LE CONSEIL")
SIGNES = re.compile(r"[^\W_]")
APPEL = re.compile(r"\[appel\]", re.IGNORECASE)


def markdown(graine: int) -> str:
    """A document of some forty marks and words, each word numbered so that order shows."""
    hasard = random.Random(graine)  # noqa: S311 (no secret: the same documents at every run)
    parts = []
    for rang in range(hasard.randrange(2, 45)):
        parts.append(hasard.choice(MARQUES))
        if hasard.random() < 0.7:
            parts.append(f"{hasard.choice(MOTS)}{rang}")
    return "".join(parts)


def printed(texte: str) -> str:
    """Every letter and digit of a text, in order, but for the mark of the roll-call, which stands for a table."""
    return "".join(SIGNES.findall(APPEL.sub("", texte)))
