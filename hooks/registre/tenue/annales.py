"""What a build is told of the journal: the life of each object, all events, the sources of former editions.

It depends on the journal and on the files that are kept, and on nothing else: what a machine knows once it has published, another that is
given the repository alone knows as well.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from registre.conservation.magasin import Magasin, Rayon
from registre.journal.inscriptions import Evenement as Inscrit
from registre.journal.inscriptions import Objet
from registre.model.parution import Annales, Edition, Evenement, NatureEvenement, Parution
from registre.tenue.fils import EDITIONS, Fait, Fil, Fils, sitting_of, source_of

_NATURES = {
    Inscrit.PUBLICATION: NatureEvenement.MISE_EN_LIGNE,
    Inscrit.VERSEMENT: NatureEvenement.VERSEMENT,
    Inscrit.COMPLEMENT: NatureEvenement.COMPLEMENT,
    Inscrit.RECTIFICATION: NatureEvenement.RECTIFICATION,
    Inscrit.ETAT: NatureEvenement.ETAT,
    Inscrit.DEPUBLICATION: NatureEvenement.DEPUBLICATION,
}
# What has a text, hence editions; the rest is made from it, and changes with it.
TEXTES = frozenset((Objet.ACTE, Objet.PROCES_VERBAL))


class Fonds:
    """The files that are kept, each shelf listed once; ``partis`` are about to be taken away."""

    def __init__(self, magasin: Magasin, partis: Iterable[str] = ()) -> None:
        self._magasin = magasin
        self._partis = frozenset(partis)
        self._listes: dict[Rayon, frozenset[str]] = {}

    def holds(self, rayon: Rayon, somme: str) -> bool:
        """Whether a file is there to stay."""
        if rayon not in self._listes:
            self._listes[rayon] = frozenset(self._magasin.names(rayon))
        return somme in self._listes[rayon] and somme not in self._partis

    def read(self, rayon: Rayon, somme: str) -> bytes:
        """Its bytes."""
        return self._magasin.read(rayon, somme)


def tell(fils: Fils, faits: Sequence[Fait], instant: datetime, fonds: Fonds) -> Annales:
    """All that a build knows of publications; ``faits`` are those of ``fils``, in the order of time."""
    noms = {cle: fil.id for cle, fil in fils.items()}
    lives = ((noms[cle], _life(fil, noms[cle], fonds)) for cle, fil in fils.items())
    parutions = {nom: life for nom, life in lives if life.editions}
    return Annales(
        instant=instant.replace(tzinfo=None),
        parutions=parutions,
        evenements=tuple(
            _event(one, noms[one.annonce.objet, one.annonce.cle])
            for one in faits
            if one.annonce.objet in TEXTES
        ),
        sources=dict(_former(fils.values(), fonds)),
    )


def _life(fil: Fil, nom: str, fonds: Fonds) -> Parution:
    texte = fil.derniere.objet in TEXTES
    return Parution(
        editions=tuple(_editions(fil, fonds)),
        evenements=tuple(
            _event(one, nom) for one in fil.faits if texte and one.annonce.evenement not in EDITIONS
        ),
    )


def _editions(fil: Fil, fonds: Fonds) -> Iterator[Edition]:
    """Each edition; those before the last are withdrawn once their sources are."""
    ranks = (rang for rang, one in enumerate(fil.faits) if one.annonce.evenement in EDITIONS)
    last = max(ranks, default=-1)
    gone = [
        rang for rang, one in enumerate(fil.faits) if one.annonce.evenement is Inscrit.DEPUBLICATION
    ]
    for rang, one in enumerate(fil.faits):
        annonce = one.annonce
        if annonce.evenement not in EDITIONS:
            continue
        if annonce.objet not in TEXTES:
            yield Edition(rang=annonce.edition, instant=one.instant, acte="", seance="")
            continue
        acte, seance = source_of(annonce), sitting_of(annonce)
        lost = rang != last and not fonds.holds(fil.rayon, acte)
        yield Edition(
            rang=annonce.edition,
            instant=one.instant,
            acte=acte,
            seance=seance,
            retiree=lost or any(after > rang for after in gone),
        )


def _event(fait: Fait, nom: str) -> Evenement:
    annonce = fait.annonce
    return Evenement(
        instant=fait.instant,
        nature=_NATURES[annonce.evenement],
        objet=nom,
        edition=annonce.edition if annonce.evenement in EDITIONS else None,
    )


def _former(fils: Iterable[Fil], fonds: Fonds) -> Iterator[tuple[str, bytes]]:
    """The sources of the acts' former editions that are still kept."""
    for fil in fils:
        if fil.derniere.objet is not Objet.ACTE or fil.derniere.edition < 2:
            continue
        for edition in list(_editions(fil, fonds))[:-1]:
            for somme in (edition.acte, edition.seance):
                if not edition.retiree and fonds.holds(fil.rayon, somme):
                    yield somme, fonds.read(fil.rayon, somme)
