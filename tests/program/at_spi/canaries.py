"""Canaries through every feature of the real program, and then a search for them.

Usage: canaries.py PROGRAM
Needs a display, a session bus, xdotool, and HOME and TMPDIR pointing at empty
folders; root, to read the memory of a program that lets nobody else read it.

Each canary is a word that exists nowhere else. They are typed in every kind of
field, the vault is locked, and then they are looked for: in every file that
could have been written, and in all memory of the program. One found in a file
is a fault. What is found in memory is told for each canary. To know that the
search can find something, it first has to find them in the memory of the
program while it is in use, and in a file that is put there for that.
"""

import base64
import os
import pathlib
import subprocess
import sys
import time

from window import Missing, Window

PLACES = [
    "wachtzin", "werknaam", "eerste zorg", "naam", "rol", "bereikbaar", "woont bij",
    "aantekening", "incident", "verteld door", "kracht", "prioriteit", "waarom", "actie",
    "reden van besluit", "overlegd met", "notitie", "halve notitie", "moment",
    "nieuwe casus", "zoeken", "gekopieerd", "verkeerde wachtzin", "nieuwe wachtzin",
    "verkeerde huidige wachtzin", "collega", "andere collega", "tweede casus",
]
# Each place its own word; the parts keep any of them from being cut in two.
CANARIES = {place: f"Kwzx{number:02}vlerk{os.urandom(4).hex()}qy"
            for number, place in enumerate(PLACES)}
SCRATCH = ["/tmp", "/var/tmp", "/dev/shm", f"/run/user/{os.getuid()}"]
MOST = 64 * 1024 * 1024


def main(command):
    began = time.time()
    program = subprocess.Popen(command)
    faults = []
    try:
        code = journey(Window(program), program.pid, faults, command)
        CANARIES["herstelcode"] = code
        time.sleep(3)
        faults += on_disk(began)
        in_memory(program.pid)
    except Missing as missing:
        faults.append(str(missing))
    finally:
        program.kill()
        program.wait()
    faults += on_disk(began)
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        print("disk: 0 hits")
    return 1 if faults else 0


def journey(window, pid, faults, command):
    code = vault(window)
    case(window)
    unlocked = found_in(memory(pid))
    seen = [place for place in CANARIES if unlocked.get(place)]
    print(f"in use: {len(seen)} found in memory")
    if len(seen) < len(CANARIES) // 2:
        faults.append(f"the search finds too little to be trusted: {seen}")
    keys(window)
    sharing(window, colleague(command))
    deleting(window)
    inside(window)
    copied(window)
    strike("ctrl+l")
    window.find("Ontgrendelen", {"push button", "button"})
    window.fill("Wachtzin", CANARIES["verkeerde wachtzin"])
    window.press("Ontgrendelen")
    window.read("past niet bij de kluis")
    window.fill("Wachtzin", "")
    return code


def vault(window):
    window.press("Nieuwe kluis")
    window.fill("Naam van de kluis", "Team")
    window.fill("Uw naam", "Ik")
    window.fill("Wachtzin", CANARIES["wachtzin"])
    window.fill("Wachtzin nog een keer", CANARIES["wachtzin"])
    window.press("Kluis maken")
    window.find("Ik heb de code opgeschreven", {"push button", "button"})
    said = window.read("teken voor teken:")
    code = said.split(":", 1)[1].replace(" ", "").replace(",", "-").strip()
    window.press("Ik heb de code opgeschreven")
    window.fill("Typ de code over van uw papier", code)
    window.press("Code controleren")
    window.find("Vandaag", {"heading"})
    return code


def case(window):
    word = CANARIES
    window.press("Nieuwe casus")
    window.fill("Werknaam", word["werknaam"])
    window.fill("Wat speelt er, in één zin", word["eerste zorg"])
    window.press("Casus maken")
    window.press("Kind")
    window.find("Gegevens van Zonder naam", {"panel"})
    window.fill("Naam of schuilnaam", word["naam"])
    window.fill("Rol", word["rol"])
    window.fill("Bereikbaar", word["bereikbaar"])
    window.fill("Woont bij of met", word["woont bij"])
    window.fill("Notitie", word["aantekening"])
    window.press("Wat is er gebeurd")
    window.press("Incident toevoegen")
    window.fill("Wat gebeurde er?", word["incident"])
    window.fill("Verteld door", word["verteld door"])
    window.press("Hoe veilig is het")
    window.press("Kracht toevoegen")
    window.fill("Wat gaat goed?", word["kracht"])
    window.press("Directe veiligheid")
    window.press("Prioriteit toevoegen")
    window.fill("Titel", word["prioriteit"])
    window.fill("Waarom", word["waarom"])
    window.press("Actie toevoegen")
    window.fill("1. Wat", word["actie"])
    window.press("AVE en regie")
    window.press("AVE 2", within="Niveau")
    window.fill("Overlegd met", word["overlegd met"])
    window.fill("Reden", word["reden van besluit"])
    window.press("Besluit vastleggen")
    window.press("Logboek")
    window.press("Moment toevoegen")
    window.fill("Wat en met wie?", word["moment"])
    window.fill("Nieuwe notitie", word["notitie"])
    window.press("Notitie vastleggen")
    window.fill("Nieuwe notitie", word["halve notitie"])


def keys(window):
    """Another passphrase, and a backup made and read back."""
    window.press("Kluis")
    window.fill("Wachtzin van nu", CANARIES["verkeerde huidige wachtzin"])
    window.fill("Nieuwe wachtzin", CANARIES["nieuwe wachtzin"])
    window.fill("Wachtzin nog een keer", CANARIES["nieuwe wachtzin"])
    window.press("Wachtzin wijzigen")
    window.read("Deze wachtzin past niet bij de kluis")
    # As many dots as the wrong one has: only an empty field shows the change.
    window.fill("Wachtzin van nu", "")
    window.fill("Wachtzin van nu", CANARIES["wachtzin"])
    window.press("Wachtzin wijzigen")
    window.read("De wachtzin is gewijzigd")
    stick = pathlib.Path(os.environ["HOME"], "stick")
    stick.mkdir()
    window.fill("Map voor de reservekopie", str(stick))
    window.press("Reservekopie maken")
    window.read("De reservekopie is gelukt")


def colleague(command):
    """The deelcode of somebody with a vault of their own."""
    folder = pathlib.Path(os.environ["TMPDIR"], "collega")
    words = folder.with_suffix(".txt")
    words.write_text("paraplu lantaarn zebra kwartje")
    words.chmod(0o600)
    secret = ["--passphrase-file", words]
    subprocess.run([*command, "vault", "create", folder, "--name", "Elders", *secret],
                   check=True, capture_output=True)
    told = subprocess.run([*command, "vault", "deelcode", folder, *secret],
                          check=True, capture_output=True, text=True)
    return next(word for word in told.stdout.split() if word.startswith("deel1"))


def sharing(window, deelcode):
    """A colleague, and a case on its way to them."""
    window.press("Casussen")
    window.press("Delen")
    window.fill("Naam van uw collega", CANARIES["collega"])
    window.fill("Deelcode van uw collega", deelcode)
    window.press("Collega toevoegen")
    window.press("Woorden vergelijken")
    window.press("Ze zijn gelijk")
    window.fill("Naam van uw collega", CANARIES["andere collega"])
    window.press("Casussen")
    window.press(CANARIES["werknaam"])
    window.press("Overdragen of delen")
    window.press(CANARIES["collega"])
    window.press("De casus overdragen")
    window.press("Met namen, de hele casus")
    window.press("Verwijderen")
    window.fill("Map voor het bestand", str(pathlib.Path(os.environ["HOME"], "stick")))
    window.press("Bestand maken")
    window.press("Klaar")


def deleting(window):
    """A second case, deleted again."""
    window.press("Casussen")
    window.press("Nieuwe casus")
    window.press("Toch een nieuwe casus")
    window.fill("Werknaam", CANARIES["tweede casus"])
    window.press("Casus maken")
    window.press("Logboek")
    window.press("Casus verwijderen")
    window.press("Verwijderen")


def inside(window):
    """Looking for words inside cases: the excerpt shows where they stand."""
    window.press("Casussen")
    window.fill("Zoek in alle casussen", CANARIES["notitie"])
    window.read(CANARIES["notitie"])
    window.fill("Zoek in alle casussen", CANARIES["zoeken"])
    window.press("Nieuwe casus")
    window.press("Toch een nieuwe casus")


def copied(window):
    """Typed, taken by Ctrl+X, and typed again: the clipboard holds the first."""
    window.fill("Werknaam", CANARIES["gekopieerd"])
    strike("ctrl+a", "ctrl+x")
    window.fill("Werknaam", CANARIES["nieuwe casus"])
    time.sleep(2.5)


def strike(*keys):
    for key in keys:
        subprocess.run(["xdotool", "key", key], check=True)
        time.sleep(0.5)


def forms(canary):
    """A word as it may stand in bytes."""
    yield canary.encode()
    yield canary.encode("utf-16-le")
    yield canary.encode("utf-32-le")
    for shift in range(3):
        padded = base64.b64encode(b"\0" * shift + canary.encode())
        yield padded[4:-4]


def found_in(pieces):
    """How often each canary stands in these pieces of bytes."""
    sought = {place: list(forms(word)) for place, word in CANARIES.items()}
    hits = dict.fromkeys(CANARIES, 0)
    for piece in pieces:
        for place, words in sought.items():
            hits[place] += sum(piece.count(word) for word in words)
    return hits


def memory(pid):
    """All that the program may read of itself, mapping by mapping."""
    with open(f"/proc/{pid}/maps") as maps, open(f"/proc/{pid}/mem", "rb", 0) as mem:
        for line in maps:
            span, rights, *_ = line.split()
            if "r" not in rights or line.rstrip().endswith(("[vvar]", "[vsyscall]")):
                continue
            start, end = (int(part, 16) for part in span.split("-"))
            mem.seek(start)
            try:
                yield mem.read(end - start)
            except OSError:  # a device, not memory
                continue


def in_memory(pid):
    hits = found_in(memory(pid))
    where(pid)
    left = {place: count for place, count in hits.items() if count}
    print(f"locked: {len(left)} of {len(hits)} found in memory")
    for place, count in hits.items():
        print(f"  {place}: {count}")


def where(pid):
    """What stands around each hit, for who wants to know whose memory it is."""
    if not os.environ.get("CANARIES_WHERE"):
        return
    for piece in memory(pid):
        for word in CANARIES.values():
            at = piece.find(word.encode())
            if at >= 0:
                print("  ", piece[max(0, at - 160):at + 160])


def written(began):
    """Every file that may have been written since then."""
    homes = [os.environ["HOME"], os.environ["TMPDIR"]]
    for folder in homes + SCRATCH:
        for path in everything_in(folder):
            try:
                state = path.lstat()
                regular = path.is_file() and not path.is_symlink()
                recent = folder in homes or state.st_mtime >= began
                if regular and recent and state.st_size <= MOST:
                    yield path
            except OSError:  # it went away
                continue


def everything_in(folder):
    """Folders of others may go away meanwhile; `walk` passes over those."""
    for place, folders, files in os.walk(folder):
        yield from (pathlib.Path(place, name) for name in [*folders, *files])


def on_disk(began):
    control = pathlib.Path(os.environ["TMPDIR"], "control")
    control.write_text(CANARIES["naam"])
    found = []
    for path in written(began):
        try:
            hits = found_in([path.read_bytes(), os.fsencode(path)])
        except OSError:
            continue
        found += [(path, place) for place, count in hits.items() if count]
    control.unlink()
    if (control, "naam") not in found:
        return ["the search does not even find what was put there"]
    return [f"{place} stands in {path}" for path, place in found if path != control]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
