# Casussen: every case, and the form of a new one.

search-label = Zoek in alle casussen
search-placeholder = Zoek in alle casussen…
search-empty = Zoekveld leegmaken
search-keys = Ctrl K

cases-about = { $count ->
    [one] 1 casus in deze kluis
   *[other] { $count } casussen in deze kluis
}
cases-none = Nog geen casussen in deze kluis. Met Nieuwe casus begint u.
cases-filters = Filters en volgorde
cases-filters-chosen = Filters en volgorde ({ $count } gekozen)
cases-results = Gevonden casussen
cases-all = Alle
cases-standing = Lopend of afgesloten
cases-running = Lopend
cases-closed = Afgesloten
cases-mark-head = Kiezen
cases-mark = { $name } kiezen
cases-mark-all = { $count ->
    [one] De casus die hier staat kiezen
   *[other] Alle { $count } casussen kiezen die hier staan
}
cases-marked = { $count ->
    [one] 1 casus gekozen
   *[other] { $count } casussen gekozen
}
cases-unmark = Niets kiezen
cases-put-on = Op een agenda
cases-put-on-which = Op de agenda van welk overleg?
cases-put-on-new = Een nieuw overleg
cases-give = Overdragen
cases-unite = Samenvoegen
cases-back-up = Reservekopie
cases-back-up-whole = Een reservekopie bevat altijd de hele kluis.
cases-mine = Mijn regie
cases-only = Alleen
cases-by-me = Door mij gewijzigd
cases-for-me = Wacht op mij
cases-late = Te laat
cases-form = Vorm van geweld
cases-saved = Bewaarde filters
cases-saved-remove = Niet meer bewaren
cases-save = Dit filter bewaren
cases-save-name = Naam van dit filter
cases-save-keep = Bewaren
cases-save-taken = Er is al een filter met de naam ‘{ $name }’. Wilt u dat vervangen?
cases-save-replace = Vervangen
cases-save-other = Andere naam kiezen
cases-order = Volgorde
cases-by-attention = Eerst wat aandacht vraagt
cases-by-name = Op naam
cases-by-phase = Op fase
cases-by-level = Op AVE
cases-by-casusregie = Op casusregie
cases-by-violence = Op laatste geweld
cases-by-saved = Op laatst gewijzigd
cases-by-next = Op volgende datum
cases-way-letters = van A tot Z
cases-way-letters-back = van Z tot A
cases-way-phase = fase 1 eerst
cases-way-phase-back = fase 3 eerst
cases-way-level = hoogste niveau eerst
cases-way-level-back = laagste niveau eerst
cases-way-newest = nieuwste eerst
cases-way-oldest = oudste eerst
cases-way-soonest = eerste datum eerst
cases-way-furthest = laatste datum eerst
cases-sorted = Zo staat de lijst nu: { $way }.
cases-sorts = Druk voor deze volgorde: { $way }.
cases-direction = Richting
cases-backwards = Andersom
row-saved = Gewijzigd
row-saved-on = gewijzigd { $day }
row-not-saved = nog niet bewaard
row-by = door { $name }
row-by-me = door u
row-next = Volgende datum
row-term-order = huisverbod
row-term-doctor = arts
row-term-csg = hulp na seksueel geweld
row-term-school = school
row-term-report = antwoord Veilig Thuis
row-term-investigation = onderzoek
cases-found = { $count ->
    [one] 1 casus gevonden
   *[other] { $count } casussen gevonden
}
cases-clear = Alles weer tonen
cases-nothing-found = Geen casus past bij wat u zoekt. Gebruik een deel van een naam of een nummer, of toon alles weer.
cases-back = Vorige
cases-next = Volgende
cases-sheet = Bladzijde { $number } van { $all }
cases-faults = { $count ->
    [one] Eén bestand in de kluis kan nu niet worden gebruikt
   *[other] { $count } bestanden in de kluis kunnen nu niet worden gebruikt
}
cases-check-vault = Kluis nakijken en herstellen
cases-fault = { $file }: { $words }
cases-copies = { $count ->
    [one] Van één casus staat er een tweede kopie in de kluis
   *[other] Er staan { $count } tweede kopieën in de kluis
}
cases-copy = { $name }: bewaard op { $day } om { $time } door { $by }. De casus in de lijst is de andere versie; er is niets verloren. De kopie staat in { $file }.
cases-copy-alone = { $name }: bewaard op { $day } om { $time } door { $by }. De casus zelf staat niet in de lijst: hij is verwijderd of niet te lezen. Open deze versie om ermee verder te werken. De kopie staat in { $file }.
cases-more-troubles = Nog { $count } tonen

new-case-look = Staat dit gezin er al?
new-case-look-help = Een naam, adres, nummer of geboortedatum. Haast? Druk op Enter en ga door.
new-case-anyway = Toch een nieuwe casus
new-case-resembling = { $count ->
    [0] Niemand lijkt op wat u typte.
    [one] 1 casus lijkt erop
   *[other] { $count } casussen lijken erop
}
new-case-resembling-list = Casussen die erop lijken
new-case-resembling-more = En nog { $count }. Typ meer van de naam om ze te zien.
new-case-alike = lijkt op: { $people }
new-case-in-texts = wat u typte, staat in de tekst van deze casus
new-case-runs = loopt nu
new-case-closed = afgesloten
new-case-copy = een tweede kopie; de casus zelf staat niet in de lijst
new-case-set-aside = het bestand is apart gezet, omdat er iets mee was; kijk bij Kluis
new-case-aside-unread = { $count ->
    [one] 1 casus is apart gezet en niet te lezen. Of het gezin daarin staat, is niet bekend. Kijk bij Kluis.
   *[other] { $count } casussen zijn apart gezet en niet te lezen. Of het gezin daarin staat, is niet bekend. Kijk bij Kluis.
}
new-case-deleted = verwijderd; terug te zetten tot { $day }, onder aan Casussen
new-case-name = Werknaam
new-case-name-example = Gezin Linde
new-case-name-help = Een naam die u herkent. Dit hoeft niet de achternaam te zijn.
new-case-name-missing = Geef de casus een werknaam, bijvoorbeeld ‘Gezin Linde’.
new-case-concern = Wat speelt er, in één zin
new-case-concern-help = Mag ook later.
new-case-make = Casus maken
cases-copy-open = Deze versie openen
cases-older-open = Met deze oudere versie verder
cases-gone = { $name }: { $words }
cases-gone-back = Terugzetten uit de geschiedenis
