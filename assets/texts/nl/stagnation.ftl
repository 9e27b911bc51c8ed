# Where help or cooperation is stuck.

stagnaties = Waar het stokt, genoteerd
    .one = Stagnatie
    .help = Noteer wat nergens anders staat, en met wie u het bespreekt.
    .none = Er is niets genoteerd.
    .add = Stagnatie noteren
    .remove = Stagnatie verwijderen
    .removed = De stagnatie ({ $what })
    .over = { $count ->
        [one] 1 stagnatie is opgelost
       *[other] { $count } stagnaties zijn opgelost
    }
stagnatie-kind = Wat stokt er?
    .short = Wat er stokt
stagnatie-kind-partij-weg = Een organisatie doet niet mee
stagnatie-kind-wachtlijst = Een wachtlijst
stagnatie-kind-onenigheid = Hulpverleners zijn het oneens
stagnatie-kind-afspraken = Afspraken niet nagekomen
stagnatie-kind-geen-regie = Niemand heeft de regie
stagnatie-kind-plan-zonder-effect = Het plan werkt niet
stagnatie-kind-nieuwe-melding = Opnieuw gemeld
stagnatie-what = Bij wie, of wat is er aan de hand?
    .short = Wat er aan de hand is
stagnatie-since = Sinds wanneer?
    .short = Stokt sinds
stagnatie-with = Met wie besproken?
    .short = Besproken met
stagnatie-on = Besproken op
stagnatie-agreed = Wat is er afgesproken?
    .short = Afgesproken over wat stokt
stagnatie-passed-on = Voorgelegd aan het volgende niveau?
    .short = Voorgelegd aan het volgende niveau
stagnatie-ended-on = Opgelost op
stagnatie-no-kind = Nog niet gekozen wat er stokt

stagnation-title = Waar het stokt
stagnation-help = Dit volgt uit wat u vastlegde. Wat stokt, moet zo snel mogelijk weer in beweging komen.
stagnation-nothing = Er is niets vastgelegd waaruit blijkt dat het stokt.
stagnation-since = sinds { $on }
stagnation-taken-up = Besproken met { $who } op { $on }.
stagnation-taken-up-undated = Besproken met { $who }.
stagnation-taken-up-on = Besproken op { $on }.
stagnation-not-taken-up = Nog met niemand besproken sinds dit bleek.
stagnation-passed-on = Voorgelegd aan het volgende niveau.
stagnation-agreed = Afgesproken: { $what }
stagnation-take-up = Bespreken vastleggen
stagnation-source = bron: { $sources }
stagnation-go = Naar { $step }

stagnation-noted = Genoteerd bij AVE en regie.
stagnation-answer = { $question } Antwoord: { $answer }.
stagnation-broken = De afspraak ‘{ $what }’ is niet nagekomen.
stagnation-unchecked = De afspraak ‘{ $what }’ zou op { $due } zijn nagekeken.
stagnation-late = De actie ‘{ $what }’ is over de datum.
stagnation-priority = De prioriteit ‘{ $title }’ staat stil.
stagnation-nothing-reached = Sinds { $begun } wordt in deze fase gewerkt, en er is nog geen prioriteit gehaald.
stagnation-plan = Bij het terugkijken op het plan (versie { $number }) bleek dat het niet genoeg helpt.
stagnation-plan-found = Bij het terugkijken op het plan (versie { $number }) bleek dat het niet genoeg helpt: { $found }
stagnation-no-regie = Niemand heeft de { $role }.

guidance-stagnation-once = De stagnatie ‘{ $kind }’ staat niet precies één keer in dit bestand.
guidance-stagnation-once-mend = Beschrijf elke soort stagnatie één keer, bij ‘kinds’.
guidance-stagnation-silent = Niets toont dat het op deze manier stokt.
guidance-stagnation-silent-mend = Noem bij signs of questions waaruit het blijkt.
