//! Destroying a case at the desk: asked for, checked, done by the vault on
//! another thread, and shown as a certificate.

mod view;

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate};
use iced::Task;

use super::Dialog;
use crate::advice::retention;
use crate::case::{Case, CaseId, Keeping, Remainder};
use crate::gui::background;
use crate::gui::casefile::Casefile;
use crate::gui::context::Context;
use crate::gui::desk::{Desk, Message as Parent};
use crate::gui::form::{Field, Form};
use crate::gui::proof::{self, Proof};
use crate::gui::sheet::{self, Sheet};
use crate::gui::widget::focus::to_main;
use crate::t;
use crate::vault::{Certificate, Reason, Vault, VaultError};

pub(super) use view::view;

/// A case that somebody may want to destroy.
#[derive(Debug)]
pub(crate) struct State {
    id: CaseId,
    name: String,
    /// What must be typed: the number, or the name where there is none.
    word: String,
    /// Until when it was to be kept, when that is known.
    ends_on: Option<NaiveDate>,
    /// Whether that day is past.
    ended: bool,
    reason: Option<Reason>,
    /// What can stay of it to be counted, and whether it is to stay.
    remainder: Option<Remainder>,
    leaves: bool,
    typed: String,
    tried: bool,
    stage: Stage,
    /// The proof on a sheet to print.
    sheet: sheet::State,
}

/// How far it has come.
#[derive(Debug)]
enum Stage {
    /// Waiting for an answer.
    Asking,
    /// Waiting for a save that is under way, which would bring the case back.
    Waiting(Deed),
    /// The vault is at it. Words that were not kept yet come back if it fails.
    Busy(Deed, Option<Box<Case>>),
    /// It is gone.
    Done(Deed, Certificate),
    /// Something of it may be left.
    Failed(VaultError),
}

/// Who does it, when and why.
#[derive(Debug, Clone)]
struct Deed {
    reason: Reason,
    by: String,
    at: DateTime<FixedOffset>,
}

/// What can happen in the dialog.
#[derive(Debug, Clone)]
pub enum Message {
    /// A reason was chosen.
    Reason(Reason),
    /// A line is to stay to be counted, or not.
    Leave(bool),
    /// The number was typed.
    Typed(String),
    /// Destroy it.
    Go,
    /// With the proof on a sheet to print.
    Sheet(sheet::Message),
    /// Put the dialog away.
    Close,
}

impl State {
    fn of(open: &Casefile, context: &Context<'_>) -> Option<Self> {
        let case = open.case();
        let keeping = Keeping::of(case)?;
        let ends_on = retention::ends_on(&keeping, context.guidance);
        let number = case.number.trim();
        let word = if number.is_empty() { case.name.trim() } else { number };
        Some(Self {
            id: case.id,
            name: case.name.clone(),
            word: word.to_owned(),
            ends_on,
            ended: ends_on.is_some_and(|day| day < context.today()),
            reason: None,
            remainder: Remainder::of(case),
            leaves: false,
            typed: String::new(),
            tried: false,
            stage: Stage::Asking,
            sheet: sheet::State::new(Sheet::Proof),
        })
    }

    /// The reasons that apply: a term that still runs is none.
    fn reasons(&self) -> impl Iterator<Item = Reason> {
        let ended = self.ended.then_some(Reason::RetentionEnded);
        let always = [Reason::KeptElsewhere, Reason::Asked, Reason::Mistake];
        ended.into_iter().chain(always)
    }

    /// Whether it waits for the vault, so that it cannot be put away.
    fn is_busy(&self) -> bool {
        matches!(self.stage, Stage::Waiting(_) | Stage::Busy(..))
    }

    /// Puts the proof on a sheet to print, once there is one.
    fn keep_proof(
        &mut self,
        message: sheet::Message,
        vault: &Arc<Vault>,
        context: &Context<'_>,
    ) -> Task<Parent> {
        let Stage::Done(deed, certificate) = &self.stage else {
            return Task::none();
        };
        let (by, at, certificate) = (deed.by.clone(), deed.at, certificate.clone());
        let write = || proof::write(Proof { certificate, by, at }, vault, context);
        let told = sheet::update(&mut self.sheet, message, context.machine, write);
        told.map(|message| Parent::Destroying(Message::Sheet(message)))
    }

    /// What to do, once a reason was chosen.
    fn deed(&self, context: &Context<'_>) -> Option<Deed> {
        Some(Deed { reason: self.reason?, by: context.me.to_owned(), at: context.now })
    }
}

const REASON: Field<State> = Field::new(
    "destroy-reason",
    |_| t!("destroy-reason"),
    |state| state.reason.is_none().then(|| t!("destroy-reason-missing")),
);
const WORD: Field<State> = Field::new(
    "destroy-word",
    |state| t!("destroy-typed", word = state.word.as_str()),
    |state| {
        let differs = state.typed.trim() != state.word;
        differs.then(|| t!("destroy-typed-missing", word = state.word.as_str()))
    },
);

impl Form for State {
    const FIELDS: &'static [Field<Self>] = &[REASON, WORD];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

impl Desk {
    /// Asks whether to destroy the open case. A case that runs is not destroyed.
    pub(in crate::gui::desk) fn ask_to_destroy(&mut self, context: &Context<'_>) -> Task<Parent> {
        let open = self.stage.case().filter(|_| !self.is_read_only());
        if let Some(state) = open.and_then(|open| State::of(open, context)) {
            self.dialog = Some(Dialog::Destroying(Box::new(state)));
        }
        Task::none()
    }

    fn destroying(&mut self) -> Option<&mut State> {
        match &mut self.dialog {
            Some(Dialog::Destroying(state)) => Some(state),
            _ => None,
        }
    }

    pub(in crate::gui::desk) fn update_destroying(
        &mut self,
        message: Message,
        context: &Context<'_>,
    ) -> Task<Parent> {
        let vault = Arc::clone(&self.vault);
        let Some(state) = self.destroying().filter(|state| !state.is_busy()) else {
            return Task::none();
        };
        match message {
            Message::Reason(reason) => state.reason = Some(reason),
            Message::Leave(leaves) => state.leaves = leaves,
            Message::Typed(words) => state.typed = words,
            Message::Go => return self.confirm(context),
            Message::Sheet(message) => return state.keep_proof(message, &vault, context),
            Message::Close => {
                let gone = matches!(state.stage, Stage::Done(..) | Stage::Failed(_));
                self.close_dialog();
                return if gone { to_main() } else { Task::none() };
            }
        }
        Task::none()
    }

    fn confirm(&mut self, context: &Context<'_>) -> Task<Parent> {
        let Some(state) = self.destroying() else {
            return Task::none();
        };
        state.tried = true;
        if let Some(mend) = state.lead_to_fault() {
            return mend;
        }
        if let Some(deed) = state.deed(context) {
            state.stage = Stage::Waiting(deed);
        }
        self.destroy_when_idle()
    }

    /// Starts destroying what was confirmed, unless a save of it is under way:
    /// that would write the case again. Then this is called when it ended.
    pub(in crate::gui::desk) fn destroy_when_idle(&mut self) -> Task<Parent> {
        let Some(Dialog::Destroying(state)) = &mut self.dialog else {
            return Task::none();
        };
        let Stage::Waiting(deed) = &state.stage else {
            return Task::none();
        };
        if self.outbox.is_writing() {
            return Task::none();
        }
        let (id, deed) = (state.id, deed.clone());
        let remainder = state.remainder.filter(|_| state.leaves);
        let words = self.outbox.take(id).map(Box::new);
        state.stage = Stage::Busy(deed.clone(), words);
        let vault = Arc::clone(&self.vault);
        background::run(move || vault.destroy_but(id, remainder, deed.reason, &deed.by, deed.at))
            .map(Parent::Destroyed)
    }

    /// A case was destroyed, or not.
    pub(in crate::gui::desk) fn receive_destroyed(
        &mut self,
        destroyed: Result<Certificate, VaultError>,
        context: &Context<'_>,
    ) -> Task<Parent> {
        let Some(state) = self.destroying() else {
            return self.list();
        };
        let before = std::mem::replace(&mut state.stage, Stage::Asking);
        match (destroyed, before) {
            (Ok(certificate), Stage::Busy(deed, _)) => {
                let id = certificate.case.id;
                state.stage = Stage::Done(deed, certificate);
                self.forget(id);
                self.meetings.forget(id);
            }
            (Err(error), Stage::Busy(_, words)) => {
                state.stage = Stage::Failed(error);
                if let Some(words) = words {
                    self.outbox.put(&words, context.elapsed);
                }
            }
            (_, before) => state.stage = before,
        }
        self.list()
    }
}
