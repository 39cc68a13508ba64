// The address of a search: the query, its filters, its range of dates, its order, named as the fields of the form.

export const TRIS = ["pertinence", "recents", "anciens"];

/** What an address asks for; what it says wrongly is left out. */
export function lire(recherche, facettes) {
  const parametres = new URLSearchParams(recherche);
  const jour = (nom) => (/^\d{4}-\d{2}-\d{2}$/.test(parametres.get(nom) ?? "") ? parametres.get(nom) : "");
  const q = (parametres.get("q") ?? "").trim();
  const tri = parametres.get("tri");
  return {
    q,
    filtres: new Map(facettes.map(({ cle }) => [cle, new Set(parametres.getAll(cle))])),
    du: jour("du"),
    au: jour("au"),
    tri: TRIS.includes(tri) && (q || tri !== "pertinence") ? tri : parDefaut(q),
  };
}

/** The shortest address of a search. */
export function ecrire({ q, filtres, du, au, tri }) {
  const parametres = new URLSearchParams();
  if (q) parametres.set("q", q);
  for (const [cle, valeurs] of filtres) for (const valeur of valeurs) parametres.append(cle, valeur);
  if (du) parametres.set("du", du);
  if (au) parametres.set("au", au);
  if (tri !== parDefaut(q)) parametres.set("tri", tri);
  const suite = parametres.toString();
  return suite ? `?${suite}` : location.pathname;
}

/** Without words nothing is more relevant: the latest first. */
export function parDefaut(q) {
  return q ? "pertinence" : "recents";
}
