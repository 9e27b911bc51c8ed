//! The list of everybody: name, role and when they were spoken with.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use iced::widget::{Row, column, container, keyed_column, row, text};
use iced::{Center, Element, Fill, Length};

use super::{Message, View, words};
use crate::case::{Answer, Case, Family, Person, PersonId, Place};
use crate::gui::icon::{Icon, icon};
use crate::gui::plain::plain;
use crate::gui::theme::{radius, space, text as size};
use crate::gui::widget::announce::Face;
use crate::gui::widget::{Role, announce, dutch_date, hideable, unspoken};
use crate::gui::{fonts, kit};
use crate::t;

/// The row of somebody, to give it the keyboard.
pub(super) fn row_id(id: PersonId) -> String {
    format!("family-person-{}-row", id.0)
}

/// The widths of the columns: name, role, spoken with.
const WIDTHS: [Length; 3] = [Length::FillPortion(6), Length::FillPortion(6), Length::Fixed(84.0)];

/// How high the list becomes before it scrolls by itself, in logical pixels:
/// about as high as the drawing beside it, so that who is pressed in a crowd
/// has the details at hand below both.
const MOST: f32 = 430.0;

/// Everybody as they stand in the list, children first.
fn in_order(family: &Family) -> impl Iterator<Item = &Person> {
    Place::ALL.into_iter().flat_map(|place| family.at(place))
}

/// Who stands after somebody in the list.
pub(super) fn after(family: &Family, id: PersonId) -> Option<PersonId> {
    let mut people = in_order(family).skip_while(|person| person.id != id);
    people.nth(1).map(|person| person.id)
}

/// Everybody, children first.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    let people = &view.case.family.people;
    if people.is_empty() {
        return kit::empty_card(kit::nothing_yet(t!("family-people-none"))).into();
    }
    let rows = in_order(&view.case.family).map(|person| (person.id, entry(view, person)));
    let rows = container(kit::scroll(keyed_column(rows))).max_height(MOST);
    let table = column![heads(), kit::line(), rows];
    let table = announce(Role::Table, t!("people"), table);
    kit::card(table).padding(space::S).into()
}

fn heads<'a>() -> Element<'a, Message> {
    let names = [t!("family-column-name"), t!("family-column-role"), t!("family-column-spoken")];
    let heads = names.into_iter().zip(WIDTHS).map(|(name, width)| {
        let words = kit::strong_tinted(name.clone(), size::SMALL, |tokens| tokens.ink_faint);
        announce(Role::ColumnHeader, name, cell(unspoken(words), width)).into()
    });
    announce(Role::Row, "", Row::with_children(heads)).into()
}

/// A row; the details of who is open stand below the drawing and the list.
fn entry<'a>(view: View<'a>, person: &'a Person) -> Element<'a, Message> {
    let open = view.state.open == Some(person.id);
    column![brief(view, person, open), kit::line()].into()
}

fn brief<'a>(view: View<'a>, person: &'a Person, open: bool) -> Element<'a, Message> {
    let name = words::name_and_age(&view.case.family, person, view.today());
    let (spoken, worries) = spoken(person, view.case, view.today());
    let when = match worries {
        true => kit::strong_tinted(spoken.clone(), size::BODY, |tokens| tokens.warn.on_soft),
        false => kit::tinted(spoken.clone(), size::BODY, |tokens| tokens.ink),
    };
    let cells = row![
        head(person, open, &spoken, &name),
        told(role_aloud(person), role(&view.case.family, person), WIDTHS[1]),
        told(spoken, when, WIDTHS[2]),
    ];
    // All of the row can be pressed; the keyboard stops at the name.
    announce(Role::Row, name, cells.align_y(Center))
        .key(person.id.0.to_string())
        .on_press(Message::Open(person.id))
        .no_tab_stop()
        .face(move |theme, status| Face::row(theme, open, status, radius::BADGE))
        .into()
}

/// The name, which opens the row.
fn head<'a>(person: &'a Person, open: bool, spoken: &str, called: &str) -> Element<'a, Message> {
    let about = match role_words(person) {
        "" => t!("family-spoken-only", spoken = spoken),
        role => t!("family-spoken-aloud", role = role, spoken = spoken),
    };
    let sign = icon(if open { Icon::ChevronDown } else { Icon::ChevronRight }).size(14);
    let shown = row![sign, name(person, called)].spacing(space::XS).align_y(Center);
    let button = announce(Role::Button, called, cell(shown.into(), Fill));
    let button = button
        .id(row_id(person.id))
        .describe(about)
        .expanded(open)
        .on_press(Message::Open(person.id))
        .ring(radius::BADGE, -1.0);
    container(announce(Role::RowHeader, "", button)).width(WIDTHS[0]).into()
}

/// The last day somebody was spoken with, and whether that asks for attention;
/// nobody can speak any more with who died.
fn spoken(person: &Person, case: &Case, today: NaiveDate) -> (String, bool) {
    match case.spoken_with(person.id, today) {
        None if person.has_died() => (t!("family-died-told"), false),
        Some(day) => (dutch_date::brief(day, today), false),
        None => (t!("family-not-spoken"), person.place.is_family()),
    }
}

fn name<'a>(person: &Person, called: &str) -> Element<'a, Message> {
    let font = match person.place {
        Place::Child => fonts::SEMIBOLD,
        _ => fonts::DEFAULT,
    };
    hideable(wrapped(called.to_owned()).font(font))
}

/// The role, or else the organisation; empty while neither is known.
pub(super) fn role_words(person: &Person) -> &str {
    match person.role.trim() {
        "" => person.organisation.trim(),
        role => role,
    }
}

fn role<'a>(family: &Family, person: &'a Person) -> Element<'a, Message> {
    let words = role_words(person);
    let shown = wrapped(words).size(size::SMALL);
    // "Dochter" stays, so that the list can still be read; "moeder van Petra" goes.
    let words: Element<'a, Message> =
        if names_somebody(family, words) { hideable(shown) } else { shown.into() };
    let marks = marks(person);
    let marks = (!marks.is_empty()).then(|| kit::lock(marks));
    column![words].push(marks).into()
}

/// Whether words hold the name of somebody in the family or around it.
pub(super) fn names_somebody(family: &Family, words: &str) -> bool {
    let said: BTreeSet<&str> = words.split(|sign: char| !sign.is_alphanumeric()).collect();
    let mut names = family.people.iter().flat_map(|one| one.name.split_whitespace());
    names.any(|name| name.starts_with(char::is_uppercase) && said.contains(name))
}

/// The role, and what to beware of before reaching them.
fn role_aloud(person: &Person) -> String {
    let parts = [role_words(person).to_owned(), marks(person)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// What to beware of before reaching somebody, telling where they are or of them.
fn marks(person: &Person) -> String {
    let call = (person.safe_to_call == Answer::No).then(|| t!("family-mark-call"));
    let address = person.secret_address.then(|| t!("family-mark-address"));
    let marks = Some(kit::marks_words(&person.marks)).filter(|words| !words.is_empty());
    call.into_iter().chain(address).chain(marks).collect::<Vec<_>>().join(", ")
}

/// Words that never run into the next column.
fn wrapped<'a>(words: impl text::IntoFragment<'a>) -> text::Text<'a> {
    plain(words).size(size::BODY).line_height(size::LINE).wrapping(text::Wrapping::WordOrGlyph)
}

fn told<'a>(
    words: impl Into<String>,
    shown: Element<'a, Message>,
    width: Length,
) -> Element<'a, Message> {
    let words = Some(words.into()).filter(|words| !words.is_empty());
    let words = words.unwrap_or_else(|| t!("family-cell-empty"));
    announce(Role::Cell, words, cell(unspoken(shown), width)).into()
}

fn cell<'a>(content: Element<'a, Message>, width: Length) -> Element<'a, Message> {
    container(content).width(width).padding([7, 3]).into()
}
