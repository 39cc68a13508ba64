// One page of a list per item of "listes"; documents are looked up by address in one map.
module.exports = (config) => {
  config.addPassthroughCopy({ static: "/" });
  config.addCollection("listes", (api) => {
    const parAdresse = new Map(api.getAll().map((item) => [item.url, item.data]));
    const [{ data }] = api.getAll();
    return data.rubriques.flatMap(({ titre, adresse, pages, ajouts, fil, avant, apres }) =>
      pages.map((documents, rang) => ({
        titre,
        adresse: rang ? `/${adresse}page/${rang + 1}/` : `/${adresse}`,
        fil,
        avant,
        apres,
        recentes: rang ? (rang > 1 ? `/${adresse}page/${rang}/` : `/${adresse}`) : "",
        anciennes: rang + 1 < pages.length ? `/${adresse}page/${rang + 2}/` : "",
        entrees: documents.map((url) => ({
          url: `/${url}`,
          ajout: ajouts[url],
          ...choisis(parAdresse.get(`/${url}`)),
        })),
      })),
    );
  });
  return { dir: { input: "content", output: "out" }, markdownTemplateEngine: false };
};

const choisis = ({ entree, quand, jour, detail }) => ({ titre: entree, quand, jour, detail });
