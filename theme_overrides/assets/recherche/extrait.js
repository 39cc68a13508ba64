// Excerpts: the passage that holds most of the words looked for, and the words marked. Only text nodes are made.

import { mots, plier } from "./mots.js";

const LONGUEUR = 36;

/** A fragment of the text around the places (ranks of words) found in it; its beginning where there is none. */
export function extrait(texte, places) {
  const tous = mots(texte);
  const marques = new Set(places.filter((place) => place < tous.length));
  const debut = meilleurDebut([...marques].sort((a, b) => a - b), tous.length);
  const fin = Math.min(debut + LONGUEUR, tous.length);
  const nature = document.createDocumentFragment();
  if (!tous.length) return nature;
  let curseur = debut === 0 ? 0 : tous[debut].debut;
  if (debut > 0) nature.append("… ");
  for (let rang = debut; rang < fin; rang += 1) {
    if (!marques.has(rang)) continue;
    nature.append(texte.slice(curseur, tous[rang].debut), marque(texte.slice(tous[rang].debut, tous[rang].fin)));
    curseur = tous[rang].fin;
  }
  const complet = fin === tous.length;
  nature.append(texte.slice(curseur, complet ? texte.length : tous[fin - 1].fin));
  if (!complet) nature.append(" …");
  return nature;
}

/** A title, with the words that resemble one of those looked for. */
export function titre(texte, cherches) {
  const nature = document.createDocumentFragment();
  let curseur = 0;
  for (const { mot, debut, fin } of mots(texte)) {
    if (!cherches.has(radical(plier(mot)))) continue;
    nature.append(texte.slice(curseur, debut), marque(texte.slice(debut, fin)));
    curseur = fin;
  }
  nature.append(texte.slice(curseur));
  return nature;
}

/** A word without the marks of number and gender: enough to mark a title. */
export function radical(mot) {
  return mot.length > 4 ? mot.replace(/e?[sx]$|e$/, "") : mot;
}

/** Where the excerpt starts: a few words before the first place of the densest passage. */
function meilleurDebut(places, total) {
  let debut = 0;
  let record = 0;
  for (const place of places) {
    const dedans = places.filter((autre) => autre >= place && autre < place + LONGUEUR - 6).length;
    if (dedans > record) [debut, record] = [place, dedans];
  }
  return Math.max(0, Math.min(debut - 6, total - LONGUEUR));
}

function marque(texte) {
  const element = document.createElement("mark");
  element.textContent = texte;
  return element;
}
