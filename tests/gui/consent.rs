//! Toestemming om te delen, and whether it is safe to call.

use casuskompas::case::{Answer, Case, ron};
use casuskompas::gui::casefile::family::{Message, State, update, view};
use casuskompas::gui::widget::{Role, root};
use chrono::NaiveDate;
use iced::Element;

use crate::support::{Desk, Window, family};

type Screen = Window<Desk<State>, Message>;

fn drawn(desk: &Desk<State>) -> Element<'_, Message> {
    root("Casuskompas", view(desk.view())).into()
}

fn heard(desk: &mut Desk<State>, message: Message) {
    let (case, advice) = (&mut desk.case, &desk.advice);
    let action = update(&mut desk.state, message, case, advice, &desk.context);
    desk.settle(action);
}

fn screen(case: Case) -> Screen {
    Window::new(Desk::new(case), drawn, heard).sized(954.0, 7000.0)
}

fn today() -> NaiveDate {
    "2026-11-19".parse().unwrap()
}

#[test]
fn given_refused_and_taken_back_stand_beside_each_other() {
    let read = |text: &str| -> Answer {
        let case: Case = ron::from_text(&format!("(toestemmingen: [({text})])")).unwrap();
        case.toestemmingen[0].stands(today())
    };
    assert_eq!(read(""), Answer::Unknown);
    assert_eq!(read("given: Yes"), Answer::Yes);
    assert_eq!(read("given: No"), Answer::No);
    assert_eq!(read(r#"given: Yes, withdrawn_on: "2026-11-19""#), Answer::No);
    assert_eq!(read(r#"given: Yes, withdrawn_on: "2026-11-20""#), Answer::Yes, "not yet");
}

#[test]
fn a_consent_is_noted_by_clicking_and_can_be_taken_back() {
    let mut screen = screen(family("Gezin Linde"));
    let before = screen.model.case.toestemmingen.len();
    screen.click(Role::Button, "Toestemming toevoegen");
    assert_eq!(screen.model.case.toestemmingen.len(), before + 1);
    let tree = screen.tree();
    assert!(tree.contains("Moeder, delen met Basisschool De Wilgenhof: mag (vr 9 okt)"), "{tree}");
    assert!(tree.contains("Vader, delen met de huisarts van moeder: ingetrokken (vr 30 okt)"));
}

#[test]
fn the_list_of_people_says_what_to_beware_of() {
    let tree = screen(family("Gezin Esdoorn")).tree();
    assert!(tree.contains("Moeder, bel niet zomaar, geheim adres"), "{tree}");
}

#[test]
fn who_is_controlled_is_asked_once_whether_calling_is_safe() {
    let asks = |case: Case| {
        let screen = screen(case);
        let warnings = &screen.model.advice.warnings;
        warnings.iter().any(|one| one.text.contains("of bellen of appen veilig is"))
    };
    let mut case = family("Gezin Esdoorn");
    assert!(!asks(case.clone()), "it is known there");
    case.family.people[2].safe_to_call = Answer::Unknown;
    assert!(asks(case.clone()));
    case.family.people[2].died = true;
    assert!(!asks(case));
}
