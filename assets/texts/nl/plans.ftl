# The plan of a phase, version by version.

planversies = Plannen
    .one = Versie van een plan
planversie-phase = Plan van de fase
planversie-person = Eigen plan van
planversie-status = Hoe het plan ervoor staat
plan-status-concept = Concept
plan-status-vastgesteld = Vastgesteld
plan-status-vervangen = Vervangen
planversie-begun-on = Begonnen op
planversie-changed = Wat is er anders dan in de versie hiervoor?
    .short = Anders dan de versie hiervoor
planversie-worries = Wat is er gebeurd, en wat maakt het moeilijk?
    .short = Zorgen
    .help = Feiten, geen oordelen. Wat zag of hoorde iemand?
planversie-unchanged = Wat gebeurt er als er niets verandert?
    .short = Als er niets verandert
planversie-strengths = Wat ging al goed?
    .short = Wat al goed ging
    .help = Wanneer lukte het wel? Wie hielp toen?
planversie-ground-rules = Welke voorwaarden stelt Veilig Thuis?
    .short = Voorwaarden van Veilig Thuis
    .help = De grens waar niemand overheen gaat. Stelt Veilig Thuis er geen? Schrijf dat op.
planversie-ordinary-day = Hoe gaat het op een gewone dag?
    .short = Op een gewone dag
    .help = Wie doet wat, en wanneer? Ook ’s avonds en in het weekend.
planversie-known-to = Wie weten wat er is gebeurd?
    .short = Wie het weten
    .help = En zijn zij het eens dat het niet meer mag gebeuren?
planversie-network = Wie helpen mee en letten op?
    .short = Wie meehelpen
planversie-following = Hoe volgt u of het plan werkt?
    .short = Hoe u het plan volgt
planversie-review-on = Samen terugkijken op
planversie-established-on = Vastgesteld op
planversie-established-by = Vastgesteld door
planversie-replaced-on = Vervangen op

spanningen = Zo merken wij spanning
    .one = Teken van spanning
spanning-seen = Wat ziet of hoort u voordat het misgaat?
    .short = Wat u merkt
spanning-then = Wie doet dan wat?
    .short = Wat u dan doet

kinddelen = Delen voor de kinderen
    .one = Deel voor een kind
kinddeel-person = Deel voor
kinddeel-told = Wat is er tegen mij gezegd?
kinddeel-helps = Wie helpt mij?
kinddeel-goes = Waar ga ik naartoe?
kinddeel-calls = Wie bel ik?
kinddeel-own = Wat ik er zelf van vind
    .help = In de woorden van het kind.

citaten = Woorden van het gezin
    .one = Uitspraak
citaat-person = Wie zegt het?
    .short = Gezegd door
citaat-words = In eigen woorden
    .help = Letterlijk, zoals het werd gezegd.

uitreikingen = Gegeven aan
    .one = Gegeven plan
uitreiking-person = Aan wie?
    .short = Gegeven aan
uitreiking-organisation = Of aan welke organisatie?
    .short = Organisatie
uitreiking-on = Gegeven op
uitreiking-how = Hoe?
    .short = Hoe gegeven
    .example = op papier, voorgelezen

terugblikken = Teruggekeken
    .one = Terugblik
terugblik-on = Teruggekeken op
terugblik-by = Door wie?
    .short = Teruggekeken door
terugblik-found = Wat kwam eruit?

plan-due = Terugkijken op het plan (versie { $number })
