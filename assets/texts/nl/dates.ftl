# Dates for somebody's own calendar.

dates-title = Datums naar uw agenda
dates-about = Maakt een bestand dat uw agenda kan openen. Er staan geen namen in en geen woorden die u typte: alleen het nummer van de casus, waarvoor de datum is en wanneer. Het bestand is niet versleuteld.
dates-folder = Map voor het bestand
dates-folder-help = Verandert er iets? Maak dan een nieuw bestand. Wat verviel, haalt u zelf uit uw agenda.
dates-make = Bestand maken
dates-making = De datums worden verzameld.
dates-file = casuskompas-datums-{ $day }.ics
dates-file-again = casuskompas-datums-{ $day }-{ $number }.ics
dates-item = { $number }: { $kind }
dates-decide = { $clock ->
    [huisverbod] beslissen over verlengen van het huisverbod
   *[other] beslissen
}
dates-end = { $clock ->
    [huisverbod] huisverbod loopt af
    [veilig-thuis] Veilig Thuis laat weten wat het doet
    [onderzoek] Veilig Thuis rondt het onderzoek af
   *[other] school weet van het geweld
}
dates-none = Er zijn geen datums om in een bestand te zetten.
dates-made = { $count ->
    [one] Eén datum staat in { $file }, in de map { $folder }. Open het bestand om de datum in uw agenda te zetten.
   *[other] { $count } datums staan in { $file }, in de map { $folder }. Open het bestand om ze in uw agenda te zetten.
}
dates-made-less = { $count } datums staan in { $file }, in de map { $folder }. Dat zijn niet alle datums: { $unread ->
    [one] één casus kon niet worden gelezen. Kijk op de bladzijde Kluis bij Nakijken.
   *[other] { $unread } casussen konden niet worden gelezen. Kijk op de bladzijde Kluis bij Nakijken.
}
log-agenda-written = { $count ->
    [one] Zette de agenda van een overleg over 1 casus in een bestand, zonder namen.
   *[other] Zette de agenda van een overleg over { $count } casussen in een bestand, zonder namen.
}
log-dates-written = Zette { $count } datums in een bestand voor een agenda, zonder namen.
