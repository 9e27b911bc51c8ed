//! Writing in the book. What was written stays; a later entry may correct it.

use chrono::NaiveDate;

use super::draft;
use crate::case::{Case, Entry, EntryId, EntryKind, Mark, PersonId, correction_key};
use crate::gui::casefile::step::{StepReply, changed, undoable};
use crate::gui::context::Context;
use crate::gui::record::Undo;
use crate::gui::widget::focus::focus;
use crate::t;

/// Under which name a new entry is kept while it is being typed.
const NEW: &str = "logboek";

/// What was asked for too early.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The field whose button was pressed while nothing stood in it.
    empty: Option<String>,
    /// Of which kind entries are shown; all while none is chosen.
    pub(super) kind: Option<EntryKind>,
    /// Of whom; everybody while nobody is chosen.
    pub(super) person: Option<PersonId>,
}

impl State {
    /// Shows entries of every kind and with everybody.
    pub(super) fn show_all(&mut self) {
        (self.kind, self.person) = (None, None);
    }

    /// Whether the field of this name was recorded while it was empty.
    pub(super) fn is_missed(&self, field: &str) -> bool {
        self.empty.as_deref() == Some(field)
    }
}

/// What can happen in the book.
#[derive(Debug, Clone)]
pub enum Message {
    /// A new entry was typed, or the correction of an entry.
    Typed(Option<EntryId>, String),
    /// The day of a new entry was typed.
    On(Option<NaiveDate>),
    /// What was typed of that day while no date can be read from it.
    HalfOn(String),
    /// What a new entry tells of was chosen.
    Kind(EntryKind),
    /// Somebody was there, or was not.
    With(PersonId, bool),
    /// Who may know of it: a mark is on, or is not.
    Mark(Mark, bool),
    /// Who may know of an entry that was written: a mark is on, or is not.
    MarkWritten(EntryId, Mark, bool),
    /// Show entries of this kind only, or all.
    ShowKind(Option<EntryKind>),
    /// Show entries with this person only, or all.
    ShowPerson(Option<PersonId>),
    /// Record the new entry, or the correction of an entry.
    Record(Option<EntryId>),
    /// Start to correct an entry.
    Correct(EntryId),
    /// Leave an entry as it is.
    Leave(EntryId),
    /// Go to an entry.
    Find(EntryId),
}

pub(super) fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    context: &Context<'_>,
) -> StepReply<super::Message> {
    match message {
        Message::Typed(corrects, words) => {
            state.empty = None;
            case.half_typed.insert(field(corrects), words);
            changed()
        }
        Message::HalfOn(words) => {
            draft::keep_half_day(case, words);
            changed()
        }
        Message::On(day) => {
            draft::set_day(case, day);
            changed()
        }
        Message::Kind(kind) => {
            draft::set_kind(case, kind);
            changed()
        }
        Message::With(person, there) => {
            draft::set_with(case, person, there);
            changed()
        }
        Message::Mark(mark, on) => {
            draft::set_mark(case, mark, on);
            changed()
        }
        Message::MarkWritten(id, mark, on) => {
            case.logbook.mark(id, mark, on);
            changed()
        }
        Message::ShowKind(kind) => {
            state.kind = kind;
            StepReply::none()
        }
        Message::ShowPerson(person) => {
            state.person = person;
            StepReply::none()
        }
        Message::Record(corrects) => record(state, corrects, case, context),
        Message::Correct(id) => correct(id, case),
        Message::Leave(id) => leave(id, case),
        Message::Find(id) if typed(case, Some(id)).is_some() => {
            StepReply::from(focus(field(Some(id))))
        }
        Message::Find(id) => StepReply::from(focus(handle(id))),
    }
}

/// The name under which an entry is kept while it is being typed.
pub(super) fn field(corrects: Option<EntryId>) -> String {
    corrects.map_or_else(|| NEW.to_owned(), correction_key)
}

/// What was typed but not recorded yet; none while no correction was started.
pub(super) fn typed(case: &Case, corrects: Option<EntryId>) -> Option<&str> {
    case.half_typed.get(&field(corrects)).map(String::as_str)
}

/// The name of what has the keyboard when somebody goes to an entry.
pub(super) fn handle(id: EntryId) -> String {
    format!("notitie-{}", id.0)
}

fn record(
    state: &mut State,
    corrects: Option<EntryId>,
    case: &mut Case,
    context: &Context<'_>,
) -> StepReply<super::Message> {
    let field = field(corrects);
    let words = case.half_typed.get(&field).map_or("", |words| words.trim());
    if words.is_empty() {
        let task = focus(field.clone());
        state.empty = Some(field);
        return StepReply::from(task);
    }
    let entry = Entry { corrects, ..Entry::note(context.now, context.me.trim(), words) };
    let entry = match corrects {
        Some(id) => like(case, id, entry),
        None => draft::take(case, entry),
    };
    let id = case.logbook.write(entry);
    case.half_typed.remove(&field);
    state.empty = None;
    // After a correction the field is gone; after an entry the next one may follow.
    let next = corrects.map_or(field, |_| handle(id));
    changed().and(focus(next))
}

/// A correction tells of what the entry told of that it corrects, and is for nobody
/// else.
fn like(case: &Case, id: EntryId, entry: Entry) -> Entry {
    let mut entries = case.logbook.iter();
    match entries.find(|(number, _)| *number == id) {
        Some((_, old)) => Entry {
            on: old.on,
            kind: old.kind,
            with: old.with.clone(),
            marks: old.marks.clone(),
            ..entry
        },
        None => entry,
    }
}

fn correct(id: EntryId, case: &mut Case) -> StepReply<super::Message> {
    let Some(text) = text_of(case, id) else {
        return StepReply::none();
    };
    let field = field(Some(id));
    case.half_typed.entry(field.clone()).or_insert(text);
    changed().and(focus(field))
}

fn text_of(case: &Case, id: EntryId) -> Option<String> {
    let mut entries = case.logbook.iter();
    let (_, entry) = entries.find(|(number, _)| *number == id)?;
    Some(entry.text.clone())
}

fn leave(id: EntryId, case: &mut Case) -> StepReply<super::Message> {
    let field = field(Some(id));
    match case.half_typed.remove(&field) {
        Some(words) => undoable(Undo::new(t!("correction-removed"), move |case| {
            case.half_typed.entry(field).or_insert(words);
        })),
        None => StepReply::none(),
    }
}
