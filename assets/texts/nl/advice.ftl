# Faults in the data of the method, and words of the advice that carry names.

guidance-file-absent = Het bestand { $file } ontbreekt.
guidance-file-absent-mend = Zet { $file } terug in de map data.
guidance-colour = ‘{ $colour }’ is geen kleur.
guidance-contrast = De kleur { $colour } is te licht op wit papier: het contrast is { $contrast }, en moet minstens 4,5 zijn (WCAG 2.2, 1.4.3).
guidance-colour-mend = Schrijf een donkere kleur als "#0f6466".
guidance-logo-large = Het logo is te groot: meer dan { $most } kB.
guidance-logo-pixels = Het logo is te groot: meer dan { $most } beeldpunten breed of hoog.
guidance-logo-long = Het logo is te langgerekt: hoogstens { $most } keer zo breed als hoog.
guidance-logo-unread = Het logo is niet te lezen ({ $reason }).
guidance-logo-size = Het logo zegt niet hoe breed en hoog het is.
guidance-logo-holds = In het logo staat iets wat niet mag ({ $what }): tekst, een foto, of iets wat van elders komt.
guidance-logo-mend = Geef een SVG waarin letters vormen zijn, zoals Svg(r#"<svg …>"#), of een PNG in base64, zoals Png("…").
guidance-malformed = Dit is niet te lezen (kolom { $column }): { $reason }.
guidance-malformed-mend = Kijk op deze regel naar haakjes, komma’s, aanhalingstekens en de naam van het veld.
guidance-twice = De naam ‘{ $id }’ komt twee keer voor.
guidance-disclosure = Met deze grenzen voor cijfers is iemand te makkelijk te herkennen.
guidance-disclosure-mend = Neem voor below ten minste { $least }, en een veelvoud van round_to. Neem voor round_to 2 of meer, en voor percent_from ten minste twee keer below.
guidance-twice-mend = Geef één van de twee een eigen naam.
guidance-no-calm = Bij ‘{ $id }’ staat niet wat er waar moet zijn voor een lager niveau.
guidance-no-calm-mend = Schrijf dat bij ‘calm’ in een hele zin, zoals: Niemand is in gevaar.
guidance-no-list = De vraag ‘{ $id }’ staat in geen enkele lijst.
guidance-list-mend = Zet de vraag in de lijst van precies één beginvraag, bij ‘entries’ in model/questions.ron.
guidance-unknown-atom = De vraag of het feit ‘{ $id }’ bestaat niet.
guidance-unknown-atom-mend = Verbeter de naam, of voeg de vraag toe in model/questions.ron of model/facts.ron.
guidance-unknown-part = Het onderdeel ‘{ $id }’ bestaat niet.
guidance-unknown-part-mend = Verbeter de naam, of voeg het toe onder parts.
guidance-nested-part = Een onderdeel verwijst naar onderdeel ‘{ $id }’.
guidance-nested-part-mend = Schrijf de voorwaarde uit; onderdelen verwijzen niet naar elkaar.
guidance-nested-list = De lijst bevat ‘{ $id }’, en dat is zelf een lijst.
guidance-nested-list-mend = Noem de vragen zelf in de lijst.
guidance-unknown-theme = Het thema ‘{ $id }’ bestaat niet.
guidance-unknown-theme-mend = Verbeter de naam, of voeg het thema toe in model/questions.ron.
guidance-unused = ‘{ $id }’ wordt nergens gebruikt.
guidance-unused-mend = Gebruik het in een criterium, of verwijder het.
guidance-empty = Het veld { $field } is leeg.
guidance-empty-mend = Vul het in.
guidance-no-source = De bron ontbreekt of is leeg.
guidance-no-source-mend = Noem onder sources het document en de plaats.
guidance-layer-large = Het bestand is groter dan { $most } kB.
guidance-layer-large-mend = Maak het kleiner. Een logo past ruim.
guidance-layer-over = De regio ‘{ $id }’ onder over bestaat niet.
guidance-layer-over-mend = Kies uit: { $known }.
guidance-layer-list = Er is geen lijst van vragen met de naam ‘{ $id }’.
guidance-layer-list-mend = Noem onder list de vraag waar uw vraag bij hoort, zoals meer-hulp-nodig.
guidance-layer-id = De naam ‘{ $id }’ begint niet met die van uw bestand.
guidance-layer-id-mend = Laat de naam beginnen met { $begin }. Zo botst hij later niet met een nieuwe vraag van het programma.
guidance-layer-ways = Dit criterium kan op meer dan { $most } manieren waar zijn. Dat duurt te lang om te wegen.
guidance-layer-ways-mend = Maak het eenvoudiger, of splits het in meer criteria.
guidance-layer-questions = Er staan meer dan { $most } eigen vragen in.
guidance-layer-questions-mend = Houd over wat echt nodig is voor het niveau.
guidance-layer-checked = { $name }, versie { $version }, klopt en past op { $region }. Erbij komen organisaties en hulpmiddelen: { $partners }, nummers: { $phones }, vragen: { $questions }, criteria: { $criteria }.
guidance-edition-large-mend = Maak het kleiner. Alleen wat anders is dan in het model van het programma hoort erin.
guidance-edition-beside = Dit hoort naast model { $beside }. Dit programma heeft model { $now }.
guidance-edition-beside-mend = Vraag om een bestand dat bij model { $now } hoort.
guidance-edition-same = Dit heeft geen eigen versie: model { $now } zit al in het programma.
guidance-edition-same-mend = Geef het onder model een eigen versie. Besluiten noemen die.
guidance-edition-unknown = ‘{ $id }’ staat niet in het model van het programma.
guidance-edition-unknown-mend = Verbeter de naam. Een nieuwe vraag hoort onder new_questions.
guidance-edition-checked = Model { $model }, naast model { $beside }, klopt. Anders of nieuw zijn criteria: { $criteria }, vragen: { $questions }. Weg zijn criteria: { $without }.
guidance-region-checked = De regio { $name } klopt.
guidance-lacks-towns = Nog niet compleet: noem onder towns de gemeenten.
guidance-lacks-phones = Nog niet compleet: noem onder phones een nummer voor gevaar en een voor advies.
guidance-lacks-roles = Nog niet compleet: noem onder roles de rollen bij AVE { $level }.
guidance-lacks-need = Nog niet compleet: niemand helpt met { $need }. Zet het onder unnamed als dat zo is.
guidance-lacks-principles = Nog niet compleet: noem onder principles waar de regio van uitgaat.
guidance-fault-on-line = Regel { $line }: { $what } { $mend }
guidance-not-checked = { $file } is nog niet te gebruiken. Verbeterpunten: { $count }.
guidance-unsigned = Niemand heeft dit bestand ondertekend. Vraag na van wie het komt.
guidance-signature-broken = De handtekening klopt niet. Het bestand is veranderd nadat het is ondertekend, of niet heel aangekomen. Vraag het opnieuw.
guidance-signed-by = Ondertekend. Bel wie het maakte, en vergelijk deze acht woorden: { $words }.
guidance-signed-known = Ondertekend door { $name }, met wie u de acht woorden hebt vergeleken.
guidance-signed = Ondertekend bestand: { $file }. Uw collega’s vergelijken deze acht woorden: { $words }.
guidance-too-long = Het veld { $field } is langer dan { $most } tekens.
guidance-too-long-mend = Maak het korter, zodat het op een kaart past.
guidance-partner-for = Er staat niet bij waarmee deze organisatie of dit hulpmiddel helpt.
guidance-partner-for-mend = Noem onder helps_with minstens één van de behoeften, zoals Opvang.
guidance-unnamed = { $need } staat onder unnamed, maar ‘{ $name }’ helpt ermee.
guidance-unnamed-mend = Haal het uit unnamed, of uit helps_with.
guidance-no-such-level = AVE { $level } bestaat niet.
guidance-no-such-level-mend = Kies 1, 2, 3 of 4.
guidance-ease = Deze waarde van ease bestaat niet.
guidance-ease-mend = Kies 1, 2 of 3.
guidance-level-described = AVE { $level } staat niet precies één keer in de lijst.
guidance-level-described-mend = Beschrijf elk van de vier niveaus één keer.
guidance-unreachable = Deze voorwaarde kan nooit waar zijn.
guidance-unreachable-mend = Kijk naar een lege lijst, of naar een aantal dat te hoog is.
guidance-always = Deze voorwaarde is altijd waar.
guidance-always-mend = Kijk naar een lege lijst, of naar een aantal van nul.
guidance-too-many-atoms = De niveaus gebruiken meer dan 64 vragen en feiten.
guidance-too-many-atoms-mend = Voeg vragen samen.
guidance-level-unreachable = Geen enkele combinatie van antwoorden leidt tot AVE { $level }.
guidance-level-unreachable-mend = Voeg een criterium voor AVE { $level } toe, of maak de hogere niveaus strenger.
guidance-phase-once = De fase { $phase } staat niet precies één keer in dit bestand.
guidance-phase-once-mend = Beschrijf elke fase één keer.
guidance-last-step = De laatste stap past niet altijd.
guidance-last-step-mend = Eindig met een stap voor Otherwise.

advice-from-record = volgt uit de casus
advice-gone-through = Lijst doorgenomen bij de vraag: { $question }
advice-nameless = wie nog geen naam heeft
advice-list = { $first } en { $last }
advice-level-too-low = Het advies is AVE { $advised }. Het besluit is nu AVE { $decided }. Kijk of het niveau omhoog moet.
advice-scaling-down = Het advies is AVE { $advised }, het besluit is AVE { $decided }. Schaal niet af alleen omdat er tijd voorbij is of omdat een partij is weggegaan. Doet u het wel: spreek een waakvlam af en leg vast wie de casusregie heeft.
advice-no-casusregisseur = Nog niemand heeft de casusregie. Vanaf AVE 2 heeft het gezin één vaste contactpersoon.
advice-not-agreed = { $names } { $count ->
    [one] heeft
   *[other] hebben
} nog niet ingestemd met afspraak { $number }.
advice-against = { $names } { $count ->
    [one] is
   *[other] zijn
} het niet eens met afspraak { $number }.
advice-with-died = { $names } { $count ->
    [one] staat
   *[other] staan
} nog in de afspraak ‘{ $title }’. Kijk samen wat dit voor het plan betekent.
advice-cause = ‘{ $title }’ is een oorzaak achter het geweld. Schrijf op waarom die nu al bij directe veiligheid hoort.
advice-overdue = De actie ‘{ $what }’ zou klaar zijn op { $due }.
advice-passed-early = Het gezin is eerder naar deze fase gegaan. De reden of de naam van de collega die meekeek ontbreekt nog.
advice-undated = { $count ->
    [one] Eén incident heeft geen datum, of een datum die nog moet komen.
   *[other] { $count } incidenten hebben geen datum, of een datum die nog moet komen.
} Daardoor zijn de dagen zonder geweld niet te tellen.
advice-contradiction = Uw antwoord op ‘{ $question }’ past niet bij wat in de casus staat. Het voorzichtigste antwoord telt.

advice-heading-level = Advies
advice-heading-next = Volgende beste stap
advice-heading-why = Waarom dit advies
advice-heading-questions = Vragen die het advies kunnen veranderen
advice-heading-again = Vraag opnieuw
advice-heading-down = Wat nodig is om af te schalen
advice-heading-certain = Bij deze antwoorden is AVE 1 zeker
advice-heading-phase = Naar de volgende fase
advice-heading-warnings = Let op
advice-heading-agenda = Agenda
advice-alert = ! { $id }: { $text } { $action }
advice-alert-settled = ! { $id }: { $text } Gedaan: { $done }
advice-again = - { $text } Laatst: { $was }, { $on }. { $why }
advice-again-undated = dag niet bekend
advice-again-age = Dat is te lang geleden.
advice-again-incident = Daarna was er geweld.
advice-again-agreements = Daarna zijn er nieuwe afspraken gemaakt.
advice-again-record = De vraag past nu wel bij dit gezin.
advice-confirmed = Laatst nagevraagd: { $on }.
advice-level = AVE { $level }
advice-no-level = Nog geen niveau. Er is te weinig bekend.
advice-range = Mogelijk: AVE { $lowest } tot en met AVE { $highest }
advice-holds = ✓ { $words } (telt voor AVE { $level }, { $id }; bron: { $sources })
advice-open = ? { $words } (nog open, telt voor AVE { $level }, { $id }; bron: { $sources })
advice-question = { $text } [{ $id }] bij ‘ja’: { $yes }, bij ‘nee’: { $no }
advice-question-together = { $text } [{ $id }] kan samen met andere antwoorden AVE { $level } worden
advice-none-yet = nog geen niveau
advice-any = Eén van deze mogelijkheden is genoeg:
advice-besides = En daarnaast één van deze mogelijkheden:
advice-days = { $count ->
    [one] 1 dag zonder geweld.
   *[other] { $count } dagen zonder geweld.
}
advice-days-unknown = Het aantal dagen zonder geweld is niet bekend.
advice-gate-open = Aan alle voorwaarden is voldaan.
advice-closing = Het kompas adviseert. U besluit, samen met het gezin en het team. Model { $model }.
advice-safe-to-call = Vraag aan { $names }, zonder de ander erbij, of bellen of appen veilig is en wie meeleest.
advice-signaller = { $names } { $count ->
    [one] gaf
   *[other] gaven
} een signaal door. Laat weten dat er iets mee is gedaan.
guidance-good-for = Een antwoord dat nul dagen geldt, geldt nooit.
guidance-good-for-mend = Schrijf Days(1) of meer, of Always.
guidance-fades = Deze vraag pleit voor bescherming, maar dat antwoord zou met de tijd vervagen.
guidance-fades-mend = Laat cautious weg, of gebruik hiervoor een andere vraag.
guidance-lasts = Deze vraag stelt gerust met het antwoord dat nu blijft gelden.
guidance-lasts-mend = Zet cautious op het andere antwoord, zodat de geruststelling een keer eindigt.
guidance-no-done = Bij deze vraag staat niet hoe het kort heet als het gedaan is.
guidance-no-done-mend = Voeg aan de vraag done toe, zoals done: "Gemeld bij Veilig Thuis".
guidance-lighter = Een licht teken vraagt hier even snel om iets als een zwaar teken.
guidance-lighter-mend = Kies bij urgency onder lighter iets dat minder haast heeft, zoals Soon.
guidance-no-sign = ‘{ $id }’ staat niet in de lijst van ‘{ $of }’.
guidance-no-sign-mend = Noem onder light alleen vragen uit die lijst, en onder of een vraag die uit een lijst volgt.
guidance-no-days = De eerste fase noemt geen dagen zonder geweld.
guidance-no-days-mend = Vul bij guidance_days een aantal dagen in, zoals Some(90).
guidance-unknown-outcome = De uitkomst ‘{ $id }’ bestaat niet.
guidance-unknown-outcome-mend = Verbeter de naam, of voeg de uitkomst toe in model/meldcode.ron.
guidance-five = De vijf stappen of de vijf vragen van de meldcode staan er niet alle vijf, elk één keer en op volgorde.
guidance-five-mend = Schrijf vijf stappen, en de vragen in deze volgorde: Vermoeden, Onveiligheid, EffectieveHulp, HulpAanvaard, DuurzaamVeilig.
advice-waakvlam-violence = Bij de waakvlam van { $on } is verteld over geweld. Noteer het incident.
advice-waakvlam-violence-undated = Bij een waakvlam is verteld over geweld. Noteer het incident.
advice-waakvlam-news = Bij de waakvlam van { $on } waren er zorgen of kwamen problemen terug. Overleg met een collega of u de casus weer opent.
advice-waakvlam-late = De waakvlam was afgesproken voor { $on } en is nog niet gedaan.
advice-plan-crossed = Het eigen plan van de een staat als gegeven aan een ander gezinslid. Overleg nu wat dat betekent voor de veiligheid.
advice-plan-together = Er is één plan voor het hele gezin, en er zijn signalen van controle. Maak met ieder een eigen plan.
advice-plan-again = Er is geweld geweest nadat het plan is vastgesteld of bekeken. Kijk opnieuw wat er nodig is.
advice-plan-late = Kijk met het gezin terug op het plan. Dat was afgesproken voor { $on }.
advice-plan-late-apart = Kijk met ieder apart terug op het eigen plan. Dat was afgesproken voor { $on }.
advice-plan-ungiven = { $count ->
    [one] Een vastgesteld plan is nog aan niemand gegeven. Noteer wie het kreeg, of lees het voor.
   *[other] { $count } vastgestelde plannen zijn nog aan niemand gegeven. Noteer wie ze kreeg, of lees ze voor.
}
advice-plan-child = { $names } { $count ->
    [one] heeft
   *[other] hebben
} nog geen eigen deel in het plan. Maak dat samen, in hun eigen woorden.
advice-broken = Een afspraak is niet nagekomen op { $on }: { $what }
