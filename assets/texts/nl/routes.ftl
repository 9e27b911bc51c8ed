# Routes beside the help that runs.

routes-title = Andere routes
routes-help = Soms is er meer nodig dan de hulp die nu loopt. Hier ziet u welke route kan passen, en wat u nog moet weten. Wie u vraagt, beslist.
route-crisis = Crisishulp
route-huisverbod = Tijdelijk huisverbod
route-opvang = Opvang
route-raad = Raad voor de Kinderbescherming (spoed)
route-jeugdbeschermingstafel = Jeugdbeschermingstafel
route-zorg-en-veiligheidshuis = Zorg- en Veiligheidshuis
route-mda-plus-plus = MDA++
route-regionaal-expertteam = Regionaal Expertteam jeugd
route-hulp-bij-geweld = Hulp voor wie geweld gebruikt
route-omgangshuis = Omgangshuis
routes-holds = past
routes-open = nog niet bekend
routes-no = past nu niet
routes-head = { $name }: { $state }
routes-head-asked = { $name }: { $state }. { $asked }
routes-criteria = Waar het van afhangt
routes-criterion-holds = Geldt: { $name }
routes-criterion-open = Nog niet bekend: { $name }
routes-criterion-no = Geldt niet: { $name }
routes-elsewhere = { $question } Nog niet bekend.
routes-questions = Naar Vragen
routes-ask = Wie vraagt u?
routes-here = In { $region }
routes-prepare = Bereid voor
routes-source = bron: { $sources }
routes-inferred = Deze voorwaarden volgen niet letterlijk uit een bron. Toets ze met uw regio.
routes-request = Vraag vastleggen

aanvragen = Gevraagd langs een route
    .one = Vraag langs een route
    .help = Wie u vroeg, wat het antwoord was en tot wanneer.
    .none = Er is nog niets gevraagd.
    .add = Vraag toevoegen
    .remove = Vraag verwijderen
    .removed = De vraag ({ $what })
    .over = { $count ->
        [one] 1 vraag is voorbij
       *[other] { $count } vragen zijn voorbij
    }
aanvraag-route = Welke route?
    .short = Route
aanvraag-on = Gevraagd op
aanvraag-with = Bij wie gevraagd?
    .short = Gevraagd bij
aanvraag-answer = Antwoord
aanvraag-reason = Waarom, of wat is er afgesproken?
    .short = Uitleg bij het antwoord
aanvraag-until = Tot wanneer?
    .short = Geldt tot
route-antwoord-wacht = Nog geen antwoord
route-antwoord-ja = Zij doen mee
route-antwoord-nee = Zij doen niet mee
aanvraag-no-route = Nog geen route gekozen
aanvraag-asked = gevraagd op { $on }
aanvraag-until-told = tot { $on }
aanvraag-ended-on = Gestopt op
aanvraag-due = Terugkomen op de route: { $route }

guidance-route-once = De route ‘{ $route }’ staat niet precies één keer in dit bestand.
guidance-route-once-mend = Beschrijf elke route één keer, bij ‘routes’.
guidance-route-empty = Deze route heeft geen voorwaarden, of niets om voor te bereiden.
guidance-route-empty-mend = Vul bij criteria en prepare minstens één regel in.
guidance-form-once = Voor het document ‘{ $kind }’ is er niet precies één formulier dat overal geldt.
guidance-form-once-mend = Laat regions weg bij één formulier van deze soort in de map forms, en alleen daar.
guidance-form-kind = Achter dit document staat geen formulier.
guidance-form-kind-mend = Kies bij kind een melding of een aanvraag.
guidance-form-empty = Hier wordt niets gevraagd.
guidance-form-empty-mend = Noem iets bij takes of by_hand, of verwijder het.
guidance-form-region = De regio ‘{ $region }’ bestaat niet, of heeft al een formulier van deze soort.
guidance-form-region-mend = Verbeter de naam van de regio, of verwijder hem hier.
