"""The files that have a forge check, build and publish the register, as data: what each forge does, then where the site goes."""

from enum import StrEnum
from pathlib import Path

from registre.publication.pannes import BuildError
from registre.texte.typographie import insecables

_MODELES = Path(__file__).with_name("modeles") / "forges"


class Forge(StrEnum):
    """The forges for which there is a file."""

    GITHUB = "github"
    GITLAB = "gitlab"
    FORGEJO = "forgejo"

    @property
    def chemin(self) -> str:
        """Where the forge looks for it, from the root of the repository."""
        folder = {Forge.GITHUB: ".github/workflows/", Forge.FORGEJO: ".forgejo/workflows/"}
        return f"{folder[self]}registre.yml" if self in folder else ".gitlab-ci.yml"


class Destination(StrEnum):
    """Where the site goes: what the forge itself serves, a web server, a store of objects."""

    PAGES = "pages"
    RSYNC = "rsync"
    S3 = "s3"


def text(forge: Forge, vers: Destination) -> str:
    """The file: GitHub and Forgejo share the steps that are not their own."""
    own = _MODELES / f"{forge.value}-{vers.value}.yml"
    rest = own if own.is_file() else _MODELES / f"etapes-{vers.value}.yml"
    return "".join(
        one.read_text(encoding="utf-8") for one in (_MODELES / f"{forge.value}.yml", rest)
    )


def write(forge: Forge, vers: Destination, dossier: Path) -> Path:
    """Put the file where the forge looks for it, unless another one is there."""
    path, said = dossier / forge.chemin, text(forge, vers)
    if path.exists() and path.read_text(encoding="utf-8", errors="replace") != said:
        message = insecables(f"« {path} » existe déjà : le retirer ou le renommer, puis relancer.")
        raise BuildError(message)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(said, encoding="utf-8", newline="\n")
    return path
