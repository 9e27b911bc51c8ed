# The Kompas panel, and what stands around every step of a case.

kompas-title = Kompas
kompas-advice = Advies
kompas-no-advice = Nog geen advies
kompas-certain = Dit kan niet meer veranderen door open vragen.
kompas-between = Kan { $lowest } tot { $highest } worden
kompas-can-become = Kan { $level } worden
kompas-advice-words = Advies: { $level }, niveau { $number } van 4. { $range }
kompas-no-advice-words = Nog geen advies. { $range }
kompas-first = Nu eerst
kompas-apart = Spreek en plan met ieder apart. Vertel de een niet wat de ander zei of afsprak.
kompas-others = { $count ->
    [one] Nog 1 stap
   *[other] Nog { $count } stappen
}
kompas-go = Ga naar { $step }
kompas-answer = Antwoord: { $question }
kompas-done-help = Over: { $what }
kompas-later = Later
kompas-later-not = Niet uitstellen
kompas-waits = Wacht tot { $day }: { $reason }
kompas-waiting = { $count ->
    [one] 1 stap wacht
   *[other] { $count } stappen wachten
}
kompas-done = Gedaan: { $what }
kompas-done-on = { $what }, { $day }
kompas-done-with = Met wie?
kompas-done-agreed = Wat is er afgesproken?
kompas-done-close = Klaar
kompas-quiet = Waar al iets aan is gedaan ({ $count })
kompas-beware-count = { $count ->
    [one] Let op (1)
   *[other] Let op ({ $count })
}
later-until = Tot wanneer?
later-reason = Waarom kan dit wachten?
kompas-open-questions = { $count ->
    [one] Eén vraag is nog open en kan het advies veranderen:
   *[other] { $count } vragen zijn nog open en kunnen het advies veranderen:
}
kompas-more-questions = en nog { $count }; zie AVE en regie
kompas-next-step = Volgende beste stap
kompas-beware = Let op
kompas-alerts = Dit gaat voor
kompas-signals = { $count ->
    [one] 1 signaal
   *[other] { $count } signalen
}
kompas-call = Wie u kunt bellen
kompas-phone-hours = { $phone }, { $hours }
kompas-phone = { $name }: { $number }
phone-of-municipality = { $number } (van uw gemeente; de regio noemt { $other })
kompas-nearby = Hulp in uw regio ({ $count })
partner-when = Wanneer: { $text }
partner-mind = Let op: { $text }
partner-words = { $name }. { $words }
kompas-you-decide = Het kompas adviseert. U besluit, samen met het gezin en het team.
kompas-why = Waarom dit advies?

steps-name = Stappen
step-family = Gezin en kring
step-happened = Wat is er gebeurd
step-safety = Hoe veilig is het
step-questions = Vragen
step-still-open = { $how }, nog { $count } open
step-ave = AVE en regie
step-ave-sign = A
step-logbook = Logboek
step-done = ingevuld
step-open = nog niet klaar
step-phase-behind = eerdere fase
step-phase-current = de casus is in deze fase
step-phase-ahead = latere fase
step-notes = { $count ->
    [one] 1 notitie
   *[other] { $count } notities
}

head-name = Casus { $name }
head-level = Vastgesteld: { $level }
head-level-none = Er is nog geen niveau vastgesteld
head-advice-changed = Advies is nu { $now }, was { $before }
head-advice-first = Advies is nu { $now }, eerder was er nog geen advies
head-advice-gone = Er is nu geen advies meer, eerder: { $before }
head-about = Casus { $number } · { $regie }
head-regie = casusregie: { $casusregie } · procesregie: { $procesregie }
head-me = ik
head-nobody = nog niemand
head-more = Meer
head-kept = bewaard, versleuteld
head-kept-at = bewaard { $time }, versleuteld
head-keeping = wordt bewaard…
head-not-kept-short = NIET BEWAARD
head-not-kept = NIET BEWAARD. { $why }
head-second-copy = tweede kopie
head-read-only = alleen lezen: hier kan nu niet geschreven worden
head-read-only-newer = alleen lezen: er staan gegevens in van een nieuwere versie van dit programma
removed = { $what } is verwijderd.
undone = Ongedaan gemaakt: { $what }
redone = Weer gedaan: { $what }
redo = Toch weer doen
undone-about = { $what } ({ $about })
undone-more = { $what }, en nog { $count }
undone-something = uw laatste wijziging
nothing-to-undo = Er is in deze casus niets meer om ongedaan te maken. Wat is vastgelegd, verbetert u met iets nieuws.
nothing-to-redo = Er is niets om weer te doen.

case-closed = afgesloten
case-about = Over deze casus
case-name = Werknaam
case-number = Nummer
