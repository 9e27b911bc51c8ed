# What the widgets themselves say.

field-required = verplicht
field-unshown =
    { $count ->
        [one] Voor één teken is hier geen lettertype: u ziet een blokje. Het blijft bewaard zoals u het typte.
       *[other] Voor { $count } tekens is hier geen lettertype: u ziet blokjes. Ze blijven bewaard zoals u ze typte.
    }
explained-name = { $word }: uitleg
form-look-at = Het is nog niet klaar. Kijk nog naar { $fields }. Bij elk veld staat wat er moet gebeuren.

part-not-drawn = Dit deel kan nu niet getekend worden. Er is niets verloren: wat u schreef, staat in de casus. U kunt verder werken. Ga weg van dit scherm en kom terug, dan proberen we het opnieuw.

date-placeholder = dd-mm-jjjj
date-unreadable = Deze datum kunnen we niet lezen. Schrijf hem zo: 19-11-2026.
date-impossible = Deze datum bestaat niet. Controleer de dag en de maand.
date-year = Controleer het jaar. Schrijf het met vier cijfers, van 1900 tot en met 2199.
date-which-year = Welk jaar bedoelt u? Schrijf het erbij met vier cijfers, zoals 2026.
date-no-day = Hier ontbreekt de dag. Schrijf de datum zo: 19-11-2026.
date-too-old = Klopt het jaar? Dan zou deze persoon ouder zijn dan 120 jaar.
date-not-yet-born = Klopt het jaar? Deze datum ligt te ver vooruit voor een geboortedatum.
date-weekday = De dag van de week past niet bij deze datum. Controleer hem.
date-after-today = Deze datum ligt na vandaag. Klopt dat?
date-understood = Begrepen als { $day }.
# Words that were typed earlier and wait.
date-understood-waits = Nog niet overgenomen. Begrepen als { $day }. Druk op Enter als dat klopt.
# A fault, and the date that stands in the case.
date-still = { $fault } Tot dan blijft in de casus staan: { $day }.
date-before-today = Deze datum ligt voor vandaag. Klopt dat?

scale-value = { $value } van { $most }
scale-open = nog geen cijfer

calendar-open = Kalender bij { $label }
calendar-name = { $label }: { $month }
calendar-help = Pijltjes gaan per dag en per week, Page Up en Page Down per maand. Enter kiest de dag.
calendar-before = Vorige maand
calendar-after = Volgende maand
calendar-marked = { $day }: { $mark }
