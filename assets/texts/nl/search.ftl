# Gevonden in de tekst: words inside the cases.

inside-title = Gevonden in de tekst
inside-found = { $count ->
    [0] Deze woorden staan niet in de tekst van een andere casus.
    [one] Deze woorden staan in de tekst van 1 casus.
   *[other] Deze woorden staan in de tekst van { $count } casussen.
}
inside-reading = De teksten van alle casussen worden gelezen: { $percent }%. U kunt gewoon doorwerken.
inside-reading-aloud = De teksten van alle casussen worden gelezen. U kunt gewoon doorwerken.
inside-place = staat in { $step }
inside-where = staat in { $step }: { $place }
inside-more = Nog { $count } tonen
inside-only = Geen casus met deze naam of dit nummer. Hieronder staan casussen met deze woorden in de tekst.
