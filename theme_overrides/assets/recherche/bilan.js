// What a search has found so far: the records that the filters keep, and how many each value of a filter would give.

export class Bilan {
  #choisis;
  #actifs;
  #du;
  #au;
  #parts = [];

  constructor(registre, { filtres, du, au }) {
    this.#choisis = registre.choisis(filtres);
    this.#actifs = this.#choisis.flatMap(({ size }, facette) => (size ? [facette] : []));
    this.#du = jour(du) || 0;
    this.#au = jour(au) || Infinity;
    this.comptes = registre.facettes.map(({ valeurs }) => new Uint32Array(valeurs.length));
    this.nombre = 0;
    this.trouves = 0;
  }

  /** Records of a year of which nothing has to be known: nothing is asked for but all. */
  prendre(annee) {
    this.#parts.push({ annee, rangs: Uint32Array.from({ length: annee.fiches }, (_, rang) => rang) });
    this.nombre += annee.fiches;
    this.trouves += annee.fiches;
  }

  /** Records found in a year: keep those that the filters and the dates keep; of each value, count given the other filters. */
  ajouter(annee, { dates, facettes }, { rangs, scores }) {
    const gardes = { annee, rangs: [], scores: [] };
    for (let place = 0; place < rangs.length; place += 1) {
      const rang = rangs[place];
      if (dates[rang] < this.#du || dates[rang] > this.#au) continue;
      const refus = this.#actifs.filter((facette) => !this.#est(facettes[facette], rang, this.#choisis[facette]));
      if (refus.length === 0) {
        gardes.rangs.push(rang);
        gardes.scores.push(scores[place]);
        facettes.forEach((colonne, facette) => compter(colonne, rang, this.comptes[facette]));
      } else if (refus.length === 1) {
        compter(facettes[refus[0]], rang, this.comptes[refus[0]]);
      }
    }
    this.#parts.push(gardes);
    this.nombre += gardes.rangs.length;
    this.trouves += rangs.length;
  }

  /** The first records in the order asked for; those of a year stand newest first, which settles equal scores. */
  async premiers(combien, tri) {
    const parts = [...this.#parts].sort((a, b) => a.annee.rang - b.annee.rang);
    if (tri === "pertinence") return meilleurs(parts, combien);
    if (tri === "anciens") parts.reverse();
    const premiers = [];
    for (const { annee, rangs } of parts) {
      if (premiers.length >= combien) break;
      const ranges = tri === "anciens" && rangs.length ? await parDate(annee, rangs) : rangs;
      for (const rang of ranges.slice(0, combien - premiers.length)) premiers.push({ annee, rang });
    }
    return premiers;
  }

  #est({ debuts, valeurs }, rang, voulus) {
    for (let place = debuts[rang]; place < debuts[rang + 1]; place += 1) if (voulus.has(valeurs[place])) return true;
    return false;
  }
}

/** A date of an address as the index writes it: 20201130. */
export function jour(iso) {
  return Number((iso ?? "").replaceAll("-", ""));
}

function compter({ debuts, valeurs }, rang, comptes) {
  for (let place = debuts[rang]; place < debuts[rang + 1]; place += 1) comptes[valeurs[place]] += 1;
}

async function parDate(annee, rangs) {
  const { dates } = await annee.colonnes();
  return Uint32Array.from(rangs).sort((a, b) => dates[a] - dates[b] || a - b);
}

/** The best scores without sorting them all: a word that every act has gives a hundred thousand. */
function meilleurs(parts, combien) {
  const premiers = [];
  for (const { annee, rangs, scores } of parts) {
    for (let place = 0; place < rangs.length; place += 1) {
      const score = scores[place];
      if (premiers.length === combien && score <= premiers.at(-1).score) continue;
      let ici = premiers.length;
      while (ici > 0 && premiers[ici - 1].score < score) ici -= 1;
      premiers.splice(ici, 0, { annee, rang: rangs[place], score });
      if (premiers.length > combien) premiers.pop();
    }
  }
  return premiers;
}
