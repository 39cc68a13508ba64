// What a query asks of this register: each group with the terms that the register holds, and what to tell of those it does not.

import { racine } from "./racines.js";
import { terme } from "./mots.js";
import { VIDES } from "./requete.js";

export class Demande {
  #registre;
  #vocabulaire;
  #connus = new Map();

  constructor(registre, vocabulaire) {
    this.#registre = registre;
    this.#vocabulaire = vocabulaire;
    this.groupes = [];
    this.notes = { elargis: [], proches: [] };
  }

  /** Read the groups of a query: those that are found nowhere give way to their stand-ins, or to the words that they begin. */
  static async lire(lus, registre, vocabulaire) {
    const demande = new Demande(registre, vocabulaire);
    const retenus = await Promise.all(lus.map((groupe) => demande.#retenir(groupe)));
    demande.groupes = await Promise.all(retenus.flat().map((groupe) => demande.#elargir(groupe)));
    return demande;
  }

  /** What finding a term tells. */
  poids(mot) {
    return this.#connus.get(mot).poids;
  }

  /** Whether a year may have a choice: whether it has each of its words. */
  peut(choix, annee) {
    return choix.every((mots) => mots.every((mot) => mot === null || this.#connus.get(mot).annees.has(annee.rang)));
  }

  /** The years that may have every group. */
  annees() {
    return this.#registre.annees.filter((annee) =>
      this.groupes.every(({ choix }) => choix.some((un) => this.peut(un, annee))));
  }

  /** How many records can be found at most; exactly so many where one word is asked for. */
  get plafond() {
    const nombre = (mots) => Math.min(...mots.filter(Boolean).map((mot) => this.#connus.get(mot).nombre));
    const sommes = this.groupes.map(({ choix }) =>
      choix.reduce((somme, un) => somme + Math.min(...un.map(nombre)), 0));
    return Math.min(this.#registre.fiches, ...sommes);
  }

  get unSeulMot() {
    return this.groupes.length === 1 && this.groupes[0].choix.flat(2).length === 1;
  }

  async #retenir(groupe) {
    const lu = await this.#avecRacines(groupe);
    if (!groupe.repli || this.#existe(lu)) return [lu];
    return Promise.all(groupe.repli.map((autre) => this.#avecRacines(autre)));
  }

  async #elargir(groupe) {
    if (!groupe.mot || this.#existe(groupe)) return groupe;
    const suites = await this.#vocabulaire.suites(groupe.mot);
    if (!suites.length) {
      const proche = await this.#vocabulaire.proche(groupe.mot);
      if (proche) this.notes.proches.push({ mot: groupe.ecrit, proche });
      return groupe;
    }
    this.notes.elargis.push({ mot: groupe.ecrit, vers: suites.map(({ mot }) => mot) });
    // One word for each stem: the others would find the same.
    const distinctes = new Map(suites.map(({ plie }) => terme(plie, this.#registre.sigles)).map((mot) => [racine(mot), mot]));
    return this.#avecRacines({ ...groupe, choix: Array.from(distinctes.values(), (mot) => [mot]) });
  }

  /** A choice becomes a list of terms, each the list of its words. */
  async #avecRacines(groupe) {
    const choix = groupe.choix.map((termes) => termes.flatMap((ecrit) => suites(ecrit.split(" "))));
    await Promise.all(choix.flat(2).filter(Boolean).map((mot) => this.#apprendre(mot)));
    return { ...groupe, choix };
  }

  async #apprendre(mot) {
    if (this.#connus.has(mot)) return;
    const connu = await this.#registre.terme(mot);
    this.#connus.set(mot, { ...connu, poids: this.#registre.poids(connu.nombre) });
  }

  #existe({ choix }) {
    return choix.some((termes) => termes.flat().every((mot) => mot === null || this.#connus.get(mot).nombre));
  }
}

/**
 * A word or a phrase as terms. The index keeps no place of empty words: inside a phrase one stands for any word (null),
 * at its ends it must only be there.
 */
function suites(mots) {
  const pleins = mots.flatMap((mot, rang) => (VIDES.has(mot) ? [] : [rang]));
  if (!pleins.length) return mots.map((mot) => [racine(mot)]);
  const [debut, fin] = [pleins[0], pleins.at(-1) + 1];
  const phrase = mots.slice(debut, fin).map((mot) => (VIDES.has(mot) ? null : racine(mot)));
  return [phrase, ...[...mots.slice(0, debut), ...mots.slice(fin)].map((mot) => [racine(mot)])];
}
