"""A real bare repository that publishes, and the clones of those who push to it."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests import prerequisites
from tests.support import project
from tests.support.tree import digests

ACTE = "deliberations/somme-numerique/2016/20161128_DL_01"
# What a publication changes in two files of the site: the page of the act, and its source beside it.
MARQUES = (f"{ACTE}/index.html", f"{ACTE}.md")
_MARQUE = re.compile(r"Marque (\w+)\.")
_CLAIR = re.compile(r"^en_clair:\n  texte: Marque \w+\.\n  signature: Essai\n")
_QUI = {
    "GIT_AUTHOR_NAME": "Greffe",
    "GIT_AUTHOR_EMAIL": "greffe@exemple.fr",
    "GIT_COMMITTER_NAME": "Greffe",
    "GIT_COMMITTER_EMAIL": "greffe@exemple.fr",
    "GIT_CONFIG_GLOBAL": os.devnull,
}


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """That of somebody who pushes."""
    kept = {
        nom: value for nom, value in os.environ.items() if not nom.startswith(("GIT_", "PYTEST"))
    }
    return {**kept, **_QUI, "LC_ALL": "C.UTF-8", **(extra or {})}


def git(dossier: Path, *arguments: str, entree: str = "", ok: bool = True) -> str:
    """Run git in a folder; what it prints on both channels."""
    done = subprocess.run(
        ["git", *arguments],  # noqa: S607
        cwd=dossier,
        env=environment(),
        input=entree,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert (done.returncode == 0) is ok, done.stdout
    return "\n".join(line.rstrip() for line in done.stdout.splitlines())


def registre(
    *arguments: str, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command of the program that these tests are about."""
    return project.run(project.ROOT, "registre", *arguments, env=env)


@dataclass(frozen=True, slots=True)
class Greffe:
    """Somebody who writes in a clone, and pushes."""

    clone: Path

    def write(self, chemin: str, texte: str) -> None:
        """A file of the contents, committed."""
        path = self.clone / "content" / chemin
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(texte, encoding="utf-8")
        self.commit()

    def mark(self, marque: str) -> None:
        """Write a word in the issuer's own ones beside the act, in the place of the last: what is published of the act stays."""
        self.change(_CLAIR.pattern, "")
        said = f"en_clair:\n  texte: Marque {marque}.\n  signature: Essai\nmatiere:"
        self.change("^matiere:", said)

    def change(self, motif: str, par: str, fichier: str = f"{ACTE}.md") -> None:
        """Change what a file of the contents says, once, and commit it."""
        path = self.clone / "content" / fichier
        said = re.sub(motif, par, path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
        self.write(fichier, said)

    def commit(self) -> str:
        """Commit whatever changed; its identifier."""
        git(self.clone, "add", "--all")
        git(self.clone, "commit", "--quiet", "--allow-empty", "--message", "suite")
        return git(self.clone, "rev-parse", "HEAD")

    def push(self, *arguments: str, ok: bool = True) -> str:
        """Push, as a rule the branch that is published; what the terminal shows."""
        return git(self.clone, "push", "origin", *(arguments or ("main",)), ok=ok)

    def pull(self) -> None:
        """Take what the others have pushed, before one's own."""
        git(self.clone, "pull", "--quiet", "--rebase", "origin", "main")


@dataclass(frozen=True, slots=True)
class Publie:
    """A folder with a repository, its site, its previews."""

    racine: Path

    @property
    def depot(self) -> Path:
        """The bare repository."""
        return self.racine / "depot.git"

    @property
    def site(self) -> Path:
        """The site online."""
        return self.racine / "www" / "site"

    @property
    def apercus(self) -> Path:
        """The previews."""
        return self.racine / "www" / "apercus"

    def install(self, *options: str) -> None:
        """Make it publish."""
        places = (
            "--depot",
            str(self.depot),
            "--site",
            str(self.site),
            "--previsualisations",
            str(self.apercus),
        )
        done = registre(
            "installer-depot", *places, "--url", "https://registre.exemple.fr/", *options
        )
        assert done.returncode == 0, done.stderr

    def clone(self, nom: str, adresse: str | None = None) -> Greffe:
        """A clone, of what was pushed; of nothing, the first contents."""
        folder = self.racine / nom
        git(self.racine, "clone", "--quiet", adresse or str(self.depot), nom)
        if not (folder / "content").exists():
            git(folder, "symbolic-ref", "HEAD", "refs/heads/main")
            shutil.copytree(project.ROOT / "content", folder / "content")
            Greffe(folder).commit()
        return Greffe(folder)

    def tip(self, reference: str = "main") -> str:
        """Where a branch is."""
        return git(self.depot, "rev-parse", reference)

    def marks(self) -> set[str]:
        """The words that the two files of the edition online have: one, if it is whole."""
        return {
            found
            for path in MARQUES
            for found in _MARQUE.findall((self.site / path).read_text("utf-8"))
        }

    def digests(self) -> dict[str, str]:
        """The site, as what must be the same."""
        return digests(self.site)

    def run(
        self, commande: str, *options: str, env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """A command on this repository."""
        return registre(commande, "--depot", str(self.depot), *options, env=env)

    def at(self, instant: str, commande: str, *options: str) -> subprocess.CompletedProcess[str]:
        """The same when the clock says that hour in Paris."""
        faketime = prerequisites.program("faketime")
        assert faketime is not None
        words = ("registre", commande, "--depot", str(self.depot), *options)
        return project.run(
            project.ROOT, *words, env={"TZ": "Europe/Paris"}, prefix=(faketime, instant)
        )

    def enter_by(self, module: str, *before: str, limit: str = "") -> None:
        """Have the hooks enter the program by another module, or within a limit of the shell, to see what becomes of it."""
        for hook in ("pre-receive", "proc-receive", "post-receive"):
            path = self.depot / "hooks" / hook
            words = " ".join(("-m", module, *before, "crochet"))
            said = re.sub(r"-m .* crochet", words, path.read_text("utf-8"))
            said = re.sub(
                r"^(?:ulimit .*\n)?depot=",
                f"{limit}\ndepot=" if limit else "depot=",
                said,
                flags=re.MULTILINE,
            )
            path.write_text(said, "utf-8")


def prepare(racine: Path) -> tuple[Publie, Greffe]:
    """A repository that has published once."""
    publie = Publie(racine)
    publie.install()
    greffe = publie.clone("greffe")
    greffe.mark("zero")
    greffe.push()
    return publie, greffe
