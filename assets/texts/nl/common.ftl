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
