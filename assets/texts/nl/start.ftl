# Before a vault is open.

start-purpose = Samen werken aan veiligheid, stap voor stap
start-promise = Alles blijft versleuteld op deze computer. Er gaat niets naar internet.
start-back = Terug

welcome-title = Welkom
welcome-about = Casuskompas helpt u bij een gezin dat niet veilig is: eerst directe veiligheid, dan de risico’s, dan herstel. Het programma adviseert. U besluit, samen met het gezin en uw team.
welcome-new = Nieuwe kluis
welcome-new-help = Maak een versleutelde map voor uw casussen. Dit duurt ongeveer twee minuten.
welcome-existing = Bestaande kluis openen
welcome-existing-help = U hebt al een kluis op deze computer of op een schijf van uw organisatie.
welcome-demo = Bekijk het voorbeeld
welcome-demo-help = Rondkijken met verzonnen gezinnen. Alles verdwijnt als u het programma sluit.
welcome-tour = Rondleiding door het voorbeeld
welcome-tour-help = In vijf haltes langs een verzonnen gezin. Dat duurt twee minuten.

demo-vault = Voorbeeld
demo-author = S. de Wit
demo-passphrase = vier zwanen lezen rustig kranten
demo-preparing = Het voorbeeld wordt klaargezet…
demo-preparing-about = Dit duurt een paar tellen. Alle gezinnen zijn verzonnen.

create-title = Nieuwe kluis
create-about = Een kluis is een map met versleutelde casussen. Alleen uw wachtzin opent hem.
create-name = Naam van de kluis
create-name-example = Team Sociaal West
create-name-missing = Geef de kluis een naam, bijvoorbeeld die van uw team.
create-my-name = Uw naam
create-region-help = Zo kent het programma de namen en organisaties van uw regio. U kunt dit later wijzigen bij Instellingen.
create-my-name-help = Zo staat u in het logboek en bij besluiten.
create-folder = Map
create-folder-not-whole = Typ de hele weg naar de map, of kies de map met de knop.
create-pick = Kies een map
pick-help = U kunt de hele weg ook zelf typen of plakken.
pick-no-dialog = Er gaat geen venster open. Typ of plak de hele weg hier.
create-passphrase = Wachtzin
create-passphrase-help = Vier of meer woorden die niet bij elkaar horen, zijn sterk en goed te onthouden.
create-passphrase-missing = Bedenk eerst een wachtzin.
create-passphrase-ends = Uw wachtzin begint of eindigt met een spatie of een teken dat u niet ziet. Dat teken telt niet mee. Is dat goed? Druk dan nog een keer op de knop.
create-passphrase-weak = Deze wachtzin is te makkelijk te raden. Maak hem langer, bijvoorbeeld met nog een woord.
create-again = Wachtzin nog een keer
create-again-missing = Typ de wachtzin hier nog een keer.
create-again-differs = De twee wachtzinnen zijn niet gelijk. Typ ze nog een keer.
create-final = Raakt u de wachtzin én de herstelcode kwijt, dan kan niemand de kluis nog openen. Ook wij niet.
create-make = Kluis maken
create-making = De kluis wordt gemaakt…
passphrase-show = Tonen wat u typt
passphrase-hide = Verbergen wat u typt
strength = Sterkte van de wachtzin
strength-step = { $step } van { $most }
strength-words = { $strength }. { $advice }
strength-none = Nog niets getypt
strength-0 = Heel zwak
strength-1 = Zwak
strength-2 = Nog te zwak
strength-3 = Sterk
strength-4 = Heel sterk

recovery-title = Uw herstelcode
recovery-about = Met deze code opent u de kluis als u de wachtzin vergeet. U ziet hem maar één keer.
recovery-spelled = Herstelcode, teken voor teken: { $code }
recovery-keep = Schrijf de code over op papier. Bewaar het papier op een veilige plek, niet bij deze computer.
recovery-written-down = Ik heb de code opgeschreven
recovery-type = Typ de code over van uw papier
recovery-type-help = Zo weet u zeker dat hij klopt. Streepjes en hoofdletters maken niet uit.
recovery-type-missing = Typ eerst de code over van uw papier. Hebt u hem niet? Toon de code dan nog een keer.
recovery-confirm = Code controleren
recovery-checking = De code wordt geprobeerd…
recovery-show-again = Code nog een keer tonen

# Nadat het venster niet meer getekend kon worden.
start-after-fault = Het venster kon niet meer getekend worden. Het programma is daarom gestopt. Wat u het laatst schreef, is eerst in uw kluis bewaard, als de map van de kluis er was. Open de kluis en kijk het na.
start-not-again = Het venster kon niet opnieuw beginnen ({ $detail }). Wat u typte, is bewaard. Start het programma opnieuw.
window-unopened = Het venster kon niet open gaan ({ $detail }). Uw kluis is niet veranderd. Start de computer opnieuw, of vraag uw beheerder om hulp.
unlock-title = Kluis openen
unlock-open-elsewhere = Deze kluis is al open in een ander venster, misschien bij een collega of op een andere computer. Opent u de kluis hier, dan kunt u lezen en niet schrijven.
unlock-about = Kluis in { $folder }
unlock-about-named = Kluis { $name } is vergrendeld. Wat u typte, is versleuteld bewaard.
unlock-about-stuck = Kluis { $name } is vergrendeld. Nog niet alles is bewaard: sluit dit programma niet, en open de kluis opnieuw.
unlock-passphrase = Wachtzin
unlock-passphrase-missing = Typ eerst de wachtzin van deze kluis.
unlock-code-missing = Typ eerst de herstelcode van deze kluis. Hij staat op uw papier.
unlock-code = Herstelcode
unlock-folder = Map van de kluis
unlock-open = Ontgrendelen
unlock-opening = Bezig met openen…
unlock-use-code = Herstelcode gebruiken
unlock-use-passphrase = Wachtzin gebruiken
unlock-other = Andere kluis
unlock-demo = Dit is het voorbeeld. De wachtzin is: { $passphrase }

unsaved-title = Uw laatste woorden zijn nog niet bewaard
unsaved-first = Beslis dit eerst. Daarna kunt u verder.
unsaved-about = Ze staan alleen nog in dit programma. Sluit het niet. Is de map van de kluis verplaatst of hernoemd, of zit de stick los? Wijs de map aan en typ uw wachtzin: dan wordt alles daar bewaard.
unsaved-find = Map van de kluis aanwijzen
unsaved-elsewhere = Ergens anders bewaren
unsaved-elsewhere-about = Kies een map, bijvoorbeeld op een andere schijf. Uw woorden komen daar versleuteld te staan. Alleen deze kluis kan ze openen. Zet het bestand later in de map cases van de kluis: dan ziet u het bij Casussen.
unsaved-folder = Map om in te bewaren
unsaved-folder-name = Casuskompas gered { $when }
unsaved-keep = Hier versleuteld bewaren
unsaved-keeping = Bezig met bewaren…
unsaved-kept = Uw laatste woorden zijn versleuteld bewaard in { $folder }. In het bestand ‘Lees mij’ staat hoe ze terugkomen.
unsaved-give-up = Woorden opgeven
unsaved-give-up-about = Weet u het zeker? Wat u het laatst typte, is dan weg en komt niet terug. Wat eerder bewaard was, blijft in de kluis.
unsaved-give-up-surely = Ja, laatste woorden weggooien
unsaved-spare = Nee, niet weggooien
unsaved-readme =
    In deze map staan uw laatste woorden uit kluis { $vault }. De map van de kluis was er toen niet.
    De bestanden zijn versleuteld. Alleen deze kluis kan ze openen.

    Zo komen ze terug:
    1. Zorg dat de map van de kluis er weer is. Sluit Casuskompas.
    2. Kopieer elk bestand dat eindigt op .age naar de map cases in de map van de kluis.
    3. Open de kluis en ga naar Casussen. Daar staat elk bestand als versie van een casus. Kies wat u ermee wilt.
    4. Ziet u uw woorden? Gooi deze map dan weg.
