//! Fields keep every keystroke, and take each of them back.

use casuskompas::gui::widget::{Role, root, text_area, text_field};
use iced::Element;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::{column, scrollable};

use crate::support::Window;

#[derive(Debug, Clone)]
enum Message {
    Line(String),
    Page(String),
    Sent,
    Shortcut(char),
}

#[derive(Default)]
struct Form {
    line: String,
    page: String,
}

fn view(form: &Form) -> Element<'_, Message> {
    let form = column![
        text_field("Regel", &form.line, Message::Line).on_submit(Message::Sent),
        text_area("Verhaal", &form.page, Message::Page),
    ];
    root("Proef", form)
        .on_shortcut(|key, modifiers| {
            let letter = key.to_latin(iced::keyboard::key::Physical::Unidentified(
                iced::keyboard::key::NativeCode::Unidentified,
            ))?;
            (modifiers.command() && "ksl".contains(letter)).then_some(Message::Shortcut(letter))
        })
        .into()
}

fn update(form: &mut Form, message: Message) {
    match message {
        Message::Line(text) => form.line = text,
        Message::Page(text) => form.page = text,
        Message::Sent | Message::Shortcut(_) => {}
    }
}

type Proof = Window<Form, Message>;

/// What one field of the window holds.
type Held = fn(&Proof) -> &str;

/// A window with the keyboard in one field, and what that field holds.
fn fields() -> [(Proof, Held); 2] {
    let in_line = || {
        let mut window = Window::new(Form::default(), view, update);
        window.tab();
        window
    };
    let mut in_page = in_line();
    in_page.tab();
    [(in_line(), |window| &window.model.line), (in_page, |window| &window.model.page)]
}

#[test]
fn dead_keys_lose_no_letter() {
    for (mut window, text) in fields() {
        window.type_text("foto");
        window.stroke("'s");
        assert_eq!(text(&window), "foto's");
    }
}

#[test]
fn accents_arrive() {
    for (mut window, text) in fields() {
        window.type_text("één coördinatie");
        window.stroke("\"t");
        assert_eq!(text(&window), "één coördinatie\"t");
    }
}

#[test]
fn alt_gr_types_even_where_it_looks_like_ctrl() {
    for (mut window, text) in fields() {
        window.alt_gr("5", "€");
        window.alt_gr("a", "á");
        window.alt_gr("c", "©");
        window.alt_gr("z", "æ");
        assert_eq!(text(&window), "€á©æ");
    }
}

#[test]
fn shortcuts_of_the_program_are_heard_and_not_typed() {
    for (mut window, text) in fields() {
        window.type_text("a");
        for letter in ["k", "s", "l"] {
            window.ctrl(letter);
        }
        assert_eq!(text(&window), "a");
        let shortcuts = window.heard.iter().filter_map(|message| match message {
            Message::Shortcut(letter) => Some(*letter),
            _ => None,
        });
        assert_eq!(shortcuts.collect::<String>(), "ksl");
    }
}

#[test]
fn paste_keeps_lines_only_where_there_are_lines() {
    let [(mut line, line_text), (mut page, page_text)] = fields();
    for window in [&mut line, &mut page] {
        window.clipboard.0 = Some("oma\nhaalt Tom".into());
        window.ctrl("v");
    }
    assert_eq!(line_text(&line), "oma haalt Tom");
    assert_eq!(page_text(&page), "oma\nhaalt Tom");
}

#[test]
fn undo_takes_back_a_word_at_a_time() {
    for (mut window, text) in fields() {
        window.type_text("oma haalt Tom");
        window.ctrl("z");
        assert_eq!(text(&window), "oma haalt ");
        window.ctrl("z");
        assert_eq!(text(&window), "oma ");
        window.ctrl("y");
        assert_eq!(text(&window), "oma haalt ");
        window.type_text("Julia");
        window.ctrl("y");
        assert_eq!(text(&window), "oma haalt Julia");
        for _ in 0..5 {
            window.ctrl("z");
        }
        assert_eq!(text(&window), "");
    }
}

#[test]
fn undo_does_not_reach_into_another_text() {
    for (mut window, text) in fields() {
        window.type_text("Tom");
        window.model.line = "Julia".into();
        window.model.page = "Julia".into();
        window.tab();
        window.tab_back();
        window.ctrl("z");
        assert_eq!(text(&window), "Julia");
    }
}

#[test]
fn typing_goes_on_where_undo_left_the_caret() {
    for (mut window, text) in fields() {
        window.type_text("ab");
        window.key(Named::ArrowLeft);
        window.type_text("x");
        window.ctrl("z");
        window.type_text("y");
        assert_eq!(text(&window), "ayb");
    }
}

#[test]
fn words_can_be_jumped_over_selected_and_deleted() {
    for (mut window, text) in fields() {
        window.type_text("een twee drie");
        window.key_with(Named::ArrowLeft, Modifiers::CTRL);
        window.type_text("x");
        assert_eq!(text(&window), "een twee xdrie");
        window.key_with(Named::Backspace, Modifiers::CTRL);
        window.key_with(Named::Backspace, Modifiers::CTRL);
        assert_eq!(text(&window).trim_end(), "een drie");
        window.ctrl("a");
        window.type_text("nieuw");
        assert_eq!(text(&window), "nieuw");
    }
}

#[test]
fn two_undos_before_the_next_view_take_back_two_words() {
    use crate::support::press;
    use iced::keyboard::Key;
    for (mut window, text) in fields() {
        window.type_text("een twee drie");
        let undo = press(Key::Character("z".into()), None, Modifiers::CTRL);
        window.burst(&[undo.clone(), undo]);
        assert_eq!(text(&window), "een ");
    }
}

#[test]
fn enter_sends_a_line_and_breaks_a_page() {
    let [(mut line, line_text), (mut page, page_text)] = fields();
    for window in [&mut line, &mut page] {
        window.type_text("a");
        window.key(Named::Enter);
        window.type_text("b");
    }
    assert_eq!(line_text(&line), "ab");
    assert!(line.heard.iter().any(|m| matches!(m, Message::Sent)));
    assert_eq!(page_text(&page), "a\nb");
}

#[test]
fn up_and_down_move_between_lines() {
    let [_, (mut page, text)] = fields();
    page.type_text("een");
    page.key(Named::Enter);
    page.type_text("twee");
    page.key(Named::ArrowUp);
    page.key(Named::Home);
    page.type_text("x");
    page.key(Named::ArrowDown);
    page.key(Named::End);
    page.type_text("y");
    assert_eq!(text(&page), "xeen\ntweey");
}

#[test]
fn tab_leaves_a_page_without_typing() {
    let [_, (mut page, text)] = fields();
    page.type_text("a");
    page.tab();
    assert_eq!(text(&page), "a");
    assert_eq!(page.focused().as_deref(), Some("TextField Regel"));
}

#[test]
fn escape_leaves_the_keyboard_in_the_field() {
    for (mut window, text) in fields() {
        window.key(Named::Escape);
        window.type_text("a");
        assert_eq!(text(&window), "a");
    }
}

#[test]
fn a_page_grows_with_its_text() {
    let [_, (mut page, _)] = fields();
    let before = page.get(Role::TextArea, "Verhaal").bounds.height;
    for _ in 0..5 {
        page.key(Named::Enter);
    }
    assert!(page.get(Role::TextArea, "Verhaal").bounds.height > before + 40.0);
}

fn password(form: &Form) -> Element<'_, Message> {
    let field = text_field("Wachtzin", &form.line, Message::Line).secure(true);
    root("Proef", field).into()
}

#[test]
fn a_password_is_neither_shown_nor_kept_for_undo() {
    let mut window = Window::new(Form::default(), password, update);
    window.tab();
    window.type_text("geheim");
    let said = window.get(Role::PasswordField, "Wachtzin").announcement;
    assert_eq!(said.value.as_deref(), Some("••••••"));
    window.ctrl("z");
    assert_eq!(window.model.line, "geheim");
}

fn long(form: &Form) -> Element<'_, Message> {
    let page = text_area("Verhaal", &form.page, Message::Page);
    root("Proef", scrollable(page).height(200)).into()
}

#[test]
fn the_caret_stays_in_view_while_a_page_grows() {
    let mut window = Window::new(Form::default(), long, update);
    window.tab();
    for _ in 0..40 {
        window.key(Named::Enter);
    }
    let bounds = window.get(Role::TextArea, "Verhaal").bounds;
    let end = bounds.y + bounds.height;
    assert!((180.0..=215.0).contains(&end), "the last line lies at {end}");
    for _ in 0..40 {
        window.key(Named::ArrowUp);
    }
    let start = window.get(Role::TextArea, "Verhaal").bounds.y;
    assert!(start >= -15.0, "the first line lies at {start}");
}

/// The software renderer once drew the end of a long line beside its field.
#[test]
fn a_long_line_stays_inside_its_field() {
    let draw = |line: &str| {
        let form = Form { line: line.to_owned(), page: String::new() };
        let mut window = Window::new(form, narrow, update).sized(400.0, 120.0);
        let field = window.get(Role::TextField, "Regel").bounds;
        let edge = (field.x + field.width) as usize + 4;
        let pixels = window.paint();
        let rows = pixels.chunks(400 * 4);
        rows.map(|row| row[edge * 4..].to_vec()).collect::<Vec<_>>()
    };
    assert!(draw("kort") == draw(&"Dit is een lange regel. ".repeat(4)));
}

fn narrow(form: &Form) -> Element<'_, Message> {
    root("Proef", text_field("Regel", &form.line, Message::Line).width(180)).into()
}

/// Tab chooses all of one line, so that typing replaces it; several lines keep
/// their caret, and a click puts it where it points.
#[test]
fn tab_into_a_filled_line_chooses_it_whole_and_several_lines_keep_their_caret() {
    let form = || Form { line: "S. de Wit".to_owned(), page: "Regel een\nRegel twee".to_owned() };
    let mut window = Window::new(form(), view, update);
    let caret = |window: &mut Proof, role: Role, name: &str| {
        let caret = window.get(role, name).announcement.caret.unwrap();
        (caret.anchor, caret.focus)
    };
    window.tab();
    assert_eq!(caret(&mut window, Role::TextField, "Regel"), (0, 9));
    window.type_text("P. Vos");
    assert_eq!(window.model.line, "P. Vos", "what stood there is replaced");
    for _ in 0..6 {
        window.ctrl("z");
    }
    assert_eq!(window.model.line, "S. de Wit", "and comes back");
    window.tab();
    let at = caret(&mut window, Role::TextArea, "Verhaal");
    assert_eq!(at.0, at.1, "nothing is chosen");
    window.key(Named::ArrowRight);
    let at = caret(&mut window, Role::TextArea, "Verhaal");
    window.tab_back();
    assert_eq!(caret(&mut window, Role::TextField, "Regel"), (0, 9), "also on the way back");
    window.key(Named::ArrowRight);
    window.type_text("te");
    assert_eq!(window.model.line, "S. de Witte");
    window.tab();
    assert_eq!(caret(&mut window, Role::TextArea, "Verhaal"), at, "where it was left");
    let place = window.get(Role::TextField, "Regel").bounds;
    window.click_at(iced::Point::new(place.x + 30.0, place.center_y()));
    let (anchor, focus) = caret(&mut window, Role::TextField, "Regel");
    assert!(anchor == focus && focus < 9, "{anchor} {focus}");
    // Whoever types and is given the keyboard once more keeps the caret.
    window.operate(Box::new(casuskompas::gui::widget::focus::focus_nth(Some(0))));
    assert_eq!(caret(&mut window, Role::TextField, "Regel"), (anchor, focus));
}

/// Whatever kind of field it is, and whatever stands in it.
#[test]
fn tab_chooses_every_line_that_is_filled_in_in_every_step_whole() {
    use casuskompas::gui::app::{Begin, Message};
    use casuskompas::gui::casefile::step::Step;
    use casuskompas::gui::desk;
    use unicode_segmentation::UnicodeSegmentation;

    let folder = std::sync::Arc::new(tempfile::tempdir().unwrap());
    let mut program = crate::support::Program::start(folder, Begin::Demo);
    let id = casuskompas::demo::OF_TOUR;
    let (mut found, mut fields) = (Vec::new(), std::collections::BTreeSet::new());
    for step in Step::ALL {
        program.send(Message::Desk(desk::Message::Open(id, step)));
        let spoken = program.window.spoken();
        let stops = spoken.iter().filter(|one| one.focusable).map(|one| &one.announcement);
        for (place, said) in stops.enumerate() {
            let lines = matches!(said.role, Role::TextField | Role::DateField);
            let filled = said.value.as_ref().is_some_and(|value| !value.is_empty());
            if !lines || !filled || said.disabled {
                continue;
            }
            // As Tab does it.
            let focus = casuskompas::gui::widget::focus::focus_nth(Some(place));
            program.window.operate(Box::new(focus));
            program.window.operate(Box::new(casuskompas::gui::widget::focus::ChooseLine));
            let spoken = program.window.spoken().into_iter().map(|one| one.announcement);
            let said = spoken.into_iter().find(|one| one.focused).unwrap();
            let (caret, value) = (said.caret.unwrap(), said.value.unwrap());
            fields.insert(format!("{step:?} {:?} {}", said.role, said.name));
            let all = value.graphemes(true).count();
            if (caret.anchor, caret.focus) != (0, all) {
                found.push(format!("{step:?} {} {caret:?} of {all}", said.name));
            }
        }
    }
    assert!(found.is_empty() && fields.len() > 5, "{found:#?}\n{fields:#?}");
}
