"""Telling somebody that a publication which nobody watched has failed: a mail, through the machine's own sendmail."""

import os
import shutil
import subprocess
from email.message import EmailMessage

from registre.publication.pannes import BuildError
from registre.texte.typographie import insecables

_AILLEURS = "/usr/sbin:/usr/lib:/usr/local/sbin"


def send(adresse: str, depot: str, said: str) -> None:
    """Send it, or raise."""
    path = f"{os.environ.get('PATH', '')}{os.pathsep}{_AILLEURS}"
    sendmail = shutil.which("sendmail", path=path)
    if sendmail is None:
        message = insecables(
            f"L’alerte à « {adresse} » n’est pas partie : cette machine n’a pas de commande sendmail."
        )
        raise BuildError(message)
    done = subprocess.run(  # noqa: S603  # the machine's sendmail, which reads the address in the message
        [sendmail, "-i", "-t"], input=_write(adresse, depot, said), capture_output=True, check=False
    )
    if done.returncode:
        why = done.stderr.decode("utf-8", "replace").strip() or str(done.returncode)
        message = insecables(f"L’alerte à « {adresse} » n’est pas partie. sendmail dit : {why}")
        raise BuildError(message)


def _write(adresse: str, depot: str, said: str) -> bytes:
    mail = EmailMessage()
    mail["To"] = adresse
    mail["Subject"] = "Registre des délibérations : publication en échec"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(
        f"La publication automatique de « {depot} » a échoué.\n"
        f"Le site en ligne n’a pas changé.\n\n{said.strip()}\n"
    )
    return mail.as_bytes()
