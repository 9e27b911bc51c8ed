//! A new case: a working name and one sentence are enough. First it is asked whether
//! the family is here already; whoever is in a hurry passes that with one key.

pub mod looking;

use std::sync::Arc;

use iced::Task;
use iced::widget::{column, row};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Dialog;
use crate::case::{Case, CaseId, Holder, Summary};
use crate::gui::background;
use crate::gui::casefile::{Casefile, step::Step};
use crate::gui::context::Context;
use crate::gui::desk::screen::Screen;
use crate::gui::desk::{Desk, Message as Parent, Version, Which};
use crate::gui::form::{Field, Form};
use crate::gui::reply::Reply;
use crate::gui::theme::space;
use crate::gui::widget::focus::{focus, to_main};
use crate::gui::widget::{self, button, dialog};
use crate::t;

/// What is typed in the form.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    name: String,
    concern: String,
    tried: bool,
    /// Who is looked for before the case is begun; absent once that was passed.
    looking: Option<looking::Looking>,
}

const NAME: Field<State> = Field::new(
    "new-case-name",
    |_| t!("new-case-name"),
    |form| form.name.trim().is_empty().then(|| t!("new-case-name-missing")),
);

const CONCERN: Field<State> = Field::new("new-case-concern", |_| t!("new-case-concern"), |_| None);

impl Form for State {
    const FIELDS: &'static [Field<Self>] = &[NAME, CONCERN];

    fn is_tried(&self) -> bool {
        self.tried
    }
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
    /// Where it is looked whether the family is here already.
    Looking(looking::Message),
}

/// What the form asks of the desk.
#[derive(Debug)]
pub enum Ask {
    /// Put the form away.
    Close,
    /// Find out who resembles whom these words name.
    Find(String),
    /// Put the form away and open this case, or this second copy of it.
    Open(CaseId, Option<u32>),
    /// Begin with this case.
    Begin(Box<Case>),
}

/// Handles a message.
pub fn update(
    form: &mut State,
    message: Message,
    existing: &[Arc<Summary>],
    context: &Context<'_>,
) -> Reply<Message, Ask> {
    match message {
        Message::Name(name) => form.name = name,
        Message::Concern(concern) => form.concern = concern,
        Message::Cancel => return Reply::ask(Ask::Close),
        Message::Looking(message) => return looking::update(form, message),
        Message::GoOn if form.has_name() && form.concern.trim().is_empty() => {
            return focus(CONCERN.id()).into();
        }
        Message::GoOn | Message::Make if !form.has_name() => {
            form.tried = true;
            return focus(NAME.id()).into();
        }
        Message::GoOn | Message::Make => {
            return Reply::ask(Ask::Begin(Box::new(make(form, existing, context))));
        }
    }
    Reply::none()
}

impl State {
    /// Whether nothing was typed.
    pub(in crate::gui::desk) fn is_empty(&self) -> bool {
        self.name.trim().is_empty() && self.concern.trim().is_empty()
    }
}

impl Desk {
    pub(in crate::gui::desk) fn start_new_case(&mut self) -> Task<Parent> {
        if !self.is_read_only() && self.dialog.is_none() {
            // Nobody can be here already where nothing is.
            let may_be_here = !self.listing.summaries.is_empty() || self.cases.has_deleted();
            let looking = may_be_here.then(looking::Looking::default);
            self.dialog = Some(Dialog::NewCase(State { looking, ..State::default() }));
        }
        Task::none()
    }

    pub(in crate::gui::desk) fn update_new_case(
        &mut self,
        message: Message,
        context: &Context<'_>,
    ) -> Task<Parent> {
        let Some(Dialog::NewCase(form)) = &mut self.dialog else {
            return Task::none();
        };
        let reply = update(form, message, &self.listing.summaries, context);
        reply.map(Parent::Drafting).settle(|ask| {
            if let Ask::Find(words) = ask {
                return self.find_resembling(words);
            }
            self.close_dialog();
            match ask {
                Ask::Close | Ask::Find(_) => Task::none(),
                Ask::Begin(case) => self.begin(*case, context),
                Ask::Open(id, copy) => {
                    let main = || Version::main(id, Step::default());
                    let copy = copy.map(|number| Version::other(id, Which::Copy(number)));
                    self.open_case(copy.unwrap_or_else(main), context)
                }
            }
        })
    }

    fn find_resembling(&self, words: String) -> Task<Parent> {
        let vault = Arc::clone(&self.vault);
        background::run(move || {
            let found = vault.resembling(&words);
            // Where that cannot be seen, the search itself tells so.
            let unread = vault.unread_aside().unwrap_or_default();
            looking::Message::Found(words, found, unread)
        })
        .map(|found| Parent::Drafting(Message::Looking(found)))
    }

    fn begin(&mut self, case: Case, context: &Context<'_>) -> Task<Parent> {
        let kept = self.keep_now(context);
        self.outbox.put(&case, context.elapsed);
        self.outbox.hurry();
        self.show(Screen::Case(Box::new(Casefile::open(case, Step::Family, context))));
        Task::batch([kept, self.keep_next(context), to_main(), Self::read_word_list(context)])
    }
}

/// The case that the form begins.
pub(in crate::gui::desk) fn make(
    form: &State,
    existing: &[Arc<Summary>],
    context: &Context<'_>,
) -> Case {
    let today = context.today();
    let mut case = Case::new(CaseId(Uuid::new_v4()), &form.name, &form.concern, today);
    case.number = next_number(existing, chrono::Datelike::year(&today));
    case.regie.casusregie = Holder {
        name: context.me.trim().to_owned(),
        since: (!context.me.trim().is_empty()).then_some(today),
        ..Holder::default()
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

/// Draws the form.
pub fn view(form: &State) -> widget::dialog::Dialog<'_, Message> {
    if let Some(looking) = &form.looking {
        return looking::view(looking);
    }
    let name = NAME
        .text(form, &form.name, Message::Name)
        .placeholder(t!("new-case-name-example"))
        .help(t!("new-case-name-help"))
        .required()
        .on_submit(Message::GoOn);
    let concern = CONCERN
        .text(form, &form.concern, Message::Concern)
        .help(t!("new-case-concern-help"))
        .on_submit(Message::Make);
    let buttons = row![
        button(t!("new-case-make")).primary().on_press(Message::Make),
        button(t!("cancel")).on_press(Message::Cancel),
    ];
    let buttons = column![form.refusal(), buttons.spacing(space::M)];
    let content = column![name, concern, buttons].spacing(space::L);
    dialog(t!("new-case-title"), content, Message::Cancel)
}
