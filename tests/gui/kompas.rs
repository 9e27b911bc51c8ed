//! The Kompas: one thing to do now, done, answered or put off where it stands.

use casuskompas::case::{Answer, QuestionId};
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::casefile::{self as file, Casefile};
use casuskompas::gui::context::Context;
use casuskompas::gui::layout::Layout;
use casuskompas::gui::outbox::SaveState;
use casuskompas::gui::widget::Role;
use iced::Element;

use crate::support::{Window, context, family, now};

type File = (Casefile, Context<'static>);
type Screen = Window<File, file::Message>;

fn view_file((open, context): &File) -> Element<'_, file::Message> {
    file::view(open, &SaveState::Untouched, *context, Layout::Wide, false)
}

fn update_file((open, context): &mut File, message: file::Message) {
    let _ = open.update(message, context);
}

fn open(name: &str, step: Step) -> Screen {
    let context = context("S. de Wit");
    let open = Casefile::open(family(name), step, &context);
    Window::new((open, context), view_file, update_file).sized(1366.0, 6000.0)
}

/// How often something stands on the screen in these words.
fn count(screen: &mut Screen, words: &str) -> usize {
    let spoken = screen.spoken().into_iter();
    spoken.filter(|one| one.announcement.name.contains(words)).count()
}

#[test]
fn what_was_done_about_an_alert_is_told_there_and_makes_it_quiet() {
    let mut screen = open("Gezin Els", Step::Logbook);
    let alert = "Er is een teken van acuut gevaar.";
    assert_eq!(count(&mut screen, alert), 1, "no red box twice");
    screen.click(Role::Button, "Gemeld bij Veilig Thuis");
    screen.click(Role::TextField, "Met wie?");
    screen.type_text("M. Visser");
    screen.click(Role::TextArea, "Wat is er afgesproken?");
    screen.type_text("Morgen terugbellen");
    assert_eq!(count(&mut screen, alert), 1, "it stays while somebody tells about it");
    let id = QuestionId::from("gemeld-bij-veilig-thuis");
    let seen = screen.model.0.case().observations.get(&id).unwrap().clone();
    assert_eq!((seen.answer, seen.on), (Answer::Yes, Some(now().date_naive())));
    assert_eq!((seen.source.as_str(), seen.note.as_str()), ("M. Visser", "Morgen terugbellen"));
    assert_eq!(seen.earlier.len(), 1, "the report of before stays readable");
    screen.click(Role::Button, "Klaar");
    assert_eq!(count(&mut screen, alert), 0);
    screen.click(Role::Button, "Waar al iets aan is gedaan (5)");
    assert!(count(&mut screen, "Gemeld bij Veilig Thuis, do 19 nov M. Visser") > 0);
}

#[test]
fn a_question_is_answered_in_the_kompas() {
    let mut screen = open("Mevrouw Wilg", Step::Logbook);
    let question = "Antwoord: Is iemand nu, of in de komende uren of dagen, direct in gevaar?";
    let group = screen.get(Role::RadioGroup, question);
    assert_eq!(group.announcement.value, None, "what counts no longer is not chosen");
    let spoken = screen.spoken().into_iter();
    let inside = spoken.filter(|one| group.bounds.contains(one.bounds.center()));
    let mut no = inside.filter(|one| one.announcement.role == Role::Radio);
    let no = no.find(|one| one.announcement.name == "Nee").unwrap();
    screen.click_at(no.bounds.center());
    let id = QuestionId::from("acuut-onveilig");
    let seen = screen.model.0.case().observations.get(&id).unwrap();
    assert_eq!((seen.answer, seen.on), (Answer::No, Some(now().date_naive())));
    assert!(screen.find(Role::RadioGroup, question).is_none(), "the next one is asked");
}

#[test]
fn a_step_is_put_off_with_a_reason_and_can_be_taken_up_again() {
    let mut screen = open("Gezin Berk", Step::Logbook);
    let step = screen.model.0.advice().next_step().text.clone();
    screen.click(Role::Button, "Later");
    screen.click(Role::TextArea, "Waarom kan dit wachten?");
    assert_eq!(screen.model.0.advice().next_step().text, step, "no reason yet");
    screen.type_text("De budgetcoach is ziek");
    assert_ne!(screen.model.0.advice().next_step().text, step);
    assert!(count(&mut screen, &step) > 0, "it stays while somebody tells why");
    screen.click(Role::Button, "Klaar");
    assert_eq!(count(&mut screen, &step), 0);
    screen.click(Role::Button, "1 stap wacht");
    assert!(count(&mut screen, "Wacht tot do 26 nov: De budgetcoach is ziek") > 0);
    screen.click(Role::Link, "Niet uitstellen");
    assert_eq!(screen.model.0.advice().next_step().text, step);
    assert!(screen.model.0.case().postponed.is_empty());
}

#[test]
fn an_act_that_could_wait_keeps_its_place_while_it_is_told() {
    let mut screen = open("Gezin Esdoorn", Step::Family);
    let button = screen.get(Role::Button, "Kindcheck gedaan").bounds;
    assert!(screen.find(Role::Group, "Nu eerst").is_none(), "it does not stand above the step");
    screen.click(Role::Button, "Kindcheck gedaan");
    let field = screen.get(Role::TextField, "Met wie?").bounds;
    assert!(screen.find(Role::Group, "Nu eerst").is_none());
    assert!((field.y - button.y).abs() < 100.0, "{button:?} {field:?}");
}

#[test]
fn what_stands_above_everything_cannot_be_put_off() {
    let mut screen = open("Gezin Els", Step::Logbook);
    let spoken = screen.spoken().into_iter().map(|one| one.announcement);
    let later = spoken.filter(|one| one.role == Role::Button && one.name == "Later");
    let about: Vec<_> = later.filter_map(|one| one.description).collect();
    assert_eq!(about, ["Veilig Thuis rondt het onderzoek af"], "only a term can wait");
}

#[test]
fn the_rest_is_folded_to_a_line_and_leads_to_its_place() {
    let mut screen = open("Gezin Linde", Step::Logbook);
    screen.click(Role::Link, "Ga naar Hoe veilig is het");
    assert_eq!(screen.model.0.step(), Step::Safety);
    let mut screen = open("Gezin Linde", Step::Logbook);
    let warning = "Vader heeft nog niet ingestemd met afspraak 2.";
    assert_eq!(count(&mut screen, warning), 0);
    screen.click(Role::Button, "Let op (2)");
    assert!(count(&mut screen, warning) > 0);
    screen.click(Role::Button, "Nog 4 stappen");
    assert!(count(&mut screen, "Werken alle hulpverleners aan dezelfde afspraken?") > 0);
}

#[test]
fn nothing_red_stands_twice_on_any_step() {
    for step in [Step::Family, Step::Ave, Step::Logbook] {
        let mut screen = open("Gezin Els", step);
        assert_eq!(count(&mut screen, "Er is een teken van acuut gevaar."), 1, "{step:?}");
    }
}
