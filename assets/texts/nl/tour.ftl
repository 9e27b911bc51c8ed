# Een korte rondleiding langs het voorbeeld.

tour-name = Rondleiding
tour-said = { $title }. { $words }
tour-offer = Nieuw hier? In vijf haltes ziet u wat het programma voor u doet. Dat duurt twee minuten. U kunt altijd stoppen.
tour-begin = Begin de rondleiding
tour-decline = Nee, dank u
tour-stop = Rondleiding { $number } van { $all }: { $title }
tour-on = Volgende
tour-back = Terug
tour-leave = Rondleiding stoppen
tour-done = Klaar
tour-today = Hier begint u de dag. Bovenaan staat wat niet kan wachten, uit al uw casussen. Druk op een regel, en u bent bij dat gezin.
tour-kompas = Dit is gezin Linde; het is verzonnen. Het Kompas zegt wat nu als eerste moet, en waarom. Hebt u het gedaan, dan wordt het Kompas stil.
tour-ave = Het programma stelt een niveau voor en toont waarom. Ook ziet u welke vraag nog open is. U besluit zelf, en schrijft erbij waarom.
tour-priorities = Eerst maakt u met het gezin een plan dat nu veilig maakt: wie doet wat, en wie kijkt het na? Kies ten hoogste drie prioriteiten. De rest wacht op de parkeerlijst.
tour-vault-title = Kluis en vergrendelen
tour-vault = Alles staat versleuteld op deze laptop. Loopt u weg, druk dan in het menu op Vergrendelen, of op Ctrl L. Wat u typte, blijft bewaard. De rondleiding vindt u terug bij Hulp.
