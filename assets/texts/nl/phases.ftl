# The plan of a phase: three priorities, the parking list, and the gate.

plan-days = { $days ->
    [one] 1 dag zonder geweld
   *[other] { $days } dagen zonder geweld
}
plan-confirmed = laatst nagevraagd { $day }
plan-not-confirmed = nog niet nagevraagd
plan-days-unknown = Dagen zonder geweld: nog niet bekend
plan-days-drawing = { $days }, { $beside }
plan-guideline = richtlijn: { $words }
plan-guideline-reached = richtlijn gehaald: { $words }
plan-no-incident = er staat nog geen incident in de casus
plan-incident-without-date = van een incident is de dag niet bekend
plan-look-at-incidents = Incidenten aanvullen
plan-new-unsafety = Nieuwe onveiligheid
plan-ahead = De casus staat nu in fase { $number }: { $name }. U kunt dit plan alvast voorbereiden.
plan-behind = De casus staat nu in fase { $number }: { $name }. Dit is het plan van een eerdere fase. U kunt het nog lezen en aanvullen.
plan-go-there = Naar { $name }

plan-list = Prioriteiten: { $count } van 3 plaatsen bezet
plan-standing = Prioriteit { $number } van 3: { $status }
plan-standing-parked = Wacht op de parkeerlijst
plan-place = { $number ->
    [1] Eerste prioriteit
    [2] Tweede prioriteit (mag leeg blijven)
   *[other] Derde prioriteit (mag leeg blijven)
}
plan-add = Prioriteit toevoegen
plan-add-parked = Nieuw op de parkeerlijst
plan-untitled = Prioriteit zonder titel
plan-no-desired = Hoe moet het worden? Druk hier om dit plan verder in te vullen.

plan-news-waits = { $rule } Deze staat daarom op de parkeerlijst. U pakt hem op zodra er een plaats vrij is.
plan-news-parked = De prioriteit staat nu op de parkeerlijst. U pakt hem daar weer op.
plan-news-taken-up = De prioriteit staat weer bij de drie.
plan-news-reached = { $status }! De prioriteit staat nu bij ‘Afgerond’. Vertel het gezin wat gelukt is.
plan-news-ended = { $status }. De prioriteit staat nu bij ‘Afgerond’. U kunt hem daar weer oppakken.

plan-status-nog-niet-begonnen = Nog niet begonnen
plan-status-loopt-goed = Loopt goed
plan-status-stagneert = Stagneert
plan-status-gehaald = Gehaald
plan-status-gestopt = Gestopt

plan-who = Wie: { $who }
plan-and = en
plan-check = Controle: { $who }
plan-ready = Klaar: { $on }
plan-nobody = nog niemand
plan-no-date = nog geen datum
plan-asked = { $asked } van { $all } gevraagd
plan-all-agree = allemaal eens
plan-against = niet eens: { $names }
plan-silent = nog niet gevraagd: { $names }
plan-quote = { $name }: “{ $words }”
plan-actions-late = { $count ->
    [one] 1 actie is over de datum
   *[other] { $count } acties zijn over de datum
}
plan-with-died = Kijk opnieuw: { $names } { $count ->
    [one] staat
   *[other] staan
} nog in deze afspraak
plan-evaluate-late = De dag van de evaluatie is voorbij

plan-title = Titel
    .help = Liefst in de woorden van het gezin.
plan-for-whom = Voor wie
plan-nobody-in-family = Er staan nog geen gezinsleden in de casus.
plan-go-to-family = Naar Gezin en kring
plan-why = Waarom
    .help = De feiten: wat is er gezien of gehoord?
plan-desired = Gewenste situatie
    .help = Wat ziet u straks gebeuren? Zo dat een kind het begrijpt.
plan-status = Hoe gaat het?
    .short = Hoe het gaat
plan-checked-by = Wie controleert
    .example = oma
plan-checked-every = Hoe vaak
    .example = elke week
plan-evaluate-on = Evaluatie op
    .help = Dan moet het klaar zijn. U kijkt samen terug.
plan-done = Klaar

plan-actions = Acties: wie doet wat, en wanneer
plan-no-actions = Nog geen actie. Begin met één kleine stap.
plan-add-action = Actie toevoegen
plan-action-name = Actie { $number }
plan-action-what = { $number }. Wat
    .short = Wat
plan-action-who = Wie
plan-action-due = Vóór wanneer
plan-action-done = Gedaan
plan-action-done-on = Gedaan op { $on }
plan-action-late = De datum is voorbij. Is het gedaan? Kruis dat aan. Anders: spreek een nieuwe datum af.

plan-opinions = Wat vindt ieder ervan?
plan-confided = In vertrouwen verteld door
plan-opinions-help = Vraag het aan ieder apart, ook aan de kinderen. Schrijf op wat iemand letterlijk zegt.
plan-agrees = Is { $name } het eens?
    .short = Eens
plan-own-words = In de woorden van { $name }
    .short = In eigen woorden
    .example = wat zegt iemand letterlijk?

plan-is-cause = Dit is een oorzaak, niet het gevaar zelf
    .short = Is een oorzaak
plan-is-cause-help = Bijvoorbeeld schulden, drank of ruzie over geld. Een oorzaak hoort meestal bij de fase Risico’s.
plan-motivation = Waarom kan dit niet wachten tot de fase Risico’s?
    .short = Waarom dit niet kan wachten
    .help = Schrijf op hoe dit nu direct gevaar geeft.
plan-motivation-error = Schrijf op waarom dit niet kan wachten. Of zet de prioriteit op de parkeerlijst.
plan-motivation-lacks = Nog niet opgeschreven waarom deze oorzaak niet kan wachten

plan-up = Omhoog
plan-down = Omlaag
plan-remove = Prioriteit verwijderen
plan-park = Naar de parkeerlijst
plan-removed-priority = Prioriteit ‘{ $title }’
plan-removed-action = De actie
plan-removed-words = Wat u had getypt

plan-parked = Parkeerlijst
plan-parked-room = Dit wacht nog. Er is plaats: u kunt iets oppakken.
plan-parked-full = Dit wacht nog. De drie plaatsen zijn bezet. Rond eerst een prioriteit af of zet er een op de parkeerlijst. Dan kunt u hier iets oppakken.
plan-take-up = Oppakken
plan-ended = Afgerond ({ $count })
plan-ended-list = Afgeronde prioriteiten
plan-ended-show = Tonen
plan-ended-hide = Verbergen
plan-again = Weer oppakken

plan-gate = Naar de volgende fase
plan-gate-last = Afronden met een waakvlam
plan-gate-about = Dit moet in orde zijn voordat u met het gezin naar { $name } gaat. U kunt hier meteen antwoorden.
plan-gate-last-about = Dit moet in orde zijn voordat u de casus afsluit. U kunt hier meteen antwoorden.
plan-gate-list = Voorwaarden
plan-gate-open = Alles is in orde
plan-gate-closed = Er ontbreekt nog iets
plan-gate-undecided = Nog niet alles is bekend
plan-condition = { $name }: { $state }
plan-condition-holds = In orde
plan-condition-missing = Ontbreekt
plan-condition-unknown = Nog onbekend
plan-see-step = Kijk bij { $name }
plan-sources = Bron: { $sources }

plan-pass = Naar fase { $number }
plan-pass-when = Dit kan als alles hierboven in orde is.
plan-pass-early = Eerder naar fase { $number }
plan-pass-early-go = Vastleggen en naar fase { $number }
plan-reason = Reden
plan-reason-help = Waarom kan het gezin verder, ook al is nog niet alles in orde?
plan-reason-error = Schrijf de reden op. Die blijft bij de casus staan.
plan-eyes = Tweede paar ogen
plan-eyes-help = De naam van de collega die heeft meegekeken.
plan-eyes-error = Schrijf op wie er heeft meegekeken. Heeft nog niemand dat gedaan? Vraag eerst een collega.
plan-closed = De casus is afgesloten.
plan-may-close = Alles is in orde. U kunt de casus afsluiten bij Afsluiten.
plan-may-not-close = Na Herstel komt geen fase meer. Is alles hierboven in orde, dan kunt u de casus afsluiten bij Afsluiten.
plan-go-to-closing = Naar Afsluiten
plan-back = Terug naar directe veiligheid
plan-back-about = Is er opnieuw geweld of gevaar? Dan gaat veiligheid weer voor. Het plan van deze fase blijft bewaard.
plan-back-reason-help = Wat is er gebeurd?
plan-back-go = Vastleggen en terug naar fase 1

plan-history = Stappen tussen de fasen
plan-step = { $on }: van { $from } naar { $to }
plan-step-reason = Reden
plan-step-open = alles was in orde
plan-step-early = eerder doorgegaan
plan-step-back = teruggegaan
plan-step-by = besloten door { $name }
plan-step-eyes = meegekeken: { $name }

afspraken = Afspraken voor de veiligheid
    .one = Afspraak
    .help = Wie doet wat, wie kijkt of het gebeurt, en hoe vaak?
    .none = Nog geen afspraken. Schrijf op wat iedereen kan zien: ‘Ruben komt niet in de straat’.
    .add = Afspraak toevoegen
    .remove = Afspraak verwijderen
    .removed = De afspraak ({ $what })
    .over = { $count ->
        [one] 1 afspraak is voorbij
       *[other] { $count } afspraken zijn voorbij
    }
afspraken-signs = ● nagekomen   ◆ niet nagekomen   ○ nu te controleren
afspraken-apart = Er zijn signalen van controle. Maak de afspraken met ieder apart, en geef ieder alleen de eigen afspraken. Wie controleert, kan de afspraken van de ander misbruiken.
afspraak-no-words = Nog niet beschreven
afspraak-what = Wat is afgesproken?
    .short = Afspraak
afspraak-with = Met wie?
    .short = Afgesproken met
afspraak-otherwise = Wat doet u als het niet lukt?
    .short = Als het niet lukt
afspraak-on = Afgesproken op
afspraak-condition = Voorwaarde van Veilig Thuis
afspraak-checked-by = Wie controleert het?
    .short = Controle door
afspraak-every = Hoe vaak?
hoe-vaak-elke-dag = Elke dag
hoe-vaak-elke-week = Elke week
hoe-vaak-elke-twee-weken = Elke twee weken
hoe-vaak-elke-maand = Elke maand
afspraak-ended-on = Voorbij sinds
    .help = Leeg zolang de afspraak geldt.
afspraak-of-veilig-thuis = voorwaarde van Veilig Thuis
afspraak-ended = voorbij
afspraak-kept = nagekomen op { $day }
afspraak-broken = niet nagekomen op { $day }
afspraak-not-checked = nog niet gecontroleerd
afspraak-due-now = nu controleren
afspraak-due = weer op { $day }
controles = Controles
    .one = Controle
controle-on = Gecontroleerd op
controle-kept = Nagekomen
controle-by = Gecontroleerd door
controle-what = Wat was er te zien?
controle-yes = Nagekomen
controle-no = Niet nagekomen
controle-back = Terug
controle-marks = Wie mag dit zien: { $what }?
