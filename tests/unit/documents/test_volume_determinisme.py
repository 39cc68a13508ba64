"""The same year gives the same bytes, wherever and whenever its volume is made."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from tests import prerequisites
from tests.support import volumes
from tests.support.project import ROOT
from tests.support.volumes import ANNEE, ORGANISME

_AILLEURS = """\
import hashlib, sys
from pathlib import Path
sys.path[:0] = [sys.argv[1] + "/hooks", sys.argv[1]]
from tests.support import contenu, volumes
made = volumes.make(contenu.read(Path(sys.argv[2])), volumes.ORGANISME, volumes.ANNEE)
print(hashlib.sha256(made).hexdigest())
"""


def test_another_process_clock_zone_and_hash_seed(tmp_path: Path) -> None:
    made = volumes.make(volumes.catalogue(tmp_path), ORGANISME, ANNEE)
    faketime = prerequisites.program("faketime")
    assert faketime is not None
    done = subprocess.run(
        [
            faketime,
            "2031-05-06 07:08:09",
            sys.executable,
            "-c",
            _AILLEURS,
            str(ROOT),
            str(tmp_path),
        ],
        cwd=tmp_path,
        env={**os.environ, "TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == hashlib.sha256(made).hexdigest()
