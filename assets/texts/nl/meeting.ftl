# Overleg: what is asked, said and decided about a family in a meeting.

besprekingen = Besproken in overleg
    .one = Bespreking
bespreking-meeting = In welk overleg
bespreking-on = Op welke dag?
    .short = Dag van het overleg
bespreking-question = De vraag in één zin
    .short = Vraag
    .help = Wat wilt u van de mensen aan tafel weten?
bespreking-goal = Wat moet er aan het eind liggen?
    .short = Doel
bespreking-manner = Hoe bespreekt u dit gezin?
    .short = Hoe
bespreking-reason = Waarom op deze manier?
    .short = Reden van deze manier
bespreking-with = Wie van het gezin en de kring zit aan tafel?
    .short = Aan tafel
bespreking-seen = Wat zien wij samen?
    .short = Samen gezien
    .help = Eén ding op een regel. U kiest zelf wat iedereen op het tweede scherm ziet.
bespreking-outcome = Wat is er besloten?
    .short = Uitkomst
    .help = U leest dit straks voor.
bespreking-review-on = Wanneer kijkt u opnieuw?
    .short = Opnieuw kijken
bespreking-decided-at = Besluit over AVE van
bespreking-read-back-at = Voorgelezen op
wijze-anoniem = Zonder namen
wijze-met-namen = Met namen
wijze-met-gezin = Met het gezin

deelnemers = Aan tafel
    .one = Iemand aan tafel
    .none = Er staat nog niemand.
    .add = Iemand toevoegen
    .remove = Verwijderen
    .removed = Iemand aan tafel
deelnemer-name = Naam
deelnemer-role = Rol
deelnemer-ground = Waarom mag deze persoon dit weten?
    .short = Grond
deelnemer-present = Was erbij?
    .short = Erbij
grond-anoniem = Hoort geen namen
grond-team = Werkt in het team van deze casus
grond-toestemming = Toestemming van wie het gaat
grond-wet = Taak in de wet, zoals die van de politie
grond-veiligheid = Zonder toestemming, omdat de veiligheid het vraagt
grond-gezin = Is van het gezin of de kring

inschattingen = Hoe veilig vindt ieder het?
    .one = Inschatting
    .add = Cijfer toevoegen
    .remove = Verwijderen
    .removed = Een cijfer
inschatting-by = Wie zegt dit?
    .short = Gezegd door
inschatting-of = Voor wie?
    .short = Voor
inschatting-score = Hoe veilig, van 0 tot 10?
    .short = Cijfer
inschatting-ernst = Acuut of structureel?
    .short = Acuut of structureel
inschatting-words = Waarom dit cijfer?
    .short = Waarom
cijfer-nul = 0
cijfer-een = 1
cijfer-twee = 2
cijfer-drie = 3
cijfer-vier = 4
cijfer-vijf = 5
cijfer-zes = 6
cijfer-zeven = 7
cijfer-acht = 8
cijfer-negen = 9
cijfer-tien = 10
ernst-weet-niet = Weet ik niet
ernst-acuut = Acuut
ernst-structureel = Structureel
ernst-beide = Allebei
ernst-geen = Geen van beide

andere-oordelen = Wie ziet het anders?
    .one = Ander oordeel
    .none = Niemand ziet het anders.
    .add = Ander oordeel toevoegen
    .remove = Verwijderen
    .removed = Een ander oordeel
ander-oordeel-by = Wie ziet het anders?
    .short = Gezien door
ander-oordeel-what = Wat vindt deze persoon?
    .short = Oordeel
ander-oordeel-why = Waarom?
    .short = Waarom

besproken-acties = Wie doet wat?
    .one = Actie uit het overleg
    .none = Er is nog niets afgesproken.
    .add = Actie toevoegen
    .remove = Verwijderen
    .removed = Een actie
actie-what = Wat gaat er gebeuren?
    .short = Wat
actie-who = Wie doet het?
    .short = Wie
actie-due = Uiterlijk
actie-afloop = Wat is ervan gekomen?
    .short = Afloop
actie-note = Wat is daarover te zeggen?
    .short = Toelichting
afloop-gedaan = Gedaan
afloop-niet-gedaan = Niet gedaan
afloop-kan-niet-meer = Kan niet meer

notities = Alleen voor de voorzitter en het team
    .one = Notitie van de voorzitter
notitie-what = Notitie voor uzelf
    .short = Notitie

due-besproken = actie uit overleg
due-herinnering = herinnering na overleg
herinnering-due = Wat in het overleg is afgesproken, op papier voor wie iets doet
step-overleg = Besprekingen
step-overleg-sign = ◎
step-discussed = { $count ->
    [one] 1 keer besproken
   *[other] { $count } keer besproken
}
overleg-purpose = Wat een overleg over dit gezin vroeg, vond en besloot.
overleg-none = Dit gezin stond nog niet op een agenda. Zet het erop bij Overleg, in de lijst links.
overleg-no-day = Zonder dag
overleg-no-question = Nog geen vraag
overleg-prepared = In voorbereiding: { $what }
overleg-apart = Er zijn tekenen van dwang of intieme terreur. Beide partners samen aan tafel kan dan gevaarlijk zijn. Spreek ieder apart, of schrijf op waarom het hier toch kan.
overleg-before = Acties van eerdere overleggen
overleg-before-none = Er staat geen actie meer open.
overleg-due = uiterlijk { $day }
overleg-action = { $what } ({ $beside })
overleg-ask-all = Vraag iedereen die er is
overleg-scores-none = Er is nog geen cijfer gevraagd.
overleg-scores-hidden = { $count ->
    [one] Nog 1 cijfer. Daarna ziet u alles naast elkaar.
   *[other] Nog { $count } cijfers. Daarna ziet u alles naast elkaar.
}
overleg-scores-show = Toon wat er is
overleg-score-in = { $who }: binnen
overleg-score-change = Veranderen
overleg-score-done = Klaar
overleg-spread = Van laag naar hoog: { $scores }
overleg-extreme = { $who }: { $score }, { $ernst }. { $words }
overleg-read-back-title = Voorlezen voordat het geldt
overleg-read-back-help = Lees dit voor aan iedereen. Klopt het, dan geldt het.
overleg-read-back = Voorgelezen, dit geldt
overleg-lacks-reason = Schrijf op waarom het gezin zo aan tafel zit.
overleg-lacks-present = Kies van iedereen aan tafel of die er was.
overleg-lacks-outcome = Schrijf op wat er is besloten.
overleg-lacks-what = Schrijf bij elke actie wat er gaat gebeuren.
overleg-lacks-who = Schrijf bij elke actie wie het doet.
overleg-lacks-when = Kies bij elke actie een dag.
overleg-lacks-review = Kies wanneer u opnieuw kijkt.
overleg-level-later = Dit geldt zodra u het bij Sluiten heeft voorgelezen.
overleg-aloud-level = Niveau: { $level }. { $reason }
overleg-aloud-stays = Het niveau blijft zoals het was: { $level }.
overleg-aloud-review = Opnieuw kijken op { $day }.
overleg-told-there = Erbij: { $who }
overleg-told-goal = Doel: { $goal }
overleg-told-seen = Samen gezien: { $what }
overleg-told-reason = Waarom zo: { $why }
overleg-told-manner = Besproken { $manner }
overleg-told-otherwise = { $who } ziet het anders: { $what } { $why }
overleg-told-note = Notitie van de voorzitter: { $note }
overleg-told-decided = Besloten over AVE: { $level }
overleg-papers = Voor wie erbij was
overleg-papers-about = Stuur binnen een dag wat er is afgesproken, aan wie iets doet. Op beide bladen staan geen namen van het gezin.
overleg-make-reminder = Herinnering maken
overleg-make-report = Verslag maken
bespreking-removed = De voorbereiding
bespreking-counts = Het besluit geldt
timeline-discussed = Besproken in een overleg
timeline-discussed-due = Actie uit overleg, uiterlijk
timeline-discussed-review = Opnieuw kijken na een overleg

overleg-confidential = Wat u hier hoort, blijft binnen dit overleg. Gebruik het alleen voor dit gezin.
overleg-since-never = Nog niet eerder besproken.
overleg-since = Sinds { $day }: { $changes }
overleg-since-nothing = Sinds { $day } is er niets met een dag bij gekomen.
overleg-since-incidents = { $count ->
    [one] 1 incident
   *[other] { $count } incidenten
}
overleg-since-not-kept = { $count ->
    [one] 1 afspraak niet nagekomen
   *[other] { $count } afspraken niet nagekomen
}
overleg-since-kept = { $count ->
    [one] 1 afspraak nagekomen
   *[other] { $count } afspraken nagekomen
}
overleg-since-spoken = { $who } apart gesproken
overleg-since-score = cijfer van { $who }: van { $before } naar { $now }
overleg-since-first-score = cijfer van { $who }: { $now }
overleg-since-level = besluit { $level }

nav-meetings = Overleg
page-help-meetings = Hier bereidt u een overleg voor en leidt u het. Zet de casussen op volgorde, schrijf bij elk de vraag, en kies wie waarvoor komt. Wat over een gezin gaat, wordt in de casus zelf bewaard.
meetings-about = Bereid een overleg voor, leid het, en lees later terug wat er is besloten.
meetings-ahead = Komt nog
meetings-none = Er is nog geen overleg gepland.
meetings-past = Geweest
meetings-old = Langer dan negentig dagen geleden
meetings-new = Nieuw overleg
meetings-running = Loopt nu
meetings-open = Openen
meetings-cases = Casussen: { $cases }
meetings-remove = Verwijderen
meetings-remove-go = Ja, haal weg
meetings-remove-sure = Dit overleg verdwijnt uit de kluis. Wat er over een gezin is gezegd en besloten, blijft in de casus staan.
meetings-title-day = Overleg { $day }
meetings-title-time = Overleg { $day }, { $at }
meetings-title-new = Nieuw overleg
meetings-chair-is = voorzitter { $who }
meetings-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
}
meetings-minutes-short = { $count } min
meetings-sheet-about = Kies een dag en de casussen.
meetings-back = Alle overleggen
meetings-lead = Overleg openen
meetings-go-on = Verder met het overleg
meetings-fields = Dag, plaats en voorzitter
meetings-name = Hoe heet het overleg?
meetings-day = Dag
meetings-at = Tijd
meetings-at-example = 10:00
meetings-place = Waar?
meetings-chair = Wie zit voor?
meetings-ages = Leeftijden alleen ongeveer tonen
meetings-ages-help = Op het tweede scherm staat dan “kind, 4 tot 8”. In een kleine plaats kan een leeftijd al verraden om wie het gaat.
meetings-cases-name = Casussen, op volgorde
meetings-no-cases = Er staat nog geen casus op de agenda.
meetings-numbered = { $number } · { $name }
meetings-case-gone = Casus is verwijderd
meetings-case-gone-why = Deze casus staat niet meer in de lijst. Hij is verwijderd, of staat in een andere kluis.
meetings-no-question = Nog geen vraag
meetings-question = Vraag: { $question }
meetings-decisive = { $count ->
    [one] 1 vraag kan het advies veranderen
   *[other] { $count } vragen kunnen het advies veranderen
}
meetings-discussed = besproken
meetings-up = Omhoog
meetings-down = Omlaag
meetings-fewer = 5 minuten minder
meetings-more = 5 minuten meer
meetings-open-case = Casus openen
meetings-take-out = Van de agenda
meetings-add = Casus toevoegen
meetings-put-on = Op de agenda
meetings-worth = Misschien ook bespreken
meetings-worth-none = Geen andere casus vraagt er nu om.
meetings-worth-alert = Kan niet wachten, en is nog met niemand besproken: { $what }
meetings-worth-below = Besluit ligt onder het advies ({ $level }), sinds { $day }
meetings-worth-regie = Niemand heeft de { $role }, sinds { $day }
meetings-worth-regie-never = Niemand heeft de { $role }
meetings-worth-old = { $count ->
    [one] 1 antwoord is te oud
   *[other] { $count } antwoorden zijn te oud
}
meetings-worth-waakvlam = { $days ->
    [one] Waakvlam 1 dag te laat
   *[other] Waakvlam { $days } dagen te laat
}
meetings-actions = Acties van vorige keer
meetings-actions-none = Er staat geen actie meer open.
meetings-actions-of = { $name }: { $count ->
    [one] 1 actie open
   *[other] { $count } acties open
}
meetings-guests = Wie komt
meetings-guests-none = Er staat nog niemand.
meetings-guests-help = Ieder hoort alleen over de casus waarvoor hij of zij komt.
meetings-guest-add = Iemand toevoegen
meetings-guest-nobody = Nog zonder rol
meetings-guest-remove = Verwijderen
meetings-for = alleen { $cases }
meetings-for-all = voor alle casussen
meetings-for-none = voor geen enkele casus
meetings-for-every = Komt voor alle casussen
meetings-for-which = Voor welke casussen?

agenda-as-document = Agenda als document
agenda-about = Eén blad zonder namen van gezinnen. Lees wat erop staat voordat u het geeft.
agenda-for = Voor wie is het?
agenda-for-all = Wie bij alle casussen is
agenda-for-help = Wie niet bij elke casus is, leest alleen de vraag van de eigen casus.
agenda-unread = { $count ->
    [one] 1 casus kon niet worden gelezen. Van dat gezin weten wij de namen niet, dus kunnen die op het blad staan.
   *[other] { $count } casussen konden niet worden gelezen. Van die gezinnen weten wij de namen niet, dus kunnen die op het blad staan.
}
agenda-reading = De casussen worden gelezen…
agenda-page = Dit staat erop
agenda-anew = Maak het blad opnieuw, met wat u daarna hebt veranderd
agenda-folder-help = In de naam van het bestand staat de dag. Geen namen.
agenda-save = Blad bewaren
agenda-saved = { $file } staat in { $folder }. Het is niet versleuteld: wie het vindt, kan het lezen.
agenda-file = agenda

part-opening = Opening
part-beeld = Beeld
part-veiligheid = Veiligheid
part-oordeel = Oordeel
part-besluit = Besluit
part-sluiten = Sluiten
lead-title = { $name } · { $manner }
lead-clock = { $part } · { $time }
lead-left = { $count ->
    [one] nog 1 minuut
   *[other] nog { $count } minuten
}
lead-over = { $count ->
    [0] de tijd is om
    [one] 1 minuut langer dan gepland
   *[other] { $count } minuten langer dan gepland
}
lead-no-time = hoort bij het besluit
lead-paused = pauze
lead-pause = Pauze
lead-go-on = Verder na de pauze
lead-private = Besloten tijd
lead-private-told = Het gezin heeft nu de tijd voor zichzelf. Wij gaan even weg.
lead-private-line = { $number }
lead-private-back = Terug naar het overleg
lead-aside = Voorbereiding
lead-parts = Delen van het overleg
lead-cases = Casussen
lead-case = { $name }: { $spent } van { $count } min
lead-end = Overleg sluiten
lead-look-at = Waar kijkt u naar?
lead-back = Terug naar { $part }
lead-next = Verder naar { $part }
lead-next-case = Volgende: { $name }
