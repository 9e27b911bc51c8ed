//! Which entries of the book are shown: of one kind, or with one person.

use std::collections::BTreeSet;

use iced::Element;
use iced::widget::Column;

use super::writing::{Message, State};
use crate::case::record::named;
use crate::case::{Ages, Entry, EntryKind, Names, PersonId};
use crate::gui::casefile::step::StepView;
use crate::gui::theme::space;
use crate::gui::widget::choice;
use crate::t;

/// With how many entries there is something to choose.
const MANY: usize = 4;

/// Whether an entry is shown.
pub(super) fn shows(state: &State, entry: &Entry) -> bool {
    state.kind.is_none_or(|kind| entry.kind == kind)
        && state.person.is_none_or(|person| entry.with.contains(&person))
}

/// What can be chosen of the kinds and people there are; nothing in a short book.
pub(super) fn choices(view: StepView<'_, State>) -> Option<Element<'_, Message>> {
    let book = &view.case.logbook;
    if book.iter().len() < MANY {
        return None;
    }
    let kinds: BTreeSet<EntryKind> = book.iter().map(|(_, entry)| entry.kind).collect();
    let people: BTreeSet<PersonId> =
        book.iter().flat_map(|(_, entry)| entry.with.iter().copied()).collect();
    let kinds = (kinds.len() > 1).then(|| by_kind(view, kinds));
    let people = (!people.is_empty()).then(|| by_person(view, &people));
    Some(Column::new().push(kinds).push(people).spacing(space::S).into())
}

fn by_kind(view: StepView<'_, State>, kinds: BTreeSet<EntryKind>) -> Element<'_, Message> {
    let named = |kind| (Some(kind), named("book-kind-{}", kind));
    let all = std::iter::once((None, t!("book-filter-all"))).chain(kinds.into_iter().map(named));
    let options: Vec<_> = all.collect();
    choice(t!("book-filter-kind"), options, Some(view.state.kind), Message::ShowKind)
        .compact()
        .into()
}

fn by_person<'a>(view: StepView<'a, State>, people: &BTreeSet<PersonId>) -> Element<'a, Message> {
    let names = Names::of(&view.case.family, Ages::On(view.today()));
    let there = view.case.family.people.iter().filter(|person| people.contains(&person.id));
    let named = there.map(|person| (Some(person.id), names.name(person.id).to_owned()));
    let all = std::iter::once((None, t!("book-filter-everybody"))).chain(named);
    let options: Vec<_> = all.collect();
    choice(t!("book-filter-person"), options, Some(view.state.person), Message::ShowPerson)
        .compact()
        .names()
        .into()
}
