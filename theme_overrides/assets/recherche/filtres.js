// The filters: one group of checkboxes per facet, each with its count.
// They are made once; then only counts change, so that nothing moves under the hand.

const VISIBLES = 8;

export class Filtres {
  #zone;
  #table;
  #groupes;

  constructor(zone, table) {
    this.#zone = zone;
    this.#table = table;
    const { comptes } = table.filtrer(table.ids.keys(), { filtres: new Map() });
    this.#groupes = table.facettes.map((facette, rang) => new Groupe(facette, comptes[rang]));
    this.#zone.prepend(...this.#groupes.map(({ element }) => element));
  }

  /** Check what the address says. */
  cocher(filtres) {
    for (const groupe of this.#groupes) groupe.cocher(filtres.get(groupe.cle));
  }

  compter(comptes) {
    this.#groupes.forEach((groupe, rang) => groupe.compter(comptes[rang]));
  }
}

class Groupe {
  #cases;
  #suite = element("button", { type: "button", className: "suite" });
  #deplie = false;

  constructor({ cle, titre, valeurs, par_nombre: parNombre }, totaux) {
    this.cle = cle;
    const rangs = [...valeurs.keys()].filter((rang) => totaux[rang]);
    if (parNombre) rangs.sort((a, b) => totaux[b] - totaux[a] || a - b);
    this.#cases = rangs.map((rang) => new Case(cle, rang, valeurs[rang]));
    const liste = element("ul");
    liste.append(...this.#cases.map((une) => une.element));
    this.element = element("fieldset", { className: "facette" });
    this.element.append(element("legend", { textContent: titre }), liste, this.#suite);
    this.#suite.addEventListener("click", () => this.#deplier());
  }

  cocher(voulus) {
    for (const une of this.#cases) une.champ.checked = voulus?.has(une.champ.value) ?? false;
  }

  compter(comptes) {
    for (const une of this.#cases) une.compter(comptes[une.rang]);
    this.#montrer();
  }

  #deplier() {
    this.#deplie = true;
    const premier = this.#utiles()[VISIBLES];
    this.#montrer();
    premier?.champ.focus();
  }

  /** What would give nothing is not shown, unless it is checked; long lists stop at the first ones until asked for more. */
  #montrer() {
    const utiles = this.#utiles();
    const limite = this.#deplie ? Infinity : VISIBLES;
    for (const une of this.#cases) une.element.hidden = true;
    utiles.forEach((une, place) => { une.element.hidden = place >= limite && !une.champ.checked; });
    const caches = utiles.filter((une) => une.element.hidden).length;
    this.#suite.hidden = caches === 0;
    this.#suite.textContent = caches === 1 ? "Voir une autre valeur" : `Voir ${caches} autres valeurs`;
    this.element.hidden = utiles.length === 0;
  }

  #utiles() {
    return this.#cases.filter((une) => une.nombre > 0 || une.champ.checked);
  }
}

class Case {
  #compte = element("span", { className: "compte" });

  constructor(cle, rang, [valeur, titre]) {
    this.rang = rang;
    this.nombre = 0;
    this.champ = element("input", { type: "checkbox", name: cle, value: valeur });
    const etiquette = element("label");
    etiquette.append(this.champ, " ", element("span", { textContent: titre }), " ", this.#compte);
    this.element = element("li");
    this.element.append(etiquette);
  }

  compter(nombre) {
    this.nombre = nombre;
    this.#compte.textContent = nombre;
  }
}

function element(nom, proprietes = {}) {
  return Object.assign(document.createElement(nom), proprietes);
}
