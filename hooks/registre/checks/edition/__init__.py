"""What was published does not change in silence: an edition held against the one before it.

Facts and text that an act prints change with a declared rectification only, and a rectification does not change the decision. What
followed the vote and how the editor classes the act change freely.
"""

from registre.checks.edition.constats import compare
from registre.checks.edition.publiee import Publiee

__all__ = ["Publiee", "compare"]
