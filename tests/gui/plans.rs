//! Plan en afspraken, used as a consultant uses it: a plan is written, established,
//! given, and that of one is never beside that of another.

use casuskompas::case::{Answer, Case, Mark, PersonId, Phase, PlanStatus, PlanVersion};
use casuskompas::gui::casefile::plan::{Message, State, update, view};
use casuskompas::gui::widget::{Role, root};
use casuskompas::redaction::{Reader, Shown};
use chrono::NaiveDate;
use iced::Element;

use crate::support::{Desk, Window, family};

type Screen = Window<Desk<State>, Message>;

const FIRST: Phase = Phase::DirecteVeiligheid;
const ALL: PersonId = PersonId(0);

fn drawn(desk: &Desk<State>) -> Element<'_, Message> {
    root("Casuskompas", view(desk.view())).into()
}

fn heard(desk: &mut Desk<State>, message: Message) {
    let (case, advice) = (&mut desk.case, &desk.advice);
    let action = update(&mut desk.state, message, case, advice, &desk.context);
    desk.settle(action);
}

fn screen(case: Case) -> Screen {
    Window::new(Desk::new(case), drawn, heard).sized(640.0, 6000.0)
}

/// Gezin Els, of which the plan was begun together before each gets their own.
fn els(case: Case) -> Screen {
    let mut screen = screen(case);
    screen.click(Role::Radio, "Samen gemaakt");
    screen
}

fn today() -> NaiveDate {
    "2026-11-19".parse().unwrap()
}

fn write(screen: &mut Screen, role: Role, field: &str, words: &str) {
    screen.click(role, field);
    screen.type_text(words);
}

/// Presses what has a name and tells of something.
fn press(screen: &mut Screen, name: &str, about: &str) {
    let spoken = screen.spoken().into_iter();
    let mut all = spoken.filter(|one| one.announcement.name == name);
    let one = all.find(|one| one.announcement.description.as_deref() == Some(about)).unwrap();
    screen.click_at(one.bounds.center());
}

/// Chooses an answer of the question with this name.
fn answer(screen: &mut Screen, question: &str, answer: &str) {
    let spoken = screen.spoken();
    let group = spoken.iter().position(|one| one.announcement.name == question);
    let group = group.unwrap_or_else(|| panic!("no question {question:?}"));
    let chip = spoken[group..]
        .iter()
        .find(|one| one.announcement.role == Role::Radio && one.announcement.name == answer);
    screen.click_at(chip.unwrap().bounds.center());
}

fn newest(screen: &Screen) -> &PlanVersion {
    screen.model.case.plans.last().unwrap()
}

#[test]
fn an_agreement_is_looked_at_with_one_press_and_that_is_taken_back_with_another() {
    let mut screen = screen(family("Gezin Esdoorn"));
    screen.click(Role::Radio, "Ruben");
    let row = "Ruben komt niet in de straat";
    let last = |screen: &Screen| {
        let one = screen.model.case.afspraken[0].last_controle(today()).unwrap();
        (one.on, one.kept, one.by.clone())
    };
    press(&mut screen, "Niet nagekomen", row);
    assert_eq!(last(&screen), (Some(today()), Answer::No, "S. de Wit".to_owned()));
    assert!(screen.tree().contains("niet nagekomen op do 19 nov"), "{}", screen.tree());
    press(&mut screen, "Terug", row);
    assert_eq!(last(&screen).0, "2026-11-18".parse().ok());
    press(&mut screen, "Nagekomen", row);
    assert_eq!(last(&screen).1, Answer::Yes);
}

/// A check of an agreement can be told in confidence like any other record: its words
/// and who may know of them are said where it stands.
#[test]
fn who_may_know_of_a_check_is_said_where_it_stands_and_then_it_stays_with_the_team() {
    let mut case = family("Gezin Esdoorn");
    case.afspraken.retain(|one| one.what.starts_with("Eva belt Karin"));
    let sees = |case: &Case| {
        let shown = Shown::of(case, &Reader::Person(PersonId(3)), today());
        shown.case().afspraken[0].controles.len()
    };
    assert_eq!(sees(&case), 2);
    let title = case.afspraken[0].what.clone();
    let mut screen = screen(case);
    screen.click(Role::Radio, "Eva");
    let mut spoken = screen.spoken().into_iter();
    let head = spoken.find(|one| {
        one.announcement.name.starts_with(&title) && one.announcement.expanded == Some(false)
    });
    screen.click_at(head.unwrap().bounds.center());
    write(&mut screen, Role::TextArea, "Wat was er te zien?", "Zij klonk rustig.");
    let asked = "Wie mag dit zien: nagekomen op wo 18 nov?";
    let group = screen.get(Role::Group, asked).bounds;
    let mut chips = screen.spoken().into_iter();
    let chip = chips.find(|one| {
        one.announcement.name == "In vertrouwen" && group.contains(one.bounds.center())
    });
    screen.click_at(chip.unwrap().bounds.center());
    let after = screen.model.case.afspraken[0].controles.last().unwrap();
    assert_eq!(
        (after.what.as_str(), after.marks.clone()),
        ("Zij klonk rustig.", [Mark::InVertrouwen].into())
    );
    assert_eq!(sees(&screen.model.case), 1);
}

#[test]
fn a_plan_is_begun_written_and_established_in_two_presses() {
    let mut screen = screen(family("Gezin Hazelaar"));
    screen.click(Role::Button, "Plan beginnen");
    let worries = "Wat is er gebeurd, en wat maakt het moeilijk?";
    write(&mut screen, Role::TextArea, worries, "Harde klap.");
    screen.click(Role::Button, "Teken toevoegen");
    write(
        &mut screen,
        Role::TextArea,
        "Wat ziet of hoort u voordat het misgaat?",
        "Hij wordt stil.",
    );
    assert_eq!(newest(&screen).signs[0].seen, "Hij wordt stil.");
    screen.click(Role::Button, "Vaststellen");
    assert_eq!(newest(&screen).status, PlanStatus::Concept);
    assert!(screen.tree().contains("0 van de 10 onderdelen zijn ingevuld"), "{}", screen.tree());
    screen.click(Role::Button, "Versie 1 vastleggen");
    let plan = newest(&screen);
    assert_eq!((plan.status, plan.established_on), (PlanStatus::Vastgesteld, Some(today())));
    assert_eq!(plan.established_by, "S. de Wit");
    // What was established is read, and no longer written.
    assert!(screen.find(Role::TextArea, worries).is_none());
    assert!(screen.tree().contains("Harde klap."));
}

#[test]
fn a_day_to_come_establishes_nothing() {
    let mut case = family("Gezin Els");
    case.plans[0].established_on = "2026-12-01".parse().ok();
    let mut screen = els(case);
    screen.click(Role::Button, "Vaststellen");
    screen.click(Role::Button, "Versie 1 vastleggen");
    assert_eq!(newest(&screen).status, PlanStatus::Concept);
    let day = screen.get(Role::DateField, "Vastgesteld op").announcement;
    assert!(day.error.is_some());
}

#[test]
fn a_next_version_goes_on_from_the_words_and_the_one_before_stays_to_be_read() {
    let mut screen = screen(family("Gezin Linde"));
    let before = screen.model.case.plans[1].clone();
    screen.click(Role::Button, "Nieuwe versie");
    let grounds = "Wat gebeurt er als er niets verandert?";
    assert_eq!(
        screen.get(Role::TextArea, grounds).announcement.value.as_deref(),
        Some(before.unchanged.as_str())
    );
    write(&mut screen, Role::TextArea, grounds, " En Tom ook.");
    screen.click(Role::Button, "Vaststellen");
    screen.click(Role::Button, "Versie 3 vastleggen");
    assert_eq!(screen.model.case.plan_in_force(FIRST, ALL).unwrap().id.0, 3);
    assert!(
        screen.tree().contains("Anders dan versie 2: Als er niets verandert."),
        "{}",
        screen.tree()
    );
    screen.click(Role::Radio, "Versie 2 · vervangen");
    let tree = screen.tree();
    assert!(tree.contains(&before.unchanged) && !tree.contains("En Tom ook."), "{tree}");
    let kept = screen.model.case.plans[1].clone();
    let replaced =
        PlanVersion { status: PlanStatus::Vervangen, replaced_on: Some(today()), ..before };
    assert_eq!(kept, replaced);
}

#[test]
fn a_concept_is_thrown_away_and_comes_back() {
    let mut screen = els(family("Gezin Els"));
    let before = screen.model.case.clone();
    screen.click(Role::Button, "Dit concept weggooien");
    assert!(screen.model.case.plans.is_empty());
    screen.model.put_back();
    assert_eq!(screen.model.case, before);
}

#[test]
fn what_was_given_is_one_press_and_taken_back_with_its_words() {
    let mut screen = screen(family("Gezin Linde"));
    let given = |screen: &Screen| screen.model.case.plans[1].given.len();
    screen.click(Role::CheckBox, "Buurvrouw");
    let last = screen.model.case.plans[1].given.last().unwrap();
    assert_eq!((last.person, last.on), (PersonId(6), Some(today())));
    screen.click(Role::CheckBox, "Oma");
    assert_eq!(given(&screen), 3);
    screen.model.put_back();
    assert_eq!(given(&screen), 4);
    screen.click(Role::Button, "Organisatie toevoegen");
    write(&mut screen, Role::TextField, "Of aan welke organisatie?", "Politie");
    assert!(screen.tree().contains("Politie"), "{}", screen.tree());
    assert_eq!(screen.model.case.plans[1].given.last().unwrap().organisation, "Politie");
}

#[test]
fn looking_back_is_noted_with_one_press() {
    let mut screen = screen(family("Gezin Linde"));
    screen.click(Role::Button, "Vandaag teruggekeken");
    write(&mut screen, Role::TextArea, "Wat kwam eruit?", "Het werkt.");
    let review = screen.model.case.plans[1].reviews.last().unwrap();
    assert_eq!((review.on, review.found.as_str()), (Some(today()), "Het werkt."));
}

#[test]
fn each_says_what_they_think_and_children_in_their_own_way() {
    let mut screen = screen(family("Gezin Linde"));
    assert!(screen.tree().contains("samen tekenen, of een duim omhoog"), "{}", screen.tree());
    answer(&mut screen, "Is Tom het eens?", "Nee");
    write(&mut screen, Role::TextArea, "In de woorden van Tom", "Ik wil de hond mee.");
    let said = screen.model.case.plans[1].opinions.last().unwrap();
    assert_eq!((said.person, said.agrees), (PersonId(2), Answer::No));
    assert_eq!(said.words, "Ik wil de hond mee.");
}

#[test]
fn a_child_has_a_part_in_its_own_words() {
    let mut screen = els(family("Gezin Els"));
    write(&mut screen, Role::TextArea, "Wie bel ik? (Sem)", "Tante Joke.");
    let plan = newest(&screen);
    assert_eq!(plan.part_of(PersonId(1)).unwrap().calls, "Tante Joke.");
}

/// The ten parts come from the data; what is open says what belongs there.
#[test]
fn the_parts_tell_what_is_filled_and_what_is_open() {
    let mut screen = screen(family("Gezin Linde"));
    let tree = screen.tree();
    assert!(tree.contains("8 van 10 onderdelen ingevuld"), "{tree}");
    assert!(tree.contains("Wat al goed ging: ingevuld"), "{tree}");
    assert!(tree.contains("Een deel voor ieder kind: nog open. Geschreven of getekend"), "{tree}");
    // The later plans hold less.
    screen.click(Role::Radio, "Herstelplan");
    assert!(screen.tree().contains("Er is nog geen plan."));
}

/// Words of Eva's plan and of Ruben's.
const EVA: [&str; 4] =
    ["Bram en Lot gaan naar nummer 12", "Ik wil slapen", "Eva belt Karin", "papier ligt bij Karin"];
const RUBEN: [&str; 3] = ["Ruben komt niet in de straat", "Mijn kaken", "door het lint"];

/// While there are signs of control nobody sees the plan of another, and the program
/// says why.
#[test]
fn one_plan_at_a_time_and_none_until_somebody_chose() {
    let mut screen = screen(family("Gezin Esdoorn"));
    let tree = screen.tree();
    assert!(tree.contains("Daarom heeft ieder een eigen plan"), "{tree}");
    for words in EVA.iter().chain(&RUBEN) {
        assert!(!tree.contains(words), "{words}");
    }
    screen.click(Role::Radio, "Eva");
    let tree = screen.tree();
    assert!(EVA.iter().all(|words| tree.contains(words)), "{tree}");
    assert!(!RUBEN.iter().any(|words| tree.contains(words)), "{tree}");
    screen.click(Role::Radio, "Ruben");
    let tree = screen.tree();
    assert!(RUBEN.iter().all(|words| tree.contains(words)), "{tree}");
    assert!(!EVA.iter().any(|words| tree.contains(words)), "{tree}");
}

/// Nobody is named as the one who still has to agree, and a plan of one is offered to
/// no other adult of the family.
#[test]
fn the_plan_of_one_asks_and_is_given_to_nobody_else() {
    let mut case = family("Gezin Esdoorn");
    case.plans[1].opinions.clear();
    let mut screen = screen(case);
    screen.click(Role::Radio, "Eva");
    assert!(screen.find(Role::CheckBox, "Ruben").is_none());
    assert!(screen.find(Role::CheckBox, "Karin").is_some());
    // The brother of who controls, where he lives, is not offered either.
    assert!(screen.find(Role::CheckBox, "Maarten").is_none());
    let tree = screen.tree();
    assert!(!tree.contains("Is Ruben het eens?") && tree.contains("Is Eva het eens?"), "{tree}");
}

#[test]
fn an_agreement_that_is_added_in_the_plan_of_one_is_theirs() {
    let mut screen = screen(family("Gezin Esdoorn"));
    screen.click(Role::Radio, "Ruben");
    screen.click(Role::Button, "Afspraak toevoegen");
    write(&mut screen, Role::TextArea, "Wat is afgesproken?", "Ruben belt niet.");
    let made = screen.model.case.afspraken.last().unwrap();
    assert_eq!(made.what, "Ruben belt niet.");
    assert_eq!(made.with.iter().copied().collect::<Vec<_>>(), [PersonId(4)]);
    // While somebody works in it, it stays, also when it is no longer theirs alone.
    screen.click(Role::CheckBox, "Eva");
    assert!(screen.tree().contains("Ruben belt niet."), "{}", screen.tree());
}

#[test]
fn where_nothing_may_be_written_nothing_can_be_done() {
    let mut screen = els(family("Gezin Els"));
    screen.model.context.read_only = true;
    for name in ["Vaststellen", "Plan beginnen", "Teken toevoegen", "Dit concept weggooien"] {
        assert!(screen.find(Role::Button, name).is_none(), "{name}");
    }
    assert!(screen.tree().contains("Vader sloeg Sem op het plein."), "{}", screen.tree());
}
