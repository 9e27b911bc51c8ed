# Afsluiten: what is still open, why now, and who keeps in touch.

step-closing = Afsluiten
closing-title = Casus afsluiten
closing-purpose = Afsluiten is een besluit. U kunt de casus altijd weer openen. De waakvlam gaat door.
closing-purpose-closed = De casus is afgesloten. U kunt de casus altijd weer openen.
step-closing-running = de casus loopt
step-closing-closed = de casus is afgesloten

closings = Afsluitingen
    .one = Afsluiting
closing-still-open = Wat staat er nog open
closing-nothing-open = Er staat niets meer open.
closing-in-order = in orde
closing-is-open = nog open
closing-go = Ga naar { $step }
closing-open-level = Het niveau is AVE { $level }.
closing-days-confirmed = { $days ->
    [one] 1 dag zonder geweld
   *[other] { $days } dagen zonder geweld
}, laatst nagevraagd op { $on }
closing-days = { $days ->
    [one] 1 dag zonder geweld
   *[other] { $days } dagen zonder geweld
}, nog door niemand nagevraagd
closing-open-phase = De casus is nog in fase { $number }.
closing-open-again = { $count ->
    [one] 1 antwoord telt niet meer mee. Vraag het opnieuw.
   *[other] { $count } antwoorden tellen niet meer mee. Vraag ze opnieuw.
}
closing-open-questions = { $count ->
    [one] 1 vraag is nog open en kan het advies veranderen.
   *[other] { $count } vragen zijn nog open en kunnen het advies veranderen.
}
closing-open-priority = { $count ->
    [0] De prioriteit ‘{ $title }’ loopt nog.
    [one] De prioriteit ‘{ $title }’ loopt nog, met 1 actie die niet klaar is.
   *[other] De prioriteit ‘{ $title }’ loopt nog, met { $count } acties die niet klaar zijn.
}
closing-open-moment = Op { $on } staat nog: { $what }
closing-open-late = Dit zou gebeuren op { $on }: { $what }
closing-open-undated = Er is nog geen dag voor: { $what }

closing-why = Waarom nu?
    .short = Waarom afgesloten
    .help = Wat is er anders dan bij het begin, en waaraan ziet u dat?
closing-with = Met wie van het gezin en de kring besproken?
    .short = Besproken met
closing-also = Met wie nog meer?
    .short = Ook besproken met
    .example = huisarts, school
closing-apart = Bespreek het afsluiten met ieder apart. Vertel de een niet wat de ander zei.
closing-waakvlam = Waakvlam
    .help = Wie houdt contact als de hulp klaar is, en hoe vaak?
waakvlam-geen = geen
waakvlam-elke-maand = elke maand
waakvlam-elk-kwartaal = elk kwartaal
waakvlam-elk-halfjaar = elk halfjaar
closing-without = Waarom geen waakvlam?
    .short = Waarom geen waakvlam
closing-caller = Wie belt?
    .short = Wie belt
closing-first = Eerste keer
closing-questions = Drie vaste vragen: is er weer geweld, hoe gaat het met wie geweld gebruikte, komen problemen terug?
closing-eyes = Wie keek mee?
    .short = Wie meekeek
    .help = Een collega, liefst de aandachtsfunctionaris.
closing-despite = Waarom toch nu afsluiten?
    .short = Waarom toch
closing-weighty = Het is nog niet rustig: het niveau is hoog of er is een signaal waar nog niets aan is gedaan. Afsluiten kan, met een reden en iemand die meekijkt.
closing-on = Afgesloten op
closing-by = Afgesloten door
closing-left-open = Stond nog open
closing-reopened-on = Weer geopend op
closing-reopened-by = Weer geopend door
closing-reopened-because = Waarom weer geopend
closing-go-with = Afsluiten met waakvlam
closing-go-without = Afsluiten zonder waakvlam
closing-go-plain = Casus afsluiten
closing-why-missing = Schrijf op waarom u de casus nu afsluit.
closing-with-missing = Kies met wie u dit besprak, of schrijf het hier op.
closing-waakvlam-missing = Kies of er een waakvlam komt, en hoe vaak.
closing-without-missing = Schrijf op waarom er geen waakvlam komt.
closing-caller-missing = Schrijf op wie er belt.
closing-first-missing = Kies een dag voor de eerste keer.
closing-first-past = Kies een dag die nog komt.
closing-eyes-missing = Schrijf op welke collega meekeek.
closing-eyes-own = Iemand anders dan u kijkt mee. Schrijf de naam van een collega op.
closing-despite-missing = Schrijf op waarom u toch nu afsluit.
closing-kept-until = Bewaren tot { $day }: { $reason } Daarna vraagt het programma wat u wilt.
closing-no-ground = Waarom en hoe lang u de casus bewaart, kiest u bij Logboek.

closing-done = De casus is afgesloten.
reopening-done = De casus is weer open.
closed-title = Afgesloten
closed-undocumented = Waarom dat was, staat niet in dit bestand.
closed-by = Afgesloten op { $on } door { $by }
closed-on = Afgesloten op { $on }
closed-why = Waarom: { $why }
closed-discussed = Besproken met { $who }
closed-waakvlam = Waakvlam { $every }, door { $who }, voor het eerst op { $on }
closed-without = Geen waakvlam: { $why }
closed-eyes = { $who } keek mee
closed-despite = Waarom toch: { $why }
closed-left-open = Stond nog open:
closed-reopened = Weer geopend op { $on }: { $why }
closed-reopened-by = Weer geopend op { $on } door { $by }: { $why }
closing-history = Eerder afgesloten
reopening-title = Casus weer openen
reopening-help = Is er nieuws dat vraagt om weer te beginnen? Alles staat er nog. U kunt dit ongedaan maken.
reopening-reason = Waarom weer openen?
reopening-reason-missing = Schrijf op waarom u de casus weer opent.
reopening-go = Casus weer openen

waakvlam-due = Waakvlam
waakvlam-due-by = Waakvlam: { $who } neemt contact op
closing-handed-over = Een collega nam de casus over en houdt contact.

waakvlam-contacts = Waakvlam
    .one = Waakvlam
    .help = Elke keer dezelfde drie vragen. Spreek wie onveilig was het liefst alleen.
    .none = Er is nog geen contact geweest.
    .add = Contact noteren
    .remove = Contact verwijderen
    .removed = Het contact van { $what }
waakvlam-on = Datum
waakvlam-by = Wie nam contact op?
    .short = Door
waakvlam-with = Met wie?
waakvlam-also = Met wie nog meer?
    .short = Ook met
waakvlam-violence = Is er weer geweld geweest?
    .short = Weer geweld
waakvlam-violence-words = Wat werd daarover verteld?
    .short = Over geweld
waakvlam-user = Zijn er zorgen over wie geweld gebruikte?
    .short = Zorgen over wie geweld gebruikte
waakvlam-user-words = Hoe gaat het met die persoon?
    .short = Over wie geweld gebruikte
waakvlam-problems = Komen problemen terug bij wie het meemaakte?
    .short = Problemen komen terug
waakvlam-problems-words = Welke problemen?
    .short = Over problemen
waakvlam-next = Volgende keer
    .help = Leeg betekent: zoals bij het afsluiten afgesproken.
waakvlam-last = Dit was het laatste contact
waakvlam-last-because = Waarom het laatste?
    .short = Waarom het laatste
    .example = afgesproken met het gezin
waakvlam-undated = Zonder datum
waakvlam-calm = geen geweld, geen nieuwe zorgen
waakvlam-violence-again = weer geweld
waakvlam-worries = zorgen over wie geweld gebruikte
waakvlam-problems-again = problemen komen terug
waakvlam-not-asked = nog niet alles gevraagd
waakvlam-ended = laatste contact: { $why }
waakvlam-next-on = Volgende keer: { $on }, { $who }
waakvlam-next-late = Volgende keer was afgesproken voor { $on }, { $who }
waakvlam-nobody = nog niet bekend wie
waakvlam-none-next = Er is geen volgend contact afgesproken.
waakvlam-news-violence = Bij de waakvlam van { $on } is verteld dat er weer geweld was. Open de casus weer en noteer het incident.
waakvlam-news-worries = Bij de waakvlam van { $on } waren er zorgen of kwamen problemen terug. Kijk met een collega of u de casus weer opent.
waakvlam-reopen-reason = Waakvlam van { $on }: { $what }.
waakvlam-record = Bij de waakvlam van { $on } is verteld over geweld. Daar staat nog geen incident bij.
