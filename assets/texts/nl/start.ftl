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
create-my-name-help = Zo staat u in het logboek en bij besluiten.
create-folder = Map
create-folder-not-whole = Typ de hele weg naar de map, of kies de map met de knop.
create-pick = Kies een map
create-passphrase = Wachtzin
create-passphrase-help = Vier of meer woorden die niet bij elkaar horen, zijn sterk en goed te onthouden.
create-passphrase-missing = Bedenk eerst een wachtzin.
create-passphrase-weak = Deze wachtzin is te makkelijk te raden. Maak hem langer, bijvoorbeeld met nog een woord.
create-again = Wachtzin nog een keer
create-again-missing = Typ de wachtzin hier nog een keer.
create-again-differs = De twee wachtzinnen zijn niet gelijk. Typ ze nog een keer.
create-final = Raakt u de wachtzin én de herstelcode kwijt, dan kan niemand de kluis nog openen. Ook wij niet.
create-make = Kluis maken
create-making = De kluis wordt gemaakt…
passphrase-show = Tonen wat u typt
passphrase-hide = Verbergen wat u typt
strength-none = Nog niets getypt
strength-0 = Heel zwak
strength-1 = Zwak
strength-2 = Nog te zwak
strength-3 = Sterk
strength-4 = Heel sterk

recovery-title = Uw herstelcode
recovery-about = Met deze code opent u de kluis als u de wachtzin vergeet. U ziet hem maar één keer.
recovery-keep = Schrijf de code over op papier. Bewaar het papier op een veilige plek, niet bij deze computer.
recovery-written-down = Ik heb de code opgeschreven
recovery-type = Typ de code over van uw papier
recovery-type-help = Zo weet u zeker dat hij klopt. Streepjes en hoofdletters maken niet uit.
recovery-type-missing = Typ eerst de code over van uw papier. Hebt u hem niet? Laat de code dan nog een keer zien.
recovery-confirm = Code controleren
recovery-checking = De code wordt geprobeerd…
recovery-show-again = Laat de code nog een keer zien

unlock-title = Kluis openen
unlock-about = Kluis in { $folder }
unlock-about-named = Kluis { $name } is vergrendeld. Wat u typte, is versleuteld bewaard.
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
