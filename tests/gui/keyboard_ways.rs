//! Ways to move the keyboard besides Tab, and never losing it.

use casuskompas::gui::widget::{
    Role, announce, button, dialog, layers, root, skip_link, text_area,
};
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::{Column, column, container, row, scrollable, space, text};
use iced::{Element, Fill, Point};

use crate::support::Window;

#[derive(Debug, Clone)]
enum Message {
    Remove(usize),
    Add,
    Open(bool),
    Words(String),
}

struct Page {
    rows: Vec<usize>,
    open: bool,
    words: String,
    landmarks: bool,
}

fn named(words: &str) -> Element<'_, Message> {
    button(words).on_press(Message::Add).into()
}

fn landmark<'a>(role: Role, name: &str, content: Column<'a, Message>) -> Element<'a, Message> {
    announce(role, name, content).into()
}

fn list(page: &Page) -> Element<'_, Message> {
    let rows = page.rows.iter().map(|number| {
        let remove = button("Weg").key(number.to_string());
        remove.on_press(Message::Remove(*number)).into()
    });
    column![
        Column::with_children(rows),
        button("Erbij").on_press(Message::Add),
        text_area("Verslag", &page.words, Message::Words),
        button("Vragen").on_press(Message::Open(true)),
    ]
    .into()
}

fn view(page: &Page) -> Element<'_, Message> {
    let dialog = page.open.then(|| {
        let close = button("Sluiten").on_press(Message::Open(false));
        dialog("Vraag", column![named("Ja"), close], Message::Open(false))
    });
    let base: Element<'_, Message> = if page.landmarks {
        let menu = column![named("Vandaag"), named("Casussen")];
        row![
            landmark(Role::Navigation, "Hoofdmenu", menu),
            named("Ertussen"),
            landmark(Role::Main, "Scherm", column![list(page)]),
            landmark(Role::Navigation, "Leeg", column![text("niets")]),
            landmark(Role::Complementary, "Kompas", column![named("Waarom")]),
        ]
        .into()
    } else {
        list(page)
    };
    root("Proef", layers(skip_link("Naar de inhoud", base), dialog)).into()
}

fn update(page: &mut Page, message: Message) {
    match message {
        Message::Remove(number) => page.rows.retain(|row| *row != number),
        Message::Add => page.rows.push(page.rows.len()),
        Message::Open(open) => page.open = open,
        Message::Words(words) => page.words = words,
    }
}

fn window(landmarks: bool) -> Window<Page, Message> {
    let page = Page { rows: vec![0, 1, 2], open: false, words: String::new(), landmarks };
    Window::new(page, view, update)
}

fn tab_to(window: &mut Window<Page, Message>, stop: &str) {
    for _ in 0..20 {
        if window.focused().as_deref() == Some(stop) {
            return;
        }
        window.tab();
    }
    panic!("{stop} cannot be reached:\n{}", window.tree());
}

fn f6(window: &mut Window<Page, Message>) -> String {
    window.key(Named::F6);
    window.focused().unwrap()
}

fn f6_back(window: &mut Window<Page, Message>) -> String {
    window.key_with(Named::F6, Modifiers::SHIFT);
    window.focused().unwrap()
}

#[test]
fn f6_goes_round_the_landmarks_and_back() {
    let mut window = window(true);
    for stop in ["Vandaag", "Weg", "Waarom", "Vandaag"] {
        assert_eq!(f6(&mut window), format!("Button {stop}"));
    }
    for stop in ["Waarom", "Weg", "Vandaag", "Waarom"] {
        assert_eq!(f6_back(&mut window), format!("Button {stop}"));
    }
}

#[test]
fn f6_returns_to_where_the_keyboard_was_unless_that_changed() {
    let mut window = window(true);
    tab_to(&mut window, "Button Vragen");
    f6(&mut window);
    assert_eq!(f6_back(&mut window), "Button Vragen");
    f6(&mut window);
    window.model.rows.pop();
    assert_eq!(f6_back(&mut window), "Button Weg");
}

#[test]
fn f6_from_between_two_landmarks_goes_to_either() {
    let mut window = window(true);
    tab_to(&mut window, "Button Ertussen");
    assert_eq!(f6(&mut window), "Button Weg");
    tab_to(&mut window, "Button Ertussen");
    assert_eq!(f6_back(&mut window), "Button Vandaag");
}

#[test]
fn f6_moves_nothing_without_landmarks_and_in_a_dialog() {
    let mut window = window(false);
    tab_to(&mut window, "Button Erbij");
    assert_eq!(f6(&mut window), "Button Erbij");
    window.model.landmarks = true;
    window.model.open = true;
    window.redraw();
    assert_eq!(f6(&mut window), "Button Ja");
    window.tab();
    assert_eq!(f6_back(&mut window), "Button Sluiten");
}

#[test]
fn the_first_tab_leads_past_the_navigation() {
    let mut window = window(true);
    let before = window.paint();
    window.tab();
    assert_eq!(window.focused().as_deref(), Some("Link Naar de inhoud"));
    assert_ne!(window.paint(), before, "it is seen");
    window.key(Named::Enter);
    assert_eq!(window.focused().as_deref(), Some("Button Weg"));
    assert_eq!(window.model.rows.len(), 3, "the key pressed only the link");
}

#[test]
fn a_link_that_is_not_seen_hears_no_click() {
    let mut window = window(true);
    let link = window.get(Role::Link, "Naar de inhoud").bounds.center();
    window.click_at(link);
    assert_ne!(window.focused().as_deref(), Some("Button Weg"));
}

#[test]
fn after_a_removal_the_keyboard_stays_in_the_list() {
    let mut window = window(true);
    tab_to(&mut window, "Button Weg");
    for left in [2, 1] {
        window.key(Named::Enter);
        assert_eq!(window.model.rows.len(), left);
        assert_eq!(window.focused().as_deref(), Some("Button Weg"));
    }
    window.key(Named::Enter);
    assert_eq!(window.focused().as_deref(), Some("Button Erbij"));
}

#[test]
fn after_the_last_row_comes_what_stood_below_it() {
    let mut window = window(true);
    tab_to(&mut window, "Button Erbij");
    window.tab_back();
    window.key(Named::Enter);
    assert_eq!(window.model.rows, [0, 1]);
    assert_eq!(window.focused().as_deref(), Some("Button Erbij"));
}

#[test]
fn a_closed_dialog_gives_back_to_what_is_still_there() {
    let mut window = window(true);
    tab_to(&mut window, "Button Vragen");
    window.key(Named::Enter);
    assert_eq!(window.focused().as_deref(), Some("Button Ja"));
    window.key(Named::Enter);
    window.key(Named::Escape);
    assert_eq!(window.model.rows.len(), 4);
    assert_eq!(window.focused().as_deref(), Some("Button Vragen"));
}

#[test]
fn tab_leaves_a_field_of_more_lines() {
    let mut window = window(false);
    tab_to(&mut window, "TextArea Verslag");
    window.type_text("a");
    window.tab();
    assert_eq!(window.focused().as_deref(), Some("Button Vragen"));
    window.tab_back();
    window.tab_back();
    assert_eq!(window.focused().as_deref(), Some("Button Erbij"));
    assert_eq!(window.model.words, "a");
}

fn below(window: &mut Window<Page, Message>, name: &str) -> Point {
    let bounds = window.get(Role::Button, name).bounds;
    Point::new(bounds.x + bounds.width + 2.0, bounds.y + bounds.height - 1.0)
}

#[test]
fn after_a_click_on_nothing_tab_goes_on_from_there() {
    let mut window = window(false);
    let point = below(&mut window, "Erbij");
    window.click_at(point);
    assert_eq!(window.focused(), None);
    window.tab();
    assert_eq!(window.focused().as_deref(), Some("TextArea Verslag"));
    window.click_at(point);
    window.tab_back();
    assert_eq!(window.focused().as_deref(), Some("Button Erbij"));
    let end = below(&mut window, "Vragen");
    window.click_at(end);
    window.tab();
    assert_eq!(window.focused().as_deref(), Some("Link Naar de inhoud"));
}

fn book(_: &()) -> Element<'_, usize> {
    let lines = (0..60).map(|number| text(format!("Regel {number}")).into());
    let lines = column![
        button("Boven").on_press(0),
        Column::with_children(lines),
        button("Onder").on_press(1),
    ];
    let short = container(button("Menu").on_press(2)).height(40);
    let long = scrollable(lines.width(Fill)).height(300);
    root("Boek", column![short, space().height(20), long]).into()
}

#[test]
fn pages_turn_around_the_keyboard() {
    let mut window = Window::new((), book, |(), _| {});
    let line = |window: &mut Window<(), usize>| window.get(Role::Text, "Regel 0").bounds.y;
    let top = line(&mut window);
    window.key(Named::PageDown);
    let turned = top - line(&mut window);
    assert!((200.0..300.0).contains(&turned), "{turned}");
    window.key(Named::PageUp);
    assert_eq!(line(&mut window), top);
    window.tab();
    window.tab();
    window.key(Named::PageDown);
    assert_eq!(top - line(&mut window), turned);
    assert_eq!(window.focused().as_deref(), Some("Button Boven"));
    window.tab();
    window.tab_back();
    let bounds = window.get(Role::Button, "Boven").bounds;
    assert!(bounds.y >= 60.0, "Tab leads back into view");
}
