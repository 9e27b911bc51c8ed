//! A screen as a screen reader tells it: one line for each thing, indented.
//!
//! The lines are kept in `tests/gui/trees`, to be read by people. Run the tests
//! with `REWRITE_TREES=1` to write them again, and read what changed.

use std::path::{Path, PathBuf};

use casuskompas::gui::widget::{Announcement, Live, Spoken};

use super::{Window, tree_rules};

/// How many lines stand around the first that differs.
const AROUND: usize = 3;

/// Checks that a screen keeps the rules that hold for every screen, and that
/// it is told as `tests/gui/trees/<name>.txt` says.
pub(crate) fn expect_tree<Model, Message: Clone>(name: &str, window: &mut Window<Model, Message>) {
    expect_tree_but(name, window, &[]);
}

/// The same for a screen with words that are different each time: each of
/// `changing` is replaced by what stands beside it.
pub(crate) fn expect_tree_but<Model, Message: Clone>(
    name: &str,
    window: &mut Window<Model, Message>,
    changing: &[(&str, &str)],
) {
    let spoken = window.spoken();
    let mut told = lines(&spoken);
    for (words, instead) in changing {
        told = told.replace(words, instead);
    }
    compare(name, &told);
    keeps_rules(name, &spoken, &told);
}

/// Checks only the rules that hold for every screen.
pub(crate) fn expect_rules<Model, Message: Clone>(name: &str, window: &mut Window<Model, Message>) {
    let spoken = window.spoken();
    keeps_rules(name, &spoken, &lines(&spoken));
}

fn keeps_rules(name: &str, spoken: &[Spoken], told: &str) {
    let broken = tree_rules::broken(spoken).join("\n");
    assert!(broken.is_empty(), "{name}:\n{broken}\nin\n{told}");
}

/// Everything that is announced, as an indented text.
pub(crate) fn lines(spoken: &[Spoken]) -> String {
    let lines = spoken.iter().map(|spoken| "  ".repeat(spoken.depth) + &line(&spoken.announcement));
    lines.collect::<Vec<_>>().join("\n")
}

/// Role, name and all that is said besides; the answers it offers follow as
/// lines of their own.
pub(crate) fn line(said: &Announcement) -> String {
    let mut line = format!("{:?} {:?}", said.role, said.name);
    let mut add = |word: &str, value: Option<String>| {
        line.extend(value.map(|value| format!(" {word}={value}")));
    };
    let quoted = |words: &Option<String>| words.as_ref().map(|words| format!("{words:?}"));
    add("level", said.level.map(|level| level.to_string()));
    add("value", quoted(&said.value));
    add("description", quoted(&said.description));
    add("error", quoted(&said.error));
    let range = said.range.map(|range| (range.least, range.most, range.now));
    add("range", range.map(in_words));
    for (word, on) in states(said) {
        line.push_str(if on { word } else { "" });
    }
    line
}

fn in_words((least, most, now): (f64, f64, Option<f64>)) -> String {
    let now = now.map_or_else(|| "open".to_owned(), |now| now.to_string());
    format!("{now} of {least}..{most}")
}

fn states(said: &Announcement) -> [(&'static str, bool); 11] {
    [
        (" checked", said.checked == Some(true)),
        (" unchecked", said.checked == Some(false)),
        (" selected", said.selected == Some(true)),
        (" unselected", said.selected == Some(false)),
        (" expanded", said.expanded == Some(true)),
        (" collapsed", said.expanded == Some(false)),
        (" required", said.required),
        (" disabled", said.disabled),
        (" polite", said.live == Live::Polite),
        (" assertive", said.live == Live::Assertive),
        (" focused", said.focused),
    ]
}

fn file(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/gui/trees");
    folder.join(name).with_extension("txt")
}

fn compare(name: &str, told: &str) {
    let file = file(name);
    if std::env::var_os("REWRITE_TREES").is_some() {
        std::fs::write(&file, format!("{told}\n")).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(&file)
        .unwrap_or_else(|error| panic!("{}: {error}; it would be\n{told}", file.display()));
    if let Some(difference) = difference(expected.trim_end(), told) {
        panic!("{name} is told otherwise than {name}.txt says:\n{difference}");
    }
}

/// The first lines that differ, with what stands around them.
fn difference(expected: &str, told: &str) -> Option<String> {
    let (expected, told): (Vec<_>, Vec<_>) = (expected.lines().collect(), told.lines().collect());
    let length = expected.len().max(told.len());
    let first = (0..length).find(|line| expected.get(*line) != told.get(*line))?;
    let from = first.saturating_sub(AROUND);
    let same = expected[from..first].iter().map(|line| format!("  {line}"));
    let after = |lines: &[&str], sign: &str| -> Vec<String> {
        let after = lines.iter().skip(first).take(AROUND);
        after.map(|line| format!("{sign} {line}")).collect()
    };
    let all = std::iter::once(format!("line {}", first + 1)).chain(same);
    let all = all.chain(after(&expected, "-")).chain(after(&told, "+"));
    Some(all.collect::<Vec<_>>().join("\n"))
}

#[test]
fn the_first_difference_is_shown_with_its_surroundings() {
    assert_eq!(difference("a\nb\nc", "a\nb\nc"), None);
    assert_eq!(difference("a\nb\nc", "a\nx\nc").unwrap(), "line 2\n  a\n- b\n- c\n+ x\n+ c");
    assert_eq!(difference("a", "a\nb").unwrap(), "line 2\n  a\n+ b");
    assert_eq!(difference("a\nb", "a").unwrap(), "line 2\n  a\n- b");
}
