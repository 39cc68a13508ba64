"""What the register knows of a term beside its acts: named facts, some of them links, and the editor's note."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from registre import reader
from registre.indexes.base import Intitule
from registre.indexes.catalogue import Catalogue
from registre.model.valeurs import Source
from registre.pages import html
from registre.texte.slugs import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Valeur:
    """A fact's value: its words, the page that it leads to, what is added after."""

    texte: str
    adresse: str | None = None
    ajout: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fait:
    """A named fact with its values."""

    nom: str
    valeurs: tuple[Valeur, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Connu:
    """What is known of a term: facts in the order shown, then a note."""

    faits: tuple[Fait, ...] = ()
    note: Markup | None = None


def known(*faits: Fait, note: Markup | None = None) -> Connu:
    """Keep the facts that have a value."""
    return Connu(faits=tuple(fait for fait in faits if fait.valeurs), note=note)


def words(nom: str, *textes: str | None) -> Fait:
    """A fact made of words, those that are known."""
    return Fait(nom=nom, valeurs=tuple(Valeur(texte=texte) for texte in textes if texte))


def other_names(nom: str, known_as: str, textes: Iterable[str]) -> Fait:
    """Other names, each once whatever its case, accents or apostrophes."""
    found = {fold(texte): texte for texte in reversed(tuple(textes))}
    found.pop(fold(known_as), None)
    return words(nom, *reversed(found.values()))


def bodies(nom: str, catalogue: Catalogue, cles: Iterable[str]) -> Fait:
    """A fact that names other bodies, issuers or partners."""
    found = (catalogue.registre.corps(cle) for cle in cles)
    return Fait(
        nom=nom, valeurs=tuple(Valeur(texte=corps.nom, adresse=corps.adresse) for corps in found)
    )


def terms(nom: str, catalogue: Catalogue, slug: str, cles: Iterable[str]) -> Fait:
    """A fact that names terms of an index."""
    found = (catalogue.intitules[slug][cle] for cle in cles)
    return Fait(nom=nom, valeurs=tuple(_linked(found)))


def read_note(catalogue: Catalogue, source: Source, adresse: str) -> Markup:
    """The editor's note of an authority file, as the page at ``adresse`` shows it."""
    blocs = reader.read_blocs(catalogue.contenu, source)
    resolve = html.addresses(source.fichier)
    return html.render(blocs, "../" * adresse.count("/"), resolve, niveau=2)


def _linked(termes: Iterable[Intitule]) -> Iterator[Valeur]:
    for terme in termes:
        yield Valeur(texte=terme.titre, adresse=terme.adresse)
