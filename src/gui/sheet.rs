//! A sheet or an attachment as a plain file: it goes where the user says, and never by
//! itself.

use std::path::PathBuf;

use iced::widget::column;
use iced::{Element, Task};

use super::background;
use super::form::{Field, Form, beside_picker, not_whole};
use super::kit::{self, spoken};
use super::machine::Machine;
use super::theme::space;
use super::widget::button;
use super::widget::focus::focus;
use crate::platform::typed_path;
use crate::t;
use crate::vault::RealDisk;

/// Which sheet it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::gui) enum Sheet {
    /// The recovery code of a vault.
    #[default]
    Code,
    /// The proof that a case was destroyed.
    Proof,
    /// A document that came from a colleague.
    Received,
    /// Something that is attached to a case.
    Attachment,
    /// An article of the reference.
    Article,
    /// What came of a self-scan of the team.
    Scan,
    /// What one person answers to the self-scan, as a small file.
    Answer,
    /// A figure of the vault.
    Figures,
}

/// Where a sheet goes, and what came of it.
#[derive(Debug, Default)]
pub(in crate::gui) struct State {
    sheet: Sheet,
    asking: bool,
    folder: String,
    tried: bool,
    busy: bool,
    news: Option<Result<String, String>>,
}

/// What can happen to it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Ask where it goes, or not after all.
    Ask,
    /// The folder was typed.
    Folder(String),
    /// Choose that folder.
    Pick,
    /// It was chosen, or not.
    Picked(Option<PathBuf>),
    /// Write the file.
    Write,
    /// It was written, under this name, or what went wrong.
    Written(Result<String, String>),
}

/// Writes a sheet into a folder, under a name that is not taken; gives that name, or what
/// went wrong.
pub(in crate::gui) type Write = Box<dyn FnOnce(&RealDisk) -> Result<String, String> + Send>;

const CODE: Field<State> = of(Sheet::Code);
const PROOF: Field<State> = of(Sheet::Proof);
const RECEIVED: Field<State> = of(Sheet::Received);
const ATTACHMENT: Field<State> = of(Sheet::Attachment);
const ARTICLE: Field<State> = of(Sheet::Article);
const SCAN: Field<State> = of(Sheet::Scan);
const ANSWER: Field<State> = of(Sheet::Answer);
const FIGURES: Field<State> = of(Sheet::Figures);

const fn of(sheet: Sheet) -> Field<State> {
    let id = match sheet {
        Sheet::Code => "sheet-code",
        Sheet::Proof => "sheet-proof",
        Sheet::Received => "sheet-received",
        Sheet::Attachment => "sheet-attachment",
        Sheet::Article => "sheet-article",
        Sheet::Scan => "sheet-scan",
        Sheet::Answer => "sheet-answer",
        Sheet::Figures => "sheet-figures",
    };
    Field::new(id, State::asks_where, |form| not_whole(&form.folder))
}

impl Form for State {
    // Each has a field of its own, so that two of them can be open.
    const FIELDS: &'static [Field<Self>] = &[CODE];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

impl State {
    /// Nothing is asked yet of this sheet.
    pub(in crate::gui) fn new(sheet: Sheet) -> Self {
        Self { sheet, ..Self::default() }
    }

    fn asks_where(&self) -> String {
        match self.sheet {
            Sheet::Received | Sheet::Attachment | Sheet::Figures => t!("documents-folder"),
            Sheet::Answer => t!("answer-files-folder"),
            Sheet::Code | Sheet::Proof | Sheet::Article | Sheet::Scan => t!("sheet-folder"),
        }
    }

    fn field(&self) -> &'static Field<Self> {
        match self.sheet {
            Sheet::Code => &CODE,
            Sheet::Proof => &PROOF,
            Sheet::Received => &RECEIVED,
            Sheet::Attachment => &ATTACHMENT,
            Sheet::Article => &ARTICLE,
            Sheet::Scan => &SCAN,
            Sheet::Answer => &ANSWER,
            Sheet::Figures => &FIGURES,
        }
    }

    fn ask(&mut self) -> Task<Message> {
        (self.asking, self.tried, self.news) = (!self.asking, false, None);
        if self.asking { focus(self.field().id()) } else { Task::none() }
    }

    fn type_folder(&mut self, folder: String) {
        (self.folder, self.news) = (folder, None);
    }

    /// The folder to write into, from now on busy; or the way to what lacks.
    pub(in crate::gui) fn target(&mut self) -> Result<PathBuf, Task<Message>> {
        self.tried = true;
        if let Some(mend) = self.lead_to_fault() {
            return Err(mend);
        }
        if self.busy {
            return Err(Task::none());
        }
        (self.tried, self.busy, self.news) = (false, true, None);
        Ok(typed_path(&self.folder))
    }

    /// It was written, under this name, or what went wrong.
    pub(in crate::gui) fn written(&mut self, written: Result<String, String>) {
        let folder = self.folder.trim().to_owned();
        (self.busy, self.asking) = (false, written.is_err());
        self.news = Some(written.map(|file| match self.sheet {
            Sheet::Code => t!("sheet-code-written", file = file, folder = folder),
            Sheet::Attachment => t!("bijlage-written", file = file, folder = folder),
            Sheet::Answer => t!("selfscan-file-kept", file = file, folder = folder),
            Sheet::Proof | Sheet::Received | Sheet::Article | Sheet::Scan | Sheet::Figures => {
                t!("documents-saved", file = file, folder = folder)
            }
        }));
    }

    /// Handles a message but [`Message::Write`], which is for who can write.
    pub(in crate::gui) fn update(&mut self, message: Message, machine: &Machine) -> Task<Message> {
        match message {
            Message::Ask => return self.ask(),
            Message::Folder(folder) => self.type_folder(folder),
            Message::Pick => {
                let field = self.field().id();
                let picked = machine.pick_folder(self.asks_where(), &self.folder, field);
                return picked.map(Message::Picked);
            }
            Message::Picked(Some(folder)) => self.type_folder(folder.display().to_string()),
            Message::Written(written) => self.written(written),
            Message::Picked(None) | Message::Write => {}
        }
        Task::none()
    }
}

/// Handles a message; `write` gives what writes the sheet.
pub(in crate::gui) fn update(
    state: &mut State,
    message: Message,
    machine: &Machine,
    write: impl FnOnce() -> Write,
) -> Task<Message> {
    if !matches!(message, Message::Write) {
        return state.update(message, machine);
    }
    match state.target() {
        Ok(folder) => {
            let write = write();
            background::run(move || write(&RealDisk::new(&folder))).map(Message::Written)
        }
        Err(mend) => mend,
    }
}

/// The button, and below it where the sheet goes and what that means.
pub(in crate::gui) fn view<'a>(state: &'a State, machine: &Machine) -> Element<'a, Message> {
    let ask = match state.sheet {
        Sheet::Received => button(t!("documents-save")),
        Sheet::Figures => button(t!("insight-keep")),
        Sheet::Attachment => button(t!("bijlage-keep")).describe(t!("bijlage-plain")),
        Sheet::Answer => button(t!("selfscan-file-keep")),
        Sheet::Code | Sheet::Proof | Sheet::Article | Sheet::Scan => button(t!("sheet-keep")),
    };
    let ask = ask.expanded(state.asking);
    let ask = ask.on_press_maybe((!state.busy).then_some(Message::Ask));
    let news = state.news.as_ref().map(spoken::outcome);
    let form = state.asking.then(|| form(state, machine));
    column![Element::from(ask)].push(form).push(news).spacing(space::S).into()
}

/// The same while nothing was asked of it.
pub(in crate::gui) fn closed<'a>() -> Element<'a, Message> {
    button(t!("sheet-keep")).expanded(false).on_press(Message::Ask).into()
}

fn form<'a>(state: &'a State, machine: &Machine) -> Element<'a, Message> {
    let field = state.field().text(state, &state.folder, Message::Folder);
    let field = field.on_submit(Message::Write);
    let pick = machine.pick_button(Message::Pick).map(|pick| pick.key("sheet"));
    let field = beside_picker(field, machine.dialogs.warning(), pick);
    let write = button(match state.sheet {
        Sheet::Received | Sheet::Attachment | Sheet::Figures => t!("documents-save-here"),
        Sheet::Answer => t!("selfscan-file-write"),
        Sheet::Code | Sheet::Proof | Sheet::Article | Sheet::Scan => t!("sheet-write"),
    });
    let write = write.on_press_maybe((!state.busy).then_some(Message::Write));
    let means = match state.sheet {
        Sheet::Code => kit::warning(kit::body(t!("sheet-code-means"))),
        Sheet::Proof => kit::small(t!("sheet-proof-means")),
        Sheet::Received => kit::small(t!("sharing-page-means")),
        Sheet::Attachment => kit::small(t!("bijlage-plain")),
        Sheet::Article => kit::small(t!("naslag-print-means")),
        Sheet::Scan => kit::small(t!("selfscan-print-means")),
        Sheet::Answer => kit::small(t!("selfscan-file-means")),
        Sheet::Figures => kit::small(t!("insight-keep-means")),
    };
    kit::card(column![means, field, state.refusal(), write].spacing(space::S)).into()
}
