"""Who publishes: the installed program, one repository, whoever is told; and what a push or a command has built."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from registre.envois import contenus
from registre.envois.installation import Installation
from registre.findings import DiteError
from registre.journal.recueil import VIDE, Recueil
from registre.model.parution import Annales
from registre.publication import build, pannes, swap
from registre.publication.avancement import Avancement
from registre.publication.commande import Commande
from registre.publication.inscription import Inscrire
from registre.publication.pannes import BuildError
from registre.publication.produit import Editorial
from registre.publication.temoin import Temoin
from registre.rendering.configuration import Surcharge
from registre.texte.typographie import insecables

_HEURE_LEGALE = ZoneInfo("Europe/Paris")
_ERREURS = "Les contenus ont des erreurs : elles sont dites plus haut."


class RefusError(BuildError):
    """A publication is refused; the reason is a sentence, which git shows on its own line."""


@contextmanager
def explained(dossier: Path) -> Iterator[None]:
    """Turn whatever stops a publication into a refusal, in French; what only who maintains the register can use goes to a file."""
    try:
        yield
    except DiteError:
        raise
    except Exception as error:
        said = insecables(pannes.explain(error))
        if not isinstance(error, OSError):
            said += insecables(f" Le détail est dans « {pannes.keep(error, dossier)} ».")
        raise RefusError(said) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class Publieur:
    """``racine`` is the folder of the installed program; ``editorial`` makes the editor's pages, in a workshop and under settings."""

    racine: Path
    installation: Installation
    editorial: Callable[[Path, Surcharge], Editorial]
    dire: Callable[[str], None]

    def now(self) -> datetime:
        """The instant of a publication, in the legal time of mainland France, to the second: the clock is read here and nowhere else."""
        return datetime.now(_HEURE_LEGALE).replace(microsecond=0)

    @staticmethod
    def known_at(instant: datetime) -> Annales:
        """What a preview knows of publications: which acts are due."""
        return Annales(instant=instant.replace(tzinfo=None))

    def build(
        self,
        commit: str,
        nom: str,
        site: Path,
        *,
        annales: Annales,
        surcharge: Surcharge,
        temoin: Temoin,
        recueil: Recueil = VIDE,
        inscrire: Inscrire | None = None,
    ) -> None:
        """Put the contents of a commit in a folder of that name, and their site as of an instant online, or raise.

        ``inscrire`` holds what is read against what was published, ``recueil`` is what is published of it; a preview has neither.
        """
        dossier = self.installation.contenu(nom)
        with explained(self.installation.depot.a_nous):
            found = contenus.check(self.installation.depot, commit, self.installation.taille)
            with Avancement() as montre, montre.stage("Contenus poussés", len(found)) as etape:
                contenus.extract(self.installation.depot, commit, dossier, found, etape.each)
            order = Commande(
                racine=self.racine,
                contenu=dossier,
                site=site,
                editorial=self.editorial(swap.workshop(site), surcharge),
                dire=self.dire,
                annales=annales,
                surcharge=surcharge,
                temoin=temoin,
                recueil=recueil,
                inscrire=inscrire,
            )
            if not build.build(order).reussi:
                raise RefusError(insecables(_ERREURS))
