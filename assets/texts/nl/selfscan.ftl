## The list of the self-scan, when something is wrong in it.

selfscan-list-large = Dit bestand is te groot voor een zelfscan. Kies een ander bestand.
selfscan-list-unreadable = Hier is de zelfscan niet te lezen ({ $reason }). Kijk naar haakjes, komma’s en de namen van de velden.
selfscan-list-version = De versie is leeg. Schrijf welke lijst het is, bijvoorbeeld "2026-1".
selfscan-list-parts = Er zijn { $count } delen. Maak er { $wanted } van.
selfscan-list-id = “{ $id }” kan geen naam zijn. Gebruik kleine letters en cijfers, met een streepje ertussen.
selfscan-list-twice = “{ $id }” staat er twee keer. Geef elk deel en elke zin een eigen naam.
selfscan-list-source = Bij “{ $id }” staat geen bron. Schrijf waar dit deel vandaan komt.
selfscan-list-items =
    Bij “{ $id }” staan { $count ->
        [one] 1 zin
       *[other] { $count } zinnen
    }. Maak er { $least } of { $most } van.
selfscan-list-empty = Bij “{ $id }” is een tekst leeg. Vul die in.
selfscan-list-long = Bij “{ $id }” is een tekst langer dan { $most } tekens. Maak die korter.
selfscan-list-checked =
    De zelfscan is in orde: versie { $version }, { $parts ->
        [one] 1 deel
       *[other] { $parts } delen
    } en { $items ->
        [one] 1 zin
       *[other] { $items } zinnen
    }.
selfscan-list-not-checked =
    { $count ->
        [one] Er is 1 plek die niet klopt.
       *[other] Er zijn { $count } plekken die niet kloppen.
    } Verbeter die en probeer het opnieuw.

## Files of answers that did not count.

selfscan-answer-list = Dit antwoord hoort bij een andere lijst ({ $list }). Gebruik overal dezelfde versie van het programma.
selfscan-answer-double = Dit antwoord staat ook in een ander bestand. Het telt één keer mee.
selfscan-answer-counted = Dit antwoord telde al mee.

## The page.

selfscan-title = Zelfscan Werken aan veiligheid
selfscan-about = Ieder antwoordt eerst alleen, zonder naam. Daarna kijkt het team samen.
selfscan-back = Terug
selfscan-own-items = De acht delen komen uit de leidraad Werken aan veiligheid. De landelijke vragenlijst hadden wij niet. De zinnen en een deel van de titels zijn daarom van ons (lijst { $list }).
selfscan-means = De antwoorden zeggen iets over het werk van het team, niet over een persoon en niet over een gezin.
selfscan-closed = Een nieuwe ronde
selfscan-closed-about = Een ronde begint op één laptop. Daar komen de antwoorden bij elkaar. Als er { $fewest } of meer zijn, kunt u de ronde sluiten en samen kijken.
selfscan-begin = Ronde beginnen
selfscan-fill = Vragen invullen
selfscan-fill-on = Verder met invullen
selfscan-open = De ronde loopt
selfscan-open-count =
    { $count ->
        [0] Er is nog geen antwoord
        [one] Er is 1 antwoord
       *[other] Er zijn { $count } antwoorden
    } sinds { $day }.
selfscan-open-other = De vragen zijn veranderd sinds deze ronde begon. Er kan geen antwoord meer bij. Sluit de ronde, of verwijder die en begin een nieuwe.
selfscan-close = Ronde sluiten en samen kijken
selfscan-close-about = Na het sluiten kan er geen antwoord meer bij. Dan blijven alleen aantallen over. Niemand kan nog zien wat één persoon koos.
selfscan-close-first = Dit kan vanaf { $fewest } antwoorden. Bij minder zou te zien zijn wie wat koos.
selfscan-remove = Ronde verwijderen
selfscan-remove-sure = Alle antwoorden van deze ronde gaan dan weg. Weet u het zeker?
selfscan-remove-go = Ja, ronde verwijderen
selfscan-given = Het antwoord telt mee en is niet meer te zien. De volgende kan invullen.
selfscan-files = Antwoorden van andere laptops
selfscan-files-about = Ieder vult de vragen in op de eigen laptop en bewaart een klein bestand zonder naam. Zet die bestanden in één map, of op een stick.
selfscan-files-none = In deze map staat geen antwoord dat nog niet meetelt. Kijk of het de goede map is.

## Filling in.

selfscan-fill-title = Zelfscan invullen
selfscan-leave = Terug naar de zelfscan
selfscan-done = { $done } van { $all } zinnen beantwoord. Vul dit alleen in.
selfscan-part = Deel { $number } van { $count }
selfscan-ends = 1 is: { $low } 4 is: { $high }
selfscan-score-1 = 1 nog niet
selfscan-score-2 = 2 soms
selfscan-score-3 = 3 meestal
selfscan-score-4 = 4 altijd
selfscan-score-unknown = weet ik niet
selfscan-before = Vorig deel
selfscan-after = Volgend deel
selfscan-to-end = Naar het einde
selfscan-empty = Mijn antwoorden verwijderen
selfscan-lacking = Er ontbreekt nog iets
selfscan-lacking-about = Geef bij elke zin een antwoord. ‘Weet ik niet’ mag ook.
selfscan-go-to = Naar { $part }
selfscan-giving = Uw antwoord geven
selfscan-giving-about = Als u uw antwoord geeft, is het hier niet meer te zien. U kunt het dan niet meer veranderen.
selfscan-give-about = Loopt de ronde op deze laptop? Laat uw antwoord dan hier meetellen.
selfscan-give = Laat mijn antwoord meetellen
selfscan-file-about = Loopt de ronde op een andere laptop? Bewaar uw antwoord dan als bestand, en geef dat aan wie de antwoorden verzamelt.
selfscan-file-keep = Bewaren als bestand…
selfscan-file-write = Antwoord bewaren
selfscan-file-means = In het bestand staan alleen getallen, en geen naam. Wie het opent, kan wel zien welke getallen u koos.
selfscan-file-kept = Uw antwoord staat in { $file } in de map { $folder }.

## How the answers lie.

selfscan-result = Zo antwoordde het team
selfscan-filled =
    Ingevuld op { $day } door { $count ->
        [one] 1 persoon
       *[other] { $count } mensen
    }
selfscan-filled-before = { $filled }. De vorige keer was { $day }
selfscan-result-about = De balk toont het midden: de helft koos lager, de helft hoger. Koos minder dan { $fewest } mensen een getal, dan staat er niets.
selfscan-other-list = De vragen zijn veranderd sinds deze ronde. Wat niet meer wordt gevraagd, staat er niet bij.
selfscan-of-four = { $score } van 4
selfscan-between = { $low } tot { $high } van 4
selfscan-too-few = te weinig antwoorden
selfscan-divided = het team denkt verschillend
selfscan-up = hoger, was { $before }
selfscan-same = gelijk, was { $before }
selfscan-down = lager, was { $before }
selfscan-counted = { $score }: { $count } keer
selfscan-sources = Bronnen: { $sources }

## What the team wants to learn.

selfscan-points = Wat wij willen leren
selfscan-points-none = Er is nog niets afgesproken.
selfscan-propose-about = Hier is het meest om over te praten:
selfscan-propose = Leerpunt bij { $part }
selfscan-point-add = Leerpunt toevoegen
selfscan-point-what = Wat willen wij leren, en hoe?
selfscan-point-on = Terugkijken op
selfscan-point-who = Wie let erop?
selfscan-point-done = Klaar
selfscan-point-remove = Leerpunt verwijderen
selfscan-point-empty = leerpunt zonder tekst
selfscan-point-by = { $what }: { $day }

## On the page with the numbers, and in Vandaag.

selfscan-card-open =
    { $count ->
        [one] De ronde loopt: 1 antwoord
       *[other] De ronde loopt: { $count } antwoorden
    }
selfscan-card-none = Nog niet ingevuld
selfscan-open-page = Naar de zelfscan
selfscan-due = Leerpunten van het team
selfscan-due-about = De dag waarop u zou terugkijken, is er.

## On paper.

selfscan-file = zelfscan-werken-aan-veiligheid
selfscan-print-means = Op het blad staan aantallen en leerpunten. Er staat niets op over een gezin, en geen antwoord van één persoon.
document-scan-title = Zelfscan Werken aan veiligheid
document-scan-about = Zo kijkt het team naar het eigen werk. Het midden is het getal waar de helft onder zit en de helft boven. Koos minder dan { $fewest } mensen een getal, dan staat er niets.
document-scan-foot = Dit zegt iets over het werk van een team, niet over een persoon of een gezin.
document-scan-part = Deel
document-scan-middle = Midden
document-scan-before = Vorige keer
document-scan-unknown = weet niet
document-scan-none = niet bekend
document-scan-between = { $low } tot { $high }
document-scan-scale = De getallen: { $scores }.
document-scan-point = { $part }: { $what }
document-scan-by = terugkijken op { $day }
document-scan-who = { $who } let erop
