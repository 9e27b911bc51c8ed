//! Own choice, the group and the program beside each other, question by question.

use iced::widget::{Column, Row, column, container};
use iced::{Element, Fill};

use super::Message;
use super::run::{Run, Shown};
use crate::gui::casefile::advised;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::{space, text as size};
use crate::gui::widget::{Role, announce, unspoken};
use crate::polling::Spread;
use crate::practice::{Group, Question, QuestionKind, Round};
use crate::t;

/// A column: what it is called, and what it says of a question.
struct Told<'a> {
    head: String,
    cells: Vec<Element<'a, Message>>,
}

/// Draws the table; none while there is nothing to put beside the questions.
pub(super) fn table(run: &Run) -> Option<Element<'_, Message>> {
    let columns = columns(run);
    if columns.is_empty() {
        return None;
    }
    let heads = std::iter::once(t!("practice-question"));
    let heads = heads.chain(columns.iter().map(|told| told.head.clone())).map(head);
    let heads = announce(Role::Row, "", Row::from_iter(heads));
    let questions = &run.stage().questions;
    let mut cells: Vec<Vec<Element<'_, Message>>> =
        questions.iter().map(|one| vec![first(one)]).collect();
    for told in columns {
        for (row, cell) in cells.iter_mut().zip(told.cells) {
            row.push(standing(Role::Cell, cell));
        }
    }
    let rows = cells.into_iter().enumerate().map(|(place, cells)| {
        announce(Role::Row, "", Row::with_children(cells)).key(place.to_string()).into()
    });
    let table = column![heads, kit::line(), kit::ruled(rows)];
    let table = announce(Role::Table, t!("practice-beside"), table);
    let content = column![kit::h2(t!("practice-beside")), table];
    Some(kit::card(content.push(whys(run)).spacing(space::S)).into())
}

fn head<'a>(name: String) -> Element<'a, Message> {
    let words = kit::strong_tinted(name.clone(), size::SMALL, |tokens| tokens.ink_faint);
    let shown = kit::cell(unspoken(words), Fill);
    container(announce(Role::ColumnHeader, name, shown)).width(Fill).into()
}

fn first(question: &Question) -> Element<'_, Message> {
    standing(Role::RowHeader, kit::strong(question.text.as_str()))
}

fn standing<'a>(role: Role, content: Element<'a, Message>) -> Element<'a, Message> {
    container(announce(role, "", kit::cell(content, Fill))).width(Fill).into()
}

fn columns(run: &Run) -> Vec<Told<'_>> {
    let (here, shown) = (run.here(), run.here().shown);
    let rounds: &[Round] = if shown == Shown::Both { &Round::ALL } else { &[Round::First] };
    let mut columns = Vec::new();
    columns.extend(rounds.iter().filter_map(|round| own(run, *round, rounds.len() > 1)));
    if shown >= Shown::Group {
        columns.extend(
            rounds.iter().filter_map(|round| {
                Some(group(run, here.group(*round)?, *round, rounds.len() > 1))
            }),
        );
    }
    if shown >= Shown::Kompas {
        columns.push(kompas(run));
    }
    columns
}

/// What one chose oneself; none without an answer.
fn own(run: &Run, round: Round, both: bool) -> Option<Told<'_>> {
    let given = run.here().given(round)?;
    let questions = run.stage().questions.iter();
    let cells = questions.zip(given.picks()).map(|(question, pick)| picked(question, *pick));
    let head = match (both, round) {
        (false, _) => t!("practice-own"),
        (true, Round::First) => t!("practice-own-first"),
        (true, Round::Second) => t!("practice-own-second"),
    };
    Some(Told { head, cells: cells.collect() })
}

/// What was chosen: a level as the house shows it, or words.
pub(super) fn picked(question: &Question, pick: u8) -> Element<'_, Message> {
    match question.level(pick) {
        Some(level) => kit::ave_badge(Some(level)),
        None => kit::body(question.option(pick).unwrap_or_default()),
    }
}

fn group<'a>(run: &'a Run, group: &'a Group, round: Round, both: bool) -> Told<'a> {
    let cells = run.stage().questions.iter().zip(&group.spreads).map(|(question, spread)| {
        let parts = spread.counts().iter().enumerate().filter(|(_, count)| **count > 0);
        let parts = parts.map(|(place, count)| {
            counted(question, u8::try_from(place).unwrap_or(u8::MAX), *count)
        });
        Column::from_iter(parts).spacing(2).into()
    });
    let count = group.spreads.iter().map(Spread::total).max().unwrap_or(0);
    let head = match (both, round) {
        (false, _) => t!("practice-group", count = count),
        (true, Round::First) => t!("practice-group-first", count = count),
        (true, Round::Second) => t!("practice-group-second", count = count),
    };
    Told { head, cells: cells.collect() }
}

/// "8 × ◆ AVE 2", which is heard without the shape.
fn counted<'a>(question: &Question, pick: u8, count: u32) -> Element<'a, Message> {
    let words = |name: String| t!("practice-counted", count = count, name = name);
    match question.level(pick) {
        Some(level) => {
            let told = words(kit::ave_name(level));
            spoken::told(told, kit::body(words(kit::ave_words(Some(level)))))
        }
        None => kit::body(words(question.option(pick).unwrap_or_default().to_owned())),
    }
}

/// What the program says, as far as it speaks of what is asked.
fn kompas(run: &Run) -> Told<'_> {
    let advice = &run.scene.advice;
    let cells = run.stage().questions.iter().map(|question| match question.kind {
        QuestionKind::Level => Element::from(
            column![kit::ave_badge(advice.level), kit::small(advised::range(advice))].spacing(2),
        ),
        QuestionKind::First => kit::body(advice.next_step().text.as_str()),
        QuestionKind::Call => match advice.alerts.first() {
            Some(alert) => kit::body(alert.action.as_str()),
            None => kit::small(t!("practice-kompas-call")),
        },
        QuestionKind::Unknown => match advice.decisive_questions.first() {
            Some(first) => column![
                kit::body(t!("practice-decisive", count = advice.decisive_questions.len())),
                kit::small(first.text.as_str()),
            ]
            .spacing(2)
            .into(),
            None => kit::small(t!("practice-decisive", count = 0)),
        },
        QuestionKind::Choose => kit::small(t!("practice-kompas-choose")),
    });
    Told { head: t!("practice-kompas"), cells: cells.collect() }
}

/// Why one chose so, and what others wrote, without who wrote it.
fn whys(run: &Run) -> Option<Element<'_, Message>> {
    let (here, shown) = (run.here(), run.here().shown);
    let own = Round::ALL.into_iter().filter_map(|round| here.given(round));
    let own = own.map(|one| one.why()).filter(|why| !why.is_empty());
    let own = own.map(|why| t!("practice-your-why", why = why));
    let groups = Round::ALL.into_iter().filter_map(|round| here.group(round));
    let groups = groups.filter(|_| shown >= Shown::Group).flat_map(|group| &group.whys);
    let groups = groups.map(|why| t!("practice-group-why", why = why.as_str()));
    let words: Vec<Element<'_, Message>> = own.chain(groups).map(kit::body).collect();
    (!words.is_empty()).then(|| Column::from_iter(words).spacing(2).into())
}
