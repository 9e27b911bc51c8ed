step-meldcode = Meldcode

consultaties = Overleg en advies
    .one = Overleg
    .help = Met wie dacht u hierover na? Overleg met een collega kan altijd; bij Veilig Thuis kan het ook zonder namen.
    .none = Nog geen overleg genoteerd. Bespreek uw zorgen met een collega of de aandachtsfunctionaris, en bel zo nodig Veilig Thuis: 0800-2000.
    .add = Overleg toevoegen
    .remove = Overleg verwijderen
    .removed = Het overleg ({ $what })
consultatie-with = Met wie overlegde u?
    .short = Overleg met
consultatie-who = Naam of functie
consultatie-on = Datum
consultatie-anonymous = Zonder namen te noemen
    .short = Zonder namen
consultatie-advice = Wat is er gezegd en afgesproken?
    .short = Advies en afspraken
consulted-collega = Collega
consulted-aandachtsfunctionaris = Aandachtsfunctionaris
consulted-gedragswetenschapper = Gedragswetenschapper of teamleider
consulted-veilig-thuis = Veilig Thuis
consulted-letselduiding = Arts die letsel kan duiden
consulted-politie = Politie

wegingen = Wegingen
    .one = Weging
weging-on = Gewogen op
weging-occasion = Wat is de aanleiding?
    .short = Aanleiding
weging-vermoeden = Vermoeden
weging-onveiligheid = Acute of structurele onveiligheid
weging-effectieve-hulp = Effectieve hulp
weging-hulp-aanvaard = Hulp aanvaard
weging-duurzaam-veilig = Blijvend veilig
weging-with = Met wie hebt u gewogen?
    .short = Gewogen met
    .help = Bijvoorbeeld de aandachtsfunctionaris. Alleen wegen doet u niet.
weging-report = Besluit 1: meldt u bij Veilig Thuis?
    .short = Melden
weging-help = Besluit 2: is er (ook) hulp mogelijk?
    .short = Hulp
weging-reason = Waarom dit besluit?
    .short = Reden van het besluit
weging-decided-by = Wie besloot?
    .short = Besloten door
weging-decided-on = Besloten op
afweging-answer = Antwoord
    .within = { $record } (antwoord)
afweging-why = Waarop baseert u dat?
    .short = Grond
    .within = { $record } (grond)
gewogen-yes = Ja
gewogen-no = Nee
gewogen-unknown = Weet niet

meldingen = Meldingen
    .one = Melding
    .help = Wat u meldde, wat u hoorde, en of wie u waarschuwde het weet.
    .none = Nog geen melding genoteerd.
    .add = Melding toevoegen
    .remove = Melding verwijderen
    .removed = De melding ({ $what })
melding-to = Bij wie meldde u?
    .short = Gemeld bij
melding-to-veilig-thuis = Veilig Thuis
melding-to-politie = Politie
melding-to-raad = Raad voor de Kinderbescherming
melding-on = Gemeld op
melding-by = Wie meldde?
    .short = Gemeld door
melding-ground = Op welke feiten en signalen?
    .short = Grond van de melding
melding-reference = Nummer bij Veilig Thuis
    .help = Vraag ernaar als u belt. Daarmee vindt u elkaar terug.
melding-agreed = Wat is afgesproken tot zij iets laten weten?
    .short = Afgesproken
    .help = Wie houdt intussen zicht op de veiligheid? Wacht daarmee niet op Veilig Thuis.
melding-heard-on = Terug gehoord op
melding-heard = Wat gaan zij doen?
    .short = Wat zij gaan doen
melding-investigates = Doet Veilig Thuis zelf onderzoek?
    .short = Eigen onderzoek
melding-outcome-on = Uitkomst gehoord op
melding-outcome = Wat kwam eruit?
    .short = Uitkomst van het onderzoek
melding-signaller-told-on = Verteld aan wie u waarschuwde
    .short = Verteld aan de signaalgever

ingelicht = Verteld van de melding
    .one = Verteld van de melding
versions-field-whose-informed = Van wie
ingelicht-on = Verteld op
ingelicht-by = Wie vertelde het?
    .short = Verteld door
ingelicht-why-not = Niet verteld, omdat
    .short = Niet verteld, omdat

meldcode-purpose = Vijf stappen, in elke volgorde. Terug kan altijd.
meldcode-steps = De vijf stappen
meldcode-done = gedaan
meldcode-partly = deels
meldcode-open = open
meldcode-missing = Nog te doen
meldcode-missing-signalen = Signalen noteren
meldcode-missing-kindcheck = Kindcheck doen
meldcode-missing-overleg = Overleggen met een collega of Veilig Thuis
meldcode-missing-gesprek = Spreken met wie het aangaat
meldcode-missing-vermoeden = Vraag 1 wegen
meldcode-missing-onveiligheid = Vraag 2 wegen
meldcode-missing-effectieve-hulp = Vraag 3 wegen
meldcode-missing-hulp-aanvaard = Vraag 4 wegen
meldcode-missing-duurzaam-veilig = Vraag 5 wegen
meldcode-missing-opnieuw-wegen = Opnieuw wegen: er gebeurde iets, of het is te lang geleden
meldcode-missing-advies = Advies vragen aan Veilig Thuis
meldcode-missing-besluit-melden = Besluiten of u meldt
meldcode-missing-besluit-hulp = Besluiten of er (ook) hulp mogelijk is
meldcode-missing-melding = Melden bij Veilig Thuis, en de melding noteren
meldcode-missing-grond = Noteren op welke grond u meldde
meldcode-missing-vertellen = Noteren wie van de melding weet, of waarom niet

weging-title = 4 · Wegen
weging-none = Begin een weging om te antwoorden. Wat de casus al zegt, staat er vast bij.
weging-begin = Nieuwe weging
weging-which = Welke weging
weging-of = Weging { $day }
weging-undated = Zonder datum
weging-remove = Weging verwijderen
weging-removed = De weging ({ $day })
weging-examples = Voorbeelden
weging-look = bekijken
weging-not-needed = Niet meer nodig voor de vraag of u meldt; wel samen met Veilig Thuis
weging-from-weging = uit een weging
weging-again = weeg opnieuw: laatst gewogen op { $day }
weging-from-case = { $count ->
    [0] volgt uit de casus
    [one] volgt uit 1 antwoord in de casus
   *[other] volgt uit { $count } antwoorden in de casus
}
afweging-why-of = Waarop baseert u antwoord { $number }?

follows-title = Wat volgt hieruit
follows-report = Melden?
follows-report-yes = Ja, meldnorm
follows-report-no = Nee
follows-report-consult = Eerst advies
follows-help = Ook hulp?
follows-help-yes = Ja
follows-help-no = Niet nodig
follows-help-together = Samen met Veilig Thuis
follows-undecided = Nog niet te zeggen
follows-nothing = Er is nog niet genoeg gewogen om te zeggen of u meldt.
follows-rule = Regel { $rule }. Bron: { $sources }
follows-sources = Bron: { $sources }

decision-title = 5 · Uw besluit
decision-none = Nog geen weging. U kunt er een beginnen; wat de casus al zegt, staat er dan bij.
decision-report = Melden
decision-no-report = Niet melden
decision-help = Met hulp
decision-no-help = Geen hulp
decision-must = Alleen hulp kan hier niet. Kunt u nu nog niet melden, schrijf dan bij de reden waarom niet, en bel Veilig Thuis voor advies.
decision-refused = Er staat ‘niet melden’. Dat past niet meer bij de weging: besluit opnieuw.

informed-title = Wie weet van de melding
informed-help = Vertel het liefst vóór u meldt, en aan iedereen die het aangaat. Toestemming is niet nodig.
informed-help-apart = Er zijn signalen van controle. Vertel het ieder apart, en overleg eerst met Veilig Thuis wie het wanneer hoort. Is het niet veilig, noteer dan waarom.
informed-of = { $asks } ({ $name })
melding-state-outcome = uitkomst gehoord op { $day }
melding-state-heard = terug gehoord op { $day }
melding-state-not-heard = nog niets terug gehoord
melding-state-told = verteld aan wie waarschuwde op { $day }

signals-noted = { $incidents ->
    [0] Nog geen incidenten
    [one] 1 incident
   *[other] { $incidents } incidenten
}, { $worries ->
    [0] geen zorgen genoteerd
    [one] 1 zorg genoteerd
   *[other] { $worries } zorgen genoteerd
}
signals-kindcheck-done = De kindcheck is gedaan
signals-kindcheck-open = De kindcheck is nog niet gedaan, of moet na het laatste geweld opnieuw
signals-no-children = Nog geen kinderen genoteerd. Zijn er kinderen die er wonen, logeren of onderweg zijn?
signals-children = Kinderen: { $names }
talks-spoken = { $name }: gesproken op { $day }
talks-not-spoken = { $name }: nog niet gesproken
talks-nobody = Er staat nog niemand van het gezin in de casus
talks-apart = Er zijn signalen van controle. Spreek ieder apart, en overleg eerst met Veilig Thuis als een gesprek gevaar oplevert.

sheet-title = Belkaart Veilig Thuis
sheet-help = Dit vraagt Veilig Thuis als u belt: 0800-2000, dag en nacht. De antwoorden komen uit de casus. Bij levensgevaar: 112.
sheet-who = Over wie gaat het?
sheet-unsafe = Wat is bekend over de onveiligheid van ieder, nu?
sheet-restore = Kunt u de directe veiligheid zelf herstellen?
sheet-frame = Zou u volgens uw eigen afwegingskader melden?
sheet-plan = Kunt u werken met een veiligheidsplan?
sheet-sight = Wie houdt zicht op de veiligheid?
sheet-unsafe-call = bellen of appen is niet veilig
sheet-secret-address = het adres is geheim
sheet-last = Laatste incident ({ $day }): { $what }
sheet-score = { $name }: een { $score } op { $day }. { $words }
sheet-restore-yes = Ja.
sheet-restore-no = Nee.
sheet-not-weighed = Nog niet gewogen.
sheet-plan-made = Er is een veiligheidsplan met ieder gezinslid.
sheet-plan-not-made = Er is nog geen veiligheidsplan met ieder gezinslid.
sheet-check = { $who }, { $often }
sheet-nothing = Nog niets bekend.
yes-sentence = Ja.
