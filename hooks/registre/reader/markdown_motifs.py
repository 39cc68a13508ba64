r"""By what words each part of an act is known.

A table of patterns on the folded beginning of a block (lower case, no accents, straight apostrophes). Each holds only at some stages of the
act: «Présents :» opens the attendance before the exposé, and is an ordinary paragraph after the vote. The first that holds wins. Nothing
here changes a word: what is not recognised is a paragraph.
"""

from dataclasses import dataclass

from registre.model.blocs import Genre
from registre.reader.markdown_etapes import Etape

TOUTES = (Etape.DEBUT, Etape.FIN)
AVANT = (Etape.DEBUT, Etape.APPEL)
TETE = (Etape.DEBUT, Etape.CORPS)
APRES = (Etape.DISPOSITIF, Etape.FIN)


@dataclass(frozen=True, slots=True)
class Motif:
    """A way of saying: pattern on the folded beginning, longest text it may open, first and last stage where it holds."""

    genre: Genre
    forme: str
    longueur: int
    de: Etape
    a: Etape


def _m(
    genre: Genre, forme: str, longueur: int = 100_000, etapes: tuple[Etape, Etape] = TOUTES
) -> Motif:
    """A row of the table."""
    return Motif(genre, forme, longueur, *etapes)


ORGANES = (
    r"(?:bureau|comite|comite syndical|comite directeur|comite de direction|conseil|conseil (?:municipal"
    r"|communautaire|departemental|regional|general|syndical|metropolitain|territorial|d'administration"
    r"|de communaute|d'arrondissement)|commission permanente|assemblee|assemblee (?:generale|deliberante"
    r"|departementale|pleniere))"
)
DELIBERER = r"apres (?:en )?avoir (?:en )?delibere"
ETATS = r"(?:presente?s?|absente?s?|excusee?s?|representee?s?)"
PERSONNES = r"(?:membres?|conseillers?|delegues?|elue?s?|titulaires?|suppleants?)"
DATEE = (
    r"(?:date de )?(?:publi|affich|mise? en ligne|recu|recep|envoye|notifi|transmi|depose|visa de la pref)"
    r"\w*\b[^.]{0,60}(?:\b(?:le|en|par|sur|au|a)\b|:|\d)"
)
VERBES = (
    r"\b(?:est|sont|a|ont|propose|rappelle|expose|informe|indique|precise|donne|demande|souligne|presente"
    r"|decide|approuve|autorise)\b"
)

MOTIFS = (
    _m(
        Genre.DELIBERE,
        rf"(?:et |le |la |l')?(?:.{{0,80}}\b)?(?:{DELIBERER}|ayant delibere)\b.{{0,200}}[,:]$",
        300,
    ),
    _m(Genre.DELIBERE, rf"(?:et )?{DELIBERER}\W*$", 60),
    _m(
        Genre.DELIBERE,
        r"(?:delibere|decide|arrete|approuve|decrete)\b(?:,? a l'unanimite.{0,60}|,? a la majorite.{0,60})?"
        r"(?:,? (?:comme suit|ce qui suit|de|que|d'))?\W*$",
        120,
    ),
    _m(
        Genre.DELIBERE,
        rf"(?:le |la |l'|les membres du ){ORGANES}\b.{{0,80}}\b(?:decide(?:nt)?|delibere(?:nt)?|arrete)\b[^.]{{0,60}}:$",
        200,
    ),
    _m(Genre.PARAGRAPHE, rf"(?:et )?{DELIBERER}\b"),
    _m(
        Genre.ORGANE,
        rf"(?:le |la |l'){ORGANES}(?: (?:de |du |des |d').{{1,60}})?\s*(?:[,:]|(?<=\w))$",
        110,
    ),
    _m(Genre.CONSIDERANT, r"(?:et )?(?:considerant|attendu)\b"),
    _m(Genre.VISA, r"vue?s?(?: |,|:)"),
    _m(Genre.VISA, r"(?:apres avoir )?(?:oui|entendu)\b", 400, TETE),
    _m(Genre.VISA, r"sur (?:le )?(?:rapport|proposition|la proposition)\b[^.]*$", 200, TETE),
    _m(Genre.OUVERTURE, r"l'an (?:deux mil|mil|\d{4})", 2_000),
    _m(
        Genre.OUVERTURE,
        r"(?:date de (?:la )?convocation|la convocation|envoi de la convocation|convoquee?s? le )",
        400,
        AVANT,
    ),
    _m(
        Genre.OUVERTURE,
        r"(?:date de )?(?:la )?seance (?:publique |ordinaire |extraordinaire )*du ",
        80,
        AVANT,
    ),
    _m(
        Genre.OUVERTURE,
        r"(?=.*\b(?:s'est|se sont) (?:reuni|assemble))(?=.*(?:convo[cq]|presiden|seance|nombre prescrit))",
        2_000,
        AVANT,
    ),
    _m(
        Genre.PRESENCES,
        rf"(?:(?:etai(?:en)?t|est|sont)\b )?(?:{PERSONNES}\b[^.:]{{0,60}} )?{ETATS}\b[^:]{{0,160}}:",
        100_000,
        AVANT,
    ),
    _m(
        Genre.PRESENCES,
        rf"(?:(?:etaient|sont) )?(?:{PERSONNES} )?{ETATS}(?:(?:,| et| ou) {ETATS})*$",
        80,
        AVANT,
    ),
    _m(
        Genre.PRESENCES,
        r".{0,300}\b(?:donne|donnent|donnant|donnee)\b.{0,20}\b(?:pouvoir|procuration|mandat)\b",
        2_000,
        AVANT,
    ),
    _m(
        Genre.PRESENCES,
        r"(?:pouvoirs?|procurations?|mandats?|assist\w+|invitee?s?)\b[^.:]{0,60}:",
        2_000,
        AVANT,
    ),
    _m(Genre.PRESENCES, r".{0,120}\bsecretaire de (?:la )?seance", 250, AVANT),
    _m(Genre.PRESENCES, r"(?:le |constatant que le )?quorum\b", 300, AVANT),
    _m(
        Genre.PRESENCES,
        rf"(?:nombre (?:de|des|total)\b|{PERSONNES}\b|en exercice|votants).{{0,60}}(?:exercice|presents|votants|membres|:)",
        120,
        AVANT,
    ),
    _m(
        Genre.PRESENCES,
        r"(?:etai(?:en)?t (?:presente?|absente?|excusee?)s?\b[^:]{0,160}|secretaire de (?:la )?seance ?):",
        100_000,
        TETE,
    ),
    _m(
        Genre.VOTE,
        r"(?:adopte|approuve|vote|rejete|valide)e?s?\b,? (?:par|a)\b ?(?::|l'unanimite|la majorite|\d|tous|l'ensemble)|adoptee?s?\W*$",
        200,
    ),
    _m(Genre.VOTE, r"(?:resultats? du )?(?:votes?|scrutin)\b(?: du .{0,40})?\s*(?::|$)", 200),
    _m(Genre.VOTE, r"(?:nombre de )?(?:voix |votes? )?(?:pour|contre|abstentions?)\s*[:=]", 200),
    _m(
        Genre.VOTE,
        r"(?:nombre de )?suffrages exprimes|(?:bulletins )?(?:blancs|nuls)\b.{0,20}:",
        200,
    ),
    _m(Genre.VOTE, r"(?:a l'|a la )?(?:unanimite|majorite)\b[^:]{0,60}$", 80),
    _m(Genre.VOTE, rf"(?:le |la |l'){ORGANES}.{{0,40}}\b(?:adopte|approuve)(?:nt)?\.?$", 100),
    _m(Genre.VOTE, r".{0,80}\b(?:pas part au vote|pas (?:participe|pris part) au vote)", 200),
    _m(
        Genre.ANNEXES,
        r"(?:liste des )?(?:annexes?|pieces? (?:jointes?|annexees?))(?: a la (?:presente )?deliberation)?\s*(?::|$)",
        400,
    ),
    _m(
        Genre.CERTIFICATION,
        r"pour (?:extrait|copie|expedition|ampliation)\b|certifiee? |acte (?:certifie|rendu)|ont signe\b"
        r"|(?:et )?(?:au|le) registre (?:sont|suivent|dument)|suivent les signatures|rendue? executoire"
        r"|accuse de reception|(?:le |la )(?:president|maire)\b.{0,80}\bcertifie",
        400,
    ),
    _m(
        Genre.CERTIFICATION,
        r"(?:ainsi )?(?:fait et )?delibere\b.{0,60}(?:jour|seance|registre|an que| le )|fait (?:et delibere )?(?:a|en) ",
        200,
    ),
    _m(Genre.CERTIFICATION, DATEE, 160, AVANT),
    _m(Genre.CERTIFICATION, DATEE, 160, APRES),
    _m(
        Genre.CERTIFICATION,
        r"(?:delais?|voies?)\b.{0,30}\brecours\b"
        r"|(?:la presente (?:deliberation|decision)|le present acte) (?:peut|pourra|est susceptible)\b.{0,80}\brecours",
        2_000,
        APRES,
    ),
    _m(
        Genre.SIGNATURE,
        r"(?:pour |p/ ?)?(?:le |la |l'|monsieur |madame |m\. |mme |les )*(?:\d+(?:er|re|e|eme) )?"
        rf"(?:president|maire|secretaire|vice-president|adjoint|doyen|directeur)(?!.*{VERBES})[^.;]{{0,80}}$",
        120,
        APRES,
    ),
)
