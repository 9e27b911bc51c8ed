# terminal-vault: what the commands with a vault say.

terminal-ask-backup-passphrase = Wachtzin van de reservekopie:
terminal-ask-recovery = Herstelcode:
terminal-one-way = Open de kluis op één manier: met de wachtzin, met de herstelcode of met de sleutel van de werkgever.
terminal-not-noted = Let op: dit kon niet in het logboek worden gezet ({ $reason }).
terminal-progress = { $done } van { $total }

terminal-passphrase-changed =
    De wachtzin is veranderd. De oude opent deze kluis niet meer.
    Reservekopieën van eerder gaan nog wel open met de oude wachtzin.
terminal-recovery-first = Met de sleutel van de werkgever is de wachtzin niet direct te veranderen. Er is niets veranderd. Maak eerst een nieuwe herstelcode (vault recovery) en zet daarmee de wachtzin (vault passphrase --recovery).
terminal-recovery-renewed =
    Uw nieuwe herstelcode: { $code }

    De oude code opent deze kluis niet meer. Schrijf de nieuwe op en bewaar het papier op een veilige plek, niet bij de computer. De code komt maar één keer in beeld.
terminal-new-code-not-shown = De nieuwe herstelcode is gemaakt, maar kon niet worden getoond. De oude geldt niet meer. Uw casussen zijn veilig en uw wachtzin opent de kluis. Maak met ‘vault recovery’ nog een keer een nieuwe code.
terminal-access-ours =
    Deze kluis gaat open met:
    - de wachtzin
    - de herstelcode
    Een werkgever heeft geen toegang.
terminal-access-organisation =
    Deze kluis gaat open met:
    - de wachtzin
    - de herstelcode
    - de sleutel van { $name }: { $key }
terminal-no-organisation = Er is geen werkgever met toegang. Er is niets veranderd.
terminal-organisation-removed =
    De werkgever heeft geen toegang meer tot deze kluis.
    Kopieën van eerder gaan nog wel open met die sleutel. Versleutel alles opnieuw (vault renew) als dat ertoe doet.
terminal-set-or-remove = Kies tussen --set en --remove.
terminal-renewing-goes-on = Deze kluis kreeg al een nieuwe sleutel. Dat gaat nu verder waar het gebleven was.
terminal-renewing-began =
    Uw nieuwe herstelcode: { $code }

    Schrijf de code nu op; hij komt maar één keer in beeld. De oude code opent deze kluis niet meer. Alles wordt nu opnieuw versleuteld. Wordt dat onderbroken, geef dan dezelfde opdracht nog een keer.
terminal-renewed = Klaar: elk bestand is versleuteld met de nieuwe sleutel.
terminal-renewal-unreadable = Deze bestanden zijn met geen van beide sleutels te lezen: { $files }. De rest is klaar, en er is niets verloren wat eerder leesbaar was. Kijk met ‘vault check’ wat te herstellen is (--mend), en geef deze opdracht daarna nog een keer.

terminal-backup-folder = casuskompas-reservekopie-{ $moment }
terminal-no-target = De map { $folder } is er niet. Er is niets geschreven. Sluit de stick of schijf aan, of maak de map eerst.
terminal-backed-up =
    { $files ->
        [one] Reservekopie gemaakt in { $folder }: 1 bestand, nagekeken na het schrijven.
       *[other] Reservekopie gemaakt in { $folder }: { $files } bestanden, elk nagekeken na het schrijven.
    }
terminal-backed-up-damaged = Let op: deze bestanden zijn hier beschadigd, weg, ouder dan ze waren of niet te lezen, en staan dus ook niet heel in de reservekopie: { $files }. Kijk met ‘vault check’ wat te herstellen is. Gooi oudere reservekopieën nog niet weg.
terminal-left-out = Niet meegenomen, omdat een kluis zoiets niet bevat (een heel groot bestand, een verwijzing of geen gewoon bestand): { $files }. Het staat nog waar het stond. Alles van de kluis is wel meegenomen.
terminal-restored =
    { $files ->
        [one] Teruggezet in { $folder }: 1 bestand, nagekeken na het schrijven.
       *[other] Teruggezet in { $folder }: { $files } bestanden, elk nagekeken na het schrijven.
    }
    De kluis gaat open met de wachtzin van de dag waarop de reservekopie is gemaakt.
terminal-merged = Nieuw: { $added }. Nieuwer dan hier: { $newer }. Gelijk of ouder: { $older }. Als tweede kopie, om te vergelijken: { $copies }. Verwijderd en dus niet overgenomen: { $deleted }.
terminal-merged-destroyed = Niet teruggehaald, omdat dit hier is vernietigd, samengevoegd of weggehaald:
terminal-merged-destroyed-then = Al het andere is overgenomen. Wilt u dit toch terug? Geef dan --also-destroyed mee.
terminal-merged-unreadable = Niet te lezen en daarom niet overgenomen: { $files }. De rest is veilig.

terminal-safe = Veilig: { $cases } casussen en { $revisions } eerdere versies.
terminal-remedy-history = Te herstellen met --mend: versie { $revision } van { $at } staat nog in de geschiedenis.
terminal-remedy-backup = Te herstellen met --mend: versie { $revision } van { $at } staat in de reservekopie.
terminal-surplus-mend = Met --mend gaan ze apart, in de map damaged.
terminal-remedy-second-copy = Te herstellen met --mend, uit de tweede kopie.
terminal-remedy-put-back = Te herstellen met --mend: dezelfde inhoud staat nog ergens anders.
terminal-remedy-anew = Te herstellen met --mend: het bestand wordt opnieuw versleuteld, met de sleutel van nu.
terminal-remedy-set-aside = Er is hier niets om het mee te herstellen. Met --mend gaat het bestand apart, in de map damaged. Probeer eerst een reservekopie (--backup).
terminal-show-kept = Met --revision { $revision } ziet u die versie, en met ‘vault check --mend’ komt ze terug.
terminal-remedy-accept = Er is hier niets nieuwers van. Met --mend telt voortaan wat er staat. Probeer eerst een reservekopie (--backup).
terminal-remedy-gone = Er is hier niets om het mee te herstellen. Probeer een reservekopie (--backup).
terminal-remedy-nothing = Daar is geen herstel voor nodig.
terminal-remedy-look-again = Het is nu niet te lezen; dat zegt niets over het bestand zelf. Het blijft staan. Controleer het later opnieuw.
terminal-mended = Hersteld of apart gezet: { $file }
terminal-not-mended = Niet hersteld: { $file }. Is het een sleutelbestand, maak dan een nieuwe: ‘vault recovery’ voor de herstelcode, ‘vault passphrase --recovery’ voor de wachtzin.
terminal-after-mending = Daarna: { $verdict }
terminal-last-backup = Laatste reservekopie: { $at }.
terminal-no-backup = Er is nog geen reservekopie gemaakt. Maak er een met ‘vault backup’.
terminal-which-backup = Noem bij --backup-passphrase-file ook de reservekopie (--backup).

terminal-rescue-inside = Wat gered wordt, moet niet in de kluis zelf komen te staan. Er is niets geschreven. Kies een andere map.
terminal-rescued = Het logboek, de concepten en verwijderde casussen staan nog in de oude kluis. Bewaar die tot u zeker weet dat u niets mist.
terminal-plain-has-no-passphrase = Bij --plain hoort geen wachtzin: die bestanden worden niet versleuteld.
terminal-plain-warning = LET OP: de bestanden in { $folder } zijn NIET VERSLEUTELD. Iedereen die bij deze map kan, kan alles over deze gezinnen lezen. Verwijder ze zodra u ze niet meer nodig hebt, ook uit de prullenbak en uit reservekopieën.
terminal-plain-written =
    { $count ->
        [one] 1 casus geschreven in { $folder }, niet versleuteld.
       *[other] { $count } casussen geschreven in { $folder }, niet versleuteld.
    }
terminal-plain-earlier = { $file } is een eerdere versie ({ $revision }): de laatste is niet te lezen.

terminal-log-empty = Er staat nog niets in het logboek.
terminal-log-gap = In het logboek is { $file } beschadigd, weg of verwisseld. De andere regels zijn wel te lezen.
terminal-log-newer = In het logboek is { $file } geschreven met een nieuwere versie van Casuskompas. Er is niets verloren. Werk het programma bij om het te lezen.
terminal-current = nu
terminal-bad-revision = ‘{ $typed }’ is geen versie. Schrijf een nummer, zoals 3, of 3.2 bij twee versies met hetzelfde nummer.
terminal-no-such-revision = Versie { $revision } van deze casus wordt niet bewaard. Kijk met ‘vault history’ welke er zijn.
terminal-until = terug te zetten tot { $until }
terminal-nothing-deleted = Er is geen casus verwijderd die nog terug te zetten is.
terminal-deleted = Verwijderd: { $name } ({ $id }). Terugzetten kan tot { $until }, met ‘vault undelete’.
terminal-undeleted = Teruggezet: { $name } ({ $id })
terminal-not-deleted = Er is geen verwijderde casus ‘{ $wanted }’. Er is niets veranderd. Kijk met ‘vault deleted’ welke er zijn.
terminal-destroyed =
    { $certificate }.
    Id: { $id }. Dit staat als bewijs in het logboek. In reservekopieën van eerder staat de casus nog.
terminal-bad-reason = ‘{ $typed }’ is geen reden. Kies uit: { $reasons }.

terminal-document-kind = Het document ‘{ $kind }’ bestaat niet. Kies uit: { $kinds }.
terminal-document-reader = Wie ‘{ $who }’ is, staat niet in deze casus. Kies uit: { $readers }.
terminal-document-no-file = Zeg met --out welk bestand het wordt, zoals --out plan.pdf. Of vraag met --copy wat u in een formulier kopieert, of met --left-out wat wordt weggelaten.
terminal-document-made = { $kind } voor { $reader } staat in { $file }: { $pages ->
    [one] 1 bladzijde
   *[other] { $pages } bladzijden
}. Het bestand is niet versleuteld. { $left_out ->
    [0] Er is niets weggelaten.
    [one] Eén ding is weggelaten: zie --left-out.
   *[other] { $left_out } dingen zijn weggelaten: zie --left-out.
}
terminal-document-made-word = { $kind } voor { $reader } staat in { $file }, om in Word te veranderen. Geef bij voorkeur de PDF: die is beter te lezen met hulpmiddelen, zoals een schermlezer. Het bestand is niet versleuteld. { $left_out ->
    [0] Er is niets weggelaten.
    [one] Eén ding is weggelaten: zie --left-out.
   *[other] { $left_out } dingen zijn weggelaten: zie --left-out.
}
terminal-certificate-made = Het bewijs staat in { $file }.
terminal-no-certificate = In het logboek van deze kluis staat niet dat ‘{ $wanted }’ is vernietigd.
terminal-recovery-sheet = De code staat ook in { $file }. Iedereen die dat bestand heeft, kan de kluis openen. Druk het af en verwijder het daarna.
terminal-document-nothing-left-out = Voor deze lezer wordt niets weggelaten.
terminal-document-nothing-to-copy = (Hier weet de casus nog niets van.)
terminal-document-by-hand = Nog zelf invullen:
terminal-document-unmade = Het document kon niet worden gemaakt. In de kluis is niets veranderd. ({ $reason })
terminal-document-warnings = { $count ->
    [one] Op één plaats stond in een tekst iets wat deze lezer niet mag weten. Dat is daar weggelaten. Lees het document na.
   *[other] Op { $count } plaatsen stond in een tekst iets wat deze lezer niet mag weten. Dat is daar weggelaten. Lees het document na.
}
terminal-document-not-remembered = Het document is niet gemaakt, want in de casus kon niet worden opgeschreven wie het kreeg ({ $reason }).
terminal-document-unshown = Deze tekens kan het document niet tonen; er staat □: { $characters }

terminal-attached = ‘{ $title }’ staat nu bij de casus, als bijlage { $number }: { $kind }. Het bestand waar zij vandaan komt, staat er nog. Verwijder dat zelf als het niet meer nodig is.
terminal-attach-mark = Het merk ‘{ $mark }’ bestaat niet. Kies uit: { $marks }.
terminal-no-attachments = Deze casus heeft geen bijlagen.
terminal-no-such-attachment = Bijlage { $number } is er niet. Kies uit: { $numbers }.
terminal-attachment-written = De bijlage ‘{ $title }’ staat in { $file }. Het bestand is niet versleuteld. Verwijder het als u het niet meer nodig hebt.
terminal-attachments-missing = { $count ->
    [one] Van 1 bijlage is de inhoud er niet bij. Die staat in de map bijlagen naast de casus waar zij vandaan komt. Zet die map ernaast en voeg opnieuw toe met --replace.
   *[other] Van { $count } bijlagen is de inhoud er niet bij. Die staat in de map bijlagen naast de casus waar zij vandaan komen. Zet die map ernaast en voeg opnieuw toe met --replace.
}
terminal-kilobytes = { $count } kB
terminal-surplus-cleared = { $count ->
    [one] Er stond 1 bijlage waar geen casus van weet. Zij staat nu apart, in de map damaged.
   *[other] Er stonden { $count } bijlagen waar geen casus van weet. Ze staan nu apart, in de map damaged.
}

terminal-joined = Casus { $second } is opgegaan in casus { $first }.
terminal-join-finished = Een eerdere samenvoeging was onderbroken en is nu afgemaakt. Casus { $second } is opgegaan in casus { $first }.
terminal-join-is = { $name } is { $is }
terminal-join-new = { $name } komt erbij
terminal-join-open = Beide casussen zeggen hier iets anders. Er is niets veranderd. Kies met --keep first of --keep second welke telt, of voeg samen in het venster.
terminal-join-difference = { $what }: { $first } / { $second }
terminal-join-level = De casussen hebben een ander AVE-niveau: { $first } en { $second }. Er is niets veranderd. Geef met --level op welk niveau geldt.
terminal-bad-keep = { $typed } is geen keuze. Geef --keep first of --keep second.
terminal-bad-level = { $typed } is geen AVE-niveau. Geef een getal van 1 tot en met 4.
terminal-bad-who = { $typed } zegt niet wie wie is. Schrijf twee nummers, zoals 2=1.
