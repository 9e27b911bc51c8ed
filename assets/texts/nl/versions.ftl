# Two versions of a case beside each other, and earlier versions.

versions-field-number = Nummer
versions-field-name = Werknaam
versions-field-concern = Eerste zorg
versions-field-opened-on = Geopend op
versions-field-closed-on = Afgesloten op
versions-field-person-name = Naam of schuilnaam
versions-field-place = Plaats in de kring
versions-field-role = Rol
versions-field-organisation = Organisatie
versions-field-born = Geboortedatum of leeftijd
versions-field-household = Woont bij of met
versions-field-custody = Gezag over de kinderen
versions-field-spoken-on = Laatst gesproken op
versions-field-contact = Bereikbaar
versions-field-note = Notitie
versions-field-from = De een
versions-field-to = De ander
versions-field-relation = Wat er tussen hen is
versions-field-relation-note = Toelichting
versions-field-profile = Gezinsprofiel
versions-field-violence = Vormen van geweld
versions-field-day = Datum
versions-field-happened = Wat er gebeurde
versions-field-involved = Wie erbij betrokken waren
versions-field-children = Kinderen erbij
versions-field-injury = Iemand gewond
versions-field-weapon = Een wapen
versions-field-police = Politie kwam
versions-field-told-by = Verteld door
versions-field-strength = Wat goed gaat
versions-field-whose-score = Volgens
versions-field-score = Cijfer
versions-field-own-words = In eigen woorden
versions-field-answer = Antwoord
versions-field-source = Van wie
versions-field-phase = Fase van de casus
versions-field-phase-from = Van fase
versions-field-phase-to = Naar fase
versions-field-decided-by = Besloten door
versions-field-gate = Alles was in orde
versions-field-reason = Reden
versions-field-eyes = Tweede paar ogen
versions-field-title = Titel
versions-field-status = Hoe het gaat
versions-field-for-whom = Voor wie
versions-field-why = Waarom
versions-field-desired = Gewenste situatie
versions-field-what = Wat
versions-field-who = Wie
versions-field-due = Vóór wanneer
versions-field-done-on = Gedaan op
versions-field-checked-by = Wie controleert
versions-field-checked-every = Hoe vaak
versions-field-evaluate-on = Evaluatie op
versions-field-whose-opinion = Mening van
versions-field-agrees = Eens
versions-field-is-cause = Is een oorzaak
versions-field-motivation = Waarom dit niet kan wachten
versions-field-casusregie = Casusregie
versions-field-casusregie-since = Casusregie sinds
versions-field-procesregie = Procesregie
versions-field-procesregie-since = Procesregie sinds
versions-field-overleg = In overleg met
versions-field-overleg-since = In overleg met, sinds
versions-field-operationeel = Operationeel verantwoordelijk
versions-field-operationeel-since = Operationeel verantwoordelijk sinds
versions-field-bestuurlijk = Bestuurlijk verantwoordelijk
versions-field-bestuurlijk-since = Bestuurlijk verantwoordelijk sinds
versions-field-level = Niveau
versions-field-recorded-at = Vastgelegd op
versions-field-consulted = Overlegd met
versions-field-departure = Waarom anders dan het advies
versions-field-advised = Advies
versions-field-advised-lowest = Laagst mogelijk
versions-field-advised-highest = Hoogst mogelijk
versions-field-model = Versie van het model
versions-field-kind = Soort
versions-field-written-at = Geschreven op
versions-field-written-by = Geschreven door
versions-field-text = Tekst
versions-field-corrects = Verbetert
versions-field-unnamed = Gegeven zonder naam ({ $field })

versions-list-people = Persoon
versions-list-relations = Relatie
versions-list-incidents = Incident
versions-list-strengths = Kracht
versions-list-scores = Veiligheidscijfer
versions-list-questions = Antwoord op een vraag
versions-list-passages = Stap tussen fasen
versions-list-priorities = Prioriteit
versions-list-actions = Actie
versions-list-opinions = Mening
versions-list-decisions = Besluit over AVE
versions-list-agenda = Moment
versions-list-logbook = Notitie in het logboek
versions-list-half-typed = Getypt, nog niet vastgelegd

versions-part-incidents = Incident
versions-part-decisions = Besluit
versions-part-agenda = Moment

versions-order = Volgorde: { $list }
versions-line = { $field }: { $words }
versions-quoted = ‘{ $words }’
versions-nameless = zonder naam
versions-about-person = { $what } van { $person }
versions-about-between = { $from } en { $to }
versions-about-day = { $what } van { $day }
versions-about-no-day = { $what } zonder datum
versions-about-entry = Notitie van { $when }, door { $who }
versions-day = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
versions-instant = { $day }, { $time }
versions-aged = { $years } jaar
versions-aged-on = { $years } jaar op { $day }
versions-parked = { $status }, op de parkeerlijst

versions-profile-complexe-conflictscheiding = Complexe conflictscheiding
versions-profile-gezin-in-de-stress = Gezin in de stress
versions-profile-intieme-terreur = Intieme terreur
versions-profile-kindgedrag-en-opvoedstress = Kindgedrag en opvoedstress
versions-profile-langdurige-zorg = Langdurige zorg nodig
