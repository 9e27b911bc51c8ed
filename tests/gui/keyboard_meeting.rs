//! Whoever leads a meeting, and whoever trains, with the keyboard alone: from the first
//! key to the last, with what the room sees.

use iced::keyboard::key::Named;

use super::hands::{Hands, demo};

fn sees(hands: &mut Hands, words: &str) {
    let tree = hands.program.window.tree();
    assert!(tree.contains(words), "{words:?} is not in\n{tree}");
}

/// All that the room is told.
fn room(hands: &mut Hands) -> String {
    let (main, second) = (hands.program.app().main(), hands.program.second());
    hands.program.turn_to(second);
    let told = hands.program.window.tree();
    hands.program.turn_to(main);
    told
}

/// The name of the first button that begins with these words.
fn first(hands: &mut Hands, beginning: &str) -> String {
    let all = hands.program.window.spoken().into_iter().map(|one| one.announcement.name);
    let mut all = { all }.filter(|name| name.starts_with(beginning));
    all.next().unwrap_or_else(|| panic!("nothing begins with {beginning}"))
}

/// Goes to a part of the meeting, over the ways between parts.
fn part(hands: &mut Hands, name: &str) {
    hands.program.key(Named::F6);
    hands.enter(name);
}

/// A meeting of two cases with somebody who comes, of which the first has a question.
fn prepared() -> Hands {
    let mut hands = demo();
    hands.enter("Overleg");
    hands.enter("Nieuw overleg");
    hands.program.type_text("Casusoverleg Noord");
    for family in ["Gezin Esdoorn", "Gezin Els"] {
        hands.enter("Casus toevoegen");
        hands.enter(family);
    }
    let head = first(&mut hands, "1 · Gezin Esdoorn");
    hands.enter_before(&head);
    hands.write("De vraag in één zin", "Verlengen wij het huisverbod?");
    hands.enter("Iemand toevoegen");
    hands.program.type_text("wijkagent");
    hands
}

#[test]
fn a_meeting_is_prepared_led_and_closed_and_the_room_sees_what_it_is_shown() {
    let mut hands = prepared();
    hands.program.key(Named::F6);
    hands.enter("Overleg openen");
    hands.program.key(Named::F8);
    hands.program.key(Named::F11);
    assert_eq!(hands.program.window.model.screen.full.len(), 1, "the window fills the screen");
    assert!(room(&mut hands).contains("Waar gaat het over?"));
    hands.enter("Toon");
    assert!(room(&mut hands).contains("Verlengen wij het huisverbod?"));
    hands.answer("Was erbij?", 1);
    hands.enter("Verder naar beeld");
    part(&mut hands, "Veiligheid");
    hands.enter("Vraag iedereen die er is");
    hands.answer("Hoe veilig, van 0 tot 10?", 5);
    sees(&mut hands, "Van laag naar hoog: 4");
    hands.write("Wat zien wij samen?", "Het verbod stopt zondag.");
    hands.enter_before("Toon");
    part(&mut hands, "Oordeel");
    // At the end of a long part stands the way to the next.
    hands.enter("Verder naar besluit");
    hands.write("Wat is er besloten?", "Wij vragen om verlenging.");
    hands.enter("Actie toevoegen");
    hands.program.type_text("Burgemeester bellen");
    hands.write("Wie doet het?", "wijkagent");
    hands.write("Uiterlijk", "24-11-2026");
    hands.write("Wanneer kijkt u opnieuw?", "30-11-2026");
    part(&mut hands, "Sluiten");
    hands.enter("Voorgelezen, dit geldt");
    sees(&mut hands, "Herinnering maken");
    // Black by one letter, where nobody types.
    hands.reach("Herinnering maken");
    hands.program.type_text("b");
    assert!(!room(&mut hands).contains("besloten"));
    hands.program.type_text("b");
    hands.enter("Volgende: Gezin Els");
    sees(&mut hands, "Gezin Els · zonder namen");
    assert!(!room(&mut hands).contains("verlenging"));
    hands.enter("Overleg sluiten");
    sees(&mut hands, "Overleg");
    assert!(room(&mut hands).contains("Hier staat nog niets"));
}

#[test]
fn a_trainer_writes_one_practises_it_with_a_group_and_goes_back() {
    let mut hands = demo();
    hands.enter("Oefenen");
    hands.program.key(Named::F8);
    hands.enter("Beginnen met een casus");
    hands.enter("Gezin Linde");
    sees(&mut hands, "Alles klopt. U kunt ermee oefenen.");
    hands.reach("Tekst van de oefening");
    hands.enter("Oefenen met deze tekst");
    sees(&mut hands, "Deel 1 van 1");
    hands.enter("Verder zonder eigen keuze");
    hands.write("AVE 2", "12");
    hands.enter("Tellen");
    sees(&mut hands, "De groep (12)");
    hands.enter("Volgende: het panel");
    hands.enter("Volgende: het kompas");
    sees(&mut hands, "Waarom het kompas dit zegt");
    hands.program.key(Named::F6);
    hands.enter("Stoppen");
    sees(&mut hands, "Tekst van de oefening");
    assert!(room(&mut hands).contains("Hier staat nog niets"));
}
