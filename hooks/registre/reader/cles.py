"""What the keys of a source say: what its document prints, or what may change freely."""

# What an act prints, by the keys of its header.
# fmt: off
IMPRIMEES = (
    "seance", "numero", "objet", "original", "date_seance", "date_convocation", "presidence", "secretaire",
    "signataire", "membres", "vote", "mentions", "annexes", "pieces_visees", "conventions", "sic",
)
# What the page or the document of an act prints of its sitting, by the keys of the sitting's header.
DE_LA_SEANCE = (
    "convocation", "presidence", "secretaire", "liste_complete", "totaux_imprimes", "presences", "sic",
)
# fmt: on
