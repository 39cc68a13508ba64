// One result: the same parts as in every list of the register (date, object, details), then its excerpt, filled when it comes.

import { champsTrouves } from "./croisement.js";
import { texte } from "./document.js";
import { entier, extrait } from "./extrait.js";

// What to say of a word that neither the title nor the text has.
const CHAMPS = {
  numero: "le numéro",
  seance: "la date de la séance",
  reperes: "une date ou un montant",
  emetteur: "l’organisme",
  sujets: "le sujet",
  personnes: "une personne",
  partenaires: "un partenaire",
  territoires: "un territoire",
  vote: "le vote",
  mentions: "les mentions",
};
const LISIBLES = ["texte", "titre"];

export class Ligne {
  #ou;
  #fiche;
  #recherche;
  #extrait = noeud("p", { className: "extrait attendu" });
  #complet = false;

  constructor(ou, fiche, recherche) {
    this.#ou = ou;
    this.#fiche = fiche;
    this.#recherche = recherche;
    const quand = noeud("time", { dateTime: fiche.date }, fiche.jour);
    const objet = entier(fiche.titre, recherche.marqueur.lire(fiche.titre));
    const lien = noeud("a", { href: new URL(fiche.adresse, recherche.racine) }, objet);
    this.element = noeud("li", {}, quand, noeud("h3", { className: "objet" }, lien), details(fiche), this.#extrait);
  }

  static async lire(ou, recherche) {
    return new Ligne(ou, await ou.annee.titre(ou.rang), recherche);
  }

  /** Fill the excerpt, and say by what the record is found where neither its title nor its text shows it. */
  async completer() {
    if (this.#complet) return;
    this.#complet = true;
    const { marqueur, racine, demande, champs } = this.#recherche;
    const [ecrit, trouves] = await Promise.all([texte(this.#fiche, racine), champsTrouves(this.#ou, demande)]);
    const lu = marqueur.lire(ecrit);
    const motifs = new Set(trouves.flatMap((trouve) => motifsDe(trouve, champs, lu.jetons)));
    if (motifs.size) this.#extrait.after(noeud("p", { className: "motif" }, `Trouvé par ${[...motifs].join(", ")}`));
    const fournis = await this.#fournis(trouves.filter((trouve) => horsDuTexte(trouve, champs)));
    this.#extrait.after(...fournis);
    this.#extrait.append(extrait(ecrit, lu));
    this.#extrait.classList.remove("attendu");
    if (!ecrit || (fournis.length && !lu.marques.length)) this.#extrait.remove();
  }

  /** What to say of the files given with the act: few acts have some, and the others do not wait for this. */
  async #fournis(ailleurs) {
    if (!ailleurs.length) return [];
    const { fournies } = await import("../recherche_pieces.js");
    return fournies(this.#fiche, ailleurs, this.#recherche);
  }
}

/** Whether a word is in a file given with the act, and neither in its title nor in its text. */
function horsDuTexte({ champs: masque }, champs) {
  const ou = champs.filter((_, rang) => masque & (1 << rang));
  return ou.includes("pieces") && !ou.some((champ) => LISIBLES.includes(champ));
}

function motifsDe({ mots, champs: masque }, champs, jetons) {
  const ou = champs.filter((_, rang) => masque & (1 << rang));
  if (ou.some((champ) => LISIBLES.includes(champ))) return [];
  const montre = mots.some((mot) => jetons.has(mot));
  return ou.filter((champ) => champ in CHAMPS && !(champ === "reperes" && montre)).map((champ) => CHAMPS[champ]);
}

function details({ nature, numero, organe, organisme, resultat, marques }) {
  const quoi = numero ? `${nature} ${numero}` : nature;
  const ligne = noeud("p", { className: "details" }, `${quoi}, ${organe}, ${organisme}`);
  if (resultat) ligne.append(" – ", noeud("span", { className: resultat[1] }, resultat[0]));
  for (const [dit, className] of marques ?? []) ligne.append(" – ", noeud("strong", { className }, dit));
  return ligne;
}

export function noeud(nom, proprietes, ...enfants) {
  const cree = Object.assign(document.createElement(nom), proprietes);
  cree.append(...enfants);
  return cree;
}
