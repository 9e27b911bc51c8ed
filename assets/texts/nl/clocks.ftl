# Terms that run by themselves: the huisverbod.

orders = Huisverboden
    .one = Huisverbod
    .help = De klok loopt vanaf het uur van opleggen. Bij overtreding: bel de politie.
    .none = Geen huisverbod opgeschreven.
    .add = Huisverbod toevoegen
    .remove = Huisverbod verwijderen
    .removed = Het huisverbod ({ $what })
order-on = Op welke dag opgelegd?
    .short = Opgelegd op
order-at = Hoe laat?
    .short = Tijd
    .help = Bijvoorbeeld 21:15. Het verbod stopt op dezelfde tijd.
order-by = Wie legde het op?
    .short = Opgelegd door
    .help = Bijvoorbeeld de hulpofficier van justitie, namens de burgemeester.
order-away = Wie mag niet naar huis?
    .short = Uit huis
order-home = Wie blijven thuis?
    .short = Thuis
order-children = Over welke kinderen gaat het?
    .short = Kinderen
order-extended-until = Verlengd tot en met
    .help = Hooguit 28 dagen na het opleggen.
order-decided-on = Wanneer is beslist over verlengen?
    .short = Beslist op
order-ended-on = Ingetrokken op
    .help = Alleen als het verbod eerder stopte.
order-note = Wat is besloten, en waarom?
    .short = Besluit
order-undated = Nog zonder datum
order-who = { $who } mag niet naar huis
order-extended = verlengd tot en met { $day }
order-ended = ingetrokken op { $day }

breaches = Niet aan een verbod gehouden
    .one = Overtreding
    .help = Ook bellen, appen of langsrijden telt. Geef het altijd door aan de politie.
    .none = Geen overtreding opgeschreven.
    .add = Overtreding toevoegen
    .remove = Overtreding verwijderen
    .removed = De overtreding ({ $what })
breach-on = Datum
    .help = Weet niemand de dag? Laat dit dan leeg.
breach-what = Wat gebeurde er?
    .short = Wat er gebeurde
breach-police = Weet de politie ervan?
    .short = Politie weet ervan
breach-no-words = Nog niet beschreven

guidance-clock-order = De termijnen van het huisverbod passen niet bij elkaar.
guidance-clock-order-mend = Kies days van 1 of meer, longest niet korter dan days, en hours_before korter dan days.
guidance-clock-none = De termijn ‘{ $name }’ duurt niets.
guidance-clock-none-mend = Kies { $field } van 1 of meer.

clocks-title = Klokken
clocks-folded = { $count ->
    [one] Nog 1 klok, tot { $day }
   *[other] Nog { $count } klokken, de eerste tot { $day }
}
clocks-folded-late = { $count ->
    [one] Nog 1 klok, te laat
   *[other] Nog { $count } klokken, waarvan { $late } te laat
}
clocks-aloud = { $left }. { $about }
clock-left = nog { $span }
clock-left-moments = nog geen uur
clock-late = te laat { $span }
clock-late-moments = te laat
clock-days = { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}
clock-hours = { $hours } uur
clock-order = huisverbod loopt af { $until }
clock-order-decide = beslissen over verlengen vóór { $before }
clock-order-decided = over verlengen is beslist
clock-order-about = { $decide } · dag { $day } van { $days }, hoogstens { $longest }
clock-order-act = Besluit
clock-today = vandaag
clock-working-days = nog { $days ->
    [one] 1 werkdag
   *[other] { $days } werkdagen
}
clock-late-days = te laat { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}
clock-report = Veilig Thuis laat weten wat het doet
clock-report-about = gemeld { $on } · uiterlijk { $until }, { $days } werkdagen na de melding
clock-report-act = Gehoord
clock-days-left = nog { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}
clock-investigation = Veilig Thuis rondt het onderzoek af
clock-investigation-about = begonnen { $on } · uiterlijk { $until }, { $weeks } weken na het besluit
clock-doctor = arts kijkt na de verwurging
clock-doctor-about = gebeurd { $on } · vandaag een arts · forensisch onderzoek vóór { $until }
clock-doctor-act = Arts heeft gekeken
clock-csg = bellen met het Centrum Seksueel Geweld
clock-csg-about = gebeurd { $on } · 0800-0188, dag en nacht · voor sporen tot en met { $until }, later mag ook
clock-csg-act = Gebeld
clock-school = school weet van het geweld
clock-school-about = gebeurd { $on } · school weet het uiterlijk { $until }. Vertel alleen dat het kind steun nodig heeft
clock-school-act = Verteld
clock-waits = wacht tot { $day }: { $reason }
