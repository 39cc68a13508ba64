"""Search: records of acts, minutes and sittings, their Pagefind index, and the table of filters beside it."""

from registre.search.bundle import build
from registre.search.records import records

__all__ = ["build", "records"]
