//! The fields of a priority.

use iced::widget::{Column, Row, column};
use iced::{Element, Fill};

use super::{Message, PlaceInPlan, PriorityView, action_list, opinions, priority_fields, words};
use crate::case::{Phase, Priority, PriorityStatus};
use crate::gui::casefile::step::Step;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::record::{Edit, Form};
use crate::gui::theme::space;
use crate::gui::widget::{Button, button, choice, columns};
use crate::t;

/// The least width of a field of prose and of what is asked of checking, in
/// logical pixels; they stand side by side where they fit.
const BESIDE: f32 = 250.0;
const CHECKING: f32 = 160.0;

/// All fields of a priority, and what can be done with it.
pub(super) fn editor(card: PriorityView<'_>) -> Element<'_, Message> {
    let fields = priority_fields(card.phase, card.priority.id);
    let form = card.form(card.priority, fields, &[card.priority.id.0]);
    Column::new()
        .push(what(card, &form))
        .push((card.place != PlaceInPlan::Parked).then(|| status(card.priority)))
        .push(action_list::actions(card))
        .push(checking(card.priority, &form))
        .push(opinions::opinions(card))
        .push(cause(card, &form))
        .push(kit::line())
        .push(buttons(card))
        .spacing(space::M)
        .into()
}

/// What it is, for whom, why, and how it should be.
fn what<'a>(card: PriorityView<'a>, form: &Form<'a>) -> Element<'a, Message> {
    let ask = |field| edited(card.priority, form.ask(field));
    let why = columns(BESIDE, [ask("why"), ask("desired")]);
    let title = columns(BESIDE, [ask("title"), for_whom(card, form)]);
    column![title, why].spacing(space::M).into()
}

/// What is typed in the fields of a priority.
fn edited<'a>(priority: &Priority, fields: impl Into<Element<'a, Edit>>) -> Element<'a, Message> {
    let id = priority.id;
    fields.into().map(move |edit| Message::Edit(id, edit))
}

fn for_whom<'a>(card: PriorityView<'a>, form: &Form<'a>) -> Element<'a, Message> {
    let people = card.case.family.people.iter();
    let mut offered = people
        .filter(|person| {
            let may_be = person.place.is_family() && person.is_alive();
            may_be || card.priority.for_whom.contains(&person.id)
        })
        .peekable();
    if offered.peek().is_none() {
        return nobody_yet();
    }
    edited(card.priority, form.ask("for_whom").among(offered))
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
    .compact()
    .into()
}

/// Who checks, how often, and when to look back.
fn checking<'a>(priority: &Priority, form: &Form<'a>) -> Element<'a, Message> {
    let ask = |field| edited(priority, form.ask(field).width(Fill));
    columns(CHECKING, [ask("checked_by"), ask("checked_every"), ask("evaluate_on")]).into()
}

/// Whether it is a cause; in the first phase, why it cannot wait.
fn cause<'a>(card: PriorityView<'a>, form: &Form<'a>) -> Element<'a, Message> {
    let asked = card.priority.is_cause && card.phase == Phase::DirecteVeiligheid;
    let lacks = card.lacks_motivation().then(|| t!("plan-motivation-error"));
    let motivation = asked.then(|| form.ask("motivation").required().error(lacks));
    let cause =
        columns(BESIDE, [form.ask("is_cause").into(), kit::small(t!("plan-is-cause-help"))]);
    let fields = Column::new().push(cause).push(motivation).spacing(space::XS);
    edited(card.priority, fields)
}

/// Moving, parking, removing, and being done.
fn buttons(card: PriorityView<'_>) -> Element<'_, Message> {
    let moves = if card.may_write() { moves(card) } else { Vec::new() };
    let done = button(t!("plan-done")).on_press(Message::Unfold(card.priority.id));
    let all = std::iter::once(done).chain(moves);
    let all = all.map(|button| button.key(card.priority.id.0.to_string()).into());
    Row::with_children(all).spacing(space::S).wrap().into()
}

fn moves(card: PriorityView<'_>) -> Vec<Button<Message>> {
    let id = card.priority.id;
    let mut moves = Vec::new();
    if let PlaceInPlan::Active(index) = card.place {
        let last = index + 1 == card.plan().active().len();
        let up = (index > 0).then_some(Message::Shift(id, true));
        let down = (!last).then_some(Message::Shift(id, false));
        moves.push(button(t!("plan-up")).icon(Icon::ArrowUp).on_press_maybe(up));
        moves.push(button(t!("plan-down")).icon(Icon::ArrowDown).on_press_maybe(down));
        moves.push(button(t!("plan-park")).on_press(Message::Park(id)));
    }
    let remove = button(t!("plan-remove")).icon(Icon::Trash2);
    moves.push(remove.on_press(Message::Remove(id)));
    moves.into_iter().map(|button| button.quiet().describe(words::title(card.priority))).collect()
}
