"""The clerk's preview: what the contents of the moment give; faulty contents leave the last good pages, with the findings on top."""

import json
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from registre import reader
from registre.checks import rapport
from registre.documents.composition import Compositeur
from registre.findings import Finding, Severity
from registre.model.parution import HORS_PUBLICATION, Annales
from registre.publication import cache, constats, equipe, pannes, reglages, sources
from registre.publication.constats import Moment
from registre.publication.officiels import GABARITS
from registre.publication.produit import Editorial
from registre.publication.vitrine import Fait, Vitrine, path_of, theme_file
from registre.rendering import configuration
from registre.rendering.environment import environment
from registre.rendering.render import Renderer
from registre.texte.typographie import insecables

SCRIPT, CONSTATS, ATTENTE = "_apercu.js", "_apercu.json", "_apercu/attendre"
_APRES = "</body>"


class Apercu:
    """The site at its last good state, and what is wrong now; ``tour`` counts the states."""

    def __init__(
        self,
        racine: Path,
        editorial: Editorial,
        dire: Callable[[str], None],
        annales: Annales = HORS_PUBLICATION,
    ) -> None:
        self._racine = racine
        self._moment = Moment(annales=annales, apercu=True)
        self._editorial = editorial
        self._dire = dire
        self._memoire = reader.Memoire()
        self._fonds = reader.Fonds(racine / "content", cache.textes(racine))
        self._faits: dict[str, Fait] = {}
        self._rendu: Renderer | None = None
        self._compositeur: Compositeur | None = None
        self._vitrine: Vitrine | None = None
        self._erreurs: list[str] = []
        self._bons: dict[str, bytes] = {}
        self._verrou = threading.RLock()
        self._change = threading.Condition()
        self.tour = 0

    def refresh(self, changed: Iterable[Path] | None = None) -> None:
        """Take up the contents again; of files that are named, those only. Whatever happens, the server goes on answering."""
        with self._verrou, equipe.uncollected():
            try:
                erreurs = self._take_up(changed)
            except Exception as error:
                erreurs = [self._fault(error)]
            self._erreurs = [str(one) for one in erreurs]
            self._dire(rapport.texte(erreurs) if erreurs else "Les pages sont refaites.")
        with self._change:
            self.tour += 1
            self._change.notify_all()

    def get(self, adresse: str) -> bytes | None:
        """What is at an address; of a page that cannot be made any more, what it was."""
        if adresse == CONSTATS:
            return json.dumps(self._erreurs, ensure_ascii=False).encode()
        if adresse == SCRIPT:
            return Path(__file__).with_name("apercu.js").read_bytes()
        chemin = path_of(adresse)
        found = theme_file(self._racine / "theme_overrides", chemin)
        return self._page(chemin) if found is None else found

    def wait(self, tour: int, seconds: float) -> int:
        """Wait until the state is another than ``tour``, or for so many seconds; return the state."""
        with self._change:
            self._change.wait_for(lambda: self.tour != tour, seconds)
        return self.tour

    def _page(self, chemin: str) -> bytes | None:
        with self._verrou:
            try:
                data = self._vitrine.get(chemin) if self._vitrine else None
            except Exception as error:
                self._erreurs = [str(self._fault(error))]
                data = self._bons.get(chemin)
            if data is not None:
                self._bons[chemin] = data
        return data if data is None or not chemin.endswith(".html") else self._with_banner(data)

    def _take_up(self, changed: Iterable[Path] | None) -> list[Finding]:
        self._forget(changed)
        found = [*reglages.check(self._racine)]
        if found:
            return found
        self._rendu = self._rendu or self._renderer()
        contenu = self._racine / "content"
        releve = constats.read(contenu, self._memoire, self._fonds, moment=self._moment)
        if not releve.errors:
            read = sources.of_releve(releve)
            self._compositeur = self._compositeur or Compositeur(self._racine / GABARITS)
            made = (self._rendu, self._editorial, self._faits, self._compositeur)
            self._vitrine = Vitrine(read, *made)
        return list(releve.errors)

    def _forget(self, changed: Iterable[Path] | None) -> None:
        """Forget what was known of what changed: of the contents those files, else everything that was made."""
        contenu = self._racine / "content"
        contents = [path for path in changed or () if path.is_relative_to(contenu)]
        if changed is None or not all(map(self._fonds.forget, contents)):
            self._fonds = reader.Fonds(contenu, self._fonds.textes)
        if changed is None or len(contents) < len(set(changed)):
            self._rendu, self._compositeur = None, None
            self._faits.clear()

    def _renderer(self) -> Renderer:
        """The templates of the moment, all of which must be readable."""
        env = environment(self._racine / "theme_overrides")
        for name in env.list_templates(extensions=["html"]):
            env.get_template(name)
        return Renderer(env, configuration.read(self._racine / "mkdocs.yml"))

    def _fault(self, error: Exception) -> Finding:
        detail = pannes.keep(error, self._racine)
        return Finding(
            code="PUB-000",
            fichier="aperçu",
            constat=insecables(pannes.explain(error)),
            faire=insecables(f"Le détail, pour qui entretient le registre, est dans « {detail} »."),
            severity=Severity.ERROR,
        )

    def _with_banner(self, html: bytes) -> bytes:
        script = f'<script src="/{SCRIPT}" data-tour="{self.tour}" defer></script>{_APRES}'
        return html.replace(_APRES.encode(), script.encode(), 1)
