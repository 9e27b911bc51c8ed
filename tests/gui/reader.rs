//! What assistive technology hears of the window, and what it can do in it.

use accesskit::{Action, ActionData, Role};
use casuskompas::gui::app::Begin;
use casuskompas::gui::reader::Reader;
use casuskompas::gui::widget::{self, choice, root};
use iced::Element;
use iced::keyboard::key::Named;
use iced::widget::{Column, scrollable, text};

use crate::support::{Aloud, Program, Window};

/// The program with fictional families, read aloud from the start.
fn read_aloud() -> (Program, Aloud) {
    let aloud = Aloud::default();
    let mut program = Program::heard(Begin::Demo, aloud.reader());
    aloud.begin();
    program.redraw();
    (program, aloud)
}

fn press(program: &mut Program, aloud: &Aloud, role: Role, name: &str) {
    let node = aloud.find(role, name);
    aloud.ask(Action::Click, node, None);
    program.redraw();
    program.redraw();
}

#[test]
fn whoever_begins_to_listen_hears_everything() {
    let (mut program, aloud) = read_aloud();
    let outline = aloud.outline();
    assert!(outline.starts_with("Window \"Casuskompas\""), "{outline}");
    assert!(outline.contains("Heading \"Vandaag\""), "{outline}");
    aloud.stop();
    program.press("Casussen");
    aloud.begin();
    program.redraw();
    let outline = aloud.outline();
    assert!(outline.contains("Heading \"Casussen\""), "{outline}");
}

#[test]
fn nothing_is_told_while_nobody_listens() {
    let aloud = Aloud::default();
    let mut program = Program::heard(Begin::Demo, aloud.reader());
    program.press("Casussen");
    assert_eq!(aloud.counts(), (0, 0));
    aloud.begin();
    program.redraw();
    aloud.stop();
    let before = aloud.counts();
    program.press("Vandaag");
    assert_eq!(aloud.counts(), before);
}

#[test]
fn only_what_changed_is_told_again() {
    let (mut program, aloud) = read_aloud();
    let (_, whole) = aloud.counts();
    program.redraw();
    let (_, again) = aloud.counts();
    assert_eq!(again, whole, "nothing changed, yet nodes were told");
    program.key(Named::Tab);
    let (_, one) = aloud.counts();
    assert!(one - again <= 4, "a move of the keyboard told {}", one - again);
}

#[test]
fn what_was_told_in_pieces_is_what_would_be_told_at_once() {
    let (mut program, aloud) = read_aloud();
    for place in ["Casussen", "Instellingen", "Vandaag", "Nieuwe casus"] {
        program.press(place);
        let pieces = aloud.all();
        aloud.stop();
        aloud.begin();
        program.redraw();
        assert_eq!(pieces, aloud.all(), "at {place}");
    }
}

#[test]
fn buttons_can_be_pressed_without_pointer_or_keyboard() {
    let (mut program, aloud) = read_aloud();
    press(&mut program, &aloud, Role::Button, "Nieuwe casus");
    assert_eq!(aloud.focused(), "Staat dit gezin er al?");
}

#[test]
fn a_field_takes_text_and_tells_it_back() {
    let (mut program, aloud) = read_aloud();
    press(&mut program, &aloud, Role::Button, "Nieuwe casus");
    let field = aloud.find(Role::TextInput, "Staat dit gezin er al?");
    let words = ActionData::Value("Gezin Linde".into());
    aloud.ask(Action::SetValue, field, Some(words));
    program.redraw();
    program.redraw();
    program.must_see("Gezin Linde");
    assert!(aloud.outline().contains("value=\"Gezin Linde\""));
}

#[test]
fn the_keyboard_goes_where_it_is_asked_to_go() {
    let (mut program, aloud) = read_aloud();
    let node = aloud.find(Role::Button, "Nieuwe casus");
    aloud.ask(Action::Focus, node, None);
    program.redraw();
    assert_eq!(aloud.focused(), "Nieuwe casus");
    program.key(Named::Enter);
    assert_eq!(aloud.focused(), "Staat dit gezin er al?");
}

#[test]
fn what_has_gone_is_left_alone() {
    let (mut program, aloud) = read_aloud();
    let node = aloud.find(Role::Button, "Nieuwe casus");
    program.press("Instellingen");
    aloud.ask(Action::Click, node, None);
    program.redraw();
    program.must_see("Instellingen");
}

#[test]
fn news_is_read_aloud_by_itself() {
    let aloud = Aloud::default();
    let mut program = Program::heard(Begin::Usual, aloud.reader());
    aloud.begin();
    program.redraw();
    program.press("Nieuwe kluis");
    aloud.news();
    program.fill("Wachtzin", "welkom01");
    let news = aloud.news();
    assert!(news.iter().any(|words| words.contains("zwak")), "{news:?}");
}

/// A question of which the answer is missing.
fn question(reader: &Reader) -> Element<'_, ()> {
    let levels = [(1, "AVE 1".to_owned()), (2, "AVE 2".to_owned())];
    let choice = choice("Niveau", levels, None, |_| ()).error(Some("Kies een niveau.".into()));
    root("Besluit", choice).listener(reader).into()
}

#[test]
fn what_is_wrong_with_a_question_is_heard_at_its_first_answer() {
    let aloud = Aloud::default();
    let mut window = Window::new(aloud.reader(), question, |_, ()| {});
    aloud.begin();
    window.tab();
    assert_eq!(aloud.focused(), "AVE 1");
    let outline = aloud.outline();
    let heard = "RadioButton \"AVE 1\" description=\"Let op: Kies een niveau.\"";
    assert!(outline.contains(heard), "{outline}");
    assert!(!outline.contains("\"AVE 2\" description"), "{outline}");
}

/// Much text, with a word far below.
fn page(reader: &Reader) -> Element<'_, ()> {
    let lines = (0..100).map(|number| text(format!("Regel {number}")).into());
    let page = scrollable(Column::with_children(lines));
    root("Bladzijde", page).listener(reader).into()
}

#[test]
fn words_far_below_are_scrolled_into_view_when_a_reader_comes_there() {
    let aloud = Aloud::default();
    let mut window = Window::new(aloud.reader(), page, |_, ()| {});
    aloud.begin();
    window.redraw();
    let node = aloud.find(Role::Label, "Regel 90");
    let place = |window: &mut Window<Reader, ()>| window.get(widget::Role::Text, "Regel 90").bounds;
    assert!(place(&mut window).y > 600.0);
    aloud.ask(Action::ScrollIntoView, node, None);
    window.redraw();
    let shown = place(&mut window);
    assert!(shown.y > 0.0 && shown.y + shown.height < 600.0, "{shown:?}");
}
