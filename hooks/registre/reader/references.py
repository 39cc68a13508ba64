"""How what a document refers to is read, and how it is told that something is not in the register."""

import re
from datetime import date

from registre.model.valeurs import Personne
from registre.reader.codes import Code
from registre.reader.connus import Connus
from registre.reader.inconnus import ambiguous_member, unknown_fiche, unknown_member
from registre.reader.partage import shared
from registre.reader.valeur import Lire, Refus, Valeur
from registre.texte.proches import nearest

ABSENT = "absent"
_ANNEE = re.compile(r"[12][0-9]{3}")


def another(cle: str, lire: Lire[str]) -> Lire[str]:
    """A reader of the key of something else than the document that names it."""

    def read(valeur: Valeur) -> str:
        found = lire(valeur)
        if found == cle:
            raise Refus(
                Code.BOUCLE,
                f"Ce document se désigne lui-même dans « {valeur.cle} ».",
                "Écrire une autre clé, ou retirer celle-ci.",
            )
        return found

    return read


class Repertoire(Connus):
    """Readers of everything that can be referred to."""

    __slots__ = ()

    def corps(self, valeur: Valeur) -> str:
        """The key of a body: a partner, or an issuer named by another one."""
        key = valeur.texte()
        if self.is_corps(key):
            return key
        known = self.inventaire.autorites
        raise unknown_fiche(
            valeur,
            key,
            (*known["partenaires"], *known["organismes"]),
            Code.PARTENAIRE,
            "Le partenaire",
            "partenaires",
        )

    def sujet(self, valeur: Valeur) -> str:
        """The key of a subject."""
        return self._authority(valeur, "sujets", Code.SUJET, "Le sujet")

    def territoire(self, valeur: Valeur) -> str:
        """The key of a territory."""
        return self._authority(valeur, "territoires", Code.TERRITOIRE, "Le territoire")

    def _authority(self, valeur: Valeur, dossier: str, code: Code, nom: str) -> str:
        key = valeur.texte()
        if self.is_authority(dossier, key):
            return key
        known = self.inventaire.autorites[dossier]
        raise unknown_fiche(valeur, key, known, code, nom, dossier)

    def matiere(self, valeur: Valeur) -> str:
        """The code of a matter of the national nomenclature."""
        code = valeur.texte()
        if self.is_matiere(code) or self.nomenclature is None:
            return code
        known = self.nomenclature.matieres
        near = nearest(code.replace(",", "."), known)
        named = f"« {near} » ({known[near].nom})" if near else ""
        raise Refus(
            Code.MATIERE,
            f"La matière « {code} » n’est pas dans « matieres.yml ».",
            f"Écrire {named} si c’est ce qui est voulu."
            if near
            else "Choisir un code de ce fichier.",
            attendu="un code comme 8.1",
            corrige=valeur.replaced(near) if near else "",
        )

    def acte(self, organisme: str) -> Lire[str]:
        """A reader of the key or the identifier of an act; a bare key is looked for in the issuer's acts."""

        def lire(valeur: Valeur) -> str:
            return self.find_act(organisme, valeur.texte(), valeur)

        return lire

    def find_act(self, organisme: str, reference: str, valeur: Valeur) -> str:
        """The identifier of an act."""
        found = self.acts(organisme, reference)
        if len(found) > 1:
            raise Refus(
                Code.AMBIGU,
                f"« {reference} » désigne {len(found)} actes : {', '.join(found)}.",
                "Écrire l’identifiant entier de l’acte voulu.",
                corrige=valeur.replaced(found[-1]),
            )
        if found:
            return found[0]
        raise self._unknown_act(organisme, reference, valeur)

    def _unknown_act(self, organisme: str, reference: str, valeur: Valeur) -> Refus:
        own = [key for issuer, key in self.inventaire.cles if issuer == organisme]
        elsewhere = [
            one
            for (_, key), all_ in self.inventaire.cles.items()
            if key == reference
            for one in all_
        ]
        near = elsewhere[0] if elsewhere else nearest(reference, own)
        return Refus(
            Code.ACTE,
            f"L’acte « {reference} » n’est pas dans le registre.",
            (f"Le plus proche est « {near} ». " if near else "")
            + "Si l’acte existe ailleurs, le déclarer dans « relations » par "
            "« cite: absent » avec son « libelle ».",
            attendu="la clé d’un acte, ou organisme/année/clé",
            corrige=valeur.replaced(near) if near else "",
        )

    def annee(self, organisme: str) -> Lire[int]:
        """A reader of a year of which the register has acts of the issuer."""

        def lire(valeur: Valeur) -> int:
            written = valeur.texte()
            if not _ANNEE.fullmatch(written):
                raise Refus(
                    Code.DATE,
                    f"« {written} » n’est pas une année.",
                    "L’écrire en quatre chiffres.",
                    attendu="une année comme 2016",
                )
            if not self.has_acts(organisme, written):
                raise Refus(
                    Code.ACTE,
                    f"Le registre n’a aucun acte de {written} de cet organisme.",
                    "Écrire une année qui en a, ou retirer celle-ci.",
                )
            return int(written)

        return lire

    def document(self, organisme: str) -> Lire[str]:
        """A reader of the document where a fact was read: an act, a sitting, or a title in words."""

        def lire(valeur: Valeur) -> str:
            reference = valeur.texte()
            if " " in reference or self.is_sitting(f"{organisme}/{reference}"):
                return reference
            return self.find_act(organisme, reference, valeur)

        return lire

    def personne(self, organisme: str, organe: str, jour: date) -> Lire[Personne]:
        """A reader of a name, tied to the member of the organ where its members are declared."""
        known = self.organe(organisme, organe)
        directory = self.annuaires.get((organisme, organe)) if known else None

        def lire(valeur: Valeur) -> Personne:
            nom = valeur.texte()
            if directory is None or not directory.noms:
                return shared(Personne(nom))
            found = directory.find(nom, jour)
            if not found:
                raise unknown_member(valeur, nom, directory, organisme, organe)
            if len(found) > 1:
                raise ambiguous_member(nom, found, organisme)
            return shared(Personne(nom, found[0].cle))

        return lire
