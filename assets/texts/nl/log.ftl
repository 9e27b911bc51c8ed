# log: what the access log of a vault says, without a name of any family.

log-began = De kluis is gemaakt
log-opened = Casus { $number } is geopend
log-changed = Casus { $number } is gewijzigd
log-deleted = Casus { $number } is verwijderd
log-undeleted = Casus { $number } is teruggezet
log-exported = Casus { $number } is buiten de kluis geschreven
log-document-made = Van casus { $number } is een document gemaakt, niet versleuteld: { $kind }, voor: { $reader }
log-attachment-written = Een bijlage van casus { $number } is buiten de kluis geschreven, niet versleuteld
log-looked-back = Versie { $revision } van casus { $number } is bekeken
log-destroyed = Casus { $number } is vernietigd, { $files } bestanden. Reden: { $reason }
log-passphrase = De wachtzin is gewijzigd
log-recovery = Er is een nieuwe herstelcode gemaakt
log-employer-set = De sleutel van de organisatie kreeg toegang: { $key }
log-employer-removed = De sleutel van de organisatie heeft geen toegang meer
log-renewed = De kluis kreeg een nieuwe sleutel
log-unlocked-employer = De kluis is geopend met de sleutel van de organisatie
log-unlocked-code = De kluis is geopend met de herstelcode
log-backed-up = Er is een reservekopie gemaakt, { $files } bestanden
log-merged = Er is overgenomen uit een reservekopie: { $taken ->
        [one] 1 casus
       *[other] { $taken } casussen
    }, { $copies ->
        [one] 1 tweede kopie
       *[other] { $copies } tweede kopieën
    }
log-mended = Herstel van { $file }
log-unlocked-passphrase = Kluis geopend met de wachtzin
log-handed-over = Casus { $number } overgedragen aan { $who }; wacht op ontvangst
log-shared = Kopie van casus { $number } gegeven aan { $who }
log-handover-ended = Ontvangst van casus { $number } bevestigd door { $who }
log-handover-withdrawn = Overdracht van casus { $number } aan { $who } ingetrokken
log-taken-in = Casus { $number } overgenomen van { $who }
log-refused = Een casus van { $who } geweigerd
log-joined = Twee versies van casus { $number } zijn samengevoegd
log-united = Casus { $number } is opgegaan in casus { $into }
log-put-back = Versie { $revision } van casus { $number } is teruggezet
log-words-compared = De acht woorden vergeleken met { $who }

reason-term-ended = verwijderd, en de tijd om terug te zetten was voorbij
reason-retention-ended = de bewaartermijn was voorbij
reason-asked = iemand vroeg erom
reason-kept-elsewhere = de casus staat in een ander systeem of bij een collega
reason-mistake = de casus had er niet hoeven zijn
reason-united = hij is samengevoegd met een andere casus van dit gezin
