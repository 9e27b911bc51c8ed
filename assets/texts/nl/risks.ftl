# The risk picture. Nothing is added up; nobody is blamed, nothing is predicted.
risks = Risico’s en wat beschermt
risks-help = Wat meespeelt volgens het gezin, anderen en de casus. Niets wordt opgeteld: praat erover en kies samen wat in de top 3 komt.
risks-more = { $count ->
    [one] Bekijk nog 1 punt
   *[other] Bekijk nog { $count } punten
}
risks-fewer = Bekijk alleen wat bekend is
risk-plays = Speelt
risk-plays-not = Speelt niet
risk-is-so = Klopt
risk-is-not-so = Klopt niet
risk-not-known = Weet niet
risk-protects = beschermt
risk-in-top3 = staat in de top 3
risk-since = sinds { $since }
risk-told = Uit de casus: { $what }
risk-quoted = ‘{ $name }’
risk-from-incidents = meer dan één incident
risk-from-huisverbod = een huisverbod
risk-from-children = ieder kind is gezien of gesproken
risk-again = Vraag opnieuw: dit is te lang geleden, of van vóór het laatste incident.
risk-contradicts = De casus zegt iets anders. Wat zorgen geeft, telt.
risk-source = Bron: { $sources }
risk-choose = Maak er een prioriteit van
risk-choose-help = Het komt in de top 3 van deze fase. U schrijft het daar in de woorden van het gezin.
risk-choose-not = Dat kan als het speelt.
risk-suggested = In het risicobeeld speelt: { $names }.

question-people = Bij wie?
    .short = Bij wie
    .help = Kiest u niemand, dan gaat het over het hele gezin.
question-since = Sinds wanneer?
    .short = Sinds
    .example = vorig jaar zomer
plan-factor = Punt uit het risicobeeld

guidance-risk-group-empty = In deze groep staat geen enkel punt.
guidance-risk-group-empty-mend = Voeg een punt toe met deze groep, of haal de groep weg.
guidance-risk-unknown = ‘{ $id }’ bestaat niet.
guidance-risk-unknown-mend = Verbeter de naam, of voeg toe waarnaar wordt verwezen.
guidance-risk-ages = De leeftijden van de levensfasen volgen elkaar niet op, of er blijft een leeftijd over.
guidance-risk-ages-mend = Zet ‘until’ van jong naar oud, en laat ‘until’ alleen bij de laatste van ieder weg.

document-risks = Risico’s en wat beschermt
document-risk = Wat meespeelt
document-risk-whose = Bij wie, en sinds wanneer
document-risk-protects = { $name } (beschermt)

risks-asked = { $count ->
    [one] Nog 1 punt van het risicobeeld niet bekend
   *[other] Nog { $count } punten van het risicobeeld niet bekend
}
risks-asked-more = { $names } en nog { $count }

life-open = Waar u bij deze leeftijden aan kunt denken
life-close = Sluit wat bij deze leeftijden past
life-of = { $phase }: { $who }
