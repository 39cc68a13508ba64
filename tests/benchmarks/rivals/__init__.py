"""The other generators that the register is measured against, each with a plain theme of the same pages and lists."""

from tests.benchmarks.rivals.base import Rival
from tests.benchmarks.rivals.eleventy import Eleventy
from tests.benchmarks.rivals.hugo import Hugo
from tests.benchmarks.rivals.zensical import Zensical

RIVALS: tuple[type[Rival], ...] = (Hugo, Eleventy, Zensical)
