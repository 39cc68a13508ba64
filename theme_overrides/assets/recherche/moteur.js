// Pagefind asked precisely: each term is looked for exactly (stems, not beginnings), and the sets are combined here.
// Left to itself, Pagefind drops the words that it does not know and falls back on any word that begins an unknown one.

import { terme } from "./mots.js";
import { Vocabulaire } from "./vocabulaire.js";

// What a match in a field weighs, beside the text.
const POIDS = {
  title: 6, numero: 10, seance: 6, sujets: 3, partenaires: 3, personnes: 2, territoires: 2,
  reperes: 0.5, emetteur: 0.5, vote: 0.5, mentions: 0.5,
};

export class Moteur {
  #index;
  #table;
  #pagefind = null;
  #exacts = new Map();
  #vocabulaire;

  constructor(index, table) {
    this.#index = index;
    this.#table = table;
    this.#vocabulaire = new Vocabulaire(index);
  }

  get pret() {
    return this.#pagefind !== null;
  }

  /** Load the program and have it answer once: WebAssembly refused or a file missing shows before a reader types. */
  async demarrer() {
    const pagefind = await import(new URL("pagefind.js", this.#index).href);
    await pagefind.options({ ranking: { metaWeights: POIDS }, metaCacheTag: this.#table.version });
    await pagefind.init();
    await pagefind.search('"a"');
    this.#pagefind = pagefind;
  }

  /** The records that have every group: the score of each, the places of words in its text, the fields of the others. */
  async chercher(demandes) {
    const notes = { elargis: [], proches: [] };
    const groupes = (await Promise.all(demandes.map((demande) => this.#retenir(demande)))).flat();
    const trouves = await Promise.all(groupes.map((groupe) => this.#groupe(groupe, notes)));
    const communs = trouves.reduce(intersection);
    return { trouves: communs, scores: await this.#classer(groupes, communs), groupes, notes };
  }

  /** Relevance, as Pagefind computes it: what must be there together, then the best choice of each other group. */
  async #classer(groupes, communs) {
    const scores = new Map();
    if (!communs.size) return scores;
    const seuls = groupes.filter(({ choix }) => choix.length === 1).flatMap(({ choix }) => choix[0]);
    const autres = groupes.filter(({ choix }) => choix.length > 1).map(({ choix }) => choix);
    for (const choix of seuls.length ? [[seuls], ...autres] : autres) {
      const meilleurs = new Map();
      const reponses = choix.map((termes) => this.#pagefind.search(termes.join(" ")));
      for (const { results } of await Promise.all(reponses)) {
        for (const { id, score } of results) meilleurs.set(id, Math.max(score, meilleurs.get(id) ?? 0));
      }
      for (const rang of communs.keys()) {
        scores.set(rang, (scores.get(rang) ?? 0) + (meilleurs.get(this.#table.ids[rang]) ?? 0));
      }
    }
    return scores;
  }

  async #groupe(groupe, notes) {
    const choix = await Promise.all(groupe.choix.map((termes) => this.#tous(termes)));
    const trouve = choix.reduce(union);
    if (trouve.size || !groupe.mot) return trouve;
    const suites = await this.#vocabulaire.suites(groupe.mot);
    if (suites.length) {
      notes.elargis.push({ mot: groupe.ecrit, vers: suites.map(({ mot }) => mot) });
      return (await Promise.all(suites.map(({ plie }) => this.#exact(terme(plie, this.#table.sigles))))).reduce(union);
    }
    const proche = await this.#vocabulaire.proche(groupe.mot);
    if (proche) notes.proches.push({ mot: groupe.ecrit, proche });
    return trouve;
  }

  /** The group, or those that stand in its place where none of its choices is found. */
  async #retenir(groupe) {
    if (!groupe.repli) return [groupe];
    const trouves = await Promise.all(groupe.choix.map((termes) => this.#tous(termes)));
    return trouves.some(({ size }) => size) ? [groupe] : groupe.repli;
  }

  async #tous(termes) {
    return (await Promise.all(termes.map((terme) => this.#exact(terme)))).reduce(intersection);
  }

  /** From the records that have a word or a phrase to its places in their texts, and the fields that have it otherwise. */
  #exact(terme) {
    if (!this.#exacts.has(terme)) {
      this.#exacts.set(
        terme,
        this.#pagefind.search(`"${terme}"`).then(({ results }) =>
          new Map(results.flatMap(({ id, words, matchedMetaFields }) => {
            const rang = this.#table.rangs.get(id);
            return rang === undefined ? [] : [[rang, { places: words, champs: matchedMetaFields ?? [] }]];
          })),
        ),
      );
    }
    return this.#exacts.get(terme);
  }
}

function union(a, b) {
  const tout = new Map(a);
  for (const [rang, trouve] of b) tout.set(rang, tout.has(rang) ? ensemble(tout.get(rang), trouve) : trouve);
  return tout;
}

function intersection(a, b) {
  const deux = Array.from(a).filter(([rang]) => b.has(rang));
  return new Map(deux.map(([rang, trouve]) => [rang, ensemble(trouve, b.get(rang))]));
}

function ensemble(a, b) {
  return { places: [...a.places, ...b.places], champs: [...a.champs, ...b.champs] };
}
