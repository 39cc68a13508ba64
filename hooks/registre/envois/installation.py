"""What a repository publishes, and where: said once, when it is installed, in the configuration of the repository (``registre.*``)."""

from dataclasses import dataclass, field
from pathlib import Path

from registre.conservation.git import DepotError
from registre.envois.git import Depot
from registre.publication.pannes import BuildError
from registre.rendering.configuration import Surcharge
from registre.texte.typographie import insecables

BRANCHE = "main"
# The largest file of the contents, in bytes, and how many former editions are kept, unless the repository says otherwise.
TAILLE, EDITIONS = 200_000_000, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """A publisher: its repository, the site's folder, that of the previews if there are any, what the site is called.

    ``alerte`` is the address that is told when a publication that nobody watches fails; ``taille`` the most that a file may weigh, in
    bytes; ``editions`` how many former editions of the site are kept.
    """

    depot: Depot
    site: Path
    previsualisations: Path | None = None
    surcharge: Surcharge = field(default_factory=Surcharge)
    branche: str = BRANCHE
    alerte: str = ""
    taille: int = TAILLE
    editions: int = EDITIONS

    @property
    def reference(self) -> str:
        """The branch that is published, as git names it."""
        return f"refs/heads/{self.branche}"

    def contenu(self, nom: str) -> Path:
        """Where the contents of a branch are put as files."""
        return self.depot.a_nous / "contenus" / nom


def read(depot: Depot) -> Installation:
    """What the repository says of itself."""
    known = _settings(depot)
    site = known.get("site")
    if not site:
        message = insecables(
            f"« {depot.dossier} » ne publie rien : lancer d’abord « registre installer-depot »."
        )
        raise BuildError(message)
    previews = known.get("previsualisations")
    return Installation(
        depot=depot,
        site=Path(site),
        previsualisations=Path(previews) if previews else None,
        surcharge=Surcharge(
            nom=known.get("nom", ""),
            description=known.get("description", ""),
            url=known.get("url", ""),
        ),
        branche=known.get("branche") or BRANCHE,
        alerte=known.get("alerte", ""),
        taille=_whole(known, "taillemaximale", TAILLE),
        editions=_whole(known, "editions", EDITIONS),
    )


def write(depot: Depot, settings: dict[str, str]) -> None:
    """Say something of it; what is empty is left as it is."""
    for key, value in settings.items():
        if value:
            depot.run("config", "--local", "--replace-all", key, value)


def _settings(depot: Depot) -> dict[str, str]:
    try:
        listed = depot.run("config", "--local", "-z", "--get-regexp", r"^registre\.")
    except DepotError:  # it says nothing
        return {}
    pairs = (line.decode("utf-8", "replace").partition("\n") for line in listed.split(b"\0"))
    return {key.removeprefix("registre."): value for key, _, value in pairs if key}


def _whole(known: dict[str, str], key: str, default: int) -> int:
    said = known.get(key, "")
    if not said:
        return default
    if not said.isdecimal():
        message = insecables(f"« registre.{key} = {said} » : un nombre entier est attendu.")
        raise BuildError(message)
    return int(said)
