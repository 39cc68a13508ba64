// The files given with an act: which of them has the words that the act has not, and where, from their public data
// (hooks/registre/exports/fichiers_verses.py). Not announced with the other modules: few searches need it.

import { charger } from "./recherche/depot.js";
import { propre } from "./recherche/document.js";
import { Marqueur, extrait } from "./recherche/extrait.js";
import { noeud } from "./recherche/ligne.js";

const lus = new Map();

/** Two paragraphs for each file that has some of the words: its name, which leads to it, and an excerpt. */
export async function fournies({ pieces }, trouves, { racine, sigles }) {
  const marqueur = new Marqueur([{ choix: [trouves.map(({ mots }) => mots)] }], sigles);
  const toutes = await Promise.all((pieces ?? []).map((piece) => lire(piece, racine)));
  return toutes.flatMap(({ avant, titre, adresse, pages }) => {
    const vues = pages.map((ecrit) => ({ ecrit, lu: marqueur.lire(ecrit) }));
    const rang = vues.findIndex(({ lu }) => lu.marques.length);
    if (rang < 0) return [];
    const page = pages.length > 1 ? rang + 1 : 0;
    const lien = noeud("a", { href: new URL(page ? `${adresse}#page=${page}` : adresse, racine) }, titre);
    const nom = avant ? [`${avant} «\u00a0`, lien, "\u00a0»"] : [lien];
    const { ecrit, lu } = vues[rang];
    return [
      noeud("p", { className: "motif" }, "Trouvé dans ", ...nom, page ? `, page\u00a0${page}` : ""),
      noeud("p", { className: "extrait" }, extrait(ecrit, lu)),
    ];
  });
}

async function lire([avant, titre, adresse], racine) {
  const chemin = adresse.split("/").map(encodeURIComponent).join("/");
  if (!lus.has(chemin)) lus.set(chemin, charger(new URL(`${chemin}.json`, racine)).catch(() => null));
  const donnees = await lus.get(chemin);
  return { avant, titre, adresse: chemin, pages: (donnees?.texte ?? []).map(propre) };
}
