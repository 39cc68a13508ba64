// What the page says of a file, in French. Instants are said as the journal has them, whatever the zone of the reader.

const MOIS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const ESPACE = "\u00a0";

/** «le 1er mars 2026 à 8 h 05», from an instant of the journal. */
export function dire(instant) {
  const [annee, mois, jour, heure, minute] = instant.split(/\D/).map(Number);
  const quantieme = jour === 1 ? "1er" : String(jour);
  const minutes = minute ? `${ESPACE}${String(minute).padStart(2, "0")}` : "";
  return `le ${quantieme}${ESPACE}${MOIS[mois - 1]} ${annee} à${ESPACE}${heure}${ESPACE}h${minutes}`;
}

/** «Délibération n° 3 …, édition 2, en ligne depuis le …, remplacée le …». */
export function phrase(connu) {
  const parties = [connu.nom, `édition${ESPACE}${connu.edition}`];
  parties.push(`${connu.verse ? "versé au registre" : "en ligne depuis"} ${dire(connu.depuis)}`);
  if (connu.remplace) parties.push(`remplacée ${dire(connu.remplace)}`);
  if (connu.retire) parties.push(`retirée du site ${dire(connu.retire)}`);
  return `${parties.join(", ")}.`;
}

function element(nom, texte = "", classe = "") {
  const fait = document.createElement(nom);
  fait.textContent = texte;
  if (classe) fait.className = classe;
  return fait;
}

function lien(texte, adresse, telecharge = false) {
  const fait = element("a", texte);
  fait.href = adresse;
  if (telecharge) fait.setAttribute("download", "");
  return fait;
}

/** The place of a file in the list, from when it is read to what is said of it. */
export class Verdict {
  constructor(liste, nom, racine) {
    this.racine = racine;
    this.place = element("li", "", "verdict");
    this.etat = element("p", "Lecture…", "verdict-etat");
    this.place.append(element("h2", nom), this.etat);
    liste.prepend(this.place);
  }

  avancer(part) {
    this.etat.textContent = `Lecture… ${Math.floor(part * 100)}${ESPACE}%`;
  }

  connu(somme, connus) {
    this.#conclure("connu", "✓ Connu", somme);
    for (const connu of connus) {
      const liens = [
        connu.page && lien(connu.page.endsWith("/") ? "Page" : "Fichier", new URL(connu.page, this.racine)),
        connu.attestation && lien("Attestation", new URL(connu.attestation, this.racine)),
        lien("Preuve d’inclusion", new URL(connu.preuve, this.racine), true),
      ].filter(Boolean);
      const suite = element("p", "", "verdict-liens");
      liens.forEach((un, rang) => suite.append(rang ? " · " : "", un));
      this.somme.before(element("p", phrase(connu)), suite);
    }
  }

  inconnu(somme) {
    this.#conclure("inconnu", "Inconnu du registre", somme);
    const sens =
      "Aucun fichier publié ici n’a ces octets. Cela ne dit pas que le document est faux : enregistré à nouveau, imprimé en PDF, numérisé ou signé ensuite, il garde son texte et change d’octets.";
    this.somme.before(element("p", sens.replaceAll(" :", `${ESPACE}:`)));
  }

  echec(raison) {
    this.place.classList.add("echec");
    this.etat.textContent = "Pas vérifié";
    this.place.append(element("p", raison));
  }

  #conclure(classe, mots, somme) {
    this.place.classList.add(classe);
    this.etat.textContent = mots;
    this.somme = element("p", "SHA-256 ", "verdict-somme note");
    this.somme.append(element("code", somme));
    this.place.append(this.somme);
  }
}
