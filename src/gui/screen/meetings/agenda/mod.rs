//! The agenda of a meeting on paper: for whom, what stands on it, and where it goes.
//!
//! What is written is what somebody looked at: it is made once, and anew only when that is
//! asked for.

pub(super) mod message;
mod view;

use iced::Task;

use super::State as Page;
use super::message::{Ask, Message as Parent, PageReply};
use crate::documents::{Asked, Paper, agenda};
use crate::gui::context::Context;
use crate::gui::form::{Field, Form, not_whole};
use crate::gui::new_file::in_file_name;
use crate::gui::reply::Reply;
use crate::meeting::{Guest, Meeting};
use crate::platform::typed_path;
use crate::t;

pub(crate) use message::{AgendaFile, Message};
pub(super) use view::{tool, view};

/// What is asked for, what was made of it, and where it goes.
#[derive(Debug, Default)]
pub(super) struct State {
    /// Whether it is shown.
    is_open: bool,
    /// For whom: the number of a guest, or everybody who hears of every case.
    to: Option<u32>,
    /// What the meeting asks, once its cases were read.
    asked: Option<Asked>,
    paper: Option<Paper>,
    folder: String,
    tried: bool,
    busy: bool,
    news: Option<Result<String, String>>,
}

const TARGET: Field<State> =
    Field::new("agenda-target", |_| t!("documents-folder"), |form| not_whole(&form.folder));

impl Form for State {
    const FIELDS: &'static [Field<Self>] = &[TARGET];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

pub(super) fn update(page: &mut Page, message: Message, context: &Context<'_>) -> PageReply {
    let state = &mut page.agenda;
    match message {
        Message::Fold if state.is_open => *state = State::default(),
        Message::Fold => {
            state.is_open = true;
            return Reply::ask(Ask::Agenda);
        }
        Message::Anew => return Reply::ask(Ask::Agenda),
        Message::Asked(asked) => {
            state.asked = Some(*asked);
            make(page, context);
        }
        Message::For(to) => {
            state.to = to;
            make(page, context);
        }
        Message::Folder(folder) => (state.folder, state.news) = (folder, None),
        Message::Pick => return Reply::from(state.pick(context)),
        Message::Picked(Some(folder)) => state.folder = folder.display().to_string(),
        Message::Picked(None) => {}
        Message::Save => return save(page),
        Message::Saved(saved) => state.saved(saved),
    }
    Reply::none()
}

/// Makes it of what was read, for who is chosen.
fn make(page: &mut Page, context: &Context<'_>) {
    let meeting = page.draft.as_ref().map(|draft| &draft.now);
    let state = &mut page.agenda;
    state.news = None;
    state.paper = meeting
        .zip(state.asked.as_ref())
        .map(|(meeting, asked)| agenda(meeting, asked, guest(meeting, state.to), context.region));
}

fn guest(meeting: &Meeting, number: Option<u32>) -> Option<&Guest> {
    meeting.guests.iter().find(|guest| Some(guest.id) == number)
}

fn save(page: &mut Page) -> PageReply {
    let Some(meeting) = page.draft.as_ref().map(|draft| &draft.now) else {
        return Reply::none();
    };
    let state = &mut page.agenda;
    state.tried = true;
    if let Some(mend) = state.lead_to_fault() {
        return Reply::from(mend);
    }
    state.tried = false;
    let Some(paper) = state.paper.clone().filter(|_| !state.busy) else {
        return Reply::none();
    };
    (state.busy, state.news) = (true, None);
    Reply::ask(Ask::WriteAgenda(Box::new(AgendaFile {
        folder: typed_path(&state.folder),
        name: name(meeting),
        paper,
        cases: meeting.items.len(),
    })))
}

/// "agenda-2026-11-30": the day, or no day.
fn name(meeting: &Meeting) -> String {
    let day = meeting.on.map(|on| on.to_string());
    let parts = [Some(t!("agenda-file")), day].into_iter().flatten();
    in_file_name(&parts.collect::<Vec<_>>().join("-"))
}

impl State {
    fn pick(&self, context: &Context<'_>) -> Task<Parent> {
        let picked = context.machine.pick_folder(t!("documents-folder"), &self.folder, TARGET.id());
        picked.map(|folder| Parent::Agenda(Message::Picked(folder)))
    }

    fn saved(&mut self, saved: Result<String, String>) {
        self.busy = false;
        let folder = self.folder.trim().to_owned();
        self.news = Some(saved.map(|file| t!("agenda-saved", file = file, folder = folder)));
    }
}
