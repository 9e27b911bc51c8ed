//! A new case: a working name and one sentence are enough.

use iced::Element;
use iced::widget::Space;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::case::{Case, CaseId, Holder, Summary};
use crate::gui::context::Context;

/// What is typed in the form.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    name: String,
    concern: String,
    tried: bool,
}

/// What can happen in the form.
#[derive(Debug, Clone)]
pub enum Message {
    /// The working name was typed.
    Name(String),
    /// The first concern was typed.
    Concern(String),
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
    /// The form was put away.
    Cancelled,
    /// A case was made.
    Made(Box<Case>),
}

/// Handles a message.
pub fn update(
    form: &mut State,
    message: Message,
    existing: &[Summary],
    context: &Context<'_>,
) -> Outcome {
    match message {
        Message::Name(name) => form.name = name,
        Message::Concern(concern) => form.concern = concern,
        Message::Cancel => return Outcome::Cancelled,
        Message::Make if form.name.trim().is_empty() => form.tried = true,
        Message::Make => return Outcome::Made(Box::new(make(form, existing, context))),
    }
    Outcome::None
}

fn make(form: &State, existing: &[Summary], context: &Context<'_>) -> Case {
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
fn next_number(existing: &[Summary], year: i32) -> String {
    let prefix = format!("{year}-");
    let highest = existing
        .iter()
        .filter_map(|summary| summary.number.strip_prefix(&prefix)?.parse::<u32>().ok())
        .max()
        .unwrap_or(0);
    format!("{prefix}{:03}", highest + 1)
}

/// Draws the form.
pub fn view(_form: &State) -> Element<'_, Message> {
    Space::new().into()
}
