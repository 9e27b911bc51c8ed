# Vandaag: what is due and the caseload.

today-about = { $date } · { $clocks ->
    [0] {""}
    [one] 1 klok loopt ·{" "}
   *[other] { $clocks } klokken lopen ·{" "}
}{ $count ->
    [0] nu vraagt niets aandacht
    [one] 1 moment vraagt aandacht
   *[other] { $count } momenten vragen aandacht
}{ $running ->
    [0] {""}
    [one] {" "}in 1 lopende casus
   *[other] {" "}in { $running } lopende casussen
}
today-reading = De kluis wordt gelezen…
today-empty-title = Nog geen casussen in deze kluis
today-empty = Begin met een werknaam en één zin over wat er speelt. De rest vult u later aan, stap voor stap. Alles blijft versleuteld op deze computer.
today-united = Samengevoegd
today-united-about = Deze casussen werden in de laatste twee weken één. Zoekt u de andere? Alles staat nu hier.
today-united-unnumbered = een casus zonder nummer
today-united-numbered = casus { $number }
today-united-item = { $name }: hierin ging { $gone } op, { $day }
today-united-by = { $name }: hierin ging { $gone } op, { $day }, door { $by }
today-faults = Onder ‘Casussen’ staat welke het zijn en wat u kunt doen.

near-title = Nu nodig
near-nothing = Er is niets te laat en de komende zeven dagen staat er niets gepland.
near-nothing-now = Nu vraagt niets aandacht.
near-week = Later deze week
near-at-once = nu
near-others = { $count ->
    [one] In het Kompas staat nog 1 signaal dat niet kan wachten.
   *[other] In het Kompas staan nog { $count } signalen die niet kunnen wachten.
}
near-reading = { $count ->
    [one] 1 casus wordt nog gelezen. Er kan nog iets bij komen dat nu nodig is.
   *[other] { $count } casussen worden nog gelezen. Er kan nog iets bij komen dat nu nodig is.
}
near-unread = { $count ->
    [one] 1 casus kon niet worden gelezen. Open die casus om te zien wat nu nodig is.
   *[other] { $count } casussen konden niet worden gelezen. Open die casussen om te zien wat nu nodig is.
}
near-waiting = { $count ->
    [one] 1 datum is met een reden uitgesteld. Die staat in het Kompas van de casus.
   *[other] { $count } data zijn met een reden uitgesteld. Die staan in het Kompas van de casus.
}
near-hidden = Casus { $number } · { $kind }
near-what = { " " }— { $what }
near-item = { $name } — { $what }
near-aloud = { $when }, { $level }
near-all = Alle { $count } tonen
near-more = Nog { $count } van { $all } tonen
near-fewer = Minder tonen

due-late = te laat { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}
due-today = vandaag
due-soon = { $days ->
    [one] morgen
   *[other] over { $days } dagen
}
due-late-aloud = te laat, { $days ->
    [one] 1 dag
   *[other] { $days } dagen
}
due-soon-aloud = { $days ->
    [one] morgen
   *[other] over { $days } dagen
}
due-contact = contact
due-overleg = overleg
due-evaluation = evaluatie
due-waakvlam = waakvlam
due-controle = controle
due-plan = plan
due-action = actie
due-route = route

today-beside = Overzicht en telefoonnummers

caseload-title = Lopende casussen
caseload-filter = Welke lopende casussen
caseload-nothing = Geen lopende casus past bij deze keuze.
caseload-first = De eerste { $rows } van { $count }
caseload-all = { $count ->
    [one] Alle casussen (1)
   *[other] Alle casussen ({ $count })
}
filter-all = Alle { $count }
filter-mine = Mijn regie { $count }
filter-escalated = Opgeschaald { $count }
filter-waakvlam = Waakvlam { $count }
filter-recurring = Terugkerend { $count }

charts-title = Casussen in beeld
charts-levels = Casussen per AVE-niveau
charts-levels-words = Casussen per AVE-niveau: { $parts }.
charts-phases = Casussen per fase
charts-phases-words = Casussen per fase: { $parts }.
charts-count = { $name }: { $count }

recurring-title = Terugkerend geweld
recurring-words = { $count ->
    [0] In geen van de lopende casussen was er na een veilige periode van drie maanden een nieuw incident.
    [one] In 1 van { $running } lopende casussen was er na een veilige periode van drie maanden een nieuw incident.
   *[other] In { $count } van { $running } lopende casussen was er na een veilige periode van drie maanden een nieuw incident.
}
recurring-confirmed = { $count ->
    [one] In 1 casus had iemand die veilige periode ook nagevraagd.
   *[other] In { $count } casussen had iemand die veilige periode ook nagevraagd.
}
recurring-look = Deze casussen tonen

danger-title = Direct gevaar?
danger-now = Bel { $number }.
danger-advice = Advies of melden: { $name } { $number }, { $hours }.

row-case = Casus
row-phase = Fase
row-ave = AVE
row-casusregie = Casusregie
row-last-violence = Laatste geweld
row-next-step = Volgende stap
row-closed = afgesloten
near-closed = Deze casus is afgesloten.
row-children = { $count } kinderen
row-child = { $name } { $age }
row-more-violence = { $named } en { $more } meer
row-nobody = nog niemand
row-me = ik
row-no-level = nog geen
row-days-unknown = nog onbekend
row-days-ago = { $days ->
    [0] vandaag
    [one] 1 dag geleden
   *[other] { $days } dagen geleden
}
row-asked = nagevraagd { $day }
row-step-aloud = { $day }, { $kind }
row-no-step = nog niets gepland
row-step = { $day } · { $kind }
