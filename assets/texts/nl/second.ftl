# The second window, for a projector, and what everybody in the room may see in it.

keys-second = Tweede scherm voor een beamer openen of sluiten
key-f8 = F8
second-title = Tweede scherm
second-empty = Hier staat nog niets
second-drag = Sleep dit venster naar de beamer en druk dan op F11. Het vult dan het hele scherm. Met Esc komt het terug. Iedereen ziet wat hier staat.
second-full-screen = Heel scherm
second-larger = Groter
second-smaller = Kleiner

# What is on it.
wall-opening = Waar gaat het over?
wall-beeld = Wat is er gebeurd?
wall-veiligheid = Hoe veilig is het?
wall-oordeel = Wat is het belangrijkst?
wall-besluit = Wat besluiten wij?
wall-sluiten = Wie doet wat?
wall-alone = Tijd voor het gezin samen
wall-alone-plan = Ons plan
wall-name = Gezin { $letter }
wall-name-child = Gezin { $letter } · kind van { $age } jaar
wall-name-children = Gezin { $letter } · kinderen van { $first } en { $last } jaar
wall-range = { $first } tot { $end }
wall-child = kind
wall-aged = { $child }, { $age }
wall-aged-within = { $child } van { $age }
wall-level = AVE { $level }
wall-level-reason = AVE { $level }: { $reason }
wall-minutes = { $minutes ->
    [0] de tijd is om
    [one] nog 1 minuut
   *[other] nog { $minutes } minuten
}
wall-seen = Wat wij samen zien
wall-decided = Besluiten
wall-decided-nothing = De voorzitter schrijft mee…
wall-question = Onze vraag
wall-circle = Wie erbij horen
wall-events = Wat er gebeurde
wall-worries = Zorgen
wall-strengths = Wat goed gaat
wall-scores = { $count ->
    [one] Cijfer van 1 persoon
   *[other] Cijfers van { $count } mensen samen
}
wall-why = Waarom
wall-priorities = Waar wij aan werken
wall-reasons = Redenen
wall-dissent = Iemand ziet het anders
wall-level-now = Nu
wall-agreements = Wat er is afgesproken
wall-by = { $who } · vóór { $day }
wall-before = vóór { $day }
wall-score = { $score }: { $words }
wall-spread = { $who }: { $count ->
    [one] het cijfer is { $scores }
   *[other] de cijfers zijn { $scores }
} op een schaal van 0 tot 10
wall-times = { $score } ({ $count } keer)
wall-family = het hele gezin

# What the chair puts on it.
lead-wall = Tonen op het tweede scherm
lead-wall-about = Hier staat het zoals iedereen het ziet, zonder namen. Lees het eerst. Niets komt vanzelf op het scherm.
lead-wall-none = In dit deel is er niets om te tonen.
lead-wall-unread = { $count ->
    [one] De namen van 1 andere casus van dit overleg konden niet worden gelezen. Staat zo’n naam in uw woorden, dan ziet de zaal die.
   *[other] De namen van { $count } andere casussen van dit overleg konden niet worden gelezen. Staat zo’n naam in uw woorden, dan ziet de zaal die.
}
lead-wall-reading = De namen van de andere casussen worden gelezen. Daarna kunt u iets tonen.
lead-unseen = { $count ->
    [one] 1 ding ziet de zaal niet
   *[other] { $count } dingen ziet de zaal niet
}
lead-dark = Tweede scherm zwart
lead-light = Tweede scherm weer tonen
lead-is-dark = Het tweede scherm is zwart. Niemand in de zaal ziet iets.
lead-show = Toon
lead-show-anew = Toon de nieuwe woorden
lead-take-back = Niet meer tonen
lead-second-open = Tweede scherm openen
lead-second-close = Tweede scherm sluiten
