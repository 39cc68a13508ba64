// SHA-256 of a file. The browser's own is the fastest but wants the whole file in memory, and is not there on a page without https: large
// files, and those pages, go through the one below (FIPS 180-4), piece by piece.

const EN_MEMOIRE = 64 * 1024 * 1024;
const MORCEAU = 4 * 1024 * 1024;

/** The first bits of the fractional parts of the square or cube roots of the first primes, as the standard makes its constants. */
function constantes(combien, exposant) {
  const trouvees = [];
  for (let nombre = 2; trouvees.length < combien; nombre += 1) {
    let premier = true;
    for (let facteur = 2; facteur * facteur <= nombre; facteur += 1) premier &&= nombre % facteur !== 0;
    if (premier) trouvees.push(fraction(BigInt(nombre), exposant));
  }
  return trouvees;
}

/** 32 bits of the fraction of a root, exactly: the integer root of n·2^(32·exposant), by halves. */
function fraction(nombre, exposant) {
  const vise = nombre << BigInt(32 * exposant);
  let bas = 0n;
  let haut = 1n << 40n;
  while (haut - bas > 1n) {
    const milieu = (bas + haut) >> 1n;
    if (milieu ** BigInt(exposant) <= vise) bas = milieu;
    else haut = milieu;
  }
  return Number(bas & 0xffffffffn) | 0;
}

const K = Int32Array.from(constantes(64, 3));
const DEPART = constantes(8, 2);

export class Sha256 {
  #etat = Int32Array.from(DEPART);
  #bloc = new Uint8Array(64);
  #rempli = 0;
  #taille = 0;
  #mots = new Int32Array(64);

  /** Take bytes in. */
  ajouter(octets) {
    this.#taille += octets.length;
    let place = 0;
    if (this.#rempli > 0) {
      place = Math.min(64 - this.#rempli, octets.length);
      this.#bloc.set(octets.subarray(0, place), this.#rempli);
      this.#rempli += place;
      if (this.#rempli < 64) return this;
      this.#meler(this.#bloc, 0);
    }
    for (; place + 64 <= octets.length; place += 64) this.#meler(octets, place);
    this.#bloc.set(octets.subarray(place));
    this.#rempli = octets.length - place;
    return this;
  }

  /** The sum, in hexadecimal; nothing is taken in after that. */
  finir() {
    const bits = this.#taille * 8;
    const fin = new Uint8Array((this.#rempli < 56 ? 64 : 128) - this.#rempli);
    fin[0] = 0x80;
    const vue = new DataView(fin.buffer);
    vue.setUint32(fin.length - 8, Math.floor(bits / 2 ** 32));
    vue.setUint32(fin.length - 4, bits >>> 0);
    this.ajouter(fin);
    return Array.from(this.#etat, (mot) => (mot >>> 0).toString(16).padStart(8, "0")).join("");
  }

  #meler(octets, debut) {
    const mots = this.#mots;
    for (let rang = 0; rang < 16; rang += 1) {
      const ici = debut + rang * 4;
      mots[rang] = (octets[ici] << 24) | (octets[ici + 1] << 16) | (octets[ici + 2] << 8) | octets[ici + 3];
    }
    for (let rang = 16; rang < 64; rang += 1) {
      const x = mots[rang - 15];
      const y = mots[rang - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      mots[rang] = (mots[rang - 16] + s0 + mots[rang - 7] + s1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = this.#etat;
    for (let rang = 0; rang < 64; rang += 1) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const un = (h + s1 + ((e & f) ^ (~e & g)) + K[rang] + mots[rang]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const deux = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + un) | 0;
      d = c;
      c = b;
      b = a;
      a = (un + deux) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((mot, rang) => {
      this.#etat[rang] += mot;
    });
  }
}

/** The SHA-256 of a file, in hexadecimal; `avancer` is told how much is done, from 0 to 1. */
export async function somme(fichier, avancer = () => {}, enMemoire = EN_MEMOIRE) {
  if (globalThis.crypto?.subtle && fichier.size <= enMemoire) {
    const condense = await crypto.subtle.digest("SHA-256", await fichier.arrayBuffer());
    return Array.from(new Uint8Array(condense), (octet) => octet.toString(16).padStart(2, "0")).join("");
  }
  const calcul = new Sha256();
  for (let place = 0; place < fichier.size; place += MORCEAU) {
    calcul.ajouter(new Uint8Array(await fichier.slice(place, place + MORCEAU).arrayBuffer()));
    avancer(Math.min(1, (place + MORCEAU) / fichier.size));
  }
  return calcul.finir();
}
