"""Two windows, each read and worked by itself, and nothing left of one that closed.

Usage: second.py PROGRAM
Needs a display, a session bus, xdotool, and HOME pointing at an empty folder.
"""

import subprocess
import sys
import time

from window import Missing, Window, content

MAIN, SECOND = "Casuskompas", "Tweede scherm"
FIELD = {"entry"}


def main(program):
    process = subprocess.Popen([program, "--demo"])
    faults = []
    try:
        journey(process, faults)
    except Missing as missing:
        faults.append(str(missing))
    finally:
        process.kill()
        process.wait()
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        print("two windows: done")
    return 1 if faults else 0


def journey(process, faults):
    main = Window(process, title=MAIN)
    main.press("Nieuwe casus")
    main.find("Staat dit gezin er al?", FIELD)
    type_in(main, "Ge")
    strike("F8")
    second = Window(process, title=SECOND)
    second.find("Hier staat nog niets", {"heading"})
    # The keyboard goes back to who was typing.
    type_in(main, "zin", after="Ge")
    faults += [f"in the second window: {fault}" for fault in second.faults()]
    for words in ("Staat dit gezin er al?", "Vandaag"):
        expect(faults, words in second.outline(), False, f"{words!r} in the second window")
    expect(faults, "Hier staat nog niets" in main.outline(), False, "the wall in the main window")
    # A reader can press something in it.
    second.press("Heel scherm")
    strike("F8")
    gone(main, faults, "F8")
    strike("F8")
    Window(process, title=SECOND).find("Hier staat nog niets", {"heading"})
    strike("F12")
    time.sleep(1)
    expect(faults, main.frames(), ["Naamloos"], "the windows after the quick exit")
    expect(faults, process.poll(), None, "the end of the program")


def type_in(main, words, after=""):
    """Types on, in the field, with the keys of the keyboard."""
    await_that(lambda: with_keyboard() == main.title, lambda: f"the keyboard in {main.title!r}, not in {with_keyboard()!r}")
    strike(*words)
    typed = lambda: content(main.find("Staat dit gezin er al?", FIELD))
    await_that(lambda: typed() == after + words, lambda: f"{after + words!r} in the field, where {typed()!r} is")


def with_keyboard():
    """The title of the window that has the keyboard."""
    asked = ["xdotool", "getactivewindow", "getwindowname"]
    return subprocess.run(asked, capture_output=True, text=True).stdout.strip()


def await_that(holds, told):
    end = time.monotonic() + 40
    while not holds():
        if time.monotonic() > end:
            raise Missing(f"{told()} did not come")
        time.sleep(0.1)


def gone(main, faults, how):
    end = time.monotonic() + 10
    while time.monotonic() < end and main.frames() != [MAIN]:
        time.sleep(0.1)
    expect(faults, main.frames(), [MAIN], f"the windows after {how}")


def expect(faults, found, wanted, what):
    if found != wanted:
        faults.append(f"{what}: {found!r} where {wanted!r} was expected")


def strike(*keys):
    for key in keys:
        subprocess.run(["xdotool", "key", key], check=True)
        time.sleep(0.4)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
