// «Copier»: buttons that are shown only where the browser can copy. Without this script the page loses nothing: the text to copy is in it.
// data-copier holds the text itself, or «#id» of the element whose text is to be copied, or «lien» for the address of the page.
const annonce = document.createElement("p");
annonce.className = "hors-vue";
annonce.setAttribute("role", "status");

function texteACopier(demande) {
  if (demande === "lien") return document.querySelector("link[rel=canonical]")?.href ?? location.href;
  if (demande.startsWith("#")) return document.querySelector(demande).textContent.trim().replace(/\s+/g, " ");
  return demande;
}

function preparer(bouton) {
  const libelle = bouton.textContent;
  bouton.hidden = false;
  bouton.addEventListener("click", async () => {
    await navigator.clipboard.writeText(texteACopier(bouton.dataset.copier));
    bouton.textContent = "Copié";
    annonce.textContent = "Copié dans le presse-papiers";
    setTimeout(() => {
      bouton.textContent = libelle;
      annonce.textContent = "";
    }, 2000);
  });
}

const boutons = navigator.clipboard ? document.querySelectorAll("[data-copier]") : [];
if (boutons.length > 0) document.body.append(annonce);
boutons.forEach(preparer);
