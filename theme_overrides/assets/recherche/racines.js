// The stem under which a word is indexed: Snowball French over folded words, the same program as the builder's (hooks/registre/search).

import { plier } from "./mots.js";
import { FrenchStemmer } from "./snowball/french-stemmer.js";

const snowball = new FrenchStemmer();
const connues = new Map();

/** The term of a folded word; tokens, and words with a digit or a low line, have no stem. */
export function racine(mot) {
  if (/[\p{N}_]/u.test(mot)) return mot;
  if (!connues.has(mot)) connues.set(mot, snowball.stemWord(mot));
  return connues.get(mot);
}

const ecrites = new Map();

/** The term of a word of a text: an acronym counts only if it is written in capitals («PAR» is not «par»). */
export function racineEcrite(ecrit, sigles) {
  if (!ecrites.has(ecrit)) ecrites.set(ecrit, lire(ecrit, sigles));
  return ecrites.get(ecrit);
}

function lire(ecrit, sigles) {
  const mot = plier(ecrit);
  const sigle = [mot, mot.replace(/s$/, "")].find((forme) => sigles.has(forme));
  return sigle && ecrit.toUpperCase().slice(0, 2) === ecrit.slice(0, 2) ? `s0${sigle}z` : racine(mot);
}
