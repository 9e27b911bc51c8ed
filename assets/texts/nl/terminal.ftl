# terminal: the commands for administrators and for rescue.

terminal-version = Casuskompas { $version }, kluizen in formaat { $format }
terminal-see-help = Er is niets veranderd. Kijk met ‘casuskompas --help’ wat er kan.
terminal-no-command = Er staat geen opdracht.
terminal-no-action = Na ‘{ $family }’ hoort een opdracht, zoals { $actions }.
terminal-missing-value = Hier hoort nog iets te staan: { $name }.
terminal-option-without-value = Na { $option } hoort nog een waarde.
terminal-unknown-option = De optie { $option } bestaat hier niet.
terminal-meant = Bedoelde u { $word }?
terminal-unknown-word = ‘{ $word }’ past hier niet.
terminal-option-takes-no-value = Bij { $option } hoort geen waarde.
terminal-unreadable = ‘{ $word }’ bevat tekens die het programma niet kan lezen.
terminal-bad-day = ‘{ $day }’ is geen datum. Schrijf jaar, maand en dag, zoals 2026-11-19.
terminal-bad-format = De vorm ‘{ $format }’ bestaat hier niet. Kies uit: { $formats }.
terminal-region-set = Uw organisatie heeft de regio ingesteld: { $region }. Er is niets veranderd. Laat --region weg, of vraag uw beheerder.
terminal-unknown-region = De regio ‘{ $region }’ is niet bekend. Kies uit: { $regions }.
terminal-layer-unused = Dit bestand van de gemeente is niet te gebruiken. De regio geldt zoals die is.
terminal-model-unused = Dit bestand met een andere versie van het model is niet te gebruiken. Het model van het programma geldt.
terminal-region-gone = De regio ‘{ $gone }’ uit uw instellingen bestaat niet meer. Nu geldt: { $region }.
terminal-cannot-read = Het bestand { $file } is niet te lezen ({ $reason }). Er is niets veranderd. Controleer de naam en of u het bestand mag lezen.
terminal-cannot-write = Het antwoord kon niet worden geschreven ({ $reason }). Controleer de schijf of het programma waar u het naartoe stuurt.
case-too-many-parts = hier begint het onderdeel waarmee het er meer zijn dan in een casus passen
terminal-malformed = Het bestand { $file } is geen goede casus. Regel { $line }, kolom { $column }: { $reason }. Er is niets veranderd. Verbeter die plek en probeer het opnieuw.
terminal-unknown-field = Let op: het veld ‘{ $field }’ bestaat niet en wordt overgeslagen. Kijk of de naam klopt.
terminal-unknown-question = Let op: de vraag ‘{ $id }’ bestaat niet en telt niet mee. Kijk met ‘casuskompas advise --questions’ hoe de vragen heten.
terminal-ask-passphrase = Wachtzin:
terminal-ask-new-passphrase = Kies een wachtzin:
terminal-ask-again = Nog een keer:
terminal-passphrases-differ = De twee wachtzinnen zijn niet gelijk. Er is niets gemaakt of veranderd. Probeer het opnieuw.
terminal-passphrase-ends = Let op: de wachtzin begon of eindigde met een spatie of een teken dat u niet ziet. Dat teken telt niet mee.
terminal-empty-passphrase-file = De eerste regel van { $file } is leeg. Er is niets veranderd. Zet de wachtzin of de code op de eerste regel.
terminal-passphrase-file-open = Let op: ook anderen op deze computer kunnen { $file } lezen. Maak het bestand alleen leesbaar voor uzelf (chmod 600).
terminal-no-passphrase = Hier is een wachtzin of code nodig, en er is niemand om die te vragen. Gebruik { $option }.
terminal-cannot-ask = De wachtzin of code kon niet worden gevraagd ({ $reason }). Er is niets veranderd. Gebruik { $option }.
terminal-created =
    De kluis ‘{ $name }’ is gemaakt in { $folder }.

    Uw herstelcode: { $code }

    Schrijf deze code op en bewaar het papier op een veilige plek, niet bij de computer. De code komt maar één keer in beeld. Bent u de wachtzin én de code kwijt, dan kan niemand de casussen nog openen.
terminal-code-not-shown = De herstelcode kon niet worden getoond. Daarom is de kluis niet afgemaakt; er staat niets in. Maak de kluis opnieuw, in dezelfde map.
terminal-no-cases = Er staan nog geen casussen in deze kluis.
terminal-no-readable-cases = Geen casus in deze kluis is nu te lezen. Hieronder staat waarom.
terminal-phase = fase { $number }
terminal-closed = afgesloten
terminal-days =
    { $days ->
        [0] laatste geweld vandaag
        [one] laatste geweld 1 dag geleden
       *[other] laatste geweld { $days } dagen geleden
    }
terminal-second-copy = Tweede kopie { $number } van { $name }, bewaard door { $by } op { $at }.
terminal-no-such-case = Er is geen casus die ‘{ $wanted }’ heet of zo genummerd is. Kijk met ‘vault list’ welke er zijn.
terminal-several-cases = Bij ‘{ $wanted }’ passen meer casussen: { $cases }. Noem het id.
terminal-author = terminal
terminal-added = Toegevoegd: { $name } ({ $id })
terminal-added-many = Toegevoegd: { $count ->
        [one] 1 casus
       *[other] { $count } casussen
    }.
terminal-replaced-many = Vervangen: { $count ->
        [one] 1 casus
       *[other] { $count } casussen
    }.
terminal-exist-many = Er { $count ->
        [one] staat 1 casus
       *[other] staan { $count } casussen
    } al in de kluis. Daarvan is niets overschreven. Gebruik --replace als u ze wilt vervangen.
terminal-replaced = Vervangen: { $name } ({ $id })
terminal-exists = De casus met id { $id } staat al in de kluis. Er is niets overschreven. Gebruik --replace als u die casus wilt vervangen.
terminal-sound = Alle { $count } bestanden zijn in orde.
terminal-unsound = Van { $count } bestanden zijn er { $faulty } niet in orde.
terminal-faulty = { $file }: { $what }
