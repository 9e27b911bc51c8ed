//! Establishing a version: what is still open before it, and the day.

use iced::Element;
use iced::widget::{Column, column, row};

use super::parts::filled;
use super::{Message, PlanView, State, VersionView, fields, opinions};
use crate::case::{Case, PersonId, PlanVersionId, date_key};
use crate::gui::casefile::step::{Ask, StepReply};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::record::{Done, field_id};
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::gui::widget::focus::focus;
use crate::t;

/// Establishes the version, unless its day is still to come or half typed.
pub(super) fn establish(
    state: &mut State,
    id: PlanVersionId,
    case: &mut Case,
    context: &Context<'_>,
) -> StepReply<Message> {
    if !has_fitting_day(case, id, context) {
        return StepReply::from(focus(field_id(&fields(id), "established_on")));
    }
    if !case.establish_plan(id, context.today(), context.me) {
        return StepReply::none();
    }
    (state.establishing, state.version) = (false, Some(id));
    let number = case.plan(id).map_or(1, |plan| case.plan_number(plan));
    StepReply::ask(Ask::Keep(Done::Turned(t!("plans-established-done", number = number))))
}

fn has_fitting_day(case: &Case, id: PlanVersionId, context: &Context<'_>) -> bool {
    let waits = case.half_typed.contains_key(&date_key("planversie-established", [id.0]));
    let day = case.plan(id).and_then(|plan| plan.established_on);
    !waits && day.is_none_or(|on| on <= context.today())
}

/// What stands before establishing; nothing until somebody is about to.
pub(super) fn panel(view: PlanView<'_>) -> Option<Element<'_, Message>> {
    let plan = view.shown().filter(|plan| plan.is_concept())?;
    if !view.state.establishing || !view.may_write() {
        return None;
    }
    let (id, number) = (plan.id, view.case.plan_number(plan));
    let plan = VersionView { view, plan };
    let fault = (!has_fitting_day(view.case, id, &view.view.context))
        .then(|| t!("plans-established-fault"));
    let day = plan.form().ask("established_on").help(t!("plans-established-help"));
    let day = Element::from(day.width(250).error(fault)).map(move |edit| Message::Edit(id, edit));
    let buttons = row![
        button(t!("plans-establish-go", number = number))
            .primary()
            .on_press(Message::Establish(id)),
        button(t!("cancel")).key("establish").on_press(Message::Ask),
    ];
    let content = Column::new()
        .push(kit::h3(t!("plans-establish-title", number = number)))
        .push(kit::body(still_open(plan)))
        .push(kit::small(t!("plans-establish-about")))
        .push(day)
        .push(buttons.spacing(space::S).wrap())
        .spacing(space::M);
    Some(kit::card(column![content]).into())
}

/// How many parts are open and how many were not asked; nobody is named.
fn still_open(plan: VersionView<'_>) -> String {
    let (done, all) = filled(plan);
    let parts = match done == all {
        true => t!("plans-parts-all"),
        false => t!("plans-parts-some", done = done, all = all),
    };
    let asked = opinions::asked(plan);
    let silent = asked.iter().filter(|one| !plan.plan.has_asked(one.id)).count();
    let silent = match (silent, plan.plan.person == PersonId::default()) {
        (0, _) => None,
        (count, true) => Some(t!("plans-not-asked", count = count)),
        (_, false) => Some(t!("plans-not-asked-own")),
    };
    let review = plan.plan.review_on.is_none().then(|| t!("plans-no-review"));
    [Some(parts), silent, review].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
