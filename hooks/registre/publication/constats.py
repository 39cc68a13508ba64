"""Everything that keeps a register from being published, or deserves a look: one reading for all commands."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from registre import checks, indexes, reader
from registre.findings import Finding, Severity, sort_key
from registre.indexes.catalogue import Catalogue
from registre.journal.recueil import VIDE, Recueil
from registre.model.parution import HORS_PUBLICATION, Annales
from registre.pages.par_adresse import Pages
from registre.publication.echeances import betrayals, hold, preview, window
from registre.reader.avance import Montrer, Run, in_turn, tell_nobody
from registre.reader.codes import Code
from registre.reader.renvois import Renvoi
from registre.texte.typographie import insecables

ACCUEIL = "index.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What is known of publications when the contents are read; ``apercu`` shows scheduled acts ahead of their time."""

    annales: Annales = HORS_PUBLICATION
    recueil: Recueil = VIDE
    apercu: bool = False


AUCUN = Moment()


@dataclass(frozen=True, slots=True, kw_only=True)
class Releve:
    """The register as it could be read, the findings in the order of the files, the digest of each file of the contents, the words of
    given files.

    ``retenus`` are the acts that were held back with their time, ``fenetre`` from when and until when the same ones are.
    """

    catalogue: Catalogue
    findings: tuple[Finding, ...]
    empreintes: Mapping[str, bytes] = field(default_factory=dict)
    textes: reader.Textes = field(default_factory=reader.Textes)
    retenus: Mapping[str, datetime] = field(default_factory=dict)
    fenetre: tuple[str, str] = ("", "")

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop publication."""
        return tuple(one for one in self.findings if one.severity is Severity.ERROR)


def read(
    contenu: Path,
    memoire: reader.Memoire | None = None,
    fonds: reader.Fonds | None = None,
    run: Run = in_turn,
    montrer: Montrer = tell_nobody,
    moment: Moment = AUCUN,
) -> Releve:
    """Read the contents, hold them to the rules, see that the editor's pages lead to pages of the site, hold scheduled acts back."""
    fonds = fonds or reader.Fonds(contenu)
    lecture = reader.read(contenu, memoire, fonds, run, montrer)
    annales = moment.annales
    shown = (preview if moment.apercu else hold)(lecture.registre, annales.instant)
    catalogue = indexes.build(shown.registre, contenu, annales, shown.attente, moment.recueil)
    found = [*lecture.findings, *checks.run(lecture.registre, contenu, fonds), *_home(contenu)]
    if not any(one.severity is Severity.ERROR for one in found):
        # Of a register that is read in part, pages are missing that nobody has to be told of.
        found += _astray(lecture.renvois, catalogue)
        found += betrayals(lecture, fonds, shown.retenus)
    return Releve(
        catalogue=catalogue,
        findings=tuple(sorted(found, key=sort_key)),
        empreintes=lecture.empreintes,
        textes=fonds.textes,
        retenus=shown.retenus,
        fenetre=window(lecture.registre, annales.instant),
    )


def _home(contenu: Path) -> Iterator[Finding]:
    if not (contenu / ACCUEIL).is_file():
        yield Finding(
            code=Code.DOSSIER.value,
            fichier=ACCUEIL,
            constat="La page d’accueil manque.",
            faire=insecables(
                "L’écrire à la racine des contenus, avec « template: registre/accueil.html »."
            ),
        )


def _astray(renvois: Iterable[Renvoi], catalogue: Catalogue) -> Iterator[Finding]:
    """The links of the editor's pages to pages that the site does not make."""
    site = Pages(catalogue)
    for renvoi in renvois:
        if site.find(f"{renvoi.source.removesuffix('.md')}/") is None:
            yield Finding(
                code=Code.LIEN.value,
                fichier=renvoi.fichier,
                constat=insecables(f"Le lien « {renvoi.cible} » ne mène à aucune page du site."),
                faire="Corriger le lien, ou le retirer.",
                ligne=renvoi.ligne,
                colonne=renvoi.colonne,
            )
