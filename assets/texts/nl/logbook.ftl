# Logboek: moments that were agreed, and the book in which nothing is rewritten.

logbook-title = Logboek
logbook-purpose = Wat is er afgesproken, en wie schreef wat wanneer?

moments = Afgesproken momenten
    .one = Moment
    .help = Wie ziet of spreekt u wanneer? Het eerste moment staat bovenaan.
    .none = Er staat niets gepland. Kies ‘Moment toevoegen’ voor een gesprek, evaluatie of overleg.
    .add = Moment toevoegen
    .remove = Moment verwijderen
    .removed = Het moment ‘{ $what }’
    .over = { $count ->
        [one] 1 moment is al gedaan
       *[other] { $count } momenten zijn al gedaan
    }
moment-contact = Contact
moment-evaluatie = Evaluatie
moment-overleg = Overleg
moment-waakvlam = Waakvlam
moment-what = Wat en met wie?
    .short = Wat
moment-on = Datum
moment-at = Tijd
    .example = 14:30
moment-kind = Soort
moment-aloud = { $day }: { $what } ({ $kind }, { $when })
moment-undated = Zonder datum
moment-no-day = kies nog een dag
moment-today = vandaag
moment-late = { $days ->
    [one] 1 dag te laat
   *[other] { $days } dagen te laat
}
moment-ahead = { $days ->
    [one] morgen
   *[other] over { $days } dagen
}
moment-done-on = gedaan op { $day }
moment-finish = Gedaan
moment-unfinish = Toch niet gedaan

month-title = Agenda
month-show = Maand tonen
month-hide = Maand verbergen
month-nothing = Op deze dag staat niets gepland.
month-done = { $what } ({ $when })

book-title = Notities
book-help = Wat hier staat, wordt nooit verwijderd of herschreven. Een fout verbetert u met een nieuwe notitie.
book-nameless = Uw naam is nog niet bekend. Vul hem in bij Instellingen. Dan weten collega’s later wie dit schreef.
book-note = Notitie
book-new = Nieuwe notitie
book-on = Wanneer was het?
    .short = Dag
    .help = Leeg betekent: vandaag.
book-kind = Wat was het?
    .short = Soort
book-kind-notitie = notitie
book-kind-gesprek = gesprek
book-kind-huisbezoek = huisbezoek
book-kind-telefoon = telefoon
book-kind-bericht = bericht
book-kind-overleg = overleg
book-with = Met wie?
    .short = Met
book-event-on = { $kind } op { $day }
book-event-with = met { $names }
book-filter-kind = Toon
book-filter-person = Over wie
book-filter-all = alles
book-filter-everybody = iedereen
book-filter-none = Geen notities bij deze keuze.
book-write = Notitie vastleggen
book-nothing = Hier staat nog niets. Schrijf eerst op wat u wilt vastleggen.
book-empty = Het logboek is nog leeg. Schrijf bijvoorbeeld op wie u sprak en wat er is afgesproken.
book-by-nobody = naam niet ingevuld
book-corrects = verbetert de notitie van { $day }
book-about = De notitie van { $written }
book-correct = Verbeteren
book-corrected = verbeterd door een latere notitie, van { $day }
book-to-correction = Naar de verbetering
book-correction = Verbeterde tekst
book-correction-help = De oude notitie blijft staan, met een verwijzing naar deze.
book-record-correction = Verbetering vastleggen
correction-removed = Uw verbetering

book-marks = Wie mag deze notitie zien?
book-marks-help = Dit geldt meteen voor de notitie zelf, en ook voor de verbetering.

bijlagen = Bijlagen
    .one = Bijlage
    .help = Brieven, foto’s en tekeningen die bij deze casus horen. Ze liggen versleuteld naast de casus.
    .none = Er zijn nog geen bijlagen.
    .remove = Bijlage verwijderen
    .removed = De bijlage ‘{ $what }’
bijlage-title = Wat is het?
    .short = Titel van de bijlage
bijlage-on = Van welke dag?
    .short = Dag van de bijlage
bijlage-from = Van wie kreeg u het?
    .short = Van wie de bijlage is
bijlage-kind = Soort bijlage
bijlage-kind-pdf = PDF
bijlage-kind-afbeelding = Afbeelding
bijlage-kind-tekst = Tekst
bijlage-file = Bestand van de bijlage
bijlage-size = Grootte van de bijlage
bijlage-sha256 = Controlegetal van de bijlage
bijlage-empty = In dit bestand staat niets. Er is niets toegevoegd.
bijlage-unknown-kind = Dit soort bestand kan geen bijlage zijn. Dit kan wel: een PDF, een gewone foto of afbeelding, en platte tekst. Bewaar een brief van Word als PDF. Maak van een foto van een iPhone een schermafbeelding. Er is niets toegevoegd.
bijlage-too-many-pixels = Deze afbeelding is te groot om te tonen: meer dan { $limit } miljoen beeldpunten. Bewaar haar kleiner. Er is niets toegevoegd.
bijlage-broken = Deze afbeelding is niet te lezen ({ $detail }). Er is niets toegevoegd. Kijk of u het bestand zelf kunt openen en bewaar het opnieuw.
bijlage-pdf-keeps = Een PDF blijft zoals hij is. Daarin kan staan wie hem maakte, en waarmee.
bijlage-untitled = Zonder titel
bijlage-of = van { $from }
bijlage-look = Bekijken
bijlage-close = Sluiten
bijlage-looking = Bijlage ‘{ $title }’
bijlage-reading = De bijlage wordt geopend.
bijlage-longer = Dit is het begin van een lange tekst. Schrijf de bijlage naar een bestand om alles te lezen.
bijlage-page-help = De pijlen gaan naar een andere bladzijde.
bijlage-which = Bestand dat erbij komt
bijlage-which-help = PDF, foto of tekst, tot 20 megabyte. Van een foto gaan plaats, toestel en tijd eraf. Het bestand zelf blijft staan waar het is.
bijlage-which-none = Typ waar het bestand staat, of kies het.
bijlage-pick = Bestand kiezen
bijlage-add = Bijlage toevoegen
bijlage-added = ‘{ $title }’ staat nu bij de casus. Vul aan van welke dag het is, van wie, en wie het mag zien.
bijlage-unread = Het bestand { $file } is niet te lezen ({ $reason }). Er is niets toegevoegd. Kijk of het er staat en kies het opnieuw.
bijlage-undrawn = Deze bijlage is niet te tonen: zij is beschadigd, of met een code gesloten. In de kluis blijft zij staan zoals zij kwam. Bewaar haar buiten de kluis om haar met een ander programma te openen.
bijlage-too-much = Deze bladzijde is zo ingewikkeld getekend, dat het te lang duurt om haar te tonen. In de kluis blijft de bijlage staan zoals zij kwam. Bewaar haar buiten de kluis als u vertrouwt van wie zij komt, en open haar met een ander programma.
bijlage-keep = Buiten de kluis bewaren
bijlage-plain = Wie het bestand vindt, kan het lezen: het is niet versleuteld. Bewaar het niet langer dan nodig.
bijlage-written = { $file } staat in { $folder }. Het is niet versleuteld.
