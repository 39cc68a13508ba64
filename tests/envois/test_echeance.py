"""An act that is scheduled appears at its time, and is recorded then."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.support import parution, project
from tests.support.envois import prepare
from tests.support.parution import records, said

ID = "somme-numerique/2020/20201130_DL_04"
TEXTE = """---
seance: 2020-11-30-bureau
objet: Achat de tableaux
publier_le: {instant}
---

ARTICLE 1 – L’achat est approuvé.
"""


def test_a_scheduled_act_is_recorded_when_it_appears(tmp_path: Path) -> None:
    publie, greffe = prepare(tmp_path)
    start, before = parution.size(publie), publie.digests()
    due = datetime.now(ZoneInfo("Europe/Paris")) + timedelta(hours=1)
    greffe.write(f"deliberations/{ID}.md", TEXTE.format(instant=f"{due:%Y-%m-%d %H:%M}"))
    assert "1 acte programmé est retenu" in greffe.push()
    assert (start, before) == (parution.size(publie), publie.digests())
    later = ("tests.support.horloge", "2", "publier", "--depot", str(publie.depot), "--echeances")
    done = project.run(project.ROOT, *later)
    assert 0 == done.returncode, done.stderr
    assert ("versement", ID, 1) in said(records(publie, start))
    assert "Achat de tableaux" in parution.page(publie, f"deliberations/{ID}")
    parution.verify(publie)
