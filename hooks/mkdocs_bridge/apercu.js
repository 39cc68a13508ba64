// The clerk's preview only: shows the findings that keep the last good pages online.
const root = new URL(".", document.currentScript.src);
fetch(new URL("_apercu.json", root))
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
