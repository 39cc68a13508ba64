// The filters: one group of checkboxes per facet, each with its count.
// They are made once; then only counts change, so that nothing moves under the hand.

const VISIBLES = 8;

export class Filtres {
  #groupes;

  constructor(zone, facettes) {
    this.#groupes = facettes.map((facette) => new Groupe(facette));
    zone.prepend(...this.#groupes.map(({ element }) => element));
  }

  /** Check what the address says. */
  cocher(filtres) {
    for (const groupe of this.#groupes) groupe.cocher(filtres.get(groupe.cle) ?? new Set());
  }

  /** What is checked, shown or not yet. */
  choisis() {
    return new Map(this.#groupes.map(({ cle, choisies }) => [cle, choisies]));
  }

  /** Show the counts: exact, or at least so many while the search goes on; unknown where there is none. */
  compter(comptes, exacts) {
    this.#groupes.forEach((groupe, rang) => groupe.compter(comptes[rang], exacts));
  }
}

class Groupe {
  #cases;
  #liste = element("ul");
  #suite = element("button", { type: "button", className: "suite" });
  #deplie = false;

  constructor({ cle, titre, valeurs, par_nombre: parNombre }) {
    this.cle = cle;
    const rangs = [...valeurs.keys()].filter((rang) => valeurs[rang][2]);
    if (parNombre) rangs.sort((a, b) => valeurs[b][2] - valeurs[a][2] || a - b);
    this.#cases = rangs.map((rang) => new Case(cle, rang, valeurs[rang]));
    this.element = element("fieldset", { className: "facette" });
    this.element.append(element("legend", { textContent: titre }), this.#liste, this.#suite);
    this.#suite.addEventListener("click", () => this.#deplier());
  }

  cocher(voulus) {
    for (const une of this.#cases) une.cocher(voulus.has(une.valeur));
  }

  get choisies() {
    return new Set(this.#cases.flatMap(({ choisie, valeur }) => (choisie ? [valeur] : [])));
  }

  compter(comptes, exacts) {
    for (const une of this.#cases) une.compter(comptes[une.rang], exacts);
    this.#montrer();
  }

  #deplier() {
    this.#deplie = true;
    const premier = this.#utiles()[VISIBLES];
    this.#montrer();
    premier?.element.querySelector("input").focus();
  }

  /** What would give nothing is not shown, unless it is checked; long lists stop at the first ones until asked for more. */
  #montrer() {
    const utiles = this.#utiles();
    const limite = this.#deplie ? Infinity : VISIBLES;
    const montres = utiles.filter((une, place) => place < limite || une.choisie);
    const elements = montres.map((une) => une.element);
    // Moved only if they change: what has the focus keeps it.
    if (elements.some((un, place) => un !== this.#liste.children[place])) this.#poser(elements);
    while (this.#liste.children.length > elements.length) this.#liste.lastElementChild.remove();
    const caches = utiles.length - montres.length;
    this.#suite.hidden = caches === 0;
    this.#suite.textContent = caches === 1 ? "Voir une autre valeur" : `Voir ${caches} autres valeurs`;
    this.element.hidden = utiles.length === 0;
  }

  #poser(elements) {
    const voulus = new Set(elements);
    for (const un of [...this.#liste.children]) if (!voulus.has(un)) un.remove();
    let suivant = this.#liste.firstElementChild;
    for (const un of elements) {
      if (un === suivant) suivant = un.nextElementSibling;
      else this.#liste.insertBefore(un, suivant);
    }
  }

  #utiles() {
    return this.#cases.filter((une) => une.nombre !== 0 || une.choisie);
  }
}

class Case {
  #cle;
  #titre;
  #element = null;
  #champ;
  #compte;
  #dit = "";

  constructor(cle, rang, [valeur, titre]) {
    this.#cle = cle;
    this.#titre = titre;
    this.rang = rang;
    this.valeur = valeur;
    this.nombre = 0;
    this.choisie = false;
  }

  cocher(choisie) {
    this.choisie = choisie;
    if (this.#element) this.#champ.checked = choisie;
  }

  compter(nombre, exact) {
    this.nombre = nombre;
    this.#dit = nombre === null ? "" : exact ? String(nombre) : `≥\u00a0${nombre}`;
    if (this.#element) this.#compte.textContent = this.#dit;
  }

  /** Made when first shown: a register has thousands of partners. */
  get element() {
    this.#element ??= this.#faire();
    return this.#element;
  }

  #faire() {
    this.#champ = element("input", { type: "checkbox", name: this.#cle, value: this.valeur, checked: this.choisie });
    this.#champ.addEventListener("change", () => { this.choisie = this.#champ.checked; });
    this.#compte = element("span", { className: "compte", textContent: this.#dit });
    const etiquette = element("label");
    etiquette.append(this.#champ, " ", element("span", { textContent: this.#titre }), " ", this.#compte);
    const li = element("li");
    li.append(etiquette);
    return li;
  }
}

function element(nom, proprietes = {}) {
  return Object.assign(document.createElement(nom), proprietes);
}
