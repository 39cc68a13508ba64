// The search page. Without this script, or when it fails, the page shows the indexes instead of the field.

import { ecrire, lire, parDefaut } from "./recherche/adresse.js";
import { Filtres } from "./recherche/filtres.js";
import { Moteur } from "./recherche/moteur.js";
import { plies } from "./recherche/mots.js";
import { analyser } from "./recherche/requete.js";
import { PAR_PAGE, Resultats } from "./recherche/resultats.js";
import { Table } from "./recherche/table.js";

const page = document.querySelector("[data-recherche]");
const partie = (nom) => page.querySelector(`[data-partie="${nom}"]`);
const formulaire = page.querySelector("form");

class Page {
  constructor(index, table) {
    this.table = table;
    this.filtres = new Filtres(partie("facettes"), table);
    this.moteur = new Moteur(index, table);
    this.pret = table.ids.length ? this.moteur.demarrer() : Promise.resolve();
    this.resultats = new Resultats({
      liste: partie("resultats"),
      plus: partie("plus"),
      index,
      table,
      montre: (combien) => history.replaceState({ combien }, ""),
    });
    this.tour = 0;
  }

  /** Show what the address asks for. */
  async suivre(combien = PAR_PAGE) {
    this.tour += 1;
    const { tour } = this;
    const etat = lire(location.search, this.table.facettes);
    this.remplir(etat);
    const trouve = await this.chercher(etat);
    if (tour !== this.tour) return;
    const { gardes, comptes } = this.table.filtrer(trouve.rangs, etat);
    this.filtres.compter(comptes);
    await this.resultats.remplir(this.table.trier(gardes, etat.tri, trouve.scores), { ...trouve, combien });
    if (tour === this.tour) this.annoncer(etat, gardes.length, trouve);
  }

  async chercher({ q }) {
    const groupes = analyser(q, this.table.sigles);
    if (!groupes.length || !this.table.ids.length) {
      return { rangs: [...this.table.ids.keys()], trouves: new Map(), scores: new Map(), groupes: [] };
    }
    if (!this.moteur.pret) partie("annonce").textContent = "Recherche en cours…";
    await this.pret;
    const trouve = await this.moteur.chercher(groupes);
    return { ...trouve, rangs: [...trouve.trouves.keys()].sort((a, b) => a - b) };
  }

  remplir({ q, filtres, du, au, tri }) {
    if (formulaire.elements.q.value.trim() !== q) formulaire.elements.q.value = q;
    formulaire.elements.du.value = du;
    formulaire.elements.au.value = au;
    formulaire.elements.tri.value = tri;
    formulaire.elements.tri.options[0].disabled = !q;
    this.filtres.cocher(filtres);
    partie("effacer").hidden = !du && !au && [...filtres.values()].every((valeurs) => valeurs.size === 0);
  }

  annoncer({ q }, combien, { rangs, notes }) {
    const pour = q ? ` pour «\u00a0${q}\u00a0»` : "";
    const filtre = combien === 0 && rangs.length ? ` avec ces filtres, ${compte(rangs.length)} sans eux` : "";
    partie("annonce").textContent = `${compte(combien)}${pour}${filtre}`;
    partie("conseil").replaceChildren(...conseils(notes ?? { elargis: [], proches: [] }, q));
    partie("conseil").hidden = !partie("conseil").hasChildNodes();
    partie("rien").hidden = combien > 0;
    partie("reperes").hidden = combien > 0;
    document.title = q ? `${q} – ${this.titre}` : this.titre;
  }

  titre = document.title;

  /** Put what the form says into the address, and show it. */
  async demander() {
    const donnees = new FormData(formulaire);
    const q = (donnees.get("q") ?? "").trim();
    const avant = lire(location.search, this.table.facettes);
    // An order that was not chosen follows the query: relevance needs words.
    const suivait = avant.tri === parDefaut(avant.q) && donnees.get("tri") === avant.tri;
    const tri = suivait ? parDefaut(q) : (donnees.get("tri") ?? parDefaut(q));
    const filtres = new Map(this.table.facettes.map(({ cle }) => [cle, new Set(donnees.getAll(cle))]));
    const adresse = ecrire({ q, filtres, du: donnees.get("du"), au: donnees.get("au"), tri });
    if (new URL(adresse, location.href).href !== location.href) history.pushState(null, "", adresse);
    await this.suivre();
  }

  effacer() {
    const { q } = lire(location.search, this.table.facettes);
    history.pushState(null, "", ecrire({ q, filtres: new Map(), du: "", au: "", tri: parDefaut(q) }));
    formulaire.elements.q.focus();
    return this.suivre();
  }
}

function compte(nombre) {
  if (nombre === 0) return "Aucun résultat";
  return `${nombre.toLocaleString("fr-FR")}\u00a0résultat${nombre > 1 ? "s" : ""}`;
}

function conseils({ elargis, proches }, q) {
  const phrases = elargis.map(({ mot, vers }) => {
    const cites = vers.slice(0, 5).join(", ") + (vers.length > 5 ? "…" : "");
    return [`Aucun document ne contient «\u00a0${mot}\u00a0» seul\u00a0: voici ceux qui contiennent ${cites}.`];
  });
  for (const { mot, proche } of proches) {
    const lien = document.createElement("a");
    lien.textContent = proche;
    const mieux = q.split(/\s+/).map((ecrit) => (plies(ecrit).includes(mot) ? proche : ecrit));
    lien.href = `?${new URLSearchParams({ q: mieux.join(" ") })}`;
    phrases.push([`Aucun document ne contient «\u00a0${mot}\u00a0». Essayer avec «\u00a0`, lien, "\u00a0»\u00a0?"]);
  }
  return phrases.map((phrase) => {
    const paragraphe = document.createElement("p");
    paragraphe.append(...phrase);
    return paragraphe;
  });
}

/** The field gives way to the indexes. */
function renoncer(erreur) {
  console.warn("Recherche indisponible :", erreur);
  formulaire.hidden = true;
  partie("liste").hidden = true;
  partie("secours").hidden = false;
  partie("reperes").hidden = false;
}

async function demarrer() {
  if (typeof WebAssembly !== "object") throw new Error("WebAssembly manque");
  const index = new URL(page.dataset.recherche, document.baseURI);
  const vue = new Page(index, await Table.charger(index));
  const montrer = (promesse) => promesse.catch(renoncer);
  formulaire.addEventListener("submit", (evenement) => {
    evenement.preventDefault();
    montrer(vue.demander());
  });
  formulaire.addEventListener("change", (evenement) => {
    if (evenement.target.name !== "q") montrer(vue.demander());
  });
  partie("effacer").addEventListener("click", () => montrer(vue.effacer()));
  addEventListener("popstate", (evenement) => montrer(vue.suivre(evenement.state?.combien)));
  vue.pret.catch(renoncer);
  formulaire.hidden = false;
  partie("liste").hidden = false;
  partie("secours").hidden = true;
  partie("reperes").hidden = true;
  partie("filtres").open = matchMedia("(min-width: 60rem)").matches;
  await vue.suivre(history.state?.combien);
}

demarrer().catch(renoncer);
