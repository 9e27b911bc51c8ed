# Hulp bij de bladzijde die open is.

page-help = Over deze bladzijde: { $page }
page-help-welcome = Kies hier hoe u begint: met een nieuwe kluis, met een kluis die u al hebt, of met het voorbeeld. In het voorbeeld staan alleen verzonnen gezinnen. U kunt daar alles proberen.
page-help-create = Hier maakt u een kluis: een versleutelde map voor uw casussen. Alleen wie de wachtzin weet, kan de kluis openen. Kies een wachtzin van een paar woorden, of laat het programma er een voorstellen.
page-help-recovery = Met de herstelcode opent u de kluis als u de wachtzin kwijt bent. Schrijf de code op papier en bewaar die op een veilige plek, niet op deze computer.
page-help-unlock = Hier opent u de kluis met uw wachtzin. Bent u de wachtzin kwijt, gebruik dan de herstelcode. Wat u vóór het vergrendelen typte, is bewaard.
page-help-today = Hier staat wat vandaag aandacht vraagt, in al uw casussen. Wat niet kan wachten, staat bovenaan. Druk op een regel om die casus te openen.
page-help-cases = Hier staan alle casussen. Zoek op een naam, een nummer of een woord uit de tekst. Wordt het woord in een casus gevonden, dan brengt een druk op de regel u bij dat woord.
page-help-sharing = Hier leest u in wat een collega u gaf, en ziet u wat u zelf gaf. Vergelijk eerst samen de woorden van de deelcode, het liefst aan de telefoon.
page-help-vault = Hier maakt u een reservekopie, laat u de kluis nakijken en verandert u de wachtzin. Bewaar een reservekopie op een andere plek dan deze computer.
page-help-settings = Hier stelt u in hoe het programma eruitziet, in welke regio u werkt en wanneer de kluis vanzelf wordt vergrendeld. Elke keuze geldt meteen.
page-help-compare = Hier staan twee versies van een casus naast elkaar. Kies bij elk verschil wat u wilt houden. Tot u bewaart, verandert er niets.
page-help-history = Hier staan eerdere versies van de casus. U kunt er een bekijken en terugzetten. De versie van nu blijft dan ook bewaard.
page-help-family = Leg hier vast wie er in het gezin en eromheen zijn, en wat er tussen hen is. Begin met de kinderen. Wat u nog niet weet, kan later.
page-help-happened = Schrijf hier op wat er gebeurd is: kort, in feiten, met de dag erbij. Zorgen, incidenten en huisverboden staan elk in een eigen lijst.
page-help-safety = Vraag ieder apart hoe veilig het nu is, van 0 tot en met 10, en schrijf de eigen woorden erbij. Noteer ook wat al goed gaat.
page-help-questions = Begin met de negen vragen. Een ja of twijfel opent een lijst met meer vragen. Niet weten is ook een antwoord: de vraag blijft dan open.
page-help-meldcode = Hier loopt u de vijf stappen van de meldcode door. Het programma toont welke stap aan de beurt is. U kunt elke stap altijd openen.
page-help-directe-veiligheid = Maak hier met iedereen een plan dat nu veilig maakt: wie doet wat, en wie kijkt het na. Kies ten hoogste drie prioriteiten. De rest wacht op de parkeerlijst.
page-help-risicos = Werk hier aan wat achter het geweld zit, zoals drank, schulden of een strijd om de kinderen. Dit komt na directe veiligheid. Onderaan ziet u wat meespeelt en wat beschermt; kies daaruit weer ten hoogste drie prioriteiten.
page-help-herstel = Werk hier met het gezin aan herstel van wat er is gebeurd, en aan hoe het goed blijft gaan. Ieder kind en iedere volwassene telt mee.
page-help-plan = Schrijf hier het veiligheidsplan met het gezin, in hun eigen woorden, en een deel voor elk kind. Wat iemand tekende, blijft staan; een verandering wordt een nieuwe versie. Eronder staan de afspraken.
page-help-ave = Hier ziet u welk niveau het programma voorstelt, en waarom. U besluit zelf, met een reden. Onderaan staat wie welke rol heeft.
page-help-timeline = Hier staat op één lijn wat er gebeurde en wat er gedaan werd. Kies welke dagen u ziet, en welke soorten. Druk op iets om te lezen wat het was.
page-help-logbook = Schrijf hier op wat u deed en hoorde, en plan wat er komt. Wat er staat, blijft staan. Een fout verbetert u met een nieuwe notitie.
page-help-documents = Hier maakt u een bladzijde om te geven of te bewaren: een plan, een besluit, een overdracht. Kies wat u maakt en voor wie. Wat diegene niet mag weten, staat er niet in. U ziet de bladzijde voordat u haar bewaart.
page-help-closing = Hier ziet u wat nog open is voordat u de casus afsluit, en wie daarna contact houdt. Gaat het later niet goed, dan opent u de casus hier weer.
