# platform
platform-no-file = het is geen bestand

# What the system refuses, as part of a sentence and between brackets. The number is
# that of the system, for a helpdesk.
refusal-numbered = { $what } (nummer { $number })
refusal-held = een ander programma houdt het vast
refusal-held-or-forbidden = een ander programma houdt het vast, of het mag hier niet
refusal-unsupported = dat kan op deze schijf niet
refusal-nobody-reads = het programma dat meelas is gestopt
refusal-not-there = het is er niet
refusal-forbidden = het mag hier niet
refusal-there-already = er staat al iets met deze naam
refusal-full = er is geen ruimte meer
refusal-read-only = hier kan niet geschreven worden
refusal-name = deze naam kan hier niet
refusal-folder = het is een map
refusal-no-folder = een deel van de weg ernaartoe is geen map
refusal-too-large = het is te groot
refusal-no-text = het is geen tekst die dit programma kan lezen
refusal-half = niet alles kwam over
refusal-silent = er kwam geen antwoord
refusal-memory = er is te weinig geheugen vrij
refusal-network = de verbinding met het netwerk viel weg
refusal-other = het lukte niet
