"""The authority files of the corpus: issuers with their organs and members, partners, subjects, territories, matters."""

from collections.abc import Iterator

from tests.benchmarks.corpus_plan import (
    NUMEROTATIONS,
    ORGANES,
    Organe,
    Plan,
    cle_emetteur,
    cle_partenaire,
    cle_territoire,
    nom_emetteur,
)
from tests.benchmarks.corpus_seance import member
from tests.benchmarks.corpus_sujets import MATIERES, THEMES

NATURES = ("établissement public", "association", "commune", "société", "service de l’État")
COULEURS = ("#1f4e79", "#7a2f3d", "#2f6b3d", "#5a3d7a")


def files(plan: Plan) -> Iterator[tuple[str, str]]:
    """Every file but the acts and the sittings: path in the content folder, text."""
    for numero in range(plan.emetteurs):
        yield f"organismes/{cle_emetteur(numero)}.md", _header(_issuer(numero))
    for numero in range(plan.partenaires):
        yield f"partenaires/{cle_partenaire(numero)}.md", partner(numero, nom_partenaire(numero))
    for rang, theme in enumerate(THEMES):
        lines = [f"nom: {theme.nom}"]
        if theme.sigle:
            lines += ["sigles:", f"  - {theme.sigle}"]
        lines += ["voisins:", f"  - {THEMES[rang - 1].cle}"]
        yield f"sujets/{theme.cle}.md", _header(lines)
    for numero in range(plan.communes):
        lines = [f"nom: Commune d’essai {numero + 1}", "nature: commune"]
        yield f"territoires/{cle_territoire(numero)}.md", _header(lines)
    matters = "".join(f"  {code}: {nom}\n" for code, nom in MATIERES.items())
    yield "matieres.yml", f"version: 2004\nmatieres:\n{matters}"


def nom_partenaire(numero: int) -> str:
    """The name of a partner."""
    return f"Partenaire d’essai {numero + 1}"


def partner(numero: int, nom: str) -> str:
    """The file of a partner under that name."""
    return _header([f"nom: {nom}", f"nature: {NATURES[numero % len(NATURES)]}"])


def _issuer(numero: int) -> Iterator[str]:
    nom = nom_emetteur(numero)
    yield f"nom: {nom}"
    yield "nature: syndicat mixte ouvert"
    yield "controle: public"
    yield f'couleur: "{COULEURS[numero % len(COULEURS)]}"'
    yield "territoires:"
    yield f"  - {cle_territoire(numero)}"
    yield "contacts:"
    yield f"  - adresse: ['{numero + 1}, rue de l’Essai', 00000 ESSAI]"
    yield "    connu_le: 30 novembre 2020"
    yield "organes:"
    for organe in ORGANES:
        yield from _organ(numero, organe)


def _organ(numero: int, organe: Organe) -> Iterator[str]:
    yield f"  - cle: {organe.cle}"
    yield f"    nom: {organe.nom}"
    yield f"    article: {organe.article}"
    yield "    membres:"
    for rang in range(organe.membres):
        yield f"      - nom: {member(numero, rang)}"
        yield f"        college: Collège {rang % 3 + 1}"
    form = NUMEROTATIONS[numero % len(NUMEROTATIONS)]
    yield "    numerotation:"
    yield f"      - portee: {form.portee}"
    yield f'        motif: "{form.motif}"'
    yield '        lecture: "n° {rang}"'


def _header(lines: Iterator[str] | list[str]) -> str:
    return "\n".join(["---", *lines, "---", ""])
