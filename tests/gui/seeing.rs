//! What must be seen can be seen: the theme in force, and signs beside colour.

use casuskompas::gui::app::{Begin, Message};
use casuskompas::gui::theme::{Mode, theme};
use casuskompas::gui::widget::{Role, chips, choice, root};
use casuskompas::platform::SystemLook;
use iced::widget::column;
use iced::{Element, Theme};

use crate::support::{Program, Window};

fn look(program: &mut Program, dark: bool, contrast: bool) -> Theme {
    program.send(Message::Look(SystemLook { dark, contrast }));
    program.app().theme()
}

#[test]
fn a_new_user_sees_what_the_system_is_set_to_and_every_change_of_it() {
    let mut program = Program::fresh();
    assert_eq!(program.app().theme(), theme(Mode::Light));
    assert_eq!(look(&mut program, true, false), theme(Mode::Dark));
    assert_eq!(look(&mut program, false, true), theme(Mode::HighContrast));
    assert_eq!(look(&mut program, false, false), theme(Mode::Light));
}

#[test]
fn who_chose_a_look_keeps_it_whatever_the_system_does() {
    let mut program =
        Program::start(std::sync::Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    program.press("Instellingen");
    program.choose("Kleuren", "Licht");
    assert_eq!(look(&mut program, true, true), theme(Mode::Light));
    program.choose("Kleuren", "Volgens het systeem");
    assert_eq!(program.app().theme(), theme(Mode::HighContrast));
}

type Answers = (Option<&'static str>, bool);

#[derive(Debug, Clone)]
enum Chose {
    One(&'static str),
    Part(bool),
}

fn questions(model: &Answers) -> Element<'_, Chose> {
    let answers = ["Ja", "Nee", "Onbekend"].map(|answer| (answer, answer.to_owned()));
    let parts = [((), "Oma".to_owned(), model.1)];
    let content = column![
        choice("Veilig?", answers.clone(), model.0, Chose::One),
        choice("Zeker?", answers, model.0, Chose::One).compact(),
        chips("Wie?", parts, |(), on| Chose::Part(on)),
    ];
    root("Proef", content).into()
}

fn answer(model: &mut Answers, chose: Chose) {
    match chose {
        Chose::One(answer) => model.0 = Some(answer),
        Chose::Part(on) => model.1 = on,
    }
}

fn chips_of(window: &mut Window<Answers, Chose>) -> Vec<iced::Rectangle> {
    let spoken = window.spoken().into_iter();
    let chips = spoken.filter(|one| matches!(one.announcement.role, Role::Radio | Role::CheckBox));
    chips.map(|chip| chip.bounds).collect()
}

#[test]
fn choosing_moves_nothing_and_shows_a_tick() {
    let mut window = Window::new((None, false), questions, answer);
    let (places, before) = (chips_of(&mut window), window.paint());
    window.click(Role::Radio, "Nee");
    window.click(Role::CheckBox, "Oma");
    assert_eq!(window.model, (Some("Nee"), true));
    assert_eq!(chips_of(&mut window), places);
    assert_ne!(window.paint(), before);
}
