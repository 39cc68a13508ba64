// One year asked: the records that have every group, with their scores.

/** The ranks of the records found, in order, and the score of each. */
export async function croiser(annee, demande, k1) {
  const groupes = await Promise.all(demande.groupes.map((groupe) => noter(annee, groupe, demande, k1)));
  const rangs = [];
  const scores = [];
  for (let rang = 0; rang < annee.fiches; rang += 1) {
    if (!groupes.every((notes) => notes[rang] >= 0)) continue;
    rangs.push(rang);
    scores.push(groupes.reduce((somme, notes) => somme + notes[rang], 0));
  }
  return { rangs: Uint32Array.from(rangs), scores: Float64Array.from(scores) };
}

/** The score of each record for a group: that of its best choice, −1 where there is none. */
async function noter(annee, { choix }, demande, k1) {
  const possibles = choix.filter((termes) => demande.peut(termes, annee));
  const trouves = await Promise.all(possibles.map((termes) =>
    Promise.all(termes.map((mots) => porteurs(annee, mots, demande, k1)))));
  const meilleurs = new Float64Array(annee.fiches).fill(-1);
  for (const termes of trouves) {
    const sommes = new Float64Array(annee.fiches);
    const combien = new Uint8Array(annee.fiches);
    for (const { rangs, scores } of termes) {
      for (let place = 0; place < rangs.length; place += 1) {
        sommes[rangs[place]] += scores[place];
        combien[rangs[place]] += 1;
      }
    }
    for (const rang of termes[0].rangs) {
      if (combien[rang] === termes.length) meilleurs[rang] = Math.max(meilleurs[rang], sommes[rang]);
    }
  }
  return meilleurs;
}

async function porteurs(annee, mots, demande, k1) {
  if (mots.length > 1) return phrase(annee, mots, demande, k1);
  const { rangs, poids } = await annee.terme(mots[0]);
  const rarete = demande.poids(mots[0]);
  return { rangs, scores: poids.map((un) => (rarete * un) / (un + k1)) };
}

/** The records where the words follow one another, whatever the ones in between; a word of which no place is kept is only there. */
async function phrase(annee, mots, demande, k1) {
  const pleins = mots.flatMap((mot, decalage) => (mot === null ? [] : [{ mot, decalage }]));
  const [listes, places] = await Promise.all([
    Promise.all(pleins.map(({ mot }) => annee.terme(mot))),
    Promise.all(pleins.map(({ mot }) => annee.places(mot))),
  ]);
  const distincts = [...new Set(mots)].flatMap((mot) => {
    const rang = pleins.findIndex((un) => un.mot === mot);
    return rang < 0 ? [] : [[rang, demande.poids(mot)]];
  });
  const rangs = [];
  const scores = [];
  const curseurs = pleins.map(() => 0);
  for (const rang of listes[0].rangs) {
    const partout = listes.every(({ rangs: autres }, mot) => {
      while (autres[curseurs[mot]] < rang) curseurs[mot] += 1;
      return autres[curseurs[mot]] === rang;
    });
    if (!partout || !seSuivent(pleins, places, curseurs)) continue;
    rangs.push(rang);
    scores.push(distincts.reduce((somme, [mot, rarete]) => {
      const un = listes[mot].poids[curseurs[mot]];
      return somme + (rarete * un) / (un + k1);
    }, 0));
  }
  return { rangs, scores };
}

/** Whether some place of a record starts the phrase; `rangs` says where each word's list has this record. */
function seSuivent(pleins, places, rangs) {
  let debuts = null;
  places.forEach((lues, mot) => {
    if (!lues) return;
    const [de, a] = [lues.debuts[rangs[mot]], lues.debuts[rangs[mot] + 1]];
    const ici = new Set(Array.from(lues.places.subarray(de, a), (place) => place - pleins[mot].decalage));
    debuts = debuts ? new Set([...debuts].filter((debut) => ici.has(debut))) : ici;
  });
  return debuts === null || debuts.size > 0;
}

/** By which fields a record is found: a mask for each word or phrase of the query. */
export async function champsTrouves({ annee, rang }, demande) {
  const termes = demande.groupes.flatMap(({ choix }) => choix.filter((un) => demande.peut(un, annee))).flat();
  return Promise.all(termes.map(async (mots) => {
    const masques = await Promise.all(mots.filter(Boolean).map((mot) => masque(annee, rang, mot)));
    return { mots, champs: masques.reduce((communs, un) => communs & un) };
  }));
}

async function masque(annee, rang, mot) {
  const { rangs, champs } = await annee.terme(mot);
  const place = rangs.indexOf(rang);
  return place < 0 ? 0 : champs[place];
}
