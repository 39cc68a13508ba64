// How dates and numbers are written, in queries and in texts, and the tokens that the index makes of them.

const MOIS = [
  "janvier|janv", "fevrier|fevr|fev", "mars", "avril|avr", "mai", "juin",
  "juillet|juil", "aout", "septembre|sept", "octobre|oct", "novembre|nov", "decembre|dec",
];

export const RANG = new Map(MOIS.flatMap((noms, rang) => noms.split("|").map((nom) => [nom, rang + 1])));
export const NOM = MOIS.map((noms) => noms.split("|")[0]);
export const LE_MOIS = `(${MOIS.join("|")})`;
export const LE_JOUR = "(1er|\\d{1,2})";

/** A number, whatever the grouping of its digits. */
export function jeton(chiffres, decimales) {
  const entier = chiffres.replace(/^0+(?=\d)/, "");
  return decimales ? `n${entier}v${decimales}z` : `n${entier}z`;
}

/** A number of act, its parts without their leading zeros. */
export function numero(ecrit) {
  const suites = Array.from(ecrit.matchAll(/\d+|\p{L}+/gu), ([suite]) => suite.replace(/^0+(?=\d)/, ""));
  return `e${suites.join("v")}z`;
}

export function deux(nombreCourt) {
  return String(nombreCourt).padStart(2, "0");
}
