"""Lists of sittings and volumes: made from what acts say, they change with them; the journal has each of their files, from the first."""

from collections.abc import Iterator

from registre.documents import liste, volume
from registre.indexes.catalogue import Catalogue
from registre.journal.inscriptions import Annonce, Evenement, Objet
from registre.pages.parutions import PUBLICATION_ELECTRONIQUE
from registre.tenue.examen import Examen
from registre.tenue.fils import Fil, file_of, shelf
from registre.tenue.prevision import Prevision

OBJETS = (Objet.LISTE, Objet.VOLUME)


def examine(examen: Examen) -> Iterator[Prevision]:
    """Those that go online for the first time."""
    for objet, cle in listed(examen.catalogue):
        if (objet, cle) not in examen.fils:
            yield Prevision(annonce=_first(objet, cle), adresses=(file_of(objet, cle),))


def listed(catalogue: Catalogue) -> Iterator[tuple[Objet, str]]:
    """Each by its kind and its key: «organisme/date-organe», «organisme/année»."""
    for adresse in liste.DOCUMENT.adresses(catalogue):
        yield Objet.LISTE, liste.key_of(adresse)
    for adresse in volume.DOCUMENT.adresses(catalogue):
        _, organisme, _, annee, _ = adresse.split("/")
        yield Objet.VOLUME, f"{organisme}/{annee}"


def changed(fil: Fil) -> Annonce:
    """The record of one that was made again; its files are still to be named."""
    last = fil.derniere
    return Annonce(objet=last.objet, cle=last.cle, evenement=Evenement.COMPLEMENT)


def _first(objet: Objet, cle: str) -> Annonce:
    here = shelf(cle).annee >= PUBLICATION_ELECTRONIQUE.year
    evenement = Evenement.PUBLICATION if here else Evenement.VERSEMENT
    return Annonce(objet=objet, cle=cle, evenement=evenement)
