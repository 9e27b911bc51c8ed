# What keeps others from looking along: the quick exit.

nav-cover = Snel verbergen
nav-cover-key = F12
keys-cover = Snel verbergen en vergrendelen; terug met Enter of een klik
key-f12 = F12
neutral-title = Naamloos
neutral-go-on = Verder
