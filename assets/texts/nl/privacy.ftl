# What keeps others from looking along: the quick exit, hidden names, and
# crashes that tell nothing.

nav-cover = Snel verbergen
nav-cover-key = F12
keys-cover = Snel verbergen en vergrendelen; terug met Enter of een klik
keys-hide-names = Namen op het scherm verbergen of weer tonen
key-f9 = F9
key-f12 = F12
neutral-title = Naamloos
neutral-go-on = Verder

# Who may know of a record.
marks = Wie mag dit zien?
    .short = Wie dit mag zien
mark-in-vertrouwen = In vertrouwen
mark-bron-niet-noemen = Bron niet noemen
mark-derde = Van of over een derde
marks-of = Wie mag zien wat { $name } zegt?

settings-hide-names = Namen verbergen
settings-hide-names-help = Namen van mensen en casussen zijn dan een grijs blok, handig als anderen meekijken. Wijst u iets aan, dan ziet u het als u Ctrl ingedrukt houdt of erop klikt; ook waar het toetsenbord staat, ziet u het. Een schermlezer leest de namen gewoon voor. U kunt ook op F9 drukken.

crash-at = Er ging iets mis in het programma. Geef deze plaats door aan de makers; er staat niets in over uw casussen:
