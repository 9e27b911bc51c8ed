//! What already goes well.

use iced::widget::operation::focus;
use iced::widget::{column, keyed_column, row};
use iced::{Bottom, Center, Element, Fill, FillPortion};

use crate::case::{Case, Strength, StrengthId};
use crate::gui::casefile::step::{Action, Undo};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, text_area, text_field};
use crate::t;

/// What can happen among the strengths.
#[derive(Debug, Clone)]
pub enum Message {
    /// Add one.
    Add,
    /// Remove one.
    Remove(StrengthId),
    /// What goes well was typed.
    What(StrengthId, String),
    /// Who told it was typed.
    ToldBy(StrengthId, String),
}

pub(super) fn update(message: Message, case: &mut Case) -> Action<super::Message> {
    match message {
        Message::Add => add(case),
        Message::Remove(id) => remove(id, case),
        Message::What(id, what) => edit(case, id, |strength| strength.what = what),
        Message::ToldBy(id, who) => edit(case, id, |strength| strength.told_by = who),
    }
}

fn add(case: &mut Case) -> Action<super::Message> {
    let id = case.next_strength_id();
    case.strengths.push(Strength {
        id,
        ..Strength::default()
    });
    Action::ChangedAnd(focus(first_field(id)))
}

fn edit(
    case: &mut Case,
    id: StrengthId,
    change: impl FnOnce(&mut Strength),
) -> Action<super::Message> {
    match case.strengths.iter_mut().find(|strength| strength.id == id) {
        Some(strength) => {
            change(strength);
            Action::Changed
        }
        None => Action::None,
    }
}

fn remove(id: StrengthId, case: &mut Case) -> Action<super::Message> {
    let Some(index) = case.strengths.iter().position(|one| one.id == id) else {
        return Action::None;
    };
    let mut strength = case.strengths.remove(index);
    Action::Removed(Undo::new(t!("strength-removed"), move |case| {
        if case.strengths.iter().any(|one| one.id == id) {
            strength.id = case.next_strength_id();
        }
        let index = index.min(case.strengths.len());
        case.strengths.insert(index, strength);
    }))
}

fn first_field(id: StrengthId) -> String {
    format!("strength-{}-what", id.0)
}

pub(super) fn view<'a>(case: &'a Case, context: Context<'a>) -> Element<'a, Message> {
    let add = (!context.read_only).then(|| {
        button(t!("strength-add"))
            .icon(Icon::Plus)
            .on_press(Message::Add)
    });
    let words = column![
        kit::h2(t!("strengths-title")),
        kit::small(t!("strengths-help"))
    ];
    let head = row![words.width(Fill)].push(add).spacing(space::M);
    let list = if case.strengths.is_empty() {
        kit::nothing_yet(t!("strengths-none"))
    } else {
        list(case, context)
    };
    kit::card(column![head.align_y(Center), list].spacing(space::M)).into()
}

fn list<'a>(case: &'a Case, context: Context<'a>) -> Element<'a, Message> {
    let items = case.strengths.iter().enumerate();
    let items = items.map(|(index, strength)| {
        let fields = item(strength, index == 0, context);
        let item = announce(Role::ListItem, strength.what.as_str(), fields);
        (strength.id, item.key(strength.id.0.to_string()).into())
    });
    let items = keyed_column(items).spacing(space::S).width(Fill);
    announce(Role::List, t!("strengths-title"), items).into()
}

/// A row of fields; the labels stand above the first row only.
fn item<'a>(strength: &'a Strength, labels: bool, context: Context<'a>) -> Element<'a, Message> {
    let id = strength.id;
    let mut what = text_area(t!("strength-what"), &strength.what, move |what| {
        Message::What(id, what)
    });
    let mut told_by = text_field(t!("told-by"), &strength.told_by, move |who| {
        Message::ToldBy(id, who)
    });
    if !labels {
        what = what.label_hidden();
        told_by = told_by.label_hidden();
    }
    let remove = (!context.read_only).then(|| {
        button(t!("remove"))
            .quiet()
            .icon(Icon::Trash2)
            .key(id.0.to_string())
            .describe(strength.what.as_str())
            .on_press(Message::Remove(id))
    });
    row![
        what.min_lines(1).id(first_field(id)).width(FillPortion(3)),
        told_by.width(FillPortion(2)),
    ]
    .push(remove)
    .spacing(space::S)
    .align_y(Bottom)
    .into()
}
