# terminal: the commands for administrators and for rescue.

terminal-help =
    Casuskompas: een kompas voor sociale teams als een gezin niet veilig is.

    Gebruik:
      casuskompas                    opent het venster
      casuskompas --demo             opent het venster met voorbeelden; niets blijft bewaard
          --no-accessibility         vertelt niets aan schermlezers en andere hulpmiddelen
      casuskompas advise FILE.ron    geeft advies over een casus; - leest van de invoer
          --today 2026-11-19         de dag waarop het advies geldt (gewoonlijk vandaag)
          --region ID                de afspraken van welke regio (gewoonlijk nl)
          --format text|json         hoe het advies eruitziet
      casuskompas advise --questions toont alle vragen, met hun naam
      casuskompas vault create DIR   maakt een kluis; toont één keer de herstelcode
          --name NAAM                hoe de kluis heet (gewoonlijk de naam van de map)
      casuskompas vault list DIR     toont welke casussen er zijn (--format text|json)
      casuskompas vault show DIR ID|NUMMER|NAAM
                                     toont een casus (--format ron|json)
      casuskompas vault add DIR FILE.ron
                                     zet een casus in de kluis
          --replace                  vervangt een casus die er al staat
      casuskompas vault check DIR    kijkt elk bestand na (--format text|json)
      casuskompas vault deelcode DIR toont de deelcode en de acht woorden (--format text|json)
      casuskompas vault send DIR ID|NUMMER|NAAM --to DEELCODE|NAAM --out MAP
                                     maakt een bestand om een casus over te dragen
          --copy                     alleen een kopie om te lezen
          --without-names            zonder namen
          --remove                   haalt de casus weg na het ontvangstbewijs
          --unverified               ook als de woorden nooit vergeleken zijn
          --name NAAM                hoe u heet; ook bij de vier hieronder (gewoonlijk: terminal)
      casuskompas vault receive DIR FILE
                                     leest een bestand van een collega in
      casuskompas vault inbox DIR    toont wat wacht (--format text|json)
          --accept ID, --refuse ID   neemt een casus over, of weigert hem
      casuskompas vault receipt DIR ID --out MAP
                                     maakt het ontvangstbewijs van wat u overnam
      casuskompas --help             deze uitleg
      casuskompas --version          de versie

    Bij elke opdracht met vault:
          --passphrase-file FILE     leest de wachtzin uit de eerste regel van een bestand;
                                     anders vraagt het programma erom

    Einde: 0 gelukt, 1 niet gelukt, 2 opdracht niet begrepen, 3 schade gevonden.
    Geen enkele opdracht schrijft een casus onversleuteld op de schijf.

    Direct gevaar? Bel 112. Advies of melden: Veilig Thuis 0800-2000, dag en nacht.
terminal-version = Casuskompas { $version }
terminal-see-help = Er is niets veranderd. Kijk met ‘casuskompas --help’ wat er kan.
terminal-no-command = Er staat geen opdracht.
terminal-no-action = Na ‘vault’ hoort create, list, show, add, check, deelcode, send, receive, inbox of receipt.
terminal-missing-value = Hier hoort nog iets te staan: { $name }.
terminal-option-without-value = Na { $option } hoort nog een waarde.
terminal-unknown-option = De optie { $option } bestaat hier niet.
terminal-unknown-word = ‘{ $word }’ past hier niet.
terminal-option-takes-no-value = Bij { $option } hoort geen waarde.
terminal-unreadable = ‘{ $word }’ bevat tekens die het programma niet kan lezen.
terminal-bad-day = ‘{ $day }’ is geen datum. Schrijf jaar, maand en dag, zoals 2026-11-19.
terminal-bad-format = De vorm ‘{ $format }’ bestaat hier niet. Kies uit: { $formats }.
terminal-unknown-region = De regio ‘{ $region }’ is niet bekend. Kies uit: { $regions }.
terminal-cannot-read = Het bestand { $file } is niet te lezen ({ $reason }). Er is niets veranderd. Controleer de naam en of u het bestand mag lezen.
terminal-cannot-write = Het antwoord kon niet worden geschreven ({ $reason }). Controleer de schijf of het programma waar u het naartoe stuurt.
terminal-malformed = Het bestand { $file } is geen goede casus. Regel { $line }, kolom { $column }: { $reason }. Er is niets veranderd. Verbeter die plek en probeer het opnieuw.
terminal-unknown-field = Let op: het veld ‘{ $field }’ bestaat niet en wordt overgeslagen. Kijk of de naam klopt.
terminal-unknown-question = Let op: de vraag ‘{ $id }’ bestaat niet en telt niet mee. Kijk met ‘casuskompas advise --questions’ hoe de vragen heten.
terminal-ask-passphrase = Wachtzin:
terminal-ask-new-passphrase = Kies een wachtzin:
terminal-ask-again = Nog een keer:
terminal-passphrases-differ = De twee wachtzinnen zijn niet gelijk. Er is geen kluis gemaakt. Probeer het opnieuw.
terminal-empty-passphrase-file = De eerste regel van { $file } is leeg. Er is niets veranderd. Zet de wachtzin op de eerste regel.
terminal-passphrase-file-open = Let op: ook anderen op deze computer kunnen { $file } lezen. Maak het bestand alleen leesbaar voor uzelf (chmod 600).
terminal-no-passphrase = Er is geen wachtzin en niemand om die te vragen. Gebruik --passphrase-file.
terminal-cannot-ask = De wachtzin kon niet worden gevraagd ({ $reason }). Er is niets veranderd. Gebruik --passphrase-file.
terminal-created =
    De kluis ‘{ $name }’ is gemaakt in { $folder }.

    Uw herstelcode: { $code }

    Schrijf deze code op en bewaar het papier op een veilige plek, niet bij de computer. De code komt maar één keer in beeld. Bent u de wachtzin én de code kwijt, dan kan niemand de casussen nog openen.
terminal-code-not-shown = De kluis is gemaakt, maar de herstelcode kon niet worden getoond. Er staat nog niets in de kluis. Verwijder de map en maak de kluis opnieuw.
terminal-no-cases = Er staan nog geen casussen in deze kluis.
terminal-phase = fase { $number }
terminal-closed = afgesloten
terminal-days =
    { $days ->
        [one] 1 dag zonder geweld
       *[other] { $days } dagen zonder geweld
    }
terminal-second-copy = Tweede kopie { $number } van { $name }, bewaard door { $by } op { $at }.
terminal-no-such-case = Er is geen casus die ‘{ $wanted }’ heet of zo genummerd is. Kijk met ‘vault list’ welke er zijn.
terminal-several-cases = Bij ‘{ $wanted }’ passen meer casussen: { $cases }. Noem het id.
terminal-author = terminal
terminal-added = Toegevoegd: { $name } ({ $id })
terminal-replaced = Vervangen: { $name } ({ $id })
terminal-exists = De casus met id { $id } staat al in de kluis. Er is niets overschreven. Gebruik --replace als u die casus wilt vervangen.
terminal-sound = Alle { $count } bestanden zijn in orde.
terminal-unsound = Van { $count } bestanden zijn er { $faulty } niet in orde.
terminal-faulty = { $file }: { $what }
