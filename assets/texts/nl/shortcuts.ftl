# Everything without a mouse: where keys lead, and which keys there are.

skip-to-content = Naar de inhoud

nav-keys = Hulp
nav-keys-key = F1
keys-hint = Hulp (F1)
keys-title = Hulp en sneltoetsen
keys-more = Meer hierover in Naslag
keys-tour = Rondleiding
keys-tour-elsewhere = De rondleiding loopt door het voorbeeld. Open het voorbeeld en druk daar op Hulp.
keys-about = Alles in dit programma kan ook zonder muis.
keys-what = Wat u wilt doen
keys-key = Toets
keys-or = {" "}of{" "}

keys-everywhere = Overal
keys-case = In een gezin
keys-field = In een tekstveld
keys-dialog = In een venster met een vraag

keys-show = Hulp openen en sluiten
keys-look-up = Uitleg lezen over de vraag of het scherm waar u bent
keys-find = Zoeken in alle casussen
keys-new-case = Nieuwe casus
keys-keep = Nu bewaren
keys-lock = Vergrendelen
keys-larger = Alles groter
keys-smaller = Alles kleiner
keys-usual-size = Alles weer zo groot als gewoon
keys-full-screen = Het hele scherm gebruiken, of niet meer
keys-close = Programma sluiten
keys-next = Volgende veld of knop
keys-previous = Vorige veld of knop
keys-next-words = Volgende tekst kiezen om te kopiëren
keys-next-part = Volgende deel van het scherm
keys-previous-part = Vorige deel van het scherm
keys-press = Knop of link indrukken
keys-choose = Antwoord kiezen uit een rij
keys-scroll = Bladzijde omlaag, omhoog
keys-step = Naar { $step }
keys-check-spelling = Woorden nakijken die misschien niet goed gespeld zijn
keys-undo-case = De laatste wijziging in de casus ongedaan maken
keys-redo-case = Die wijziging toch weer doen
keys-undo = Ongedaan maken wat u typte
keys-redo = Toch weer doen
keys-select = Alle tekst kiezen
keys-copy = Kopiëren
keys-cut = Knippen
keys-paste = Plakken
keys-record = Een notitie in het logboek vastleggen
keys-leave = Sluiten zonder te antwoorden

key-ctrl = Ctrl
key-shift = Shift
key-tab = Tab
key-enter = Enter
key-space = spatiebalk
key-escape = Esc
key-page-up = Page Up
key-page-down = Page Down
key-arrows = pijltjes
key-f1 = F1
key-f2 = F2
key-f4 = F4
key-f6 = F6
key-f11 = F11
