# Overdragen en delen: wat er mis kan gaan.

exchange-error-not-a-path = Vul het hele pad in, zoals /home/naam/Documenten.
exchange-error-mistyped-deelcode = Deze deelcode klopt niet. Er is een teken anders, te veel of te weinig. Kopieer de hele code opnieuw. Hij begint met deel1.
exchange-error-newer-deelcode = Deze deelcode komt uit een nieuwere versie van Casuskompas. Werk eerst uw programma bij.
exchange-error-own-deelcode = Dit is uw eigen deelcode. Vul de deelcode van uw collega in.
exchange-error-known-deelcode = Deze deelcode staat al bij uw contacten, bij { $name }.
exchange-error-nameless-contact = Vul een naam in, zodat u uw collega herkent.
exchange-error-no-such-contact = Dit contact staat niet meer in de lijst.
exchange-error-oversized = Dit bestand is te groot: meer dan { $limit } megabyte. Een casus is nooit zo groot. Het bestand is niet geopend.
exchange-error-too-many-parts = In dit bestand staan veel meer onderdelen dan in een casus passen. Zo’n bestand kan uw computer laten vastlopen, dus het is niet ingelezen. Uw kluis is niet veranderd. Bel de afzender op een nummer dat u al kende.
exchange-error-too-large = Deze casus is te groot om te versturen: het bestand wordt meer dan { $limit } megabyte. Er is niets verstuurd.
exchange-error-not-a-bundle = Dit is geen bestand om een casus over te dragen of te delen. Kies het bestand dat uw collega u gaf.
exchange-error-damaged = Dit bestand is beschadigd of niet compleet. Uw kluis is niet veranderd. Vraag uw collega om het opnieuw te versturen.
exchange-error-not-for-us = Dit bestand is voor een andere kluis gemaakt. U kunt het niet openen. Controleer of uw collega úw deelcode heeft gebruikt.
exchange-error-forwarded = Dit bestand was voor iemand anders bedoeld en is aan u doorgestuurd. Het is niet aangenomen. Neem contact op met de afzender.
exchange-error-forged = De handtekening klopt niet: dit bestand komt niet van de afzender die erin staat. Het is niet aangenomen. Bel uw collega.
exchange-error-newer = Dit bestand is gemaakt met een nieuwere versie van Casuskompas. Werk eerst uw programma bij en probeer het dan opnieuw.
exchange-error-replayed-waiting = Dit bestand is al ingelezen. Het wacht op uw besluit.
exchange-error-replayed-accepted = Dit bestand is al eerder ingelezen en overgenomen. Er is niets veranderd.
exchange-error-replayed-refused = Dit bestand is al eerder ingelezen en geweigerd. Wilt u de casus toch? Vraag uw collega om hem opnieuw te versturen.
exchange-error-replayed-closed = Dit ontvangstbewijs is al eerder ingelezen. Er is niets veranderd.
exchange-error-no-such-bundle = Dit bestand wacht niet meer op een besluit.
exchange-error-stray-receipt = Dit ontvangstbewijs hoort niet bij iets wat u vanuit deze kluis heeft verstuurd. Er is niets veranderd.
exchange-error-unreadable = De casus in dit bestand is niet te lezen: { $detail }. Uw kluis is niet veranderd. Vraag uw collega om hem opnieuw te versturen.
exchange-error-not-ours = Deze casus is van een collega. U hebt een kopie om te lezen en kunt die niet doorgeven.
exchange-error-under-way = Deze casus wordt al overgedragen aan { $to }. Wacht op het ontvangstbewijs, of trek die overdracht eerst in.
exchange-error-not-compared = U hebt de acht woorden van deze collega nog niet vergeleken. Bel eerst, of geef aan dat u het bestand toch wilt maken.
exchange-error-no-such-handover = Deze overdracht loopt niet meer.
exchange-error-destroyed = Deze casus is hier vernietigd. { $case } Er is niets overgenomen. Wilt u de casus toch terug? Klik dan nog een keer op Overnemen.

vault-error-read-only-copy = Deze casus is van een collega. U hebt een kopie om te lezen: wijzigen kan alleen daar.

# Bestanden: geen namen van gezinnen.
exchange-file-transfer = casuskompas-overdracht-{ $id }.age
exchange-file-copy = casuskompas-kopie-{ $id }.age
exchange-destroyed-case = vernietigde casus
exchange-file-page = casuskompas-bladzijde-{ $id }.age
exchange-file-receipt = casuskompas-ontvangstbewijs-{ $id }.age

# Zonder namen: wat er in de plaats komt.
pseudonym-case-name = Casus zonder namen
pseudonym-child = kind { $number }
pseudonym-adult = volwassene
pseudonym-network = bekende
pseudonym-professional = professional
pseudonym-colleague = collega { $number }
pseudonym-numbered = { $label } { $number }
# Twee mensen met dezelfde naam: in een tekst kan het de een of de ander zijn.
pseudonym-either = { $one } of { $other }
pseudonym-surname = [achternaam]
pseudonym-organisation = [organisatie]
pseudonym-address = [adres]
pseudonym-mail = [e-mailadres]
pseudonym-number = [nummer]
pseudonym-postcode = [postcode]
pseudonym-left-out = [weggelaten]
pseudonym-web = [webadres]
pseudonym-plate = [kenteken]
pseudonym-birthday = [geboortedatum]
# Woorden waar de naam van een straat op eindigt.
# Woorden van twee letters die na vier cijfers geen postcode zijn.
pseudonym-two-letters = af al be bv cm da de dr en er eu ex ga ha he ho ie ik in is ja je jo kg km kn ma me mg ml mm mt na nu of om op pa po te tv uw va we wo ze zo zn zr
pseudonym-street-endings = straat laan weg plein hof dijk kade singel gracht pad steeg dreef

exchange-error-not-kept-yet = Uw laatste woorden worden nog bewaard. Probeer het over een paar tellen opnieuw.

# De pagina Delen.
sharing-go = Delen
sharing-title = Delen met collega’s
sharing-about = Een casus geven aan een collega, of er een krijgen
sharing-arriving = Bestand van een collega
sharing-arriving-help = Kreeg u een casus, een bladzijde of een ontvangstbewijs? Lees het bestand hier in. Een casus komt pas in uw kluis als u dat zelf besluit.
sharing-file = Bestand
sharing-file-help = Kies het bestand, of typ het hele pad.
sharing-pick-file = Kies een bestand
sharing-read = Inlezen
sharing-page = { $from } stuurde u een bladzijde: { $kind }. De kluis bewaart haar niet. Hieronder kiest u waar zij komt te staan.
sharing-page-what = Een bladzijde: { $kind }, gemaakt op { $day }.
sharing-page-means = Het bestand is dan niet meer versleuteld: wie het heeft, kan het lezen.
sharing-page-away = Niet bewaren
sharing-inbox = Wacht op uw besluit
sharing-waiting = { $from } stuurde een casus. Kijk hieronder wie dat is en neem de casus over of weiger hem.
sharing-from = Van { $from }
sharing-what-transfer = Een casus om over te nemen, gemaakt op { $day }.
sharing-what-transfer-hidden = Een casus zonder namen om over te nemen, gemaakt op { $day }.
sharing-what-copy = Een kopie om te lezen, gemaakt op { $day }. U kunt er niets in wijzigen.
sharing-what-copy-hidden = Een kopie zonder namen om te lezen, gemaakt op { $day }. U kunt er niets in wijzigen.
sharing-glance = In het bestand staat, volgens de afzender: { $case } met { $people ->
        [one] 1 persoon
       *[other] { $people } personen
    } en { $entries ->
        [one] 1 notitie
       *[other] { $entries } notities
    } in het logboek.
sharing-sender-compared = Ondertekend met de deelcode van { $name }. De woorden zijn vergeleken op { $day } door { $by }.
sharing-sender-known = Ondertekend met de deelcode van { $name }. De acht woorden zijn nog nooit vergeleken. Bel eerst als u twijfelt.
sharing-sender-same-name = Let op: dit is ondertekend met een andere deelcode dan die van { $name } in uw lijst. Bel { $name } op een nummer dat u al kende. De woorden van deze afzender: { $words }.
sharing-same-name = U kent al een collega met deze naam: { $name }, met een eigen deelcode. Is dit iemand anders, geef dan een naam waaraan u het verschil ziet. Kreeg { $name } een andere deelcode, vergelijk dan de woorden.
sharing-sender-stranger = De afzender staat niet bij uw collega’s. Iedereen kan zich zo noemen. Bel de collega op een nummer dat u al kende en vergelijk deze woorden: { $words }.
sharing-accept = Overnemen in mijn kluis
sharing-refuse = Weigeren
sharing-refuse-sure = Weigeren? Het bestand verdwijnt uit uw kluis. Alleen de notitie dat u het weigerde blijft.
sharing-refuse-go = Ja, weigeren
sharing-accepted = De casus staat in uw kluis. Geef het ontvangstbewijs terug aan de afzender: u maakt het hieronder.
sharing-accepted-beside = U had deze casus al. Wat u kreeg staat er als tweede kopie naast: er is niets overschreven. Geef het ontvangstbewijs terug aan de afzender.
sharing-refused = Geweigerd. Het bestand is uit uw kluis verdwenen.
sharing-giving = Gegeven en gekregen
sharing-nothing = U hebt nog niets gegeven of gekregen. Een casus geeft u vanuit de casus zelf, met de knop Overdragen of delen.
sharing-given = Door u gegeven
sharing-taken = Van collega’s gekregen
sharing-under-way = { $case } gaat naar { $to }, sinds { $day }. De casus blijft hier tot u het ontvangstbewijs inleest. Bestand: { $file }
sharing-copy-under-way = { $to } krijgt een kopie van { $case } om te lezen, sinds { $day }. Bestand: { $file }
sharing-ended = { $to } heeft { $case } gekregen op { $day }.
sharing-ended-withdrawn = { $case } naar { $to }: ingetrokken op { $day }.
sharing-withdraw = Overdracht intrekken
sharing-withdraw-sure = Intrekken? De casus blijft dan bij u. Het bestand kan al bij uw collega zijn: bel om af te spreken dat het niet gebruikt wordt.
sharing-withdraw-go = Ja, intrekken
sharing-withdrawn = Ingetrokken. De casus blijft bij u.
sharing-pseudonyms = Zonder namen gegeven. Alleen hier staat wie wie is: { $names }.
sharing-arrived = { $name } van { $from }, overgenomen op { $day }.
sharing-arrived-refused = { $name } van { $from }, geweigerd op { $day }.
sharing-open = Casus openen
sharing-receipt = Ontvangstbewijs maken
sharing-folder = Map voor het ontvangstbewijs
sharing-folder-help = Bijvoorbeeld uw map Documenten. Het bewijs is versleuteld voor de afzender.
sharing-receipt-made = In de map { $folder } staat het ontvangstbewijs { $file }. Stuur het naar de afzender.
sharing-closed-untouched = { $to } heeft { $case } gekregen. Hier is niets veranderd.
sharing-closed-kept = { $to } heeft { $case } overgenomen. Hier is de casus afgesloten en bewaard.
sharing-closed-removed = { $to } heeft { $case } overgenomen. Hier is de casus verwijderd. Terughalen kan nog een tijd.
sharing-closed-changed = { $to } heeft { $case } overgenomen. U hebt daarna hier nog iets gewijzigd. Daarom is de casus afgesloten en niet verwijderd. Bel uw collega over die wijziging.
sharing-contacts = Collega’s
sharing-no-contacts = Nog geen collega’s. Vraag een collega om de deelcode en vul die hieronder in.
sharing-compared = Woorden kloppen, vergeleken op { $day } door { $by }.
sharing-not-compared = De woorden zijn nog niet vergeleken.
sharing-compare = Woorden vergelijken
sharing-compare-how = Bel { $name } op een nummer dat u al kende. Laat uw collega de acht woorden voorlezen die in het eigen scherm bij ‘Uw deelcode’ staan. Ze moeten alle acht gelijk zijn.
sharing-words-of = De woorden van { $name }
sharing-words-told = { $name }: { $words }
sharing-word-number = { $number }.
sharing-words-same = Ze zijn gelijk
sharing-words-differ = Ze zijn anders
sharing-compared-now = Genoteerd: de woorden zijn gelijk.
sharing-forget = Uit de lijst halen
sharing-forget-sure = { $name } uit de lijst halen? Waren de woorden anders, vraag dan een nieuwe deelcode, niet per e-mail. Wat u gaf of kreeg blijft staan.
sharing-forget-go = Ja, uit de lijst
sharing-forgotten = De collega is uit de lijst gehaald.
sharing-new-contact = Collega toevoegen
sharing-name = Naam van uw collega
sharing-name-missing = Vul een naam in, zodat u uw collega herkent.
sharing-code = Deelcode van uw collega
sharing-code-help = Plak de hele code. Hij begint met deel1.
sharing-code-missing = Vul de deelcode in die u van uw collega kreeg.
sharing-add = Collega toevoegen
sharing-added = { $name } staat in de lijst. Vergelijk nu de acht woorden.
sharing-mine = Uw deelcode
sharing-mine-help = Geef deze code aan collega’s die u een casus willen sturen. De code is niet geheim: er staat niets over gezinnen in.
sharing-mine-words = Belt een collega om te vergelijken? Lees dan deze acht woorden voor:
sharing-my-words = Uw acht woorden
sharing-code-none = Deze kluis heeft nog geen deelcode. Die komt er zodra u hier kunt schrijven.
sharing-copy = Code kopiëren
sharing-copied = Gekopieerd

# Een casus geven.
sending-open = Overdragen of delen
sending-title = { $name } geven aan een collega
sending-to = Voor wie?
sending-to-missing = Kies voor wie het bestand is.
sending-other = Iemand anders
sending-not-compared = De acht woorden van deze collega zijn nooit vergeleken. Misschien is de deelcode niet echt van uw collega. Bel eerst op een nummer dat u al kende en vergelijk deze woorden:
sending-words = De acht woorden
sending-anyway = Ik maak het bestand toch
sending-anyway-missing = Vergelijk eerst de woorden, of vink aan dat u het bestand toch maakt.
sending-purpose = Wat geeft u?
sending-purpose-help = Bij overdragen werkt uw collega verder in de casus. Een kopie kan uw collega alleen lezen.
sending-transfer = De casus overdragen
sending-copy = Een kopie om te lezen
sending-hidden = Met namen?
sending-whole = Met namen, de hele casus
sending-without-names = Zonder namen
sending-marked-transfer = Gemerkt in deze casus: { $count } keer. Het gaat mee, met het merk en de bron. Uw collega houdt zich aan wat u heeft beloofd.
sending-marked-copy = Gemerkt in deze casus: { $count } keer. Het gaat mee, met het merk. Wie niet genoemd mag worden, gaat niet mee.
sending-marked-without-names = Gemerkt in deze casus: { $count } keer. Wat in vertrouwen is verteld, gaat niet mee. Wie niet genoemd mag worden ook niet.
sending-attached = { $count ->
    [one] De bijlage gaat mee.
   *[other] De { $count } bijlagen gaan mee.
}
sending-attached-not = { $count ->
    [one] De bijlage gaat niet mee: uit een brief of foto haalt dit programma geen namen weg.
   *[other] De { $count } bijlagen gaan niet mee: uit een brief of foto haalt dit programma geen namen weg.
}
sending-choose = Maak een keuze.
sending-seen = Ik heb de tekst hierboven gelezen en er staat niets in wat het gezin verraadt
sending-seen-missing = Lees eerst de tekst en vink dit aan.
sending-preview = Zo ziet uw collega het
sending-not-caught = Het programma vervangt de namen die het kent. Het ziet geen bijnamen, geen namen van mensen die niet in de casus staan, geen plaatsen en geen gebeurtenissen waaraan iemand het gezin herkent. Klopt iets niet? Ga terug en pas de casus aan.
sending-pseudonym = { $name } wordt { $label }
sending-pseudonyms = Namen en wat ervoor in de plaats komt
sending-suspects = Dit lijkt op een naam, adres of nummer en wordt weggelaten. Zet een vinkje bij wat mag blijven staan.
sending-suspect = Laten staan: { $words } ({ $places })
sending-texts = De tekst
sending-afterwards = Wat gebeurt hier na het ontvangstbewijs?
sending-afterwards-help = Tot dan blijft de casus gewoon bij u staan.
sending-keep = Bewaren als afgesloten casus
sending-remove = Verwijderen
sending-folder = Map voor het bestand
sending-folder-help = Bijvoorbeeld een stick of uw map Documenten. Het bestand is versleuteld: alleen uw collega kan het openen.
sending-make = Bestand maken
sending-made = Het bestand { $file } staat in { $folder }.
sending-next-copy = Geef het bestand aan { $to }. Leest uw collega het in, dan krijgt u een ontvangstbewijs terug. Dat leest u in bij Casussen, Delen.
sending-next-keep = Geef het bestand aan { $to }. De casus blijft bij u tot u het ontvangstbewijs inleest bij Casussen, Delen. Daarna is hij hier afgesloten. Wat u nu nog wijzigt, gaat niet mee.
sending-next-remove = Geef het bestand aan { $to }. De casus blijft bij u tot u het ontvangstbewijs inleest bij Casussen, Delen. Daarna wordt hij hier verwijderd. Wat u nu nog wijzigt, gaat niet mee.
sending-turn = Casus { $number } van { $all }. Wat u hier kiest, staat bij de volgende casus al ingevuld. Annuleren stopt ook de rest.
sending-next-case = Naar de volgende casus
sending-close = Klaar

head-handed-over = wordt overgedragen aan { $to }
head-copy = kopie van { $from }
head-read-only-copy = alleen lezen

# Een wachtzin voorstellen.
create-suggest = Stel een wachtzin voor
create-suggested = Zes willekeurige woorden. Schrijf ze op of leer ze uit uw hoofd, en typ ze daarna hiernaast nog een keer.

# In de terminal.
terminal-deelcode = { $code }
    Woorden om te vergelijken: { $words }
terminal-sent = Het bestand { $file } staat in { $folder }. Geef het aan { $to }.
terminal-accept-destroyed = { $case } Er is niets overgenomen. Wilt u de casus toch terug? Geef dan --also-destroyed mee.
terminal-suspects = Weggelaten, omdat het op een naam, adres of nummer lijkt:
terminal-suspects-then = Mag iets daarvan blijven staan? Maak het bestand dan opnieuw, met --keep en die woorden.
terminal-arrived-page = { $from } stuurde een bladzijde: { $kind }. De kluis bewaart haar niet. Zeg met --out welk bestand het wordt, zoals --out bladzijde.pdf.
terminal-page-kept = { $kind } van { $from } staat in { $file }. Het bestand is niet versleuteld.
terminal-arrived-bundle = { $from } stuurde een casus: { $id }. Neem hem over met vault inbox --accept, of weiger hem met --refuse.
terminal-no-such-contact = Er is geen collega die { $wanted } heet, en het is geen deelcode.
terminal-one-decision = Kies --accept of --refuse, niet allebei.
terminal-inbox-empty = Er wacht niets.
terminal-inbox-line = { $id }  van { $from }: { $name } { $number } ({ $compared ->
        [yes] woorden vergeleken
       *[no] woorden NIET vergeleken
    }: { $words })
terminal-inbox-same-name =     Let op: de naam van deze afzender lijkt op { $name } in uw lijst, maar de deelcode is een andere. Bel { $name } op een nummer dat u al kende, voordat u iets overneemt.
terminal-accepted = Overgenomen als casus { $id }.
terminal-accepted-beside = De casus { $id } was er al. Wat u kreeg staat er als kopie { $copy } naast.
terminal-bad-id = ‘{ $id }’ is geen nummer van een bestand dat wacht.
