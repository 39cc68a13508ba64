// The whole register in one small table: its years, its filters with their totals, where each term may be found.

import { Annee } from "./annee.js";
import { tranche } from "./depot.js";

export class Registre {
  #depot;
  #version;
  #lexique;

  constructor(depot, { version, k1, sigles, lexique, mots, champs, annees, facettes }) {
    this.#depot = depot;
    this.#version = version;
    this.#lexique = lexique;
    this.mots = mots;
    this.champs = champs;
    this.k1 = k1;
    this.sigles = new Set(sigles);
    this.facettes = facettes;
    this.annees = annees.map((annee, rang) => new Annee(depot, annee, { rang, facettes }));
    this.fiches = this.annees.reduce((somme, { fiches }) => somme + fiches, 0);
    this.totaux = facettes.map(({ valeurs }) => valeurs.map(([, , total]) => total));
  }

  static async charger(depot) {
    return new Registre(depot, await depot.registre());
  }

  /** In how many records a term is, and in which years (their ranks). */
  async terme(terme) {
    if (!this.#lexique) return { nombre: 0, annees: new Set() };
    const lu = await this.#depot.lire(`lexique/${tranche(terme, this.#lexique)}.json`, this.#version);
    const [nombre, annees] = Object.hasOwn(lu, terme) ? lu[terme] : [0, []];
    return { nombre, annees: new Set(annees) };
  }

  /** A file of the words as they are written, with their numbers. */
  formes(rang) {
    return this.#depot.lire(`mots/${rang}.json`, this.#version);
  }

  /** What finding a term tells: the rarer, the more. */
  poids(nombre) {
    return Math.log(1 + (this.fiches - nombre + 0.5) / (nombre + 0.5));
  }

  /** Of each filter, the ranks of the values asked for: an address may name some that the register no longer has. */
  choisis(filtres) {
    return this.facettes.map(({ cle, valeurs }) => {
      const voulus = filtres.get(cle) ?? new Set();
      return new Set(valeurs.flatMap(([valeur], rang) => (voulus.has(valeur) ? [rang] : [])));
    });
  }
}
