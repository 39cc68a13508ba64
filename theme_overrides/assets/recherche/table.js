// The table of all records: which of them the filters keep, and how many each value of a filter would give.

export class Table {
  constructor({ version, ids, dates, facettes, sigles }) {
    this.version = version;
    this.ids = ids;
    this.dates = dates;
    this.facettes = facettes;
    this.sigles = new Set(sigles);
    this.rangs = new Map(ids.map((id, rang) => [id, rang]));
  }

  static async charger(index) {
    const reponse = await fetch(new URL("registre.json", index), { cache: "no-cache" });
    if (!reponse.ok) throw new Error(`registre.json : ${reponse.status}`);
    return new Table(await reponse.json());
  }

  /** The keys of a filter that exist, as ranks: an address may name values that the register no longer has. */
  choisis(filtres) {
    return this.facettes.map(({ cle, valeurs }) => {
      const voulus = filtres.get(cle) ?? new Set();
      return new Set(valeurs.flatMap(([valeur], rang) => (voulus.has(valeur) ? [rang] : [])));
    });
  }

  /** Of these records, those that the filters and the dates keep; of each value, the count given the other filters. */
  filtrer(rangs, { filtres, du, au }) {
    const choisis = this.choisis(filtres);
    const comptes = this.facettes.map(({ valeurs }) => new Array(valeurs.length).fill(0));
    const gardes = [];
    for (const rang of rangs) {
      const date = this.dates[rang];
      if ((du && date < du) || (au && date > au)) continue;
      const refus = [...choisis.keys()].filter((facette) => !this.#est(facette, rang, choisis[facette]));
      if (refus.length === 0) gardes.push(rang);
      if (refus.length > 1) continue;
      for (const facette of refus.length ? refus : this.facettes.keys()) {
        for (const valeur of this.facettes[facette].lignes[rang]) comptes[facette][valeur] += 1;
      }
    }
    return { gardes, comptes };
  }

  /** In the order asked for; records stand newest first in the table, which settles equal scores. */
  trier(rangs, tri, scores) {
    const ordres = {
      recents: (a, b) => a - b,
      anciens: (a, b) => (this.dates[a] < this.dates[b] ? -1 : this.dates[a] > this.dates[b] ? 1 : a - b),
      pertinence: (a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || a - b,
    };
    return [...rangs].sort(ordres[tri]);
  }

  #est(facette, rang, voulus) {
    return voulus.size === 0 || this.facettes[facette].lignes[rang].some((valeur) => voulus.has(valeur));
  }
}
