"""From the first start to a recorded decision, by AT-SPI actions alone.

Usage: journey.py PROGRAM, or a command that becomes the program
Needs a display, a session bus, and HOME pointing at an empty folder.
"""

import subprocess
import sys

from window import Missing, Window

PASSPHRASE = "paard fiets molen kaas"


def main(command):
    process = subprocess.Popen(command)
    faults = []
    try:
        window = Window(process)
        for step in (vault, case, family, concerns, priority, decision, locked):
            step(window)
            name = step.__name__
            faults += [f"after {name}: {fault}" for fault in window.faults()]
            print(f"{name}: done", flush=True)
    except Missing as missing:
        faults.append(str(missing))
    finally:
        process.kill()
        process.wait()
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def vault(window):
    window.press("Nieuwe kluis")
    window.fill("Naam van de kluis", "Team Sociaal West")
    window.fill("Uw naam", "S. de Wit")
    window.fill("Wachtzin", PASSPHRASE)
    window.fill("Wachtzin nog een keer", PASSPHRASE)
    window.press("Kluis maken")
    window.find("Ik heb de code opgeschreven", {"push button", "button"})
    code = recovery_code(window)
    window.press("Ik heb de code opgeschreven")
    window.fill("Typ de code over van uw papier", code)
    window.press("Code controleren")
    window.find("Vandaag", {"heading"})


def recovery_code(window):
    """The code as it is read out: character by character."""
    said = window.read("teken voor teken:")
    return said.split(":", 1)[1].replace(" ", "").replace(",", "")


def case(window):
    window.press("Nieuwe casus")
    window.fill("Werknaam", "Gezin Linde")
    window.fill("Wat speelt er, in één zin", "Ruzie bij elke overdracht.")
    window.press("Casus maken")
    window.find("Gezin en kring", {"link", "push button", "button"})


def family(window):
    window.press("Gezin en kring")
    window.press("Kind")
    window.find("Gegevens van Zonder naam", {"panel"})
    window.fill("Naam of schuilnaam", "Julia")
    window.fill("Leeftijd", "10")
    window.press("Volwassene in het gezin")
    window.find("Gegevens van Zonder naam", {"panel"})
    window.fill("Naam of schuilnaam", "Moeder")
    window.read("Julia")


def concerns(window):
    window.press("Wat is er gebeurd")
    window.press("Psychisch geweld", within="Vormen van geweld")
    window.press("Incident toevoegen")
    window.fill("Datum", "9-10-2026")
    window.fill("Wat gebeurde er?", "Er werd gescholden aan de deur.")
    window.press("Ja", within="Waren er kinderen bij?")


def priority(window):
    window.press("Directe veiligheid")
    window.press("Prioriteit toevoegen")
    window.fill("Titel", "Geen ruzie waar de kinderen bij zijn")
    window.fill("Wie controleert", "oma")


def decision(window):
    window.press("AVE en regie")
    window.press("AVE 2", within="Niveau")
    window.fill("Overlegd met", "aandachtsfunctionaris")
    window.fill("Reden", "Het gezin doet mee en één plan is genoeg.")
    window.press("Besluit vastleggen")
    window.press("Logboek")
    window.read("AVE 2")


def locked(window):
    window.press("Vergrendelen")
    window.fill("Wachtzin", PASSPHRASE)
    window.press("Ontgrendelen")
    window.find("Logboek", {"heading"})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
