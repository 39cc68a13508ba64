// Dates and amounts in a text, under the tokens by which the index knows them (hooks/registre/search/jetons.py).

import { LE_JOUR, LE_MOIS, RANG, deux, jeton } from "./formes.js";
import { plat } from "./mots.js";

const DATE = new RegExp(
  `(?<![\\w/.-])(?:${LE_JOUR} )?${LE_MOIS}\\.? (\\d{4})(?![\\w-])` +
    "|(?<![\\w/.-])(\\d{1,2})([/.-])(\\d{1,2})\\5(\\d{4})(?![\\w/-])|(?<![\\w/.-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\w/-])",
  "g",
);
const NOMBRE = /(?<![\w.,/-])(\d{1,3}(?:[ .]\d{3})+|\d+)(?:,(\d+))?(?!\w*\d)/g;

/** From each token to the extents of the text that say it. */
export function reperer(texte) {
  const trouves = new Map();
  const lu = alignee(texte);
  const noter = (jetonLu, { 0: ecrit, index }) => {
    if (!trouves.has(jetonLu)) trouves.set(jetonLu, []);
    trouves.get(jetonLu).push([index, index + ecrit.length]);
  };
  for (const date of lu.matchAll(DATE)) {
    const [, j1, mois, a1, j2, , m2, a2, a3, m3, j3] = date;
    const [annee, rang, jour] = [a1 ?? a2 ?? a3, mois ? RANG.get(mois) : Number(m2 ?? m3), j1 ?? j2 ?? j3];
    noter(`m${annee}${deux(rang)}z`, date);
    if (jour) noter(`j${annee}${deux(rang)}${deux(Number.parseInt(jour, 10))}z`, date);
  }
  for (const nombre of lu.matchAll(NOMBRE)) {
    const entier = nombre[1].replace(/[ .]/g, "");
    const decimales = (nombre[2] ?? "").replace(/0+$/, "");
    if (decimales) noter(jeton(entier, decimales), nombre);
    noter(jeton(entier, ""), nombre);
  }
  return trouves;
}

/** The text as it is read, letter for letter: what folding would lengthen stays as it is. */
function alignee(texte) {
  return Array.from(texte, (signe) => {
    const plie = plat(signe);
    return plie.length === signe.length ? plie : signe;
  }).join("");
}
