# Two versions of a case beside each other, and earlier versions.

versions-field-number = Nummer
versions-field-name = Werknaam
versions-concerns = Zorgen en krachten
versions-field-concern = Eerste zorg
versions-field-opened-on = Geopend op
versions-field-closed-on = Afgesloten op
versions-field-received = Gekregen van een collega
versions-field-violence = Vormen van geweld
versions-field-day = Datum
versions-field-whose-score = Volgens
versions-field-score = Cijfer
versions-field-answer = Antwoord
versions-field-phase = Fase van de casus
versions-field-phase-from = Van fase
versions-field-phase-to = Naar fase
versions-field-decided-by = Besloten door
versions-field-gate = Alles was in orde
versions-field-reason = Reden
versions-field-eyes = Tweede paar ogen
versions-field-done-on = Gedaan op
versions-field-whose-opinion = Mening van
versions-field-level = Niveau
versions-field-recorded-at = Vastgelegd op
versions-field-consulted = Overlegd met
versions-field-departure = Waarom anders dan het advies
versions-field-advised = Advies
versions-field-advised-lowest = Laagst mogelijk
versions-field-advised-highest = Hoogst mogelijk
versions-field-model = Versie van het model
versions-field-region = Regio
versions-field-layer = Van de gemeente
versions-field-written-at = Geschreven op
versions-field-written-by = Geschreven door
versions-field-text = Tekst
versions-field-corrects = Verbetert
versions-field-unnamed = Gegeven zonder naam ({ $field })

versions-list-questions = Antwoord op een vraag
versions-list-postponed = Uitgestelde stap
versions-field-step = Stap
versions-list-readings = Eerder antwoord
versions-list-passages = Stap tussen fasen
versions-list-priorities = Prioriteit
versions-list-actions = Actie
versions-list-opinions = Mening
versions-list-decisions = Besluit over AVE
versions-list-logbook = Notitie in het logboek
versions-list-half-typed = Getypt, nog niet vastgelegd


versions-order = Volgorde: { $list }
versions-line = { $field }: { $words }
versions-quoted = ‘{ $words }’
versions-nameless = zonder naam
versions-about-person = { $what } van { $person }
versions-about-between = { $from } en { $to }
versions-about-day = { $what } van { $day }
versions-about-no-day = { $what } zonder datum
versions-about-entry = Notitie van { $when }, door { $who }
versions-day = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
versions-instant = { $day }, { $time }
versions-aged = { $years } jaar
versions-aged-on = { $years } jaar op { $day }
versions-received = van { $who }, op { $when }
versions-parked = { $status }, op de parkeerlijst


versions-saved = Bewaard op { $day } om { $time } door { $by }
versions-saved-by-nobody = Bewaard op { $day } om { $time }
versions-case = { $number } · { $name }
versions-empty = niet ingevuld
versions-absent = staat niet in deze versie
versions-section-head = Over de casus
versions-section-phases = Fasen
versions-section-plan = Plan: { $phase }
versions-section-agreed = Plan en afspraken
versions-section-ave = AVE en regie
versions-section-half-typed = Getypt en nog niet vastgelegd
versions-section-other = Overige gegevens

compare-open-page = Vergelijken
compare-title = Twee versies vergelijken
compare-versions = De twee versies
compare-about = { $count ->
    [one] Er is 1 verschil. Kies wat u wilt houden.
   *[other] Er zijn { $count } verschillen. Kies bij elk wat u wilt houden.
} Waar geen woorden verloren gaan, is al gekozen; u mag dat veranderen.
compare-same = Beide versies zeggen precies hetzelfde. U kunt ze zonder verlies samenvoegen.
compare-renewed = Een van de versies is veranderd sinds u keuzes maakte. De keuzes beginnen daarom opnieuw. Er is niets verloren.
compare-refused = Deze keuzes passen niet bij elkaar ({ $why }). Er is niets veranderd. Verander een keuze en probeer het opnieuw.
compare-left = Links
compare-right = Rechts
compare-left-is = De versie in de lijst
compare-right-is = De tweede kopie
compare-all-left = Alles van links
compare-all-right = Alles van rechts
compare-both = Allebei
compare-keep = Houden
compare-leave-out = Weglaten
compare-later = Later verder
compare-summary = Samenvoegen
compare-open = { $count ->
    [one] Nog 1 keuze te maken
   *[other] Nog { $count } keuzes te maken
}
compare-ready = Alle keuzes zijn gemaakt
compare-saving = De casus wordt bewaard…
compare-parked = Een plan heeft hoogstens drie prioriteiten tegelijk. Deze komen op de parkeerlijst: { $titles }.
compare-left-out = { $count ->
    [one] U laat 1 onderdeel weg. Wie u weglaat uit de kring, verdwijnt ook uit relaties, cijfers en plannen.
   *[other] U laat { $count } onderdelen weg. Wie u weglaat uit de kring, verdwijnt ook uit relaties, cijfers en plannen.
}
compare-after = Daarna staat er één casus in de lijst. De twee oude versies blijven bij Eerdere versies staan.
compare-join = Samenvoegen en bewaren

history-open-page = Eerdere versies
history-title = Eerdere versies
history-list = Versies van deze casus
history-about = Het programma bewaart wat er stond voordat iemand begon te werken, en daarna elke tien minuten. Alles blijft een week staan, dan één versie per dag, en na drie maanden één per maand.
history-none = Er is nog geen eerdere versie.
history-now = Nu
history-then = Toen
history-version = Versie { $number }
history-version-twin = Versie { $number }, als tweede kopie
history-first = De oudste versie die bewaard is
history-unchanged = Niets veranderd
history-changed = Veranderd: { $what }
history-changed-more = Veranderd: { $what }; en nog { $count } meer
history-look = Bekijken
history-to-list = Terug naar de lijst
history-to-case = Terug naar de casus
history-same = Deze versie zegt precies hetzelfde als nu.
history-differs = { $count ->
    [one] Deze versie verschilt op 1 plaats van nu.
   *[other] Deze versie verschilt op { $count } plaatsen van nu.
}
history-whole = Hele versie lezen
history-put-back = Deze versie terugzetten
history-put-back-about = De casus wordt weer zoals toen. Wat er nu staat, blijft als eerdere versie bewaard.
history-putting-back = De versie wordt teruggezet…

delete-case = Casus verwijderen
delete-case-title = Deze casus verwijderen?
delete-case-about = { $name } verdwijnt uit de lijst. U kunt de casus nog 30 dagen terugzetten, onderaan bij Casussen. Daarna wordt alles van deze casus vernietigd, ook de eerdere versies en de bijlagen.
delete-case-close = Is het werk klaar? Sluit de casus dan af in plaats van hem te verwijderen. Een afgesloten casus blijft staan.
delete-case-go = Verwijderen
deleted-title = Verwijderde casussen
deleted-about = Deze casussen kunt u nog terugzetten. Daarna worden ze vernietigd.
deleted-item = { $days ->
    [0] Verwijderd op { $day } door { $by }. Nog terug te zetten, maar niet lang meer.
    [one] Verwijderd op { $day } door { $by }. Nog 1 dag terug te zetten.
   *[other] Verwijderd op { $day } door { $by }. Nog { $days } dagen terug te zetten.
}
deleted-put-back = Terugzetten

strays-title = { $count ->
    [one] Er staat 1 bestand van een ander programma in de kluis
   *[other] Er staan { $count } bestanden van een ander programma in de kluis
}
stray = { $file }. { $origin } { $what }
stray-sync = Een synchronisatieprogramma zag twee versies en liet deze naast de andere staan.
stray-shared = Een programma om bestanden te delen zag twee versies en liet deze naast de andere staan.
stray-again = Het bestand is nog een keer bewaard, onder een andere naam.
stray-copied = Iemand heeft het bestand gekopieerd.
stray-computer = Het bestand komt van een andere computer.
stray-unclear = Het bestand heeft een naam die niet van de kluis is.
stray-version = Het is een hele versie van { $name }, bewaard op { $day } om { $time } door { $by }. Neem hem op als tweede kopie; dan kunt u de versies vergelijken. Er gaat niets verloren.
stray-double = Alles wat erin staat, staat ook al in de kluis. U kunt het zonder verlies opruimen.
stray-cache = Het is een oude lijst van casussen, die het programma altijd opnieuw kan maken. U kunt het zonder verlies opruimen.
stray-draft = Er staan woorden in die ergens getypt werden en nog niet vastgelegd zijn. Laat het staan als u nog iets mist, en vraag anders uw beheerder om het weg te halen.
stray-key = Het is een andere versie van een sleutelbestand, bijvoorbeeld van vóór een nieuwe wachtzin. Laat het staan tot u zeker weet dat de kluis opent met uw wachtzin en met uw herstelcode. Vraag daarna uw beheerder om het weg te halen.
stray-description = Het is een andere versie van de beschrijving van de kluis. Laat het staan tot u zeker weet dat de kluis opent. Vraag daarna uw beheerder om het weg te halen.
stray-take-over = Opnemen als tweede kopie
stray-destroyed = Het is een versie van { $name }. { $destroyed } Waarschijnlijk bracht een ander programma of een andere computer dit bestand hier weer neer. Ruim het op, of haal de casus terug als u hem toch nodig hebt.
stray-take-back = Toch terughalen
stray-put-away = Opruimen

uniting-level-reason = Gekozen bij het samenvoegen van twee casussen van dit gezin.
uniting-entry = Casus { $number }, { $name }, is samengevoegd met deze casus.
uniting-entry-unnumbered = De casus { $name } is samengevoegd met deze casus.
uniting-source = { $words } (in casus { $case })

uniting-title = Twee casussen samenvoegen
uniting-about = Twee casussen van één gezin worden één casus. Tot u samenvoegt, verandert er niets.
uniting-cases = De twee casussen
uniting-first = Deze blijft
uniting-second = Deze gaat erin op
uniting-stays = Welke casus blijft?
uniting-which = De casus die blijft
uniting-which-help = De andere casus gaat hierin op en verdwijnt uit de lijst.
uniting-who = Wie is wie?
uniting-who-help = Het programma stelt alleen voor wie dezelfde naam heeft en geen andere geboortedatum. Kijk het na. Wie iemand anders is, komt erbij in de kring.
uniting-who-is = { $name } in de casus die opgaat, is in de casus die blijft
uniting-nobody = Iemand anders
uniting-nobody-same = Niemand staat in beide casussen. Kijk goed of het wel één gezin is.
uniting-along-title = Wat meegaat
uniting-along = { $count ->
    [one] Eén ding staat maar in een van de twee casussen, en gaat mee.
   *[other] { $count } dingen staan maar in een van de twee casussen, en gaan mee.
}
uniting-along-show = Bekijk wat meegaat
uniting-level-title = AVE-niveau
uniting-level = Welk niveau geldt vanaf nu?
uniting-level-help = Kiest u niet het nieuwste besluit, dan komt er vandaag een besluit bij. Alle eerdere besluiten blijven staan.
uniting-level-of = { $level } ({ $side })
uniting-summary = Samenvoegen
uniting-after = Bijlagen, overleggen en overdrachten gaan mee. Wat u niet kiest, staat bij Eerdere versies van de casus die blijft. Eerdere versies van de andere casus gaan weg.
uniting-careful = Een geheim adres blijft geheim. Wat in vertrouwen is verteld, blijft in vertrouwen. Wat was uitgesteld in de casus die opgaat, komt opnieuw terug. Kijk na het samenvoegen na wie er bij een overleg komt.
uniting-do = Voeg samen

alike-title = Misschien één gezin
alike-pair = { $one } en { $other } lijken over hetzelfde gezin te gaan.
alike-join = Bekijk en voeg samen
alike-apart = Dit zijn twee gezinnen
