//! Caret, selection and pointer agree with each other in every script.
#![allow(clippy::unwrap_used, clippy::panic)]

use iced::advanced::graphics::text::{Editor, font_system};
use iced::advanced::text::Editor as _;
use iced::advanced::text::highlighter::PlainText;
use iced::advanced::text::{Highlighter, LineHeight, Wrapping};

use super::*;
use crate::gui::fonts;

const SCRIPTS: &[&str] = &[
    "",
    "oma",
    "een woord dat op een volgende regel komt te staan",
    "eenwoorddatnergensafgebrokenkanwordenendustochverdergaat",
    "een\n\ntwee\n",
    "e\u{301}e\u{301} ö",
    "👩🏽‍🦱👨‍👩‍👧 🇳🇱",
    "a\tb",
    "שרה כהן",
    "שרה כהן שרה כהן שרה כהן שרה כהן",
    "12 שרה",
    "שרה 12",
    "Sara שרה",
    "שרה Sara",
    "Sara שרה el-Amrani",
    "שָׂרָה",
    "محمد عبد الرحمن",
    "لا إله",
    "प्रिया",
    "สมชาย",
    "王小明",
    "\u{200b}",
    "\u{10ffff}",
];

fn laid_out(words: &str, width: f32) -> Editor {
    let _in_use = fonts::IN_USE.lock().unwrap();
    for font in fonts::all() {
        font_system().write().unwrap().load_font(font);
    }
    let mut editor = Editor::with_text(words);
    let line = LineHeight::Relative(1.5);
    let (room, wrap) = (Size::new(width, f32::INFINITY), Wrapping::WordOrGlyph);
    editor.update(room, fonts::DEFAULT, 14.0.into(), line, wrap, &mut PlainText::new(&()));
    editor
}

/// Every place between two characters.
fn places(words: &str) -> Vec<Position> {
    let lines = words.split('\n').enumerate();
    let places = lines.flat_map(|(line, words)| {
        let ends = words.grapheme_indices(true).map(|(at, _)| at).chain([words.len()]);
        ends.map(move |column| Position { line, column })
    });
    places.collect()
}

#[test]
fn the_caret_can_be_seen_everywhere() {
    for words in SCRIPTS {
        for width in [120.0, 400.0] {
            let editor = laid_out(words, width);
            for at in places(words) {
                for after in [false, true] {
                    let caret = caret(editor.buffer(), Spot { at, after }).unwrap();
                    assert!((-1.0..=width + 1.0).contains(&caret.x), "{words:?} {at:?} {caret:?}");
                    assert_eq!(caret.height, 21.0);
                    let line = at.line as f32 * 21.0;
                    assert!(caret.y >= line, "{words:?} {at:?} {caret:?}");
                }
            }
        }
    }
}

#[test]
fn a_pointer_at_the_caret_means_the_same_place() {
    for words in SCRIPTS {
        for width in [120.0, 400.0] {
            let editor = laid_out(words, width);
            for run in editor.buffer().layout_runs() {
                for letter in letters(&run) {
                    if letter.right - letter.left < 1.0 {
                        continue;
                    }
                    let quarter = (letter.right - letter.left) / 4.0;
                    let (before, behind) = match letter.backward {
                        true => (letter.right - quarter, letter.left + quarter),
                        false => (letter.left + quarter, letter.right - quarter),
                    };
                    for (x, column, edge) in [
                        (before, letter.start, letter.before()),
                        (behind, letter.end, letter.behind()),
                    ] {
                        let spot = hit(editor.buffer(), Point::new(x, run.line_top + 9.0)).unwrap();
                        let at = Position { line: run.line_i, column };
                        assert_eq!(spot.at, at, "{words:?}");
                        let caret = caret(editor.buffer(), spot).unwrap();
                        assert_eq!(caret.y, run.line_top, "{words:?} {spot:?}");
                        // Where the way turns, one place has two sides.
                        let turns = words.contains('S') || words.contains('1');
                        assert!(turns || (caret.x - edge).abs() < 0.1, "{words:?} {spot:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_way_of_a_line_decides_where_it_begins() {
    let x = |words: &str, column| {
        let editor = laid_out(words, 300.0);
        let spot = Spot { at: Position { line: 0, column }, after: false };
        caret(editor.buffer(), spot).unwrap().x
    };
    assert_eq!(x("oma", 0), 0.0);
    assert!(x("oma", 3) > 15.0);
    assert_eq!(x("שרה", 0), 300.0);
    assert!(x("שרה", 6) < 285.0);
    // Numbers run forward, also in a line that runs backward.
    assert!(x("12 שרה", 1) > x("12 שרה", 0));
    // And typing goes on at the left of what runs backward.
    assert!(x("Sara שרה", "Sara שרה".len()) < x("Sara שרה", "Sara ש".len()));
}

#[test]
fn beside_the_words_the_end_of_the_line_is_meant() {
    let at = |words: &str, x| {
        let editor = laid_out(words, 300.0);
        hit(editor.buffer(), Point::new(x, 5.0)).unwrap().at.column
    };
    assert_eq!((at("oma", -5.0), at("oma", 290.0)), (0, 3));
    assert_eq!((at("שרה", 5.0), at("שרה", 305.0)), (6, 0));
    let both = "Sara שרה";
    assert_eq!((at(both, -5.0), at(both, 290.0)), (0, both.len()));
    assert_eq!(at("", 50.0), 0);
}

#[test]
fn what_is_selected_is_covered_whole_and_once() {
    for words in SCRIPTS {
        let editor = laid_out(words, 120.0);
        let all = places(words);
        let (first, last) = (all[0], all[all.len() - 1]);
        let covered = selection(editor.buffer(), first, last);
        let covered: f32 = covered.iter().map(|piece| piece.width).sum();
        let whole: f32 = editor.buffer().layout_runs().map(|run| run.line_w).sum();
        assert!((covered - whole).abs() < 1.0, "{words:?}: {covered} of {whole}");
        assert!(selection(editor.buffer(), first, first).is_empty());
    }
    let editor = laid_out("Sara שרה el", 300.0);
    let at = |column| Position { line: 0, column };
    // Two pieces: what lies between them in sight is not between them in order.
    let pieces = selection(editor.buffer(), at(2), at("Sara ש".len()));
    assert_eq!(pieces.len(), 2, "{pieces:?}");
}
