//! Every field of text is edited the same way, by whatever it is typed with.

use casuskompas::gui::widget::{Caret, Role, date_field, root, text_area, text_field};
use chrono::NaiveDate;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::scrollable;
use iced::{Element, Point};

use crate::support::Window;

const SHIFT: Modifiers = Modifiers::SHIFT;
const CTRL: Modifiers = Modifiers::CTRL;

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Line,
    Secret,
    Page,
    Day,
}

#[derive(Debug, Clone)]
enum Message {
    Text(String),
    Day(Option<NaiveDate>),
}

struct Form {
    kind: Kind,
    text: String,
    day: Option<NaiveDate>,
    /// The model takes figures only.
    strict: bool,
}

fn view(form: &Form) -> Element<'_, Message> {
    let field: Element<'_, Message> = match form.kind {
        Kind::Line => text_field("Veld", &form.text, Message::Text).into(),
        Kind::Secret => text_field("Veld", &form.text, Message::Text).secure(true).into(),
        Kind::Page => text_area("Veld", &form.text, Message::Text).into(),
        Kind::Day => date_field("Veld", form.day, today(), Message::Day).into(),
    };
    root("Proef", scrollable(field)).into()
}

fn update(form: &mut Form, message: Message) {
    match message {
        Message::Text(text) if form.strict && !text.chars().all(|c| c.is_ascii_digit()) => {}
        Message::Text(text) => form.text = text,
        Message::Day(day) => form.day = day,
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 19).unwrap()
}

/// A window with one field that has the keyboard.
struct Proof {
    kind: Kind,
    window: Window<Form, Message>,
}

impl Proof {
    fn of(kind: Kind) -> Self {
        let form = Form { kind, text: String::new(), day: None, strict: false };
        let mut window = Window::new(form, view, update);
        window.tab();
        Self { kind, window }
    }

    fn with(kind: Kind, text: &str) -> Self {
        let mut proof = Self::of(kind);
        proof.window.commit(text);
        proof
    }

    fn role(&self) -> Role {
        match self.kind {
            Kind::Line => Role::TextField,
            Kind::Secret => Role::PasswordField,
            Kind::Page => Role::TextArea,
            Kind::Day => Role::DateField,
        }
    }

    /// What is in the field.
    fn text(&mut self) -> String {
        if self.kind == Kind::Secret {
            return self.window.model.text.clone();
        }
        let shown = self.window.get(self.role(), "Veld").announcement.value;
        let shown = shown.unwrap_or_default();
        if self.kind != Kind::Day {
            assert_eq!(self.window.model.text, shown, "{:?}", self.kind);
        }
        shown
    }

    /// Where the selection begins and where the caret stands.
    fn caret(&mut self) -> (usize, usize) {
        let said = self.window.get(self.role(), "Veld").announcement;
        let Caret { anchor, focus } = said.caret.unwrap();
        (anchor, focus)
    }

    #[track_caller]
    fn has(&mut self, text: &str) {
        assert_eq!(self.text(), text, "{:?}", self.kind);
    }

    #[track_caller]
    fn is_at(&mut self, caret: (usize, usize)) {
        assert_eq!(self.caret(), caret, "{:?}", self.kind);
    }
}

fn every() -> [Kind; 4] {
    [Kind::Line, Kind::Secret, Kind::Page, Kind::Day]
}

/// Those that show what is in them.
fn open() -> [Kind; 3] {
    [Kind::Line, Kind::Page, Kind::Day]
}

#[test]
fn a_stroke_of_several_characters_arrives_whole() {
    for kind in every() {
        let mut field = Proof::of(kind);
        field.window.type_text("foto");
        field.window.stroke("'s");
        field.window.stroke(" e\u{301}");
        field.has("foto's e\u{301}");
        field.is_at((8, 8));
    }
}

#[test]
fn what_a_key_types_goes_where_the_caret_is() {
    for kind in every() {
        let mut field = Proof::with(kind, "ezb");
        field.window.key(Named::ArrowLeft);
        field.window.key(Named::Backspace);
        // An accent that joins the letter before it is no character of its own.
        field.window.stroke("\u{301}");
        field.window.type_text("x");
        field.has("e\u{301}xb");
    }
}

#[test]
fn an_input_method_shows_first_and_types_at_the_end() {
    for kind in every() {
        let mut field = Proof::with(kind, "één ");
        field.window.compose("nǐ");
        field.has("één ");
        field.window.commit("你好");
        field.has("één 你好");
        field.is_at((6, 6));
    }
}

#[test]
fn a_commit_replaces_what_is_selected() {
    for kind in every() {
        let mut field = Proof::with(kind, "oma");
        field.window.ctrl("a");
        field.window.commit("opa");
        field.has("opa");
    }
}

#[test]
fn a_commit_is_taken_back_in_one_step() {
    for kind in open() {
        let mut field = Proof::of(kind);
        field.window.type_text("a");
        field.window.commit("你好 世界");
        field.window.ctrl("z");
        field.has("a");
        field.window.ctrl("y");
        field.has("a你好 世界");
    }
}

#[test]
fn a_dead_key_belongs_to_its_word() {
    for kind in open() {
        let mut field = Proof::of(kind);
        field.window.type_text("de foto");
        field.window.stroke("'s");
        field.window.type_text("je");
        field.window.ctrl("z");
        field.has("de ");
    }
}

#[test]
fn a_space_that_is_committed_stays() {
    for kind in every() {
        let mut field = Proof::of(kind);
        field.window.commit("oma");
        field.window.commit(" ");
        field.window.commit("opa");
        field.has("oma opa");
    }
}

#[test]
fn no_field_hears_what_another_one_gets() {
    for kind in every() {
        let mut field = Proof::of(kind);
        field.window.run(iced::widget::operation::focus::<()>("elsewhere"));
        field.window.commit("oma");
        field.has("");
    }
}

#[test]
fn paste_leaves_out_what_cannot_be_seen() {
    let copied = "\u{feff}Tom\u{202e} is\u{7} er\r\n\tnu\u{2066}\r\n";
    for (kind, pasted) in [
        (Kind::Line, "Tom is er nu"),
        (Kind::Secret, "Tom is er nu"),
        (Kind::Day, "Tom is er nu"),
        (Kind::Page, "Tom is er\n\tnu\n"),
    ] {
        let mut field = Proof::of(kind);
        field.window.clipboard.0 = Some(copied.into());
        field.window.ctrl("v");
        field.has(pasted);
        field.window.commit("\u{202e}!");
        field.has(&format!("{pasted}!"));
    }
}

#[test]
fn paste_is_taken_back_in_one_step() {
    for kind in open() {
        let mut field = Proof::of(kind);
        field.window.type_text("Tom ");
        field.window.clipboard.0 = Some("en Julia".into());
        field.window.ctrl("v");
        field.has("Tom en Julia");
        field.window.ctrl("z");
        field.has("Tom ");
        field.window.key_text("z", CTRL | SHIFT);
        field.has("Tom en Julia");
    }
}

#[test]
fn cut_and_copy_take_what_is_selected() {
    for kind in open() {
        let mut field = Proof::with(kind, "een twee");
        field.window.key_with(Named::ArrowLeft, CTRL | SHIFT);
        field.window.ctrl("c");
        assert_eq!(field.window.clipboard.0.as_deref(), Some("twee"));
        field.window.ctrl("a");
        // As with Caps Lock on.
        field.window.ctrl("X");
        assert_eq!(field.window.clipboard.0.as_deref(), Some("een twee"));
        field.has("");
        field.window.ctrl("z");
        field.has("een twee");
    }
}

#[test]
fn cut_and_copy_without_a_selection_leave_everything() {
    for kind in every() {
        let mut field = Proof::with(kind, "oma");
        field.window.clipboard.0 = Some("opa".into());
        field.window.key(Named::Home);
        field.window.ctrl("x");
        field.window.ctrl("c");
        field.has("oma");
        assert_eq!(field.window.clipboard.0.as_deref(), Some("opa"));
    }
}

#[test]
fn nothing_leaves_a_password() {
    let mut field = Proof::with(Kind::Secret, "geheim");
    field.window.ctrl("a");
    field.window.ctrl("c");
    field.window.ctrl("x");
    assert_eq!(field.window.clipboard.0, None);
    field.has("geheim");
    field.window.clipboard.0 = Some("plak".into());
    field.window.ctrl("v");
    field.has("plak");
    field.window.ctrl("z");
    field.has("plak");
}

#[test]
fn words_are_jumped_over_and_selected() {
    for kind in open() {
        let mut field = Proof::with(kind, "een twee drie");
        field.window.key_with(Named::ArrowLeft, CTRL);
        field.is_at((9, 9));
        field.window.key_with(Named::ArrowLeft, CTRL | SHIFT);
        field.is_at((9, 4));
        field.window.key(Named::Home);
        field.window.key_with(Named::ArrowRight, CTRL | SHIFT);
        field.is_at((0, 3));
        field.window.key_with(Named::ArrowRight, SHIFT);
        field.is_at((0, 4));
        field.window.key_with(Named::End, SHIFT);
        field.is_at((0, 13));
        field.window.key(Named::End);
        field.window.key_with(Named::Home, SHIFT);
        field.is_at((13, 0));
        field.window.type_text("x");
        field.has("x");
    }
}

#[test]
fn words_are_deleted_whole() {
    for kind in open() {
        let mut field = Proof::with(kind, "een twee drie");
        field.window.key_with(Named::Backspace, CTRL);
        field.has("een twee ");
        field.window.ctrl("z");
        field.has("een twee drie");
        field.is_at((13, 13));
        field.window.key(Named::Home);
        field.window.key_with(Named::Delete, CTRL);
        field.has(" twee drie");
    }
}

#[test]
fn deleting_a_word_stops_at_both_ends() {
    for kind in every() {
        let mut field = Proof::with(kind, "oma");
        field.window.key_with(Named::Delete, CTRL);
        field.window.key(Named::Home);
        field.window.key_with(Named::Backspace, CTRL);
        field.window.key(Named::Backspace);
        field.has("oma");
    }
}

#[test]
fn deleting_a_word_takes_what_is_selected() {
    for kind in open() {
        let mut field = Proof::with(kind, "een twee");
        field.window.key_with(Named::ArrowLeft, SHIFT);
        field.window.key_with(Named::Backspace, CTRL);
        field.has("een twe");
    }
}

/// A flag, a family, a letter with a loose accent, and a thumb with a colour.
const CLUSTERS: [&str; 4] = ["🇳🇱", "👨‍👩‍👧", "e\u{301}", "👍🏽"];

#[test]
fn a_character_of_several_signs_is_deleted_whole() {
    for kind in every() {
        for cluster in CLUSTERS {
            let mut field = Proof::with(kind, &format!("a{cluster}"));
            field.is_at((2, 2));
            field.window.key(Named::Backspace);
            field.has("a");
            field.window.stroke(cluster);
            field.window.key(Named::ArrowLeft);
            field.is_at((1, 1));
            field.window.key(Named::Delete);
            field.has("a");
            field.window.key(Named::Backspace);
            field.has("");
        }
    }
}

/// Words in scripts of either direction, with the number of their characters.
const SCRIPTS: [(&str, usize); 9] = [
    ("Zoe\u{308} Nguye\u{302}\u{303}n", 10),
    ("Олена", 5),
    ("שָׂרָה כהן", 7),
    ("12 שרה 34", 9),
    ("Sara שרה el", 11),
    ("محمد عبد", 8),
    ("لا إله", 6),
    ("王小明", 3),
    ("👩🏽‍🦱 👨‍👩‍👧", 3),
];

#[test]
fn every_script_is_typed_gone_through_and_deleted_by_character() {
    for kind in every() {
        for (words, count) in SCRIPTS {
            let mut field = Proof::of(kind);
            field.window.type_text(words);
            field.has(words);
            field.is_at((count, count));
            field.window.key(Named::Home);
            field.is_at((0, 0));
            // Arrows go where they point: to the left in a line that begins at
            // the right.
            field.window.key(Named::ArrowRight);
            let backward = field.caret() == (0, 0);
            let on = if backward { Named::ArrowLeft } else { Named::ArrowRight };
            for at in usize::from(!backward)..count {
                field.is_at((at, at));
                field.window.key(on);
            }
            field.is_at((count, count));
            field.window.key_with(Named::Home, SHIFT);
            field.is_at((count, 0));
            field.window.key(Named::End);
            for left in (0..count).rev() {
                field.window.key(Named::Backspace);
                field.is_at((left, left));
            }
            field.has("");
        }
    }
}

#[test]
fn the_pointer_selects_in_every_script_what_it_goes_over() {
    for kind in open() {
        for (words, count) in SCRIPTS {
            let mut field = Proof::with(kind, words);
            let place = field.window.get(field.role(), "Veld").bounds;
            let (left, right) = (place.x + 3.0, place.x + place.width - 3.0);
            field.window.drag(Point::new(left, place.y + 18.0), Point::new(right, place.y + 18.0));
            let (anchor, focus) = field.caret();
            assert_eq!((anchor.min(focus), anchor.max(focus)), (0, count), "{kind:?} {words:?}");
            field.window.ctrl("c");
            assert_eq!(field.window.clipboard.0.as_deref(), Some(words));
            field.window.type_text("x");
            field.has("x");
        }
    }
}

#[test]
fn backspace_joins_two_lines() {
    let mut page = Proof::with(Kind::Page, "een\ntwee");
    page.window.key(Named::Home);
    page.window.key(Named::Backspace);
    page.has("eentwee");
    page.is_at((3, 3));
}

#[test]
fn a_page_has_lines_to_go_through() {
    let mut page = Proof::with(Kind::Page, "éen\n\ndrie");
    page.is_at((9, 9));
    page.window.key_with(Named::ArrowUp, SHIFT);
    page.is_at((9, 4));
    page.window.key_with(Named::Home, CTRL);
    page.is_at((0, 0));
    page.window.key_with(Named::End, CTRL | SHIFT);
    page.is_at((0, 9));
    page.window.key(Named::PageUp);
    page.is_at((0, 0));
    page.window.key_with(Named::PageDown, SHIFT);
    assert_eq!(page.caret().0, 0);
    assert!(page.caret().1 >= 5, "{:?}", page.caret());
}

#[test]
fn a_page_turns_as_far_as_can_be_seen() {
    let lines = vec!["x"; 200].join("\n");
    let mut page = Proof::with(Kind::Page, &lines);
    page.window.key_with(Named::Home, CTRL);
    page.window.key(Named::PageDown);
    let (_, turned) = page.caret();
    assert!((30..120).contains(&turned), "{turned}");
    page.window.key(Named::PageUp);
    page.is_at((0, 0));
}

/// What a double click that far from the left edge selects.
fn double_clicked(kind: Kind, text: &str, x: f32) -> Option<String> {
    let mut field = Proof::with(kind, text);
    let mut point = field.window.get(field.role(), "Veld").bounds.position();
    point += iced::Vector::new(11.0 + x, 18.0);
    field.window.click_at(point);
    field.window.click_at(point);
    let (anchor, focus) = field.caret();
    field.window.ctrl("c");
    let copied = field.window.clipboard.0;
    let characters = copied.as_ref().map(|text| text.chars().count());
    assert_eq!(characters, Some(focus - anchor));
    copied
}

#[test]
fn a_double_click_takes_one_word() {
    for kind in open() {
        let mut words = Vec::new();
        for x in (0..100).step_by(3) {
            let word = double_clicked(kind, "één tweede drie", x as f32).unwrap();
            words.push(word);
        }
        words.dedup();
        words.retain(|word| word != " ");
        assert_eq!(words, ["één", "tweede", "drie"], "{kind:?}");
    }
}

#[test]
fn undo_survives_a_model_that_refuses() {
    for kind in [Kind::Line, Kind::Page] {
        let mut field = Proof::of(kind);
        field.window.model.strict = true;
        field.window.type_text("12");
        field.window.type_text("a");
        field.has("12");
        field.window.ctrl("z");
        field.has("");
        field.window.ctrl("y");
        field.has("12");
    }
}

#[test]
fn what_came_from_elsewhere_is_not_taken_back() {
    for kind in [Kind::Line, Kind::Page] {
        let mut field = Proof::of(kind);
        field.window.type_text("Tom");
        field.window.model.text = "Julia".into();
        field.window.redraw();
        field.window.ctrl("z");
        field.has("Julia");
        field.window.ctrl("y");
        field.has("Julia");
    }
}
