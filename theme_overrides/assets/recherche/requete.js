// What a query asks for. It becomes groups that must all be found; a group is a list of choices of which one is enough
// (where none is found, the groups of its `repli` stand in its place); a choice is a list of terms that must all be there;
// a term is a word, a phrase, or a token for a date, an amount or a number of act (hooks/registre/search/jetons.py).

import { LE_JOUR, LE_MOIS, NOM, RANG, deux, jeton, numero } from "./formes.js";
import { plat, plies, terme } from "./mots.js";

const SEMAINE = "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?";
const LE_NOMBRE = "(\\d{1,3}(?:[ .]\\d{3})+|\\d+)(?:[.,](\\d{1,2}))?";
const LE_MULTIPLE = "(k|m|md|mille|millions?|milliards?)";
const EUROS = "(?:€|(?:euros?|eur)(?!\\w))";
const MULTIPLES = { k: 1e3, mille: 1e3, m: 1e6, million: 1e6, md: 1e9, milliard: 1e9 };

// Words that every document has: they decide nothing, unless the query has no other.
export const VIDES = new Set(
  ("a ai au aux avec c ce ces cet cette d dans de des du elle elles en est et eux il ils j je l la le les leur leurs " +
    "lui m ma madame mais me meme mes mlle mme mon monsieur n ne nos notre nous on ont ou par pas pour qu que quel " +
    "quelle quelles quels qui s sa sans se ses si son sont sur t ta te tes toi ton tu un une vos votre vous y").split(" "),
);

// Each reads one form; the first that matches takes the characters. In this order: what is most particular comes first.
const FORMES = [
  [/(?<![\w-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\w-])/g, ([, a, m, j]) => jour(a, m, j)],
  [
    /(?<![\w/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-])/g,
    ([ecrit, j, , m, a]) => jour(a, m, j, ecrit),
  ],
  [
    new RegExp(`(?<!\\w)${SEMAINE}(?:le )?${LE_JOUR} ${LE_MOIS}\\.? (\\d{4})(?!\\w)`, "g"),
    ([, j, m, a]) => jour(a, RANG.get(m), j),
  ],
  [new RegExp(`(?<!\\w)${LE_MOIS}\\.? (\\d{4})(?!\\w)`, "g"), ([, m, a]) => mois(a, RANG.get(m))],
  [
    new RegExp(`(?<!\\w)${SEMAINE}${LE_JOUR} ${LE_MOIS}(?!\\w)`, "g"),
    ([, j, m]) => phrase(`${j} ${NOM[RANG.get(m) - 1]}`),
  ],
  [
    /(?<!\w)(?:n ?[°º] ?|numero |no )((?:[a-z]+[ _/-]?)?\d[\w]*(?:[_/-]\w+)*)(?!\w)/g,
    ([, n]) => [[numero(n)], [`n ${plies(n).join(" ")}`]],
  ],
  [/(?<!\w)[a-z0-9]+(?:[-_/][a-z0-9]+)+(?!\w)/g, ([ecrit]) => compose(ecrit)],
  [
    new RegExp(`(?<!\\w)([a-z]{1,5})( ?)(\\d{1,4})(?!\\w)(?! \\d{3}(?!\\d))(?![,.]\\d)(?! ?(?:%|${EUROS}|${LE_MULTIPLE}(?!\\w)))`, "g"),
    lettresEtChiffres,
  ],
  [new RegExp(`(?<![\\w,.])${LE_NOMBRE} ?(?:${LE_MULTIPLE} ?(?:d')? ?${EUROS}|${EUROS})?(?!\\w)(?![,.]\\d)`, "g"), nombre],
];

/** The groups of a query (`sigles` are the acronyms of the subjects), each with the words that it was read from. */
export function analyser(texte, sigles = new Set()) {
  const groupes = [];
  let reste = plat(texte).replace(/ +/g, " ");
  reste = reste.replace(/"([^"]+)"|« ?([^»]+?) ?»|[“”]([^“”]+)[“”]/g, (ecrit, ...formes) => {
    const mots = plies(formes.slice(0, 3).find((forme) => forme !== undefined));
    if (mots.length) groupes.push({ ecrit, choix: [[mots.map((mot) => terme(mot, sigles)).join(" ")]] });
    return "\n";
  });
  for (const [forme, lire] of FORMES) {
    reste = reste.replace(forme, (...trouve) => {
      const lu = lire(trouve, sigles);
      if (!lu) return trouve[0];
      groupes.push({ ecrit: trouve[0].trim(), ...(Array.isArray(lu) ? { choix: lu } : lu) });
      return "\n";
    });
  }
  const mots = plies(reste).map((mot) => unMot(mot, sigles));
  const pleins = mots.filter(({ mot }) => !VIDES.has(mot));
  groupes.push(...(pleins.length || groupes.length ? pleins : mots));
  return groupes;
}

function unMot(mot, sigles) {
  return { ecrit: mot, choix: [[terme(mot, sigles)]], mot };
}

function phrase(texte) {
  const mots = plies(texte);
  return mots.length ? [[mots.join(" ")]] : null;
}

function jour(annee, rang, jourDuMois, ecrit) {
  const a = annee.length === 2 ? `20${annee}` : annee;
  const j = Number.parseInt(jourDuMois, 10);
  const date = new Date(Date.UTC(Number(a), Number(rang) - 1, j));
  if (date.getUTCMonth() !== Number(rang) - 1 || date.getUTCDate() !== j) return null;
  const choix = [[`j${a}${deux(rang)}${deux(j)}z`]];
  if (ecrit && annee.length === 2) choix.push([numero(ecrit)]);
  return choix;
}

function mois(annee, rang) {
  return rang >= 1 && rang <= 12 ? [[`m${annee}${deux(rang)}z`]] : null;
}

/** «2019-12» is a number of act, a month, or digits of the text. */
function compose(ecrit) {
  if (!/\d/.test(ecrit)) return null;
  const choix = [[numero(ecrit)], [plies(ecrit.replace(/[-/]/g, " ")).join(" ")]];
  const lu = ecrit.match(/^(\d{4})[-/](\d{2})$/) ?? ecrit.match(/^(\d{2})[-/](\d{4})$/);
  if (lu) {
    const [a, m] = lu[1].length === 4 ? [lu[1], lu[2]] : [lu[2], lu[1]];
    choix.push(...(mois(a, Number(m)) ?? []));
  }
  return choix;
}

/** A number or an amount, however its digits are grouped; below 1,000 and without decimals it is a word. */
function nombre([ecrit, entier, decimales, multiple]) {
  const chiffres = entier.replace(/[ .]/g, "");
  const apres = (decimales ?? "").replace(/0+$/, "");
  if (multiple) {
    const tout = Number(`${chiffres}.${apres || 0}`) * MULTIPLES[multiple.replace(/s$/, "")];
    return [[jeton(String(Math.round(tout)), "")]];
  }
  if (apres) return [[jeton(chiffres, apres)], [plies(ecrit.replace(/[^\d]+$/, "")).join(" ")]];
  if (chiffres.length < 4) return [[chiffres]];
  const choix = [[jeton(chiffres, "")], [plies(entier).join(" ")]];
  const date = chiffres.match(/^(\d{4})(\d{2})(\d{2})$/);
  if (date && entier === chiffres) choix.push(...(jour(date[1], date[2], date[3]) ?? []));
  return choix;
}

/** «dl 1» is a number of act; where none is such, a word and a number. */
function lettresEtChiffres([, lettres, espace, chiffres], sigles) {
  if (VIDES.has(lettres)) return null;
  const nombreSeul = { ecrit: chiffres, choix: nombre([chiffres, chiffres]) };
  return {
    choix: [[numero(`${lettres} ${chiffres}`)]],
    repli: espace ? [unMot(lettres, sigles), nombreSeul] : [unMot(lettres + chiffres, sigles)],
  };
}
