// Days since an instant of the page, counted when it is read: the page itself never changes. Without this script the date stands alone.
const JOUR = 24 * 60 * 60 * 1000;
const nombre = new Intl.NumberFormat("fr");

for (const place of document.querySelectorAll("[data-depuis]")) {
  const [annee, mois, jour] = place.dataset.depuis.split(/\D/, 3).map(Number);
  const ici = new Date();
  const jours = Math.round((Date.UTC(ici.getFullYear(), ici.getMonth(), ici.getDate()) - Date.UTC(annee, mois - 1, jour)) / JOUR);
  if (jours >= 0) {
    const date = new Intl.DateTimeFormat("fr", { dateStyle: "long" }).format(ici);
    place.textContent = `${nombre.format(jours)}\u00a0jour${jours > 1 ? "s" : ""} depuis la première mise en ligne, au ${date} d’après l’horloge de cet appareil.`;
  }
}
