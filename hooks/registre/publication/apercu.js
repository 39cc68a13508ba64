// The clerk's preview only: shows the findings that keep the last good pages, and loads the page again when the contents change.
const { tour } = document.currentScript.dataset;

fetch("/_apercu.json")
  .then((answer) => answer.json())
  .then((findings) => {
    if (findings.length === 0) return;
    const banner = document.createElement("section");
    banner.className = "apercu";
    banner.setAttribute("role", "alert");
    const title = document.createElement("h2");
    title.textContent = `${findings.length} erreur${findings.length > 1 ? "s" : ""} : ces pages sont les dernières valables`;
    const list = document.createElement("ul");
    for (const finding of findings) {
      const item = document.createElement("li");
      item.textContent = finding;
      list.append(item);
    }
    banner.append(title, list);
    document.body.prepend(banner);
  });

async function follow() {
  for (;;) {
    try {
      const answer = await fetch(`/_apercu/attendre?depuis=${tour}`, { cache: "no-store" });
      if ((await answer.text()) !== tour) return location.reload();
    } catch {
      await new Promise((done) => setTimeout(done, 2000)); // the server was stopped: it may come back
    }
  }
}

follow();
