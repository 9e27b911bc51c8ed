//! Undo and redo for one field, a word at a time.

use unicode_segmentation::UnicodeSegmentation;

use super::buffer::Before;

/// The steps of one field.
#[derive(Debug, Default)]
pub(super) struct History {
    undo: Vec<Before>,
    redo: Vec<Before>,
    run: Option<Run>,
}

/// Changes of one kind in one place, which are undone together.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Run {
    kind: Kind,
    /// Where the next change must begin to belong to this run, in bytes.
    next: usize,
    after_space: bool,
}

/// How a change came about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum By {
    /// By one stroke of a key, which is part of a word whatever it types.
    Key,
    /// Otherwise, such as by pasting.
    Other,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Typing,
    Deleting,
    Other,
}

/// More steps than this are forgotten, oldest first.
const MOST: usize = 200;

impl History {
    /// Notes that `before` became `after`.
    pub(super) fn note(&mut self, before: Before, after: &str, by: By) {
        let change = Change::between(&before.text, after, by);
        let run = change.run();
        if !self.run.is_some_and(|last| last.takes(&change)) {
            self.undo.push(before);
            let surplus = self.undo.len().saturating_sub(MOST);
            self.undo.drain(..surplus);
        }
        self.redo.clear();
        self.run = Some(run);
    }

    /// What was before the last step; `now` can be redone.
    pub(super) fn undo(&mut self, now: Before) -> Option<Before> {
        self.run = None;
        let step = other(&mut self.undo, &now.text)?;
        self.redo.push(now);
        Some(step)
    }

    /// What was undone last; `now` can be undone.
    pub(super) fn redo(&mut self, now: Before) -> Option<Before> {
        self.run = None;
        let step = other(&mut self.redo, &now.text)?;
        self.undo.push(now);
        Some(step)
    }
}

/// The last step to another text than `now`: a model may refuse what was typed.
fn other(steps: &mut Vec<Before>, now: &str) -> Option<Before> {
    while steps.pop_if(|step| step.text == now).is_some() {}
    steps.pop()
}

/// What lies between two texts: a piece that went and a piece that came.
struct Change<'a> {
    at: usize,
    removed: &'a str,
    inserted: &'a str,
    by: By,
}

impl<'a> Change<'a> {
    fn between(before: &'a str, after: &'a str, by: By) -> Self {
        let at = common(before.chars(), after.chars());
        let (before, after) = (&before[at..], &after[at..]);
        let tail = common(before.chars().rev(), after.chars().rev());
        Self {
            at,
            removed: &before[..before.len() - tail],
            inserted: &after[..after.len() - tail],
            by,
        }
    }

    fn kind(&self) -> Kind {
        let characters = |text: &str| text.graphemes(true).count();
        match (characters(self.removed), characters(self.inserted)) {
            (0, 1) => Kind::Typing,
            (1, 0) => Kind::Deleting,
            (0, _) if self.by == By::Key => Kind::Typing,
            _ => Kind::Other,
        }
    }

    fn run(&self) -> Run {
        Run {
            kind: self.kind(),
            next: self.at + self.inserted.len(),
            after_space: self.inserted.ends_with(char::is_whitespace),
        }
    }

    fn starts_line(&self) -> bool {
        self.inserted.contains('\n')
    }
}

impl Run {
    /// Whether `change` goes on where this run stopped: the same word.
    fn takes(&self, change: &Change<'_>) -> bool {
        let starts_word = self.after_space && !change.inserted.starts_with(char::is_whitespace);
        match (self.kind, change.kind()) {
            (Kind::Typing, Kind::Typing) => {
                self.next == change.at && !starts_word && !change.starts_line()
            }
            (Kind::Deleting, Kind::Deleting) => {
                self.next == change.at || self.next == change.at + change.removed.len()
            }
            _ => false,
        }
    }
}

/// How many bytes two runs of characters have in common from the start.
fn common(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(one, other)| one == other).map(|(c, _)| c.len_utf8()).sum()
}

#[cfg(test)]
mod tests {
    use super::{Before, By, History};

    fn at(text: &str) -> Before {
        Before { text: text.to_owned(), caret: 0 }
    }

    fn typed(history: &mut History, mut now: String, text: &str) -> String {
        for c in text.chars() {
            let before = at(&now);
            now.push(c);
            history.note(before, &now, By::Key);
        }
        now
    }

    fn undo(history: &mut History, now: &str) -> Option<String> {
        Some(history.undo(at(now))?.text)
    }

    fn redo(history: &mut History, now: &str) -> Option<String> {
        Some(history.redo(at(now))?.text)
    }

    #[test]
    fn words_come_and_go_whole() {
        let mut history = History::default();
        let now = typed(&mut history, String::new(), "één twee");
        assert_eq!(undo(&mut history, &now).unwrap(), "één ");
        assert_eq!(undo(&mut history, "één ").unwrap(), "");
        assert!(undo(&mut history, "").is_none());
        assert_eq!(redo(&mut history, "").unwrap(), "één ");
        assert_eq!(redo(&mut history, "één ").unwrap(), "één twee");
    }

    #[test]
    fn typing_after_undo_forgets_what_was_undone() {
        let mut history = History::default();
        let now = typed(&mut history, String::new(), "een");
        let none = undo(&mut history, &now).unwrap();
        let now = typed(&mut history, none, "x");
        assert!(redo(&mut history, &now).is_none());
    }

    #[test]
    fn deleting_is_a_step_of_its_own() {
        let mut history = History::default();
        let now = typed(&mut history, String::new(), "oma");
        history.note(at(&now), "om", By::Other);
        history.note(at("om"), "o", By::Other);
        assert_eq!(undo(&mut history, "o").unwrap(), "oma");
    }

    #[test]
    fn a_paste_is_a_step_of_its_own() {
        let mut history = History::default();
        let now = typed(&mut history, String::new(), "a");
        history.note(at(&now), "aplak", By::Other);
        assert_eq!(undo(&mut history, "aplak").unwrap(), "a");
    }
}
