//! Where in the data something stands.

use super::super::read;

/// A file of the data, and what to look for in it one after the other.
#[derive(Debug, Clone)]
pub(super) struct Locator<'a> {
    pub(super) file: &'a str,
    pub(super) steps: Vec<String>,
}

impl<'a> Locator<'a> {
    /// Where a file begins.
    pub(super) fn top(file: &'a str) -> Self {
        Self { file, steps: Vec::new() }
    }

    /// The first place where this text stands.
    pub(super) fn at(file: &'a str, text: String) -> Self {
        Self { file, steps: vec![text] }
    }

    /// Where the part with this id begins.
    pub(super) fn id(file: &'a str, id: &str) -> Self {
        Self::at(file, format!("id: \"{id}\""))
    }

    /// Where the condition with this name begins.
    pub(super) fn part(name: &str) -> Self {
        Self::at(read::CRITERIA, format!("\"{name}\":"))
    }

    /// The next place after it where this text stands between quotes.
    pub(super) fn then(&self, quoted: &str) -> Self {
        let mut further = self.clone();
        further.steps.push(format!("\"{quoted}\""));
        further
    }

    /// The next place after it where this field begins.
    pub(super) fn field(&self, name: &str) -> Self {
        let mut further = self.clone();
        further.steps.push(format!("{name}:"));
        further
    }

    /// The line, from 1, of the last step that is found in a text that holds only
    /// some of them.
    pub(super) fn line_of_some(&self, text: &str) -> usize {
        let found = self.steps.iter().fold(0, |at, step| {
            let rest = text.get(at..).and_then(|rest| rest.find(step));
            rest.map_or(at, |further| at + further)
        });
        1 + text.get(..found).map_or(0, |before| before.matches('\n').count())
    }

    /// The line, from 1, on which the steps are found in the text of the file;
    /// as far as they are found, and 1 when even the first is not there.
    pub(super) fn line(&self, text: &str) -> usize {
        let mut at = 0;
        for step in &self.steps {
            let Some(found) = text.get(at..).and_then(|rest| rest.find(step)) else {
                break;
            };
            at += found;
        }
        1 + text.get(..at).map_or(0, |before| before.matches('\n').count())
    }
}
