"""What is said to who pushes: git carries it line by line to their terminal, where content must not be able to draw."""

import io
import os
import sys

# Control signs, but for those of lines and columns, as what is shown in their place.
_SANS_EFFET = {
    code: "\N{REPLACEMENT CHARACTER}"
    for code in (*range(32), *range(127, 160))
    if chr(code) not in "\n\t"
}


class Fil(io.TextIOWrapper):
    """The error channel of a hook: plain lines in UTF-8, without control signs; who is gone hears nothing, and the work goes on."""

    def write(self, text: str) -> int:
        """Write what can be shown."""
        try:
            return super().write(text.translate(_SANS_EFFET))
        except BrokenPipeError:
            _leave(self)
            return len(text)

    def flush(self) -> None:
        """Send what is written."""
        try:
            super().flush()
        except BrokenPipeError:
            _leave(self)


def open_channels() -> io.BufferedWriter:
    """Make this process say everything on its error channel; return what git itself reads."""
    reply = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stderr = Fil(
        os.fdopen(os.dup(2), "wb"), encoding="utf-8", errors="backslashreplace", line_buffering=True
    )
    sys.stdout = sys.stderr
    return reply


def _leave(fil: Fil) -> None:
    """Nobody reads any more: whatever is still written there goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, fil.fileno())
    os.close(nowhere)
