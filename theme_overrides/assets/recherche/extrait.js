// Excerpts: the passage that holds most of the words looked for, and the words marked. Only text nodes are made.

import { mots } from "./mots.js";
import { racineEcrite } from "./racines.js";
import { reperer } from "./reperes.js";
import { VIDES } from "./requete.js";

const LONGUEUR = 36;

/** What is looked for, as it is recognised in a text. */
export class Marqueur {
  #sigles;
  #seuls;
  #suites;

  constructor(groupes, sigles) {
    const termes = groupes.flatMap(({ choix }) => choix.flat());
    const seuls = termes.filter(({ length }) => length === 1).map(([mot]) => mot);
    const pleins = seuls.filter((mot) => !VIDES.has(mot));
    this.#sigles = sigles;
    this.#seuls = new Set(pleins.length ? pleins : seuls);
    this.#suites = termes.filter(({ length }) => length > 1);
  }

  /** The words of a text, and the ranks of those to mark. */
  lire(texte) {
    const tous = mots(texte);
    if (!this.#seuls.size && !this.#suites.length) return { tous, marques: [], jetons: new Set() };
    const racines = tous.map(({ mot }) => racineEcrite(mot, this.#sigles));
    const marques = new Set(racines.flatMap((racine, rang) => (this.#seuls.has(racine) ? [rang] : [])));
    for (const suite of this.#suites) {
      racines.forEach((_, debut) => {
        if (!suite.every((mot, rang) => racines[debut + rang] === (mot ?? racines[debut + rang]))) return;
        suite.forEach((__, rang) => marques.add(debut + rang));
      });
    }
    const jetons = this.#jetons(texte, tous, marques);
    return { tous, marques: [...marques].sort((a, b) => a - b), jetons };
  }

  /** Mark the words of the dates and amounts looked for; tell which were there. */
  #jetons(texte, tous, marques) {
    const cherches = [...this.#seuls].filter((mot) => /^[jmn]\d.*z$/.test(mot));
    if (!cherches.length) return new Set();
    const reperes = reperer(texte);
    for (const [debut, fin] of cherches.flatMap((jeton) => reperes.get(jeton) ?? [])) {
      tous.forEach((mot, rang) => { if (mot.debut >= debut && mot.fin <= fin) marques.add(rang); });
    }
    return new Set(cherches.filter((jeton) => reperes.has(jeton)));
  }
}

/** A fragment of the text around what is marked in it; its beginning where there is nothing. */
export function extrait(texte, { tous, marques }) {
  const debut = meilleurDebut(marques, tous.length);
  const fin = Math.min(debut + LONGUEUR, tous.length);
  if (!tous.length) return document.createDocumentFragment();
  const complet = fin === tous.length;
  const bornes = [debut === 0 ? 0 : tous[debut].debut, complet ? texte.length : tous[fin - 1].fin];
  const nature = marquer(texte, tous, marques.filter((rang) => rang >= debut && rang < fin), bornes);
  if (debut > 0) nature.prepend("… ");
  if (!complet) nature.append(" …");
  return nature;
}

/** A whole text, marked. */
export function entier(texte, { tous, marques }) {
  return marquer(texte, tous, marques, [0, texte.length]);
}

function marquer(texte, tous, marques, [debut, fin]) {
  const nature = document.createDocumentFragment();
  let curseur = debut;
  for (const rang of marques) {
    const element = document.createElement("mark");
    element.textContent = texte.slice(tous[rang].debut, tous[rang].fin);
    nature.append(texte.slice(curseur, tous[rang].debut), element);
    curseur = tous[rang].fin;
  }
  nature.append(texte.slice(curseur, fin));
  return nature;
}

/** Where the excerpt starts: a few words before the first place of the densest passage. */
function meilleurDebut(places, total) {
  let debut = 0;
  let record = 0;
  places.forEach((place, rang) => {
    let fin = rang;
    while (fin < places.length && places[fin] < place + LONGUEUR - 6) fin += 1;
    if (fin - rang > record) [debut, record] = [place, fin - rang];
  });
  return Math.max(0, Math.min(debut - 6, total - LONGUEUR));
}
