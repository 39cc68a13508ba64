// The slices of the published sums: the plan says how many bits of a sum name its slice; what is loaded once serves without the network.

// Up to that many slices are loaded at once with the page, so that it works when the network goes.
const D_OFFICE = 16;
const ENSEMBLE = 8;

export class Tranches {
  #lues = new Map();

  constructor(dossier) {
    this.dossier = dossier;
    this.plan = null;
  }

  /** Read how slices are cut. */
  async ouvrir() {
    this.plan = await this.#lire("plan.json");
  }

  get nombre() {
    return 2 ** this.plan.bits;
  }

  get peu() {
    return this.nombre <= D_OFFICE;
  }

  get toutes() {
    return this.#lues.size >= this.nombre;
  }

  /** What is known of a sum: a line for each object that has such a file. */
  async chercher(somme) {
    const nom = () => this.#nom(Number.parseInt(somme.slice(0, 8), 16));
    let fichiers;
    try {
      fichiers = await this.#tranche(nom());
    } catch (erreur) {
      // slices may have been cut again since the page was loaded
      const bits = this.plan.bits;
      await this.ouvrir();
      if (this.plan.bits === bits) throw erreur;
      this.#lues.clear();
      fichiers = await this.#tranche(nom());
    }
    return fichiers.filter((fichier) => fichier.sha256 === somme);
  }

  /** Load everything, a few at a time. */
  async charger(avancer) {
    let prochaine = 0;
    const suivre = async () => {
      while (prochaine < this.nombre) {
        const rang = prochaine;
        prochaine += 1;
        await this.#tranche(this.#nomDeRang(rang));
        avancer(this.#lues.size, this.nombre);
      }
    };
    await Promise.all(Array.from({ length: ENSEMBLE }, suivre));
  }

  #nom(debut) {
    return this.#nomDeRang(Math.floor(debut / 2 ** (32 - this.plan.bits)));
  }

  #nomDeRang(rang) {
    const { bits } = this.plan;
    const chiffres = Math.max(1, Math.ceil(bits / 4));
    return `${String(bits).padStart(2, "0")}/${rang.toString(16).padStart(chiffres, "0")}`;
  }

  async #tranche(nom) {
    if (!this.#lues.has(nom)) this.#lues.set(nom, (await this.#lire(`${nom}.json`)).fichiers);
    return this.#lues.get(nom);
  }

  async #lire(chemin) {
    const reponse = await fetch(new URL(chemin, this.dossier), { cache: "no-cache" });
    if (!reponse.ok) throw new Error(`${chemin} : ${reponse.status}`);
    return reponse.json();
  }
}
