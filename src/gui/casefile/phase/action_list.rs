//! Who does what by when.

use iced::widget::{Column, column, row};
use iced::{Bottom, Element};

use super::change::{ActionEdit, Edit};
use super::{Message, Sight, action_field};
use crate::case::{Action, ActionId, Priority};
use crate::gui::casefile::half_date;
use crate::gui::casefile::spoken::heading;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::{space, text as size};
use crate::gui::widget::{
    Role, announce, button, check_box, date_field, dutch_date, text_area, text_field,
};
use crate::t;

/// The actions of a priority, all open for editing.
pub(super) fn actions<'a>(sight: Sight<'a>, priority: &'a Priority) -> Element<'a, Message> {
    let items = priority
        .actions
        .iter()
        .zip(1_usize..)
        .map(|(action, number)| item(sight, priority, action, number));
    let list = Column::with_children(items).spacing(space::M);
    let none = priority.actions.is_empty().then(|| kit::nothing_yet(t!("plan-no-actions")));
    let add = sight.may_write().then(|| {
        button(t!("plan-add-action"))
            .icon(Icon::Plus)
            .key(priority.id.0.to_string())
            .on_press(Message::AddAction(priority.id))
    });
    Column::new()
        .push(heading(2, t!("plan-actions"), kit::h3(t!("plan-actions"))))
        .push(none)
        .push(
            (!priority.actions.is_empty()).then(|| announce(Role::List, t!("plan-actions"), list)),
        )
        .push(add)
        .spacing(space::S)
        .into()
}

fn item<'a>(
    sight: Sight<'a>,
    priority: &'a Priority,
    action: &'a Action,
    number: usize,
) -> Element<'a, Message> {
    let edit = sender(priority, action.id);
    let what = text_area(t!("plan-action-what", number = number), &action.what, move |what| {
        edit(ActionEdit::What(what))
    })
    .min_lines(1)
    .id(action_field(sight.phase, priority.id, action.id));
    let late = action.is_overdue(sight.today()).then(|| {
        kit::strong_tinted(t!("plan-action-late"), size::SMALL, |tokens| tokens.danger.on_soft)
    });
    let content =
        Column::new().push(what).push(rest(sight, priority, action)).push(late).spacing(space::S);
    let name = t!("plan-action-name", number = number);
    announce(Role::ListItem, name, column![content, kit::line()].spacing(space::M))
        .key(action.id.0.to_string())
        .into()
}

/// Who, by when, done, and taking it out.
fn rest<'a>(sight: Sight<'a>, priority: &'a Priority, action: &'a Action) -> Element<'a, Message> {
    let edit = sender(priority, action.id);
    let who = text_field(t!("plan-action-who"), &action.who, move |who| edit(ActionEdit::Who(who)))
        .width(180);
    let at = half_date::key("due", [u32::from(sight.phase.number()), priority.id.0, action.id.0]);
    let half = half_date::read(sight.case, &at);
    let due = date_field(t!("plan-action-due"), action.due, sight.today(), move |due| {
        edit(ActionEdit::Due(due))
    })
    .half_typed(half, move |words| Message::HalfDate(at.clone(), words))
    .width(130);
    let done = match action.done_on {
        Some(on) => t!("plan-action-done-on", on = dutch_date::short(on, sight.today())),
        None => t!("plan-action-done"),
    };
    let done = check_box(done, action.done_on.is_some(), move |done| edit(ActionEdit::Done(done)));
    let remove = sight.may_write().then(|| {
        button(t!("remove"))
            .quiet()
            .key(format!("{}-{}", priority.id.0, action.id.0))
            .describe(action.what.as_str())
            .on_press(Message::RemoveAction(priority.id, action.id))
    });
    row![who, due, done].push(remove).spacing(space::M).align_y(Bottom).wrap().into()
}

fn sender(priority: &Priority, action: ActionId) -> impl Fn(ActionEdit) -> Message + Copy {
    let id = priority.id;
    move |edit| Message::Edit(id, Edit::Action(action, edit))
}
