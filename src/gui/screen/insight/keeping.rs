//! A figure as a file outside the vault: what will stand in it is seen before it goes.

use std::sync::Arc;

use chrono::NaiveDate;
use iced::widget::{Column, container, row};
use iced::{Element, Fill};

use super::{Message, State};
use crate::case::Timestamp;
use crate::documents::{figures, typeset};
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::new_file::{in_file_name, new_file};
use crate::gui::sheet;
use crate::gui::theme::space;
use crate::gui::widget::choice;
use crate::gui::widget::dutch_date::long;
use crate::insight::{Exported, Figure, table};
use crate::t;
use crate::vault::{Event, Vault};

/// What kind of file it becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// A table for a spreadsheet.
    #[default]
    Table,
    /// A page to print, with bars.
    Page,
}

/// Draws the card.
pub(super) fn view<'a>(state: &'a State, context: &Context<'a>) -> Option<Element<'a, Message>> {
    let exported = state.made.as_ref()?.exported(state.figure)?;
    let figures = Figure::ALL.map(|figure| (figure, figure.name()));
    let figure = choice(t!("insight-keep-figure"), figures, Some(state.figure), Message::Figure);
    let kinds = [(Kind::Table, t!("insight-as-table")), (Kind::Page, t!("insight-as-page"))];
    let kind = choice(t!("insight-keep-as"), kinds, Some(state.kind), Message::Kind);
    let keep = sheet::view(&state.keeping, context.machine).map(Message::Keep);
    let parts = Column::new()
        .push(kit::h2(t!("insight-keep-title")))
        .push(kit::body(t!("insight-keep-about", year = year(exported))))
        .push(figure.compact())
        .push(preview(exported))
        .push(kind)
        .push(keep);
    Some(kit::card(parts.spacing(space::M)).into())
}

/// The year that it is about.
fn year(exported: &Exported) -> String {
    exported.period.last.format("%Y").to_string()
}

/// Everything that will stand in it.
fn preview<'a>(exported: &Exported) -> Element<'a, Message> {
    let words = |told| exported.words(told);
    let rows = exported.rows.iter().map(|row| (row.name.clone(), words(row.told)));
    let unknown = exported.unknown.map(|told| (t!("insight-not-known"), words(told)));
    let whole = (t!("insight-whole"), words(exported.whole));
    let days = exported.days.map(|days| (t!("insight-days"), days.to_string()));
    let lines = rows.chain(unknown).chain([whole]).chain(days).map(|(name, words)| {
        let heard = t!("insight-row", name = name.as_str(), count = words.as_str());
        let shown = row![container(kit::body(name)).width(Fill), kit::body(words)];
        spoken::words_item(heard, shown.spacing(space::M))
    });
    let lacks = exported.lacks().map(|words| spoken::words_item(words.clone(), kit::body(words)));
    kit::note(spoken::items(t!("insight-keep-title"), space::XS, lines.chain(lacks)))
}

/// When the same was given before, unless that was today. What changed in the cases since
/// then could be reckoned from both.
fn given_before(vault: &Vault, what: &str, now: Timestamp) -> Option<NaiveDate> {
    let entries = vault.log().ok()?.entries;
    let same = |event: &Event| matches!(event, Event::FiguresWritten(about) if about == what);
    let mut days = entries.iter().filter(|one| same(&one.event)).map(|one| one.at.date_naive());
    days.find(|day| *day != now.date_naive())
}

/// What writes it. The log tells about what it is.
pub(super) fn write(
    exported: &Exported,
    kind: Kind,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> sheet::Write {
    let paper = figures(exported, context.region);
    let table = table::table(exported);
    let (vault, by, now) = (Arc::clone(vault), context.me.to_owned(), context.now);
    let (figure, year) = (exported.figure.name(), year(exported));
    let what = t!("insight-given", figure = figure.as_str(), year = year.as_str());
    let subject = figure.to_lowercase().replace(' ', "-");
    let name = in_file_name(&t!("insight-file", what = subject.as_str(), day = year.as_str()));
    Box::new(move |disk| {
        if let Some(day) = given_before(&vault, &what, now) {
            return Err(t!("insight-given-before", what = what.as_str(), day = long(day)));
        }
        let (bytes, ending) = match kind {
            Kind::Table => (table, "csv"),
            Kind::Page => {
                let set = typeset(&paper).and_then(|set| set.pdf());
                (set.map_err(|_| t!("sheet-unmade"))?, "pdf")
            }
        };
        new_file(&name, ending, |file| vault.write_figures(disk, (file, &bytes), &what, &by, now))
    })
}
