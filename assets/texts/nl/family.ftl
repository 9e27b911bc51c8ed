# Gezin en kring. "u", calm, B1; people before labels.

family-title = Gezin en kring
family-purpose = Wie hoort erbij? Kinderen staan in het midden. De kring zijn de mensen die meekijken en helpen.
family-add = Persoon toevoegen
family-add-done = Klaar met toevoegen
family-add-where = Waar staat deze persoon?

family-place = Plaats in de kring
family-place-child = Kind
family-place-adult = Volwassene in het gezin
family-place-network = Netwerk
family-place-professional = Professional
family-ring-children = Kinderen
family-ring-adults = Gezin
family-ring-network = Netwerk
family-ring-professionals = Professionals

family-drawing = Kring om het gezin.
family-drawing-ring = { $ring }: { $who }.
family-drawing-nobody = nog niemand
family-drawing-relations = Relaties: { $all }.
family-relation-gone = De relatie { $pair }
family-drawing-people = Mensen in de tekening
family-drawing-help = Kies iemand om de gegevens te zien.
family-disc = { $name } in de tekening

family-nameless = Zonder naam
family-not-chosen = nog niet gekozen
# Two who carry the same name, or somebody who died: "Julia (10 jaar)".
family-told-apart = { $name } ({ $mark })
family-born-in = geboren in { $year }
family-number = nr. { $number }
family-died-short = overleden
family-name-age = { $name }, { $age }
family-name-age-short = { $name } { $age }
family-name-age-aloud = { $name } ({ $age } jaar)

people = Mensen in de kring
    .one = Persoon
family-people-none = Er staat nog niemand in de kring. Begin met de kinderen.
family-column-name = Naam
family-column-role = Rol
family-column-spoken = Gesproken
family-cell-empty = niet ingevuld
family-not-spoken = nog niet
family-spoken-aloud = { $role }, laatst gesproken: { $spoken }
family-spoken-only = laatst gesproken: { $spoken }
family-sheet = Gegevens van { $name }

family-name = Naam of schuilnaam
family-role = Rol
    .help = Zoals: dochter, moeder, oma, leerkracht.
family-organisation = Organisatie
family-born = Geboortedatum
    .short = Geboortedatum of leeftijd
    .help = Niet bekend? Vul dan de leeftijd in.
family-age = Leeftijd
family-age-refused = Een leeftijd is een heel getal van 0 tot en met 120. Dit getal is niet overgenomen.
family-age-adult = Deze persoon is 18 jaar of ouder en staat bij de kinderen. Klopt dat?
family-age-told = Leeftijd: { $age } jaar
family-age-years = { $age } jaar
family-household = Woont bij of met
    .help = Zoals: bij moeder, om de week bij vader.
family-custody = Gezag over de kinderen
family-spoken-on = Laatst gesproken op
family-spoken-today = Vandaag gesproken
family-died = Overleden
family-died-on = Overleden op
    .help = Laat dit leeg als de dag niet bekend is.
family-died-told = overleden
family-died-day-gone = De dag waarop { $name } overleed
family-contact = Bereikbaar
    .help = Hoe en wanneer kan het veilig?
family-note = Notitie
family-about = Gaat over { $name }

relations = Relaties
    .one = Relatie
family-relations-none = Nog geen relaties. Wie steunt wie, en waar botst het?
family-relations-few = Voeg eerst twee mensen toe.
family-relation-add = Relatie toevoegen
family-pair = { $from } — { $to }
family-pair-directed = { $from } → { $to }
family-pair-aloud = { $from } en { $to }
family-pair-directed-aloud = { $from } naar { $to }
family-relation = { $pair }: { $kind }
family-relation-note = { $pair }: { $kind }, { $note }
family-kind = Wat is er tussen hen?
    .short = Wat er tussen hen is
family-kind-support = steun
family-kind-conflict = conflict
family-kind-control = controle
family-from = De een
family-to = De ander
family-from-control = Wie controleert
family-to-control = Wie wordt gecontroleerd
family-relation-note-field = Toelichting
    .help = Zoals: bij elke overdracht, haalt en brengt.

family-link = Relatie leggen
family-link-first = Kies in de tekening de eerste persoon.
family-link-second = Kies in de tekening wie bij { $name } hoort.
family-link-control = Kies in de tekening wie door { $name } wordt gecontroleerd.

family-profile = Gezinsprofiel (hulpmiddel)
    .short = Gezinsprofiel
family-profile-help = Kies wat het meest herkenbaar is, of niets. Het helpt u kijken. Het zegt niet wie het gezin is.
family-profile-complexe-conflictscheiding = Complexe conflictscheiding
family-profile-gezin-in-de-stress = Gezin in de stress
family-profile-intieme-terreur = Intieme terreur
family-profile-kindgedrag-en-opvoedstress = Kindgedrag en opvoedstress
family-profile-langdurige-zorg = Langdurige zorg nodig
family-children-note = Kinderen van 12 jaar en ouder praten mee over het plan en zijn welkom bij het overleg. Jongere kinderen hoort u apart, op een manier die past bij hun leeftijd.
