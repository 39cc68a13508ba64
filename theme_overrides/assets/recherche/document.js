// The searched text of a document, from its public data: what hooks/registre/search/corps.py and seances.py index of it.

import { charger } from "./depot.js";

const FORMULES = new Set([
  "ouverture", "presences", "appel", "organe", "delibere", "vote", "certification", "signature", "blanc",
]);
const SUITE = " ·";
const JOUR = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });
const lus = new Map();

/** The text of what a result leads to; nothing where its data cannot be read. */
export async function texte({ adresse, nature }, racine) {
  const page = adresse.replace(/\/(#.*)?$/, "");
  if (!lus.has(page)) lus.set(page, charger(new URL(`${page}.json`, racine)).catch(() => null));
  const document = await lus.get(page);
  if (!document) return "";
  return insecables(nature === "séance" ? ordre(document) : corps(document.texte.blocs));
}

function corps(blocs) {
  const debut = blocs.findIndex(({ genre }) => !FORMULES.has(genre) && genre !== "titre");
  const ecrits = debut < 0 ? [] : passages(blocs.slice(debut)).filter(Boolean);
  const tout = propre(ecrits.map(fini).join(" "));
  return tout.endsWith(SUITE) ? tout.slice(0, -SUITE.length) : tout;
}

function passages(blocs) {
  return blocs.filter(({ genre }) => !FORMULES.has(genre)).flatMap(({ texte: ecrit, enfants, lignes }) => [
    ecrit ?? "",
    ...passages(enfants ?? []),
    ...(lignes ?? []).flat().map((cellule) => cellule.texte),
  ]);
}

function fini(passage) {
  return /[.,;:!?…»]\s*$/.test(passage) ? passage : `${passage.trimEnd()}${SUITE}`;
}

/** The agenda of a sitting as sentences, with its place. */
function ordre({ points, lieu, date_convocation: convocation }) {
  const objets = points.map(({ rang, objet }) => (rang ? `${rang}. ${objet}` : objet));
  const debut = convocation ? `Convoquée le ${enLettres(convocation)}` : "";
  return propre([debut, lieu ? `Lieu : ${lieu}` : "", ...objets].filter(Boolean).join(" ; "));
}

function enLettres(iso) {
  const date = new Date(iso);
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? JOUR.format(date).replace(/^1 /, "1er ") : iso;
}

/** A text as the index reads it. */
export function propre(ecrit) {
  return ecrit.normalize("NFC").replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "").replace(/\s+/g, " ").trim();
}

/** Spaces where French typography forbids a break. */
function insecables(ecrit) {
  return ecrit.replace(/ (?=[:;?!»€%])|(?<=«) |(?<=\d) (?=\d{3}(?!\d))/g, "\u00a0");
}
