// Pagefind asked precisely: each term is looked for exactly (stems, not beginnings), and the sets are combined here. Left to itself, Pagefind
// drops the words that it does not know and falls back on any word that begins an unknown one.

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

  /** Load the program and have it answer once: what fails here (WebAssembly refused, file missing) fails before a reader types. */
  async demarrer() {
    const pagefind = await import(new URL("pagefind.js", this.#index).href);
    await pagefind.options({ ranking: { metaWeights: POIDS }, metaCacheTag: this.#table.version });
    await pagefind.init();
    await pagefind.search('"a"');
    this.#pagefind = pagefind;
  }

  /** The records that have every group: for each, its score and the places of the words in its text. */
  async chercher(groupes) {
    const notes = { elargis: [], proches: [] };
    const trouves = await Promise.all(groupes.map((groupe) => this.#groupe(groupe, notes)));
    const communs = trouves.reduce((a, b) => intersection(a, b));
    const scores = new Map();
    const termes = groupes.flatMap(({ choix }) => choix.flat());
    const classement = communs.size ? (await this.#pagefind.search(termes.join(" "))).results : [];
    for (const { id, score } of classement) {
      const rang = this.#table.rangs.get(id);
      if (communs.has(rang)) scores.set(rang, score);
    }
    return { places: communs, scores, notes };
  }

  async #groupe(groupe, notes) {
    const choix = await Promise.all(groupe.choix.map((termes) => this.#tous(termes)));
    const trouve = choix.reduce(union);
    if (trouve.size || !groupe.mot) return trouve;
    const suites = await this.#vocabulaire.suites(groupe.mot);
    if (suites.length) {
      notes.elargis.push({ mot: groupe.ecrit, vers: suites.map(({ mot }) => mot) });
      return (await Promise.all(suites.map(({ plie }) => this.#exact(plie)))).reduce(union);
    }
    const proche = await this.#vocabulaire.proche(groupe.mot);
    if (proche) notes.proches.push({ mot: groupe.ecrit, proche });
    return trouve;
  }

  async #tous(termes) {
    return (await Promise.all(termes.map((terme) => this.#exact(terme)))).reduce(intersection);
  }

  /** From the records that have a word or a phrase to its places in their texts (none where a field has it). */
  #exact(terme) {
    if (!this.#exacts.has(terme)) {
      this.#exacts.set(
        terme,
        this.#pagefind.search(`"${terme}"`).then(({ results }) =>
          new Map(results.flatMap(({ id, words }) => {
            const rang = this.#table.rangs.get(id);
            return rang === undefined ? [] : [[rang, words]];
          })),
        ),
      );
    }
    return this.#exacts.get(terme);
  }
}

function union(a, b) {
  const tout = new Map(a);
  for (const [rang, places] of b) tout.set(rang, [...(tout.get(rang) ?? []), ...places]);
  return tout;
}

function intersection(a, b) {
  return new Map(Array.from(a).flatMap(([rang, places]) => (b.has(rang) ? [[rang, [...places, ...b.get(rang)]]] : [])));
}
