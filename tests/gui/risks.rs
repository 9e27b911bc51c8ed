//! The risk picture in the window.

use casuskompas::case::{Answer, Case, PersonId, Phase, PriorityId, QuestionId, ron};
use casuskompas::gui::casefile::phase::{Message, State, update, view};
use casuskompas::gui::widget::{Role, root};
use iced::Element;

use crate::support::{Desk, Window, family};

type Screen = Window<Desk<State>, Message>;

fn drawn(desk: &Desk<State>) -> Element<'_, Message> {
    root("Casuskompas", view(desk.view(), Phase::Risicos)).into()
}

fn heard(desk: &mut Desk<State>, message: Message) {
    let (case, advice) = (&mut desk.case, &desk.advice);
    let action = update(&mut desk.state, Phase::Risicos, message, case, advice, &desk.context);
    desk.settle(action);
}

fn screen(case: Case) -> Screen {
    Window::new(Desk::new(case), drawn, heard).sized(954.0, 9000.0)
}

/// Chooses one of the answers of a factor.
fn answer(screen: &mut Screen, factor: &str, answer: &str) {
    let group = screen.get(Role::RadioGroup, factor).bounds;
    let mut spoken = screen.spoken().into_iter();
    let chip = spoken.find(|one| {
        one.announcement.role == Role::Radio
            && one.announcement.name == answer
            && group.contains(one.bounds.center())
    });
    screen.click_at(chip.unwrap().bounds.center());
}

/// Shows all of the first group of which not all is shown.
fn show_more(screen: &mut Screen) {
    let mut spoken = screen.spoken().into_iter();
    let more = spoken.find(|one| one.announcement.name.starts_with("Bekijk nog"));
    screen.click_at(more.unwrap().bounds.center());
}

fn seen<'a>(screen: &'a Screen, id: &str) -> &'a casuskompas::case::Observation {
    screen.model.case.factoren.get(&QuestionId::from(id)).unwrap()
}

#[test]
fn what_is_known_is_shown_and_the_rest_is_a_click_away() {
    let mut screen = screen(family("Gezin Berk"));
    let tree = screen.tree();
    assert!(tree.contains("Drank of drugs"), "{tree}");
    assert!(!tree.contains("Geen vaste of geen goede woning"), "{tree}");
    let mut more =
        screen.spoken().into_iter().filter(|one| one.announcement.name.starts_with("Bekijk nog"));
    let last = more.next_back().unwrap();
    screen.click_at(last.bounds.center());
    assert!(screen.tree().contains("Bekijk alleen wat bekend is"));
}

#[test]
fn a_factor_is_answered_with_words_by_clicking() {
    let case =
        r#"(opened_on: "2026-11-01", family: (people: [(id: 3, name: "Ruben", place: Adult)]))"#;
    let mut screen = screen(ron::from_text(case).unwrap());
    show_more(&mut screen);
    answer(&mut screen, "Drank of drugs", "Speelt");
    let tree = screen.tree();
    assert_eq!(seen(&screen, "middelen").answer, Answer::Yes, "{tree}");
    let row = screen.get(Role::RadioGroup, "Drank of drugs").bounds;
    let mut notes = screen.spoken().into_iter().filter(|one| one.announcement.name == "Notitie");
    let below = notes.find(|one| one.bounds.center().y > row.center().y).unwrap();
    screen.click_at(below.bounds.center());
    screen.click(Role::CheckBox, "Ruben");
    assert_eq!(seen(&screen, "middelen").people, [PersonId(3)].into());
}

#[test]
fn what_plays_becomes_a_priority_with_its_words() {
    let case = r#"(opened_on: "2026-11-01", family: (people: [(id: 3, name: "Ruben", place: Adult)]),
        factoren: {"middelen": (answer: Yes, people: [3], note: "Elk weekend.", on: "2026-11-18")})"#;
    let mut screen = screen(ron::from_text(case).unwrap());
    screen.click(Role::Button, "Notitie wijzigen");
    screen.click(Role::Button, "Maak er een prioriteit van");
    let plan = screen.model.case.phases.top3(Phase::Risicos);
    let one = plan.get(PriorityId(1)).unwrap();
    assert_eq!((one.title.as_str(), one.why.as_str()), ("Drank of drugs", "Elk weekend."));
    assert_eq!((one.factor.as_str(), one.for_whom.len()), ("middelen", 1));
    assert!(screen.tree().contains("staat in de top 3"));
}

#[test]
fn what_was_told_in_confidence_does_not_go_into_the_plan() {
    let case = r#"(opened_on: "2026-11-01", factoren: {"middelen":
        (answer: Yes, note: "Elk weekend.", on: "2026-11-18", marks: [InVertrouwen])})"#;
    let mut screen = screen(ron::from_text(case).unwrap());
    screen.click(Role::Button, "Notitie wijzigen");
    screen.click(Role::Button, "Maak er een prioriteit van");
    let plan = screen.model.case.phases.top3(Phase::Risicos);
    assert_eq!(plan.get(PriorityId(1)).unwrap().why, "");
}

#[test]
fn an_answer_moves_nothing_that_the_hand_is_about_to_click() {
    let mut screen = screen(family("Gezin Linde"));
    show_more(&mut screen);
    let names = ["Groeide zelf op met geweld", "Moeite met leren of begrijpen", "Drank of drugs"];
    for name in names {
        let before = screen.get(Role::RadioGroup, name).bounds;
        answer(&mut screen, name, "Speelt");
        assert_eq!(screen.get(Role::RadioGroup, name).bounds, before, "{name}");
    }
    // What they open stands below.
    assert!(screen.tree().contains("Zegt ja zonder het te begrijpen"));
    assert!(screen.tree().contains("Hetzelfde patroon als vroeger thuis"));
}

#[test]
fn the_case_tells_it_with_the_way_to_its_source() {
    let case = r#"(violence: [Financieel], huisverboden: [(on: "2026-10-01")])"#;
    let mut screen = screen(ron::from_text(case).unwrap());
    let tree = screen.tree();
    assert!(tree.contains("Uit de casus: financieel geweld"), "{tree}");
    assert!(tree.contains("Uit de casus: een huisverbod"), "{tree}");
}
