# terminal-help: what the commands and their options mean, for the help.

help-title = Casuskompas: een kompas voor sociale teams als een gezin niet veilig is.
help-usage = Gebruik:
help-window = opent het venster
help-demo = opent het venster met voorbeelden; niets blijft bewaard
help-no-accessibility = vertelt niets aan schermlezers en andere hulpmiddelen

help-advise = geeft advies over een casus; - leest van de invoer
help-today =
    de dag waarop het advies geldt, zoals 2026-11-19
    (gewoonlijk vandaag)
help-region =
    de afspraken van welke regio, zoals nl
    (gewoonlijk die van Instellingen)
help-format = hoe de uitvoer eruitziet
help-questions = toont, zonder casus, alle vragen met hun naam
help-create = maakt een kluis; toont één keer de herstelcode
help-vault-name = hoe de kluis heet (gewoonlijk de naam van de map)
help-list = toont welke casussen er zijn
help-show = toont een casus
help-revision = zoals die vroeger was
help-add = zet een casus in de kluis, of alle casussen uit een map
help-replace = vervangt een casus die er al staat

help-document = maakt een document (niet versleuteld)
help-document-kind = welk document; zie --kinds
help-document-for =
    voor wie: iemand uit de casus (moeder, Eva), of
    school, veilig-thuis, overleg, collega, archief
help-document-out =
    het nieuwe bestand, PDF of op .docx eindigend voor
    Word; ook: -o BESTAND
help-document-large = in grote letters
help-document-copy =
    toont wat u per onderdeel naar het formulier
    van de ontvanger kopieert
help-document-left-out = toont wat deze lezer niet krijgt, en waarom
help-document-kinds = toont alle documenten en voor wie ze zijn
help-attach = zet een brief, foto of tekening bij een casus
help-attach-title = wat het is, zoals “Brief van school”
help-attach-on = van welke dag het is, zoals 2026-11-19
help-attach-from = van wie u het kreeg
help-attach-marks =
    wie het niet mag zien: in-vertrouwen,
    bron-niet-noemen, derde; met komma's ertussen
help-attachments = toont de bijlagen van een casus
help-attachment = schrijft een bijlage in een bestand (niet versleuteld)
help-attachment-out = het nieuwe bestand; ook: -o BESTAND

help-guidance-check = controleert een pakket van gemeente of regio, of een ander model
help-guidance-sign = zet de handtekening van deze kluis onder zo’n bestand
help-practice-check = controleert een oefening die u zelf schreef
help-practice-paper = maakt de notities voor de trainer
help-selfscan-check = controleert een lijst voor de zelfscan
help-policy = toont wat uw organisatie op deze computer instelde
help-policy-file = leest dit bestand in plaats van dat van de computer
help-practice-cards = maakt in plaats daarvan de rolkaarten

help-past = Wat er was en wat weg moet:
help-log = toont wie wat deed
help-history = toont eerdere versies van een casus
help-join = voegt twee casussen samen: de tweede gaat op in de eerste
help-join-keep = welke casus telt waar beide iets anders zeggen
help-join-level = welk AVE-niveau geldt, als dat verschilt
help-join-who = wie wie is: nummer in de tweede casus, dan in de eerste
help-delete = verwijdert een casus; terugzetten kan nog een tijd
help-deleted = toont welke casussen verwijderd zijn
help-undelete = zet een verwijderde casus terug
help-destroy = vernietigt een casus voorgoed
help-certificate = maakt het bewijs dat een casus is vernietigd
help-reason =
    waarom: retention-ended, asked, kept-elsewhere, mistake
    of term-ended

help-keys = Sleutels:
help-passphrase = zet een andere wachtzin
help-recovery = maakt een nieuwe herstelcode en toont die één keer
help-recovery-sheet =
    bewaart hem ook als blad om af te drukken; verwijder
    dat bestand daarna
help-organisation = toont wat de kluis opent
help-organisation-set = geeft de sleutel van de werkgever toegang
help-organisation-name = hoe die werkgever heet (bij --set)
help-organisation-remove = haalt die toegang weg
help-renew =
    versleutelt alles opnieuw met een nieuwe sleutel;
    gaat verder als dat onderbroken was

help-damage = Reservekopie en schade:
help-backup = maakt een reservekopie in een nieuwe map binnen MAP
help-restore = maakt een kluis van een reservekopie
help-merge = neemt casussen over uit een reservekopie
help-also-destroyed = ook wat hier vernietigd of weggehaald is
help-check = kijkt elk bestand na
help-mend = herstelt wat te herstellen is
help-mend-backup = ook uit deze reservekopie
help-rescue = zet alles wat te lezen is in een nieuwe kluis
help-plain = NIET in een kluis maar ONVERSLEUTELD, elke casus als tekst

help-exchange = Overdragen:
help-deelcode = toont de deelcode en de acht woorden
help-send = maakt een bestand om een casus over te dragen
help-to = aan wie
help-out = de map voor het bestand
help-copy = alleen een kopie om te lezen
help-without-names = zonder namen
help-keep = lijkt op een naam of nummer en mag blijven; komma’s ertussen
help-remove-sent = haalt de casus weg na het ontvangstbewijs
help-unverified = ook als de woorden nooit vergeleken zijn
help-receive = leest een bestand van een collega in
help-receive-out = het bestand voor een bladzijde die een collega stuurde
help-inbox = toont wat wacht
help-accept = neemt een casus over
help-refuse = weigert een casus
help-receipt = maakt het ontvangstbewijs van wat u overnam

help-everywhere = Overal:
help-help = deze uitleg
help-command = OPDRACHT
help-one = uitleg van één opdracht (ook: OPDRACHT --help)
help-version = de versie

help-opening = Bij elke opdracht die een kluis opent:
help-opening-this = Om de kluis te openen:
help-passphrase-file =
    leest de wachtzin uit de eerste regel van een bestand;
    anders vraagt het programma erom
help-recovery-open = opent met de herstelcode
help-recovery-file = leest de herstelcode uit een bestand
help-organisation-key = opent met de sleutel van de werkgever
help-new-passphrase-file = leest de nieuwe wachtzin uit een bestand
help-backup-passphrase-file =
    leest de wachtzin van een reservekopie uit een bestand
help-by =
    wie dit doet, voor het logboek en voor de ontvanger
    (gewoonlijk uw loginnaam)

help-end =
    Einde: 0 gelukt, 1 niet gelukt, 2 opdracht niet begrepen, 3 schade gevonden.
    Alleen rescue --plain schrijft casussen onversleuteld op de schijf.

    Direct gevaar? Bel 112. Advies of melden: Veilig Thuis 0800-2000, dag en nacht.
