# practice: practice cases, in the window and as a file that a trainer writes.

## Mistakes in a file, each with its mend.

practice-fault-large = Het bestand is te groot. Een oefening past in { $most } kB. Verdeel het over twee oefeningen.
practice-fault-begin = Hier moet de titel staan. Begin het bestand met een regel als “# Oefening: Gezin Vos”.
practice-fault-fence = Het blok dat hier begint, houdt nergens op. Zet er een regel met drie accenten (```) onder.
practice-fault-loose-heading = Deze kop hoort nergens bij. Zet er een kop met één hekje boven, zoals “# Deel 1: de eerste zorg”.
practice-fault-chapter = “{ $title }” is geen goede kop voor dit deel. Schrijf “# Deel { $number }: ” en daarachter een titel.
practice-fault-stages = Een oefening heeft { $least } tot { $most } delen. Maak er een met een kop als “# Deel 1: de eerste zorg”.
practice-fault-missing-part = Hier ontbreekt “{ $name }”. Zet onder deze kop een regel “## { $name }” en daaronder de tekst.
practice-fault-empty-part = Onder “{ $name }” staat niets. Schrijf daar de tekst.
practice-fault-nearly-part = De kop “{ $name }” bestaat niet. Bedoelde u “{ $meant }”?
practice-fault-unknown-part = De kop “{ $name }” bestaat hier niet. Kies uit: { $known }.
practice-fault-double-part = De kop “{ $name }” staat hier twee keer. Voeg de teksten samen.
practice-fault-missing-field = Hier ontbreekt “{ $name }”. Zet onder deze kop een regel “{ $name }: { $example }”.
practice-fault-nearly-field = Deze regel lijkt op “{ $name }:”. Verbeter het woord voor de dubbele punt.
practice-fault-double-field = “{ $name }” staat hier twee keer. Verwijder er één.
practice-fault-number = Bij “{ $name }” staat “{ $value }”. Schrijf een getal van { $least } tot { $most }.
practice-fault-id = Bij “{ $name }” kan dit niet staan. Schrijf hooguit zestig kleine letters, cijfers en streepjes, zoals gezin-vos.
practice-fault-no-about = Er staat niet waar de oefening over gaat. Schrijf dat in een paar zinnen onder de titel.
practice-fault-no-cards = Onder “Rolkaarten” staat geen kaart. Schrijf “### Moeder” en daaronder wat zij weet.
practice-fault-empty-card = Op deze rolkaart ontbreekt de naam of de tekst. Zet de naam achter de drie hekjes en de tekst eronder.
practice-fault-loose-words = Deze zin hoort nergens bij: “{ $words }”. Zet hem onder een kop, zoals “## Nieuws”.
practice-fault-no-question = In dit deel staat geen vraag. Zet er een bij, zoals “## Vraag: niveau”.
practice-fault-many-questions = Een deel heeft hooguit { $count } vragen. Zet deze vraag in een ander deel.
practice-fault-question-words = Er staat niet wat u vraagt. Schrijf de vraag onder de kop.
practice-fault-level-options = Bij de vraag naar het niveau kiest men uit AVE 1 tot AVE 4. Verwijder de regels met een streepje.
practice-fault-options = Geef { $least } tot { $most } antwoorden om uit te kiezen. Zet elk op een regel die met een streepje begint.
practice-fault-panel = In het panel zitten { $count } mensen. Geef ieder een kop als “### Wijkverpleegkundige”.
practice-fault-panel-why = Hier ontbreekt wie dit vindt, of waarom. Zet de functie achter de drie hekjes en de reden eronder.
practice-fault-not-asked = “{ $name }” wordt in dit deel niet gevraagd. Verwijder deze regel, of stel de vraag.
practice-fault-pick = Bij “{ $name }” staat “{ $value }”. Kies van { $first } tot { $last }.
practice-fault-talk = Onder “Om over te praten” staat geen vraag. Zet elke vraag op een regel die met een streepje begint.
practice-fault-kompas = Bij “Kompas” staat “{ $value }”. Schrijf “AVE 1” tot “AVE 4”, of “nog geen”.
practice-fault-other-level = Het kompas geeft hier { $given }, en u schreef { $expected }. Verbeter de regel, of vul in het blok aan wat nog ontbreekt.
practice-fault-no-block = Hier ontbreekt het blok voor het kompas. Zet er een regel met ```ron, de gegevens, en een regel met ```.
practice-fault-malformed = Het blok is hier niet te lezen ({ $reason }). Kijk of er een komma, haakje of aanhalingsteken ontbreekt.
practice-fault-unknown-field = Het veld “{ $field }” bestaat niet. Kijk of de naam klopt.
practice-fault-calendar-day = Hier staat een vaste datum. Schrijf “dag 0” voor de eerste dag en “dag -12” voor twaalf dagen eerder.
practice-fault-person = Persoon { $number } staat niet in het gezin. Kijk of het nummer klopt.
practice-fault-question = De vraag “{ $id }” bestaat niet. Kijk met “casuskompas advise --questions” hoe de vragen heten.
practice-fault-question-meant = De vraag “{ $id }” bestaat niet. Bedoelde u “{ $meant }”?
practice-fault-order = Dit deel ligt vóór het vorige. Geef het een dag die gelijk is of later.
practice-fault-future = “{ $field }” staat op dag { $days }, en dat is na de dag van dit deel. Kies een dag die al geweest is.
practice-fault-minutes = De delen duren samen { $needed } minuten, en de oefening { $whole }. Maak een deel korter of de oefening langer.
practice-no-level-yet = nog geen niveau

## From the terminal.

practice-checked =
    ‘{ $title }’ is in orde: { $stages ->
        [one] 1 deel
       *[other] { $stages } delen
    }, { $minutes } minuten.
practice-checked-stage = Deel { $number }, dag { $day }: { $level }. { $title }
practice-not-checked =
    { $count ->
        [one] Er is 1 plek die niet klopt.
       *[other] Er zijn { $count } plekken die niet kloppen.
    } Verbeter die en probeer het opnieuw.

## Files of answers that did not count.

practice-answer-practice = Dit antwoord hoort bij een andere oefening: { $id }.
practice-answer-questions = Dit antwoord hoort bij deze oefening, maar de vragen waren anders. Gebruik overal hetzelfde bestand.
practice-answer-stage = Dit antwoord hoort bij deel { $stage }.
practice-answer-round = Dit antwoord hoort bij de andere ronde.
practice-answer-double = Van stoel { $seat } is er al een antwoord. Geef elke stoel een eigen nummer.

## The page.

practice-about = Verzonnen gezinnen om van te leren, alleen of met een groep
practice-not-kept = Dit is een oefening. Niets komt in uw kluis.
practice-all-made-up = Dit zijn oefeningen. De gezinnen zijn verzonnen, en niets komt in uw kluis.
practice-list = Oefeningen
practice-warning = Let op
practice-length = { $minutes } minuten, { $stages } delen
practice-begin = Beginnen
practice-title = Oefenen · { $title }
practice-part = Deel { $number } van { $count }: { $title }
practice-trainer = Notities trainer
practice-anew = Opnieuw
practice-stop = Stoppen
practice-keys = Enter of spatie: volgende. B maakt het scherm zwart. Ctrl en + maakt alles groter.
practice-black = Het scherm is zwart
practice-light = Scherm weer tonen
practice-news = Nieuws
practice-new = Wat is er nieuw in de casus
practice-new-one = { $name }: { $words }
practice-new-answer = { $name } { $words }
practice-new-more =
    { $count ->
        [one] en nog 1 verandering
       *[other] en nog { $count } veranderingen
    }
practice-new-nothing = Er is niets nieuw.
practice-to = Deel { $number }: { $title }
practice-choose = Kies eerst zelf
practice-choose-about = Pas als uw keuze vaststaat, ziet u wat anderen kozen.
practice-choose-again = Kies opnieuw
practice-choose-again-about = U hebt gehoord wat anderen vinden. Wat kiest u nu?
practice-why = Waarom? In één zin
practice-why-help = Mag leeg blijven. Niemand ziet wie het schreef.
practice-lock = Mijn keuze vastzetten
practice-lock-first = Beantwoord eerst elke vraag.
practice-skip = Verder zonder eigen keuze
practice-next-group = Volgende: de groep
practice-next-panel = Volgende: het panel
practice-next-kompas = Volgende: het kompas
practice-next-again = Volgende: kies opnieuw
practice-beside = Naast elkaar
practice-question = Vraag
practice-own = Uw keuze
practice-own-first = Uw eerste keuze
practice-own-second = Uw tweede keuze
practice-group = De groep ({ $count })
practice-group-first = De groep eerst ({ $count })
practice-group-second = De groep daarna ({ $count })
practice-counted = { $count } × { $name }
practice-kompas = Het kompas
practice-kompas-call = Het kompas noemt hier niemand.
practice-kompas-choose = Hierover zegt het kompas niets.
practice-decisive =
    { $count ->
        [0] Geen enkele vraag verandert het advies nog.
        [one] 1 vraag kan het advies nog veranderen:
       *[other] { $count } vragen kunnen het advies nog veranderen. De belangrijkste:
    }
practice-your-why = U schreef: { $why }
practice-group-why = Iemand schreef: { $why }
practice-hands = Handen tellen
practice-hands-again = Opnieuw handen tellen
practice-hands-about = Vraag de groep om een hand op te steken, en typ hoeveel het er zijn. Leeg is nul.
practice-hands-no-number = Typ bij “{ $question }” alleen hele getallen, tot tweehonderd.
practice-hands-nobody = Bij “{ $question }” staat nog geen enkele hand.
practice-count = Tellen
practice-count-anew = Opnieuw tellen
practice-panel = Het panel
practice-panel-about = Drie mensen uit het vak. Zij zijn het niet altijd eens, en dat mag.
practice-talk = Om over te praten
practice-reasons = Waarom het kompas dit zegt
practice-reasons-none = Er is nog niets bekend dat een niveau draagt.
practice-steps = Wat nu het eerst te doen is
practice-warnings = Wat aandacht vraagt
practice-ask-again = Antwoorden die niet meer meetellen
practice-apart = Er zijn tekenen van dwang. Spreek ieder apart, en maak geen plan samen.
practice-alert = { $text } { $action }
practice-what-if = Wat als…
practice-what-if-about = Verander één antwoord, en kijk wat het kompas dan zegt. De oefening zelf verandert niet.
practice-what-if-question = Welke vraag?
practice-what-if-answer = Wat als het antwoord anders was? Nu is het { $now }
practice-what-if-same = Het niveau blijft gelijk.
practice-what-if-other = Het niveau verandert.
practice-now = Nu
practice-then = Dan
practice-down = Wat het niveau omlaag brengt
practice-readings = Drie manieren om AVE 3 te lezen
practice-readings-about = De bron zet drie kenmerken naast elkaar zonder “en” of “of”. Regio’s lezen dat verschillend.
practice-own-region = Zo leest uw regio het.
practice-minutes = Dit deel duurt ongeveer { $minutes } minuten.
practice-debrief = Nabespreken
practice-cards = Rolkaarten
practice-files = Antwoorden als bestand
practice-files-about = Elke laptop bewaart een klein bestand zonder naam, op een stick of in een gedeelde map. De trainer leest ze in.
practice-files-seat = Nummer van uw stoel
practice-files-seat-help = Een getal in plaats van uw naam.
practice-files-seat-fault = Kies een getal van 1 tot { $most }.
practice-files-keep = Mijn antwoord bewaren
practice-files-kept = Uw antwoord staat in { $file }.
practice-files-not-kept = Uw antwoord kon niet worden bewaard ({ $reason }). Kies een ander nummer of een andere map.
practice-files-none = In deze map staat geen antwoord bij dit deel en deze ronde. Kijk of het de goede map is.

## A new practice file, as it begins.

practice-begin-heading = Oefening: { $title }
practice-begin-title = Mijn oefening
practice-begin-number = mijn-oefening
practice-begin-about = Schrijf hier in een paar zinnen waar de oefening over gaat.
practice-begin-warning = Schrijf hier wat er moeilijk aan kan zijn, zoals geweld of een kind in gevaar.
practice-begin-trainer = Schrijf hier wat de trainer vooraf moet weten.
practice-begin-debrief = Schrijf hier waar u aan het eind over praat.
practice-begin-card = Moeder
practice-begin-card-words = Schrijf hier wat deze persoon weet en voelt.
practice-begin-part = Deel 1: de eerste zorg
practice-begin-news = Schrijf hier wat u voorleest.
practice-begin-question = Welk niveau past nu bij dit gezin?
practice-begin-panel-doctor = Jeugdarts
practice-begin-panel-police = Wijkagent
practice-begin-panel-school = Leerkracht
practice-begin-panel-why = Schrijf hier waarom deze persoon dat kiest.
practice-begin-part-trainer = Schrijf hier uw notities bij dit deel.

## Writing one in the window.

practice-edit = Wijzigen
practice-own-title = Een eigen oefening
practice-own-about = Een oefening is één tekstbestand. Open er een, of begin met een casus en schrijf verder.
practice-own-file = Bestand met een oefening
practice-own-file-help = Schrijf de hele weg ernaartoe.
practice-own-open = Oefening openen
practice-own-begin = Beginnen met een casus
practice-own-names = Namen en wat daarop lijkt worden eerst weggelaten, met wat in vertrouwen is verteld. Toch kan een verhaal een gezin verraden. Verander daarom plaatsen, leeftijden en wat er gebeurde voordat u het deelt.
practice-own-no-case = Met deze casus kon geen oefening worden begonnen. Kies een andere casus.
practice-own-unread = Het bestand kon niet worden gelezen ({ $reason }). Kijk of de naam klopt.
practice-own-no-text = In dit bestand staat geen gewone tekst. Bewaar de oefening als platte tekst en probeer het opnieuw.
practice-writing = Oefening schrijven
practice-writing-about = Wat u schrijft, staat nog in geen bestand tot u het bewaart. Vergrendelt u de kluis, dan komt het terug.
practice-writing-back = Alle oefeningen
practice-writing-text = Tekst van de oefening
practice-writing-help = Koppen beginnen met een hekje. Tussen twee regels met drie accenten staat wat het kompas nodig heeft.
practice-writing-of-case = De namen zijn weggelaten. Wat overblijft kan een gezin nog verraden. Lees alles na, en verander plaatsen, leeftijden en wat er gebeurde voordat iemand anders dit leest.
practice-writing-check = Klopt het?
practice-writing-checking = Even kijken…
practice-writing-fine = Alles klopt. U kunt ermee oefenen.
practice-writing-wrong = { $count ->
    [one] 1 plek klopt nog niet.
   *[other] { $count } plekken kloppen nog niet.
}
practice-writing-faults = Wat nog niet klopt
practice-writing-try = Oefenen met deze tekst
practice-folder-help = In de naam van het bestand staat het kenmerk van de oefening.
practice-writing-keep = Bewaren als bestand
practice-writing-save = Oefening bewaren
practice-writing-saved = De oefening staat in { $file }. Het bestand is niet versleuteld.
practice-writing-unsaved = De oefening kon niet worden bewaard ({ $reason }). Kies een andere map.
practice-writing-file = oefening
practice-writing-sure = Uw laatste woorden staan in geen bestand. Gaat u nu terug, dan zijn ze weg.
practice-writing-go = Toch terug, zonder te bewaren
practice-writing-stay = Verder schrijven

## On paper.

practice-paper-about = Oefening · { $minutes } minuten, { $stages } delen
practice-paper-foot = Dit is een oefening, en telt nergens mee.
practice-paper-minutes = Minuten
practice-paper-levels = AVE 1, AVE 2, AVE 3 of AVE 4
practice-paper = Op papier
practice-paper-notes = Notities trainer als PDF
practice-paper-cards = Rolkaarten als PDF
practice-paper-notes-file = notities
practice-paper-cards-file = rolkaarten
practice-paper-kept = De oefening staat op papier in { $file }.
practice-paper-not-kept = Het bestand { $file } kon niet worden gemaakt ({ $reason }). Er is niets overschreven. Kies een andere naam of map.
