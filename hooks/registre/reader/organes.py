"""Organs of an issuer: their members and the way they number their acts."""

import re
from collections.abc import Mapping
from dataclasses import replace

from registre.model.organisme import Membre, Numerotation, Organe, Portee
from registre.reader.champs import Fiche
from registre.reader.choix import choix, refuse_choice
from registre.reader.codes import Code
from registre.reader.numeros import PLACES_DE_LECTURE, PLACES_DU_MOTIF, unknown_places
from registre.reader.scalaires import dates, texte
from registre.reader.valeur import Refus, Valeur
from registre.texte.slugs import slug

ARTICLES = ("le", "la", "l'")
_CLE = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
# Words that the site puts after an issuer's address.
_CLES_RESERVEES = ("page", "flux")
_PORTEE = choix(Portee, {"annee civile": Portee.ANNEE})


def read(fiche: Fiche) -> Mapping[str, Organe]:
    """The organs of an issuer, by key."""
    organes: dict[str, Organe] = {}

    def lire(valeur: Valeur) -> Organe:
        organe = _organe(valeur)
        if organe.cle in organes:
            raise Refus(
                Code.REPETITION,
                f"L’organe « {organe.cle} » est déclaré deux fois.",
                "Ne garder qu’un des deux, avec tous ses membres.",
            )
        organes[organe.cle] = organe
        return organe

    fiche.many("organes", lire)
    return organes


def _organe(valeur: Valeur) -> Organe:
    fiche = Fiche.of(valeur)
    nom = fiche.required("nom", texte, "Bureau")
    cle = fiche.required("cle", _cle, slug(nom or "bureau"))
    organe = Organe(
        cle=cle or slug(nom or "") or "organe",
        nom=nom or cle or "",
        article=fiche.one("article", _article) or "le",
        membres=_membres(fiche),
        numerotations=fiche.many("numerotation", _numerotation),
    )
    fiche.close()
    return organe


def _membres(fiche: Fiche) -> Mapping[str, Membre]:
    """Members by key; somebody who left and came back is written twice, with dates."""
    membres: dict[str, Membre] = {}
    for membre in fiche.many("membres", _membre):
        key, rank = membre.cle, 2
        while key in membres:
            key, rank = f"{membre.cle}-{rank}", rank + 1
        membres[key] = replace(membre, cle=key)
    return membres


def _membre(valeur: Valeur) -> Membre:
    if valeur.is_text():
        return Membre(cle=slug(valeur.texte()) or "membre", nom=valeur.texte())
    fiche = Fiche.of(valeur)
    nom = fiche.required("nom", texte, "Prénom NOM") or ""
    membre = Membre(
        cle=slug(nom) or "membre",
        nom=nom,
        civilite=fiche.one("civilite", texte),
        alias=fiche.many("alias", texte),
        college=fiche.one("college", texte),
        periode=dates(fiche),
    )
    fiche.close()
    return membre


def _numerotation(valeur: Valeur) -> Numerotation:
    fiche = Fiche.of(valeur)
    portee = fiche.required("portee", _PORTEE, "annee")
    motif = fiche.required("motif", _motif, '"{annee}-{rang}"')
    lecture = fiche.one("lecture", _lecture)
    periode = dates(fiche)
    fiche.close()
    if lecture is None:
        return Numerotation(portee=portee or Portee.ANNEE, motif=motif or "{rang}", periode=periode)
    return Numerotation(
        portee=portee or Portee.ANNEE, motif=motif or "{rang}", lecture=lecture, periode=periode
    )


def _motif(valeur: Valeur) -> str:
    motif = _with_places(valeur, PLACES_DU_MOTIF)
    if "{rang}" not in motif:
        raise Refus(
            Code.NUMEROTATION,
            f"Le motif « {motif} » ne dit pas où est le rang de l’acte.",
            "Mettre « {rang} » à la place des chiffres qui changent d’un acte à l’autre.",
            attendu="un motif comme {date}_DL_{rang}",
        )
    return motif


def _lecture(valeur: Valeur) -> str:
    return _with_places(valeur, PLACES_DE_LECTURE)


def _with_places(valeur: Valeur, places: tuple[str, ...]) -> str:
    written = valeur.texte()
    unknown = unknown_places(written, places)
    if unknown:
        raise Refus(
            Code.NUMEROTATION,
            f"« {{{unknown[0]}}} » ne veut rien dire dans « {valeur.cle} ».",
            "Employer seulement les mots connus.",
            attendu=", ".join(f"{{{place}}}" for place in places),
        )
    return written


def _cle(valeur: Valeur) -> str:
    written = valeur.texte()
    if not _CLE.fullmatch(written) or written in _CLES_RESERVEES:
        proposed = slug(written)
        raise Refus(
            Code.CLE_MAL_FORMEE,
            f"La clé « {written} » ne peut pas servir d’adresse.",
            "Écrire une clé sans accent ni espace.",
            attendu="des minuscules, des chiffres et des tirets",
            corrige=valeur.replaced(proposed) if proposed not in ("", *_CLES_RESERVEES) else "",
        )
    return written


def _article(valeur: Valeur) -> str:
    written = valeur.texte().lower().replace("’", "'")
    if written not in ARTICLES:
        raise refuse_choice(valeur, written, list(ARTICLES))
    return written
