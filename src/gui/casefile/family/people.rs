//! The list of everybody: name, role and when they were spoken with.

use iced::widget::{Column, Row, column, container, keyed_column, row, text};
use iced::{Center, Element, Fill, Length};

use super::{Message, View, details, words};
use crate::case::{Person, PersonId, Place};
use crate::gui::context::Context;
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
const WIDTHS: [Length; 3] = [Length::FillPortion(6), Length::FillPortion(7), Length::Fixed(77.0)];

/// Everybody, children first.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    let people = &view.case.family.people;
    if people.is_empty() {
        return kit::empty_card(kit::nothing_yet(t!("family-people-none"))).into();
    }
    let in_order = Place::ALL.into_iter().flat_map(|place| view.case.family.at(place));
    let rows = in_order.map(|person| (person.id, entry(view, person)));
    let table = column![heads(), kit::line(), keyed_column(rows)];
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

/// A row, with the details below it when it is open.
fn entry<'a>(view: View<'a>, person: &'a Person) -> Element<'a, Message> {
    let open = view.state.open == Some(person.id);
    let details = open.then(|| details::sheet(view, person));
    Column::new().push(brief(view, person, open)).push(details).push(kit::line()).into()
}

fn brief<'a>(view: View<'a>, person: &'a Person, open: bool) -> Element<'a, Message> {
    let name = words::name_and_age(&view.case.family, person, view.today());
    let (spoken, worries) = spoken(person, view.context);
    let when = match worries {
        true => kit::strong_tinted(spoken.clone(), size::BODY, |tokens| tokens.warn.on_soft),
        false => kit::tinted(spoken.clone(), size::BODY, |tokens| tokens.ink),
    };
    let fold = if open { Icon::ChevronUp } else { Icon::ChevronDown };
    let when = row![container(when).width(Fill), icon(fold).size(14)].align_y(Center);
    let cells = row![
        head(person, open, &spoken, &name),
        told(role_words(person), role(person), WIDTHS[1]),
        told(spoken, when.into(), WIDTHS[2]),
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
    let button = announce(Role::Button, called, cell(name(person, called), Fill));
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
fn spoken(person: &Person, context: Context<'_>) -> (String, bool) {
    match person.spoken_on {
        None if person.has_died() => (t!("family-died-told"), false),
        Some(day) => (dutch_date::brief(day, context.today()), false),
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
fn role_words(person: &Person) -> &str {
    match person.role.trim() {
        "" => person.organisation.trim(),
        role => role,
    }
}

fn role<'a>(person: &'a Person) -> Element<'a, Message> {
    wrapped(role_words(person)).size(size::SMALL).into()
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
