//! What the plan of the phase and its agreements come to, with the way to them.

use iced::widget::{Column, column, row};
use iced::{Center, Element, Fill};

use super::{Message, PhaseView};
use crate::case::record::named;
use crate::case::{Case, PersonId, PlanVersion};
use crate::gui::casefile::step::Step;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::t;

/// Draws the card.
pub(super) fn card(view: PhaseView<'_>) -> Element<'_, Message> {
    let guide = view.context.guidance.phase(view.phase.number());
    let document = guide.map_or("", |guide| guide.document.as_str());
    let words = column![kit::h2(document)]
        .push(kit::small(standing(view)))
        .push(kit::small(agreements(view.case, view.today())))
        .spacing(2)
        .width(Fill);
    let link = button(t!("step-plan")).describe(document).on_press(Message::Go(Step::Plan));
    kit::card(Column::new().push(row![words, link].spacing(space::M).align_y(Center))).into()
}

/// "Versie 2 · vastgesteld", or that each has a plan of their own.
fn standing(view: PhaseView<'_>) -> String {
    let case = view.view.case;
    if view.advice.apart || case.plans.iter().any(PlanVersion::is_apart) {
        return t!("plans-link-apart");
    }
    match case.plan_versions(view.phase, PersonId::default()).next_back() {
        None => t!("plans-none"),
        Some(plan) => {
            let status = named("plan-status-{}", plan.status).to_lowercase();
            t!("plans-version", number = case.plan_number(plan), status = status)
        }
    }
}

/// How many agreements hold, and how many were not kept.
fn agreements(case: &Case, today: chrono::NaiveDate) -> String {
    let running = case.afspraken.iter().filter(|one| one.is_running()).count();
    let broken = case.afspraken.iter().filter(|one| one.is_broken(today)).count();
    let running = t!("plans-link", running = running);
    match broken {
        0 => running,
        count => format!("{running} {}", t!("plans-link-broken", count = count)),
    }
}
