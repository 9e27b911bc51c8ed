# Overdragen en delen: wat er mis kan gaan.

exchange-error-not-a-path = Vul het hele pad in, zoals /home/naam/Documenten.
exchange-error-mistyped-deelcode = Deze deelcode klopt niet. Er is een teken anders, te veel of te weinig. Kopieer de hele code opnieuw. Hij begint met deel1.
exchange-error-newer-deelcode = Deze deelcode komt uit een nieuwere versie van Casuskompas. Werk eerst uw programma bij.
exchange-error-own-deelcode = Dit is uw eigen deelcode. Vul de deelcode van uw collega in.
exchange-error-known-deelcode = Deze deelcode staat al bij uw contacten, bij { $name }.
exchange-error-nameless-contact = Vul een naam in, zodat u uw collega herkent.
exchange-error-no-such-contact = Dit contact staat niet meer in de lijst.
exchange-error-oversized = Dit bestand is te groot: meer dan { $limit } MB. Een casus is nooit zo groot. Het bestand is niet geopend.
exchange-error-too-large = Deze casus is te groot om te versturen: het bestand wordt meer dan { $limit } MB. Er is niets verstuurd.
exchange-error-not-a-bundle = Dit is geen bestand om een casus over te dragen of te delen. Kies het bestand dat uw collega u gaf.
exchange-error-damaged = Dit bestand is beschadigd of niet compleet. Uw kluis is niet veranderd. Vraag uw collega om het opnieuw te versturen.
exchange-error-not-for-us = Dit bestand is voor een andere kluis gemaakt. U kunt het niet openen. Controleer of uw collega úw deelcode heeft gebruikt.
exchange-error-forwarded = Dit bestand was voor iemand anders bedoeld en is aan u doorgestuurd. Het is niet aangenomen. Neem contact op met de afzender.
exchange-error-forged = De handtekening klopt niet: dit bestand komt niet van de afzender die erin staat. Het is niet aangenomen. Bel uw collega.
exchange-error-newer = Dit bestand is gemaakt met een nieuwere versie van Casuskompas. Werk eerst uw programma bij en probeer het dan opnieuw.
exchange-error-replayed-waiting = Dit bestand is al ingelezen. Het wacht op uw besluit.
exchange-error-replayed-accepted = Dit bestand is al eerder ingelezen en overgenomen. Er is niets veranderd.
exchange-error-replayed-refused = Dit bestand is al eerder ingelezen en geweigerd. Wilt u de casus toch? Vraag uw collega om hem opnieuw te versturen.
exchange-error-replayed-closed = Dit ontvangstbewijs is al eerder ingelezen. Er is niets veranderd.
exchange-error-no-such-bundle = Dit bestand wacht niet meer op een besluit.
exchange-error-stray-receipt = Dit ontvangstbewijs hoort niet bij iets wat u vanuit deze kluis heeft verstuurd. Er is niets veranderd.
exchange-error-unreadable = De casus in dit bestand is niet te lezen: { $detail }. Uw kluis is niet veranderd. Vraag uw collega om hem opnieuw te versturen.
exchange-error-not-ours = Deze casus is van een collega. U heeft een kopie om te lezen en kunt die niet doorgeven.
exchange-error-under-way = Deze casus wordt al overgedragen aan { $to }. Wacht op het ontvangstbewijs, of trek die overdracht eerst in.
exchange-error-not-compared = U heeft de acht woorden van deze collega nog niet vergeleken. Bel eerst, of geef aan dat u het bestand toch wilt maken.
exchange-error-no-such-handover = Deze overdracht loopt niet meer.

vault-error-read-only-copy = Deze casus is van een collega. U heeft een kopie om te lezen: wijzigen kan alleen daar.

# Bestanden: geen namen van gezinnen.
exchange-file-transfer = casuskompas-overdracht-{ $id }.age
exchange-file-copy = casuskompas-kopie-{ $id }.age
exchange-file-receipt = casuskompas-ontvangstbewijs-{ $id }.age

# Zonder namen: wat er in de plaats komt.
pseudonym-case-name = Casus zonder namen
pseudonym-child = kind { $number }
pseudonym-adult = volwassene
pseudonym-network = bekende
pseudonym-professional = professional
pseudonym-colleague = collega { $number }
pseudonym-numbered = { $label } { $number }
pseudonym-surname = [achternaam]
pseudonym-organisation = [organisatie]
pseudonym-address = [adres]
pseudonym-mail = [e-mailadres]
pseudonym-number = [nummer]
pseudonym-postcode = [postcode]
pseudonym-birthday = [geboortedatum]
# Woorden in een naam die niemand verraden.
pseudonym-common-words = de den der het een van ter ten te in en met op bij uit voor aan moeder vader ouder ouders stiefmoeder stiefvader oma opa oom tante zus broer zoon dochter kind kinderen neef nicht partner ex mama papa mevrouw meneer dhr mevr mw vriend vriendin buren buurman buurvrouw nummer juf meester mentor leerkracht docent trainer coach school basisschool college huisarts huisartsenpraktijk praktijk poh ggz ggd jgz politie wijkagent wijkteam team jeugd jeugdzorg gemeente wethouder burgemeester reclassering veilig thuis verslavingszorg schuldhulpverlening budgetcoach adviseur veiligheid openbare orde casusregisseur procesregisseur teamleider mdo gezin familie casus kinderopvang ziekenhuis rechtbank raad kinderbescherming
# Woorden waar de naam van een straat op eindigt.
pseudonym-street-endings = straat laan weg plein hof dijk kade singel gracht pad steeg dreef
