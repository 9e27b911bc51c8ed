# The second window, for a projector, and what everybody in the room may see in it.

keys-second = Tweede scherm voor een beamer openen of sluiten
key-f8 = F8
second-title = Tweede scherm
second-empty = Hier staat nog niets
second-drag = Sleep dit venster naar de beamer en druk dan op F11. Het vult dan het hele scherm. Met Esc komt het terug. Iedereen ziet wat hier staat.
second-full-screen = Heel scherm
second-larger = Groter
second-smaller = Kleiner
