//! Assistive technology sees the caret, and what it asks is done.

use casuskompas::gui::widget::{
    Ask, Caret, Role, button, check_box, chips, choice, date_field, root, scale, text_area,
    text_field,
};
use chrono::NaiveDate;
use iced::Element;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::{column, scrollable};

use crate::support::Window;

#[derive(Debug, Clone, PartialEq)]
enum Message {
    Line(String),
    Secret(String),
    Page(String),
    Day(Option<NaiveDate>),
    Score(Option<u8>),
    Answer(u8),
    Tick(bool),
    Form(u8, bool),
    Done,
}

#[derive(Default)]
struct Form {
    line: String,
    secret: String,
    page: String,
    day: Option<NaiveDate>,
    score: Option<u8>,
    answer: Option<u8>,
    tick: bool,
    form: bool,
}

fn view(form: &Form) -> Element<'_, Message> {
    let answers = [(1, "Ja".to_owned()), (2, "Nee".to_owned())];
    let forms = [(1, "Slaan".to_owned(), form.form)];
    let content = column![
        text_field("Regel", &form.line, Message::Line),
        text_field("Geheim", &form.secret, Message::Secret).secure(true),
        text_area("Verhaal", &form.page, Message::Page),
        date_field("Datum", form.day, day(19), Message::Day),
        scale("Cijfer", 1..=10, form.score, Message::Score),
        choice("Antwoord", answers, form.answer, Message::Answer),
        check_box("Vinkje", form.tick, Message::Tick),
        chips("Vormen", forms, Message::Form),
        button("Klaar").on_press(Message::Done),
        button("Dicht").on_press_maybe(None::<Message>),
    ];
    root("Proef", scrollable(content)).into()
}

fn update(form: &mut Form, message: Message) {
    match message {
        Message::Line(text) => form.line = text,
        Message::Secret(text) => form.secret = text,
        Message::Page(text) => form.page = text,
        Message::Day(day) => form.day = day,
        Message::Score(score) => form.score = score,
        Message::Answer(answer) => form.answer = Some(answer),
        Message::Tick(on) => form.tick = on,
        Message::Form(_, on) => form.form = on,
        Message::Done => {}
    }
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

type Proof = Window<Form, Message>;

fn proof() -> Proof {
    Window::new(Form::default(), view, update).sized(800.0, 1600.0)
}

const LINE: (Role, &str) = (Role::TextField, "Regel");
const SECRET: (Role, &str) = (Role::PasswordField, "Geheim");
const PAGE: (Role, &str) = (Role::TextArea, "Verhaal");
const DAY: (Role, &str) = (Role::DateField, "Datum");

/// Every field with text, in the order of Tab.
const FIELDS: [(Role, &str); 4] = [LINE, SECRET, PAGE, DAY];

fn set(text: &str) -> Ask {
    Ask::SetText(text.to_owned())
}

fn insert(text: &str) -> Ask {
    Ask::InsertText(text.to_owned())
}

fn select(anchor: usize, focus: usize) -> Ask {
    Ask::Select(Caret { anchor, focus })
}

fn value(window: &mut Proof, (role, name): (Role, &str)) -> String {
    window.get(role, name).announcement.value.unwrap()
}

fn caret(window: &mut Proof, (role, name): (Role, &str)) -> (usize, usize) {
    let Caret { anchor, focus } = window.get(role, name).announcement.caret.unwrap();
    (anchor, focus)
}

fn ask(window: &mut Proof, (role, name): (Role, &str), ask: Ask) {
    window.ask(role, name, ask);
}

/// What is in a field, which a password shows as bullets.
fn shown((role, _): (Role, &str), text: &str) -> String {
    if role == Role::PasswordField { "•".repeat(text.chars().count()) } else { text.to_owned() }
}

#[test]
fn text_is_set_inserted_and_selected_in_every_field() {
    for field in FIELDS {
        let mut window = proof();
        ask(&mut window, field, set("oma haalt Tom"));
        assert_eq!(value(&mut window, field), shown(field, "oma haalt Tom"));
        assert_eq!(caret(&mut window, field), (13, 13), "{field:?}");
        ask(&mut window, field, select(10, 13));
        assert_eq!(caret(&mut window, field), (10, 13), "{field:?}");
        ask(&mut window, field, insert("Julia"));
        assert_eq!(value(&mut window, field), shown(field, "oma haalt Julia"));
        assert_eq!(caret(&mut window, field), (15, 15), "{field:?}");
        ask(&mut window, field, select(3, 0));
        assert_eq!(caret(&mut window, field), (3, 0), "{field:?}");
        ask(&mut window, field, select(3, 3));
        ask(&mut window, field, insert(" en opa"));
        assert_eq!(value(&mut window, field), shown(field, "oma en opa haalt Julia"));
        ask(&mut window, field, set(""));
        assert_eq!(value(&mut window, field), "", "{field:?}");
    }
}

#[test]
fn what_is_set_is_told_to_the_model() {
    let mut window = proof();
    for (field, words) in [(LINE, "één"), (SECRET, "twee"), (PAGE, "drie\nvier")] {
        ask(&mut window, field, set(words));
    }
    ask(&mut window, DAY, set("18-11-2026"));
    assert_eq!(window.model.line, "één");
    assert_eq!(window.model.secret, "twee");
    assert_eq!(window.model.page, "drie\nvier");
    assert_eq!(window.model.day, Some(day(18)));
}

#[test]
fn what_is_set_stays_on_one_line_where_there_is_one() {
    let mut window = proof();
    for field in [LINE, DAY] {
        ask(&mut window, field, set("oma\nhaalt"));
        assert_eq!(value(&mut window, field), "oma haalt");
    }
}

#[test]
fn half_a_date_that_is_set_stays_and_is_named() {
    let mut window = proof();
    ask(&mut window, DAY, set("12-"));
    let said = window.get(DAY.0, DAY.1).announcement;
    assert_eq!(said.value.as_deref(), Some("12-"));
    assert!(said.error.is_some());
    assert_eq!(window.model.day, None);
    ask(&mut window, DAY, insert("11"));
    let said = window.get(DAY.0, DAY.1).announcement;
    assert_eq!(said.value.as_deref(), Some("12-11"));
    assert_eq!(said.error, None);
    assert_eq!(said.description.as_deref(), Some("Begrepen als donderdag 12 november 2026."));
    assert_eq!(window.model.day, None, "the year may still follow");
    ask(&mut window, DAY, set("13-11"));
    assert_eq!(value(&mut window, DAY), "13-11-2026");
    assert_eq!(window.model.day, Some(day(13)));
}

#[test]
fn what_was_set_is_taken_back_except_in_a_password() {
    for (stops, field) in FIELDS.into_iter().enumerate() {
        let mut window = proof();
        for _ in 0..=stops {
            window.tab();
        }
        window.type_text("oma");
        ask(&mut window, field, set("opa"));
        ask(&mut window, field, insert(" en Tom"));
        window.ctrl("z");
        window.ctrl("z");
        let left = if field == SECRET { "opa en Tom" } else { "oma" };
        assert_eq!(value(&mut window, field), shown(field, left), "{field:?}");
    }
}

#[test]
fn the_caret_follows_what_is_typed_and_selected() {
    for (stops, field) in FIELDS.into_iter().enumerate() {
        let mut window = proof();
        for _ in 0..=stops {
            window.tab();
        }
        window.type_text("één");
        window.stroke("👨‍👩‍👧");
        assert_eq!(caret(&mut window, field), (4, 4), "{field:?}");
        window.key_with(Named::ArrowLeft, Modifiers::SHIFT);
        assert_eq!(caret(&mut window, field), (4, 3), "{field:?}");
        window.ctrl("a");
        assert_eq!(caret(&mut window, field), (0, 4), "{field:?}");
        window.key(Named::Home);
        assert_eq!(caret(&mut window, field), (0, 0), "{field:?}");
    }
}

#[test]
fn a_caret_counts_line_breaks_as_one_character() {
    let mut window = proof();
    ask(&mut window, PAGE, set("één\r\ntwée\n\ndrie"));
    assert_eq!(value(&mut window, PAGE), "één\ntwée\n\ndrie");
    for at in 0..=14 {
        ask(&mut window, PAGE, select(at, at));
        assert_eq!(caret(&mut window, PAGE), (at, at));
    }
    ask(&mut window, PAGE, select(6, 11));
    ask(&mut window, PAGE, insert("-"));
    assert_eq!(window.model.page, "één\ntw-rie");
}

#[test]
fn a_selection_beyond_the_end_stops_there() {
    for field in FIELDS {
        let mut window = proof();
        ask(&mut window, field, set("oma"));
        ask(&mut window, field, select(2, 99));
        assert_eq!(caret(&mut window, field), (2, 3), "{field:?}");
        ask(&mut window, field, insert("x"));
        assert_eq!(value(&mut window, field), shown(field, "omx"));
    }
}

#[test]
fn a_score_goes_up_and_down() {
    let mut window = proof();
    for (asked, score) in
        [(Ask::Increase, 1), (Ask::Increase, 2), (Ask::Increase, 3), (Ask::Decrease, 2)]
    {
        window.ask(Role::Slider, "Cijfer", asked);
        assert_eq!(window.model.score, Some(score));
    }
    window.ask(Role::Radio, "7", Ask::Press);
    assert_eq!(window.model.score, Some(7));
}

#[test]
fn what_can_be_pressed_is_pressed_when_asked() {
    let mut window = proof();
    window.ask(Role::Radio, "Nee", Ask::Press);
    window.ask(Role::CheckBox, "Vinkje", Ask::Press);
    window.ask(Role::CheckBox, "Slaan", Ask::Press);
    window.ask(Role::Button, "Klaar", Ask::Press);
    window.ask(Role::Button, "Dicht", Ask::Press);
    assert_eq!(
        window.heard,
        [Message::Answer(2), Message::Tick(true), Message::Form(1, true), Message::Done,]
    );
}
