// One year of the register: what its records are, and which of them have a term.

import { tranche } from "./depot.js";

const PAR_BLOC = 64;
const ABSENT = { rangs: new Uint32Array(), poids: new Float64Array(), champs: new Uint16Array() };

export class Annee {
  #depot;
  #version;
  #tranches;
  #facettes;
  #colonnes = null;
  #termes = new Map();

  constructor(depot, { annee, fiches, tranches, version, dates }, { rang, facettes }) {
    this.#depot = depot;
    this.#version = version;
    this.#tranches = tranches;
    this.#facettes = facettes;
    this.rang = rang;
    this.nom = annee;
    this.fiches = fiches;
    [this.premier, this.dernier] = dates;
  }

  /** The dates of the records, and for each filter the ranks of their values, one after the other. */
  colonnes() {
    this.#colonnes ??= this.#lire("fiches.json").then(({ dates, facettes }) => ({
      dates: Uint32Array.from(dates),
      facettes: facettes.map((facette, rang) => colonne(facette, this.#facettes[rang].valeurs)),
    }));
    return this.#colonnes;
  }

  /** What a line of results shows of a record. */
  async titre(rang) {
    const bloc = await this.#lire(`titres/${Math.floor(rang / PAR_BLOC)}.json`);
    return bloc[rang % PAR_BLOC];
  }

  /** The records that have a term, what it weighs in each, and the fields that have it. */
  terme(terme) {
    if (!this.#termes.has(terme)) {
      const lu = this.#lire(`termes/${tranche(terme, this.#tranches)}.json`);
      this.#termes.set(terme, lu.then((liste) => (Object.hasOwn(liste, terme) ? depliee(liste[terme]) : ABSENT)));
    }
    return this.#termes.get(terme);
  }

  /** The places of a term, record after record; nothing for what is in every sentence, of which no place is kept. */
  async places(terme) {
    const lu = await this.#lire(`places/${tranche(terme, this.#tranches)}.json`);
    return Object.hasOwn(lu, terme) ? bornees(lu[terme]) : null;
  }

  #lire(fichier) {
    return this.#depot.lire(`${this.nom}/${fichier}`, this.#version);
  }
}

function depliee(triplets) {
  const combien = triplets.length / 3;
  const rangs = new Uint32Array(combien);
  const poids = new Float64Array(combien);
  const champs = new Uint16Array(combien);
  for (let place = 0, rang = 0; place < combien; place += 1) {
    rang += triplets[3 * place];
    rangs[place] = rang;
    poids[place] = triplets[3 * place + 1];
    champs[place] = triplets[3 * place + 2];
  }
  return { rangs, poids, champs };
}

/** The places of the n-th record are `places[debuts[n]…debuts[n + 1]]`; written, the last one of each record is negative. */
function bornees(ecrites) {
  const debuts = [0];
  ecrites.forEach((place, rang) => { if (place < 0) debuts.push(rang + 1); });
  return { debuts, places: Int32Array.from(ecrites, Math.abs) };
}

/** The values of record `n` are `valeurs[debuts[n]…debuts[n + 1]]`; a shard names them itself, the register gives their ranks. */
function colonne({ cles, rangs }, connues) {
  const globaux = new Map(connues.map(([cle], rang) => [cle, rang]));
  const ici = cles.map((cle) => globaux.get(cle));
  const debuts = new Uint32Array(rangs.length + 1);
  const valeurs = [];
  rangs.forEach((lus, fiche) => {
    for (const lu of Array.isArray(lus) ? lus : [lus]) if (lu >= 0) valeurs.push(ici[lu]);
    debuts[fiche + 1] = valeurs.length;
  });
  return { debuts, valeurs: Uint32Array.from(valeurs) };
}
