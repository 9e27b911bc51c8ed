//! What everybody in the room sees, in the second window: large, and no more than what
//! was put there.

use std::collections::BTreeSet;

use casuskompas::case::{Case, Score};
use casuskompas::demo;
use casuskompas::gui::theme::{Mode, theme};
use casuskompas::gui::wall;
use casuskompas::gui::widget::{Role, root};
use casuskompas::meeting::Part;
use casuskompas::redaction::wall::{AgesTold, Kind, Said, Sight, Source, Wall};
use iced::{Element, Size};
use strum::VariantArray;

use crate::redaction::wall::{found, full, telling};
use crate::support::drawn::words;
use crate::support::vault::now;
use crate::support::{Window, expect_tree};

/// What the poorest projector shows, and a usual one.
const SCREENS: [(f32, f32); 2] = [(1280.0, 720.0), (1920.0, 1080.0)];

fn family(name: &str) -> Case {
    let mut families = demo::families(now().date_naive()).into_iter();
    families.find(|case| case.name.contains(name)).unwrap()
}

/// A wall on a screen of a size.
struct Screen {
    wall: Wall,
    size: Size,
}

fn view(screen: &Screen) -> Element<'_, Size> {
    let view = wall::view(&screen.wall, now().date_naive(), screen.size);
    root("Tweede scherm", view).on_resize(|size| size).into()
}

fn window_of(wall: Wall, width: f32, height: f32) -> Window<Screen, Size> {
    let screen = Screen { wall, size: Size::ZERO };
    let mut window = Window::new(screen, view, |screen, size| screen.size = size);
    window.resize(width, height);
    window
}

fn window(wall: Wall) -> Window<Screen, Size> {
    window_of(wall, 1280.0, 720.0)
}

/// A meeting as it goes: a few things of each kind.
fn usual(case: &Case) -> Wall {
    let source = Source::of(case, AgesTold::Exact, now().date_naive());
    let mut wall = source.wall(1);
    for kind in Kind::VARIANTS {
        let all = source.pieces().into_iter().filter(|piece| piece.id().kind == *kind);
        all.take(if *kind == Kind::Person { 4 } else { 2 })
            .for_each(|piece| assert!(wall.show(piece)));
    }
    let question = "Wat is er nu nodig om het voor de kinderen veilig te maken?";
    let lines = [
        (Said::Question, question),
        (Said::Seen, "Het gevaar komt terug als het verbod stopt."),
        (Said::Seen, "Twee mensen zien dat het kind niet slaapt."),
        (Said::Reason, "Er was geweld waar de kinderen bij waren."),
        (Said::Decision, "School komt in de kring."),
    ];
    for (number, (said, words)) in (1..).zip(lines) {
        wall.show(source.line(said, number, words).unwrap());
    }
    let day = "2026-11-27".parse().ok();
    let action = source.action(1, "Eén hulpverlener spreekt het kind.", "casusregisseur", day);
    wall.show(action.unwrap());
    for (at, person) in case.family.members().take(4).enumerate() {
        let scores = [2, 3, 3, 4, 7, 9 - at as u8].map(|score| Score::try_from(score).unwrap());
        let spread = source.spread(person.id, &scores, "Thuis slaapt zij niet.", "Zij speelt.");
        wall.show(spread.unwrap());
    }
    wall.set_minutes_left(Some(8));
    wall
}

#[test]
fn each_part_is_told_as_it_is_seen() {
    let mut window = window(usual(&family("Linde")));
    for (part, name) in Part::ALL.iter().zip([
        "wall-opening",
        "wall-beeld",
        "wall-veiligheid",
        "wall-oordeel",
        "wall-besluit",
        "wall-sluiten",
    ]) {
        window.model.wall.go_to(*part);
        window.redraw();
        expect_tree(name, &mut window);
    }
    window.model.wall.set_sight(Sight::Alone);
    window.redraw();
    expect_tree("wall-alone", &mut window);
}

#[test]
fn an_empty_wall_tells_only_which_part_it_is() {
    let source = Source::of(&family("Linde"), AgesTold::Exact, now().date_naive());
    let mut window = window(source.wall(0));
    expect_tree("wall-empty", &mut window);
}

/// All that a window tells.
fn told(window: &mut Window<Screen, Size>) -> String {
    let all = window.spoken().into_iter().map(|one| one.announcement.name);
    all.collect::<Vec<_>>().join("\n")
}

#[test]
fn nothing_of_a_family_is_in_the_tree_and_nothing_is_drawn_that_is_not_in_it() {
    for case in demo::families(now().date_naive()) {
        let names = case.family.people.iter().map(|one| one.name.as_str());
        let typed = format!("{} woont bij {}.", case.name, names.collect::<Vec<_>>().join(" en "));
        let telling = telling(&case);
        let mut window = window_of(full(&case, &[&typed]).1, 1280.0, 9000.0);
        for part in &Part::ALL {
            window.model.wall.go_to(*part);
            window.redraw();
            let told = told(&mut window);
            assert_eq!(found(&telling, &told), [""; 0], "{} {part:?}:\n{told}", case.name);
            let bare = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
            let told = bare(&told);
            for drawn in words(&mut window, &theme(Mode::Light)) {
                let words = bare(&drawn.words);
                let number = words.trim_end_matches('.').parse::<u8>().is_ok();
                assert!(number || told.contains(&words), "{}: {words:?} is drawn", case.name);
            }
        }
    }
}

#[test]
fn what_is_usual_fits_on_every_projector_and_nothing_is_cut_off() {
    for (name, mode) in [("Linde", Mode::Light), ("Esdoorn", Mode::Dark)] {
        for (width, height) in SCREENS {
            let mut window = window_of(usual(&family(name)), width, height);
            for part in &Part::ALL {
                window.model.wall.go_to(*part);
                window.redraw();
                let drawn = words(&mut window, &theme(mode));
                let cut = drawn.iter().find(|one| one.is_cut || !one.broken.is_empty());
                assert!(cut.is_none(), "{name} {part:?} {width}: {cut:?}");
                // What is below the edge is not drawn at all.
                let seen: BTreeSet<String> = drawn.into_iter().map(|one| one.words).collect();
                let parts = window.model.wall.in_part().map(|piece| piece.words().to_owned());
                let lacks: Vec<String> = parts.filter(|words| !seen.contains(words)).collect();
                assert_eq!(lacks, [""; 0], "{name} {part:?} {width} by {height}");
            }
        }
    }
}

/// What is usual can be read from the back row: in letters of a fortieth of the height
/// and more, and larger where there is room.
#[test]
fn letters_are_as_large_as_they_fit() {
    let height = |part: Part, width, height| {
        let mut window = window_of(usual(&family("Linde")), width, height);
        window.model.wall.go_to(part);
        window.redraw();
        let drawn = words(&mut window, &theme(Mode::Light));
        let line = drawn.iter().find(|one| one.words == "School komt in de kring.").unwrap();
        line.place.height / 1.5
    };
    for part in [Part::Opening, Part::Oordeel, Part::Besluit] {
        assert!(height(part, 1280.0, 720.0) >= 18.0, "{part:?}");
        assert!(height(part, 1920.0, 1080.0) > height(part, 1280.0, 720.0), "{part:?}");
    }
    for part in &Part::ALL {
        assert!(height(*part, 1280.0, 720.0) >= 13.0, "{part:?}");
        assert!(height(*part, 1920.0, 1080.0) >= 18.0, "{part:?}");
    }
}

/// The head grows with the room as everything below it does.
#[test]
fn the_head_is_as_much_larger_as_the_room() {
    let height = |width, height| {
        let mut window = window_of(usual(&family("Linde")), width, height);
        window.model.wall.go_to(Part::Beeld);
        window.redraw();
        let drawn = words(&mut window, &theme(Mode::Light));
        let line = drawn.iter().find(|one| one.words == "Wat is er gebeurd?").unwrap();
        line.place.height
    };
    let least = height(1280.0, 720.0);
    assert!((height(1920.0, 1080.0) - 1.5 * least).abs() < 1.0);
    assert!((height(1024.0, 600.0) - least).abs() < 0.1);
}

#[test]
fn a_dark_wall_says_and_shows_nothing() {
    let mut window = window(usual(&family("Linde")));
    window.model.wall.set_sight(Sight::Dark);
    window.redraw();
    assert_eq!(window.tree(), "Window \"Tweede scherm\"");
    let pixels = window.paint();
    assert!(pixels.chunks(4).all(|pixel| pixel == [0, 0, 0, 255]));
}

#[test]
fn a_family_that_is_alone_with_it_sees_the_question_only() {
    let mut window = window(usual(&family("Linde")));
    window.model.wall.set_sight(Sight::Alone);
    window.redraw();
    let told = told(&mut window);
    assert!(told.contains("Wat is er nu nodig"));
    for words in ["School komt", "Het gevaar", "nog 8 minuten", "moeder", "Gezin B"] {
        assert!(!told.contains(words), "{words}: {told}");
    }
}

#[test]
fn numbers_are_read_aloud_each_with_how_many_gave_it() {
    let mut window = window(usual(&family("Linde")));
    window.model.wall.go_to(Part::Veiligheid);
    window.redraw();
    let spoken = window.spoken();
    let rows = spoken.iter().map(|one| &one.announcement);
    let rows: Vec<&str> =
        rows.filter(|said| said.role == Role::ListItem).map(|said| said.name.as_str()).collect();
    let row = rows.iter().find(|row| row.contains("cijfers")).unwrap();
    assert!(row.contains("de cijfers zijn 2, 3 (2 keer), 4, 7, 9 op een schaal van 0 tot 10"));
}
