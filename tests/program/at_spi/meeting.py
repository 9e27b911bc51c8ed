"""A meeting of three cases in which the program is killed goes on at its place.

Usage: meeting.py PROGRAM
Needs a display, a session bus, and HOME pointing at an empty folder.
"""

import pathlib
import os
import subprocess
import sys
import time

from window import Missing, Window

PASSPHRASE = "paard fiets molen kaas"
HOME = pathlib.Path(os.environ["HOME"])
# Where the program offers to open one.
VAULT = HOME / "Casuskompas"
SECRET = HOME / "wachtzin"
FAMILIES = ["Gezin Den", "Gezin Spar", "Gezin Lork"]
NOTE = "Eerst de buurvrouw bellen."
# What is typed is on its way to the disk within a second and a half.
KEPT = 3


def main(program):
    SECRET.write_text(PASSPHRASE + "\n")
    SECRET.chmod(0o600)
    vault(program, "create", "--name", "Proef")
    for number, name in enumerate(FAMILIES):
        case = HOME / f"case-{number}.ron"
        case.write_text(f'(name:"{name}",number:"2026-0{number}",opened_on:"2026-11-19")')
        vault(program, "add", str(case))
    faults = []
    try:
        killed(program, prepare_and_lead)
        # A second time, right after going on to another part.
        killed(program, go_on)
        killed(program, resume)
    except Missing as missing:
        faults.append(str(missing))
    checked = vault(program, "check", check=False)
    if checked.returncode != 0:
        faults.append(f"the vault is not whole: {checked.stdout}{checked.stderr}")
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        print("a meeting that was killed: done")
    return 1 if faults else 0


def vault(program, command, *arguments, check=True):
    line = [program, "vault", command, str(VAULT), *arguments, "--passphrase-file", str(SECRET)]
    return subprocess.run(line, check=check, capture_output=True, text=True)


def killed(program, act):
    """Starts the program, does something in it, and kills it from one moment to the next."""
    process = subprocess.Popen([program])
    try:
        act(Window(process))
    finally:
        process.kill()
        process.wait()


def unlock(window):
    window.fill("Wachtzin", PASSPHRASE)
    window.press("Ontgrendelen")


def prepare_and_lead(window):
    window.press("Bestaande kluis openen")
    unlock(window)
    window.press("Overleg")
    window.press("Nieuw overleg")
    for name in FAMILIES:
        window.press("Casus toevoegen")
        window.press(name)
    window.press("Overleg openen")
    window.press("Sluiten")
    window.press("Volgende: Gezin Spar")
    window.press("Veiligheid")
    window.fill("Notitie voor uzelf", NOTE)
    time.sleep(KEPT)


def resume(window, part="Oordeel"):
    unlock(window)
    window.press("Overleg")
    window.press("Openen")
    window.press("Verder met het overleg")
    window.find("Gezin Spar · zonder namen", {"heading"})
    # Where it was: the way back from this part, and no other.
    window.find(f"Terug naar {before(part)}", {"push button", "button"})
    window.press("Veiligheid")
    window.read(NOTE)


def before(part):
    parts = ["opening", "beeld", "veiligheid", "oordeel", "besluit", "sluiten"]
    return parts[parts.index(part.lower()) - 1]


def go_on(window):
    resume(window, "Veiligheid")
    window.press("Verder naar oordeel")
    # Where a meeting is, is stored at once.
    time.sleep(KEPT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
