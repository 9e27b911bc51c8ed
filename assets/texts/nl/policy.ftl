# What an organisation set for this computer, and what of it could not be understood.

policy-title = Door uw organisatie ingesteld
policy-about = Dit geldt voor iedereen op deze computer. U kunt hier strenger zijn, niet ruimer. Het staat in { $file }.
policy-none = Uw organisatie heeft op deze computer niets ingesteld.
policy-vault-folder = Een nieuwe kluis komt in { $folder }, als u niets anders kiest.
policy-only-in = Kluizen en reservekopieën staan alleen in: { $folders }.
policy-only-in-unclear = Waar kluizen mogen staan, is niet te lezen. Uw kluis gaat gewoon open; een nieuwe kluis maken kan nu niet.
policy-places-unclear = een map die nu niet te lezen is
policy-lock = De kluis wordt vergrendeld na hoogstens { $minutes ->
    [one] 1 minuut.
   *[other] { $minutes } minuten.
}
policy-plain-off = Van een casus gaat niets als gewoon bestand de kluis uit: geen PDF, geen document voor Word, geen bijlage en geen agenda.
policy-backup-folder = Een reservekopie komt in { $folder }, als u niets anders kiest.
policy-backup-days = Het programma vraagt om een reservekopie na { $days ->
    [one] 1 dag.
   *[other] { $days } dagen.
}
policy-region = De regio is { $region }.
policy-faults = Niet alles wat uw organisatie instelde, is te lezen. Uw kluis gaat gewoon open. Wat niet te lezen is, telt zo streng als kan. Vertel het uw beheerder:
policy-fault-unread = Het bestand is niet te lezen: { $reason }.
policy-fault-text = Het bestand is niet goed geschreven. De fout staat bij regel { $line }, kolom { $column }.
policy-fault-unknown = Het onderdeel { $key } kent dit programma niet. Misschien is het programma te oud.
policy-fault-twice = Het onderdeel { $key } staat er twee keer.
policy-fault-value = De waarde van { $key } kan niet.
