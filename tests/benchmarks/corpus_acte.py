"""One act of the corpus as a clerk would have written it: header, then a text of two to four kilobytes in all."""

from collections.abc import Iterator

from registre.texte import dates
from tests.benchmarks import corpus_entete, corpus_phrases
from tests.benchmarks.corpus_mots import projet
from tests.benchmarks.corpus_plan import Acte, Plan
from tests.benchmarks.corpus_redaction import Redaction

# fmt: off
ANNEES = (
    "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
    "vingt", "vingt et un", "vingt-deux", "vingt-trois", "vingt-quatre", "vingt-cinq",
)
# fmt: on
MOINDRE, PLUS_GRAND = 2200, 3700  # bytes of a file, more or less a sentence


def write(plan: Plan, acte: Acte, graine: int) -> str:
    """The whole text of the file of an act."""
    act = Redaction(plan, acte, graine)
    objet = title(act)
    entete = "\n".join(["---", *corpus_entete.lines(act, objet), "---", ""])
    opening, closing = list(_opening(act, objet)), list(_closing(act))
    fixed = sum(len(part.encode()) + 2 for part in (entete, *opening, *closing))
    wanted = act.hasard.randrange(MOINDRE, PLUS_GRAND) - fixed
    parts = (*opening, *_expose(act, wanted), *closing)
    return entete + "".join(f"\n{part}\n" for part in parts)


def title(act: Redaction) -> str:
    """The object of an act: the first thing that chance decides, so that a sitting can name it without writing the act."""
    return act.fill(act.hasard.choice(corpus_phrases.OBJETS))


def _opening(act: Redaction, objet: str) -> Iterator[str]:
    seance = act.acte.seance
    nom = seance.organe.nom
    yield "## EXTRAIT DU REGISTRE DES DELIBERATIONS"
    if act.acte.rang % 2:
        yield f"**Objet : {objet}**"
    annee = ANNEES[seance.jour.year - 2012]
    yield (
        f"L’an deux mille {annee}, le {dates.jour(seance.jour)} à 17h30, le {nom} légalement convoqué "
        f"s’est réuni sous la présidence du {corpus_entete.president(act.acte.emetteur)}."
    )
    if act.acte.rang % 4 == 1:
        yield "[appel]"


def _expose(act: Redaction, wanted: int) -> Iterator[str]:
    """Paragraphs of three sentences until there is enough, at least one."""
    pool = list(corpus_phrases.EXPOSES)
    act.hasard.shuffle(pool)
    written, paragraph = 0, list[str]()
    for phrase in pool:
        if paragraph and written >= wanted:
            break
        paragraph.append(act.fill(phrase))
        written += len(paragraph[-1].encode()) + 1
        if len(paragraph) == 3:
            yield " ".join(paragraph)
            paragraph = []
    if paragraph:
        yield " ".join(paragraph)


def _closing(act: Redaction) -> Iterator[str]:
    nom = act.acte.seance.organe.nom
    yield f"## {nom.upper()}"
    yield "\n".join(f"- Vu {visa}," for visa in _visas(act))
    for phrase in act.hasard.sample(corpus_phrases.CONSIDERANTS, 1 + act.acte.rang % 2):
        yield f"**Considérant** {act.fill(phrase)} ;"
    yield "## DELIBERE"
    chosen = act.hasard.sample(corpus_phrases.ARTICLES, 1 + act.acte.rang % 3)
    for rank, phrase in enumerate((*chosen, *corpus_phrases.DERNIERS), start=1):
        yield f"ARTICLE {rank} – {act.fill(phrase)}"
        if rank == 1 and act.acte.rang % 10 == 3:
            yield _table(act)


def _visas(act: Redaction) -> Iterator[str]:
    for phrase in act.hasard.sample(corpus_phrases.VISAS, 2):
        yield act.fill(phrase)
    if act.cite is not None:
        jour = dates.jour(act.cite.seance.jour)
        path = f"../{act.cite.seance.jour.year}/{act.cite.cle}.md"
        yield f"la délibération [n° {act.cite.numero}]({path}) du {jour} relative au projet « {projet(act.cite.rang)} »"


def _table(act: Redaction) -> str:
    rows = (f"| Tranche {n} | {act.montant()} € |" for n in range(1, 4))
    return "\n".join(["| Dépense | Montant |", "| --- | --- |", *rows])
