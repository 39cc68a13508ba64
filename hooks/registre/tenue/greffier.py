"""Who keeps the register during a publication: opens the journal, inscribes what is read, records what is made, once it is online."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from registre.conservation.git import Depot
from registre.conservation.journal import Journal
from registre.conservation.magasin import Magasin, Rayon
from registre.findings import Finding
from registre.journal import publications
from registre.journal.inscriptions import stamp
from registre.journal.publications import Lot
from registre.journal.recueil import Recueil
from registre.journal.tetes import Repere
from registre.journal.verification import Montrer
from registre.model.parution import Annales
from registre.publication.constats import Releve
from registre.publication.etat import Sortie
from registre.publication.inscription import Inscrit
from registre.publication.temoin import Bascule
from registre.tenue import actes, derives, proces_verbaux, rangement
from registre.tenue.annales import Fonds, tell
from registre.tenue.examen import Examen
from registre.tenue.fils import DOSSIERS, EDITIONS, Fait, Fils, gather
from registre.tenue.memoire import Memoire
from registre.tenue.ouverture import Ouvert, Reperage, open_journal
from registre.tenue.prevision import Prevision
from registre.tenue.retraits import Retraits

TETE, MEMOIRE, RETRAITS = "journal.json", "empreintes.json", "retraits.json"


@dataclass(slots=True, kw_only=True)
class Greffier:
    """One publication, at one instant. ``dossier`` is the repository's own folder; ``previsions`` are the records to come, ``lot``
    those that are composed.
    """

    depot: Depot
    dossier: Path
    instant: datetime
    programme: str
    dire: Callable[[str], None]
    ouvert: Ouvert = field(init=False)
    previsions: tuple[Prevision, ...] = ()
    lot: Lot | None = None

    def __post_init__(self) -> None:
        # as the journal has it, with the offset for all zone
        self.instant = datetime.fromisoformat(stamp(self.instant))

    def open(self, montrer: Montrer) -> Annales:
        """What the journal tells the build, if nothing is wrong with it."""
        reperage = Reperage(self.dossier / TETE)
        self.ouvert = open_journal(self.depot, reperage, self.instant, self.dire, montrer)
        faits = self.ouvert.faits
        return tell(gather(faits), faits, self.instant, Fonds(Magasin(self.depot)))

    def inscribe(self, releve: Releve) -> Inscrit:
        """Hold what was read against what was published; tell the build of this very publication as well."""
        magasin, fils = Magasin(self.depot), gather(self.ouvert.faits)
        memoire = Memoire.load(self.dossier / MEMOIRE, self.programme)
        examen = Examen(releve, fils, Fonds(magasin), memoire)
        found = [
            *actes.examine(examen),
            *proces_verbaux.examine(examen),
            *derives.examine(examen),
        ]
        self.previsions = tuple(one for one in found if isinstance(one, Prevision))
        memoire.save()
        faits = (*self.ouvert.faits, *(Fait(self.instant, one.annonce) for one in self.previsions))
        apres, coming = gather(faits), [one.annonce for one in self.previsions]
        partis = rangement.to_remove(self.previsions, coming, fils)
        gone = {somme for sommes in partis.values() for somme in sommes}
        return Inscrit(
            findings=tuple(one for one in found if isinstance(one, Finding)),
            annales=tell(apres, faits, self.instant, Fonds(magasin, gone)),
            deja=_Deja(magasin, _documents(fils, apres)).read,
            complete=self.complete,
        )

    def complete(
        self, arbre: Path, avant: Mapping[str, Sortie], apres: Mapping[str, Sortie]
    ) -> Recueil | None:
        """Compose the records, now that their files are made; what the journal is with them, None where there are none."""
        made = rangement.Arbre(arbre, avant, apres)
        annonces = list(rangement.complete(made, self.previsions, gather(self.ouvert.faits)))
        if not annonces:
            return None
        self.lot = publications.compose(self.ouvert.tete, self.instant, annonces)
        return self.recueil.followed_by(self.lot)

    def prepare(self, bascule: Bascule) -> None:
        """Keep the files and write the records beside the journal; where nothing is to be recorded, nothing is."""
        if self.lot is None or not bascule.change:
            return
        annonces = [one.annonce for one in self.lot.inscriptions]
        rangement.store(Magasin(self.depot), bascule.prepare, annonces, self.instant)
        fils = gather(self.ouvert.faits)
        Retraits(self.dossier / RETRAITS).note(rangement.to_remove(self.previsions, annonces, fils))
        Journal(self.depot).prepare(self.lot)

    def confirm(self) -> bool:
        """The site is online. Return whether content was withdrawn, and is to be forgotten everywhere."""
        return settle(self.depot, self.dossier, self.instant, done=True)

    def abandon(self) -> None:
        """It will not be."""
        settle(self.depot, self.dossier, self.instant, done=False)

    @property
    def recueil(self) -> Recueil:
        """What is published of the journal before this publication."""
        return self.ouvert.recueil

    @property
    def repere(self) -> Repere | None:
        """What to keep elsewhere of the journal, once all is done; None where nothing was ever recorded."""
        tete = self.lot.publication if self.lot else self.ouvert.tete
        return tete.repere if tete else None


def settle(depot: Depot, dossier: Path, instant: datetime, *, done: bool) -> bool:
    """Complete or drop what was prepared, whoever prepared it; nothing where nothing was. Return whether content was withdrawn."""
    journal, retraits = Journal(depot), Retraits(dossier / RETRAITS)
    pending = journal.pending()
    if not done:
        if pending:
            journal.drop(pending)
        retraits.forget()
        return False
    if pending:
        journal.confirm(pending)
        Reperage(dossier / TETE).keep(pending.publication)
    return retraits.carry_out(Magasin(depot), instant)


@dataclass(frozen=True, slots=True)
class _Deja:
    """The documents that were published, which are never made again."""

    magasin: Magasin
    connus: dict[str, tuple[Rayon, str]]

    def read(self, chemin: str) -> bytes | None:
        """The bytes of one; None of one that is to be made."""
        known = self.connus.get(chemin)
        return self.magasin.read(*known) if known else None


def _documents(avant: Fils, apres: Fils) -> dict[str, tuple[Rayon, str]]:
    """The PDF of each edition that stays, by its address now: an act that is renamed keeps its document."""
    found: dict[str, tuple[Rayon, str]] = {}
    for cle, fil in avant.items():
        dossier, coming = DOSSIERS.get(cle[0]), apres[cle].faits[len(fil.faits) :]
        if dossier is None or any(one.annonce.evenement in EDITIONS for one in coming):
            continue
        kept = fil.fichiers.get(f"{dossier}{fil.id}.pdf")
        if kept is not None and not apres[cle].depublie:
            found[f"{dossier}{apres[cle].id}.pdf"] = (fil.rayon, kept.sha256)
    return found
