"""Watching folders: the system says which files change, and nothing is done while none does."""

import queue
import time
from collections.abc import Iterator
from pathlib import Path

from watchdog.events import (
    EVENT_TYPE_CLOSED_NO_WRITE,
    EVENT_TYPE_MODIFIED,
    EVENT_TYPE_OPENED,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

# An editor writes a file in several steps: what follows the first within this time (seconds) goes with it.
_ENSEMBLE = 0.05
_LECTURES = frozenset({EVENT_TYPE_OPENED, EVENT_TYPE_CLOSED_NO_WRITE})
_RYTHME = 1.0


class Veille(FileSystemEventHandler):
    """What changed in some folders and files, as it changes."""

    def __init__(self, *places: Path) -> None:
        self._seen: queue.Queue[Path] = queue.Queue()
        self._places = frozenset(places)
        self._observer = Observer()
        for place in places:
            folder = place if place.is_dir() else place.parent
            self._observer.schedule(self, str(folder), recursive=place.is_dir())
        self._observer.daemon = True

    def start(self) -> None:
        """Begin to watch."""
        self._observer.start()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Keep what was written, moved or removed; hidden files are editors' own."""
        in_folder = event.is_directory and event.event_type == EVENT_TYPE_MODIFIED
        if event.event_type in _LECTURES or in_folder:
            return
        for name in filter(None, (str(event.src_path), str(event.dest_path))):
            path = Path(name)
            # The system tells of a whole folder where one file in it is to be watched.
            watched = path in self._places or not self._places.isdisjoint(path.parents)
            if watched and not path.name.startswith("."):
                self._seen.put(path)

    def changes(self) -> Iterator[set[Path]]:
        """Each burst of changes, for ever."""
        while True:
            burst = {self._next()}
            end = time.monotonic() + _ENSEMBLE
            while time.monotonic() < end:
                try:
                    burst.add(self._seen.get(timeout=max(0.0, end - time.monotonic())))
                except queue.Empty:
                    break
            yield burst

    def _next(self) -> Path:
        while True:  # with an end, for Ctrl+C to be heard everywhere
            try:
                return self._seen.get(timeout=_RYTHME)
            except queue.Empty:
                continue
