"""The text of an act or of minutes: Markdown read once into the blocks from which every format is made."""

from registre.model.blocs import Bloc
from registre.reader import markdown_blocs
from registre.reader.markdown_classement import classify


def parse(corps: str, ligne: int) -> tuple[Bloc, ...]:
    """The blocks of a body that starts on the file's line ``ligne``: every printed word is in them, in order."""
    return classify(markdown_blocs.read(corps, ligne))
