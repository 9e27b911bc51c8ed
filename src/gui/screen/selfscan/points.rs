//! What the team wants to learn: what, by when, and who sees to it.

use iced::Element;
use iced::widget::{Column, Row, column, row};

use super::State;
use super::message::{Field, Message};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::When;
use crate::gui::widget::{button, check_box, date_field, text_field};
use crate::selfscan::{List, MOST_POINTS, Point, Token, proposals, seen};
use crate::t;

/// The field that gets the keyboard in a point that was just agreed on.
pub(super) fn what_id(id: &Token) -> String {
    format!("selfscan-point-{id}")
}

/// All points, with what is proposed.
pub(super) fn card<'a>(
    state: &'a State,
    list: &'a List,
    context: &Context<'a>,
) -> Element<'a, Message> {
    let points = state.ledger.points();
    let rows = points.iter().map(|point| item(list, point, context));
    let all = match points.is_empty() {
        true => kit::nothing_yet(t!("selfscan-points-none")),
        false => spoken::items(t!("selfscan-points"), space::L, rows),
    };
    let may = state.may_change(context) && points.len() < MOST_POINTS;
    let add = may.then(|| {
        let add = button(t!("selfscan-point-add")).icon(Icon::Plus);
        Element::from(add.on_press(Message::Agree(None)))
    });
    let proposed = may.then(|| proposed(state, list)).flatten();
    kit::section(t!("selfscan-points"), [Some(all), proposed, add].into_iter().flatten())
}

/// Where there is most to talk about, to make a point of it. What there is a point about
/// already is not proposed.
fn proposed<'a>(state: &'a State, list: &'a List) -> Option<Element<'a, Message>> {
    let (last, before) = state.ledger.last_two();
    let parts = proposals(&seen(list, last?, before));
    let is_new = |id: &str| {
        let mut open = state.ledger.points().iter().filter(|point| point.done.is_none());
        !open.any(|point| point.part == id)
    };
    let buttons = parts.into_iter().filter(|part| is_new(&part.id)).map(|part| {
        let add = button(t!("selfscan-propose", part = part.title.as_str())).icon(Icon::Plus);
        add.on_press(Message::Agree(Some(part.id.clone()))).into()
    });
    let buttons: Vec<Element<'a, Message>> = buttons.collect();
    (!buttons.is_empty()).then(|| {
        let about = kit::small(t!("selfscan-propose-about"));
        column![about, Row::from_iter(buttons).spacing(space::S).wrap()].spacing(space::XS).into()
    })
}

fn item<'a>(list: &'a List, point: &'a Point, context: &Context<'a>) -> Element<'a, Message> {
    let id = point.id.clone();
    let about = list.part(&point.part).map(|part| kit::small(part.title.as_str()));
    let what = text_field(t!("selfscan-point-what"), &point.what, typed(&id, Field::What));
    let who = text_field(t!("selfscan-point-who"), &point.who, typed(&id, Field::Who));
    let content = Column::new()
        .push(about)
        .push(what.id(what_id(&id)))
        .push(row![day(point, context), Element::from(who.width(220.0))].spacing(space::M).wrap())
        .push(row![done(point), remove(point, context)].spacing(space::M).wrap())
        .spacing(space::S);
    spoken::item(id.to_string(), content)
}

fn typed(id: &Token, field: Field) -> impl Fn(String) -> Message + use<> {
    let id = id.clone();
    move |words| Message::Type(id.clone(), field, words)
}

fn day<'a>(point: &'a Point, context: &Context<'a>) -> Element<'a, Message> {
    let (chosen, typed) = (point.id.clone(), point.id.clone());
    let half = Some(point.on_words.as_str()).filter(|words| !words.is_empty());
    let choose = move |day| Message::Day(chosen.clone(), day);
    date_field(t!("selfscan-point-on"), point.on, context.today(), choose)
        .half_typed(half, move |words| Message::DayWords(typed.clone(), words))
        .when(When::Next)
        .id(format!("selfscan-point-{}-on", point.id))
        .into()
}

fn done<'a>(point: &Point) -> Element<'a, Message> {
    let id = point.id.clone();
    let is_done = point.done.is_some();
    check_box(t!("selfscan-point-done"), is_done, move |done| Message::Done(id.clone(), done))
        .into()
}

fn remove<'a>(point: &Point, context: &Context<'_>) -> Element<'a, Message> {
    let message = Message::Drop(point.id.clone());
    button(t!("selfscan-point-remove"))
        .quiet()
        .icon(Icon::Trash2)
        .key(point.id.to_string())
        .describe(point.what.clone())
        .on_press_maybe((!context.read_only).then_some(message))
        .into()
}
