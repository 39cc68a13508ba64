// The page where a file is recognised. Nothing of the file leaves the browser: its sum is computed here, and only the slice of published
// sums that has the same first bits is asked for. Without this script the page explains the machine's own tools.

import { somme } from "./verifier/sha256.js";
import { Tranches } from "./verifier/tranches.js";
import { Verdict } from "./verifier/verdict.js";

const page = document.querySelector("[data-verifier]");
const partie = (nom) => document.querySelector(`[data-partie="${nom}"]`);
const ILLISIBLE = "Ce fichier n’a pas pu être lu : c’est peut-être un dossier.";
const SANS_RESEAU = "La liste des empreintes publiées n’a pas pu être chargée : la connexion au site manque. Réessayer une fois en ligne.";
const espaces = (texte) => texte.replaceAll(" :", "\u00a0:").replaceAll(" ?", "\u00a0?");

class Page {
  constructor() {
    const dossier = new URL(page.dataset.verifier, location.href);
    this.racine = new URL("../../", dossier);
    this.tranches = new Tranches(dossier);
  }

  async commencer() {
    await this.tranches.ouvrir();
    page.hidden = false;
    partie("secours").hidden = true;
    this.ecouter();
    partie("hors-connexion").hidden = false;
    if (this.tranches.peu) await this.charger();
    else this.proposer();
  }

  ecouter() {
    const champ = page.querySelector("input[type=file]");
    champ.addEventListener("change", async () => {
      const fichiers = [...champ.files];
      await this.verifier(fichiers);
      champ.value = "";
    });
    const depot = partie("depot");
    let dedans = 0;
    const marquer = (pas) => {
      dedans = Math.max(0, dedans + pas);
      depot.classList.toggle("survole", dedans > 0);
    };
    document.addEventListener("dragenter", () => marquer(1));
    document.addEventListener("dragleave", () => marquer(-1));
    document.addEventListener("dragover", (geste) => geste.preventDefault());
    document.addEventListener("drop", (geste) => {
      geste.preventDefault();
      marquer(-dedans);
      this.verifier([...geste.dataTransfer.files]);
    });
  }

  /** One after the other: several large files at once would fill the memory. */
  async verifier(fichiers) {
    const comptes = { connu: 0, inconnu: 0, echec: 0 };
    for (const fichier of fichiers) comptes[await this.verifierUn(fichier)] += 1;
    const dits = [
      [comptes.connu, "connu"],
      [comptes.inconnu, "inconnu du registre"],
      [comptes.echec, "pas vérifié"],
    ];
    const mots = dits.filter(([combien]) => combien).map(([combien, quoi]) => `${combien} ${quoi}`);
    partie("annonce").textContent = espaces(`Fichiers vérifiés : ${mots.join(", ")}.`);
  }

  async verifierUn(fichier) {
    const verdict = new Verdict(partie("verdicts"), fichier.name, this.racine);
    let trouvee;
    try {
      trouvee = await somme(fichier, (part) => verdict.avancer(part));
    } catch {
      verdict.echec(espaces(ILLISIBLE));
      return "echec";
    }
    try {
      const connus = await this.tranches.chercher(trouvee);
      if (connus.length > 0) verdict.connu(trouvee, connus);
      else verdict.inconnu(trouvee);
      return connus.length > 0 ? "connu" : "inconnu";
    } catch {
      verdict.echec(espaces(SANS_RESEAU));
      return "echec";
    }
  }

  proposer() {
    const bouton = partie("charger");
    const combien = new Intl.NumberFormat("fr").format(this.tranches.nombre);
    partie("etat").textContent = `Pour vérifier sans connexion, charger d’abord les ${combien} tranches d’empreintes. `;
    bouton.hidden = false;
    bouton.addEventListener("click", () => {
      bouton.hidden = true;
      this.charger();
    });
  }

  async charger() {
    const etat = partie("etat");
    try {
      await this.tranches.charger((faites, toutes) => {
        etat.textContent = `Chargement des empreintes : ${faites} sur ${toutes}`;
      });
      etat.textContent = "Cette page vérifie maintenant sans connexion, tant qu’elle reste ouverte.";
    } catch {
      etat.textContent = espaces("Toutes les empreintes n’ont pas pu être chargées : la vérification a besoin de la connexion.");
    }
  }
}

if (page) await new Page().commencer();
