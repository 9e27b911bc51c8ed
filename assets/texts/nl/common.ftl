# Words that every screen shares. "u", calm, B1.

app-name = Casuskompas
yes = ja
no = nee
unknown = onbekend
Yes = Ja
No = Nee
Unknown = Onbekend
close = Sluiten
cancel = Annuleren
save = Bewaren
undo = Ongedaan maken
remove = Verwijderen

ave-none = nog geen AVE
ave-name = AVE { $number }
phase-badge = Fase { $number } · { $name }
phase-directe-veiligheid = Directe veiligheid
phase-risicos = Risico’s
phase-herstel = Herstel
phase-short-directe-veiligheid = 1 Veiligheid
phase-short-risicos = 2 Risico’s
phase-short-herstel = 3 Herstel
