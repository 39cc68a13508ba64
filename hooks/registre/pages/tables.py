"""The two tables of the paper register, by date and by subject (R. 2121-9 CGCT), for each issuer and year."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from registre.indexes.catalogue import Catalogue
from registre.pages.base import Entete, Kind, Lien, Page, Unite
from registre.pages.listes.entrees import EntreeActe, act_entry
from registre.texte.slugs import fold

GABARIT = "registre/tables.html"
TITRES = {"dates": "Table par date", "objets": "Table par objet"}
# Beyond this many acts the first page of a table only leads to the tables of each year.
ENTIERE = 500

Volumes = Mapping[tuple[str, int], Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The acts of an issuer in the order of the table, or the years to choose from (``annees``); ``legende`` names the table."""

    organisme: Lien
    legende: str
    ancre: str
    lignes: tuple[EntreeActe, ...]
    annees: tuple[Lien, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VueTables:
    """One table per issuer; ``autre`` leads to the other table of the same acts."""

    sorte: str
    titre: str
    tables: tuple[Table, ...]
    autre: Lien


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """For each of the two tables: the whole register, then one page per issuer and year."""
    volumes = _volumes(catalogue)
    short = len(catalogue.actes) <= ENTIERE
    shown = {key: ids if short else () for key, ids in volumes.items()}
    for sorte, other in (("dates", "objets"), ("objets", "dates")):
        autre = Lien(TITRES[other], f"tables/{other}/")
        yield Page(
            adresse=f"tables/{sorte}/",
            gabarit=GABARIT,
            unite=Unite.REGISTRE,
            entete=partial(
                Entete,
                titre=TITRES[sorte],
                description=f"{TITRES[sorte]} des délibérations, comme à la fin du registre papier.",
            ),
            vue=partial(_whole, catalogue, shown, sorte, autre),
        )
        for organisme, annee in volumes:
            yield _volume(catalogue, volumes, sorte, (organisme, annee))


def table_address(sorte: str, organisme: str, annee: int) -> str:
    """The address of a table of an issuer and year."""
    return f"tables/{sorte}/{organisme}/{annee}/"


def _volumes(catalogue: Catalogue) -> Volumes:
    """The acts of each issuer and year, oldest first, issuers in the order of their index, years from the latest."""
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for cle in reversed(catalogue.actes):
        acte = catalogue.registre.deliberations[cle]
        found[acte.organisme, acte.annee].append(cle)
    order = {cle: rang for rang, cle in enumerate(catalogue.index["organismes"])}
    return {key: found[key] for key in sorted(found, key=lambda key: (order[key[0]], -key[1]))}


def _volume(catalogue: Catalogue, volumes: Volumes, sorte: str, key: tuple[str, int]) -> Page:
    organisme, annee = key
    titre = f"{TITRES[sorte]} – {catalogue.registre.organismes[organisme].nom}, {annee}"
    other = "objets" if sorte == "dates" else "dates"
    autre = Lien(TITRES[other], table_address(other, organisme, annee))
    return Page(
        adresse=table_address(sorte, organisme, annee),
        gabarit=GABARIT,
        unite=Unite.ANNEE,
        entete=partial(
            Entete,
            titre=titre,
            description=f"{titre} : les délibérations de l’année.",
            fil=(Lien(TITRES[sorte], f"tables/{sorte}/"),),
        ),
        vue=partial(_year, catalogue, sorte, organisme, tuple(volumes[key]), titre, autre),
        organisme=organisme,
    )


def _year(
    catalogue: Catalogue,
    sorte: str,
    organisme: str,
    ids: Sequence[str],
    titre: str,
    autre: Lien,
) -> VueTables:
    table = replace(_table(catalogue, sorte, organisme, ids, ()), legende=titre)
    return VueTables(sorte=sorte, titre=titre, tables=(table,), autre=autre)


def _whole(catalogue: Catalogue, volumes: Volumes, sorte: str, autre: Lien) -> VueTables:
    by_issuer: dict[str, list[int]] = defaultdict(list)
    for organisme, annee in volumes:
        by_issuer[organisme].append(annee)
    tables = []
    for organisme, annees in by_issuer.items():
        ids = [cle for annee in reversed(annees) for cle in volumes[organisme, annee]]
        liens = tuple(Lien(str(a), table_address(sorte, organisme, a)) for a in annees)
        tables.append(_table(catalogue, sorte, organisme, ids, liens))
    return VueTables(sorte=sorte, titre=TITRES[sorte], tables=tuple(tables), autre=autre)


def _table(
    catalogue: Catalogue,
    sorte: str,
    organisme: str,
    ids: Sequence[str],
    annees: tuple[Lien, ...],
) -> Table:
    corps = catalogue.registre.organismes[organisme]
    return Table(
        organisme=Lien(corps.nom, corps.adresse),
        legende=f"{TITRES[sorte]} – {corps.nom}",
        ancre=organisme,
        lignes=lines(catalogue, sorte, ids),
        annees=annees,
    )


def lines(catalogue: Catalogue, sorte: str, ids: Sequence[str]) -> tuple[EntreeActe, ...]:
    """The lines of a table, from acts in the order of time."""
    lignes = (act_entry(catalogue, cle) for cle in ids)
    return tuple(sorted(lignes, key=_by_subject) if sorte == "objets" else lignes)


def _by_subject(ligne: EntreeActe) -> tuple[str, date, str]:
    return (fold(ligne.objet), ligne.date, ligne.adresse)


KIND = Kind(nom="table", unite=Unite.ANNEE, pages=pages)
