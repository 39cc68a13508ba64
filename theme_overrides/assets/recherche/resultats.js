// The list of results, a chunk at a time: titles first, then excerpts; the order never changes under a focus.

import { Marqueur } from "./extrait.js";
import { Ligne } from "./ligne.js";

export const PAR_PAGE = 10;

export class Resultats {
  #liste;
  #plus;
  #recherche = null;
  #montree = null;
  #lignes = new Map();
  #placees = [];
  #attente = null;

  constructor({ liste, plus, suite }) {
    this.#liste = liste;
    this.#plus = plus;
    plus.addEventListener("click", async () => {
      const premier = this.montres;
      await suite(premier + PAR_PAGE);
      this.#liste.children[premier]?.querySelector("a").focus();
    });
    liste.addEventListener("focusout", ({ relatedTarget }) => {
      if (!this.#attente || liste.contains(relatedTarget)) return;
      this.#placer(this.#attente);
      for (const ligne of this.#placees) ligne.completer();
    });
  }

  get montres() {
    return this.#liste.children.length;
  }

  /** A new search: what the last one showed stays until there is something to put in its place. */
  commencer(demande, { sigles, champs, racine }) {
    this.#recherche = { demande, champs, racine, sigles, marqueur: new Marqueur(demande.groupes, sigles) };
    this.#lignes.clear();
    this.#attente = null;
    this.#plus.hidden = true;
  }

  /** The first results; as long as the search goes on, those that come stand after those that are shown. */
  async montrer(premiers, fini) {
    const recherche = this.#recherche;
    const lues = await Promise.all(premiers.map((fiche) => this.#ligne(fiche, recherche)));
    if (recherche !== this.#recherche) return;
    const deja = this.#montree === recherche ? this.#placees : [];
    const lignes = fini ? lues : [...new Set([...deja, ...lues])].slice(0, lues.length);
    const tenue = deja.length && this.#liste.contains(document.activeElement);
    if (tenue && !this.#prolongent(lignes)) this.#attente = lignes;
    else this.#placer(lignes);
    await peint();
    for (const ligne of this.#placees) ligne.completer();
  }

  /** Whether there are others to ask for. */
  reste(combien) {
    this.#plus.hidden = combien <= 0;
    this.#plus.textContent = `Voir plus de résultats (${combien} restant${combien > 1 ? "s" : ""})`;
  }

  #placer(lignes) {
    this.#attente = null;
    this.#montree = this.#recherche;
    this.#placees = lignes;
    const elements = lignes.map(({ element }) => element);
    if (this.#prolongent(lignes)) this.#liste.append(...elements.slice(this.montres));
    else this.#liste.replaceChildren(...elements);
    this.#liste.hidden = elements.length === 0;
  }

  #prolongent(lignes) {
    return [...this.#liste.children].every((element, place) => element === lignes[place]?.element);
  }

  #ligne(fiche, recherche) {
    const cle = `${fiche.annee.nom}/${fiche.rang}`;
    if (!this.#lignes.has(cle)) this.#lignes.set(cle, Ligne.lire(fiche, recherche));
    return this.#lignes.get(cle);
  }
}

/** When the titles are seen: only then is more asked for. A page that is not shown does not wait for its screen. */
function peint() {
  return new Promise((suite) => {
    requestAnimationFrame(() => setTimeout(suite));
    setTimeout(suite, 100);
  });
}
