//! A screen as a screen reader tells it: one line for each thing, indented.
//!
//! The lines are kept in `tests/gui/trees`, to be read by people. Run the tests
//! with `REWRITE_TREES=1` to write them again, and read what changed.
//!
//! The ways to other screens are the same everywhere, so they are kept once, in
//! trees of their own; of them a screen tells only where the user is. A new page
//! or step changes no tree of another one.

use std::path::{Path, PathBuf};

use casuskompas::gui::widget::{Announcement, Live, Role, Spoken};

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
    let mut told = lines_of(&Navigation::cut_out(&spoken));
    for (words, instead) in changing {
        told = told.replace(words, instead);
    }
    compare(name, &told);
    keeps_rules(name, &spoken, &told);
}

/// Checks the ways to other screens, with all that is said of them.
pub(crate) fn expect_navigation<Model, Message: Clone>(
    name: &str,
    window: &mut Window<Model, Message>,
) {
    let spoken = window.spoken();
    let navigation = Navigation::all(&spoken).next().unwrap();
    compare(name, &lines_of(&navigation.0.iter().collect::<Vec<_>>()));
}

/// Checks only the rules that hold for every screen.
pub(crate) fn expect_rules<Model, Message: Clone>(name: &str, window: &mut Window<Model, Message>) {
    let spoken = window.spoken();
    keeps_rules(name, &spoken, &lines(&spoken));
}

fn keeps_rules(name: &str, spoken: &[Spoken], told: &str) {
    let broken = tree_rules::broken(spoken).join("\n");
    assert!(broken.is_empty(), "{name}:\n{broken}\nin\n{told}");
    for navigation in Navigation::all(spoken) {
        navigation.is_the_same_everywhere(name);
    }
}

/// The ways to other screens: what names them, and each of them.
struct Navigation<'a>(&'a [Spoken]);

impl<'a> Navigation<'a> {
    fn all(spoken: &'a [Spoken]) -> impl Iterator<Item = Self> {
        let places = (0..spoken.len()).filter(|at| is_navigation(&spoken[*at]));
        places.map(|at| {
            let inside = spoken[at + 1..].iter();
            let count = inside.take_while(|one| one.depth > spoken[at].depth).count();
            Self(&spoken[at..=at + count])
        })
    }

    /// Everything but the ways to where the user is not.
    fn cut_out(spoken: &'a [Spoken]) -> Vec<&'a Spoken> {
        let mut kept = Vec::new();
        let mut rest = spoken.iter().peekable();
        while let Some(one) = rest.next() {
            kept.push(one);
            let inside = |other: &&'a Spoken| is_navigation(one) && other.depth > one.depth;
            while let Some(other) = rest.next_if(inside) {
                let said = &other.announcement;
                let is_here = said.selected == Some(true) || said.role == Role::Text;
                kept.extend(is_here.then_some(other));
            }
        }
        kept
    }

    /// Compares the names with those that are kept, in the tree for this
    /// navigation and this much room.
    fn is_the_same_everywhere(&self, screen: &str) {
        let told = lines_of(&self.0.iter().collect::<Vec<_>>());
        let told: Vec<_> = told.lines().map(name_of).collect();
        let names = ["navigation", "navigation-narrow", "steps", "meeting-parts"];
        let kept = names.map(|name| std::fs::read_to_string(file(name)).unwrap_or_default());
        let same = kept.iter().any(|kept| kept.lines().map(name_of).eq(told.iter().copied()));
        assert!(same || rewrites(), "{screen} leads elsewhere than other screens: {told:#?}");
    }
}

fn is_navigation(spoken: &Spoken) -> bool {
    spoken.announcement.role == Role::Navigation
}

/// Role and name, without what is said besides. Texts in between may differ.
fn name_of(line: &str) -> &str {
    let line = line.trim_start();
    match line.split_once('"') {
        Some(("Text ", _)) => "Text",
        Some((role, rest)) => {
            let name = rest.find('"').unwrap_or(rest.len());
            &line[..role.len() + name + 2]
        }
        None => line,
    }
}

/// Everything that is announced, as an indented text.
pub(crate) fn lines(spoken: &[Spoken]) -> String {
    lines_of(&spoken.iter().collect::<Vec<_>>())
}

fn lines_of(spoken: &[&Spoken]) -> String {
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

fn rewrites() -> bool {
    std::env::var_os("REWRITE_TREES").is_some()
}

fn compare(name: &str, told: &str) {
    let file = file(name);
    if rewrites() {
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
