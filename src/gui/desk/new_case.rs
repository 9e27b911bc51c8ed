//! A new case: a working name and one sentence are enough.

use std::sync::Arc;

use iced::Element;
use iced::advanced::widget::Id;
use iced::widget::{column, row};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::case::{Case, CaseId, Holder, Summary};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{button, text_field};
use crate::t;

/// What is typed in the form.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    name: String,
    concern: String,
    tried: bool,
}

impl State {
    fn has_name(&self) -> bool {
        !self.name.trim().is_empty()
    }
}

/// What can happen in the form.
#[derive(Debug, Clone)]
pub enum Message {
    /// The working name was typed.
    Name(String),
    /// The first concern was typed.
    Concern(String),
    /// Enter in the working name: on to what is still empty, or make the case.
    GoOn,
    /// Make the case.
    Make,
    /// Put the form away.
    Cancel,
}

/// What came of a message.
#[derive(Debug)]
pub enum Outcome {
    /// Nothing yet.
    None,
    /// The keyboard should go to this field.
    Focus(Id),
    /// The form was put away.
    Cancelled,
    /// A case was made.
    Made(Box<Case>),
}

/// Handles a message.
pub fn update(
    form: &mut State,
    message: Message,
    existing: &[Arc<Summary>],
    context: &Context<'_>,
) -> Outcome {
    match message {
        Message::Name(name) => form.name = name,
        Message::Concern(concern) => form.concern = concern,
        Message::Cancel => return Outcome::Cancelled,
        Message::GoOn if form.has_name() && form.concern.trim().is_empty() => {
            return Outcome::Focus(concern_field());
        }
        Message::GoOn | Message::Make if !form.has_name() => {
            form.tried = true;
            return Outcome::Focus(name_field());
        }
        Message::GoOn | Message::Make => {
            return Outcome::Made(Box::new(make(form, existing, context)));
        }
    }
    Outcome::None
}

fn make(form: &State, existing: &[Arc<Summary>], context: &Context<'_>) -> Case {
    let today = context.today();
    let mut case = Case::new(CaseId(Uuid::new_v4()), &form.name, &form.concern, today);
    case.number = next_number(existing, chrono::Datelike::year(&today));
    case.regie.casusregie = Holder {
        name: context.me.trim().to_owned(),
        since: (!context.me.trim().is_empty()).then_some(today),
    };
    case
}

/// The number after the highest of this year: `2026-015`.
fn next_number(existing: &[Arc<Summary>], year: i32) -> String {
    let prefix = format!("{year}-");
    let highest = existing
        .iter()
        .filter_map(|summary| summary.number.strip_prefix(&prefix)?.parse::<u32>().ok())
        .max()
        .unwrap_or(0);
    format!("{prefix}{:03}", highest + 1)
}

fn name_field() -> Id {
    Id::new("new-case-name")
}

fn concern_field() -> Id {
    Id::new("new-case-concern")
}

/// Draws the form.
pub fn view(form: &State) -> Element<'_, Message> {
    let missing = form.tried && !form.has_name();
    let missing = missing.then(|| t!("new-case-name-missing"));
    let name = text_field(t!("new-case-name"), &form.name, Message::Name)
        .placeholder(t!("new-case-name-example"))
        .help(t!("new-case-name-help"))
        .required()
        .id(name_field())
        .error(missing.clone())
        .on_submit(Message::GoOn);
    let concern = text_field(t!("new-case-concern"), &form.concern, Message::Concern)
        .help(t!("new-case-concern-help"))
        .id(concern_field())
        .on_submit(Message::Make);
    let buttons = row![
        button(t!("new-case-make")).primary().on_press(Message::Make),
        button(t!("cancel")).on_press(Message::Cancel),
    ];
    let refused = missing.map(|words| kit::Fault { field: t!("new-case-name"), words });
    let buttons = column![kit::refusal(refused.as_slice()), buttons.spacing(space::M)];
    column![Element::from(name), Element::from(concern), buttons].spacing(space::L).into()
}
