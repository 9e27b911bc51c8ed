# What keeps others from looking along: the quick exit, hidden names, and
# crashes that tell nothing.

nav-cover = Snel verbergen
nav-cover-key = F12
keys-cover = Snel verbergen en vergrendelen; terug met Enter of een klik
keys-hide-names = Namen op het scherm verbergen of weer tonen
keys-black = In een oefening of een overleg: het scherm voor de zaal zwart maken, of weer tonen
key-f7 = F7
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
settings-hide-names-help = Namen van mensen en casussen zijn dan een grijs blok, handig als anderen meekijken. Wijst u iets aan, dan ziet u het als u Ctrl ingedrukt houdt of erop klikt; ook waar u het toetsenbord gebruikt, ziet u het. Een schermlezer leest de namen gewoon voor. U kunt ook op F9 drukken.

crash-at = Er ging iets mis in het programma. Geef deze plaats door aan de makers; er staat niets in over uw casussen:

# Whom something is made for, and what was left out for them.
reader-veilig-thuis = Veilig Thuis
reader-raad = Raad voor de Kinderbescherming
reader-zorg-en-veiligheidshuis = Zorg- en Veiligheidshuis
reader-jeugdbeschermingstafel = Jeugdbeschermingstafel
reader-politie = Politie
reader-expertteam = Regionaal Expertteam
reader-huisarts = Huisarts
reader-school = School
reader-hulpverlener = Hulpverlener
reader-overleg = Overleg, met namen
reader-overleg-anoniem = Overleg, zonder namen
reader-collega = Collega
reader-collega-anoniem = Collega, zonder namen
reader-archief = Archief

guidance-document-once = Het document ‘{ $kind }’ staat niet precies één keer in dit bestand.
guidance-document-once-mend = Beschrijf elk document één keer, bij ‘kinds’.
guidance-readers = Dit document heeft geen lezers, of noemt er een twee keer.
guidance-readers-mend = Schrijf Everybody, of noem bij Only elke lezer één keer.
guidance-role-once = De rol ‘{ $role }’ bestaat niet in readers.ron, of staat hier niet precies één keer.
guidance-role-once-mend = Noem bij ‘roles’ elke rol van readers.ron één keer, en geen andere.
guidance-reader-nobody = Er is geen rol die leest als ‘{ $reader }’.
guidance-reader-nobody-mend = Geef bij ‘roles’ één rol deze lezer.
left-out = { $what }: { $count } keer weggelaten. { $why }
left-out-of = { $what }: { $count } keer weggelaten ({ $who }). { $why }
left-out-in-vertrouwen = Het is in vertrouwen verteld.
left-out-bron-niet-noemen = Wie het vertelde, mag niet genoemd worden.
left-out-derde = Het gaat over een derde, of komt van een derde.
left-out-not-of-reader = Het is van iemand anders.
left-out-control = Er zijn signalen van controle. Deze lezer mag dit niet van de ander weten.
left-out-own-plan-of-another = Ieder heeft een eigen plan.
left-out-words-of-child = Het zijn woorden of afspraken van een kind.
left-out-secret-address = Het adres is geheim.
left-out-consent-refused = Iemand wil niet dat dit gedeeld wordt.
left-out-consent-not-asked = Nog niet gevraagd of dit gedeeld mag worden.
left-out-not-for-reader = Deze lezer heeft dit niet nodig.
protected-name = Hier stond de naam van { $who }: { $place }. De naam is weggehaald. Lees na of de rest iets verraadt.
protected-address = Hier stond waar { $who } is: { $place }. Dat is weggehaald. Lees na of de rest iets verraadt.
protected-contact = Hier stond hoe { $who } te bereiken is: { $place }. Dat is weggehaald. Lees na of de rest iets verraadt.
protected-words = Hier stonden woorden die deze lezer niet mag zien: { $place }. Ze zijn weggehaald. Lees na of de rest iets verraadt.
