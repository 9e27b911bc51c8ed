//! The fields of a priority.

use iced::Element;
use iced::widget::{Column, Row, column, row};

use super::place_in_plan::PlaceInPlan;
use super::{Message, PhaseView, action_list, opinions, priority_fields, words};
use crate::case::{Phase, Priority, PriorityStatus};
use crate::gui::casefile::step::Step;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::record::{Edit, Form};
use crate::gui::theme::space;
use crate::gui::widget::Button;
use crate::gui::widget::{button, choice};
use crate::t;

/// All fields of a priority, and what can be done with it.
pub(super) fn editor<'a>(
    view: PhaseView<'a>,
    priority: &'a Priority,
    place: PlaceInPlan,
) -> Element<'a, Message> {
    let fields = priority_fields(view.phase, priority.id);
    let form = view.form(priority, fields, &[priority.id.0]);
    Column::new()
        .push(what(view, priority, &form))
        .push((place != PlaceInPlan::Parked).then(|| status(priority)))
        .push(action_list::actions(view, priority))
        .push(checking(priority, &form))
        .push(opinions::opinions(view, priority))
        .push(cause(view, priority, &form))
        .push(kit::line())
        .push(buttons(view, priority, place))
        .spacing(space::L)
        .into()
}

/// What it is, for whom, why, and how it should be.
fn what<'a>(view: PhaseView<'a>, priority: &'a Priority, form: &Form<'a>) -> Element<'a, Message> {
    let ask = |field| edited(priority, form.ask(field));
    column![ask("title"), for_whom(view, priority, form), ask("why"), ask("desired")]
        .spacing(space::M)
        .into()
}

/// What is typed in the fields of a priority.
fn edited<'a>(priority: &Priority, fields: impl Into<Element<'a, Edit>>) -> Element<'a, Message> {
    let id = priority.id;
    fields.into().map(move |edit| Message::Edit(id, edit))
}

fn for_whom<'a>(
    view: PhaseView<'a>,
    priority: &'a Priority,
    form: &Form<'a>,
) -> Element<'a, Message> {
    let people = view.case.family.people.iter();
    let mut offered = people
        .filter(|person| person.place.is_family() || priority.for_whom.contains(&person.id))
        .peekable();
    if offered.peek().is_none() {
        return nobody_yet();
    }
    edited(priority, form.ask("for_whom").among(offered))
}

fn nobody_yet<'a>() -> Element<'a, Message> {
    let there = button(t!("plan-go-to-family")).link().on_press(Message::Go(Step::Family));
    column![kit::small(t!("plan-nobody-in-family")), there].into()
}

fn status(priority: &Priority) -> Element<'_, Message> {
    let id = priority.id;
    let options = PriorityStatus::ALL.map(|status| (status, words::status_name(status)));
    choice(t!("plan-status"), options, Some(priority.status), move |status| {
        Message::Status(id, status)
    })
    .into()
}

/// Who checks, how often, and when to look back.
fn checking<'a>(priority: &Priority, form: &Form<'a>) -> Element<'a, Message> {
    let who = row![form.ask("checked_by"), form.ask("checked_every")].spacing(space::M);
    edited(priority, column![who, form.ask("evaluate_on").width(260)].spacing(space::M))
}

/// Whether it is a cause; in the first phase, why it cannot wait.
fn cause<'a>(view: PhaseView<'a>, priority: &'a Priority, form: &Form<'a>) -> Element<'a, Message> {
    let asked = priority.is_cause && view.phase == Phase::DirecteVeiligheid;
    let lacks = view.lacks_motivation(priority).then(|| t!("plan-motivation-error"));
    let motivation = asked.then(|| form.ask("motivation").required().error(lacks));
    let fields = Column::new()
        .push(form.ask("is_cause"))
        .push(kit::small(t!("plan-is-cause-help")))
        .push(motivation)
        .spacing(space::XS);
    edited(priority, fields)
}

/// Moving, parking, removing, and being done.
fn buttons<'a>(
    view: PhaseView<'a>,
    priority: &'a Priority,
    place: PlaceInPlan,
) -> Element<'a, Message> {
    let moves = if view.may_write() { moves(view, priority, place) } else { Vec::new() };
    let done = button(t!("plan-done")).on_press(Message::Unfold(priority.id));
    let all = std::iter::once(done).chain(moves);
    let all = all.map(|button| button.key(priority.id.0.to_string()).into());
    Row::with_children(all).spacing(space::S).wrap().into()
}

fn moves(view: PhaseView<'_>, priority: &Priority, place: PlaceInPlan) -> Vec<Button<Message>> {
    let id = priority.id;
    let mut moves = Vec::new();
    if let PlaceInPlan::Active(index) = place {
        let last = index + 1 == view.plan().active().len();
        let up = (index > 0).then_some(Message::Shift(id, true));
        let down = (!last).then_some(Message::Shift(id, false));
        moves.push(button(t!("plan-up")).icon(Icon::ArrowUp).on_press_maybe(up));
        moves.push(button(t!("plan-down")).icon(Icon::ArrowDown).on_press_maybe(down));
        moves.push(button(t!("plan-park")).on_press(Message::Park(id)));
    }
    let remove = button(t!("plan-remove")).icon(Icon::Trash2);
    moves.push(remove.on_press(Message::Remove(id)));
    moves.into_iter().map(|button| button.quiet().describe(words::title(priority))).collect()
}
