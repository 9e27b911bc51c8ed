# log: what the access log of a vault says, without a name of any family.

log-began = Kluis begonnen
log-opened = Casus { $case } geopend
log-changed = Casus { $case } veranderd
log-deleted = Casus { $case } verwijderd
log-undeleted = Casus { $case } teruggezet
log-exported = Casus { $case } buiten de kluis geschreven
log-looked-back = Versie { $revision } van casus { $case } bekeken
log-destroyed =
    { $files ->
        [one] Casus { $case } vernietigd, met 1 bestand. Reden: { $reason }
       *[other] Casus { $case } vernietigd, met { $files } bestanden. Reden: { $reason }
    }
log-passphrase-changed = Wachtzin veranderd
log-recovery-renewed = Nieuwe herstelcode gemaakt
log-organisation-set = Toegang gegeven aan de sleutel van de werkgever ({ $key })
log-organisation-removed = Toegang van de werkgever weggehaald
log-key-renewed = Sleutel van de kluis vernieuwd
log-unlocked-passphrase = Kluis geopend met de wachtzin
log-unlocked-recovery = Kluis geopend met de herstelcode
log-unlocked-organisation = Kluis geopend met de sleutel van de werkgever
log-backed-up =
    { $files ->
        [one] Reservekopie gemaakt van 1 bestand
       *[other] Reservekopie gemaakt van { $files } bestanden
    }
log-merged = Uit een reservekopie overgenomen: { $taken } nieuw of nieuwer, { $copies } als tweede kopie
log-mended = Bestand hersteld: { $file }
log-handed-over = Casus { $case } overgedragen aan { $who }; wacht op ontvangst
log-shared = Kopie van casus { $case } gegeven aan { $who }
log-handover-ended = Ontvangst van casus { $case } bevestigd door { $who }
log-handover-withdrawn = Overdracht van casus { $case } aan { $who } ingetrokken
log-taken-in = Casus { $case } overgenomen van { $who }
log-refused = Een casus van { $who } geweigerd
log-words-compared = De acht woorden vergeleken met { $who }

reason-term-ended = de tijd om terug te zetten is voorbij
reason-retention-ended = de bewaartermijn is voorbij
reason-asked = iemand van wie de gegevens zijn, vroeg erom
reason-kept-elsewhere = de casus staat in een ander systeem of bij een collega
reason-mistake = de casus had niet gemaakt moeten worden
