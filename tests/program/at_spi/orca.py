"""What Orca says on the way to a recorded decision, typed on a keyboard.

Usage, from this folder:

    HOME=$(mktemp -d) LANG=C.UTF-8 dbus-run-session -- sh with_display.sh \\
        /usr/bin/python3 orca.py PROGRAM > orca.txt

Needs what journey.py needs, and orca, speech-dispatcher, libao and xdotool.
Each line that begins with > is what the user does; the lines below it are
what Orca hands to the voice.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from window import Window

PASSPHRASE = "paard fiets molen kaas"


class Listener:
    """Orca, and what it has handed to the voice since we last looked."""

    def __init__(self, home):
        self.voice = home / "voice"
        self.voice.touch()
        self.read = 0
        give_voice(home, self.voice)
        self.orca = subprocess.Popen(["orca", "--replace", "--disable", "braille"],
                                     stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(60):
            if self.said(0.5):
                return
        sys.exit("Orca stays silent")

    def said(self, quiet=1.0):
        """What was said, when nothing has come for `quiet` seconds."""
        lines, last = [], time.monotonic()
        while time.monotonic() - last < quiet:
            with open(self.voice, encoding="utf-8") as voice:
                voice.seek(self.read)
                news = voice.read()
                self.read = voice.tell()
            if news.strip():
                lines += [line for line in news.splitlines() if line.strip()]
                last = time.monotonic()
            time.sleep(0.1)
        return lines


def give_voice(home, voice):
    """A voice that writes down what it should say."""
    script = home / "speak.sh"
    script.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$1\" >> '{voice}'\n")
    script.chmod(0o755)
    settings = home / ".config/speech-dispatcher"
    (settings / "modules").mkdir(parents=True)
    (home / ".libao").write_text("default_driver=null\n")
    (settings / "speechd.conf").write_text(
        'AudioOutputMethod "libao"\nAddModule "written" "sd_generic" "written.conf"\n'
        'DefaultModule written\nDefaultLanguage "nl"\n')
    (settings / "modules/written.conf").write_text(
        f"GenericExecuteSynth \"{script} '$DATA'\"\nGenericMaxChunkLength 2000\nGenericLanguage \"nl\" \"nl\" \"utf-8\"\nGenericLanguage \"en\" \"en\" \"utf-8\"\n"
        'AddVoice "nl" "MALE1" "nl"\nAddVoice "en" "MALE1" "en"\n')


def show(what, lines):
    """Prints what was done and heard, with the bullets of a secret as one."""
    print(f"> {what}")
    last = None
    for line in lines:
        words = line.split()
        line = "bullet, once for each character" if set(words) == {"bullet"} else line.strip()
        if line != last:
            print(line)
        last = line
    sys.stdout.flush()


def do(listener, what, *command):
    subprocess.run(["xdotool", *command], check=True)
    show(what, listener.said())


def key(listener, *names):
    for name in names:
        do(listener, name.replace("ISO_Left_Tab", "Tab"), "key", name)


def type_in(listener, text):
    do(listener, f"types “{text}”", "type", "--delay", "25", text)


def reach(listener, window, name, most=60):
    """Tabs until the keyboard is at `name`, and tells what is heard there."""
    heard = []
    for _ in range(most):
        subprocess.run(["xdotool", "key", "Tab"], check=True)
        heard = listener.said(0.4)
        if focused(window) == name:
            break
    else:
        sys.exit(f"{name} cannot be reached:\n{window.outline()}")
    show(f"Tab, to {name}", heard + listener.said(0.6))


def focused(window):
    import pyatspi

    try:
        for node, _ in window.all():
            if node.getState().contains(pyatspi.STATE_FOCUSED) and node.getRoleName() != "frame":
                return node.name
    except Exception:
        return None
    return None


def main(program):
    listener = Listener(Path(os.environ["HOME"]))
    process = subprocess.Popen([program])
    try:
        window = Window(process)
        time.sleep(2)
        show("(the window opens)", listener.said())
        journey(listener, window)
    finally:
        process.kill()
        listener.orca.kill()
    return 0


def journey(listener, window):
    reach(listener, window, "Nieuwe kluis")
    key(listener, "Return")
    for name, text in [
        ("Naam van de kluis", "Team West"),
        ("Uw naam", "S. de Wit"),
        ("Wachtzin", PASSPHRASE),
        ("Wachtzin nog een keer", PASSPHRASE),
    ]:
        if focused(window) != name:
            reach(listener, window, name)
        key(listener, "ctrl+a")
        type_in(listener, text)
    key(listener, "Return")
    code = window.read("teken voor teken:").split(":", 1)[1].replace(" ", "").replace(",", "")
    reach(listener, window, "Ik heb de code opgeschreven")
    key(listener, "Return")
    subprocess.run(["xdotool", "type", "--delay", "25", code], check=True)
    show("types the code over", listener.said())
    key(listener, "Return")
    reach(listener, window, "Nieuwe casus")
    key(listener, "Return")
    type_in(listener, "Gezin Linde")
    reach(listener, window, "Casus maken")
    key(listener, "Return", "F6", "F6", "F6")
    reach(listener, window, "Wat is er gebeurd")
    key(listener, "Return", "Tab", "Tab", "Tab")
    reach(listener, window, "AVE en regie")
    key(listener, "Return")
    for name, text in [
        ("Overlegd met", "aandachtsfunctionaris"),
        ("Reden", "Een plan is genoeg."),
    ]:
        reach(listener, window, name, most=120)
        type_in(listener, text)
    reach(listener, window, "Besluit vastleggen")
    # No level was chosen yet, so the keyboard is led to that question.
    key(listener, "Return", "Right", "Right")
    reach(listener, window, "Besluit vastleggen")
    # Nor is there any advice yet, so a reason is asked.
    key(listener, "Return")
    type_in(listener, "Vanavond is er een overdracht.")
    reach(listener, window, "Besluit vastleggen")
    key(listener, "Return")
    window.read("AVE 2")
    reach(listener, window, "Logboek", most=120)
    key(listener, "Return", "ctrl+l")
    type_in(listener, PASSPHRASE)
    key(listener, "Return")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
