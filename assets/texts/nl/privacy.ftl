# What keeps others from looking along: the quick exit, and crashes that tell nothing.

nav-cover = Snel verbergen
nav-cover-key = F12
keys-cover = Snel verbergen en vergrendelen; terug met Enter of een klik
key-f12 = F12
neutral-title = Naamloos
neutral-go-on = Verder

crash-at = Er ging iets mis in het programma. Geef deze plaats door aan de makers; er staat niets in over uw casussen:
