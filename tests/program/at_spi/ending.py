"""Words that were typed a moment ago are in the vault however the program ends.

Usage: ending.py PROGRAM
Needs a display with DISPLAY_PID, a session bus, TMPDIR, and HOME pointing at an
empty folder.
"""

import os
import pathlib
import signal
import subprocess
import sys

from window import Missing, Window

PASSPHRASE = "paard fiets molen kaas"
HOME = pathlib.Path(os.environ["HOME"])
# Where the program offers to open one.
VAULT = HOME / "Casuskompas"
SECRET = HOME / "wachtzin"
WAYS = {
    "SIGTERM": lambda process: process.send_signal(signal.SIGTERM),
    "SIGINT": lambda process: process.send_signal(signal.SIGINT),
    "SIGHUP": lambda process: process.send_signal(signal.SIGHUP),
    "no display": lambda _: os.kill(int(os.environ["DISPLAY_PID"]), signal.SIGKILL),
}


def main(program):
    SECRET.write_text(PASSPHRASE + "\n")
    SECRET.chmod(0o600)
    case = HOME / "case.ron"
    case.write_text('(name:"Gezin Linde",number:"2026-014",opened_on:"2026-11-19")')
    vault(program, "create", "--name", "Proef")
    vault(program, "add", str(case))
    faults = demonstrations(program) + endings(program)
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def vault(program, command, *arguments):
    line = [program, "vault", command, str(VAULT), *arguments, "--passphrase-file", str(SECRET)]
    return subprocess.run(line, check=True, capture_output=True, text=True).stdout


def endings(program):
    """Each way to end, a moment after words were typed."""
    faults = []
    for number, (way, end) in enumerate(WAYS.items()):
        words = f"Deze zin {number} is net getypt."
        process = subprocess.Popen([program])
        try:
            window = Window(process)
            unlock(window, first=number == 0)
            window.fill("Eerste zorg", words)
            end(process)
            process.wait(20)
        except (Missing, subprocess.TimeoutExpired) as fault:
            faults.append(f"{way}: {fault}")
        finally:
            process.kill()
            process.wait()
        kept = words in vault(program, "show", "Gezin Linde", "--format", "json")
        print(f"{way}: {'kept' if kept else 'LOST'}", flush=True)
        faults += [] if kept else [f"{way}: the last words are lost"]
    return faults


def unlock(window, first):
    if first:
        window.press("Bestaande kluis openen")
    window.fill("Wachtzin", PASSPHRASE)
    window.press("Ontgrendelen")
    # After that it opens where it was left.
    if first:
        window.press("Casussen")
        window.press("Gezin Linde")
        window.press("Wat is er gebeurd")


def demonstrations(program):
    """What is left of the demonstration after each way to end it."""
    faults = []
    for way in ["SIGTERM", "SIGKILL"]:
        process = subprocess.Popen([program, "--demo"])
        try:
            window = Window(process)
            window.find("Vandaag", {"heading"})
            process.send_signal(getattr(signal, way))
            process.wait(20)
        except (Missing, subprocess.TimeoutExpired) as fault:
            faults.append(f"demonstration, {way}: {fault}")
        finally:
            process.kill()
            process.wait()
        if way == "SIGKILL":
            assert left(), "a kill leaves something, or this proves nothing"
            subprocess.run([program, "help"], check=True, capture_output=True)
        print(f"demonstration, {way}: left {left()}", flush=True)
        faults += [f"demonstration, {way}: left {name}" for name in left()]
    return faults


def left():
    return [name for name in os.listdir(os.environ["TMPDIR"]) if name.startswith("casuskompas")]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
