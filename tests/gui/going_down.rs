//! Going down a level as a conversation, and one family in several municipalities.

use casuskompas::case::{Answer, Ave, Case, MomentKind};
use casuskompas::gui::casefile::ave::{Message, State, update, view};
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
    Window::new(Desk::new(case), drawn, heard).sized(954.0, 8000.0)
}

fn answer(screen: &mut Screen, question: &str, answer: &str) {
    let group = screen.get(Role::RadioGroup, question).bounds;
    let spoken = screen.spoken().into_iter();
    let mut chips = spoken
        .filter(|one| one.announcement.role == Role::Radio && one.announcement.name == answer);
    let chip = chips.find(|one| group.contains(one.bounds.center())).unwrap();
    screen.click_at(chip.bounds.center());
}

fn type_into(screen: &mut Screen, role: Role, field: &str, words: &str) {
    screen.click(role, field);
    screen.ctrl("a");
    screen.type_text(words);
}

fn error(screen: &mut Screen, role: Role, field: &str) -> Option<String> {
    screen.get(role, field).announcement.error
}

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}

const BECAUSE: &str = "Waarom kan het toch?";
const REVIEW: &str = "Wanneer kijkt u samen terug?";
const WAAKVLAM: &str = "Wanneer is de eerste waakvlam?";

#[test]
fn going_down_asks_what_going_up_does_not() {
    let mut screen = screen(family("Gezin Berk"));
    assert!(screen.find(Role::Group, "Afschalen bespreekt u").is_none());
    answer(&mut screen, "Niveau", "AVE 3");
    assert!(screen.find(Role::Group, "Afschalen bespreekt u").is_none());
    answer(&mut screen, "Niveau", "AVE 1");
    assert!(screen.find(Role::Group, "Afschalen bespreekt u").is_some());
    let tree = screen.tree();
    assert!(tree.contains("De procesregie ligt bij MDO Wijkteam Noord, sinds"), "{tree}");
    assert!(screen.find(Role::List, "Dit is nog niet rond").is_some(), "{tree}");
    type_into(&mut screen, Role::TextArea, "Reden", "Het loopt.");
    type_into(&mut screen, Role::TextArea, "Waarom wijkt dit af van het advies?", "Gezin wil dit.");
    screen.click(Role::Button, "Besluit vastleggen");
    assert_eq!(screen.model.case.ave(), Some(Ave::Two), "not recorded");
    assert!(error(&mut screen, Role::TextField, "Overlegd met").is_some(), "never alone");
    assert!(error(&mut screen, Role::TextArea, BECAUSE).is_some());
    assert!(error(&mut screen, Role::DateField, REVIEW).is_some());
    assert!(error(&mut screen, Role::DateField, WAAKVLAM).is_some());
}

#[test]
fn what_was_agreed_stands_with_the_decision_and_where_it_is_looked_after() {
    let mut screen = screen(family("Gezin Berk"));
    let (moments, transfers) = (screen.model.case.agenda.len(), screen.model.case.transfers.len());
    answer(&mut screen, "Niveau", "AVE 1");
    type_into(&mut screen, Role::TextField, "Overlegd met", "moeder, vader en oma");
    type_into(&mut screen, Role::TextArea, "Reden", "Het loopt.");
    type_into(&mut screen, Role::TextArea, "Waarom wijkt dit af van het advies?", "Gezin wil dit.");
    type_into(&mut screen, Role::TextArea, BECAUSE, "Oma kijkt elke week mee.");
    type_into(&mut screen, Role::TextField, "Wie neemt de casusregie over?", "P. Vos");
    type_into(&mut screen, Role::DateField, REVIEW, "15-1-2027");
    type_into(&mut screen, Role::DateField, WAAKVLAM, "1-2-2027");
    let prepared = &screen.model.case.afschaling;
    assert_eq!(prepared.because, "Oma kijkt elke week mee.", "it waits in the case");
    screen.click(Role::Button, "Besluit vastleggen");

    let case = &screen.model.case;
    let decision = case.decisions.current().unwrap();
    assert_eq!((decision.level, case.afschaling.because.as_str()), (Ave::One, ""));
    let down = &decision.down;
    assert!(!down.left_open.is_empty());
    assert_eq!((down.review_on, down.waakvlam_on), (day("2027-01-15"), day("2027-02-01")));
    let new: Vec<_> = case.agenda[moments..].iter().map(|one| (one.kind, one.on)).collect();
    let wanted =
        [(MomentKind::Evaluatie, day("2027-01-15")), (MomentKind::Waakvlam, day("2027-02-01"))];
    assert_eq!(new, wanted);
    let [transfer] = &case.transfers[transfers..] else { panic!("{:?}", case.transfers) };
    assert_eq!((transfer.to.as_str(), transfer.is_pending()), ("P. Vos", true));
    assert_eq!(case.regie.casusregie.name, "S. de Wit", "who has it keeps it until then");
    let (_, entry) = case.logbook.iter().last().unwrap();
    assert!(entry.text.contains("Toch afgeschaald: Oma kijkt elke week mee."), "{}", entry.text);
    assert!(entry.text.contains("Terugkijken op vrijdag 15 januari 2027."), "{}", entry.text);
    let tree = screen.tree();
    assert!(tree.contains("Toch afgeschaald: Oma kijkt elke week mee."), "{tree}");
}

#[test]
fn with_nobody_in_casusregie_going_down_asks_who_takes_it() {
    let mut case = family("Gezin Berk");
    case.regie.casusregie = Default::default();
    let mut screen = screen(case);
    answer(&mut screen, "Niveau", "AVE 1");
    screen.click(Role::Button, "Besluit vastleggen");
    assert!(error(&mut screen, Role::TextField, "Wie neemt de casusregie over?").is_some());
}

#[test]
fn several_municipalities_note_which_has_the_regie() {
    let mut case = family("Gezin Linde");
    assert!(!screen(case.clone()).tree().contains("Eén gezin, meer gemeenten"));
    for (person, name) in case.family.people.iter_mut().zip(["Oostermeer", "Westerveen"]) {
        person.municipality = name.to_owned();
    }
    let mut screen = screen(case);
    let tree = screen.tree();
    assert!(tree.contains("Gezinsleden wonen in: Oostermeer, Westerveen."), "{tree}");
    answer(&mut screen, "Is afgesproken welke gemeente de regie heeft?", "Ja");
    type_into(&mut screen, Role::TextField, "Welke gemeente?", "Oostermeer");
    let noted = &screen.model.case.gemeenten;
    assert_eq!((noted.one_regie, noted.which.as_str()), (Answer::Yes, "Oostermeer"));
}
