//! Afsluiten, used as a consultant uses it.

use casuskompas::case::{Answer, Ave, Case, Waakvlam};
use casuskompas::gui::app::Begin;
use casuskompas::gui::casefile::closing::{self, Message, State};
use casuskompas::gui::record::{Edit, Value};
use casuskompas::gui::widget::Role;
use chrono::NaiveDate;
use iced::Element;

use crate::support::{Desk, Program, Window, family};

type Screen = Window<Desk<State>, Message>;

fn view(desk: &Desk<State>) -> Element<'_, Message> {
    let step = closing::view(desk.view());
    casuskompas::gui::widget::root("Casuskompas", step).into()
}

fn update(desk: &mut Desk<State>, message: Message) {
    let (case, advice) = (&mut desk.case, &desk.advice);
    let action = closing::update(&mut desk.state, message, case, advice, &desk.context);
    desk.settle(action);
}

fn screen(case: Case) -> Screen {
    Window::new(Desk::new(case), view, update).sized(900.0, 4000.0)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn fill(screen: &mut Screen, role: Role, label: &str, words: &str) {
    screen.click(role, label);
    screen.ctrl("a");
    screen.type_text(words);
}

/// Fills in what every closing asks.
fn prepare(screen: &mut Screen) {
    screen.click(Role::Radio, "elk kwartaal");
    fill(screen, Role::TextArea, "Waarom nu?", "Het gaat goed.");
    fill(screen, Role::TextField, "Met wie nog meer?", "huisarts");
}

fn error(screen: &mut Screen, role: Role, label: &str) -> Option<String> {
    screen.get(role, label).announcement.error
}

#[test]
fn what_is_open_stands_before_the_closing_and_leads_to_its_place() {
    let mut screen = screen(family("Gezin Esdoorn"));
    let tree = screen.tree();
    for words in [
        "Er waren kinderen bij het geweld.: nog open",
        "Het niveau is AVE 3.: nog open",
        "De casus is nog in fase 1.: nog open",
    ] {
        assert!(tree.contains(words), "{words}\n{tree}");
    }
    // What was done about it since then is no longer open.
    assert!(!tree.contains("Er is een teken van acuut gevaar."), "{tree}");
    screen.click(Role::Link, "Ga naar AVE en regie");
    assert!(matches!(
        screen.heard.last(),
        Some(Message::Go(casuskompas::gui::casefile::step::Step::Ave))
    ));
}

#[test]
fn what_is_in_order_is_said_too() {
    let mut screen = screen(family("Mevrouw Wilg"));
    let tree = screen.tree();
    assert!(tree.contains("dagen zonder geweld, laatst nagevraagd op"), "{tree}");
    assert!(tree.contains("Waakvlam afgesproken: in orde"), "{tree}");
    assert!(tree.contains("De prioriteit ‘Weer moeder en dochter zijn’ loopt nog, met 2 acties"));
}

#[test]
fn a_calm_case_is_closed_with_a_waakvlam() {
    let mut screen = screen(family("Mevrouw Wilg"));
    prepare(&mut screen);
    screen.click(Role::CheckBox, "Petra");
    screen.click(Role::Button, "Afsluiten met waakvlam");
    let case = &screen.model.case;
    assert_eq!(case.closed_on, Some(day("2026-11-19")));
    let closing = case.closing().unwrap();
    assert_eq!((closing.by.as_str(), closing.why.as_str()), ("S. de Wit", "Het gaat goed."));
    assert_eq!(closing.waakvlam, Some(Waakvlam::ElkKwartaal));
    // Who closes keeps in touch, after three months, unless somebody says otherwise.
    assert_eq!(closing.caller, "S. de Wit");
    assert_eq!(closing.first_on, Some(day("2027-02-19")));
    assert_eq!(closing.discussed_with.len(), 1);
    assert!(closing.left_open.contains("Weer moeder en dochter zijn"), "{}", closing.left_open);
    let tree = screen.tree();
    assert!(tree.contains("Besproken met Petra, huisarts"), "{tree}");
    assert!(tree.contains("Waakvlam elk kwartaal, door S. de Wit"), "{tree}");
}

#[test]
fn nothing_is_closed_while_something_is_missing() {
    let mut screen = screen(family("Mevrouw Wilg"));
    screen.click(Role::Button, "Casus afsluiten");
    assert!(screen.model.case.is_open());
    let tree = screen.tree();
    assert!(tree.contains("Kies of er een waakvlam komt"), "{tree}");
    assert!(error(&mut screen, Role::TextArea, "Waarom nu?").is_some());
    assert!(error(&mut screen, Role::TextField, "Met wie nog meer?").is_some());
    // A calm case asks for no second pair of eyes.
    assert_eq!(error(&mut screen, Role::TextField, "Wie keek mee?"), None);
    screen.click(Role::Radio, "geen");
    screen.click(Role::Button, "Afsluiten zonder waakvlam");
    assert!(error(&mut screen, Role::TextArea, "Waarom geen waakvlam?").is_some());
    prepare(&mut screen);
    screen.click(Role::Button, "Afsluiten met waakvlam");
    assert!(!screen.model.case.is_open());
}

#[test]
fn the_first_waakvlam_lies_ahead() {
    let mut screen = screen(family("Mevrouw Wilg"));
    prepare(&mut screen);
    fill(&mut screen, Role::DateField, "Eerste keer", "19-11-2026");
    screen.click(Role::Button, "Afsluiten met waakvlam");
    let error = error(&mut screen, Role::DateField, "Eerste keer").unwrap();
    assert!(error.contains("dag die nog komt"), "{error}");
    assert!(screen.model.case.is_open());
}

#[test]
fn another_interval_moves_only_a_day_that_nobody_chose() {
    let mut screen = screen(family("Mevrouw Wilg"));
    let first = |screen: &Screen| screen.model.case.prepared_closing().unwrap().first_on;
    screen.click(Role::Radio, "elk halfjaar");
    assert_eq!(first(&screen), Some(day("2027-05-19")));
    screen.click(Role::Radio, "elke maand");
    assert_eq!(first(&screen), Some(day("2026-12-19")));
    fill(&mut screen, Role::DateField, "Eerste keer", "5-12-2026");
    screen.click(Role::Radio, "elk kwartaal");
    assert_eq!(first(&screen), Some(day("2026-12-05")));
}

#[test]
fn half_a_first_day_waits_with_the_closing() {
    let mut screen = screen(family("Mevrouw Wilg"));
    fill(&mut screen, Role::DateField, "Eerste keer", "12-");
    let case = &mut screen.model.case;
    assert!(case.half_typed.values().any(|words| words == "12-"), "{:?}", case.half_typed);
    case.forget_half_typed();
    assert!(case.half_typed.values().any(|words| words == "12-"), "{:?}", case.half_typed);
}

/// An unsettled alert, and AVE 3 or 4, ask for a reason and somebody who looks
/// along, who is somebody else.
#[test]
fn a_case_that_is_not_calm_asks_for_a_reason_and_a_second_pair_of_eyes() {
    let mut screen = screen(family("Gezin Esdoorn"));
    prepare(&mut screen);
    screen.click(Role::Button, "Afsluiten met waakvlam");
    assert!(error(&mut screen, Role::TextArea, "Waarom toch nu afsluiten?").is_some());
    let missing = error(&mut screen, Role::TextField, "Wie keek mee?").unwrap();
    assert!(missing.contains("collega"), "{missing}");
    let despite = "Het gezin is verhuisd en daar bekend.";
    fill(&mut screen, Role::TextArea, "Waarom toch nu afsluiten?", despite);
    fill(&mut screen, Role::TextField, "Wie keek mee?", "s. de wit");
    screen.click(Role::Button, "Afsluiten met waakvlam");
    let own = error(&mut screen, Role::TextField, "Wie keek mee?").unwrap();
    assert!(own.contains("Iemand anders"), "{own}");
    assert!(screen.model.case.is_open());
    fill(&mut screen, Role::TextField, "Wie keek mee?", "J. Smit");
    screen.click(Role::Button, "Afsluiten met waakvlam");
    assert!(!screen.model.case.is_open());
    // Closing settles nothing.
    let unsettled = |screen: &Screen| {
        let alerts = screen.model.advice.alerts.iter();
        alerts.filter(|alert| alert.settled.is_none()).count()
    };
    assert!(unsettled(&screen) > 0);
}

#[test]
fn a_high_level_alone_asks_for_the_same() {
    let mut case = family("Mevrouw Wilg");
    let mut decision = case.decisions.current().unwrap().clone();
    decision.level = Ave::Three;
    case.decisions.record(decision);
    let mut screen = screen(case);
    assert!(screen.find(Role::TextArea, "Waarom toch nu afsluiten?").is_some());
}

#[test]
fn with_signs_of_control_it_is_discussed_with_everybody_apart() {
    let mut screen = screen(family("Gezin Esdoorn"));
    assert!(screen.tree().contains("Bespreek het afsluiten met ieder apart."));
}

#[test]
fn a_closed_case_is_opened_again_with_a_reason_and_both_are_kept() {
    let mut screen = screen(family("Mevrouw Wilg"));
    prepare(&mut screen);
    screen.click(Role::Button, "Afsluiten met waakvlam");
    screen.click(Role::Button, "Casus weer openen");
    assert!(!screen.model.case.is_open());
    assert!(error(&mut screen, Role::TextArea, "Waarom weer openen?").is_some());
    fill(&mut screen, Role::TextArea, "Waarom weer openen?", "Petra belde: het gaat niet.");
    screen.click(Role::Button, "Casus weer openen");
    let case = &screen.model.case;
    assert!(case.is_open() && case.half_typed.is_empty());
    let closing = &case.closings[0];
    assert_eq!(closing.reopened_on, Some(day("2026-11-19")));
    assert_eq!(closing.reopened_because, "Petra belde: het gaat niet.");
    prepare(&mut screen);
    screen.click(Role::Button, "Afsluiten met waakvlam");
    assert_eq!(screen.model.case.closings.len(), 2);
    assert!(screen.tree().contains("Weer geopend op donderdag 19 november 2026 door S. de Wit"));
}

/// Files of before closings were recorded tell the day and no more.
#[test]
fn a_closing_of_which_only_the_day_is_known_gets_its_place_in_the_history() {
    let mut case = family("Mevrouw Wilg");
    case.closed_on = Some(day("2026-10-30"));
    let mut screen = screen(case);
    assert!(screen.tree().contains("Afgesloten op vrijdag 30 oktober 2026"));
    fill(&mut screen, Role::TextArea, "Waarom weer openen?", "Er is nieuws.");
    screen.click(Role::Button, "Casus weer openen");
    let [closing] = &screen.model.case.closings[..] else { panic!() };
    assert_eq!(closing.on, Some(day("2026-10-30")));
    assert_eq!(closing.reopened_on, Some(day("2026-11-19")));
}

fn wilg() -> Program {
    let folder = std::sync::Arc::new(tempfile::tempdir().unwrap());
    let mut program = Program::start(folder, Begin::Demo);
    program.press("Casussen");
    program.press("Mevrouw Wilg");
    program
}

fn case(program: &Program) -> Case {
    program.app().desk().unwrap().casefile().unwrap().case().clone()
}

#[test]
fn closing_and_opening_again_can_be_undone() {
    let mut program = wilg();
    program.close_case();
    program.must_see("De casus is afgesloten.");
    assert!(!case(&program).is_open());
    program.press("Ongedaan maken");
    assert!(case(&program).is_open());
    program.press("Afsluiten zonder waakvlam");
    program.fill("Waarom weer openen?", "Er is nieuws.");
    let closed = case(&program);
    program.press("Casus weer openen");
    program.must_see("De casus is weer open.");
    program.press("Ongedaan maken");
    assert_eq!(case(&program), closed);
}

#[test]
fn what_was_prepared_survives_the_lock() {
    let mut program = wilg();
    program.press("Afsluiten");
    program.choose("Waakvlam", "elk halfjaar");
    program.fill("Waarom nu?", "Het gaat goed.");
    program.press("Gezin en kring");
    program.press("Afsluiten");
    let said = program.window.get(Role::TextArea, "Waarom nu?").announcement;
    assert_eq!(said.value.as_deref(), Some("Het gaat goed."));
    assert_eq!(case(&program).prepared_closing().unwrap().waakvlam, Some(Waakvlam::ElkHalfjaar));
}

/// A change that comes late, to a closing that was recorded, does not touch it.
#[test]
fn a_recorded_closing_is_not_edited() {
    let mut screen = screen(family("Mevrouw Wilg"));
    prepare(&mut screen);
    screen.click(Role::Button, "Afsluiten met waakvlam");
    let recorded = screen.model.case.closings[0].clone();
    let late = Message::Edit(Edit::Field(3, Value::Words("Iets anders.".into())));
    update(&mut screen.model, late);
    assert_eq!(screen.model.case.closings[0], recorded);
}

/// The fictional family that is closed with a waakvlam.
fn iep() -> Screen {
    screen(family("Mevrouw Iep"))
}

fn note_contact(screen: &mut Screen, violence: &str) {
    screen.click(Role::Button, "Contact noteren");
    let group = screen.get(Role::RadioGroup, "Is er weer geweld geweest?").bounds;
    let spoken = screen.spoken();
    let found = spoken.iter().find(|one| {
        let said = &one.announcement;
        said.role == Role::Radio && said.name == violence && group.contains(one.bounds.center())
    });
    screen.click_at(found.unwrap().bounds.center());
}

#[test]
fn a_closed_case_tells_how_it_was_closed_and_when_the_next_contact_is() {
    let mut screen = iep();
    let tree = screen.tree();
    for words in [
        "Afgesloten op maandag 24 augustus 2026 door S. de Wit",
        "Volgende keer: dinsdag 24 november 2026, S. de Wit",
        "do 22 okt: geen geweld, geen nieuwe zorgen",
        "M. Aydin, aandachtsfunctionaris keek mee",
    ] {
        assert!(tree.contains(words), "{words}\n{tree}");
    }
}

#[test]
fn a_contact_is_noted_with_the_three_questions_and_moves_the_next_one() {
    let mut screen = iep();
    note_contact(&mut screen, "Nee");
    let contact = screen.model.case.waakvlam.last().unwrap();
    assert_eq!(contact.on, Some(day("2026-11-19")));
    assert_eq!((contact.by.as_str(), contact.violence), ("S. de Wit", Answer::No));
    let tree = screen.tree();
    for words in ["Zijn er zorgen over wie geweld gebruikte?", "Komen problemen terug bij wie"] {
        assert!(tree.contains(words), "{words}\n{tree}");
    }
    assert!(tree.contains("Volgende keer: zaterdag 19 december 2026"), "{tree}");
    assert_eq!(screen.model.advice.phase.confirmed_on, Some(day("2026-11-19")));
}

#[test]
fn bad_news_opens_the_case_again_in_one_step() {
    for from in ["the contact", "the card"] {
        let mut screen = iep();
        note_contact(&mut screen, "Ja");
        fill(&mut screen, Role::TextField, "Wat werd daarover verteld?", "Dirk nam weer geld mee.");
        let tree = screen.tree();
        assert!(tree.contains("is verteld dat er weer geweld was"), "{tree}");
        assert!(screen.model.advice.alerts.iter().any(|alert| alert.id == "A8"));
        // The one beside the contact, the one below all contacts, and that of the form.
        let spoken = screen.spoken();
        let buttons: Vec<_> = spoken
            .iter()
            .filter(|one| one.announcement.role == Role::Button)
            .filter(|one| one.announcement.name == "Casus weer openen")
            .map(|one| one.bounds.center())
            .collect();
        assert_eq!(buttons.len(), 3);
        screen.click_at(buttons[usize::from(from == "the card")]);
        let case = &screen.model.case;
        assert!(case.is_open(), "{from}");
        let because = &case.closings[0].reopened_because;
        assert!(because.contains("weer geweld. Dirk nam weer geld mee."), "{because}");
        let tree = screen.tree();
        assert!(tree.contains("Daar staat nog geen incident bij."), "{tree}");
    }
}

#[test]
fn a_reason_of_ones_own_goes_before_that_of_the_contact() {
    let mut screen = iep();
    note_contact(&mut screen, "Ja");
    fill(&mut screen, Role::TextArea, "Waarom weer openen?", "Anja vraagt om hulp.");
    let spoken = screen.spoken();
    let buttons = spoken.iter().filter(|one| one.announcement.role == Role::Button);
    let mut opens = buttons.filter(|one| one.announcement.name == "Casus weer openen");
    screen.click_at(opens.next().unwrap().bounds.center());
    assert_eq!(screen.model.case.closings[0].reopened_because, "Anja vraagt om hulp.");
}

#[test]
fn a_calm_contact_offers_no_opening() {
    let mut screen = iep();
    note_contact(&mut screen, "Nee");
    let spoken = screen.spoken();
    let buttons = spoken.iter().map(|one| &one.announcement);
    let buttons = buttons.filter(|said| said.role == Role::Button);
    let buttons = buttons.filter(|said| said.name == "Casus weer openen");
    assert_eq!(buttons.count(), 1, "only that of the form");
}

#[test]
fn the_contacts_stay_readable_when_the_case_runs_again() {
    let mut screen = screen(family("Gezin Berk"));
    let tree = screen.tree();
    assert!(tree.contains("za 11 jul: weer geweld, zorgen over wie geweld gebruikte"), "{tree}");
    assert!(tree.contains("Weer geopend op zaterdag 11 juli 2026"), "{tree}");
    assert!(!tree.contains("Daar staat nog geen incident bij."), "the incident is recorded");
}

/// Vandaag knows of the waakvlam of a closed case and leads to it.
#[test]
fn the_waakvlam_of_a_closed_case_stands_in_vandaag() {
    let folder = std::sync::Arc::new(tempfile::tempdir().unwrap());
    let mut program = Program::start(folder, Begin::Demo);
    program.press("Vandaag");
    let links = program.window.spoken().into_iter().map(|one| one.announcement.name);
    let mut more = links.filter(|name| name.starts_with("Alle ") && name.ends_with("tonen"));
    let more = more.next().unwrap();
    program.press(&more);
    program.press("Mevrouw Iep — Waakvlam: S. de Wit neemt contact op");
    let file = program.app().desk().unwrap().casefile().unwrap();
    assert_eq!(file.case().name, "Mevrouw Iep");
    assert_eq!(file.step(), casuskompas::gui::casefile::step::Step::Closing);
}

/// What an answer brings about never moves the answers under the hand.
#[test]
fn bad_news_does_not_move_what_was_answered() {
    let mut screen = iep();
    screen.click(Role::Button, "Contact noteren");
    let place = |screen: &mut Screen| {
        let questions = ["Is er weer geweld geweest?", "Zijn er zorgen over wie geweld gebruikte?"];
        questions.map(|question| screen.get(Role::RadioGroup, question).bounds)
    };
    let before = place(&mut screen);
    let yes = |screen: &mut Screen, at: usize| {
        let group = place(screen)[at];
        let spoken = screen.spoken();
        let found = spoken
            .iter()
            .find(|one| one.announcement.name == "Ja" && group.contains(one.bounds.center()));
        screen.click_at(found.unwrap().bounds.center());
    };
    yes(&mut screen, 0);
    assert_eq!(place(&mut screen), before);
    yes(&mut screen, 1);
    assert_eq!(place(&mut screen), before);
}
