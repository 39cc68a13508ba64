// The words of a text, as the index (hooks/registre/search/mots.py) and this page both count and compare them.

const MOT = /[\p{L}\p{N}_]+/gu;
const LIGATURES = { œ: "oe", Œ: "OE", æ: "ae", Æ: "AE", ß: "ss", "’": "'", "‘": "'", ʼ: "'" };

/** The text without case, accents, ligatures, typographic apostrophes or odd spaces; punctuation stays. */
export function plat(texte) {
  return texte
    .normalize("NFC")
    .replace(/[œŒæÆß’‘ʼ]/g, (signe) => LIGATURES[signe])
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/\s/g, " ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase();
}

/** One word as it is compared. */
export function plier(mot) {
  return plat(mot).replace(/[^\p{L}\p{N}_]/gu, "");
}

/** The words of a text with their places: the n-th is the n-th indexed word. */
export function mots(texte) {
  return Array.from(texte.matchAll(MOT), (trouve) => ({
    mot: trouve[0],
    debut: trouve.index,
    fin: trouve.index + trouve[0].length,
  }));
}

/** The words of a text as they are compared, without signs alone. */
export function plies(texte) {
  return mots(texte)
    .map(({ mot }) => plier(mot))
    .filter((mot) => /[\p{L}\p{N}]/u.test(mot));
}

/** A word as it is looked for: an acronym of the subjects is indexed without stem, for «SAE» not to be «sa». */
export function terme(mot, sigles) {
  const sigle = [mot, mot.replace(/s$/, "")].find((forme) => sigles.has(forme));
  return sigle ? `s0${sigle}z` : mot;
}
