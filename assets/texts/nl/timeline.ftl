# Tijdlijn: everything in a case that has a day.

step-timeline = Tijdlijn
timeline-purpose = Alles met een dag. Kies een gebeurtenis om te zien waar die staat.

timeline-lane-phase = Fase
timeline-lane-level = AVE
timeline-lane-violence = Incidenten
timeline-lane-order = Huisverbod
timeline-lane-meldcode = Meldcode
timeline-lane-plan = Plan
timeline-lane-score = Cijfers
timeline-lane-contact = Contact
timeline-lane-regie = Regie
timeline-lane-closing = Afsluiten
timeline-lane-other = Overig

timeline-field = { $what }: { $field }
timeline-opened = Casus geopend
timeline-spoken = Laatst gesproken
timeline-doctor = Arts keek na het geweld
timeline-csg = Centrum Seksueel Geweld gebeld
timeline-died = Overleden
timeline-incident-by = Incident, op deze dag bekend geworden
timeline-incident-learned = Eerder incident bekend geworden
timeline-violence-told = Geweld verteld bij de waakvlam
timeline-breach = Niet aan een verbod gehouden
timeline-order = Huisverbod
timeline-order-days = Huisverbod, { $days } dagen
timeline-order-extended = Huisverbod, verlengd tot { $days } dagen
timeline-order-ended = Huisverbod, ingetrokken na { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}
timeline-consulted = Overleg: { $with }
timeline-weighed-report = Weging: wel melden
timeline-weighed-none = Weging: niet melden
timeline-decided = Besluit na weging
timeline-report = Melding: { $to }
timeline-heard = Antwoord op de melding: { $from }
timeline-signaller = Wie signaleerde is ingelicht
timeline-agreed-ended = Afspraak gestopt
timeline-check-kept = Afspraak gehouden
timeline-check-broken = Afspraak niet gehouden
timeline-check-open = Afspraak bekeken
timeline-check-due = Volgende controle van een afspraak
timeline-look-back = Terugkijken op prioriteit
timeline-action-due = Actie, uiterlijk
timeline-action-done = Actie gedaan
timeline-transfer = Overdracht van regie afgesproken
timeline-taken = Overdracht van regie bevestigd
timeline-given = Regie overgedragen
timeline-plan-begun = Begonnen aan een versie: { $plan }
timeline-plan-established = Vastgesteld: { $plan }
timeline-plan-replaced = Vervangen door een nieuwe versie: { $plan }
timeline-plan-review = Terugkijken: { $plan }
timeline-plan-given = Plan gegeven
timeline-looked-back = Teruggekeken op het plan
timeline-plan-helps = Teruggekeken: het plan helpt
timeline-plan-helps-not = Teruggekeken: het plan helpt niet genoeg
timeline-stuck = Het stokt: { $kind }
timeline-stuck-taken-up = Besproken wat stokt: { $kind }
timeline-stuck-ended = Weer in beweging: { $kind }
timeline-asked = Route gevraagd: { $route } ({ $answer })
timeline-route-ended = Route gestopt: { $route }
timeline-postponed = Uitgesteld tot
timeline-closed = Casus afgesloten
timeline-reopened = Casus heropend
timeline-waakvlam = Waakvlam
timeline-waakvlam-worse = Waakvlam, geen goed nieuws
timeline-waakvlam-agreed = Waakvlam afgesproken: { $every }
timeline-waakvlam-due = Volgende waakvlam
timeline-level = AVE { $level }
timeline-level-other = AVE { $level }, advies was AVE { $advised }
timeline-entry = Logboek: { $kind }
timeline-score = Cijfer { $score }
timeline-answers = { $count ->
    [one] 1 vraag beantwoord
   *[other] { $count } vragen beantwoord
}

timeline-empty = Er staat nog niets met een dag in deze casus.
timeline-list = Als lijst
timeline-newest-first = Nieuwste eerst
timeline-oldest-first = Oudste eerst
timeline-more = { $count ->
    [one] Nog 1 tonen
   *[other] Nog { $count } tonen
}
timeline-nothing = In deze periode staat niets. Kies een langere periode of meer soorten.
timeline-undated = Zonder dag
timeline-no-day = dag onbekend
timeline-typed-day = dag onbekend: { $words }
timeline-days = { $from } – { $until }
timeline-some-day = ergens in { $when }
timeline-between-days = ergens tussen { $from } en { $until }
timeline-ahead = { $name } (gepland)
timeline-only = Alleen { $lane }, { $days }.
timeline-whole = Alles in de lijst tonen
timeline-filter = Wat wilt u zien?
timeline-length = Periode
timeline-quarter = 3 maanden
timeline-half = 6 maanden
timeline-year = 1 jaar
timeline-all = Alles
timeline-earlier = Eerder
timeline-later = Later
timeline-closer = Inzoomen
timeline-wider = Uitzoomen
timeline-period = { $first } tot en met { $last }
timeline-counted = { $count ->
    [0] niets om te tonen
    [one] 1 gebeurtenis
   *[other] { $count } gebeurtenissen
}
timeline-outside = { $before } eerder, { $after } later
timeline-recurred = Na { $days } dagen zonder geweld (nagevraagd tot { $confirmed }) was er op { $on } weer geweld.
timeline-quiet = { $days ->
    [one] 1 dag
   *[other] { $days } dagen
} zonder geweld, laatst nagevraagd op { $confirmed }.
timeline-unplaced = Van een incident is de dag niet bekend. Daarom staat hier geen tijd zonder geweld.
timeline-step = om terug te kijken
timeline-today = vandaag
timeline-quiet-bar = { $days ->
    [one] 1 dag zonder geweld
   *[other] { $days } dagen zonder geweld
}
timeline-quiet-short = { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}
timeline-group = { $lane }: { $count } bij elkaar. Klik om ze uit te vouwen.
timeline-drawing = Tekening van de tijdlijn. { $parts }
timeline-lane-count = { $lane }: { $count }
timeline-panning = Getoonde dagen
timeline-panning-help = Pijltjes: eerder of later. Plus en min: in- en uitzoomen. Home en End: begin en einde.
timeline-legend = Driehoek: geweld. Dubbele rand: opnieuw na een veilige tijd. Ruit: besluit. Vierkant: melding. Vinkje: gehouden of gedaan. Kruis: niet gehouden. Open vorm: gepland.
timeline-mouse = Slepen verschuift. Ctrl met het muiswiel zoomt.
timeline-scores = Cijfers: { $people }
timeline-letters = { $letters } is { $name }
