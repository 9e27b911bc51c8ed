# AVE en regie: the advice with its reasons, the roles, and the decision.

ave-purpose = Het advies volgt uit de antwoorden. U legt het besluit vast, met reden.

ave-ladder = De vier niveaus. { $advice }
ave-ladder-level = { $name }{ $marks }: { $start }
ave-advised = Advies
ave-possible = mogelijk
ave-decided = Vastgesteld
ave-decided-on = Vastgesteld op { $on }

ave-why = Waarom dit advies
ave-why-none = Waarom er nog geen advies is
ave-why-none-help = Er is nog te weinig bekend. Beantwoord de vragen die u kunt beantwoorden. ‘Onbekend’ telt nooit als ‘nee’.
ave-questions = Deze antwoorden kunnen het advies veranderen
ave-answered = Zojuist beantwoord.
ave-effect-gone = Dit antwoord kan het advies nu niet meer veranderen.
ave-effect-yes = Bij ‘ja’ wordt het advies { $level }.
ave-effect-no = Bij ‘nee’ wordt het advies { $level }.
ave-effect-both = Bij ‘ja’ wordt het advies { $yes }, bij ‘nee’ { $no }.
ave-effect-together = Samen met andere antwoorden kan het advies { $level } worden.
ave-asked-of = { $about } Te vragen aan: { $who }.
ave-in-list = Volgt uit de lijst bij Vragen. Beantwoord het daar.
ave-asked-in-list = { $question } Volgt uit de lijst bij Vragen. Beantwoord het daar.
ave-all-questions = Alle { $count } vragen tonen
ave-fewer-questions = Minder vragen tonen

ave-holds = Dit geldt
ave-lesser = Dit telt mee en bepaalt het niveau niet
ave-show-lesser = { $count ->
    [one] Nog 1 reden telt mee, maar bepaalt het niveau niet
   *[other] Nog { $count } redenen tellen mee, maar bepalen het niveau niet
}
ave-hide-lesser = Verbergen wat het niveau niet bepaalt
ave-holds-none = Nog geen enkel punt geldt zeker.
ave-open = Dit is nog niet zeker
ave-not = Dit geldt niet
ave-show-not = Tonen wat niet geldt ({ $count })
ave-hide-not = Verbergen wat niet geldt
ave-criterion-holds = Geldt: { $name }
ave-criterion-open = Nog niet zeker: { $name }
ave-criterion-no = Geldt niet: { $name }
ave-counts-for = telt voor { $level } · bron: { $sources }
ave-fact = { $question } { $answer }
ave-unknown-facts = Nog niet bekend: { $questions }
ave-unknown-more = Nog niet bekend: { $questions } { $count ->
    [one] En nog één vraag.
   *[other] En nog { $count } vragen.
}

ave-down = Wat is nodig om af te schalen?
ave-down-below = Om lager dan { $level } te komen:
ave-down-all = Dit is allemaal nodig:
ave-down-always = Dit is in elk geval nodig:
ave-down-besides = En daarnaast één van deze mogelijkheden:
ave-down-any = Eén van deze mogelijkheden is genoeg:
ave-down-first = Er is nog geen advies. Beantwoord eerst de vragen hierboven.
ave-down-lowest = AVE 1 is het laagste niveau. Blijf wel volgen hoe het gaat.
ave-down-lasting = Iets wat meetelt, kan niet meer veranderen. Daarom is er nu geen weg naar een lager niveau.
ave-down-reason = Schaal niet af alleen omdat er tijd voorbij is of omdat een partij is weggegaan.
ave-way = Mogelijkheid { $number }
ave-or = of
ave-need-and = én { $text }
ave-need-now = Nu: { $now }. { $question }
ave-need-unknown = Nu nog niet bekend. { $question }
ave-turn-up = { $question } ‘{ $to }’
ave-more-ways = Alles tonen
ave-fewer-ways = Minder tonen
ave-need-more = én nog { $count } dingen
ave-up = Wat vraagt om { $up }?
ave-up-show = Tonen wat vraagt om { $up }
ave-up-hide = Verbergen wat vraagt om { $up }
ave-up-to = Naar { $level }:
ave-up-none = Geen enkele open vraag kan het advies nog verhogen.

ave-roles = Rollen bij { $level }
ave-roles-show = Rollen tonen bij
ave-role = Rol
ave-role-model = Volgens het model
ave-role-here = In deze casus
ave-role-casusregie = Casusregie
ave-role-procesregie = Procesregie
ave-role-overleg = In overleg met
ave-role-operationeel = Operationeel
ave-role-bestuurlijk = Bestuurlijk
ave-role-fields = { $role } wijzigen
ave-role-unnamed = staat niet in het model
ave-role-empty = nog niet ingevuld
ave-role-since = sinds { $on }
ave-role-who = { $role }: wie in deze casus
    .short = Naam
    .within = { $record }
ave-role-since-field = Sinds
    .within = { $record } sinds
ave-role-change = { $role } wijzigen: { $who }
ave-casusregie-means = Wie de casusregie heeft, is de vaste contactpersoon van het gezin en bewaakt het plan.
ave-breakthrough = Als het vastloopt: { $text }
ave-procesregie-means = Wie de procesregie heeft, zorgt dat alle organisaties hun deel doen en schaalt op als dat niet lukt.
ave-source = Bron: { $sources }

ave-decide = Besluit vastleggen
ave-level = Niveau
ave-level-missing = Kies een niveau.
ave-by = Besloten door
ave-by-missing = Schrijf op wie het besluit neemt.
ave-consulted = Overlegd met
ave-reason = Reden
ave-reason-missing = Schrijf op waarom dit niveau nu past.
ave-departure = Waarom wijkt dit af van het advies?
ave-departure-help = Het advies is { $level }. U mag anders besluiten; schrijf op waarom.
ave-departure-help-none = Er is nog geen advies. U mag toch besluiten; schrijf op waarom dat nu nodig is.
ave-departure-missing = Schrijf op waarom u anders besluit dan het advies.
ave-departure-missing-none = Schrijf op waarom u al besluit terwijl er nog geen advies is.
ave-lower = U kiest een lager niveau dan nu.
ave-lower-next = Spreek af wie het gezin blijft volgen en zet een datum voor de waakvlam of de volgende evaluatie in de agenda.
ave-record = Besluit vastleggen
ave-recorded = { $level } is vastgelegd. Het besluit staat ook in het logboek.
ave-logged = Besluit: { $level }, door { $by }. { $advice } Reden: { $reason }
ave-logged-consulted = Overlegd met: { $who }.
ave-logged-departure = Waarom anders dan het advies: { $why }

ave-history = Eerdere besluiten
ave-history-none = Er is nog geen besluit vastgelegd.
ave-history-item = { $level }, besloten op { $on }
ave-history-by = Door { $by }.
ave-history-by-consulted = Door { $by }, in overleg met { $consulted }.
ave-history-why = Onderbouwing
ave-history-reason = Reden: { $reason }
ave-history-departure = Anders dan het advies: { $departure }
ave-advice-was = Het advies was { $level }.
ave-advice-was-range = Het advies was { $level }; mogelijk was { $lowest } tot en met { $highest }.
ave-advice-was-none = Er was nog geen advies.
ave-history-model = Model { $model }.
ave-history-model-in = Model { $model }, { $place }.

ave-role-organisation = Organisatie
    .within = { $record } van organisatie
transfers = Regie overdragen
    .one = Overdracht van regie
    .help = Laat niet los voordat de ander bevestigt. Tot dan houdt wie het nu heeft de regie.
    .none = Er is niets over te dragen.
    .add = Overdracht toevoegen
    .remove = Overdracht verwijderen
    .removed = De overdracht ({ $what })
    .over = { $count ->
        [one] 1 overdracht is bevestigd
       *[other] { $count } overdrachten zijn bevestigd
    }
transfer-role = Welke rol?
    .short = Rol
transfer-role-casusregie = Casusregie
transfer-role-procesregie = Procesregie
transfer-to = Aan wie?
    .short = Aan
transfer-organisation = Van welke organisatie?
    .short = Organisatie van wie overneemt
transfer-agreed-on = Afgesproken op
transfer-with-family = Het gezin was erbij
transfer-spoken = In een gesprek verteld
transfer-written = Op papier gezet
transfer-one-contact = Het gezin weet wie het vaste contact is
transfer-confirmed-on = Bevestigd op
transfer-title = { $role } naar { $to }
transfer-waits = wacht tot de ander bevestigt
transfer-confirmed = bevestigd op { $on }
transfer-confirm = Bevestigd
transfer-done = De regie is overgedragen.
former-holders = Eerdere regie
    .one = Eerdere regie
former-role = Rol
former-name = Naam
former-organisation = Organisatie
former-since = Van
former-until = Tot
former-unknown = onbekend
former-of = { $name } ({ $organisation })
former-told = { $role }: { $name }, van { $since } tot { $until }
regie-nobody = Sinds { $since } heeft niemand de { $role }. Spreek af wie dat wordt.
regie-two = Twee mensen hebben de { $role }, tot { $until }. Spreek af wie het vaste contact is.
regie-pending = De overdracht van de { $role } aan { $to } is nog niet bevestigd.
regie-lacks = Voor een warme overdracht ontbreekt nog: { $what }.
regie-lacks-family = het gezin erbij
regie-lacks-talk = een gesprek
regie-lacks-paper = het verhaal op papier
regie-lacks-contact = één vast contact dat het gezin kent
