# Words that are perhaps not well spelt.

spelling-open = Spelling nakijken (F7)
spelling-title = Spelling
spelling-reading = De woordenlijst wordt gelezen. Dat duurt even.
spelling-none = Er staan geen woorden meer in deze casus die misschien niet goed gespeld zijn. In het logboek, in besluiten en in een vastgesteld plan wordt niets veranderd.
spelling-word =
    { $count ->
        [one] ‘{ $word }’ staat niet in de woordenlijst. Dit is het laatste woord.
       *[other] ‘{ $word }’ staat niet in de woordenlijst. Met dit woord erbij zijn het er nog { $count }.
    }
spelling-leave = Laat staan
spelling-show = Ga erheen
spelling-keep = Onthoud dit woord
spelling-close = Sluiten
spelling-looking = Er wordt gezocht naar wat u misschien bedoelde.
spelling-no-offers = Er is geen woord gevonden dat erop lijkt.
spelling-replace = Maak er ‘{ $word }’ van
spelling-not-kept = Het woord is niet onthouden: { $why } Uw tekst is niet veranderd. Probeer het later opnieuw.
spelling-kept = Woorden die worden onthouden
spelling-let-go = Vergeet ‘{ $word }’
