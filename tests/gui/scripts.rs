//! Every script in every drawing and every field: drawn in its place, and never
//! the end of the program. The painter really runs.

use casuskompas::case::record::{Change, Trail, each_mut};
use casuskompas::case::{Case, Person, PersonId, Place};
use casuskompas::demo::CONSULTANT;
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::casefile::{self, Casefile};
use casuskompas::gui::kit;
use casuskompas::gui::layout::Layout;
use casuskompas::gui::outbox::SaveState;
use casuskompas::gui::theme::{Mode, theme};
use casuskompas::gui::widget::{Role, button, chips, choice, root, text_area, text_field};
use casuskompas::vault::VaultError;
use iced::widget::{column, row};
use iced::{Element, Rectangle};

use crate::support::{Window, context, family};

/// Names and words as they are met, and as nobody would think of them.
const SCRIPTS: &[(&str, &str)] = &[
    ("Latin with loose accents", "Zoe\u{308} Nguye\u{302}\u{303}n-A\u{30a}se\u{301}n"),
    ("Arabic", "محمد عبد الرحمن"),
    ("Hebrew", "שרה כהן"),
    ("Hebrew with vowels", "שָׂרָה כֹּהֵן"),
    ("right to left with a number before it", "12 שרה 34 כהן"),
    ("both ways", "Sara (שרה) el-Amrani محمد 2026"),
    ("Syriac", "ܡܪܝܡ"),
    ("Cyrillic", "Олександра Коваленко"),
    ("Greek", "Ελένη Παπαδοπούλου"),
    ("Georgian", "ნინო"),
    ("Amharic", "ሰላም ተስፋዬ"),
    ("Tigrinya", "ሚካኤል"),
    ("Devanagari", "प्रिया शर्मा"),
    ("Tamil", "பிரியா"),
    ("Thai", "สมชาย ใจดี"),
    ("Chinese", "王小明"),
    ("Japanese", "さくら 花子"),
    ("Korean", "김민준"),
    ("pictures of several signs", "👩🏽‍🦱 👨‍👩‍👧‍👦 ❤️"),
    ("a flag", "🇳🇱 🏴‍☠️"),
    ("letters that no typeface has", "\u{e000}\u{10ffff}\u{1f8ff}"),
    ("more accents than letters", "z\u{351}\u{36b}\u{343}\u{36a}\u{302}\u{346}a\u{489}\u{35d}"),
    ("a long word", "Hottentottententententoonstellingsmakersopleidingsinstituutsdirecteur"),
    ("a long word from right to left", "محمدمحمدمحمدمحمدمحمدمحمدمحمدمحمدمحمدمحمد"),
    ("one letter", "א"),
    ("a bracket and a comma", "(),"),
    ("tabs", "a\tb\tc"),
];

/// What has no shape.
const UNSEEN: &[(&str, &str)] = &[
    ("nothing", ""),
    ("spaces", "   "),
    ("no width", "\u{200b}\u{200d}\u{feff}"),
    ("marks of direction", "\u{200e}\u{200f}\u{61c}"),
    ("turned about", "\u{202e}\u{2066}"),
    ("control", "\u{7}\u{1b}\u{85}"),
    ("a loose accent", "\u{301}"),
    ("joined to nothing", "\u{fe0f}\u{1f3fd}"),
    ("lines", "\r\n\u{2028}\n"),
];

fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    SCRIPTS.iter().chain(UNSEEN).copied()
}

struct Sheet {
    file: Casefile,
    kept: SaveState<VaultError>,
}

fn view(sheet: &Sheet) -> Element<'_, casefile::Message> {
    let page = casefile::view(&sheet.file, &sheet.kept, context(CONSULTANT), Layout::Narrow, false);
    root("Proef", page).into()
}

fn open(case: Case, step: Step, height: f32) -> Window<Sheet, casefile::Message> {
    let file = Casefile::open(case, step, &context(CONSULTANT));
    let sheet = Sheet { file, kept: SaveState::Untouched };
    let update = |sheet: &mut Sheet, message| {
        let _ = sheet.file.update(message, &context(CONSULTANT));
    };
    Window::new(sheet, view, update).sized(683.0, height)
}

/// A case with one person in each ring, all called the same.
fn called(name: &str) -> Case {
    let mut case = Case { name: name.to_owned(), ..family("Gezin Linde") };
    case.family = casuskompas::case::Family::default();
    case.family.people = (1..)
        .zip(Place::ALL)
        .map(|(id, place)| Person {
            id: PersonId(id),
            name: name.to_owned(),
            role: "rol".into(),
            place,
            ..Person::default()
        })
        .collect();
    case
}

/// The drawing of the circle: where it stands, and its pixels.
fn circle(name: &str) -> (Rectangle, Vec<[u8; 4]>) {
    let mut window = open(called(name), Step::Family, 1400.0);
    let drawing = window.spoken();
    let drawing = drawing.iter().find(|one| one.announcement.role == Role::Image).unwrap();
    let bounds = drawing.bounds;
    let pixels = window.paint_in(&theme(Mode::Light));
    let rows = bounds.y as usize..(bounds.y + bounds.height) as usize;
    let columns = bounds.x as usize..(bounds.x + bounds.width) as usize;
    let at = rows.flat_map(|y| columns.clone().map(move |x| (y * 683 + x) * 4));
    (bounds, at.map(|at| [0, 1, 2, 3].map(|part| pixels[at + part])).collect())
}

/// In how many points two drawings of the same size differ.
fn differing(one: &[[u8; 4]], other: &[[u8; 4]]) -> usize {
    one.iter().zip(other).filter(|(one, other)| one != other).count()
}

#[test]
fn a_name_in_any_script_stands_in_the_circle() {
    let (place, nameless) = circle(" ");
    for (script, name) in SCRIPTS.iter().copied() {
        let (bounds, drawn) = circle(name);
        assert_eq!(bounds.size(), place.size(), "{script}");
        assert!(differing(&nameless, &drawn) > 60, "{script}");
    }
    for (_, name) in UNSEEN {
        circle(name);
    }
}

/// Puts all scripts in turn in the words of a case, from number `first` on.
fn translated(first: usize) -> Case {
    let (mut case, scripts) = (family("Gezin Linde"), all().collect::<Vec<_>>());
    let mut turn = first;
    each_mut(&mut case, &mut Trail::default(), &mut |_, _, _, change| {
        if let Change::Words(words) = change {
            *words = scripts[turn % scripts.len()].1.to_owned();
            turn += 1;
        }
    });
    case
}

#[test]
fn each_step_of_a_case_in_all_scripts_is_drawn() {
    for (first, step) in Step::ALL.into_iter().enumerate() {
        for turn in [first, first + Step::ALL.len()] {
            let mut window = open(translated(turn), step, 2000.0);
            window.paint();
        }
    }
}

#[derive(Debug, Clone)]
struct Heard;

/// Every kind of words that there is.
fn kinds(words: &&'static str) -> Element<'static, Heard> {
    let words = *words;
    let heard = |_: String| Heard;
    let all = column![
        kit::h1(words),
        kit::title(words, words),
        kit::body(words),
        kit::small(words),
        kit::strong(words),
        kit::badge(words, |tokens| tokens.warn),
        kit::note(words),
        button(words).on_press(Heard),
        row![kit::body(words), kit::body("naast")],
        choice("Keuze", [(1, words.to_owned()), (2, "b".into())], Some(1), |_| Heard),
        chips("Namen", [(1, words.to_owned(), true)], |_, _| Heard),
        text_field("Regel", words, heard).help(words).placeholder(words),
        text_field(words, "", heard).error(Some(words.to_owned())),
        text_field("Geheim", words, heard).secure(true),
        text_area("Vak", words, heard),
    ];
    root("Proef", iced::widget::scrollable(all)).into()
}

#[test]
fn each_kind_of_words_is_drawn_in_all_scripts() {
    for (_, words) in all() {
        let mut window = Window::new(words, kinds, |_, _| {}).sized(420.0, 1100.0);
        window.paint();
        for (role, name) in
            [(Role::TextField, "Regel"), (Role::PasswordField, "Geheim"), (Role::TextArea, "Vak")]
        {
            window.click(role, name);
            window.paint();
            window.ctrl("a");
            window.paint();
        }
    }
}

#[test]
fn initials_are_whole_characters_and_never_nothing_to_see() {
    for (name, initials) in [
        ("Zoe\u{308} Nguye\u{302}\u{303}n", "Zo"),
        ("A\u{30a}sa", "A\u{30a}s"),
        ("שָׂרָה", "שָׂרָ"),
        ("محمد", "مح"),
        ("प्रियाश", "प्रिया"),
        ("👩🏽‍🦱 👨‍👩‍👧", "👩🏽‍🦱"),
        ("\u{200b}\u{feff}", "ro"),
        ("  ", "ro"),
        ("", "ro"),
    ] {
        let person = Person { name: name.into(), role: "rol".into(), ..Person::default() };
        assert_eq!(person.initials(), initials, "{name:?}");
    }
}

/// Boxes in the place of letters are told of at the field, and only those.
#[test]
fn a_field_says_which_letters_no_typeface_shows() {
    #[allow(clippy::ptr_arg, reason = "the window is told of all of its state")]
    fn view(value: &String) -> Element<'_, ()> {
        root("Proef", text_field("Naam", value, |_| ()).help("Zoals iemand zich noemt.")).into()
    }
    let told = |value: &str| {
        let mut window = Window::new(value.to_owned(), view, |_, ()| {});
        window.get(Role::TextField, "Naam").announcement.description.unwrap()
    };
    let help = "Zoals iemand zich noemt.";
    // The tint of a skin by itself is a picture, for who has one of it.
    for (about, value) in UNSEEN.iter().filter(|(about, _)| *about != "joined to nothing") {
        assert_eq!(told(value), help, "{about}");
    }
    for shown in ["Zoë", "Олександра", "Ελένη", "Nguye\u{302}\u{303}n", "’t Hóf €"]
    {
        assert_eq!(told(shown), help);
    }
    // No typeface has letters that nobody may ever give a shape.
    let one = format!(
        "{help} Voor één teken is hier geen lettertype: u ziet een blokje. \
         Het blijft bewaard zoals u het typte."
    );
    assert_eq!(told("Mila \u{10ffff}"), one);
    let two = format!(
        "{help} Voor 2 tekens is hier geen lettertype: u ziet blokjes. \
         Ze blijven bewaard zoals u ze typte."
    );
    assert_eq!(told("\u{10ffff}\u{1fffd}"), two);
}
