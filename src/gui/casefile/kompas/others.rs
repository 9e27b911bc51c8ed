//! What can wait: the other steps, what was done, what was put off and what
//! deserves attention, each folded to a line.

use iced::widget::{Column, column, row};
use iced::{Center, Element};

use super::super::spoken::words_item;
use super::super::{Casefile, Message};
use super::KompasMessage;
use super::acting::Part;
use super::place::{about, place_of, to_record, way};
use crate::advice::{self, AlertReport, Warning, WarningKind};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::record::fold;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, button, hideable, looks_up};
use crate::guidance::Situation;
use crate::naslag::Topic;
use crate::t;

/// Draws all of it.
pub(super) fn others<'a>(file: &'a Casefile, context: Context<'a>) -> Element<'a, Message> {
    Column::new()
        .push(file.advice.apart.then(apart))
        .push(steps(file))
        .push(warnings(file))
        .push(waiting(file, context))
        .push(quiet(file, context))
        .spacing(space::S)
        .into()
}

/// What stays true while there are signs of control, whatever was done already.
fn apart<'a>() -> Element<'a, Message> {
    kit::note(kit::body(t!("kompas-apart")))
}

/// A part that is folded to a line; nothing when it has no lines.
pub(super) fn part<'a>(
    file: &'a Casefile,
    part: Part,
    name: String,
    lines: impl Iterator<Item = Element<'a, Message>>,
) -> Option<Element<'a, Message>> {
    let mut lines = lines.peekable();
    lines.peek()?;
    let open = file.kompas.unfolded.contains(&part) || file.case.is_read_only();
    let fold = Message::Kompas(KompasMessage::Fold(part));
    let head = fold::head(name.clone(), open, kit::strong(name.clone()), fold);
    let list = open.then(|| announce(Role::List, name, Column::from_iter(lines).spacing(space::S)));
    Some(column![head].push(list).spacing(space::XS).into())
}

/// What is to do after the step on top, and what else stands above everything.
fn steps(file: &Casefile) -> Option<Element<'_, Message>> {
    let advice = &file.advice;
    let first = advice.next_step().alert();
    let alerts = advice.alerts.iter().filter(|alert| alert.settled.is_none());
    let alerts = alerts.filter(move |alert| Some(alert.id.as_str()) != first);
    let alerts: Vec<Element<'_, Message>> = alerts.map(|one| alert(one)).collect();
    let steps = advice.next_steps.iter().skip(1).filter(|one| is_other(one));
    let steps: Vec<Element<'_, Message>> = steps.map(|one| step(one, file)).collect();
    let name = t!("kompas-others", count = alerts.len() + steps.len());
    part(file, Part::Others, name, alerts.into_iter().chain(steps))
}

/// Whether a step is one of its own: alerts stand among the others already, and
/// that one goes on is no step beside them.
fn is_other(step: &advice::Step) -> bool {
    step.alert().is_none() && step.when != Situation::Otherwise
}

fn alert(alert: &AlertReport) -> Element<'_, Message> {
    let name = format!("{} {}", alert.text, alert.action);
    let shown = column![kit::strong(alert.text.as_str()), kit::body(alert.action.as_str())];
    let link = alert.place.as_ref().map(|place| to_record(place, &alert.text));
    let read = Message::Read(Topic::Alert(alert.id.clone()));
    let look_up = kit::look_up_button(&alert.id, &alert.text, read.clone());
    let ways = row![].push(link).push(look_up).spacing(space::S).align_y(Center).wrap();
    looks_up(column![words_item(name, shown), ways].spacing(2), read)
}

fn step<'a>(step: &'a advice::Step, file: &'a Casefile) -> Element<'a, Message> {
    let words = words_item(step.text.as_str(), hideable(kit::body(kit::unbroken(&step.text))));
    let place = about(step.when, file.case.phases.current);
    let link = way(file, step.place.as_ref(), place, &step.text);
    column![words].push(link).spacing(2).into()
}

/// What was put off, until when and why; it can be taken up again.
fn waiting<'a>(file: &'a Casefile, context: Context<'a>) -> Option<Element<'a, Message>> {
    let today = context.today();
    let all = &file.advice.postponed;
    let name = t!("kompas-waiting", count = all.len());
    let lines = all.iter().map(|one| {
        let until = short(one.until, today);
        let why = t!("kompas-waits", day = until, reason = one.reason.as_str());
        let words = format!("{} {why}", one.step.text);
        let shown = column![kit::body(one.step.text.as_str()), kit::small(why)];
        let back = (!context.read_only).then(|| {
            button(t!("kompas-later-not"))
                .link()
                .describe(one.step.text.as_str())
                .on_press(Message::Kompas(KompasMessage::NotLater(one.record.0)))
        });
        column![words_item(words, hideable(shown))].push(back).spacing(2).into()
    });
    part(file, Part::Waiting, name, lines)
}

/// What deserves attention; each leads to what it is about.
fn warnings(file: &Casefile) -> Option<Element<'_, Message>> {
    let all = file.advice.warnings.iter().filter(|one| one.kind != WarningKind::BackToStart);
    let all: Vec<&Warning> = all.collect();
    let name = t!("kompas-beware-count", count = all.len());
    let lines = all.into_iter().map(|one| {
        let words = words_item(one.text.as_str(), hideable(kit::body(kit::unbroken(&one.text))));
        let place = place_of(one.kind, &file.case);
        let link = way(file, one.place.as_ref(), Some(place), &one.text);
        column![words].push(link).spacing(2).into()
    });
    part(file, Part::Warnings, name, lines)
}

/// Alerts about which something was done: a quiet line each.
fn quiet<'a>(file: &'a Casefile, context: Context<'a>) -> Option<Element<'a, Message>> {
    let today = context.today();
    let settled = file.advice.alerts.iter().filter_map(|alert| {
        let done = alert.settled.as_ref()?;
        let what = context.guidance.atom(&done.how).and_then(|atom| atom.done.clone());
        let what = what.unwrap_or_default();
        let what = match done.on {
            Some(on) => t!("kompas-done-on", what = what, day = short(on, today)),
            None => what,
        };
        Some((alert, what, done.words.as_str()))
    });
    let lines: Vec<Element<'a, Message>> = settled
        .map(|(alert, what, words)| {
            let told = format!("{} {what} {words}", alert.text);
            let shown = column![kit::small(alert.text.as_str()), kit::body(format!("✓ {what}"))]
                .push((!words.is_empty()).then(|| hideable(kit::small(words))));
            words_item(told.trim_end(), shown)
        })
        .collect();
    let name = t!("kompas-quiet", count = lines.len());
    part(file, Part::Quiet, name, lines.into_iter())
}
