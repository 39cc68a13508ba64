"""The header of an act: printed facts, what followed, how it is classed; each part is left out of some acts, as in real ones."""

from collections.abc import Iterator
from datetime import timedelta

from registre.texte import dates, montants
from tests.benchmarks.corpus_plan import cle_partenaire, cle_territoire, nom_emetteur
from tests.benchmarks.corpus_redaction import Redaction

ROLES = ("cocontractant", "financeur", "membre", "cité")
LIENS = ("cite", "cite", "cite", "renouvelle", "modifie", "execute", "abroge")


def president(emetteur: int) -> str:
    """The chair, called by function."""
    return f"Président du {nom_emetteur(emetteur)}"


def lines(act: Redaction, objet: str) -> Iterator[str]:
    """Every line of the header."""
    yield f"seance: {act.acte.seance.cle}"
    if act.acte.numero != act.acte.cle:
        yield f'numero: "{act.acte.numero}"'
    yield f'objet: "{objet}"'
    yield from _printed(act)
    yield from _followed(act)
    yield from _classed(act)


def _printed(act: Redaction) -> Iterator[str]:
    hasard, jour = act.hasard, act.acte.seance.jour
    if hasard.random() < 0.4:
        yield f"date_convocation: {dates.jour(jour - timedelta(days=7))}"
    if hasard.random() < 0.3:
        yield f"presidence: {president(act.acte.emetteur)}"
    if hasard.random() < 0.3:
        yield f"signataire: {president(act.acte.emetteur)}, Président"
    yield from _vote(act)
    if hasard.random() < 0.2:
        yield "mentions:"
        yield "  - Séance en présentiel et visioconférence"
    if hasard.random() < 0.1:
        yield "pieces_visees:"
        yield f"  - Projet de convention « {act.projet} »"


def _vote(act: Redaction) -> Iterator[str]:
    """A phrase, or figures that add up to those who voted."""
    hasard = act.hasard
    presents = hasard.randrange(5, act.acte.seance.organe.membres)
    votants = presents + hasard.randrange(0, 3)
    if hasard.random() < 0.6:
        yield f"membres: {act.acte.seance.organe.membres + 2} en exercice, {presents} présents, {votants} votants"
    if hasard.random() < 0.7:
        yield "vote: Adoptée à l’unanimité"
        return
    contre, abstentions = hasard.randrange(0, 3), hasard.randrange(0, 2)
    pour = votants - contre - abstentions
    yield f"vote: {{resultat: adoptée, pour: {pour}, contre: {contre}, abstentions: {abstentions}, exprimes: {pour + contre}}}"


def _followed(act: Redaction) -> Iterator[str]:
    jour = act.acte.seance.jour
    if act.hasard.random() < 0.5:
        yield f"date_affichage: {dates.jour(jour + timedelta(days=6))}"
    if act.hasard.random() < 0.5:
        yield "transmission:"
        yield f"  envoi: {(jour + timedelta(days=4)).isoformat()}"
        yield f"  reception: {(jour + timedelta(days=5)).isoformat()}"


def _classed(act: Redaction) -> Iterator[str]:
    yield f"matiere: {act.themes[0].matiere}"
    yield "sujets:"
    yield from (f"  - {theme.cle}" for theme in act.themes)
    partners = _partners(act)
    if partners:
        yield from _convention(act, partners[0])
        yield "partenaires:"
        yield from (f"  - {cle}: {act.hasard.choice(ROLES)}" for cle in partners)
    if act.hasard.random() < 0.6:
        yield "territoires:"
        yield f"  - {cle_territoire(act.hasard.randrange(act.plan.communes))}"
    if act.cite is not None:
        yield "relations:"
        yield f"  - {act.hasard.choice(LIENS)}: {act.cite.cle}"


def _convention(act: Redaction, partner: str) -> Iterator[str]:
    """A convention with the first partner, in six acts out of ten that have one."""
    if act.hasard.random() > 0.6:
        return
    ans, annuel = act.hasard.randrange(1, 5), act.hasard.randrange(10, 400) * 100
    debut = act.acte.seance.jour.replace(day=1) + timedelta(days=40)
    fin = debut.replace(day=1, year=debut.year + ans) - timedelta(days=1)
    yield "conventions:"
    yield f"  - partenaires: [{partner}]"
    yield f"    duree: {ans} an{'s' if ans > 1 else ''}"
    yield f"    actions: du {dates.jour(debut.replace(day=1))} au {dates.jour(fin)}"
    yield f"    montant_annuel: {montants.nombre(annuel)} €"
    yield f"    montant_total: {montants.nombre(annuel * ans)} €"
    if act.hasard.random() < 0.3:
        yield "    cofinancements:"
        yield f"      - {cle_partenaire(1)}: {act.hasard.randrange(2, 9) * 10} %"
        yield "        assiette: contribution annuelle"


def _partners(act: Redaction) -> tuple[str, ...]:
    """The partners of an act: the first of the register in a quarter of the acts, others less and less often."""
    found: dict[int, None] = {0: None} if act.acte.rang % 4 == 0 else {}
    for _ in range(act.hasard.randrange(0, 3)):
        found[1 + int((act.plan.partenaires - 1) * act.hasard.random() ** 2.5)] = None
    return tuple(map(cle_partenaire, found))
