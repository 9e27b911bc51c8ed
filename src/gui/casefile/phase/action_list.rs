//! Who does what by when.

use chrono::NaiveDate;
use iced::widget::{Column, Row, column, row};
use iced::{Center, Element};

use super::{Message, PriorityView, action_fields};
use crate::case::{Action, Priority};
use crate::gui::casefile::spoken::heading;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::record::{Edit, Form};
use crate::gui::theme::{space, text as size};
use crate::gui::widget::{Role, announce, button, check_box, columns, dutch_date};
use crate::t;

/// The actions of a priority, all open for editing.
pub(super) fn actions(card: PriorityView<'_>) -> Element<'_, Message> {
    let items = card
        .priority
        .actions
        .iter()
        .zip(1_usize..)
        .map(|(action, number)| item(card, action, number));
    let list = Column::with_children(items).spacing(space::M);
    let none = card.priority.actions.is_empty().then(|| kit::nothing_yet(t!("plan-no-actions")));
    let add = card.may_write().then(|| {
        button(t!("plan-add-action"))
            .icon(Icon::Plus)
            .key(card.priority.id.0.to_string())
            .on_press(Message::AddAction(card.priority.id))
    });
    Column::new()
        .push(heading(2, t!("plan-actions"), kit::h3(t!("plan-actions"))))
        .push(none)
        .push(
            (!card.priority.actions.is_empty())
                .then(|| announce(Role::List, t!("plan-actions"), list)),
        )
        .push(add)
        .spacing(space::S)
        .into()
}

fn item<'a>(card: PriorityView<'a>, action: &'a Action, number: usize) -> Element<'a, Message> {
    let fields = action_fields(card.phase, card.priority.id, action.id);
    let form = card.form(action, fields, &[card.priority.id.0, action.id.0]);
    let late = action.is_overdue(card.today()).then(|| {
        kit::strong_tinted(t!("plan-action-late"), size::SMALL, |tokens| tokens.danger.on_soft)
    });
    let content =
        Column::new().push(asked(card, action, &form, number)).push(rest(card, action)).push(late);
    let content = content.spacing(space::S);
    let name = t!("plan-action-name", number = number);
    announce(Role::ListItem, name, column![content, kit::line()].spacing(space::M))
        .key(action.id.0.to_string())
        .into()
}

/// What is typed in the fields of an action.
fn edited<'a>(
    priority: &Priority,
    action: &Action,
    fields: impl Into<Element<'a, Edit>>,
) -> Element<'a, Message> {
    let (priority, action) = (priority.id, action.id);
    fields.into().map(move |edit| Message::EditAction(priority, action, edit))
}

/// How wide it is asked who does it and by when, in logical pixels, and how wide
/// what it is must at least be to stand beside those.
const WHO: f32 = 110.0;
const DUE: f32 = 146.0;
const WHAT: f32 = 240.0;

/// What is done, by whom and by when.
fn asked<'a>(
    card: PriorityView<'a>,
    action: &'a Action,
    form: &Form<'a>,
    number: usize,
) -> Element<'a, Message> {
    let ask = |field, width: f32| edited(card.priority, action, form.ask(field).width(width));
    let what = form.ask("what").label(t!("plan-action-what", number = number));
    let what = edited(card.priority, action, what);
    let rest = row![ask("who", WHO), ask("due", DUE)].spacing(space::M);
    columns(WHAT, [what, rest.into()]).into()
}

/// Whether it was done, and taking it out.
fn rest<'a>(card: PriorityView<'a>, action: &'a Action) -> Element<'a, Message> {
    let remove = card.may_write().then(|| {
        button(t!("remove"))
            .quiet()
            .key(format!("{}-{}", card.priority.id.0, action.id.0))
            .describe(action.what.as_str())
            .on_press(Message::RemoveAction(card.priority.id, action.id))
    });
    Row::new()
        .push(done(card.priority, action, card.today()))
        .push(remove)
        .spacing(space::M)
        .align_y(Center)
        .wrap()
        .into()
}

fn done<'a>(
    priority: &Priority,
    action: &Action,
    today: NaiveDate,
) -> Option<Element<'a, Message>> {
    let words = match action.done_on {
        Some(on) => t!("plan-action-done-on", on = dutch_date::short(on, today)),
        None => t!("plan-action-done"),
    };
    let is_done = action.done_on.is_some();
    let edit = Edit::day(action, "done_on", (!is_done).then_some(today))?;
    Some(edited(priority, action, check_box(words, is_done, move |_| edit.clone())))
}
