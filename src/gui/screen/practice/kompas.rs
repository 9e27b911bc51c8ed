//! Why the program says so, what it would do now, and what would bring the level down.

use iced::Element;
use iced::widget::{Column, column};

use super::Message;
use super::run::Run;
use crate::advice::{Advice, route};
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::guidance::logic::Truth;
use crate::t;

/// How many of one kind are named: a group reads along on a wall.
const FEW: usize = 3;

/// The reasons of the advice, and what stands above everything.
pub(super) fn reasons<'a>(run: &'a Run, context: &Context<'a>) -> Element<'a, Message> {
    let advice = &run.scene.advice;
    let alerts = advice.alerts.iter().take(FEW).map(|alert| {
        let (text, action) = (alert.text.as_str(), alert.action.as_str());
        kit::warning(kit::body(t!("practice-alert", text = text, action = action)))
    });
    let apart = advice.apart.then(|| kit::warning(kit::body(t!("practice-apart"))));
    let steps = advice.next_steps.iter().map(|step| step.text.clone());
    let warnings = advice.warnings.iter().map(|warning| warning.text.clone());
    let again = advice.ask_again.iter().map(|one| one.text.clone());
    let parts = apart
        .into_iter()
        .chain(alerts)
        .chain([why(advice)])
        .chain(titled(t!("practice-steps"), steps))
        .chain(titled(t!("practice-warnings"), warnings))
        .chain(titled(t!("practice-ask-again"), again))
        .chain(down(advice, context));
    kit::section(t!("practice-reasons"), parts)
}

/// The criteria that decide the level, as a list.
pub(super) fn why<'a>(advice: &Advice) -> Element<'a, Message> {
    let holding = advice.criteria.iter().filter(|one| one.state == Truth::Holds);
    let decides = holding.filter(|one| one.level >= advice.lowest);
    let items: Vec<Element<'a, Message>> = decides.map(|one| item(one.reason.clone())).collect();
    match items.is_empty() {
        true => kit::body(t!("practice-reasons-none")),
        false => spoken::items(t!("practice-reasons"), space::XS, items),
    }
}

/// What would bring the level down, as far as every way asks it and the quickest one.
pub(super) fn down<'a>(advice: &Advice, context: &Context<'_>) -> Option<Element<'a, Message>> {
    let ways = route(advice.next_ways_down(), context.guidance);
    let needs = ways.always.iter().chain(ways.besides.first().into_iter().flatten());
    titled(t!("practice-down"), needs.map(|need| need.text.clone()))
}

/// The first few below a heading; nothing when there are none.
fn titled<'a>(title: String, all: impl Iterator<Item = String>) -> Option<Element<'a, Message>> {
    let items: Vec<Element<'a, Message>> = all.take(FEW).map(item).collect();
    if items.is_empty() {
        return None;
    }
    let list = spoken::items(title.clone(), space::XS, items);
    Some(Column::new().push(kit::h3(title)).push(list).spacing(space::XS).into())
}

fn item<'a>(words: String) -> Element<'a, Message> {
    spoken::item(words.clone(), column![kit::body(words)])
}
