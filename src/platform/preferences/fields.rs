//! The fields of a preferences file: one `name: value` a line, so that one bad line
//! spoils nothing else.

use ron::Value;
use serde::de::DeserializeOwned;

/// No field of ours stands deeper than this; what does is part of another field.
const DEPTH: usize = 4;

/// The lines that are fields of this version.
pub(super) struct Fields<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Fields<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self(text.lines().filter_map(field).collect())
    }

    /// The value of a field, where it can be read.
    pub(super) fn get<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let (_, value) = self.0.iter().find(|(found, _)| *found == name)?;
        let value = value.trim().trim_end_matches(',');
        ron::from_str(value).ok().or_else(|| ron::from_str::<Value>(value).ok()?.into_rust().ok())
    }

    /// The same for a number, where that lies within a range.
    pub(super) fn within(
        &self,
        name: &str,
        range: std::ops::RangeInclusive<u16>,
        usual: u16,
    ) -> u16 {
        self.get(name).filter(|value| range.contains(value)).unwrap_or(usual)
    }
}

/// The name and the value of a field that begins on this line.
fn field(line: &str) -> Option<(&str, &str)> {
    let words = line.trim_start();
    let (name, value) = words.split_once(':')?;
    let is_name = !name.is_empty() && name.chars().all(|c| c == '_' || c.is_ascii_alphanumeric());
    (is_name && line.len() - words.len() <= DEPTH).then_some((name, value))
}

/// A field as it stands in a file. One of a newer version may run over more lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) name: String,
    lines: String,
}

/// All fields of a file, known or not.
pub(super) fn entries(text: &str) -> Vec<Entry> {
    let mut all: Vec<Entry> = Vec::new();
    for line in text.lines() {
        match (field(line), all.last_mut()) {
            (Some((name, _)), _) => {
                all.push(Entry { name: name.to_owned(), lines: line.to_owned() });
            }
            // At the edge stand only the brackets around everything.
            (None, Some(entry)) if line.starts_with([' ', '\t']) => {
                entry.lines.push('\n');
                entry.lines.push_str(line);
            }
            _ => {}
        }
    }
    all
}

/// A file with these fields.
pub(super) fn written(all: &[Entry]) -> String {
    let mut text = "(\n".to_owned();
    for entry in all {
        text.push_str(entry.lines.trim_end().trim_end_matches(','));
        text.push_str(",\n");
    }
    text.push_str(")\n");
    text
}
