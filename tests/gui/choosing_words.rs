//! Words on the page that are chosen with the pointer or the keyboard and copied.

use casuskompas::gui::widget::{Role, announce, button, root, text_area, text_field};
use casuskompas::gui::{fonts, kit};
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::{Space, column, scrollable, span};
use iced::{Element, Fill, Point, Rectangle, Vector};

use crate::gui::locking::with_new_vault;
use crate::support::Window;

const CALL: &str = "Bel 0800-2000";
const LINES: &str = "Eerste regel.\nTweede regel.";
const PARTS: &str = "Direct gevaar? Bel 112.";
const HEBREW: &str = "שלום עולם";

#[derive(Debug, Clone, PartialEq)]
enum Message {
    Pressed,
    Typed,
}

fn view(_: &()) -> Element<'_, Message> {
    let pressable = announce(Role::Link, "Naar Mila", kit::body("Naar Mila"));
    let page = column![
        kit::h2("Wie u belt"),
        kit::body(CALL),
        button("Verder").on_press(Message::Pressed),
        kit::small(LINES),
        kit::rich([span("Direct gevaar?").font(fonts::SEMIBOLD), span(" Bel 112.")]),
        pressable.on_press(Message::Pressed),
        text_field("Naam", "Rosa", |_| Message::Typed),
        kit::strong(HEBREW),
    ];
    root("Casuskompas", page.spacing(12).width(Fill)).into()
}

fn window() -> Window<(), Message> {
    Window::new((), view, |(), _| {})
}

fn place(window: &mut Window<(), Message>, words: &str) -> Rectangle {
    window.get(Role::Text, words).bounds
}

/// From the first letter of words to behind the last.
fn drag_over(window: &mut Window<(), Message>, words: &str) {
    let bounds = place(window, words);
    let from = bounds.position() + Vector::new(0.5, 5.0);
    window.drag(from, from + Vector::new(bounds.width + 40.0, bounds.height - 8.0));
}

/// What Ctrl+C copies now; nothing where it copies nothing.
fn copied(window: &mut Window<(), Message>) -> Option<String> {
    window.clipboard.0 = None;
    window.ctrl("c");
    window.clipboard.0.take()
}

#[test]
fn words_are_chosen_by_dragging_and_nothing_else_happens() {
    let mut window = window();
    let tree = window.tree();
    drag_over(&mut window, CALL);
    assert_eq!(copied(&mut window).as_deref(), Some(CALL));
    drag_over(&mut window, LINES);
    assert_eq!(copied(&mut window).as_deref(), Some(LINES));
    drag_over(&mut window, PARTS);
    assert_eq!(copied(&mut window).as_deref(), Some(PARTS));
    assert_eq!(window.tree(), tree, "readers meet the same");
    assert_eq!(window.heard, []);
}

#[test]
fn what_is_chosen_is_seen_and_only_that() {
    let mut window = window();
    window.point_at(Point::new(790.0, 590.0));
    let before = window.paint();
    drag_over(&mut window, CALL);
    window.point_at(Point::new(790.0, 590.0));
    let after = window.paint();
    let bounds = place(&mut window, CALL).expand(1.0);
    let changed = before.chunks_exact(4).zip(after.chunks_exact(4)).enumerate();
    let changed = changed.filter(|(_, (before, after))| before != after);
    let changed: Vec<Point> =
        changed.map(|(at, _)| Point::new((at % 800) as f32, (at / 800) as f32)).collect();
    assert!(changed.len() > 500, "{}", changed.len());
    assert_eq!(changed.iter().find(|point| !bounds.contains(**point)), None);
    window.click_at(Point::new(700.0, 580.0));
    window.point_at(Point::new(790.0, 590.0));
    assert!(window.paint() == before, "a press elsewhere lets go");
    assert_eq!(copied(&mut window), None);
}

#[test]
fn two_clicks_choose_a_word_three_a_paragraph_and_shift_more() {
    let mut window = window();
    let at = place(&mut window, LINES).position() + Vector::new(4.0, 6.0);
    window.click_at(at);
    assert_eq!(copied(&mut window), None);
    window.click_at(at);
    assert_eq!(copied(&mut window).as_deref(), Some("Eerste"));
    window.click_at(at);
    assert_eq!(copied(&mut window).as_deref(), Some("Eerste regel."));
    window.key_with(Named::ArrowDown, Modifiers::SHIFT);
    assert!(copied(&mut window).unwrap().starts_with("Eerste regel.\nTweede"));
    window.key_with(Named::End, Modifiers::SHIFT);
    assert_eq!(copied(&mut window).as_deref(), Some(LINES));
    window.ctrl("a");
    assert_eq!(copied(&mut window).as_deref(), Some(LINES));
}

#[test]
fn shift_and_arrows_go_on_from_where_the_pointer_was() {
    let mut window = window();
    let at = place(&mut window, CALL).position() + Vector::new(0.5, 6.0);
    window.click_at(at);
    let shift = Modifiers::SHIFT;
    for (key, held, chosen) in [
        (Named::ArrowRight, shift, Some("B")),
        (Named::ArrowRight, shift | Modifiers::CTRL, Some("Bel")),
        (Named::End, shift, Some(CALL)),
        (Named::ArrowLeft, shift, Some("Bel 0800-200")),
        (Named::ArrowLeft, shift | Modifiers::CTRL, Some("Bel 0800-")),
        (Named::Home, shift, None),
        (Named::ArrowDown, shift, Some(CALL)),
        (Named::ArrowUp, shift, None),
        (Named::End, Modifiers::empty(), None),
        (Named::ArrowLeft, shift, Some("0")),
    ] {
        window.key_with(key, held);
        assert_eq!(copied(&mut window).as_deref(), chosen, "{key:?} {held:?}");
    }
}

#[test]
fn words_from_right_to_left_are_chosen_as_they_are_read() {
    let mut window = window();
    let bounds = place(&mut window, HEBREW);
    let middle = bounds.center_y();
    // A strong text is as wide as its words: the first letter stands at the right.
    window.drag(
        Point::new(bounds.x + bounds.width - 0.5, middle),
        Point::new(bounds.x - 20.0, middle),
    );
    assert_eq!(copied(&mut window).as_deref(), Some(HEBREW));
    let mut window = self::window();
    window.click_at(Point::new(bounds.x + bounds.width - 0.5, middle));
    window.key_with(Named::ArrowLeft, Modifiers::SHIFT);
    assert_eq!(copied(&mut window).as_deref(), Some("ש"));
}

#[test]
fn what_is_pressed_is_pressed_and_its_words_are_not_chosen() {
    let mut window = window();
    let link = window.get(Role::Link, "Naar Mila").bounds;
    let from = Point::new(link.x + 2.0, link.center_y());
    window.drag(from, from + Vector::new(30.0, 0.0));
    assert_eq!(window.heard, [Message::Pressed]);
    assert_eq!(copied(&mut window), None);
    // A drag that ends on a button began elsewhere.
    let call = place(&mut window, CALL);
    let button = window.get(Role::Button, "Verder").bounds.center();
    window.drag(call.center(), button);
    assert_eq!(window.heard.len(), 1);
}

#[test]
fn the_keyboard_goes_where_it_went_and_takes_the_keys_with_it() {
    let mut window = window();
    drag_over(&mut window, CALL);
    window.tab();
    assert_eq!(window.focused().as_deref(), Some("Button Verder"), "beside the words");
    assert_eq!(copied(&mut window), None);
    drag_over(&mut window, CALL);
    assert_eq!(window.focused(), None);
    window.click(Role::TextField, "Naam");
    window.ctrl("a");
    assert_eq!(copied(&mut window).as_deref(), Some("Rosa"));
    drag_over(&mut window, CALL);
    assert_eq!(copied(&mut window).as_deref(), Some(CALL));
    window.type_text("x");
    assert_eq!(window.heard, [], "nobody types in words to read");
}

#[test]
fn arrows_stay_with_the_page_until_a_caret_shows() {
    fn view(_: &()) -> Element<'_, Named> {
        root("Casuskompas", kit::body(CALL))
            .on_unwanted_key(|key, _| match key {
                iced::keyboard::Key::Named(key) => Some(*key),
                _ => None,
            })
            .into()
    }
    let mut window = Window::new((), view, |(), _| {});
    let at = window.get(Role::Text, CALL).bounds.center();
    window.click_at(at);
    window.key(Named::ArrowRight);
    assert_eq!(window.heard, [Named::ArrowRight]);
    window.key_with(Named::ArrowRight, Modifiers::SHIFT);
    window.key(Named::ArrowRight);
    assert_eq!(window.heard, [Named::ArrowRight]);
}

#[test]
fn without_a_pointer_one_key_goes_from_text_to_text() {
    let mut window = window();
    let next = |window: &mut Window<(), Message>| {
        window.key_with(Named::F7, Modifiers::SHIFT);
        assert_eq!(window.focused(), None);
        copied(window)
    };
    for words in ["Wie u belt", CALL, LINES, PARTS, HEBREW, "Wie u belt", CALL] {
        assert_eq!(next(&mut window).as_deref(), Some(words));
    }
    window.tab();
    assert_eq!(window.focused().as_deref(), Some("Button Verder"));
    assert_eq!(next(&mut window).as_deref(), Some(LINES), "on from where the keyboard is");
    window.tab();
    assert_eq!(window.focused().as_deref(), Some("Link Naar Mila"), "on from where it was");
    window.tab();
    assert_eq!(window.focused().as_deref(), Some("TextField Naam"));
    assert_eq!(next(&mut window).as_deref(), Some(HEBREW));
    window.tab_back();
    assert_eq!(window.focused().as_deref(), Some("Link Naar Mila"));
    assert_eq!(window.heard, []);
}

#[test]
fn other_words_in_the_same_place_are_not_chosen() {
    #[allow(clippy::ptr_arg, reason = "the window is told of all of its state")]
    fn view(words: &String) -> Element<'_, String> {
        let other = button("Anders").on_press("Vandaag rustig".to_owned());
        root("Casuskompas", column![kit::body(words.as_str()), other]).into()
    }
    let words = "Gisteren onrustig".to_owned();
    let mut window = Window::new(words, view, |words, other| *words = other);
    let bounds = window.get(Role::Text, "Gisteren onrustig").bounds;
    let from = Point::new(bounds.x + 0.5, bounds.center_y());
    window.drag(from, from + Vector::new(300.0, 0.0));
    window.ctrl("c");
    assert_eq!(window.clipboard.0.as_deref(), Some("Gisteren onrustig"));
    window.model = "Vandaag rustig".to_owned();
    window.redraw();
    window.clipboard.0 = None;
    window.ctrl("c");
    assert_eq!(window.clipboard.0, None);
}

#[test]
fn a_scrolled_page_knows_where_the_pointer_is() {
    fn view(_: &()) -> Element<'_, Message> {
        let page = column![
            Space::new().height(900),
            kit::body(LINES),
            text_area("Notitie", LINES, |_| Message::Typed),
            Space::new().height(900),
        ];
        root("Casuskompas", scrollable(page.width(Fill)).id("page").height(Fill)).into()
    }
    let mut window = Window::new((), view, |(), _| {});
    let way = iced::widget::scrollable::AbsoluteOffset { x: 0.0, y: 700.0 };
    window.run(iced::widget::operation::scroll_to::<()>("page", way));
    window.redraw();
    for role in [Role::Text, Role::TextArea] {
        let name = if role == Role::Text { LINES } else { "Notitie" };
        let bounds = window.get(role, name).bounds;
        assert!((100.0..500.0).contains(&bounds.y), "{bounds:?}");
        let edge = if role == Role::Text { 0.5 } else { 11.5 };
        let from = Point::new(bounds.x + edge, bounds.y + edge + 6.0);
        window.drag(from, from + Vector::new(300.0, 0.0));
        assert_eq!(copied(&mut window).as_deref(), Some("Eerste regel."), "{role:?}");
    }
}

#[test]
fn a_second_click_chooses_where_it_is_and_not_where_a_drag_ended() {
    let mut window = window();
    let at = place(&mut window, CALL).position() + Vector::new(0.5, 6.0);
    window.drag(at, at + Vector::new(200.0, 0.0));
    window.click_at(at);
    assert_eq!(copied(&mut window).as_deref(), Some("Bel"));
}

#[test]
fn what_is_read_in_the_program_is_copied_and_leaves_the_clipboard_again() {
    let mut program = with_new_vault();
    program.press("Nieuwe casus");
    program.type_text("Gezin Linde");
    program.press("Casus maken");
    let words = "Er staat nog niemand in de kring. Begin met de kinderen.";
    let bounds = program.window.get(Role::Text, words).bounds;
    let at = Point::new(bounds.x + 4.0, bounds.y + 6.0);
    (0..3).for_each(|_| program.window.click_at(at));
    program.ctrl("c");
    assert_eq!(program.window.clipboard.0.as_deref(), Some(words));
    program.wait(30);
    assert_eq!(program.window.clipboard.0.as_deref(), Some(""));
}
