# Inzicht: how the work goes, in figures of this vault.

nav-insight = Inzicht
insight-about = Uit de casussen in deze kluis, zonder namen. Hier staan de echte aantallen.
insight-demo = Dit is het voorbeeld, met verzonnen gezinnen. Deze cijfers zeggen niets over echt werk.
insight-empty = Er zijn nog geen casussen om te tellen.
insight-means = Cijfers zeggen iets over ons werk, niet over gezinnen. Zij zijn te klein om mee te voorspellen.

insight-span = Over welke tijd
insight-quarter = Dit kwartaal
insight-year = Dit jaar
insight-all = Alles

# Which cases do not count, or came otherwise.
insight-left-out = Goed om te weten
insight-unread = { $count ->
    [one] 1 casus is nog niet nagekeken met het advies van vandaag.
   *[other] { $count } casussen zijn nog niet nagekeken met het advies van vandaag.
}
insight-no-day = { $count ->
    [one] Van 1 casus staat niet vast op welke dag zij begon. Die telt hier niet mee.
   *[other] Van { $count } casussen staat niet vast op welke dag zij begonnen. Die tellen hier niet mee.
}
insight-copies = { $count ->
    [one] 1 kopie om te lezen telt niet mee. De casus zelf telt bij de collega.
   *[other] { $count } kopieën om te lezen tellen niet mee. De casussen zelf tellen bij de collega.
}
insight-handed = { $count ->
    [one] 1 casus kwam over van een collega.
   *[other] { $count } casussen kwamen over van een collega.
}

insight-gone = { $count ->
    [one] 1 casus is vernietigd en telt nog mee, met alleen fase, niveau en route.
   *[other] { $count } casussen zijn vernietigd en tellen nog mee, met alleen fase, niveau en route.
}
destroy-leaves = Laat deze casus meetellen in Inzicht
destroy-leaves-means = Er blijft dan één regel in de kluis: het kwartaal van afsluiten, het niveau, de fase en de eerste route. Er staat geen naam, nummer of dag in, en niets wat terugleidt naar de casus.

# The tiles.
insight-tiles = Kerncijfers
insight-cases-quarter = Casussen dit kwartaal
insight-cases-year = Casussen dit jaar
insight-cases-all = Alle casussen
insight-running = { $count ->
    [one] 1 loopt nu
   *[other] { $count } lopen nu
}
insight-of = { $part } van { $all }
insight-none = nog geen
insight-middle = { $count ->
    [one] van 1 casus
   *[other] in het midden van { $count } casussen
}
insight-not-noted = { $count ->
    [one] bij 1 casus staat er geen
   *[other] bij { $count } casussen staat er geen
}
insight-unknown = { $count ->
    [one] bij 1 casus niet bekend
   *[other] bij { $count } casussen niet bekend
}
insight-no-talk = { $count ->
    [one] bij 1 kind staat geen gesprek
   *[other] bij { $count } kinderen staat geen gesprek
}
insight-no-plan = { $count ->
    [one] bij 1 casus staat geen plan
   *[other] bij { $count } casussen staat geen plan
}
insight-no-level = { $count ->
    [one] Over het niveau van 1 casus is nog niets besloten.
   *[other] Over het niveau van { $count } casussen is nog niets besloten.
}
insight-no-form = { $count ->
    [one] Bij 1 casus is nog geen vorm gekozen.
   *[other] Bij { $count } casussen is nog geen vorm gekozen.
}
insight-before-quarter = vorig kwartaal: { $was }
insight-before-year = vorig jaar: { $was }

# Numbers beside each other.
insight-row = { $name }: { $count }
insight-nothing = Hier is nog niets van vastgelegd.
insight-melding = Gemeld bij { $to }
insight-up = Opgeschaald
insight-down = Afgeschaald
insight-departed = Anders besloten dan het advies
insight-waakvlam-ahead = Er is contact afgesproken
insight-waakvlam-overdue = De dag van het contact is voorbij
insight-waakvlam-ended = De waakvlam is klaar
insight-waakvlam-nobody = Geen waakvlam afgesproken

# The levels over time.
insight-flow = Hoe gaan casussen door de niveaus
insight-flow-day = op { $day } { $levels }
insight-moved = { $up } keer opgeschaald, { $down } keer afgeschaald. { $departed ->
    [0] Geen besluit week af van het advies.
    [one] 1 keer week het besluit af van het advies, met reden.
   *[other] { $departed } keer week het besluit af van het advies, met reden.
}
insight-moved-unknown = { $count ->
    [one] Bij 1 besluit staat niet wat het advies was.
   *[other] Bij { $count } besluiten staat niet wat het advies was.
}

# What is counted, and how.
insight-explain = Hoe is dit geteld?
insight-counted-here = Een casus telt mee als zij op een dag in deze tijd liep. Wat niet bekend is, telt niet als nee: dat staat er apart bij. Wie aan een casus werkt, telt nergens mee.
insight-counted-before = Het getal van de vorige keer gaat over evenveel dagen: van het begin van dat kwartaal of jaar tot dezelfde dag als vandaag.
insight-phases = Casussen per fase
insight-phases-counted = De fase waarin de casus nu is, of was toen zij werd afgesloten.
insight-levels = Casussen per AVE-niveau
insight-levels-counted = Het niveau van het laatste besluit. Zonder besluit is er geen niveau.
insight-forms = Vormen van geweld
insight-forms-counted = Elke vorm die bij de zorgen is gekozen. Een casus met twee vormen telt bij beide.
insight-routes = Wie is gevraagd mee te doen
insight-routes-counted = Elke aanvraag en elke melding die in deze tijd is vastgelegd. Een casus telt per route één keer. Wie de eerste zorg meldde, legt dit programma niet apart vast.
insight-to-appointment = Dagen tot de eerste afspraak
insight-to-appointment-counted = Van de dag waarop de casus begon tot de eerste afspraak die is geweest. Een gesprek met een kind telt ook. Het getal ligt in het midden: bij de ene helft was het eerder, bij de andere later. Het gaat over casussen die in deze tijd begonnen.
insight-to-child = Dagen tot een kind is gesproken
insight-to-child-counted = Van de dag waarop de casus begon tot het eerste gesprek met een kind zonder ouder erbij. Het gaat over casussen met een kind dat oud genoeg is om te vertellen.
insight-children = Kinderen zelf gesproken
insight-children-counted = Kinderen die oud genoeg zijn om te vertellen, en van wie een gesprek zonder ouder erbij of eigen woorden over veiligheid vastliggen. Staat er geen gesprek, dan kan het wel zijn geweest.
insight-plans = Casussen met een veiligheidsplan
insight-plans-counted = Casussen met een vastgesteld plan voor directe veiligheid. Een plan op papier dat hier niet staat, telt niet mee.
insight-again = Weer geweld na 3 veilige maanden
insight-again-counted = Het eerste getal: casussen waarin in deze tijd weer geweld was. Het tweede: casussen waarin het daarvoor drie maanden veilig was, en iemand dat had nagevraagd. Heeft geweld geen datum, dan is het niet bekend.
insight-moves = Omhoog, omlaag en anders besloten
insight-moves-counted = Elk besluit over het niveau in deze tijd, naast het besluit ervoor. Een eerste besluit gaat niet omhoog of omlaag. Anders besluiten dan het advies is even goed, met een reden.
insight-stuck = Waar het vastloopt
insight-stuck-counted = Casussen waarin het advies ziet dat het stokt, of waarin iemand dat noteerde. Een casus telt per soort één keer.
insight-waakvlam = Waakvlam na afsluiten
insight-waakvlam-counted = Alle afgesloten casussen, naar hoe het vandaag met het contact staat. Staat er niets over een waakvlam, dan is het niet bekend.
insight-children-yes = Gesproken
insight-children-rest = Geen gesprek vastgelegd
insight-plans-yes = Met een vastgesteld plan
insight-plans-rest = Geen plan vastgelegd
insight-again-yes = Weer geweld
insight-again-rest = Geen nieuw geweld bekend
insight-days-known = Dagen bekend

# What leaves the vault.
insight-lacks-some = Niet alle casussen konden worden geteld. Deze cijfers zijn dus niet volledig.
insight-keep-title = Bewaren buiten de kluis
insight-keep-about = In een bestand staan geen kleine aantallen, en alleen cijfers over een heel jaar dat voorbij is. Dat is nu { $year }. Zo is met twee bestanden niet uit te rekenen om wie het gaat. Kies één onderwerp. Dit komt erin te staan:
insight-given = { $figure }, { $year }
insight-given-before = ‘{ $what }’ ging op { $day } al naar buiten. Geef het bestand van toen. Een nieuw bestand ernaast zou vertellen wat er sindsdien veranderde.
insight-keep-figure = Welk onderwerp
insight-keep-as = Wat voor bestand
insight-as-table = Tabel voor een rekenblad
insight-as-page = Blad met een grafiek (PDF)
insight-keep = Bewaren als bestand…
insight-keep-means = Er staat geen naam in. Kleine aantallen staan er niet, en de andere zijn afgerond.
insight-file = inzicht-{ $what }-{ $day }
insight-below = minder dan { $below }
insight-hidden = niet getoond
insight-percent = { $percent } %
insight-whole = Samen
insight-not-known = Niet bekend
insight-days = Aantal dagen in het midden
insight-column-figure = Onderwerp
insight-column-from = Van
insight-column-until = Tot en met
insight-column-what = Soort
insight-column-number = Aantal
insight-column-percent = Deel
document-figures-about = Inzicht · van { $first } tot en met { $last }
document-figures-about-all = Inzicht · tot en met { $last }
document-figures-foot = Cijfers van een wijkteam, zonder namen
document-figures-rule = Aantallen onder { $below } staan er niet. Andere aantallen zijn afgerond op { $round }. Soms staat ook een groter aantal er niet, zodat niemand een klein aantal kan uitrekenen.
log-figures-written = Zette cijfers zonder namen in een bestand: { $what }.
