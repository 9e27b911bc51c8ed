# Words that every screen shares. "u", calm, B1.

app-name = Casuskompas
yes = ja
no = nee
unknown = onbekend
Yes = Ja
No = Nee
Unknown = Onbekend
close = Sluiten
cancel = Annuleren
save = Bewaren
undo = Ongedaan maken
remove = Verwijderen

ave-none = nog geen AVE
ave-name = AVE { $number }
phase-badge = Fase { $number } · { $name }
phase-directe-veiligheid = Directe veiligheid
phase-risicos = Risico’s
phase-herstel = Herstel
phase-short-directe-veiligheid = 1 Veiligheid
phase-short-risicos = 2 Risico’s
phase-short-herstel = 3 Herstel

caps-lock-on = Caps Lock staat aan: u typt hoofdletters.
close-title = Nog niet alles is bewaard
close-not-kept = Bewaren is nog niet gelukt. Wat u typte, staat nu alleen in dit venster. Sluit u het venster, dan raakt u die laatste woorden kwijt. Maak ruimte op de schijf, zet de map van de kluis terug, of bewaar uw woorden ergens anders.
close-stay = Venster open houden
close-anyway = Toch sluiten
close-again = Weet u het zeker?
close-lost = Wat u het laatst typte, is dan weg en komt niet terug. Wat eerder bewaard was, blijft in de kluis.
close-surely = Ja, sluiten en laatste woorden weggooien

nav-name = Hoofdmenu
nav-today = Vandaag
nav-cases = Casussen
nav-practice = Oefenen
nav-settings = Instellingen
nav-count = { $count ->
    [one] 1 moment vraagt aandacht
   *[other] { $count } momenten vragen aandacht
}
nav-lock = Vergrendelen
nav-lock-key = Ctrl L
nav-vault = Kluis: { $name }
nav-locks-in = { $minutes ->
    [one] Vergrendelt over 1 minuut
   *[other] Vergrendelt over { $minutes } minuten
}
lock-soon = De kluis wordt binnen 1 minuut vergrendeld, omdat u even niets deed. Alles wat u typte, blijft bewaard.
lock-stayed = De kluis blijft open.
lock-stay = Blijven werken
understood = Begrepen
keep-again = Opnieuw bewaren
new-case-title = Nieuwe casus

## A file that somebody wrote or gave.

fault-line = Regel { $line }: { $what }
answer-file-unreadable = Dit bestand is niet te lezen. Vraag het opnieuw.
answer-file-large = Dit bestand is te groot voor een antwoord. Het telt niet mee.
answer-file-foreign = Dit is geen antwoord dat hier hoort. Het telt niet mee.
answer-file-damaged = Dit antwoord is beschadigd. Vraag het opnieuw.
answer-file-version = Dit antwoord is van een andere versie van het programma (vorm { $version }, hier { $own }). Gebruik overal dezelfde versie.
answer-files-folder = Map met antwoorden
answer-files-folder-help = Schrijf de hele weg ernaartoe, bijvoorbeeld van de stick.
answer-files-take = Antwoorden inlezen
answer-files-taken =
    { $count ->
        [one] 1 antwoord is ingelezen.
       *[other] { $count } antwoorden zijn ingelezen.
    }
answer-files-unread = De map kon niet worden gelezen ({ $reason }). Kijk of de naam klopt.
answer-files-refused = Deze bestanden telden niet mee
