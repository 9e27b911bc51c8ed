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
