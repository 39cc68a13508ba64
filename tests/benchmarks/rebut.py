"""What is in the way of a measure is put aside, and deleted once everything is measured.

Linux, on an ext4 disk without a journal, gives no new file the place of one that went in the last minutes, and looks at each of those
places first: deleting the last site of an engine makes the next build, whoever's it is, pay milliseconds for each file.
"""

from pathlib import Path


def put_aside(path: Path, rebut: Path) -> None:
    """Move a file or a folder, if it is there, among what will be deleted; both are on the same disk."""
    if path.exists():
        rebut.mkdir(parents=True, exist_ok=True)
        path.rename(rebut / str(sum(1 for _ in rebut.iterdir())))
