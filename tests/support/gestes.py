"""What may happen to a project between two builds, drawn at random: what clerks and editors do, well or badly."""

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.support import pdf

Geste = Callable[[Path, random.Random], object]
_CHAMP = re.compile(r"^([ -]*)([a-z_]+): (\S.*)$", re.MULTILINE)
_ACTES, _SEANCES = "content/deliberations/*/*/*.md", "content/seances/*/*.md"
_DOSSIERS = ("partenaires", "sujets", "territoires", "organismes")
_FICHES = tuple(f"content/{dossier}/*.md" for dossier in _DOSSIERS)
_TOUT = (_ACTES, _SEANCES, *_FICHES)


def pick(racine: Path, chance: random.Random, *motifs: str) -> Path:
    """One of the files, drawn."""
    return chance.choice(sorted(one for motif in motifs for one in racine.glob(motif)))


def read(path: Path) -> str:
    """The text of a file."""
    return path.read_text(encoding="utf-8")


def write(path: Path, texte: str) -> None:
    """Write a file, and its folder where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(texte, encoding="utf-8")


def add_words(racine: Path, chance: random.Random) -> None:
    """A document or an authority file says something more."""
    path = pick(racine, chance, *_TOUT)
    word = chance.choice(("Le quai est refait.", "ARTICLE 9 – Un avis.", "- Vu le budget,"))
    write(path, f"{read(path).rstrip()}\n\n{word}\n")


def borrow(racine: Path, chance: random.Random) -> None:
    """A key takes the value that another file of the same kind gives it: a date, a vote, a partner, a place…"""
    motif = chance.choice(_TOUT)
    path, other = pick(racine, chance, motif), pick(racine, chance, motif)
    fields, known = list(_CHAMP.finditer(read(path))), _CHAMP.findall(read(other))
    if not fields:
        return
    field = chance.choice(fields)
    values = [value for _, key, value in known if key == field[2]]
    if values:
        text = read(path)
        write(path, text[: field.start(3)] + chance.choice(values) + text[field.end(3) :])


def drop_line(racine: Path, chance: random.Random) -> None:
    """A line goes: a key that may be left out, a point, a paragraph, or something that was needed."""
    path = pick(racine, chance, *_TOUT)
    lines = read(path).splitlines(keepends=True)
    del lines[chance.randrange(len(lines))]
    write(path, "".join(lines))


def rename_thing(racine: Path, chance: random.Random) -> None:
    """What a thing is called changes; its key stays."""
    path = pick(racine, chance, *_FICHES, _ACTES)
    word = chance.choice(("du littoral", "unifié", "d’Œuvre"))
    text = re.sub(r'^((?:nom|objet): "?[^"\n]+)', rf"\1 {word}", read(path), count=1, flags=re.M)
    write(path, text)


def rename_key(racine: Path, chance: random.Random) -> None:
    """A file takes another name, and all that refers to it follows."""
    path = pick(racine, chance, *_TOUT)
    old, new = path.stem, f"{path.stem}-bis"
    path.rename(path.with_stem(new))
    word = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")
    for one in sorted((racine / "content").rglob("*.md")):
        write(one, word.sub(new, read(one)))


def remove(racine: Path, chance: random.Random) -> None:
    """A file goes, with the lines that name it alone."""
    path = pick(racine, chance, *_TOUT)
    path.unlink()
    line = re.compile(rf"^ +(?:- |acte: ){re.escape(path.stem)}(?::.*)?\n", re.M)
    for one in sorted((racine / "content").rglob("*.md")):
        write(one, line.sub("", read(one)))


def copy(racine: Path, chance: random.Random) -> None:
    """A file of the same kind as another one comes."""
    path = pick(racine, chance, *_TOUT)
    text = read(path).replace("numero: ", "numero: 9", 1)
    write(path.with_stem(f"{path.stem}-{chance.randint(2, 4)}"), text)


def link(racine: Path, chance: random.Random) -> None:
    """A document leads to another one, now and then to a place in it."""
    path, other = pick(racine, chance, _ACTES), pick(racine, chance, _ACTES, _SEANCES)
    way = f"{'../' * (len(path.relative_to(racine).parts) - 2)}{other.relative_to(racine / 'content')}"
    write(path, f"{read(path)}\n[Voir]({way}{chance.choice(('', '#article-1'))})\n")


def relate(racine: Path, chance: random.Random) -> None:
    """An act says what it does to another one of its issuer."""
    path = pick(racine, chance, _ACTES)
    other = pick(racine, chance, str(path.relative_to(racine).parent.parent / "*/*.md"))
    verb = chance.choice(("modifie", "complète", "cite", "met en œuvre"))
    text = read(path)
    if "relations:" not in text:
        write(path, text.replace("---\n", f"---\nrelations:\n  - {verb}: {other.stem}\n", 1))


def remember(racine: Path, chance: random.Random) -> None:
    """A thing had another name, or a member sits from some day on."""
    path = pick(racine, chance, "content/partenaires/*.md", "content/organismes/*.md")
    text = read(path)
    if path.parent.name == "organismes":
        since = r"\1\n        du: 2011-05-01"
        write(path, re.sub(r"^( +- nom: .*)$", since, text, count=1, flags=re.M))
    elif "anciens_noms" not in text:
        write(path, text.replace("---\n", "---\nanciens_noms:\n  - Ancien nom\n", 1))


def classify(racine: Path, chance: random.Random) -> None:
    """A matter is called otherwise, or the nomenclature bears another date."""
    path = racine / "content/matieres.yml"
    lines = read(path).splitlines()
    rank = chance.randrange(len(lines))
    if ": " in lines[rank] and not lines[rank].startswith("version"):
        lines[rank] += " (nouveau)"
    else:
        lines[0] = f"version: {chance.randint(2005, 2012)}"
    write(path, "\n".join(lines) + "\n")


def edit_page(racine: Path, chance: random.Random) -> None:
    """The editor writes: a page more, a page changed, a page less, a title, a link to the register, a picture."""
    aide, home = racine / "content/aide", racine / "content/index.md"
    gesture = chance.randrange(6)
    if gesture == 0:
        text = "---\ntitle: Essai\n---\n# Essai\n\nMots.\n"
        write(aide / f"essai-{chance.randint(1, 3)}.md", text)
    elif gesture == 1:
        write(home, read(home) + f"\nPhrase {chance.randint(1, 99)}.\n")
    elif gesture == 2:
        for path in aide.glob("essai-*.md"):
            path.unlink()
    elif gesture == 3:
        path = racine / "content/glossaire.md"
        write(path, re.sub(r"^title: .*$", "title: Mots du registre", read(path), flags=re.M))
    elif gesture == 4:
        target = pick(racine, chance, *_TOUT).relative_to(racine / "content").as_posix()
        write(home, read(home) + f"\n[Voir]({target}).\n")
    else:
        (aide / "vue.png").write_bytes(bytes(chance.randrange(256) for _ in range(40)))


def annex(racine: Path, chance: random.Random) -> None:
    """A document that is given as it is comes or changes: an annex, or the original of an act."""
    write(racine / "content/annexes/bilan.txt", f"Bilan {chance.randint(1, 99)}\n")
    pdf.attach(pick(racine, chance, _ACTES), f"Exemplaire {chance.randint(1, 9)}")


def style(racine: Path, chance: random.Random) -> None:
    """A template, a style sheet, the settings or the versions of what is used change."""
    path, old, new = chance.choice(
        (
            ("theme_overrides/registre/deliberation.html", "</h1>", " </h1>"),
            ("theme_overrides/registre/_listes.html", "\n", "\n\n"),
            ("theme_overrides/styles/acte.css", "\n", "\n/* essai */\n"),
            ("theme_overrides/assets/favicon.svg", "<svg", "<svg "),
            ("mkdocs.yml", "site_name: ", "site_name: Grand "),
            ("mkdocs.yml", "https://registre", "https://grand-registre"),
            ("requirements.lock", "\n", "\n# essai\n"),
        )
    )
    write(racine / path, read(racine / path).replace(old, new, 1))


def touch(racine: Path, chance: random.Random) -> None:
    """Everything is dated anew, and nothing changes."""
    for path in sorted((racine / "content").rglob("*")):
        path.touch()


def restore(racine: Path, chance: random.Random) -> None:
    """Everything is again as it was at the start."""
    for part in ("content", "theme_overrides"):
        shutil.rmtree(racine / part)
        shutil.copytree(racine / "depart" / part, racine / part)
    shutil.copy(racine / "depart/mkdocs.yml", racine)


# Those of the contents that touch little, then the others.
PETITS: tuple[Geste, ...] = (add_words, annex, borrow, copy, link, relate, remember, rename_thing, touch)  # fmt: skip
_GRANDS: tuple[Geste, ...] = (drop_line, rename_key, remove, classify, edit_page, style)
GESTES = (*PETITS, *_GRANDS)
