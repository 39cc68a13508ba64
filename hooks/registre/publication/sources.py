"""What a site is made from, once read: the register, and the digests of the files of the contents."""

from collections.abc import Mapping
from dataclasses import dataclass

from registre import reader
from registre.indexes.catalogue import Catalogue
from registre.publication import empreintes
from registre.publication.constats import Releve


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """``registre`` has the digest of each file of the register, ``editeur`` one for all those that the editor writes; ``textes`` the words
    of given files.
    """

    catalogue: Catalogue
    registre: Mapping[str, bytes]
    editeur: bytes
    textes: reader.Textes


def of_releve(releve: Releve) -> Sources:
    """Part the register's files from the editor's."""
    ours = {nom: one for nom, one in releve.empreintes.items() if reader.is_registered(nom)}
    theirs = tuple(one for one in releve.empreintes.items() if one[0] not in ours)
    return Sources(
        catalogue=releve.catalogue,
        registre=ours,
        editeur=empreintes.of_value(theirs),
        textes=releve.textes,
    )
