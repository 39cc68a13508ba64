// The list of results, a chunk at a time: each needs the file of its record, fetched when it is shown.

import { extrait, radical, titre } from "./extrait.js";
import { VIDES } from "./requete.js";

export const PAR_PAGE = 10;

const RIEN = { places: [], champs: [] };
// What to say of a word that the text does not have.
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

export class Resultats {
  #liste;
  #plus;
  #index;
  #racine;
  #rangs = [];
  #fiches = new Map();
  #trouves = new Map();
  #termes = [];
  #radicaux = new Set();
  #tour = 0;

  constructor({ liste, plus, index, table, montre }) {
    this.#liste = liste;
    this.#plus = plus;
    this.#index = index;
    this.#racine = new URL("..", index);
    this.table = table;
    plus.addEventListener("click", async () => {
      const premier = this.montres;
      await this.#montrer(premier + PAR_PAGE);
      this.#liste.children[premier]?.querySelector("a").focus();
      montre(this.montres);
    });
  }

  get montres() {
    return this.#liste.children.length;
  }

  /** Show the first of these records; `trouves` says where each has what the groups of the query ask for. */
  async remplir(rangs, { trouves, groupes, combien }) {
    this.#rangs = rangs;
    this.#trouves = trouves;
    this.#termes = groupes.flatMap(({ choix }) => choix.flat());
    const mots = groupes.flatMap(({ mot, choix }) => (mot ? [mot] : choix.flat().flatMap((terme) => terme.split(" "))));
    this.#radicaux = new Set(mots.filter((mot) => !VIDES.has(mot)).map(radical));
    this.#liste.replaceChildren();
    await this.#montrer(combien);
  }

  async #montrer(combien) {
    this.#tour += 1;
    const tour = this.#tour;
    const suivants = this.#rangs.slice(this.montres, combien);
    const fiches = await Promise.all(suivants.map((rang) => this.#fiche(rang)));
    if (tour !== this.#tour) return;
    this.#liste.append(...fiches.map((fiche, place) => this.#ligne(fiche, this.#trouves.get(suivants[place]) ?? RIEN)));
    const reste = this.#rangs.length - this.montres;
    this.#liste.hidden = this.montres === 0;
    this.#plus.hidden = reste <= 0;
    this.#plus.textContent = `Voir plus de résultats (${reste} restant${reste > 1 ? "s" : ""})`;
  }

  #fiche(rang) {
    const id = this.table.ids[rang];
    if (!this.#fiches.has(id)) this.#fiches.set(id, charger(new URL(`fiches/${id}.json`, this.#index)));
    return this.#fiches.get(id);
  }

  /** The same parts as in every list of the register: date, object, details; then the excerpt. */
  #ligne(fiche, { places, champs }) {
    const quand = noeud("time", { dateTime: fiche.date }, fiche.jour);
    const lien = noeud("a", { href: new URL(fiche.adresse, this.#racine) }, titre(fiche.titre, this.#radicaux));
    const ligne = noeud("li", {}, quand, noeud("h3", { className: "objet" }, lien), details(fiche));
    const reperes = this.#termes.flatMap((terme) => fiche.reperes[terme] ?? []);
    if (fiche.texte) ligne.append(noeud("p", { className: "extrait" }, extrait(fiche.texte, [...places, ...reperes])));
    const muets = champs.filter((champ) => champ in CHAMPS && !(champ === "reperes" && reperes.length));
    const motifs = new Set(muets.map((champ) => CHAMPS[champ]));
    if (motifs.size) ligne.append(noeud("p", { className: "motif" }, `Trouvé par ${[...motifs].join(", ")}`));
    return ligne;
  }
}

async function charger(adresse) {
  const reponse = await fetch(adresse, { cache: "no-cache" });
  if (!reponse.ok) throw new Error(`${adresse} : ${reponse.status}`);
  return reponse.json();
}

function details({ nature, numero, organe, organisme, resultat, marques }) {
  const quoi = numero ? `${nature} ${numero}` : nature;
  const ligne = noeud("p", { className: "details" }, `${quoi}, ${organe}, ${organisme}`);
  if (resultat) ligne.append(" – ", noeud("span", { className: resultat[1] }, resultat[0]));
  for (const [texte, className] of marques) ligne.append(" – ", noeud("strong", { className }, texte));
  return ligne;
}

function noeud(nom, proprietes, ...enfants) {
  const cree = Object.assign(document.createElement(nom), proprietes);
  cree.append(...enfants);
  return cree;
}
