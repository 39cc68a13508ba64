"""The sentences of the corpus: plain French of deliberations, with places for things, amounts, localities and projects."""

# {chose} is one thing with its article ({Chose} with a capital), {autre} one or several: no verb agrees with it;
# {projet} and {lieu} are made-up names; {montant} {nombre} {annee} {parcelle} {jour} are figures.
EXPOSES = (
    "Dans le cadre de l’opération {projet}, {chose} fait l’objet d’une étude dont les conclusions ont été présentées aux membres.",
    "Le rapporteur rappelle que {chose} relève des compétences transférées au syndicat depuis {annee}.",
    "Les services ont recensé {nombre} demandes au cours de l’exercice, dont une part importante concerne {chose}.",
    "Une visite organisée au lieu-dit {lieu} a permis de constater que {chose} ne répondait plus aux besoins des habitants.",
    "Le coût prévisionnel est estimé à {montant} € hors taxes, auxquels s’ajoutent les frais liés à l’opération {projet}.",
    "Plusieurs communes membres souhaitent traiter {chose} en même temps que {autre}.",
    "La parcelle cadastrée section {parcelle}, située au lieu-dit {lieu}, accueillerait {chose} après remise en état.",
    "Le calendrier prévoit un démarrage au printemps {annee} et une mise en service avant la rentrée suivante.",
    "Après analyse, {chose} présente un intérêt certain pour {nombre} foyers répartis autour du lieu-dit {lieu}.",
    "Il est rappelé qu’un prestataire, dont le contrat arrive à échéance, prend en charge {chose} et {autre}.",
    "Les crédits nécessaires, soit {montant} €, figurent au budget principal, chapitre {nombre}.",
    "Le comité technique a rendu un avis favorable sous réserve que {chose} reste accessible pendant les travaux.",
    "Une concertation menée auprès des riverains du lieu-dit {lieu} a recueilli {nombre} contributions, reprises en partie.",
    "La dépense sera amortie sur {nombre} ans, conformément à la pratique suivie pour {autre}.",
    "Le projet {projet} a été retenu parmi {nombre} candidatures, en raison de la place qu’y tient {chose}.",
    "Pour mémoire, {chose} avait donné lieu à une participation de {montant} € en {annee}.",
    "Les partenaires réunis en comité de suivi demandent à examiner {autre} au prochain exercice.",
    "Un relevé effectué au lieu-dit {lieu} montre une fréquentation moyenne de {nombre} passages quotidiens.",
    "La mise en œuvre suppose une coordination étroite entre les équipes chargées de {projet} et les communes voisines.",
    "Le syndicat assure la maîtrise d’ouvrage ; {chose} demeure à la charge du propriétaire riverain.",
    "Ce dispositif, expérimenté au lieu-dit {lieu} pendant {nombre} mois, pourrait être étendu à tout le territoire.",
    "Le rapporteur précise que rien ne changera pour {autre} avant la fin de la période en cours.",
)

VISAS = (
    "le Code général des collectivités territoriales, notamment ses articles L. 5211-1 et suivants",
    "les statuts du syndicat",
    "le budget primitif de l’exercice {annee}",
    "l’avis de la commission compétente réunie le {jour}",
    "le rapport présenté aux membres sous la référence {parcelle}-{nombre}",
    "le Code de la commande publique",
    "la convention-cadre signée au titre de l’année {annee}",
    "l’état des restes à réaliser arrêté le {jour}",
)

CONSIDERANTS = (
    "que {chose} répond à un besoin constaté depuis {annee}",
    "que le projet {projet} complète les actions déjà conduites au lieu-dit {lieu}",
    "qu’une participation de {montant} € reste justifiée pour {autre}",
    "que les communes concernées ont donné leur accord sur {chose}",
    "qu’il convient de poursuivre le programme {projet} au bénéfice de {nombre} foyers",
    "que la durée proposée, {nombre} mois, permet de suivre {chose}",
)

ARTICLES = (
    "Le projet {projet} est approuvé dans les conditions exposées ci-dessus.",
    "Le plan de financement, d’un montant de {montant} €, est arrêté.",
    "{Chose} fera l’objet d’un suivi annuel présenté aux membres.",
    "Les travaux au lieu-dit {lieu} seront engagés dès la notification des aides attendues.",
    "La dépense sera imputée au chapitre {nombre} du budget de l’exercice {annee}.",
    "Les communes intéressées par {chose} pourront rejoindre le dispositif par simple décision de leur conseil.",
    "Un bilan portant sur {autre} sera dressé au terme d’une période de {nombre} mois.",
)

DERNIERS = (
    "Le Président est autorisé à signer tout document relatif au projet {projet}.",
    "Le Président est chargé de l’exécution de la présente délibération.",
)

OBJETS = (
    "Opération {projet} – programme et financement pour {annee}",
    "Convention relative au projet {projet}",
    "Approbation du programme {projet} au lieu-dit {lieu}",
    "Participation financière au projet {projet}",
    "Lancement de la consultation pour {chose} (opération {projet})",
    "Avenant n° 2 – projet {projet}, lieu-dit {lieu}",
    "Règlement applicable pour {chose}, programme {projet}",
    "Demande de subvention pour {chose} – dossier {projet}",
)

DEBATS = (
    "Un membre demande si {chose} restera accessible pendant la durée des travaux ; le rapporteur le confirme.",
    "Il est précisé que les crédits prévus pour {autre} sont maintenus.",
    "Une commune s’interroge sur le calendrier ; les premiers résultats sont attendus au lieu-dit {lieu}.",
    "Le Président remercie les services pour la préparation du dossier {projet}.",
)
