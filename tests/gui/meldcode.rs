//! Meldcode, used as a consultant uses it.

use casuskompas::case::{Answer, Case, Gewogen, PersonId, WegingId};
use casuskompas::gui::casefile::meldcode::{Message, State, update, view};
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::widget::{Role, root};
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
    Window::new(Desk::new(case), drawn, heard).sized(640.0, 4000.0)
}

/// Shows one of the five steps.
fn show(screen: &mut Screen, step: &str) {
    let link = screen
        .spoken()
        .into_iter()
        .find(|one| one.announcement.role == Role::Link && one.announcement.name.starts_with(step));
    screen.click_at(link.unwrap().bounds.center());
}

/// Chooses an answer of the question whose name begins like this.
fn answer(screen: &mut Screen, question: &str, answer: &str) {
    let spoken = screen.spoken();
    let group = spoken.iter().find(|one| {
        one.announcement.role == Role::RadioGroup && one.announcement.name.starts_with(question)
    });
    let group = group.unwrap_or_else(|| panic!("{question}")).bounds;
    let chip = spoken.iter().find(|one| {
        one.announcement.role == Role::Radio
            && one.announcement.name == answer
            && group.contains(one.bounds.center())
    });
    screen.click_at(chip.unwrap().bounds.center());
}

fn badge(screen: &mut Screen, words: &str) -> bool {
    screen.tree().contains(words)
}

#[test]
fn a_weighing_is_begun_answered_and_decided() {
    let mut screen = screen(family("Gezin Hazelaar"));
    screen.click(Role::Button, "Nieuwe weging");
    let weging = |screen: &Screen| screen.model.case.meldcode.wegingen[0].clone();
    assert_eq!(weging(&screen).on, Some("2026-11-19".parse().unwrap()));
    answer(&mut screen, "1.", "Ja");
    assert_eq!(weging(&screen).vermoeden.answer, Some(Gewogen::Yes));
    answer(&mut screen, "2.", "Nee");
    answer(&mut screen, "3.", "Nee");
    assert!(badge(&mut screen, "Melden? Ja, meldnorm"), "{}", screen.tree());
    assert!(badge(&mut screen, "Regel B3"));
    answer(&mut screen, "Besluit 1", "Melden");
    let decided = weging(&screen);
    assert_eq!((decided.report, decided.help), (Answer::Yes, Answer::Unknown));
    assert_eq!(decided.decided_by, "S. de Wit");
    assert_eq!(decided.decided_on, Some("2026-11-19".parse().unwrap()));
}

#[test]
fn help_alone_cannot_be_chosen_where_it_has_to_be_reported() {
    let mut screen = screen(family("Gezin Esdoorn"));
    show(&mut screen, "5.");
    let offers = |screen: &mut Screen, name: &str| screen.find(Role::Radio, name).is_some();
    assert!(offers(&mut screen, "Melden") && !offers(&mut screen, "Niet melden"));
    let mut calm = self::screen(family("Gezin Linde"));
    show(&mut calm, "5.");
    assert!(offers(&mut calm, "Melden") && offers(&mut calm, "Niet melden"));
}

#[test]
fn what_the_case_says_stands_there_and_leads_to_the_questions() {
    let mut screen = screen(family("Gezin Esdoorn"));
    show(&mut screen, "4.");
    let unsafety = "2. Is er acute of structurele onveiligheid? Ja volgt uit";
    let told = |one: &casuskompas::gui::widget::Spoken| one.announcement.name.starts_with(unsafety);
    assert!(screen.spoken().iter().any(told), "{}", screen.tree());
    let look = screen.spoken().into_iter().find(|one| one.announcement.name == "bekijken");
    screen.click_at(look.unwrap().bounds.center());
    assert_eq!(screen.model.gone, Some(Step::Questions));
}

#[test]
fn an_earlier_weighing_can_be_looked_at_and_a_removed_one_comes_back() {
    let mut screen = screen(family("Gezin Esdoorn"));
    show(&mut screen, "4.");
    screen.click(Role::Radio, "Weging za 12 sep");
    let occasion = screen.get(Role::TextArea, "Wat is de aanleiding?");
    assert!(occasion.announcement.value.unwrap().contains("de buren"));
    screen.click(Role::Button, "Weging verwijderen");
    let left = |screen: &Screen| {
        screen.model.case.meldcode.wegingen.iter().map(|one| one.id).collect::<Vec<_>>()
    };
    assert_eq!(left(&screen), [WegingId(2)]);
    let undo = screen.model.undo.take().unwrap();
    assert!(undo.what.contains("12 september 2026"), "{}", undo.what);
    undo.restore(&mut screen.model.case);
    assert_eq!(left(&screen), [WegingId(1), WegingId(2)]);
}

#[test]
fn it_is_noted_who_was_told_or_why_not() {
    let mut case = family("Gezin Esdoorn");
    case.meldcode.ingelicht.clear();
    let mut screen = screen(case);
    show(&mut screen, "5.");
    screen.click(Role::TextArea, "Niet verteld, omdat (Ruben)");
    screen.type_text("Eerst overleggen.");
    let noted = &screen.model.case.meldcode.ingelicht;
    assert_eq!(noted.len(), 1);
    assert_eq!((noted[0].person, noted[0].why_not.as_str()), (PersonId(4), "Eerst overleggen."));
    assert!(badge(&mut screen, "Er zijn signalen van controle"));
}

#[test]
fn the_call_sheet_answers_what_veilig_thuis_asks() {
    let mut screen = screen(family("Gezin Esdoorn"));
    screen.click(Role::Button, "Belkaart Veilig Thuis");
    let said = |screen: &mut Screen, question: &str| {
        screen.get(Role::TextArea, question).announcement.value.unwrap_or_default()
    };
    let unsafety = said(&mut screen, "Wat is bekend over de onveiligheid van ieder, nu?");
    assert!(unsafety.contains("keel") && unsafety.contains("ik droom er nog van"), "{unsafety}");
    let frame = said(&mut screen, "Zou u volgens uw eigen afwegingskader melden?");
    assert!(frame.contains("meldnorm"), "{frame}");
    let who = said(&mut screen, "Over wie gaat het?");
    assert!(who.contains("Eva") && who.contains("Bram"), "{who}");
}

#[test]
fn a_consultation_and_a_report_are_written_down() {
    let mut screen = screen(family("Gezin Hazelaar"));
    show(&mut screen, "2.");
    screen.click(Role::Button, "Overleg toevoegen");
    screen.click(Role::Radio, "Veilig Thuis");
    screen.click(Role::TextArea, "Wat is er gezegd en afgesproken?");
    screen.type_text("Apart spreken.");
    let asked = screen.model.case.meldcode.consultaties.last().unwrap();
    assert!(asked.is_outside_advice());
    assert_eq!(asked.advice, "Apart spreken.");
    show(&mut screen, "5.");
    screen.click(Role::Button, "Melding toevoegen");
    screen.click(Role::TextArea, "Op welke feiten en signalen?");
    screen.type_text("Moeder durft niet naar huis.");
    assert_eq!(screen.model.case.meldcode.meldingen[0].ground, "Moeder durft niet naar huis.");
}

/// A plan of before the last violence is none: it has to be made again.
#[test]
fn the_call_sheet_says_only_what_counts_today() {
    let plan = |on: &str| {
        let mut case = family("Gezin Esdoorn");
        let id = "veiligheidsplan-met-allen".into();
        case.observations.set(&id, Answer::Yes, on.parse().unwrap());
        let mut screen = screen(case);
        screen.click(Role::Button, "Belkaart Veilig Thuis");
        let said = screen.get(Role::TextArea, "Kunt u werken met een veiligheidsplan?");
        said.announcement.value.unwrap()
    };
    assert!(plan("2026-11-18").starts_with("Er is een veiligheidsplan"));
    assert!(plan("2026-11-01").starts_with("Er is nog geen veiligheidsplan"));
}
