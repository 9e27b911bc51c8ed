//! Everything can be done with the keyboard alone.

use casuskompas::gui::widget::{
    Role, button, check_box, chips, choice, dialog, layers, root, scale, text_field,
};
use iced::keyboard::key::Named;
use iced::widget::{column, scrollable, space};
use iced::{Element, Fill};

use crate::support::Window;

#[derive(Debug, Clone, PartialEq)]
enum Message {
    Name(String),
    Answer(&'static str),
    Part(usize, bool),
    Agreed(bool),
    Score(Option<u8>),
    Open,
    Close,
    Save,
}

#[derive(Default)]
struct Form {
    name: String,
    answer: Option<&'static str>,
    parts: [bool; 2],
    agreed: bool,
    score: Option<u8>,
    open: bool,
}

fn base(form: &Form) -> Element<'_, Message> {
    let answers = ["Ja", "Nee", "Onbekend"].map(|answer| (answer, answer.to_owned()));
    let parts = form.parts.iter().enumerate();
    let parts = parts.map(|(number, on)| (number, format!("Deel {number}"), *on));
    column![
        text_field("Naam", &form.name, Message::Name),
        choice("Veilig?", answers, form.answer, Message::Answer),
        chips("Onderdelen", parts, Message::Part),
        check_box("Akkoord", form.agreed, Message::Agreed),
        scale("Cijfer", 0..=10, form.score, Message::Score),
        button("Sluiten").on_press_maybe(None),
        button("Openen").on_press(Message::Open),
    ]
    .spacing(8)
    .into()
}

fn view(form: &Form) -> Element<'_, Message> {
    let over = form.open.then(|| {
        let content = column![
            button("Annuleren").on_press(Message::Close),
            button("Vastleggen").primary().on_press(Message::Save),
        ];
        dialog("Besluit vastleggen", content, Message::Close)
    });
    root("Proef", layers(base(form), over)).into()
}

fn update(form: &mut Form, message: Message) {
    match message {
        Message::Name(name) => form.name = name,
        Message::Answer(answer) => form.answer = Some(answer),
        Message::Part(number, on) => form.parts[number] = on,
        Message::Agreed(agreed) => form.agreed = agreed,
        Message::Score(score) => form.score = score,
        Message::Open => form.open = true,
        Message::Close | Message::Save => form.open = false,
    }
}

fn window() -> Window<Form, Message> {
    Window::new(Form::default(), view, update)
}

const ORDER: [&str; 7] = [
    "TextField Naam",
    "RadioGroup Veilig?",
    "CheckBox Deel 0",
    "CheckBox Deel 1",
    "CheckBox Akkoord",
    "Slider Cijfer",
    "Button Openen",
];

#[test]
fn tab_goes_round_in_reading_order_and_skips_what_is_disabled() {
    let mut window = window();
    for stop in ORDER.iter().chain(&ORDER[..2]) {
        window.tab();
        assert_eq!(window.focused().as_deref(), Some(*stop));
    }
    for stop in [ORDER[0], ORDER[6], ORDER[5]] {
        window.tab_back();
        assert_eq!(window.focused().as_deref(), Some(stop));
    }
}

fn tab_to(window: &mut Window<Form, Message>, stop: &str) {
    for _ in 0..20 {
        if window.focused().as_deref() == Some(stop) {
            return;
        }
        window.tab();
    }
    panic!("{stop} cannot be reached:\n{}", window.tree());
}

#[test]
fn arrows_answer_a_question() {
    let mut window = window();
    tab_to(&mut window, "RadioGroup Veilig?");
    for (key, answer) in [
        (Named::Space, "Ja"),
        (Named::ArrowRight, "Nee"),
        (Named::ArrowDown, "Onbekend"),
        (Named::ArrowRight, "Ja"),
        (Named::ArrowLeft, "Onbekend"),
        (Named::Home, "Ja"),
        (Named::End, "Onbekend"),
    ] {
        window.key(key);
        assert_eq!(window.model.answer, Some(answer), "{key:?}");
    }
    assert_eq!(window.focused().as_deref(), Some("RadioGroup Veilig?"));
}

#[test]
fn space_and_enter_press() {
    let mut window = window();
    tab_to(&mut window, "CheckBox Deel 1");
    window.key(Named::Space);
    assert_eq!(window.model.parts, [false, true]);
    window.key(Named::Enter);
    assert_eq!(window.model.parts, [false, false]);
    tab_to(&mut window, "CheckBox Akkoord");
    window.stroke(" ");
    assert!(window.model.agreed);
}

#[test]
fn a_scale_moves_stops_at_its_ends_and_can_be_emptied() {
    let mut window = window();
    tab_to(&mut window, "Slider Cijfer");
    for (key, score) in [
        (Named::ArrowRight, Some(0)),
        (Named::ArrowLeft, Some(0)),
        (Named::ArrowUp, Some(1)),
        (Named::End, Some(10)),
        (Named::ArrowRight, Some(10)),
        (Named::ArrowDown, Some(9)),
        (Named::Delete, None),
    ] {
        window.key(key);
        assert_eq!(window.model.score, score, "{key:?}");
    }
    window.click(Role::Radio, "7");
    assert_eq!(window.model.score, Some(7));
    window.click(Role::Radio, "7");
    assert_eq!(window.model.score, None);
}

#[test]
fn the_pointer_does_what_the_keyboard_does() {
    let mut window = window();
    window.click(Role::Radio, "Nee");
    assert_eq!(window.model.answer, Some("Nee"));
    assert_eq!(window.focused().as_deref(), Some("RadioGroup Veilig?"));
    window.click(Role::TextField, "Naam");
    window.type_text("Linde");
    assert_eq!(window.model.name, "Linde");
    window.click(Role::Button, "Sluiten");
    assert_eq!(window.focused(), None);
}

#[test]
fn a_dialog_takes_keeps_and_gives_back_the_keyboard() {
    let mut window = window();
    tab_to(&mut window, "Button Openen");
    window.key(Named::Enter);
    for stop in ["Button Annuleren", "Button Vastleggen", "Button Annuleren"] {
        assert_eq!(window.focused().as_deref(), Some(stop));
        window.tab();
    }
    assert!(window.find(Role::Button, "Openen").is_none());
    window.key(Named::Escape);
    assert!(!window.model.open);
    assert_eq!(window.focused().as_deref(), Some("Button Openen"));
}

#[test]
fn what_lies_under_a_dialog_hears_nothing() {
    let mut window = window();
    let field = window.get(Role::TextField, "Naam").bounds.center();
    tab_to(&mut window, "TextField Naam");
    window.model.open = true;
    window.type_text("abc");
    window.click_at(field);
    window.type_text("abc");
    assert_eq!(window.model.name, "");
    window.model.open = false;
    window.key(Named::F5);
    window.type_text("abc");
    assert_eq!(window.model.name, "abc");
}

fn long(_: &()) -> Element<'_, usize> {
    let rows = (0..30).map(|number| {
        column![space().height(40), button(format!("Knop {number}")).on_press(number)].into()
    });
    let list = scrollable(column(rows).width(Fill)).height(200);
    root("Lang", column![space().height(50), list]).into()
}

#[test]
fn what_gets_the_keyboard_scrolls_into_view() {
    let mut window = Window::new((), long, |(), _| {});
    for _ in 0..30 {
        window.tab();
        let stop = window.focused().unwrap();
        let name = stop.strip_prefix("Button ").unwrap();
        let bounds = window.get(Role::Button, name).bounds;
        assert!(bounds.y >= 50.0 && bounds.y + bounds.height <= 250.0, "{name} {bounds:?}");
    }
    window.tab();
    assert!(window.get(Role::Button, "Knop 0").bounds.y >= 50.0);
}

#[test]
fn answers_that_do_not_fit_go_to_the_next_line_in_the_same_order() {
    let mut window = window().sized(200.0, 900.0);
    let first = window.get(Role::Radio, "Ja").bounds;
    let last = window.get(Role::Radio, "Onbekend").bounds;
    assert!(last.y > first.y && last.x + last.width <= 200.0);
    window.click(Role::Radio, "Ja");
    window.key(Named::ArrowLeft);
    assert_eq!(window.model.answer, Some("Onbekend"));
}

fn alive(_: &()) -> Element<'_, &'static str> {
    let letters = text_field("Naam", "", |_| "typed");
    root("Proef", letters).on_activity(|| "alive").into()
}

#[test]
fn signs_of_life_do_not_come_with_every_key() {
    let mut window = Window::new((), alive, |(), _| {});
    assert_eq!(window.heard, Vec::<&str>::new());
    for _ in 0..20 {
        window.key(Named::F5);
    }
    assert!((1..20).contains(&window.heard.len()));
}
