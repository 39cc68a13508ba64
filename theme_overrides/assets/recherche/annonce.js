// What the page says of a search, to eyes and to screen readers: at most once a second while it goes on.

const REPIT = 1000;

export class Annonce {
  #zone;
  #attente = null;
  #dernier = "";

  constructor(zone) {
    this.#zone = zone;
  }

  commencer() {
    this.#dire("Recherche en cours…");
    this.#reprendre();
  }

  /** How far the search is. */
  avancer(nombre, annee) {
    const trouves = nombre > 1 ? `Déjà ${ecrit(nombre)}\u00a0documents trouvés.` : "Recherche en cours.";
    this.#dernier = `${trouves} Recherché jusqu’à ${annee}…`;
    if (this.#attente === null) this.#reprendre();
  }

  /** What it found; `sansFiltre` is what its words alone would find, where that is known. */
  finir(q, nombre, sansFiltre) {
    const pour = q ? ` pour «\u00a0${q}\u00a0»` : "";
    this.#dire(`${compte(nombre)}${pour}${nombre ? "" : filtre(sansFiltre)}`);
  }

  /** Say the last progress, then nothing more for a while. */
  #reprendre() {
    if (this.#dernier) this.#zone.textContent = this.#dernier;
    this.#dernier = "";
    this.#attente = setTimeout(() => {
      this.#attente = null;
      if (this.#dernier) this.#reprendre();
    }, REPIT);
  }

  #dire(texte) {
    clearTimeout(this.#attente);
    this.#attente = null;
    this.#dernier = "";
    this.#zone.textContent = texte;
  }
}

function filtre({ actif, nombre }) {
  if (!actif || nombre === 0) return "";
  return nombre === null ? " avec ces filtres" : ` avec ces filtres, ${compte(nombre)} sans eux`;
}

function compte(nombre) {
  if (nombre === 0) return "Aucun résultat";
  return `${ecrit(nombre)}\u00a0résultat${nombre > 1 ? "s" : ""}`;
}

function ecrit(nombre) {
  return nombre.toLocaleString("fr-FR");
}
