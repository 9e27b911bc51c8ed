//! Each child seen and spoken with, in the window.

use casuskompas::case::{Answer, Case, Kindcontact, PersonId, ron};
use casuskompas::gui::casefile::concerns::{Message, State, safety, update};
use casuskompas::gui::widget::{Role, root};
use chrono::NaiveDate;
use iced::Element;

use crate::support::{Desk, Window, family};

type Screen = Window<Desk<State>, Message>;

fn drawn(desk: &Desk<State>) -> Element<'_, Message> {
    root("Casuskompas", safety(desk.view())).into()
}

fn heard(desk: &mut Desk<State>, message: Message) {
    let (case, advice) = (&mut desk.case, &desk.advice);
    let action = update(&mut desk.state, message, case, advice, &desk.context);
    desk.settle(action);
}

fn screen(case: Case) -> Screen {
    Window::new(Desk::new(case), drawn, heard).sized(954.0, 7000.0)
}

/// One of the answers below a question.
fn answer(screen: &mut Screen, question: &str, answer: &str) {
    let group = screen.get(Role::RadioGroup, question).bounds;
    let mut spoken = screen.spoken().into_iter();
    let chip = spoken.find(|one| {
        one.announcement.role == Role::Radio
            && one.announcement.name == answer
            && group.contains(one.bounds.center())
    });
    screen.click_at(chip.unwrap().bounds.center());
}

fn today() -> NaiveDate {
    "2026-11-19".parse().unwrap()
}

#[test]
fn a_talk_is_recorded_by_clicking_and_the_child_is_no_longer_open() {
    let mut screen = screen(family("Gezin Linde"));
    assert!(screen.tree().contains("Julia: nog niet apart gesproken"), "{}", screen.tree());
    screen.click(Role::Button, "Gesprek toevoegen");
    screen.click(Role::CheckBox, "Julia");
    answer(&mut screen, "Was er geen ouder of verzorger bij?", "Ja");
    let talk = &screen.model.case.kindgesprekken[0];
    assert_eq!(talk.children, [PersonId(1)].into());
    assert_eq!((talk.on, talk.alone), (Some(today()), Answer::Yes));
    assert_eq!(talk.kind, Kindcontact::Gesproken);
    let tree = screen.tree();
    assert!(tree.contains("Julia: apart gesproken op do 19 nov. Weet nog niet"), "{tree}");
    assert!(tree.contains("Tom: nog niet apart gesproken"), "{tree}");
}

#[test]
fn only_children_are_offered_and_who_was_chosen_stays() {
    let case = r#"(family: (people: [
            (id: 1, name: "Mila", place: Child), (id: 2, name: "Vera", place: Adult),
            (id: 3, name: "Joris", place: Adult)]),
        kindgesprekken: [(children: [1, 2], on: "2026-11-18")])"#;
    let mut screen = screen(ron::from_text(case).unwrap());
    screen.click(
        Role::Button,
        "Mila, Vera, wo 18 nov: Nog niet opgeschreven wat het kind zei (niet apart)",
    );
    let tree = screen.tree();
    assert!(tree.contains("CheckBox \"Mila\" checked"), "{tree}");
    assert!(tree.contains("CheckBox \"Vera\" checked"), "{tree}");
    assert!(!tree.contains("CheckBox \"Joris\""), "{tree}");
}

#[test]
fn what_a_child_waits_for_can_be_seen() {
    let tree = screen(family("Gezin Els")).tree();
    assert!(tree.contains("nog niet opgeschreven wat daarmee is gedaan"), "{tree}");
    assert!(tree.contains("Weet nog niet van de vertrouwenspersoon."), "{tree}");
    assert!(tree.contains("Weet van de vertrouwenspersoon, sinds di 17 nov."), "{tree}");
}
