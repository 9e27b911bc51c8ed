# Kluis: reservekopie, sleutels, nakijken en het logboek van de kluis.

vault-page-title = Kluis
vault-page-about = Reservekopie, sleutels en wie wat deed.
vault-page-open = Reservekopie, sleutels en logboek
vault-page-busy = Een ogenblik…
vault-page-stop = Stoppen
vault-page-step = { $done } van { $total }

vault-page-backup = Reservekopie
vault-page-backup-about = Een kopie van de hele kluis, net zo versleuteld. Bewaar de kopie op een stick of een netwerkschijf. U opent de kopie met de wachtzin die u nu hebt.
vault-page-last-backup = De laatste reservekopie is van { $day } om { $time }.
vault-page-no-backup = U hebt nog geen reservekopie.
vault-page-backup-folder = Map voor de reservekopie
vault-page-backup-folder-help = Het programma maakt hierin een nieuwe map, met de datum in de naam.
vault-page-backup-name = Casuskompas { $when }
vault-page-back-up = Reservekopie maken
vault-page-backing-up = De reservekopie wordt gemaakt en nagelezen. U kunt verder werken.
vault-page-backed-up = De reservekopie is gelukt: { $files } bestanden zijn geschreven en nagelezen. De kopie staat in { $folder }
vault-page-look-again = Opnieuw lezen
vault-page-left-out = Niet meegenomen, omdat een kluis zoiets niet bevat (een heel groot bestand, een verwijzing of geen gewoon bestand): { $files }. Dat staat nog waar het stond.
vault-page-backed-up-damage = De reservekopie staat in { $folder }. Deze bestanden waren hier al beschadigd of niet te lezen, en zijn dus ook daar niet heel: { $files }. De rest is goed. Kijk de kluis hieronder na.
vault-page-backup-stopped = U bent gestopt. Er is geen reservekopie gemaakt; uw kluis is niet veranderd.
vault-page-reminder-never = U hebt nog geen reservekopie. Gaat deze laptop stuk of verloren, dan zijn uw casussen weg.
vault-page-reminder-old = Uw laatste reservekopie is { $days } dagen oud.
vault-page-reminder-make = Reservekopie maken
vault-page-reminder-later = Later

vault-page-merge-title = Overnemen uit een reservekopie
vault-page-merge-about = Haalt casussen terug die hier missen of die daar nieuwer zijn. Er wordt niets overschreven: verschillen beide, dan komt er een tweede kopie bij.
vault-page-merge-folder = Map van de reservekopie
vault-page-merge-words = Wachtzin van de reservekopie
vault-page-merge-words-help = De wachtzin die u had toen de kopie werd gemaakt.
vault-page-merge = Overnemen
vault-page-merging = De reservekopie wordt gelezen.
vault-page-merged = Overgenomen: { $added } die hier niet stonden, { $newer } die daar nieuwer waren. Tweede kopie: { $copies }. Gelijk, ouder of hier verwijderd: { $same }.
vault-page-merged-lacking = { $told } Let op, in die reservekopie zelf ontbreekt iets of is iets ouder dan het was. { $lacking }
vault-page-merged-damage = { $told } Deze bestanden van de reservekopie waren niet te lezen: { $files }.
vault-page-merged-destroyed = { $told } Niet teruggehaald, omdat dit hier is vernietigd of weggehaald: { $cases } Wilt u dit toch terug? Zet dan een vinkje hierboven, typ de wachtzin en neem opnieuw over.
vault-page-merge-also-destroyed = Haal ook terug wat hier vernietigd of weggehaald is
vault-page-merge-stopped = U bent gestopt. { $told } Neem opnieuw over om de rest te doen.

vault-page-passphrase = Wachtzin wijzigen
vault-page-weak = De wachtzin van deze kluis is makkelijker te raden dan goed is. U kunt gewoon verder werken. Kies een sterkere als u daar tijd voor hebt.
vault-page-passphrase-about = Daarna opent alleen de nieuwe wachtzin deze kluis. Reservekopieën van eerder houden hun oude wachtzin.
vault-page-passphrase-current = Wachtzin van nu
vault-page-passphrase-new = Nieuwe wachtzin
vault-page-passphrase-change = Wachtzin wijzigen
vault-page-passphrase-changed = De wachtzin is gewijzigd. Gebruik vanaf nu de nieuwe.

vault-page-recovery = Nieuwe herstelcode
vault-page-recovery-about = Bent u het papier kwijt of heeft iemand de code gezien? Maak een nieuwe. De oude code opent deze kluis dan niet meer.
vault-page-recovery-words = Uw wachtzin
vault-page-wrong-words = Dit is niet de wachtzin van deze kluis. Er is niets veranderd. Probeer het opnieuw.
vault-page-recovery-new = Nieuwe herstelcode maken
vault-page-code-kept = De nieuwe herstelcode klopt met uw papier. Bewaar het papier op een veilige plek, niet bij de laptop.

vault-page-renewal = Sleutel vernieuwen
vault-page-renewal-about = Heeft iemand misschien uw wachtzin én uw bestanden gehad? Dan krijgt de kluis een nieuwe sleutel. Alles wordt opnieuw versleuteld en u krijgt een nieuwe herstelcode. Uw wachtzin blijft dezelfde; wijzig ook die.
vault-page-renewal-words = Uw wachtzin, voor de nieuwe sleutel
vault-page-renew = Sleutel vernieuwen
vault-page-renewal-go-on = Verder met vernieuwen
vault-page-renewing = Alles wordt opnieuw versleuteld. U kunt verder werken.
vault-page-renewed = De kluis heeft een nieuwe sleutel. Wat met de oude sleutel was versleuteld, staat hier niet meer. Maak nu een nieuwe reservekopie.
vault-page-renewal-stopped = U bent gestopt. De kluis werkt gewoon. Ga later verder: tot dan kan de oude sleutel een deel nog lezen.
vault-page-renewal-unreadable = Deze bestanden konden niet opnieuw worden versleuteld, omdat ze beschadigd zijn: { $files }. De rest is klaar. Kijk de kluis na, herstel ze, en ga dan verder met vernieuwen.

vault-page-employer = Sleutel van de organisatie
vault-page-employer-about = Uw werkgever kan een eigen sleutel vragen, zodat casussen niet verloren gaan als u er niet bent. Zo'n sleutel staat altijd open en bloot op deze plek.
vault-page-employer-none = Niemand anders dan u kan deze kluis openen.
vault-page-employer-has = { $name } kan deze kluis ook openen, met deze sleutel:
vault-page-employer-name = Naam van de organisatie
vault-page-employer-key = Openbare sleutel van de organisatie
vault-page-employer-give = Toegang geven
vault-page-employer-missing = Vul dit in; vraag het na bij uw werkgever.
vault-page-employer-remove = Toegang verwijderen
vault-page-employer-set = { $name } kan deze kluis nu ook openen.
vault-page-employer-removed = Niemand anders dan u kan deze kluis nog openen. Voor kopieën van eerder geldt dat niet; vernieuw daarvoor ook de sleutel.

vault-page-check = Kluis nakijken
vault-page-check-about = Leest elk bestand en zegt of het heel is.
vault-page-check-now = Nu nakijken
vault-page-checking = Elk bestand wordt gelezen.
vault-page-sound = Alles is heel: { $files } bestanden nagekeken.
vault-page-damage = { $wrong ->
    [one] Met 1 bestand is iets mis.
   *[other] Met { $wrong } bestanden is iets mis.
} De andere { $sound } zijn heel. Hieronder staat wat u kunt doen.
vault-page-faults = Bestanden waarmee iets mis is
vault-page-mend-history = Versie van { $day }, { $time } terugzetten
vault-page-mend-copy = Opnieuw schrijven uit de tweede kopie
vault-page-mend-put-back = Terugzetten
vault-page-mend-anew = Opnieuw versleutelen met de sleutel van nu
vault-page-mend-aside = Apart zetten
vault-page-mend-accept = Voortaan telt wat er staat
vault-page-mended = Met { $file } is gedaan wat kon. Het beschadigde bestand is bewaard in de map ‘damaged’ van de kluis, als het te bewaren was.

vault-page-log = Logboek van de kluis
vault-page-log-about = Wie wat deed, en wanneer. Er staan geen namen van gezinnen in, alleen nummers. Het gaat mee in de reservekopie.
vault-page-log-empty = Er staat nog niets in.
vault-page-log-more = Meer tonen
vault-page-log-gaps = Deze delen van het logboek missen of zijn veranderd: { $files }. De rest staat hieronder.
vault-page-log-newer = Deze delen van het logboek zijn geschreven met een nieuwere versie van Casuskompas en hier niet te lezen: { $files }. Er is niets verloren. Werk het programma bij om ze te zien.
vault-page-log-when = { $day } om { $time }, { $by }
vault-page-log-told = { $what }. { $when }
vault-page-log-silent = In dit venster kunt u alleen lezen. Wat u hier opent, komt niet in het logboek.
