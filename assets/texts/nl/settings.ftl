# Instellingen.

settings-about = Wat u kiest, geldt meteen. Verandert een regio het advies, dan ziet u dat eerst.
settings-not-kept = Uw instellingen gelden nu, maar zijn niet bewaard ({ $why }). Uw casussen zijn veilig. Kijk of er ruimte is op de schijf en of u in deze map mag schrijven, en kies daarna opnieuw.

settings-you = U
settings-name = Uw naam
settings-name-help = Zo staat u in het logboek en bij besluiten. Gebruik dezelfde naam als bij de casusregie: dan ziet u welke casussen van u zijn.
settings-name-borrowed = In deze kluis schrijft u als { $name }. De naam hierboven geldt in uw eigen kluis.

settings-looks = Uiterlijk
settings-appearance = Kleuren
settings-appearance-help = ‘Volgens het systeem’ neemt licht, donker of hoog contrast over van uw computer.
settings-as-system = Volgens het systeem
settings-light = Licht
settings-dark = Donker
settings-high-contrast = Hoog contrast
settings-scale = Grootte
settings-scale-help = Maakt letters en knoppen groter.
settings-percent = { $percent } %

settings-vault = Kluis en vergrendelen
settings-lock-after = Vergrendelen na
settings-lock-after-help = Als u zo lang niets typt of aanwijst, wordt de kluis vergrendeld. Wat u typte, blijft bewaard.
settings-minutes = { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
}
settings-folder = Uw kluis staat in { $folder }
settings-folder-help = Maak van deze map een reservekopie. Alles wat erin staat over gezinnen, is versleuteld.

settings-region = Regio
settings-region-set = { $region }, ingesteld door uw organisatie.
settings-strikt = Deze regio leest het AVE-model streng. Voor AVE 3 moet de situatie ingewikkeld zijn, de samenwerking vastlopen én de veiligheid in gevaar zijn.
settings-gewoon = Deze regio leest het AVE-model op de gewone manier. Voor AVE 3 moet de situatie ingewikkeld zijn én moet de samenwerking vastlopen of de veiligheid in gevaar zijn. Onveiligheid alleen is niet genoeg voor AVE 3.
settings-ruim = Deze regio leest het AVE-model ruim. Is de situatie ingewikkeld, loopt de samenwerking vast of is de veiligheid in gevaar, dan is één daarvan genoeg voor AVE 3.
settings-light-one = Eén rode vlag is genoeg om dezelfde dag te overleggen, ook als die vlag op zichzelf licht weegt.
settings-light-two = Een zware rode vlag is genoeg om dezelfde dag te overleggen. Van lichte vlaggen zijn er twee nodig. Bij één lichte vlag vraagt het programma om verder te kijken.
settings-school = In deze regio hoort school binnen 24 uur dat een kind steun nodig heeft, na geweld waarbij de politie kwam (Handle with care).
settings-no-school = Deze regio heeft met scholen niets afgesproken over vertellen binnen 24 uur (Handle with care).
settings-phone = { $name }: { $number }, { $hours }
settings-region-sources = Bron: { $sources }
settings-region-gone = De regio die u eerder koos, staat niet meer in het programma. Nu geldt { $region }. Klopt dat niet? Kies dan een andere.

settings-local = Uw regio: { $region }
settings-local-help = Dit komt uit de documenten van uw regio. Afspraken kunnen sindsdien veranderd zijn: vraag het na als u twijfelt.
settings-towns = Gemeenten: { $towns }
partner-kind-organisatie = Organisaties
partner-kind-tafel = Samen aan tafel
partner-kind-instrument = Hulpmiddelen
partner-kind-project = Projecten
settings-unnamed = Hiervoor noemen de documenten van uw regio niemand: { $needs }. Vraag het Veilig Thuis of uw gemeente.
need-advies = advies en melden
need-opvang = een veilige plek
need-hulp-bij-geweld = hulp voor wie geweld gebruikt
need-scheiding = ouders die uit elkaar gaan
need-kinderen = kinderen
need-ouderen = ouderen
need-seksueel-geweld = seksueel geweld
need-uitbuiting = uitbuiting en mensenhandel
need-schadelijke-praktijken = eer, dwang en besnijdenis
need-stalking = stalking
need-herstel = herstel van wat er gebeurde
need-steun = iemand die nabij blijft
need-jeugdbescherming = bescherming van kinderen door de rechter
need-vastgelopen = hulp als het vastloopt
need-wie-nog-meer = wie er nog meer bij een kind betrokken is
settings-principles = Waar uw regio van uitgaat
settings-own-words = Woorden van uw regio
settings-own-word = { $name }: { $words }

settings-sources = Waar de adviezen vandaan komen
settings-method = Versie van de methode: { $version }. Het programma adviseert; u besluit, samen met het gezin en uw team.
settings-source = • { $source }

settings-program = Over Casuskompas
settings-version = Casuskompas { $version }. Het schrijft kluizen in formaat { $format }, en leest ook oudere.
settings-licence = Vrije software onder de licentie { $licence }.
settings-typeface = Letters: Inter, van The Inter Project Authors (SIL Open Font License 1.1).
settings-symbols = Symbolen: Lucide, van Lucide Icons and Contributors (ISC-licentie).
settings-word-list = Woordenlijst: OpenTaal 2.20.19, © OpenTaal en anderen, met de BSD-licentie.

settings-writing = Schrijven
settings-check-spelling = Woorden onderstrepen die misschien niet goed gespeld zijn
settings-check-spelling-help = Namen uit de casus worden nooit onderstreept. Met F7 ziet u wat u misschien bedoelde, en kunt u woorden laten onthouden.
settings-reading-hints = Zeggen hoe makkelijk een blad voor het gezin te lezen is

addition-title = Uw gemeente en het model
addition-help = Uw gemeente kan eigen namen, telefoonnummers, organisaties en vragen bij de regio zetten. Dat staat in één bestand. Het kan niets uit de methode halen. Ook een andere versie van het model komt in één bestand. U ziet eerst wat er in uw casussen verandert. Besluiten blijven de versie noemen waarmee ze zijn genomen.
addition-none = Er is nu niets van uw gemeente in gebruik. U werkt met het model van het programma.
addition-in-use = In gebruik: { $name }, versie { $version }
addition-elsewhere = Dit hoort bij { $region }. U koos hierboven een andere regio, dus nu telt het niet mee.
addition-faulty = Het bestand van uw gemeente is nog niet te gebruiken. Uw casussen zijn gewoon open en { $region } geldt zoals die is. Geef dit door aan wie het bestand maakte.
addition-faults = Wat er te verbeteren is
addition-unread = Het bestand is niet te lezen ({ $reason }).
addition-remove = Niet meer gebruiken
addition-file = Bestand van uw gemeente of van het model
addition-pick = Kies een bestand
addition-read = Bestand controleren
addition-refused = Dit bestand is nog niet te gebruiken. Er is niets veranderd.
addition-offered = { $name }, versie { $version }, klopt
addition-comparing = De casussen worden bekeken: wat zou dit veranderen?
addition-changes = { $count ->
    [0] In geen enkele casus verandert het advies.
    [one] In 1 casus verandert het advies.
   *[other] In { $count } casussen verandert het advies.
}
addition-changed = Casussen met een ander advies
addition-alert-come = { $name }: er komt een waarschuwing bij: ‘{ $alert }’
addition-alert-gone = { $name }: deze waarschuwing vervalt: ‘{ $alert }’
addition-phones = Deze nummers worden anders
addition-roles = Wie volgens de afspraken de regie heeft
addition-role = { $role }: nu { $now }, dan { $then }. Dat geldt voor: { $names }
addition-role-nobody = niemand
addition-change = { $name }: nu { $now }, dan { $then }. Door: { $why }
addition-no-level = nog geen advies
addition-unseen = { $count ->
    [one] 1 casus was niet te lezen en is niet bekeken.
   *[other] { $count } casussen waren niet te lezen en zijn niet bekeken.
}
addition-change-bare = { $name }: nu { $now }, dan { $then }.
addition-take = In gebruik nemen
addition-model-offered = Model { $model } klopt en past naast model { $beside }
addition-model-in-use = In gebruik: model { $model }, in plaats van model { $beside } van het programma
addition-model-faulty = Het bestand met een andere versie van het model is niet te gebruiken. Uw casussen zijn gewoon open en het model van het programma geldt. Geef dit door aan wie het bestand maakte.
addition-model-remove = Het model van het programma gebruiken
addition-not-together = Dit model past niet bij wat er van uw gemeente in gebruik is. Vraag om een bestand van uw gemeente dat bij dit model hoort.
settings-region-take = { $region } gebruiken
settings-region-stay = Bij { $region } blijven
addition-put-away = Niet gebruiken
