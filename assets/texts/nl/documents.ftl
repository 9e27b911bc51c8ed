# Documents: the pages that come out, and what is said about making them.

document-veiligheidsplan = Veiligheidsplan
document-koelkastblad = Veiligheidsplan voor op de koelkast
document-kinderblad = Plan in kindertaal
document-top3-plan = TOP-3-plan
document-hulpverleningsplan = Hulpverleningsplan
document-herstelplan = Herstelplan
document-ave-besluit = AVE-besluit
document-overlegverslag = Verslag van het overleg
document-herinnering = Herinnering na het overleg
document-verloop = Verhaal tot nu toe
document-melding = Concept voor een melding bij Veilig Thuis
document-aanvraag-veiligheidshuis = Aanvraag Zorg- en Veiligheidshuis
document-aanvraag-jeugdbeschermingstafel = Aanvraag Jeugdbeschermingstafel
document-aanvraag-raad = Verzoek aan de Raad voor de Kinderbescherming
document-aanvraag-expertteam = Aanvraag Regionaal Expertteam
document-overdracht = Warme overdracht
document-inzage = Inzage voor één persoon

documents-made = Gemaakte documenten
    .one = Gemaakt document
document-made-kind = Document
document-made-person = Gemaakt voor
document-made-reader = Gemaakt voor iemand buiten het gezin
    .short = Voor wie buiten het gezin
document-made-standing = Hoe het ervoor stond
document-made-on = Gemaakt op

document-for-adult = volwassene van het gezin
document-for-child = kind
document-for-network = iemand uit het netwerk
document-for-professional = professional of organisatie
document-for-meeting = overleg
document-for-colleague = collega

document-not-meant-for = { $kind } is niet bedoeld voor: { $reader }. { $because } Wel voor: { $meant }.
document-lacks-plan = Er is nog geen plan van deze fase voor deze lezer. Maak het eerst bij Plan en afspraken.
document-lacks-child-part = In het plan staat nog geen deel voor dit kind. Schrijf dat eerst, samen met het kind, bij Plan en afspraken.
document-lacks-priorities = In deze fase staat nog geen prioriteit. Voeg er eerst een toe.
document-lacks-discussion = Er is nog geen overleg over dit gezin voorgelezen. Doe dat eerst bij Overleg.
document-lacks-decision = Er is nog geen besluit over de AVE. Neem dat eerst bij AVE en regie.

document-untitled = Document
document-to = voor { $name }
document-foot = Vertrouwelijk. Alleen voor { $name }. Geef het niet door zonder te overleggen.
document-foot-family = Dit is van u. Bewaar het op een plek die voor u veilig is.
document-child-foot = Dit is van jou. Bewaar het op een plek die voor jou veilig is.

document-danger = Is er nu gevaar? Bel 112. Hulp of advies: Veilig Thuis, 0800-2000. Dag en nacht, gratis.
document-child-danger = Ben je in gevaar? Bel 112. Wil je met iemand praten? Bel de Kindertelefoon: 0800-0432. Dat is gratis.

document-who = Wie
document-role = Rol
document-age = Geboren of leeftijd
document-lives = Woont
document-custody = Gezag
document-organisation = Organisatie
document-since = Sinds
document-what = Wat
document-why = Waarom
document-by = Wie doet het
document-before = Vóór
document-done = Gedaan op
document-day = Datum
document-day-unknown = onbekend
document-attached-kind = Soort
document-attached-from = Van wie
document-told-by = Verteld door
document-own-words = In eigen woorden
document-happened = Wat er gebeurde
document-more-incidents = { $count ->
    [one] Er is nog één eerder incident.
   *[other] Er zijn nog { $count } eerdere incidenten.
}
document-agreed = Afspraak
document-agreements = Afspraken
document-condition = { $what } (voorwaarde van Veilig Thuis)
document-with = Met
document-check = Wie kijkt, hoe vaak
document-otherwise = Als het niet lukt
document-how-safe = Hoe veilig (0 tot 10)
document-score = { $score } van 10

document-top3-title = TOP-3: { $phase }
document-top3-about = { $count ->
    [one] Hier werken wij nu samen aan.
   *[other] Hier werken wij nu samen aan: { $count } punten, niet meer.
}
document-for-whom = Voor wie
document-desired = Zo willen wij het
document-who-looks = Wie kijkt of het lukt
document-look-back = Wij kijken samen terug op
document-going = Hoe het gaat
document-opinion = { $name }: { $agrees }.
document-no-answer = geen antwoord

document-version = Versie { $number }, vastgesteld op { $day }.
document-version-concept = Versie { $number }. Dit is een concept: het is nog niet vastgesteld.
document-plan-of = Plan van { $name }
document-plan-shared = Plan van het hele gezin
document-seen = Wat wij merken
document-then = Wat wij dan doen
document-agrees = Eens
document-opinions = Wat ieder van dit plan vindt
document-following = Hoe wij het volgen
document-review = Op { $day } kijken wij samen terug.

document-koelkastblad-title = Ons plan voor veiligheid
document-i-do = Wat ik doe
document-others-do = Wat wij afspreken
document-when-tense = Als het spannend wordt
document-who-looks-along = Wie kijkt mee
document-looks = { $who } kijkt { $often }.
document-we-talk = Op { $day } praten wij hierover.
document-kinderblad-title = Het plan van { $name }

document-decision-title = Besluit: AVE { $level }
document-decision-why = Waarom
document-decision-departs = Waarom anders dan het advies
document-decision-grounds = Gronden van het advies
document-decision-roles = Wie heeft welke rol
document-decision-earlier = Eerdere besluiten
document-decision-level = Niveau
document-decision-on = Besloten op
document-decision-by = Besloten door
document-decision-with = Besproken met
document-decision-advice = Advies van het programma
document-decision-model = Versie van het model
document-decision-region = Afspraken van
document-decision-layer = { $region }, aangevuld door { $layer }
document-decision-limits = Het programma telt geen punten en voorspelt niets. Het toont welke gronden gelden. Het besluit is van de professional.
document-advised = AVE { $level } (mogelijk AVE { $low } tot en met { $high })
document-ground = Grond
document-source = Bron
document-grounds-of-today = Zoals ze golden op { $day }.
document-level = Niveau
document-decided-by = Besloten door

document-verloop-title = Het verhaal tot nu toe
document-concern = Waar het mee begon
document-family = Wie horen bij het gezin
document-what-happened = Wat er gebeurde
document-what-agreed = Wat is afgesproken
document-where = Hoe het er nu voor staat
document-how-safe-each = Hoe veilig ieder het vindt
document-phase = Fase: { $phase }.
document-phase-since = Fase: { $phase }, sinds { $day }.
document-level-since = AVE { $level }, besloten op { $day }.
document-priority = Prioriteit: { $title } ({ $status }).
document-next = Eerstvolgende datum: { $what } op { $day }.
document-closed = Gesloten op { $day }.

form-concern = Wat is de zorg
form-incidents = Wat is er gezien, gehoord of gezegd
form-orders = Huisverboden
form-signs = Tekenen van gevaar
form-child-talks = Gesprekken met kinderen
form-done-with-it = Wat ermee is gedaan
form-weighed = Hoe is het gewogen
form-advice = Wie gaf advies
form-told = Wie van het gezin weet van de melding
form-strengths = Wat gaat goed
form-stuck = Waar het vastloopt
form-reason = Waarom wij dit vragen
form-lacks-born = Geboortedatum of leeftijd van { $who }.
form-lacks-custody = Of { $who } gezag heeft.
form-lacks-days = { $count ->
    [one] De datum van één incident.
   *[other] De datum van { $count } incidenten.
}
form-lacks-told = Wie hiervan nog niet weet, en waarom: { $who }.
form-lacks-words = Wat { $who } er zelf van vindt.
form-open = Nog aan te vullen: { $what }
form-order = De volgorde is die van het formulier. Bron: { $sources }.
form-order-inferred = De volgorde is een eigen keuze van dit programma: het formulier zelf is niet openbaar. Bron: { $sources }.
document-no-form = Voor { $kind } is er geen formulier om naar te kopiëren. Wel voor: { $known }.

document-violence = Vormen: { $kinds }.
document-question = Vraag
document-yes-because = Ja: wat is gezien of gehoord
document-advice = Advies
document-with-whom = Van wie
document-not-told = nog niet
document-told-on = Verteld op
document-why-not = Waarom nog niet

document-stuck = Wat loopt vast
document-taken-up = Besproken met
document-overdracht-title = Warme overdracht
document-mind = Let hierop
document-order = Huisverbod voor { $name }, opgelegd op { $day }.
document-unsafe-call = Bellen of schrijven naar { $name } is niet veilig.
document-secret-address = Het adres van { $name } is geheim.
document-reach = Hoe bereikt u ieder
document-how-reached = Bereikbaar
document-reads-along = Leest mee of luistert mee
document-spoken = Laatst gesproken
document-helpers = Wie helpen mee
document-roles = Wie heeft welke rol
document-open = Wat nog moet gebeuren
document-works = Wat werkt

document-inzage-title = Wat er over { $name } is vastgelegd
document-inzage-about = Dit is wat er is opgeschreven en wat u mag lezen. Wat van iemand anders is, of in vertrouwen is verteld, staat er niet in.
document-inzage-case = De casus
document-inzage-rights = Klopt iets niet?
document-inzage-rights-about = Zeg het ons. U mag vragen om het te verbeteren, aan te vullen of weg te halen. Staat er iets in wat u anders ziet? Dan schrijven wij uw kant erbij.

step-documents = Documenten
step-documents-made = { $count ->
    [0] nog geen gemaakt
    [one] 1 gemaakt
   *[other] { $count } gemaakt
}
documents-wanted = Nu aan de beurt
documents-wanted-report = De weging leidt tot een melding. Hiermee bereidt u die voor.
documents-wanted-agreed = Het plan is vastgesteld op { $day }. Nog niemand heeft het gekregen.
documents-wanted-agreed-once = Het plan is vastgesteld. Nog niemand heeft het gekregen.
documents-wanted-decided = Er is besloten op { $day }. Dat staat nog niet op papier.
documents-wanted-asked = U vroeg dit op { $day }. Een aanvraag op papier is er nog niet.
documents-wanted-discussed = Besproken op { $day }. Stuur binnen een dag wat er is afgesproken.
documents-wanted-asked-once = U vroeg dit. Een aanvraag op papier is er nog niet.
documents-which = Wat maakt u?
documents-for-whom = Voor wie?
documents-large = Grote letters
documents-choose = Kies wat u maakt en voor wie. Dan ziet u hier de bladzijde.
documents-making = De bladzijde wordt gemaakt.
documents-page = Bladzijde { $page } van { $pages } · A4 · { $size } %
documents-page-of = { $page } van { $pages }
documents-page-name = Bladzijde
documents-page-help = Pijltjes gaan naar de vorige of volgende bladzijde, of schuiven een brede bladzijde opzij. Plus en min maken de bladzijde groter of kleiner. Wat erop staat, leest u hierna als tekst.
documents-text = Tekst van het document
documents-nothing-there = niet ingevuld
documents-smaller = Bladzijde kleiner
documents-larger = Bladzijde groter
documents-back = Vorige
documents-on = Volgende
documents-hidden = Namen zijn verborgen. Op deze bladzijde kunnen namen staan, daarom ziet u haar niet. Druk op F9 om namen en bladzijde te tonen.
documents-go-to = Naar { $step }
documents-left-out = { $count ->
    [0] Weggelaten voor { $reader }: niets
   *[other] Weggelaten voor { $reader }: { $count }
}
documents-all = Alle { $count } tonen
documents-fewer = Minder tonen
documents-look-again = { $count ->
    [one] Lees 1 tekst na
   *[other] Lees { $count } teksten na
}
documents-look-again-about = In de tekst stond iets wat deze lezer niet mag weten. Dat is op de bladzijde weggelaten. Wat er omheen staat, kan het toch verraden.
documents-to-text = Naar de tekst
documents-unshown = Deze tekens kan het document niet tonen; er staat □: { $characters }
documents-unmade = Het document kon niet worden gemaakt. In de casus is niets veranderd. Iets anders maken kan wel lukken.
documents-keep = Bewaren of geven
documents-save = Bewaren als PDF…
documents-save-word = Bewaren voor Word…
documents-word = Voor Word kunt u verder schrijven. Voor wie met hulpmiddelen leest, is de PDF beter.
documents-plain = Het bestand is niet versleuteld. Het programma schrijft op dat u het maakte en voor wie.
documents-seal = Versleuteld voor collega…
documents-seal-about = Alleen de collega die u kiest, kan het openen: in Casuskompas, bij Casussen, Delen.
documents-seal-to = Welke collega krijgt het?
documents-sealed = { $file } staat in de map { $folder }. Alleen { $to } kan het openen: in Casuskompas, bij Casussen, Delen.
documents-folder = Map voor het bestand
documents-folder-help = De naam van het bestand noemt het soort, het nummer van de casus en de dag. Geen namen.
documents-save-here = Hier bewaren
documents-saved = { $file } staat in de map { $folder }.
documents-read-only = Deze casus is alleen te lezen. U kunt de bladzijde bekijken, maar niet bewaren als bestand: er kan dan niet worden opgeschreven wie haar kreeg.
documents-not-kept = Er is geen bestand gemaakt, want de casus kon niet worden bewaard ({ $reason }). Probeer het opnieuw als dat weer lukt.
documents-left = Er is geen bestand gemaakt, want u verliet de kluis voordat de casus was bewaard. Doe het opnieuw.
documents-look = Wat staat hieronder?
documents-look-page = De bladzijde
documents-look-form = Kopiëren voor formulier
documents-copy-about = Kopieer een onderdeel en plak het in het formulier. Na een halve minuut is het klembord weer leeg. Pijl omlaag gaat naar het volgende onderdeel. Het programma schrijft op voor wie u kopieerde.
documents-section = { $number }. { $title }
documents-section-empty = Hier weet de casus nog niets van.
documents-section-missing = Nog zelf invullen
documents-section-sourced = Zo staat het op het formulier. Bron: { $sources }.
documents-section-inferred = Dat het formulier dit hier vraagt, is niet zeker. Bron: { $sources }.
documents-section-done = Gedaan
documents-copy = Kopiëren
documents-copy-what = Kopieert wat er staat bij { $title }.
documents-copy-again = { $title } is al gekopieerd. Dit kopieert het opnieuw.
documents-copied = { $title } is gekopieerd. Plak het in het formulier.
documents-not-copied = Er is niets gekopieerd, want de casus kon niet worden bewaard ({ $reason }). Wat u typte staat er nog. Probeer het opnieuw als bewaren weer lukt.
documents-reading = Leesbaarheid
documents-reading-short = Er staat te weinig om te zeggen hoe het leest.
documents-reading-plain = Het blad is makkelijk te lezen.
documents-reading-fair = Het blad leest redelijk. Kortere zinnen helpen.
documents-reading-hard = Het blad is lastig te lezen. Kortere zinnen en gewone woorden helpen.
documents-reading-long = Lange zin: ‘{ $words }’
documents-reading-jargon = ‘{ $word }’ kan gewoner: { $plain }.
documents-before = Eerder gegeven
documents-make = Document maken
documents-make-for = Blad maken voor { $name }
documents-make-besluit = Document van het besluit maken
documents-make-overdracht = Blad voor een warme overdracht maken
sheet-keep = Bewaren als blad…
sheet-folder = Map voor het blad
sheet-write = Blad bewaren
sheet-unmade = Het blad kon niet worden gemaakt. Er is niets geschreven en in de kluis is niets veranderd. Probeer het opnieuw.
sheet-code-file = casuskompas-herstelcode
sheet-code-means = Het blad is een gewoon bestand met de herstelcode erop. Wie het blad en de kluis heeft, kan alles lezen. Druk het af en leg het papier waar niemand anders bij kan. Verwijder daarna het bestand, en leeg de prullenbak.
sheet-code-written = { $file } staat in de map { $folder }. Druk het af, en verwijder daarna het bestand. Leeg ook de prullenbak.
sheet-proof-file = bewijs-van-vernietiging
sheet-proof-means = Op het blad staat niets over het gezin. Het programma schrijft op dat u het maakte.
sheet-made-on = Gemaakt op { $day }
sheet-recovery-title = Herstelcode van { $vault }
sheet-recovery-about = Met deze code opent u de kluis als u de wachtzin vergeet.
sheet-recovery-use = Zo gebruikt u de code
sheet-recovery-start = Start Casuskompas op de computer waarop de kluis staat.
sheet-recovery-choose = Kies: Herstelcode gebruiken.
sheet-recovery-type = Typ de code over. Streepjes, spaties en hoofdletters maken niet uit.
sheet-recovery-keep = Zo bewaart u dit blad
sheet-recovery-where = Bewaar het waar niemand anders bij kan, en niet bij de computer.
sheet-recovery-who = Wie dit blad en de kluis heeft, kan alles lezen wat erin staat.
sheet-recovery-file = Is het afgedrukt? Verwijder dan het bestand, en leeg de prullenbak.
sheet-recovery-new = Maakt u een nieuwe code? Dan werkt deze niet meer. Vernietig dan dit blad.
sheet-recovery-foot = Geheim. Geef dit blad aan niemand.
sheet-certificate-title = Bewijs van vernietiging
sheet-certificate-about = Deze casus is uit de kluis verwijderd, met alle eerdere versies, alle bijlagen en alle tweede kopieën. De casus is daar niet meer terug te halen.
sheet-certificate-case = Casus
sheet-certificate-at = Vernietigd op
sheet-certificate-moment = { $day } om { $time }
sheet-certificate-by = Door
sheet-certificate-why = Waarom
sheet-certificate-files = Aantal bestanden
sheet-certificate-vault = Kluis
sheet-certificate-foot = Op dit blad staat niets over het gezin.

drawing-circle = Wie staan om het gezin heen
drawing-circle-family = In het gezin: { $who }.
drawing-circle-around = Om het gezin heen: { $who }.
drawing-tie-family = { $from } en { $to } zijn familie.
drawing-tie-support = { $from } steunt { $to }.
drawing-tie-conflict = Tussen { $from } en { $to } is een conflict.
drawing-tie-control = { $from } controleert { $to }.
drawing-line = Op een rij in de tijd
drawing-timeline = Van { $from } tot en met { $until }.
drawing-lane = { $name }: { $all }.
drawing-violence = Incidenten
drawing-orders = Huisverbod
drawing-plans = Plan vastgesteld
drawing-decisions = AVE-besluit
drawing-lasted = van { $from } tot en met { $until }
drawing-level = AVE { $level } op { $day }
drawing-scores = Hoe veilig ieder het vindt, van 0 tot 10.
drawing-score = { $name }: { $score }, op { $day }.
drawing-score-was = { $name }: { $score }, op { $day }, en eerder { $earlier }.

document-reminder-title = Afgesproken op { $day }
document-reminder-about = Dit is na het overleg afgesproken. Staat hier iets dat u anders hoorde? Bel dan wie het overleg leidde.
document-agenda-title = Agenda: { $name }
document-agenda-untitled = Agenda van het overleg
document-agenda-when = Wanneer
document-agenda-where = Waar
document-agenda-chair = Voorzitter
document-agenda-takes = Duur
document-agenda-cases = Wat wij bespreken
document-agenda-family = Gezin
document-agenda-question = Vraag
document-agenda-begins = Begint om
document-agenda-minutes = Minuten
document-agenda-who = Wie erbij is
document-agenda-another = Hier bent u niet bij.
document-agenda-all = iedereen
document-agenda-limits = Er staan geen namen van gezinnen op. Om welk gezin het gaat, hoort u aan tafel, en alleen als u erbij mag zijn.
document-agenda-foot = Dit is een agenda zonder namen. Bewaar hem niet langer dan nodig is.
document-meeting-title = Verslag van het overleg van { $day }
document-meeting-question = Vraag
document-meeting-goal = Doel
document-meeting-review = Opnieuw kijken
document-meeting-outcome = Wat is er besloten
document-meeting-actions = Wie doet wat
document-meeting-came = Afloop
document-meeting-scores = Hoe veilig vond ieder het
document-meeting-of = Voor wie
document-meeting-family = het gezin
document-meeting-score = Cijfer
document-meeting-ernst = Acuut of structureel
document-meeting-seen = Wat wij samen zien
document-meeting-otherwise = Wie het anders zag
document-meeting-there = Wie erbij was
document-meeting-name = Naam
document-meeting-ground = Waarom mocht deze persoon dit weten
document-meeting-limits = Wat in het overleg is gezegd, blijft binnen het overleg.
