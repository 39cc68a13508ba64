// What to say of the words that no document has: those that were looked for in their place, or the one to try.

import { plies } from "./mots.js";

const CITES = 5;

/** Paragraphs about the words of a query. */
export function conseils({ elargis, proches }, q) {
  return [...elargis.map(elargi), ...proches.map((un) => essai(un, q))].map((phrase) => {
    const paragraphe = document.createElement("p");
    paragraphe.append(...phrase);
    return paragraphe;
  });
}

function elargi({ mot, vers }) {
  const cites = vers.slice(0, CITES).join(", ") + (vers.length > CITES ? "…" : "");
  return [`Aucun document ne contient «\u00a0${mot}\u00a0» seul\u00a0: voici ceux qui contiennent ${cites}.`];
}

function essai({ mot, proche }, q) {
  const lien = document.createElement("a");
  lien.textContent = proche;
  const mieux = q.split(/\s+/).map((ecrit) => (plies(ecrit).includes(mot) ? proche : ecrit));
  lien.href = `?${new URLSearchParams({ q: mieux.join(" ") })}`;
  return [`Aucun document ne contient «\u00a0${mot}\u00a0». Essayer avec «\u00a0`, lien, "\u00a0»\u00a0?"];
}
