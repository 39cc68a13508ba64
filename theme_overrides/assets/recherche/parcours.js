// A search through the years: newest first, or oldest first where these are wanted; only the years that may answer.

import { Bilan, jour } from "./bilan.js";
import { croiser } from "./croisement.js";

// Years asked at once, after the first results; before them, one that has the word, or two that may have what is asked.
const ENSEMBLE = 4;
const AVANT = 2;

export class Parcours {
  #registre;
  #demande;
  #etat;

  constructor(registre, demande, etat) {
    this.#registre = registre;
    this.#demande = demande;
    this.#etat = etat;
    this.bilan = new Bilan(registre, etat);
    this.notes = demande.notes;
    this.tri = etat.tri;
    const possibles = demande.annees();
    const datees = possibles.filter(({ premier, dernier }) =>
      !(etat.du && dernier < jour(etat.du)) && !(etat.au && premier > jour(etat.au)));
    const choisies = this.#anneesChoisies();
    this.annees = datees.filter(({ nom }) => !choisies.size || choisies.has(nom));
    this.ecartees = datees.filter((annee) => !this.annees.includes(annee));
    this.entier = this.annees.length === possibles.length;
  }

  /** After each year, how far the search is. */
  async *etapes() {
    if (this.#demandeTout()) {
      for (const annee of this.annees) this.bilan.prendre(annee);
      this.bilan.comptes = this.#registre.totaux;
      yield { fini: true };
      return;
    }
    const ordre = this.tri === "anciens" ? [...this.annees].reverse() : this.annees;
    const avant = this.#demande.unSeulMot ? 1 : AVANT;
    const ensemble = () => (this.bilan.nombre ? ENSEMBLE : avant);
    for await (const { annee, colonnes, trouves, rang } of enOrdre(ordre, (une) => this.#chercher(une), ensemble)) {
      this.bilan.ajouter(annee, colonnes, trouves);
      if (rang < ordre.length - 1) yield { fini: false, jusque: annee.nom };
    }
    yield { fini: true };
  }

  /** The counts of each filter; nothing for years that the filter of years kept from being searched. */
  comptes() {
    const facette = this.#registre.facettes.findIndex(({ cle }) => cle === "annee");
    if (!this.ecartees.length || facette < 0) return this.bilan.comptes;
    const seule = !this.#demande.groupes.length && !this.#etat.du && !this.#etat.au && this.#filtres().length === 1;
    const ignorees = new Set(this.ecartees.map(({ nom }) => nom));
    return this.bilan.comptes.map((comptes, rang) => {
      if (rang !== facette) return comptes;
      return this.#registre.facettes[facette].valeurs.map(([cle, , total], valeur) =>
        ignorees.has(cle) ? (seule ? total : null) : comptes[valeur]);
    });
  }

  /** How many records the words alone find, where that is known. */
  get sansFiltre() {
    if (!this.#demande.groupes.length) return this.#registre.fiches;
    if (this.#demande.unSeulMot) return this.#demande.plafond;
    return this.entier ? this.bilan.trouves : null;
  }

  async #chercher(annee) {
    const [colonnes, trouves] = await Promise.all([
      annee.colonnes(),
      this.#demande.groupes.length ? croiser(annee, this.#demande, this.#registre.k1) : toutes(annee),
    ]);
    return { annee, colonnes, trouves };
  }

  #demandeTout() {
    return !this.#demande.groupes.length && !this.#etat.du && !this.#etat.au && !this.#filtres().length;
  }

  #filtres() {
    return this.#registre.choisis(this.#etat.filtres).filter(({ size }) => size);
  }

  #anneesChoisies() {
    const connues = new Set(this.#registre.annees.map(({ nom }) => nom));
    return new Set([...(this.#etat.filtres.get("annee") ?? [])].filter((nom) => connues.has(nom)));
  }
}

function toutes({ fiches }) {
  return { rangs: Uint32Array.from({ length: fiches }, (_, rang) => rang), scores: new Float64Array(fiches) };
}

/** What a task gives for each item, in their order, some of them under way at once. */
async function* enOrdre(items, tache, ensemble) {
  const enCours = [];
  for (let rang = 0, suivant = 0; rang < items.length; rang += 1) {
    while (suivant < items.length && enCours.length < ensemble()) {
      const promesse = tache(items[suivant]);
      promesse.catch(() => {}); // told when its turn comes
      enCours.push(promesse);
      suivant += 1;
    }
    yield { ...(await enCours.shift()), rang };
  }
}
