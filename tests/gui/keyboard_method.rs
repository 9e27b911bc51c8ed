//! The whole method in one case, with the keyboard alone: weighed, reported, an order
//! extended, scaled up, an agreement broken, recovered, scaled down with a warm
//! handover, closed, and kept in touch.

use casuskompas::case::{Answer, Ave, Phase};
use chrono::{NaiveDate, TimeDelta};
use iced::keyboard::key::Named;

use super::hands::{Hands, add, another, new_case};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn days(hands: &mut Hands, days: i64) {
    hands.program.clock.advance(TimeDelta::days(days));
    hands.program.redraw();
}

/// Opens the step that stands behind this key.
fn step(hands: &mut Hands, key: &str, title: &str) {
    hands.program.ctrl(key);
    hands.program.must_see(&format!("Heading \"{title}\" level=1"));
}

#[test]
fn from_the_weighing_to_the_waakvlam() {
    let mut hands = new_case();
    family(&mut hands);
    what_happened(&mut hands);
    weighed_and_reported(&mut hands);
    scaled_up(&mut hands);
    extended(&mut hands);
    agreed_and_broken(&mut hands);
    recovered(&mut hands);
    scaled_down(&mut hands);
    closed(&mut hands);
    kept_in_touch(&mut hands);
}

fn family(hands: &mut Hands) {
    add(hands, "Kind", "Tom", "zoon");
    hands.write("Leeftijd", "8");
    another(hands, "Moeder", "moeder");
    hands.answer("Plaats in de kring", 2);
    another(hands, "Vader", "vader");
    hands.answer("Plaats in de kring", 2);
}

fn what_happened(hands: &mut Hands) {
    step(hands, "2", "Wat is er gebeurd");
    hands.reach("Lichamelijk geweld");
    hands.program.key(Named::Space);
    hands.enter("Incident toevoegen");
    hands.write("Datum", "18-11-2026");
    hands.write("Wat gebeurde er?", "Vader duwde moeder tegen de muur. Tom zag het.");
    hands.answer("Waren er kinderen bij?", 1);
    hands.enter("Huisverbod toevoegen");
    hands.write("Op welke dag opgelegd?", "18-11-2026");
    hands.write("Hoe laat?", "21:15");
    hands.answer("Wie mag niet naar huis?", 3);
}

fn weighed_and_reported(hands: &mut Hands) {
    step(hands, "m", "Meldcode");
    hands.enter("Nieuwe weging");
    hands.write("Met wie hebt u gewogen?", "K. Jansen");
    hands.answer("2. Is er acute of structurele onveiligheid?", 1);
    hands.program.must_see("Melden? Ja, meldnorm");
    hands.answer("Besluit 1: meldt u bij Veilig Thuis?", 1);
    hands.write("Waarom dit besluit?", "Meldnorm: acuut onveilig.");
    let weighed = &hands.case().meldcode.wegingen[0];
    assert_eq!((weighed.report, weighed.weighed_with.as_str()), (Answer::Yes, "K. Jansen"));
    hands.enter_before("5. Beslissen");
    hands.enter("Melding toevoegen");
    hands.write("Gemeld op", "19-11-2026");
    assert_eq!(hands.case().meldcode.meldingen[0].on, Some(day("2026-11-19")));
}

fn scaled_up(hands: &mut Hands) {
    step(hands, "8", "AVE en regie");
    hands.answer("Niveau", 3);
    hands.write("Overlegd met", "Veilig Thuis");
    hands.write("Reden", "Er is een huisverbod; hulp en politie werken samen.");
    hands.write("Waarom wijkt dit af van het advies?", "De politie doet al mee.");
    hands.enter("Besluit vastleggen");
    assert_eq!(hands.case().decisions.current().unwrap().level, Ave::Three);
    hands.enter("Procesregie wijzigen: nog niet ingevuld");
    hands.write("Procesregie: wie in deze casus", "Veiligheidshuis");
    assert_eq!(hands.case().regie.procesregie.name, "Veiligheidshuis");
}

fn extended(hands: &mut Hands) {
    days(hands, 7);
    step(hands, "2", "Wat is er gebeurd");
    hands.program.key(Named::F6);
    hands.enter("Besluit");
    hands.write("Verlengd tot en met", "10-12-2026");
    assert_eq!(hands.case().huisverboden[0].extended_until, Some(day("2026-12-10")));
}

fn agreed_and_broken(hands: &mut Hands) {
    step(hands, "p", "Plan en afspraken");
    hands.enter("Afspraak toevoegen");
    hands.write("Wat is afgesproken?", "Vader komt niet in de straat");
    hands.write("Afgesproken op", "26-11-2026");
    days(hands, 8);
    hands.enter_before("Niet nagekomen");
    let agreed = &hands.case().afspraken[0];
    assert_eq!(agreed.controles.last().map(|one| one.kept), Some(Answer::No));
    step(hands, "8", "AVE en regie");
    hands.program.must_see("is niet nagekomen");
}

/// What is done in the months after it, so that it becomes calm.
fn recovered(hands: &mut Hands) {
    days(hands, 120);
    step(hands, "p", "Plan en afspraken");
    hands.enter("Nagekomen");
    for (key, from, to) in [("5", "Directe veiligheid", 2), ("6", "Risico’s", 3)] {
        step(hands, key, from);
        hands.enter(&format!("Eerder naar fase {to}"));
        hands.program.type_text("Oma kijkt mee, en niemand hoorde van geweld.");
        hands.write("Tweede paar ogen", "J. Smit");
        hands.enter(&format!("Vastleggen en naar fase {to}"));
    }
    assert_eq!(hands.case().phases.current, Phase::Herstel);
}

fn scaled_down(hands: &mut Hands) {
    step(hands, "8", "AVE en regie");
    hands.answer("Niveau", 1);
    hands.write("Overlegd met", "moeder, vader en het Veiligheidshuis");
    hands.write("Reden", "Al vier maanden geen geweld.");
    hands.write("Waarom wijkt dit af van het advies?", "Het gezin wil dit, samen met oma.");
    hands.write("Waarom kan het toch?", "Oma kijkt elke week mee.");
    hands.write("Wie neemt de casusregie over?", "P. Vos");
    hands.write("Wanneer kijkt u samen terug?", "1-5-2027");
    hands.write("Wanneer is de eerste waakvlam?", "1-6-2027");
    hands.enter("Besluit vastleggen");
    let case = hands.case();
    assert_eq!(case.decisions.current().unwrap().level, Ave::One);
    assert!(case.transfers[0].is_pending(), "who has it keeps it");
    hands.enter("Casusregie naar P. Vos: wacht tot de ander bevestigt");
    hands.reach("Het gezin was erbij");
    hands.program.key(Named::Space);
    hands.enter_before("Bevestigd");
    assert_eq!(hands.case().regie.casusregie.name, "P. Vos");
}

fn closed(hands: &mut Hands) {
    days(hands, 40);
    step(hands, "e", "Casus afsluiten");
    hands.answer("Waakvlam", 3);
    hands.reach("Wie belt?");
    hands.program.ctrl("a");
    hands.program.type_text("P. Vos");
    hands.write("Waarom nu?", "Het gaat goed, ook volgens Tom.");
    hands.write("Met wie nog meer?", "Tom, moeder en vader");
    hands.write("Wie keek mee?", "J. Smit");
    hands.enter("Afsluiten met waakvlam");
    assert!(hands.case().closing().is_some());
}

fn kept_in_touch(hands: &mut Hands) {
    days(hands, 90);
    hands.enter("Contact noteren");
    hands.answer("Is er weer geweld geweest?", 2);
    hands.answer("Zijn er zorgen over wie geweld gebruikte?", 2);
    hands.answer("Komen problemen terug bij wie het meemaakte?", 2);
    let case = hands.case();
    assert!(!case.waakvlam[0].is_bad_news() && !case.is_open());
    assert_eq!(case.waakvlam_due(), Some(day("2027-11-11")), "it goes on as agreed");
    step(hands, "t", "Tijdlijn");
    hands.program.must_see("Waakvlam afgesproken: elk kwartaal, P. Vos");
}
