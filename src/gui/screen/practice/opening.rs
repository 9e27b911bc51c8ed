//! A practice case of one's own: out of a file, or begun with a case.

use std::path::{Path, PathBuf};

use iced::advanced::widget::Id;
use iced::widget::{Column, column, row};
use iced::{Element, Task};

use super::Message as Parent;
use crate::case::{CaseId, Summary};
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::form::{beside_picker, not_whole};
use crate::gui::icon::Icon;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{button, hideable, text_field};
use crate::platform::{read_at_most, typed_path};
use crate::practice::LARGEST_PRACTICE;
use crate::t;

/// What can happen here.
#[derive(Debug, Clone)]
pub enum Message {
    /// The path of a file was typed.
    File(String),
    /// Choose that file.
    Pick,
    /// It was chosen, or not.
    Picked(Option<PathBuf>),
    /// Read it.
    Open,
    /// It was read, or what went wrong.
    Read(Result<(PathBuf, String), String>),
    /// Show the cases with which one can begin, or hide them.
    Cases,
    /// Begin with this case.
    Begin(CaseId),
}

/// What is asked for.
#[derive(Debug, Default)]
pub(super) struct State {
    file: String,
    tried: bool,
    busy: bool,
    cases: bool,
    fault: Option<String>,
}

const FILE: &str = "practice-own-file";

impl State {
    /// Handles a message; gives the file that was read.
    pub(super) fn update(
        &mut self,
        message: Message,
        context: &Context<'_>,
    ) -> (Task<Parent>, Option<(PathBuf, String)>) {
        match message {
            Message::File(file) => (self.file, self.fault) = (file, None),
            Message::Pick => {
                let picked =
                    context.machine.pick_file(t!("practice-own-file"), &self.file, Id::new(FILE));
                return (picked.map(|file| Parent::Opening(Message::Picked(file))), None);
            }
            Message::Picked(Some(file)) => self.file = file.display().to_string(),
            Message::Picked(None) => {}
            Message::Open => return (self.open(), None),
            Message::Read(read) => return (Task::none(), self.read(read)),
            Message::Cases => self.cases = !self.cases,
            // Answered by the page.
            Message::Begin(_) => self.cases = false,
        }
        (Task::none(), None)
    }

    fn open(&mut self) -> Task<Parent> {
        self.tried = true;
        if not_whole(&self.file).is_some() || self.busy {
            return Task::none();
        }
        (self.tried, self.busy, self.fault) = (false, true, None);
        let file = typed_path(&self.file);
        background::run(move || text_in(&file).map(|text| (file, text)))
            .map(|read| Parent::Opening(Message::Read(read)))
    }

    fn read(&mut self, read: Result<(PathBuf, String), String>) -> Option<(PathBuf, String)> {
        self.busy = false;
        match read {
            Ok(found) => Some(found),
            Err(why) => {
                self.fault = Some(why);
                None
            }
        }
    }

    /// There is no text that begins with the case.
    pub(super) fn refuse(&mut self, why: String) {
        self.fault = Some(why);
    }
}

/// The text in a file. It is not trusted to be short, or to be a text.
fn text_in(file: &Path) -> Result<String, String> {
    let unread = |reason: String| t!("practice-own-unread", reason = reason);
    let bytes = read_at_most(file, LARGEST_PRACTICE + 1);
    let bytes = bytes.map_err(|refused| unread(refused.to_string()))?;
    if bytes.len() > LARGEST_PRACTICE {
        return Err(t!("practice-fault-large", most = LARGEST_PRACTICE / 1024));
    }
    String::from_utf8(bytes).map_err(|_| t!("practice-own-no-text"))
}

/// Draws it.
pub(super) fn view<'a>(
    state: &'a State,
    cases: impl Iterator<Item = &'a Summary>,
    context: &Context<'a>,
) -> Element<'a, Parent> {
    let fault = state.tried.then(|| not_whole(&state.file)).flatten();
    let field = text_field(t!("practice-own-file"), &state.file, Message::File)
        .id(Id::new(FILE))
        .help(t!("practice-own-file-help"))
        .error(fault)
        .on_submit(Message::Open);
    let pick = context.machine.pick_button(Message::Pick).map(|pick| pick.key("practice-own"));
    let field = beside_picker(field, context.machine.dialogs.warning(), pick);
    let open = button(t!("practice-own-open"));
    let open = open.on_press_maybe((!state.busy).then_some(Message::Open));
    let begin = button(t!("practice-own-begin")).icon(Icon::Plus).expanded(state.cases);
    let buttons = row![open, begin.on_press(Message::Cases)].spacing(space::S).wrap();
    let list = state.cases.then(|| begin_with(cases));
    let parts =
        [Some(field), Some(buttons.into()), list, state.fault.as_ref().map(spoken::failure)];
    let parts = parts.into_iter().flatten();
    let content = Column::with_children(parts).spacing(space::M);
    let about = kit::small(t!("practice-own-about"));
    let content = Element::from(content).map(Parent::Opening);
    kit::section(t!("practice-own-title"), [about, content])
}

/// The cases with which one can begin, and what happens to the names in them.
fn begin_with<'a>(cases: impl Iterator<Item = &'a Summary>) -> Element<'a, Message> {
    let mut cases: Vec<&Summary> = cases.collect();
    cases.sort_by(|one, other| one.name.cmp(&other.name));
    let rows = cases.into_iter().map(|one| {
        let begin = button(one.name.clone()).quiet().key(one.id.to_string());
        hideable(begin.on_press(Message::Begin(one.id)))
    });
    let list = spoken::items(t!("practice-own-begin"), 2, rows);
    kit::note(column![kit::body(t!("practice-own-names")), list].spacing(space::S))
}
