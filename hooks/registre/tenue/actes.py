"""Acts: what is new, what changed, what went, held against the last record of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from registre.checks import edition
from registre.checks.edition import Publiee
from registre.checks.edition.constats import EN_SILENCE
from registre.checks.edition.publiee import Texte
from registre.exports.sources import beside
from registre.findings import Finding, Severity
from registre.journal import empreintes
from registre.journal.empreintes import Empreintes
from registre.journal.inscriptions import Annonce, Evenement, Objet
from registre.model.deliberation import Deliberation
from registre.model.seance import Seance
from registre.model.suivi import NatureRectification
from registre.pages.parutions import is_first_publicity
from registre.pages.redirections import former_address
from registre.reader.decoupe import decode, split
from registre.tenue import constats
from registre.tenue.examen import Examen
from registre.tenue.fils import Fil
from registre.tenue.memoire import Etat
from registre.tenue.prevision import Prevision, of_sources

_ACTES = "deliberations/"


def examine(examen: Examen) -> Iterator[Finding | Prevision]:
    """What is to be recorded of each act, or why it may not be published so."""
    for acte in examen.catalogue.registre.deliberations.values():
        former = (former_address(acte, one) for one in acte.anciennes_cles)
        ids = (acte.id, *(one.removeprefix(_ACTES).removesuffix("/") for one in former))
        yield from _Acte(examen, acte, examen.find(Objet.ACTE, *ids)).changes()
    for fil in examen.lost(Objet.ACTE):
        fichier = f"{_ACTES}{fil.id}.md"
        waits = examen.retenus.get(fil.id)
        yield constats.held_back(fichier, waits) if waits else constats.vanished(fil, fichier)


@dataclass(frozen=True, slots=True)
class _Acte:
    """One act, as it is in the contents and as it was published, if it was."""

    examen: Examen
    acte: Deliberation
    fil: Fil | None

    def changes(self) -> Iterator[Finding | Prevision]:
        acte, fil = self.acte, self.fil
        if fil is None:
            if acte.depublication is None:  # what was never here has nothing to withdraw
                first = is_first_publicity(acte)
                yield self._record(
                    Evenement.PUBLICATION if first else Evenement.VERSEMENT, 1, self._state()
                )
        elif acte.depublication is not None:
            if not fil.depublie:
                yield from self._withdrawn(fil)
        elif fil.depublie:
            yield from self._back(fil)
        else:
            yield from self._since(fil, self._state())

    def _since(self, fil: Fil, etat: Etat) -> Iterator[Finding | Prevision]:
        """What changed in an act that is online."""
        last, own = fil.derniere, beside(self.acte.adresse, "md")
        before = fil.fichiers.get(own)
        if (
            (etat.acte, etat.complement) == (last.empreinte, last.complement)
            and before is not None
            and before.sha256 == etat.source
        ):
            return
        avant, apres = self._published(fil), self._now()
        if before is not None and avant == apres:  # the program reads otherwise what did not change
            return
        found = self._compare(avant, apres)
        if etat.acte == last.empreinte:  # the same, typed in another way
            found = [one for one in found if one.code != EN_SILENCE]
        yield from found
        if not any(one.severity is Severity.ERROR for one in found):
            yield self._changed(fil, etat, avant)

    def _changed(self, fil: Fil, etat: Etat, avant: Publiee) -> Prevision:
        texte = Texte.of(avant.acte, self.acte.source.fichier)
        declared = texte.valeur("rectifications")
        new = self.acte.rectifications[len(list(declared.elements())) if declared else 0 :]
        if new:
            hidden = any(one.nature is NatureRectification.OCCULTATION for one in new)
            gone = fil.connues if hidden else frozenset[str]()
            return self._record(Evenement.RECTIFICATION, fil.derniere.edition + 1, etat, gone)
        now = Texte.of(self._octets(), self.acte.source.fichier)
        state = texte.says("etat") != now.says("etat")
        evenement = Evenement.ETAT if state else Evenement.COMPLEMENT
        return self._record(evenement, fil.derniere.edition, etat)

    def _withdrawn(self, fil: Fil) -> Iterator[Finding | Prevision]:
        found = self._compare(self._published(fil), self._now())
        yield from found
        if not found:
            last = fil.derniere
            gone = Annonce(
                objet=Objet.ACTE,
                cle=last.cle,
                evenement=Evenement.DEPUBLICATION,
                edition=last.edition,
                empreinte=last.empreinte,
            )
            yield Prevision(annonce=gone, partis=fil.connues)

    def _back(self, fil: Fil) -> Iterator[Finding | Prevision]:
        """An act whose content comes back must be the one that went: its fingerprint stayed."""
        etat = self._state()
        if etat.acte != fil.derniere.empreinte:
            yield constats.came_back(self.acte)
        else:
            yield self._record(Evenement.PUBLICATION, fil.derniere.edition + 1, etat)

    def _compare(self, avant: Publiee, apres: Publiee) -> list[Finding]:
        found = edition.compare(
            avant,
            apres,
            acte=self.acte.source.fichier,
            seance=self._sitting.source.fichier,
            presents=self.examen.releve.empreintes,
        )
        return list(found)

    def _record(
        self, evenement: Evenement, rang: int, etat: Etat, partis: frozenset[str] = frozenset()
    ) -> Prevision:
        acte, examen = self.acte, self.examen
        sources = [*examen.source(acte), *examen.source(self._sitting)]
        annonce = of_sources(
            evenement,
            objet=Objet.ACTE,
            cle=self.fil.derniere.cle if self.fil else acte.id,
            edition=rang,
            empreintes=(etat.acte, etat.complement),
            sources=sources,
        )
        addresses = (*(one for one, _, _ in sources), beside(acte.adresse, "pdf"), *self._given())
        return Prevision(annonce=annonce, adresses=addresses, partis=partis)

    def _published(self, fil: Fil) -> Publiee:
        """What was last published; a source that is not kept counts as unchanged."""
        files, examen = fil.fichiers, self.examen
        own = next((one for one in files if one == f"{_ACTES}{fil.id}.md"), "")
        sitting = next((one for one in files if one.startswith("seances/")), "")
        named = {own, sitting, f"{_ACTES}{fil.id}.pdf"}
        acte, seance = examen.read(fil, files.get(own)), examen.read(fil, files.get(sitting))
        return Publiee(
            acte=self._octets() if acte is None else acte,
            seance=self._sitting_octets() if seance is None else seance,
            fichiers={one: file.sha256 for one, file in files.items() if one not in named},
        )

    def _now(self) -> Publiee:
        verses = self.examen.catalogue.registre.fichiers
        return Publiee(
            acte=self._octets(),
            seance=self._sitting_octets(),
            fichiers={one: verses[one].sha256 for one in self._given()},
        )

    def _state(self) -> Etat:
        examen, verses = self.examen, self.examen.catalogue.registre.fichiers
        lus: tuple[bytes | str, ...] = (
            examen.digest(self.acte.source.fichier),
            examen.digest(self._sitting.source.fichier),
            *(verses[one].sha256 for one in self._given()),
        )
        return examen.memoire.of(self.acte.id, lus, self._octets, self._fingerprints)

    def _fingerprints(self, octets: bytes) -> Empreintes:
        corps = split(decode(octets)).corps
        verses = self.examen.catalogue.registre.fichiers
        return empreintes.of_act(self.acte, self._sitting, corps, verses)

    @property
    def _sitting(self) -> Seance:
        return self.examen.catalogue.registre.seances[self.acte.seance]

    def _octets(self) -> bytes:
        return self.examen.octets(self.acte.source.fichier)

    def _sitting_octets(self) -> bytes:
        return self.examen.octets(self._sitting.source.fichier)

    def _given(self) -> list[str]:
        """The original and the annexes that are there."""
        acte = self.acte
        named = (acte.original, *(piece.fichier for piece in (*acte.annexes, *acte.pieces_visees)))
        known = self.examen.catalogue.registre.fichiers
        return list(dict.fromkeys(one for one in named if one and one in known))
