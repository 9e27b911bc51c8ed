# Naslag: opzoeken wat de methode, de regio en de wet zeggen

nav-naslag = Naslag
page-help-naslag = Hier zoekt u op wat de methode, uw regio en de wet zeggen. Kies links een onderwerp, of typ een woord, een organisatie of een vraag. Alles staat op deze laptop.
naslag-about = { $region } · model { $model }
naslag-search = Zoeken in Naslag
naslag-search-hint = Zoek een woord, organisatie of vraag
naslag-list = Onderwerpen
naslag-subjects = Alle onderwerpen
naslag-results = Gevonden
naslag-found = { $count ->
    [one] Eén onderwerp met ‘{ $wanted }’
   *[other] { $count } onderwerpen met ‘{ $wanted }’
}
naslag-none = Er staat niets over ‘{ $wanted }’. Probeer een ander woord, of alleen het begin ervan.
naslag-term = { $term }: { $means }
naslag-linked = Hiermee verbonden
naslag-call = Bellen
naslag-from = Bronnen: { $sources }.
naslag-file = naslag-{ $id }
naslag-print-means = Op dit blad staat niets over een gezin. U mag het delen.
document-naslag-about = { $region } · zoals het op { $day } in Casuskompas staat
document-naslag-foot = Naslag. Vraag na of het nog klopt.
naslag-sourced = { $words } Bron: { $sources }.

# Wat het programma zelf maakt

naslag-levels = AVE: niveaus en rollen
naslag-level = AVE { $number }: { $name }
naslag-criteria = Waar een niveau op rust
naslag-criteria-about = Dit weegt het programma bij elk niveau, zoals { $region } de tabel leest. Het telt niets op: één reden is genoeg. U beslist.
naslag-alerts = Wat altijd aandacht vraagt
naslag-partners = Wie doet wat in de regio
naslag-partners-about = Dit zijn de organisaties en projecten die in de stukken van { $region } staan. Vraag na of het nog klopt.
naslag-principles = Waar de regio van uitgaat
naslag-local-words = Woorden van de regio
naslag-phones = Telefoonlijst
naslag-phone = { $number }, { $hours }
naslag-phones-more = Ook te bellen
naslag-phones-check = Een nummer kan veranderd zijn sinds dit geschreven is. Bij direct gevaar: 112.
naslag-terms = Termijnen en bewaren
naslag-clocks = Termijnen die doorlopen
naslag-hours = { $count } uur.
naslag-days = { $count } dagen.
naslag-weeks = { $count } weken.
naslag-working-days = { $count } werkdagen.
naslag-order = { $days } keer 24 uur, te verlengen tot hoogstens { $longest } dagen.
naslag-clock-choke = Arts na verwurging, vanaf het moment zelf
naslag-clock-trace = Sporen van seksueel geweld, vanaf het moment zelf
naslag-clock-order = Tijdelijk huisverbod
naslag-clock-report = Veilig Thuis zegt na een melding wat het doet
naslag-clock-inquiry = Onderzoek door Veilig Thuis
naslag-clock-school = Bericht aan school na geweld
naslag-keeping = Hoelang een casus blijft
naslag-news = Wat er nieuw is
naslag-news-source = de lijst van veranderingen van dit programma
naslag-sources = Bronnen
naslag-sources-about = Alles waar Naslag en het advies op rusten, en bij welk onderwerp. Van sommige stukken is alleen een deel gelezen; dat staat erbij.

# Fouten in een tekst van Naslag

naslag-fault = { $article }, regel { $line }: { $mend }
naslag-fault-head = Boven de eerste lege regel staat op elke regel een naam, een dubbele punt en wat daarbij hoort. Schrijf bijvoorbeeld ‘Titel: Rode vlaggen’.
naslag-fault-unknown = ‘{ $name }’ kent Naslag niet. Kies Titel, Zoekwoorden, Verbonden of Bron.
naslag-fault-title = De titel ontbreekt. Begin met ‘Titel: ’ en de naam van het onderwerp.
naslag-fault-source = De bron ontbreekt. Schrijf boven de eerste lege regel ‘Bron: ’ en waar het vandaan komt.
naslag-fault-empty = Onder een kop staat niets. Schrijf eronder wat erbij hoort, of laat de kop weg.

# Opgezocht vanuit een casus, over het scherm.
look-up = Uitleg
look-up-about = Bij: { $what }
look-up-open = Openen in Naslag
look-up-back = Terug naar { $title }
look-up-words = Woordenlijst in Naslag
