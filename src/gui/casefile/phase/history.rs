//! The steps between phases that were taken so far.

use iced::Element;
use iced::widget::{Column, column};

use super::{Message, PhaseView};
use crate::case::Passage;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, dutch_date, hideable, readable, unspoken};
use crate::t;

/// Every step, newest first; nothing while none was taken.
pub(super) fn history(view: PhaseView<'_>) -> Option<Element<'_, Message>> {
    let passages = &view.case.phases.passages;
    if passages.is_empty() {
        return None;
    }
    let items = passages.iter().enumerate().rev();
    let items = items.map(|(number, passage)| item(view, number, passage));
    let list = Column::with_children(items).spacing(space::M);
    let content =
        column![kit::h2(t!("plan-history")), announce(Role::List, t!("plan-history"), list)];
    Some(kit::card(content.spacing(space::S)).into())
}

fn item<'a>(view: PhaseView<'a>, number: usize, passage: &'a Passage) -> Element<'a, Message> {
    let step = t!(
        "plan-step",
        on = dutch_date::short(passage.on, view.today()),
        from = kit::phase_name(passage.from),
        to = kit::phase_name(passage.to)
    );
    let reason = passage.reason.trim();
    let reason = (!reason.is_empty())
        .then(|| readable(t!("plan-step-reason"), number.to_string(), reason, |tokens| tokens.ink));
    let content = Column::new()
        .push(unspoken(kit::strong(step.clone())))
        .push(reason)
        .push(hideable(kit::small(about(passage))))
        .spacing(2);
    announce(Role::ListItem, step, content).key(number.to_string()).into()
}

/// How it was decided, and by whom.
fn about(passage: &Passage) -> String {
    let how = match passage.to > passage.from {
        false => t!("plan-step-back"),
        true if passage.gate_was_open => t!("plan-step-open"),
        true => t!("plan-step-early"),
    };
    let by = passage.by.trim();
    let eyes = passage.second_pair_of_eyes.trim();
    let parts = [
        Some(how),
        (!by.is_empty()).then(|| t!("plan-step-by", name = by)),
        (!eyes.is_empty()).then(|| t!("plan-step-eyes", name = eyes)),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}
