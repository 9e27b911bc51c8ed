# Zorgen en krachten. Facts before judgement, the family's own words, strengths beside concerns.

happened-purpose = Waarover zijn er zorgen, en wat was er te zien en te horen?
safety-purpose = Hoe veilig voelt het voor ieder, en wat gaat al goed?
questions-purpose = Negen vragen om te beginnen. Ja of onbekend opent meer; wat al in de casus staat, hoeft u niet te beantwoorden.

again-title = { $count ->
    [0] Alles is opnieuw gevraagd
    [one] Vraag opnieuw: 1
   *[other] Vraag opnieuw: { $count }
}
again-help = Deze antwoorden stelden gerust, maar tellen nu niet meer mee. Vraag het opnieuw, of antwoord hieronder anders.
again-last = laatst { $was }, { $on }
again-last-undated = laatst { $was }, dag onbekend
again-age = te lang geleden
again-incident = daarna gebeurde er iets
again-agreements = daarna zijn er nieuwe afspraken
again-record = de casus laat iets anders zien
again-same = Nog steeds { $was }
again-asked = vandaag gevraagd
again-ask = nu vragen
again-close = sluiten
again-none = Er hoeft nu niets opnieuw gevraagd te worden.

entries = Negen vragen om te beginnen
entry-open = { $count ->
    [one] 1 vraag openen
   *[other] { $count } vragen openen
}
entry-close = Vragen sluiten
entry-rest = { $count ->
    [one] nog 1 vraag openen
   *[other] nog { $count } vragen openen
}
entry-tick = Lijst doorgenomen
entry-tick-help = dan telt het antwoord ook voor de open vragen in de lijst
entry-was = laatst { $was }, vraag opnieuw
entry-weighed = in de weging van de meldcode ({ $day }): { $answer } op ‘{ $question }’
entry-not-through = de lijst is nog niet doorgenomen
entry-through = lijst doorgenomen op { $on }
entry-through-by = lijst doorgenomen op { $on } door { $who }
entry-from-incidents = { $count ->
    [one] volgt uit 1 incident
   *[other] volgt uit { $count } incidenten
}
entry-from-answers = { $count ->
    [one] volgt uit 1 antwoord in de lijst
   *[other] volgt uit { $count } antwoorden in de lijst
}
entry-from-list = volgt uit de antwoorden in de lijst
entry-from-control = volgt uit wat er over dwang en controle is genoteerd
entry-from-plan = volgt uit de acties en prioriteiten
entry-from-record = volgt uit de casus
question-by-list = { $answer }, volgens de doorgenomen lijst
question-not-concerned = n.v.t.
question-earlier = eerder: { $answers }

worries = Zorgen
    .one = Zorg
    .help = Van wie ook. Schrijf op wat iemand zelf zegt, ook als u het anders ziet.
    .none = Nog geen zorgen opgeschreven. Vraag ieder apart: waar bent u bezorgd over?
    .add = Zorg toevoegen
    .remove = Zorg verwijderen
    .removed = De zorg
worry-what = Waarover is iemand bezorgd?
    .short = De zorg
worry-on = Wanneer verteld?
worry-no-words = Nog niet beschreven
worry-from = van: { $who }

concern-first = Eerste zorg
concern-first-help = In één zin, zoals het verteld is.
violence-title = Vormen van geweld
violence-help = Kies wat meespeelt. Meer dan één mag.
violence-lichamelijk = Lichamelijk geweld
violence-psychisch = Psychisch geweld
violence-seksueel = Seksueel geweld
violence-financieel = Financieel geweld
violence-verwaarlozing = Verwaarlozing
violence-dwingende-controle = Dwingende controle
violence-stalking = Stalking
violence-conflictscheiding = Conflictscheiding
violence-kind-als-getuige = Kind als getuige
violence-ouderenmishandeling = Ouderenmishandeling
violence-tegen-ouders = Geweld tegen ouders
violence-eergerelateerd = Eergerelateerd geweld
violence-mensenhandel = Mensenhandel

incidents = Wat er gebeurde
    .one = Incident
    .help = Schrijf op wat er te zien en te horen was, zonder oordeel.
    .none = Nog geen incidenten. Kies ‘Incident toevoegen’ als iemand iets heeft gezien of gehoord. De datum mag u later invullen.
    .add = Incident toevoegen
    .remove = Incident verwijderen
    .removed = Het incident ({ $what })
incident-undated = Zonder datum
incident-no-words = Nog niet beschreven
incident-on = Datum
    .help = Weet niemand de dag? Laat dit dan leeg.
incident-at = Hoe laat?
    .short = Tijd
    .help = Bijvoorbeeld 21:15. Sommige termijnen tellen in uren.
incident-learned-on = Wanneer hoorde u het?
    .short = Gehoord op
    .help = Leeg betekent: op de dag zelf.
incident-what = Wat gebeurde er?
    .short = Wat er gebeurde
    .help = Schrijf op wat er te zien en te horen was, zonder oordeel.
incident-involved = Wie waren erbij betrokken?
    .short = Wie erbij betrokken waren
incident-children = Waren er kinderen bij?
    .short = Kinderen erbij
incident-injury = Raakte iemand gewond?
    .short = Iemand gewond
incident-strangulation = Werd iemand de adem benomen?
    .short = Adem benomen
    .help = Bij de keel, met een kussen of onder water.
incident-sexual = Was er seksueel geweld?
    .short = Seksueel geweld
incident-weapon = Was er een wapen?
    .short = Een wapen
incident-police = Kwam de politie?
    .short = Politie kwam
incident-doctor-on = Wanneer keek een arts?
    .short = Arts keek op
    .help = Na adem benomen: vandaag, ook als er niets te zien is.
incident-csg-on = Wanneer gebeld met het Centrum Seksueel Geweld?
    .short = Centrum Seksueel Geweld gebeld op
    .help = 0800-0188, dag en nacht. Ook later mag.
incident-school-told-on = School weet ervan sinds
    .help = Vertel school alleen dat het kind steun nodig heeft, niet wat er gebeurde.
incident-with-children = kinderen erbij
incident-with-injury = letsel
incident-with-strangulation = adem benomen
incident-with-sexual = seksueel geweld
incident-with-weapon = wapen
incident-with-police = politie
record-nobody-known = Voeg bij Gezin en kring mensen toe. Dan kunt u hier kiezen wie erbij betrokken waren.
told-by = Verteld door

strengths = Wat goed gaat
    .one = Kracht
    .help = Wat helpt al, ook als het maar even was? Hier kan het plan op bouwen.
    .none = Nog geen krachten. Vraag ieder: wanneer ging het wel goed, en wie hielp er toen?
    .add = Kracht toevoegen
    .remove = Kracht verwijderen
    .removed = De kracht
strength-what = Wat gaat goed?
    .short = Wat goed gaat
strength-no-words = Nog niet beschreven
strength-aloud = { $what } Van: { $who }
strength-from = van: { $who }

scores = Hoe veilig voelt het?
    .one = Veiligheidscijfer
scores-help = Vraag het ieder apart, de kinderen eerst. Schrijf hun eigen woorden op.
scores-nobody = Er staan nog geen mensen in de kring. Voeg ze eerst toe.
scores-to-family = Naar Gezin en kring
score-none = nog niet gevraagd
score-newest = { $score } van 10 · { $day }
score-add = Cijfer toevoegen
score-question = Hoe veilig is het volgens { $name }?
score-ends = 0 is helemaal niet veilig, 10 is helemaal veilig.
score-on = Datum
score-words = In eigen woorden
score-remove = Cijfer verwijderen
score-removed = Het cijfer van { $name }
score-done = Klaar
score-quotes = Wat { $name } erover zei
score-quote = “{ $words }”
score-no-words = zonder woorden
score-spoken = { $score } van 10, { $day }: { $words }
score-earlier = { $count ->
    [one] Nog 1 eerder cijfer tonen
   *[other] Nog { $count } eerdere cijfers tonen
}
score-fewer = Alleen de nieuwste tonen
score-point = { $score } op { $day }
score-drawing = Veiligheid volgens { $name }, van 0 tot 10: { $points }.

question-deciding = kan het advies veranderen
question-record = Uit de casus: { $answer }
question-record-silent = In de casus staat hier nog niets over.
question-contradiction = Uw antwoord past hier niet bij. Het voorzichtigste antwoord telt.
question-note-add = Notitie
question-note-edit = Notitie wijzigen
question-note-close = Notitie sluiten
question-note = Notitie
question-not-applicable = Niet van toepassing
question-from = van: { $who }
question-source = Van wie?
    .short = Van wie
question-source-help = Wie kan dit weten: { $who }.
question-on = Datum
question-gone-through-on = Lijst doorgenomen op
question-gone-through-by = Lijst doorgenomen door
