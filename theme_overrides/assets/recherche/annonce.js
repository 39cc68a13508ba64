// What the page says of a search, to eyes and to screen readers: at most once a second while it goes on.

const REPIT = 1000;

export class Annonce {
  #zone;
  #derniere = -REPIT;

  constructor(zone) {
    this.#zone = zone;
  }

  commencer() {
    this.#zone.textContent = "Recherche en cours…";
    this.#derniere = performance.now();
  }

  /** How far the search is. */
  avancer(nombre, annee) {
    if (performance.now() - this.#derniere < REPIT) return;
    this.#derniere = performance.now();
    const trouves = nombre > 1 ? `Déjà ${ecrit(nombre)}\u00a0documents trouvés.` : "Recherche en cours.";
    this.#zone.textContent = `${trouves} Recherché jusqu’à ${annee}…`;
  }

  /** What it found; `sansFiltre` is what its words alone would find, where that is known. */
  finir(q, nombre, sansFiltre) {
    const pour = q ? ` pour «\u00a0${q}\u00a0»` : "";
    this.#zone.textContent = `${compte(nombre)}${pour}${nombre ? "" : filtre(sansFiltre)}`;
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
