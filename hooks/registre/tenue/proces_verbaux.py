"""The minutes of sittings: what is new, what changed, what went. A text that changes is another edition, told in the journal as such."""

from collections.abc import Iterator

from registre.exports.sources import beside
from registre.findings import Finding
from registre.journal import empreintes
from registre.journal.empreintes import Empreintes
from registre.journal.inscriptions import Evenement, Objet
from registre.model.seance import Seance
from registre.pages.parutions import PUBLICATION_ELECTRONIQUE
from registre.reader.decoupe import decode, split
from registre.tenue import constats
from registre.tenue.examen import Examen
from registre.tenue.fils import Fil
from registre.tenue.memoire import Etat
from registre.tenue.prevision import Prevision, of_sources


def examine(examen: Examen) -> Iterator[Finding | Prevision]:
    """What is to be recorded of each sitting's minutes, or why they may not go."""
    for seance in examen.catalogue.registre.seances.values():
        if seance.proces_verbal:
            fil = examen.find(Objet.PROCES_VERBAL, seance.id)
            evenement, edition = _event(seance, fil, etat := _state(examen, seance), examen)
            if evenement:
                yield _record(examen, seance, evenement, edition, etat)
    for fil in examen.lost(Objet.PROCES_VERBAL):
        yield constats.vanished(fil, f"seances/{fil.id}.md")


def _event(
    seance: Seance, fil: Fil | None, etat: Etat, examen: Examen
) -> tuple[Evenement | None, int]:
    """What happened to minutes, and their edition."""
    if fil is None:
        here = seance.date >= PUBLICATION_ELECTRONIQUE
        return Evenement.PUBLICATION if here else Evenement.VERSEMENT, 1
    last = fil.derniere
    before = fil.fichiers.get(beside(seance.adresse, "md"))
    if (before.sha256 if before else "") == (
        "" if seance.source.fichier in examen.catalogue.tus else etat.source
    ):
        return None, last.edition
    if etat.acte != last.empreinte:
        return Evenement.RECTIFICATION, last.edition + 1
    return Evenement.COMPLEMENT, last.edition


def _state(examen: Examen, seance: Seance) -> Etat:
    def compute(octets: bytes) -> Empreintes:
        return empreintes.of_minutes(seance, split(decode(octets)).corps)

    fichier = seance.source.fichier
    return examen.memoire.of(
        seance.id, (examen.digest(fichier),), lambda: examen.octets(fichier), compute
    )


def _record(
    examen: Examen, seance: Seance, evenement: Evenement, edition: int, etat: Etat
) -> Prevision:
    sources = list(examen.source(seance))
    annonce = of_sources(
        evenement,
        objet=Objet.PROCES_VERBAL,
        cle=seance.id,
        edition=edition,
        empreintes=(etat.acte, etat.complement),
        sources=sources,
    )
    addresses = (*(one for one, _, _ in sources), beside(seance.adresse, "pdf"))
    return Prevision(annonce=annonce, adresses=addresses)
