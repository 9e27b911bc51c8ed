# How long a case is kept, and destroying it.

retention-title = Bewaren en vernietigen
retention-purpose = Hoelang blijft deze casus bewaard, en waarom? U beslist; er verdwijnt niets vanzelf door een datum.
retention-grounds = Waarom wordt deze casus bewaard?
    .short = Gronden om te bewaren
    .help = Kies alles wat geldt. Bij meer gronden telt de langste termijn.
retention-ground-jeugdwet = Jeugdwet
retention-ground-wmo = Wmo
retention-ground-wth = Huisverbod (Wth)
retention-ground-working-copy = Werkkopie
retention-ground-other = Anders
retention-terms = Wat deze gronden vragen
retention-term = { $ground }: { $text } { $basis } Bron: { $sources }.
retention-term-other = Anders: kies hieronder zelf een datum en schrijf bij de toelichting waarom.
retention-basis-sourced = Deze termijn is bij de bron nagekeken.
retention-basis-background = Deze termijn is niet bij de bron nagekeken. Vraag hem na in uw gemeente.
retention-basis-inferred = Dit volgt uit de bron, maar staat er niet zo. Vraag na hoe uw gemeente het regelt.
retention-running = De casus loopt nog. De termijn begint bij de laatste wijziging, en niet voordat u de casus afsluit.
retention-suggested = Volgens de termijn: bewaren tot en met { $day }.
retention-reason = Dat is { $years } jaar na de laatste wijziging, op { $since }.
retention-reason-longest = Dat is { $years } jaar na de laatste wijziging, op { $since }. Het is de langste termijn van deze gronden.
retention-set = U koos zelf: bewaren tot en met { $day }.
retention-too-early = De datum die u koos, ligt voor het einde van de termijn: { $day }. Schrijf bij de toelichting waarom dat kan.
retention-ends-on = Zelf een einddatum kiezen
    .short = Bewaren tot en met
    .help = De laatste dag waarop u de casus bewaart. Leeg laten mag: dan geldt de termijn.
retention-note = Toelichting
    .short = Toelichting bij bewaren
    .help = Bijvoorbeeld: wie dit besloot, of waar de casus ook staat.
retention-ended = De termijn is voorbij sinds { $day }. U kunt de casus vernietigen, of een latere datum kiezen.
retention-kept-elsewhere = Dit is een werkkopie van een afgesloten casus. Staat alles in het systeem van de gemeente? Dan kunt u de casus hier vernietigen. Wilt u hem nog even houden, kies dan een datum.
retention-no-ground = Kies waarom deze casus wordt bewaard. Dan ziet u tot wanneer.
retention-no-end = Deze gronden geven geen termijn. Kies zelf een einddatum.

destroy-open = Casus vernietigen…
destroy-title = Casus vernietigen
destroy-what = U vernietigt { $name }. Daarna is de casus niet meer terug te halen.
destroy-goes = Dit verdwijnt
destroy-goes-case = De casus zelf, met alles wat erin staat en alle bijlagen.
destroy-goes-versions = Alle eerdere versies en alle tweede kopieën.
destroy-goes-index = Wat zoeken en lijsten ervan weten, ook bewaarde filters met een naam of nummer uit de casus.
destroy-stays = Dit blijft
destroy-stays-backups = Reservekopieën die al gemaakt zijn, en wat u aan anderen gaf of buiten de kluis bewaarde. Ruim die zelf op.
destroy-stays-log = Eén regel in het logboek van de kluis: het nummer van de casus, wie, wanneer en waarom.
destroy-stays-counted = Als daarvoor is gekozen: één regel om te tellen in Inzicht, met het kwartaal, het niveau, de fase en de route. Daarin staat geen naam, geen nummer en geen dag.
destroy-still-running = De termijn loopt nog tot en met { $day }. Vernietig alleen als de casus ergens anders bewaard blijft, of als iemand daar recht op heeft.
destroy-reason = Waarom vernietigt u de casus?
destroy-reason-retention-ended = De bewaartermijn is voorbij
destroy-reason-kept-elsewhere = Hij staat in het systeem van de gemeente of bij een collega
destroy-reason-asked = Iemand over wie het gaat, vroeg erom
destroy-reason-mistake = Hij is per vergissing gemaakt: een test, of dubbel
destroy-reason-united = Hij is samengevoegd met een andere casus
destroy-reason-term-ended = Hij was verwijderd, en de tijd om hem terug te zetten is voorbij
destroy-reason-missing = Kies eerst waarom u de casus vernietigt.
destroy-typed = Typ ter controle: { $word }
destroy-typed-missing = Dit is niet hetzelfde. Typ precies: { $word }
destroy-go = Vernietigen
destroy-busy = De casus wordt vernietigd…
destroy-failed = Vernietigen is niet gelukt. { $why } Was het al begonnen, dan wordt het afgemaakt als u de kluis weer opent.
destroyed-title = Casus vernietigd
destroyed-words = { $files ->
    [one] Casus { $number } is vernietigd: 1 bestand.
   *[other] Casus { $number } is vernietigd: { $files } bestanden.
}
destroyed-by = Door: { $by }
destroyed-nobody = iemand zonder naam
destroyed-at = Wanneer: { $day } om { $time }
destroyed-why = Waarom: { $reason }
destroyed-log = Dit bewijs staat ook in het logboek van de kluis.

kept-title = Besluit over bewaren
kept-help = Afgesloten casussen waarover u nog iets beslist. Dit heeft geen haast.
kept-item = { $name } — { $what }
kept-ended = de termijn is voorbij sinds { $day }
kept-elsewhere = deze werkkopie kan weg
kept-no-ground = nog geen grond om te bewaren
kept-no-end = nog geen einddatum
kept-more = { $count ->
    [one] Daarna is er nog 1.
   *[other] Daarna zijn er nog { $count }.
}

guidance-years = Dit aantal jaren kan niet.
guidance-years-mend = Kies 1 tot en met 150, of laat years weg.
guidance-no-term = Voor de grond { $ground } staat er geen termijn.
guidance-no-term-mend = Voeg een term toe met deze ground, zo nodig zonder years.
