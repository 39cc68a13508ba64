"""What follows the vote: sending to the State, earlier publicity; and the issuer's plain words."""

import re

from registre.model.deliberation import EnClair
from registre.model.suivi import Publicite, Transmission
from registre.model.valeurs import Signataire
from registre.reader.champs import Fiche
from registre.reader.codes import Code
from registre.reader.coordonnees import adresse_web
from registre.reader.partage import shared
from registre.reader.scalaires import date_partielle, texte
from registre.reader.valeur import Refus, Valeur

PHRASES_MAX = 3
# A full stop ends a sentence, unless it ends a civility, an initial or an abbreviation of legal texts.
_FIN = re.compile(
    r"(?<!\bM)(?<!\bMM)(?<!\bMme)(?<!\b[A-Z])(?<!\bart)(?<!\bal)(?<!\bcf)[.!?…]+[\s»\"”)]*"
)


def transmission(valeur: Valeur) -> Transmission:
    """Sending to the representative of the State."""
    fiche = Fiche.of(valeur)
    read = Transmission(
        date_envoi=fiche.one("envoi", date_partielle),
        date_reception=fiche.one("reception", date_partielle),
        identifiant=fiche.one("identifiant", texte),
    )
    fiche.close()
    return read


def publicite(valeur: Valeur) -> Publicite:
    """Publicity given before this register existed."""
    fiche = Fiche.of(valeur)
    read = Publicite(
        mode=fiche.required("mode", texte, "affichage") or "",
        date=fiche.one("date", date_partielle),
        adresse=fiche.one("adresse", adresse_web),
    )
    fiche.close()
    return read


def signataire(valeur: Valeur) -> Signataire:
    """Who signed: «Nom, qualité», or a block."""
    if valeur.is_text():
        nom, _, qualite = valeur.texte().partition(",")
        return shared(Signataire(nom.strip(), qualite.strip() or None))
    fiche = Fiche.of(valeur)
    read = Signataire(fiche.required("nom", texte, "Prénom NOM") or "", fiche.one("qualite", texte))
    fiche.close()
    return read


def en_clair(valeur: Valeur) -> EnClair:
    """The issuer's own words for everybody: three sentences at most, signed."""
    if valeur.is_text():
        raise Refus(
            Code.EN_CLAIR,
            "Le texte en clair n’est pas signé.",
            "Dire qui l’a écrit, dans « signature ».",
            attendu="deux clés : « texte » et « signature »",
        )
    fiche = Fiche.of(valeur)
    said = fiche.required("texte", _en_phrases, "…") or ""
    signature = fiche.one("signature", texte)
    fiche.close()
    if signature is None:
        raise Refus(
            Code.EN_CLAIR,
            "Le texte en clair n’est pas signé.",
            "Dire qui l’a écrit.",
            attendu="signature: service ou personne qui l’a écrit",
        )
    return EnClair(texte=said, signature=signature)


def _en_phrases(valeur: Valeur) -> str:
    written = valeur.texte()
    count = count_sentences(written)
    if count > PHRASES_MAX:
        raise Refus(
            Code.EN_CLAIR,
            f"Le texte en clair compte {count} phrases.",
            "Le raccourcir : il présente l’acte, il ne le remplace pas.",
            attendu=f"{PHRASES_MAX} phrases au plus",
        )
    return written


def count_sentences(written: str) -> int:
    """How many sentences a text has; the last one may lack its full stop."""
    text = written.strip()
    ends = 0
    for found in _FIN.finditer(text):
        after = text[found.end() : found.end() + 1]
        if not after or (text[found.end() - 1].isspace() and not after.islower()):
            ends += 1
    last = list(_FIN.finditer(text))[-1:]
    return ends if last and last[0].end() == len(text) else ends + bool(text)
