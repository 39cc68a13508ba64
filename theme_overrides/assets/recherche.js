// The search page. Without this script, or when it fails, the page shows the indexes instead of the field.

import { ecrire, lire, parDefaut } from "./recherche/adresse.js";
import { Annonce } from "./recherche/annonce.js";
import { conseils } from "./recherche/conseils.js";
import { Demande } from "./recherche/demande.js";
import { Depot } from "./recherche/depot.js";
import { Filtres } from "./recherche/filtres.js";
import { Parcours } from "./recherche/parcours.js";
import { Registre } from "./recherche/registre.js";
import { analyser } from "./recherche/requete.js";
import { PAR_PAGE, Resultats } from "./recherche/resultats.js";
import { Vocabulaire } from "./recherche/vocabulaire.js";

const page = document.querySelector("[data-recherche]");
const partie = (nom) => page.querySelector(`[data-partie="${nom}"]`);
const formulaire = page.querySelector("form");

class Page {
  #tour = 0;
  #parcours = null;

  constructor(index, registre) {
    this.registre = registre;
    this.racine = new URL("../..", index);
    this.vocabulaire = new Vocabulaire(registre);
    this.filtres = new Filtres(partie("facettes"), registre.facettes);
    this.annonce = new Annonce(partie("annonce"));
    this.resultats = new Resultats({
      liste: partie("resultats"),
      plus: partie("plus"),
      suite: (combien) => this.continuer(combien),
    });
  }

  /** Show what the address asks for. */
  async suivre(combien = PAR_PAGE) {
    this.#tour += 1;
    const tour = this.#tour;
    const etat = lire(location.search, this.registre.facettes);
    this.remplir(etat);
    const lus = analyser(etat.q, this.registre.sigles);
    if (lus.length) this.annonce.commencer();
    const demande = await Demande.lire(lus, this.registre, this.vocabulaire);
    if (tour !== this.#tour) return;
    const parcours = new Parcours(this.registre, demande, etat);
    const { sigles, champs } = this.registre;
    this.resultats.commencer(demande, { sigles, champs, racine: this.racine });
    this.#parcours = parcours;
    let montres = 0;
    for await (const { fini, jusque } of parcours.etapes()) {
      if (tour !== this.#tour) return;
      const { nombre } = parcours.bilan;
      if (fini || (montres < combien && nombre > montres)) {
        montres = nombre;
        await this.montrer(combien, fini);
        if (tour !== this.#tour) return;
      }
      if (fini) this.finir(etat, parcours);
      else this.annonce.avancer(nombre, jusque);
    }
  }

  /** The first results; as long as the search goes on, those found so far. */
  async montrer(combien, fini) {
    const parcours = this.#parcours;
    const premiers = await parcours.bilan.premiers(combien, parcours.tri);
    if (parcours !== this.#parcours) return;
    await this.resultats.montrer(premiers, fini);
    if (parcours !== this.#parcours) return;
    this.filtres.compter(parcours.comptes(), fini);
    if (fini) this.resultats.reste(parcours.bilan.nombre - premiers.length);
    this.trouve(premiers.length > 0);
  }

  async continuer(combien) {
    await this.montrer(combien, true).catch(renoncer);
    history.replaceState({ combien: this.resultats.montres }, "");
  }

  finir({ q, filtres, du, au }, { bilan: { nombre }, notes, sansFiltre }) {
    const actif = Boolean(du || au || [...filtres.values()].some(({ size }) => size));
    this.annonce.finir(q, nombre, { actif, nombre: sansFiltre });
    partie("conseil").replaceChildren(...conseils(notes, q));
    partie("conseil").hidden = !partie("conseil").hasChildNodes();
    this.trouve(nombre > 0);
    document.title = q ? `${q} – ${this.titre}` : this.titre;
  }

  trouve(quelqueChose) {
    partie("rien").hidden = quelqueChose;
    partie("reperes").hidden = quelqueChose;
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

  titre = document.title;

  /** Put what the form says into the address, and show it. */
  async demander() {
    const donnees = new FormData(formulaire);
    const q = (donnees.get("q") ?? "").trim();
    const avant = lire(location.search, this.registre.facettes);
    // An order that was not chosen follows the query: relevance needs words.
    const suivait = avant.tri === parDefaut(avant.q) && donnees.get("tri") === avant.tri;
    const tri = suivait ? parDefaut(q) : (donnees.get("tri") ?? parDefaut(q));
    const filtres = this.filtres.choisis();
    const adresse = ecrire({ q, filtres, du: donnees.get("du"), au: donnees.get("au"), tri });
    if (new URL(adresse, location.href).href !== location.href) history.pushState(null, "", adresse);
    await this.suivre();
  }

  effacer() {
    const { q } = lire(location.search, this.registre.facettes);
    history.pushState(null, "", ecrire({ q, filtres: new Map(), du: "", au: "", tri: parDefaut(q) }));
    formulaire.elements.q.focus();
    return this.suivre();
  }
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
  const index = new URL(page.dataset.recherche, document.baseURI);
  const vue = new Page(index, await Registre.charger(new Depot(index)));
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
  formulaire.hidden = false;
  partie("liste").hidden = false;
  partie("secours").hidden = true;
  partie("reperes").hidden = true;
  partie("filtres").open = matchMedia("(min-width: 60rem)").matches;
  await vue.suivre(history.state?.combien);
}

demarrer().catch(renoncer);
