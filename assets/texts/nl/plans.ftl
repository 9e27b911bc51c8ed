# The plan of a phase, version by version.

planversies = Plannen
    .one = Versie van een plan
plan-of-directe-veiligheid = veiligheidsplan
plan-of-risicos = hulpverleningsplan
plan-of-herstel = herstelplan
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
terugblik-helps = Brengt het plan wat het moet brengen?
    .short = Plan helpt
terugblik-helped = het plan helpt
terugblik-helped-not = het plan helpt niet genoeg

plan-due = Terugkijken op het plan (versie { $number })

step-plan = Plan en afspraken
plans-purpose = Wat is er afgesproken, wordt het nagekomen, en wie kreeg welk plan?
plans-which = Welk plan?
plans-of = { $plan } van { $name }
plans-none = Er is nog geen plan. Begin gerust klein: u kunt op elk moment verdergaan.
plans-version = Versie { $number } · { $status }
plans-begun = begonnen op { $day }
plans-established = vastgesteld op { $day }
plans-established-by = vastgesteld op { $day } door { $by }
plans-replaced = vervangen op { $day }
plans-review = terugkijken op { $day }
plans-given-to = gegeven aan { $names }
plans-given-to-nobody = nog aan niemand gegeven
plans-which-version = Welke versie?
plans-begin = Plan beginnen
plans-begin-next = Nieuwe versie
plans-to-concept = Naar het concept
plans-discard = Dit concept weggooien
planversie-discarded = Het concept
planversie-part-removed = { $what }

plans-whose = Van wie is het plan?
plans-shared = Samen gemaakt
plans-apart = Er zijn signalen van controle. Daarom heeft ieder een eigen plan, en ziet niemand dat van een ander. Wie controleert, kan het gebruiken om de ander te vinden of onder druk te zetten. U ziet hier één plan tegelijk.
plans-choose = Kies van wie u het plan wilt zien. Kijkt er iemand mee?

plans-establish = Vaststellen
plans-establish-title = Versie { $number } vaststellen
plans-establish-about = De woorden en de afspraken van deze versie veranderen daarna niet meer. Verandert er iets, dan begint u een nieuwe versie.
plans-establish-go = Versie { $number } vastleggen
plans-established-help = Leeg laten is vandaag.
plans-established-fault = Vul een dag in die al is geweest, of maak dit veld leeg.
plans-established-done = Versie { $number } is vastgesteld
plans-parts-all = Alle onderdelen zijn ingevuld.
plans-parts-some = { $done } van de { $all } onderdelen zijn ingevuld. De rest kan in een volgende versie.
plans-not-asked = { $count ->
    [one] Eén gezinslid is nog niet gevraagd.
   *[other] { $count } gezinsleden zijn nog niet gevraagd.
}
plans-no-review = Er is nog geen dag om terug te kijken.
plans-not-asked-own = Nog niet is gevraagd wat degene van wie dit plan is ervan vindt.

plans-parts = { $done } van { $all } onderdelen ingevuld
plans-part-filled = ingevuld
plans-part-open = nog open
plans-ground = Waar het om gaat
plans-working = Zo werkt het plan
plans-words = Wat er in het plan staat
plans-agreed = Afspraken van die dag
plans-agreed-otherwise = { $what }. Lukt het niet: { $otherwise }
plans-changed-more = { $what } en nog { $count } onderdelen
plans-changed = Anders dan versie { $number }: { $what }.

spanningen-help = Wat ziet u voordat het misgaat, en wie doet dan wat?
spanning-told = { $seen } Dan: { $then }
spanning-add = Teken toevoegen
citaten-help = Letterlijk, zoals het werd gezegd.
citaat-add = Uitspraak toevoegen
kinddeel-for = Voor { $name }
kinddeel-of = { $asks } ({ $name })
kinddeel-help = Maak dit samen, in woorden die het kind zelf gebruikt. Tekenen mag ook.

plans-opinions = Wat vindt ieder van dit plan?
plans-opinions-help = Vraag het ieder apart. Niet eens zijn mag, en staat hier in eigen woorden.
plans-ask-child = Vraag het op een eigen manier: samen tekenen, of een duim omhoog of omlaag.
plans-agrees = eens
plans-against = niet eens
plans-not-yet = nog niet gevraagd
plans-give = Vandaag gegeven aan
plans-give-organisation = Organisatie toevoegen
plans-given-help = Op papier, voorgelezen of getekend. Noteer ook welke organisaties het plan hebben.
plans-given-help-apart = Geef dit plan alleen aan wie het aangaat. Andere volwassenen van het gezin staan er daarom niet bij.
terugblik-add = Vandaag teruggekeken

plans-link = { $running ->
    [0] Er zijn nog geen afspraken.
    [one] Er geldt één afspraak.
   *[other] Er gelden { $running } afspraken.
}
plans-link-broken = { $count ->
    [one] Eén is niet nagekomen.
   *[other] { $count } zijn niet nagekomen.
}
plans-link-apart = Ieder heeft een eigen plan.

guidance-plan-parts = De onderdelen van het plan staan er niet elk één keer, op volgorde.
guidance-plan-parts-mend = Noem elk onderdeel één keer, in deze volgorde: Zorgen, Krachten, Afspraken, Voorwaarden, GewoneDag, Bekend, Netwerk, Volgen, Kinderen, Woorden.
guidance-plan-none = Dit onderdeel staat in geen enkel plan.
guidance-plan-none-mend = Noem bij plans ten minste één fase.
