# vault: what can go wrong with stored cases. Each says what happened, what is
# safe and what to do next.

vault-error-wrong-passphrase = Deze wachtzin past niet bij de kluis. Er is niets veranderd. Probeer het opnieuw, of open de kluis met uw herstelcode.
vault-error-wrong-recovery-code = Deze herstelcode past niet bij deze kluis. Er is niets veranderd. Controleer of u de nieuwste code van deze kluis hebt.
vault-error-mistyped-recovery-code = In de herstelcode zit een tikfout. Er is niets veranderd. Vergelijk de code letter voor letter met uw papier.
vault-error-weak-passphrase = Deze wachtzin is te makkelijk te raden. Er is niets gemaakt of veranderd. Kies een langere zin van vier of meer woorden die niet bij elkaar horen.
vault-error-passphrase-file-damaged = Het sleutelbestand keys/passphrase.age is beschadigd of weg. Uw casussen zijn niet veranderd. Open de kluis met uw herstelcode, of zet dit bestand terug uit een reservekopie.
vault-error-recovery-file-damaged = Het sleutelbestand keys/recovery.age is beschadigd of weg. Uw casussen zijn niet veranderd. Open de kluis met uw wachtzin, of zet dit bestand terug uit een reservekopie.
vault-error-organisation-file-damaged = Het sleutelbestand keys/organisation.age is beschadigd of weg. Uw casussen zijn niet veranderd. Open de kluis met uw wachtzin of uw herstelcode.
vault-error-wrong-organisation-key = Deze sleutel van de organisatie opent deze kluis niet. Er is niets veranderd. Controleer of u de goede sleutel hebt.
vault-error-not-a-recipient = Dit is geen openbare sleutel van een organisatie. Er is niets veranderd. Zo'n sleutel begint met age1. Vraag hem na bij uw werkgever.
vault-error-renewal-under-way = Deze kluis krijgt al een nieuwe sleutel. Er is niets veranderd. Laat dat eerst afmaken.
vault-error-kept-inside = Uw organisatie heeft ingesteld dat van een casus niets als gewoon bestand de kluis uit gaat. Er is geen bestand gemaakt. In de kluis is niets veranderd. Hebt u het toch nodig, vraag dan uw beheerder.
vault-error-place = Uw organisatie heeft ingesteld waar kluizen en reservekopieën staan: { $folders }. Hier is niets geopend en niets gemaakt. Kies een map daarin, of vraag uw beheerder.
vault-error-plain-there = Er staat al een bestand dat { $file } heet. Er is niets overschreven. Kies een andere naam.
vault-error-plain-full = De schijf is vol waarop het bestand zou komen. Er is geen bestand gemaakt. Uw kluis is niet veranderd, en wat u typte staat er nog. Maak daar ruimte vrij, of kies een andere map.
vault-error-plain-refused = In deze map mag niet geschreven worden. Er is geen bestand gemaakt. Uw kluis is niet veranderd, en wat u typte staat er nog. Kies een andere map, zoals uw map Documenten.
vault-error-plain-disk = Het bestand kon daar niet worden gemaakt ({ $detail }). Uw kluis is niet veranderd, en wat u typte staat er nog. Kies een andere map.
vault-plain-no-folder = de map is er niet
vault-error-plain-inside = Dit is de map van de kluis zelf. Een gewoon bestand hoort daar niet. Er is niets geschreven. Kies een andere map.
vault-error-backup-inside = Een reservekopie in de kluis zelf gaat met de kluis verloren. Er is niets geschreven. Kies een andere map, liefst op een stick of een netwerkschijf.
vault-error-keys-changed = Terwijl de reservekopie werd gemaakt, veranderde waarmee deze kluis opengaat. Deze reservekopie is weer weggehaald. Eerdere reservekopieën en uw kluis zijn niet veranderd. Vergrendel de kluis, open hem opnieuw en maak dan een reservekopie.
vault-error-another-key = De sleutel van deze kluis is ergens anders vernieuwd. Uw laatste wijziging is nog niet bewaard; wat eerder bewaard was, is veilig. Laat dit venster open staan: wat u typte, blijft hier. Vergrendel de kluis en open hem met de wachtzin van nu; dan wordt alles bewaard.
vault-error-keys-changed-elsewhere = Ergens anders is net veranderd waarmee deze kluis opengaat. Uw wijziging is niet doorgevoerd; wat de ander koos, geldt. Vraag wie dat deed, en probeer het daarna opnieuw als het nog nodig is.
vault-error-copy-differs = Het bestand { $file } is geschreven, maar er staat iets anders dan erin hoort. De reservekopie is niet gelukt en weer weggehaald. Uw kluis is niet veranderd. Gebruik een andere stick of schijf.
vault-name-lost = Kluis
vault-error-key-too-costly = Het sleutelbestand vraagt meer rekenwerk dan dit programma toestaat (factor { $needed }, hoogstens 20). Uw casussen zijn niet veranderd. Vraag wie de kluis heeft gemaakt, of zet het sleutelbestand terug uit een reservekopie.
vault-error-not-a-vault = In deze map staat geen kluis. Er is niets veranderd. Kies een andere map, of maak een nieuwe kluis.
vault-error-folder-gone = De map van de kluis is er nu niet. Misschien is hij verplaatst of hernoemd, of zit de stick of het netwerk los. Wat eerder bewaard was, staat nog in die map. Zet de map terug, of wijs hem aan bij ‘Andere kluis’.
vault-error-other-vault = Dit is een andere kluis. Uw laatste woorden horen hier niet bij en zijn nog niet bewaard. Wijs de map van de goede kluis aan, of bewaar uw woorden eerst ergens anders.
vault-error-description-damaged = Het bestand kluis.ron is beschadigd of hoort niet bij deze sleutels. Uw casussen zijn niet veranderd. Zet kluis.ron terug uit een reservekopie.
vault-error-description-forged = Het bestand kluis.ron is veranderd door iets of iemand anders dan deze kluis; dat kan ook een oudere versie van dit programma zijn. Wat erin staat, zoals de naam, telt niet: deze kluis gaat uit van wat ze zelf weet. Uw casussen zijn niet veranderd. Vraag uw beheerder wie in deze map kan schrijven. Laat daarna de kluis nakijken en dit bestand opnieuw schrijven.
vault-error-description-older = Het bestand kluis.ron is van eerder teruggezet. Wat erin staat, telt niet: deze kluis gaat uit van wat ze zelf weet. Uw casussen zijn niet veranderd. Houdt een ander programma deze map bij, wacht dan tot dat klaar is. Laat anders de kluis nakijken en dit bestand opnieuw schrijven.
vault-error-passphrase-file-older = Het sleutelbestand keys/passphrase.age is van eerder teruggezet: de oude wachtzin opent deze kluis weer. Uw casussen zijn niet veranderd. Laat de kluis nakijken: staat het goede bestand nog ergens, dan komt het terug. Stel anders op de bladzijde Kluis een nieuwe wachtzin in; die neemt de plaats in van dit bestand.
vault-error-recovery-file-older = Het sleutelbestand keys/recovery.age is van eerder teruggezet: een oude herstelcode opent deze kluis weer. Uw casussen zijn niet veranderd. Laat de kluis nakijken: staat het goede bestand nog ergens, dan komt het terug. Maak anders op de bladzijde Kluis een nieuwe herstelcode; die neemt de plaats in van dit bestand.
vault-error-organisation-file-older = Het sleutelbestand keys/organisation.age is van eerder teruggezet: een oude sleutel van de werkgever opent deze kluis weer. Uw casussen zijn niet veranderd. Laat de kluis nakijken: dan komt het goede bestand terug, of gaat dit weg. Lukt dat niet, stel dan op de bladzijde Kluis de sleutel van de werkgever opnieuw in.
vault-error-passphrase-file-strange = Het sleutelbestand keys/passphrase.age is niet door deze kluis gemaakt. Uw casussen zijn niet veranderd. Vraag uw beheerder wie in deze map kan schrijven. Stel op de bladzijde Kluis een nieuwe wachtzin in, of zet dit bestand terug uit een reservekopie.
vault-error-recovery-file-strange = Het sleutelbestand keys/recovery.age is niet door deze kluis gemaakt. Uw casussen zijn niet veranderd. Vraag uw beheerder wie in deze map kan schrijven. Maak op de bladzijde Kluis een nieuwe herstelcode, of zet dit bestand terug uit een reservekopie.
vault-error-organisation-file-strange = Het sleutelbestand keys/organisation.age is niet door deze kluis gemaakt. Uw casussen zijn niet veranderd. Vraag uw beheerder wie in deze map kan schrijven. Stel op de bladzijde Kluis de sleutel van de werkgever opnieuw in, of haal hem weg.
vault-error-folder-not-empty = In deze map staat al iets. Er is niets overschreven. Kies een lege map voor de nieuwe kluis.
vault-error-unfinished = Het maken van deze kluis is onderbroken voordat de herstelcode bekend was. Er staan geen casussen in en er is niets verloren. Maak de kluis opnieuw, in dezelfde map.
vault-error-newer-vault = Deze kluis is gemaakt met een nieuwere versie van Casuskompas. Er is niets veranderd. Werk het programma bij en open de kluis daarna opnieuw.
vault-error-case-missing = Deze casus staat niet meer in de kluis. De andere casussen zijn niet veranderd. Kijk in uw reservekopie als u hem nog nodig hebt.
vault-error-case-without-id = Deze casus heeft nog geen nummer van de kluis. Er is niets bewaard en niets veranderd. Voeg de casus eerst toe aan de kluis.
vault-error-case-exists = Deze casus staat al in de kluis. Er is niets overschreven. Open de casus die er staat, of haal het id uit het bestand om er een nieuwe van te maken.
vault-error-changed-elsewhere = Deze casus is ondertussen ergens anders veranderd. Er is niets verwijderd. Open de casus opnieuw en kijk of u hem nog wilt verwijderen.
vault-error-apart-same = Dit is twee keer dezelfde casus. Kies twee verschillende casussen.
vault-error-apart-copies = Van een van deze casussen is er een tweede kopie. Vergelijk eerst die twee versies. Daarna kunt u de casussen samenvoegen.
vault-error-apart-under-way = Een van deze casussen is onderweg naar een collega, of er wacht nog iets van een collega bij Delen. Rond dat eerst af. Er is niets veranderd.
vault-error-apart-changed = De tweede casus veranderde tijdens het samenvoegen. Hij staat daarom nog in de lijst. Er is niets verloren. Voeg de twee opnieuw samen: dan komt erbij wat nieuw is.
vault-error-not-destroyed = Nog niet alles van deze casus is vernietigd. Deze bestanden staan er nog: { $files }. Al het andere is weg. Sluit programma’s die deze bestanden gebruiken. Dit programma probeert het opnieuw bij het openen van de kluis.
vault-destroyed-case = Casus { $number } is op { $at } vernietigd door { $by }. Reden: { $reason }.
vault-united-case = Casus { $number } is op { $at } door { $by } samengevoegd met casus { $into }.
vault-error-file-damaged = Het bestand { $file } is beschadigd. De rest van de kluis blijft bruikbaar. Zet dit bestand terug uit een reservekopie.
vault-error-file-foreign = Het bestand { $file } hoort bij een andere kluis. De rest van de kluis blijft bruikbaar. Zet het terug in de kluis waar het vandaan komt.
vault-error-file-of-former-key = Het bestand { $file } is nog versleuteld met de vorige sleutel van deze kluis. Waarschijnlijk kwam het later binnen, van een andere computer. De inhoud is heel. Laat het hier opnieuw versleutelen; tot dan kan wie de vorige sleutel heeft, het lezen.
vault-error-file-misnamed = Het bestand { $file } hoort een andere naam te hebben: het is verwisseld of hernoemd. De inhoud is heel en de rest van de kluis blijft bruikbaar. Geef het bestand zijn oude naam terug, of zet de goede versie terug uit een reservekopie.
vault-error-file-newer = Het bestand { $file } is bewaard met een nieuwere versie van Casuskompas. Het is niet veranderd en de rest van de kluis blijft bruikbaar. Werk het programma bij om het te openen.
vault-error-case-newer = In deze casus ({ $file }) staan gegevens van een nieuwere versie van Casuskompas. U kunt hem hier lezen, niet veranderen: dan zouden die gegevens verloren gaan. Er is niets veranderd. Werk het programma bij om verder te schrijven.
vault-error-document-newer = In het bestand { $file } van deze kluis staan gegevens van een nieuwere versie van Casuskompas. Wat u deed, zou die gegevens verwijderen. Het is daarom niet gedaan en er is niets verloren. Werk het programma bij en probeer het dan opnieuw.
vault-error-read-only-newer = Deze kluis is het laatst gebruikt met een nieuwere versie van Casuskompas. U kunt hier lezen wat deze versie kent, niet schrijven. Er is niets veranderd. Werk het programma bij om verder te schrijven.
vault-error-case-malformed = Het bestand { $file } gaat open, maar de casus erin is niet te lezen ({ $detail }). Het bestand is niet veranderd en de rest van de kluis blijft bruikbaar. Vraag uw beheerder om hulp, of zet een eerdere versie terug uit een reservekopie.
vault-error-case-rolled-back = Het bestand { $file } is ouder (versie { $found }) dan wat hier eerder bewaard was (versie { $seen }). Er is niets overschreven. Zoek de nieuwere versie in uw reservekopie, of kies ervoor met de oudere verder te werken.
vault-error-case-gone = Het bestand { $file } is weg, of er staat iets anders op die plek. { $known } De rest van de kluis is niet veranderd. Houdt een ander programma deze map bij, wacht dan tot dat klaar is. { $next }
vault-error-case-gone-seen = Deze kluis zag het eerder: versie { $seen }, van { $day }.
vault-error-case-gone-known = Deze kluis weet dat deze casus er was.
vault-error-case-gone-kept = Zet de casus anders terug. In de geschiedenis staat nog versie { $kept }; kijk ook in uw reservekopie.
vault-error-case-gone-lost = In de geschiedenis staat er niets meer van. Zet de casus anders terug uit een reservekopie.
vault-error-file-gone = Het bestand { $file } is weg. Deze kluis weet dat het er was. Uw casussen zijn niet veranderd. Houdt een ander programma deze map bij, wacht dan tot dat klaar is. Zet het bestand anders terug uit een reservekopie.
vault-error-attachment-gone = De inhoud van een bijlage is weg: { $file }. De casus zelf is in orde. Houdt een ander programma deze map bij, wacht dan tot dat klaar is. Zet de bijlage anders terug uit een reservekopie, of haal haar weg uit de casus.
vault-error-attachment-too-large = Deze bijlage is te groot: meer dan { $limit } megabyte. Er is niets veranderd. Bewaar een foto kleiner, of splits de PDF.
vault-error-attachments-full = Deze casus heeft geen ruimte voor nog een bijlage. Samen mogen het { $count } bijlagen zijn, en { $limit } megabyte. Er is niets veranderd. Haal eerst bijlagen weg die niet meer nodig zijn.
vault-error-file-rolled-back = Het bestand { $file } is ouder dan wat deze kluis eerder zag. Er is niets overschreven en uw casussen zijn niet veranderd. Houdt een ander programma deze map bij, wacht dan tot dat klaar is. Zoek anders het nieuwere bestand in uw reservekopie.
vault-error-too-large = Het bestand { $file } is te groot voor een casus (meer dan 24 megabyte, of meer dan 20.000 onderdelen). Het wordt niet gelezen en niet geschreven; wat eerder bewaard was, is veilig. Haal grote stukken tekst uit de casus, of vraag uw beheerder waar het bestand vandaan komt.
vault-error-conflict = Deze casus is ondertussen ergens anders veranderd. Er is niets verloren: die versie staat er nog, en uw versie is bewaard als tweede kopie ({ $copy }). Vergelijk de twee en kies welke u houdt.
vault-error-open-elsewhere = Deze kluis is al geopend in een ander venster. U kunt hier lezen, niet schrijven. Werk verder in het andere venster, of sluit het en open de kluis hier opnieuw.
vault-error-disk-full = De schijf is vol. De versie die eerder bewaard was, is veilig; de laatste wijziging is nog niet bewaard. Maak ruimte vrij en bewaar opnieuw.
vault-error-read-only-folder = In de map van de kluis kan niet geschreven worden. Wat eerder bewaard was, is veilig; de laatste wijziging is nog niet bewaard. Controleer of u op deze schijf en in deze map mag schrijven.
vault-error-disk = De schijf gaf een fout ({ $detail }). Wat eerder bewaard was, is veilig. Probeer het opnieuw; blijft het misgaan, maak dan een reservekopie en vraag uw beheerder om hulp.
vault-error-held = Een ander programma houdt { $file } vast, zoals een virusscanner of een programma dat mappen gelijk houdt (nummer { $number }). Wat eerder bewaard was, is veilig; de laatste wijziging is misschien nog niet bewaard. Wacht even en probeer het opnieuw. Blijft het zo, sluit dan dat andere programma of vraag uw beheerder om hulp.
vault-error-held-or-forbidden = Het systeem laat { $file } nu niet veranderen (nummer { $number }). Vaak houdt een ander programma het vast, zoals een virusscanner. Het kan ook zijn dat u in deze map niet mag schrijven. Wat eerder bewaard was, is veilig; de laatste wijziging is misschien nog niet bewaard. Wacht even en probeer het opnieuw. Blijft het zo, controleer dan of u in deze map mag schrijven, of vraag uw beheerder om hulp.
vault-error-held-folder = de map van de kluis
vault-error-plain-held = Een ander programma houdt { $file } vast, zoals een virusscanner (nummer { $number }). Er is geen bestand gemaakt. Uw kluis is niet veranderd, en wat u typte staat er nog. Wacht even en probeer het opnieuw, of kies een andere map.
vault-error-lock-held = Een ander programma houdt het bestand lock van de kluis vast, zoals een virusscanner of een reservekopie. Daarom kunt u hier lezen, niet schrijven. Er is niets veranderd. Wacht even en open de kluis opnieuw.
vault-error-name = Een map met de naam { $name } werkt niet op elke computer. Er is niets gemaakt. Kies een naam zonder de tekens : * ? " < > | en \, en zonder punt of spatie aan het eind. Windows gebruikt zelf namen als aux, con, nul en com1; die kunnen ook niet.
vault-error-file-in-the-way = Op de plek van de map { $file } in de kluis staat een bestand. Er is niets gelezen, niets veranderd en niets weggegooid. Zet het bestand ergens anders neer, en zet de map zelf terug, desnoods uit een reservekopie.
vault-error-folder-in-the-way = Op de plek van het bestand { $file } in de kluis staat een map. Er is niets in gelezen of veranderd, en de rest van de kluis blijft bruikbaar. Zet de map ergens anders neer, en zet het bestand zelf terug, desnoods uit een reservekopie.
vault-error-link-in-the-way = { $file } staat niet in de kluis zelf: er staat een verwijzing (link) naar een andere plek. Die wordt niet gevolgd. Er is niets gelezen, veranderd of weggegooid. Haal de verwijzing weg en zet op die plek het bestand of de map zelf terug.
vault-error-other-in-the-way = { $file } in de kluis is geen gewoon bestand. Het wordt niet geopend. Er is niets veranderd, en de rest van de kluis blijft bruikbaar. Vraag uw beheerder waar het vandaan komt, en zet het echte bestand terug uit een reservekopie.
vault-error-lock-in-the-way = Op de plek van het bestand lock in de kluis staat iets anders: een map, een verwijzing of geen gewoon bestand. Daarom kunt u hier lezen, niet schrijven. Er is niets veranderd. Haal weg wat er staat, en open de kluis opnieuw.
vault-error-not-there = { $file } is er nu niet, terwijl het bij deze kluis hoort. Er is niets veranderd en niets weggegooid. Kijk of de schijf, de stick of het netwerk bereikbaar is en of het synchroniseren klaar is, en probeer het opnieuw. Blijft het weg, zet het dan terug uit een reservekopie.
vault-error-reads-differ = Het bestand { $file } was bij twee keer lezen niet hetzelfde. Er is niets veranderd en niets weggegooid. De schijf of de verbinding is nu niet te vertrouwen. Probeer het later opnieuw, of zet de kluis op een andere schijf.
vault-leftovers = { $count ->
    [one] Er staat 1 bestand dat een Mac of Windows zelf neerzet ({ $file }). Dat hoort niet bij de kluis en doet geen kwaad. U mag het laten staan.
   *[other] Er staan { $count } bestanden die een Mac of Windows zelf neerzet (zoals { $file }). Die horen niet bij de kluis en doen geen kwaad. U mag ze laten staan.
}
vault-error-draft-name = Dit concept heeft een naam die niet kan. Er is niets bewaard en niets veranderd. Meld dit aan uw beheerder.
vault-error-sealing = Versleutelen lukte niet ({ $detail }). Wat eerder bewaard was, is veilig. Sluit het programma en open de kluis opnieuw.

vault-advice-more-words = Gebruik vier of meer woorden die niet bij elkaar horen.
vault-advice-known-name = De naam van de kluis en uw eigen naam zijn het eerste wat iemand probeert. Laat ze weg.
vault-advice-phrase = Dit is een bekende zin. Zulke zinnen proberen anderen als eerste. Kies losse woorden die niets met elkaar te maken hebben.
vault-advice-sentence = Een gewone zin is makkelijker te raden dan losse woorden. Kies woorden die niets met elkaar te maken hebben.
vault-advice-related = Deze woorden horen bij elkaar, en wie er een raadt, raadt ze allemaal. Kies woorden die niets met elkaar te maken hebben.
vault-advice-common = Dit woord proberen anderen als eerste. Kies iets wat minder voor de hand ligt.
vault-advice-names = Namen zijn makkelijk te raden. Kies andere woorden.
vault-advice-dates = Jaartallen en datums zijn makkelijk te raden. Laat ze weg.
vault-advice-sequences = Rijtjes als abc of 123 zijn makkelijk te raden. Laat ze weg.
vault-advice-repeats = Herhalen maakt het nauwelijks moeilijker. Kies verschillende woorden.
vault-advice-keyboard = Rijtjes van het toetsenbord zijn makkelijk te raden. Kies gewone woorden.
vault-advice-tricks = Hoofdletters, cijfers voor letters en omdraaien helpen weinig. Een extra woord helpt meer.

vault-surplus = { $count ->
    [one] Er staat 1 bijlage waar geen casus van weet ({ $file }), bijvoorbeeld omdat toevoegen werd onderbroken. Er is niets kwijt. U mag haar laten staan.
   *[other] Er staan { $count } bijlagen waar geen casus van weet (zoals { $file }), bijvoorbeeld omdat toevoegen werd onderbroken. Er is niets kwijt. U mag ze laten staan.
}
