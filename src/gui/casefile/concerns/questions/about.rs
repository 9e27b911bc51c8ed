//! What stands beside a question: help, what the record says, and the note.

use iced::Element;
use iced::widget::Column;

use super::{Asking, Message, decides};
use crate::case::{Marks, Observation};
use crate::gui::kit;
use crate::gui::theme::text as size;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::hideable;
use crate::guidance::{Atom, Origin};
use crate::t;

/// The words beside a question, in the order in which they stand there.
pub(super) struct About<'a> {
    deciding: Option<String>,
    help: &'a str,
    record: Option<String>,
    contradiction: Option<String>,
    note: Option<String>,
    origin: Option<String>,
    marks: Marks,
}

impl<'a> About<'a> {
    /// Gathers them; `seen` is what was noted, when that is not open below.
    pub(super) fn of(
        place: usize,
        atom: &'a Atom,
        seen: Option<&Observation>,
        asking: Asking<'_, '_>,
    ) -> Self {
        let record = record(place, atom, asking).or_else(|| by_list(place, asking));
        let contradicts = asking.facts.contradicts(place);
        let note = seen.map(|seen| seen.note.trim().to_owned());
        Self {
            deciding: decides(atom, asking.view).then(|| t!("question-deciding")),
            help: atom.help.as_str(),
            record,
            contradiction: contradicts.then(|| t!("question-contradiction")),
            note: note.filter(|note| !note.is_empty()),
            origin: seen.and_then(|seen| origin(seen, asking)),
            marks: seen.map(|seen| seen.marks.clone()).unwrap_or_default(),
        }
    }

    /// All of it in sentences, to be heard with the question.
    pub(super) fn aloud(&self) -> String {
        let marks = kit::marks_words(&self.marks);
        let parts = [
            self.deciding.as_deref(),
            Some(self.help),
            self.record.as_deref(),
            self.contradiction.as_deref(),
            self.note.as_deref(),
            self.origin.as_deref(),
            Some(marks.as_str()),
        ];
        let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
        parts.map(sentence).collect::<Vec<_>>().join(" ")
    }

    /// All of it as it is seen.
    pub(super) fn shown(self) -> Element<'a, Message> {
        let record = self
            .record
            .map(|words| kit::strong_tinted(words, size::SMALL, |tokens| tokens.ink_soft));
        Column::new()
            .push(self.deciding.map(|words| kit::long_badge(words, |tokens| tokens.info)))
            .push(kit::small(self.help))
            .push(record)
            .push(self.contradiction.map(|words| kit::warning(kit::body(words))))
            .push(self.note.map(|note| hideable(kit::body(note))))
            .push(self.origin.map(|origin| hideable(kit::small(origin))))
            .push(kit::locked(&self.marks))
            .spacing(2)
            .into()
    }
}

/// The words as a sentence: with a capital, and something at the end.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let end = if words.ends_with(['.', '?', '!']) { "" } else { "." };
    first.chain(letters).chain(end.chars()).collect()
}

/// That somebody went through the list, which answers the question.
fn by_list(place: usize, asking: Asking<'_, '_>) -> Option<String> {
    asking.facts.by_list(place)?;
    let answer = asking.facts.answer(place).in_a_sentence();
    Some(t!("question-by-list", answer = answer))
}

/// What the record says by itself.
fn record(place: usize, atom: &Atom, asking: Asking<'_, '_>) -> Option<String> {
    match (&atom.from, asking.facts.told(place)) {
        (Origin::Answer, _) => None,
        (_, told) if told.is_known() => {
            let answer = kit::answer(told).to_lowercase();
            Some(t!("question-record", answer = answer))
        }
        _ if asking.facts.by_list(place).is_some() => None,
        _ => Some(t!("question-record-silent")),
    }
}

/// Who said it and when; nothing while nothing was noted.
fn origin(seen: &Observation, asking: Asking<'_, '_>) -> Option<String> {
    let (note, source) = (seen.note.trim(), seen.source.trim());
    if note.is_empty() && source.is_empty() {
        return None;
    }
    let source = (!source.is_empty()).then(|| t!("question-from", who = source));
    let on = seen.on.map(|on| short(on, asking.view.today()));
    let parts: Vec<String> = source.into_iter().chain(on).collect();
    Some(parts.join(", ")).filter(|words| !words.is_empty())
}
