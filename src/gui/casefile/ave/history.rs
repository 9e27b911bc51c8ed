//! The decisions made so far, newest first. Never edited.

use iced::widget::{Column, container, row};
use iced::{Center, Element};

use super::draft::advice_was;
use super::{Message, View};
use crate::case::{AdviceGiven, AveDecision, DocumentKind};
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::long;
use crate::gui::widget::{Role, announce, button, hideable, readable, unspoken};
use crate::t;

/// Draws the card.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    let title = t!("ave-history");
    let content = Column::new().push(kit::h2(title.clone()));
    let content = if view.case.decisions.is_empty() {
        content.push(kit::nothing_yet(t!("ave-history-none")))
    } else {
        let rows = view.case.decisions.iter().rev().enumerate();
        let rows = rows.map(|(number, one)| decision(number, one, view));
        let page = button(t!("documents-make-besluit")).link();
        let page = page.on_press(Message::Make(DocumentKind::AveBesluit, None));
        content.push(announce(Role::List, title, kit::ruled(rows))).push(page)
    };
    kit::card(content.spacing(space::XS)).into()
}

fn decision<'a>(number: usize, one: &'a AveDecision, view: View<'a>) -> Element<'a, Message> {
    let head = row![kit::ave_badge(Some(one.level)), kit::strong(long(one.on))];
    let departure = (!one.departure.is_empty())
        .then(|| t!("ave-history-departure", departure = one.departure.as_str()));
    let reason =
        (!one.reason.is_empty()).then(|| t!("ave-history-reason", reason = one.reason.as_str()));
    let down = &one.down;
    let some = |words: &str| Some(words.trim().to_owned()).filter(|words| !words.is_empty());
    let open = some(&down.left_open.replace('\n', " "));
    let open = open.map(|what| t!("afschaling-history-open", what = what));
    let because = some(&down.because);
    let because = because.map(|because| t!("afschaling-history-because", because = because));
    let review = down.review_on.map(|on| t!("afschaling-history-review", on = long(on)));
    let why = [reason, departure, open, because, review];
    let why: Vec<String> = why.into_iter().flatten().collect();
    let why = (!why.is_empty()).then(|| {
        let (name, words) = (t!("ave-history-why"), why.join("\n"));
        readable(name, number.to_string(), &words, |tokens| tokens.ink)
    });
    let words = Column::new()
        .push(unspoken(head.spacing(space::S).align_y(Center).wrap()))
        .push(why)
        .push(who(one).map(|who| hideable(kit::small(who))))
        .push(kit::small(advice_was(&one.advice)))
        .push(made_under(&one.advice, view).map(kit::small))
        .spacing(2);
    let name = t!("ave-history-item", level = kit::ave_name(one.level), on = long(one.on));
    announce(Role::ListItem, name, container(words).padding([space::S, 0.0]))
        .key(number.to_string())
        .into()
}

/// Under which version of the model and in which region, where that was kept.
fn made_under(advice: &AdviceGiven, view: View<'_>) -> Option<String> {
    let AdviceGiven { model, region, layer, .. } = advice;
    let known = view.context.guidance.region(region);
    let region = known.map_or(region.as_str(), |region| region.name.as_str());
    let parts = [region, layer.as_str()].into_iter().filter(|part| !part.is_empty());
    let place = parts.collect::<Vec<_>>().join(", ");
    match (model.is_empty(), place.is_empty()) {
        (true, _) => None,
        (false, true) => Some(t!("ave-history-model", model = model.as_str())),
        (false, false) => {
            Some(t!("ave-history-model-in", model = model.as_str(), place = place.as_str()))
        }
    }
}

fn who(one: &AveDecision) -> Option<String> {
    let (by, consulted) = (one.by.as_str(), one.consulted.as_str());
    match (by, consulted) {
        ("", "") => None,
        (by, "") => Some(t!("ave-history-by", by = by)),
        (by, consulted) => Some(t!("ave-history-by-consulted", by = by, consulted = consulted)),
    }
}
