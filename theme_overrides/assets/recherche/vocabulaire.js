// The words that the register holds: when a word is found nowhere, those that it begins, or the one that it resembles.

import { plier } from "./mots.js";

const ASSEZ = 3;
const SUITES = 40;
// Of a large register, the files of words around the one looked for: a mistake seldom stands in the first letters.
const VOISINS = 3;

export class Vocabulaire {
  #registre;

  constructor(registre) {
    this.#registre = registre;
  }

  /** The words that begin like this one. */
  async suites(mot) {
    if (mot.length < ASSEZ) return [];
    const rangs = this.#rangs((premier, suivant) => premier.slice(0, mot.length) <= mot && !(suivant <= mot));
    const trouves = (await this.#lire(rangs)).filter(({ plie }) => plie.startsWith(mot));
    return trouves.sort((a, b) => b.nombre - a.nombre || (a.plie < b.plie ? -1 : 1)).slice(0, SUITES);
  }

  /** The most frequent of the words that differ least from this one: one mistake in a short word, two in a long one. */
  async proche(mot) {
    const permis = mot.length < 4 ? 0 : mot.length < 8 ? 1 : 2;
    const ici = Math.max(0, this.#rangs((premier) => premier <= mot).length - 1);
    const rangs = permis ? this.#rangs((_, __, rang) => Math.abs(rang - ici) <= VOISINS) : [];
    let meilleur = null;
    for (const candidat of await this.#lire(rangs)) {
      if (Math.abs(candidat.plie.length - mot.length) > permis) continue;
      const ecart = distance(mot, candidat.plie);
      if (ecart > permis) continue;
      if (!meilleur || ecart < meilleur.ecart || (ecart === meilleur.ecart && candidat.nombre > meilleur.nombre)) {
        meilleur = { ...candidat, ecart };
      }
    }
    return meilleur?.mot ?? null;
  }

  /** The files wanted, by their first word and that of the next. */
  #rangs(voulu) {
    const { mots } = this.#registre;
    return [...mots.keys()].filter((rang) => voulu(mots[rang], mots[rang + 1], rang));
  }

  async #lire(rangs) {
    const lus = await Promise.all(rangs.map((rang) => this.#registre.formes(rang)));
    return lus.flat().map(([mot, nombre]) => ({ mot, nombre, plie: plier(mot) }));
  }
}

/** How many letters to change, add, drop or swap with the next. */
function distance(a, b) {
  const lignes = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    lignes.push([i]);
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cout = Math.min(lignes[i - 1][j] + 1, lignes[i][j - 1] + 1, lignes[i - 1][j - 1] + change);
      const echange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (echange) cout = Math.min(cout, lignes[i - 2][j - 2] + 1);
      lignes[i].push(cout);
    }
  }
  return lignes[a.length][b.length];
}
