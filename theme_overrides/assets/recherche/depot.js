// The files of the index: each asked for once, and kept by the browser as long as its version stands.

export class Depot {
  #dossier;
  #lus = new Map();

  constructor(dossier) {
    this.#dossier = dossier;
  }

  /** The table of the whole register, the only file that is asked for again at each visit. */
  registre() {
    return this.#charger("registre.json", { cache: "no-cache" });
  }

  lire(chemin, version) {
    return this.#charger(`${chemin}?v=${version}`, {});
  }

  #charger(chemin, options) {
    if (!this.#lus.has(chemin)) this.#lus.set(chemin, charger(new URL(chemin, this.#dossier), options));
    return this.#lus.get(chemin);
  }
}

export async function charger(adresse, options) {
  const reponse = await fetch(adresse, options);
  if (!reponse.ok) throw new Error(`${adresse} : ${reponse.status}`);
  return reponse.json();
}

const RESTES = Int32Array.from({ length: 256 }, (_, octet) => {
  let reste = octet;
  for (let tour = 0; tour < 8; tour += 1) reste = reste & 1 ? (reste >>> 1) ^ 0xedb88320 : reste >>> 1;
  return reste;
});

/** In which of so many files a term stands: its CRC-32. */
export function tranche(terme, combien) {
  let reste = -1;
  for (const octet of new TextEncoder().encode(terme)) reste = (reste >>> 8) ^ RESTES[(reste ^ octet) & 255];
  return ((reste ^ -1) >>> 0) % combien;
}
