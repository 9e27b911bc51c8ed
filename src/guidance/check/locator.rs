//! Where in the data something stands.

/// A file of the data, and what to look for in it one after the other.
#[derive(Debug, Clone)]
pub(super) struct Locator<'a> {
    pub(super) file: &'a str,
    pub(super) steps: Vec<String>,
}

impl<'a> Locator<'a> {
    /// Where the part with this id begins.
    pub(super) fn id(file: &'a str, id: &str) -> Self {
        Self { file, steps: vec![format!("id: \"{id}\"")] }
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
