# Instellingen.

settings-about = Wat u kiest, geldt meteen.
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
