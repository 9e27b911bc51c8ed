//! The words of a version that is being written.

use iced::Element;
use iced::widget::{Column, column};

use super::{Message, VersionView};
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::t;

/// What led to the plan, and what it builds on.
const GROUND: [&str; 3] = ["worries", "unchanged", "strengths"];

/// The field that is asked first.
pub(super) fn first(is_later: bool) -> &'static str {
    if is_later { "changed" } else { GROUND[0] }
}

/// How it works; the first two are of the safety plan alone.
const WORKING: [&str; 5] = ["ground_rules", "known_to", "ordinary_day", "network", "following"];

/// Draws the forms.
pub(super) fn cards(plan: VersionView<'_>) -> Element<'_, Message> {
    let is_first = plan.phase.number() == 1;
    let asks = |names: &[&str]| {
        let fields = names.iter().map(|name| plan.ask(name));
        Column::from_iter(fields).spacing(space::M)
    };
    let skipped = if is_first { 0 } else { 2 };
    let later = plan.case.plan_number(plan.plan) > 1;
    let ground = column![kit::h2(t!("plans-ground"))]
        .push(later.then(|| plan.ask("changed")))
        .push(asks(&GROUND))
        .spacing(space::M);
    let working = column![kit::h2(t!("plans-working")), asks(&WORKING[skipped..])]
        .push(plan.ask("review_on"))
        .push(discard(plan))
        .spacing(space::M);
    column![kit::card(ground), kit::card(working)].spacing(space::L).into()
}

fn discard(plan: VersionView<'_>) -> Element<'_, Message> {
    button(t!("plans-discard"))
        .quiet()
        .icon(Icon::Trash2)
        .on_press(Message::Discard(plan.plan.id))
        .into()
}
