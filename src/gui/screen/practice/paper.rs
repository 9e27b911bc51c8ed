//! A practice case on paper: the notes of the trainer, or the cards to hand out.

use std::path::PathBuf;

use iced::advanced::widget::Id;
use iced::widget::{Column, row};
use iced::{Element, Task};

use super::Message as Parent;
use crate::documents::{role_cards, trainer_paper, typeset};
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::form::{beside_picker, not_whole};
use crate::gui::kit::spoken;
use crate::gui::new_file::new_loose_file;
use crate::gui::theme::space;
use crate::gui::widget::{button, text_field};
use crate::platform::typed_path;
use crate::practice::Practice;
use crate::t;
use crate::texts::refusal::Refused;

/// Which of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// The notes with every part.
    Notes,
    /// A card for each who can be played.
    Cards,
}

/// What can happen to it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Ask where it goes, for the one at this place in the list, or put that away.
    Fold(usize),
    /// The folder was typed.
    Folder(String),
    /// Choose that folder.
    Pick,
    /// It was chosen, or not.
    Picked(Option<PathBuf>),
    /// Make a sheet.
    Make(Sheet),
    /// It was made under this name, or what went wrong.
    Made(Result<String, String>),
}

/// Where sheets go, and what came of the last.
#[derive(Debug, Default)]
pub(super) struct State {
    /// Of which practice case, by its place in the list.
    open: Option<usize>,
    folder: String,
    tried: bool,
    busy: bool,
    news: Option<Result<String, String>>,
}

const FOLDER: &str = "practice-paper-folder";

impl State {
    /// Whether it is asked of the one at this place.
    pub(super) fn is_open(&self, place: usize) -> bool {
        self.open == Some(place)
    }

    /// Handles a message; `practice` is the one at a place in the list.
    pub(super) fn update<'a>(
        &mut self,
        message: Message,
        practice: impl FnOnce(usize) -> Option<&'a Practice>,
        context: &Context<'_>,
    ) -> Task<Parent> {
        match message {
            Message::Fold(place) => {
                self.open = Some(place).filter(|_| !self.is_open(place));
                (self.tried, self.news) = (false, None);
            }
            Message::Folder(folder) => (self.folder, self.news) = (folder, None),
            Message::Pick => {
                let title = t!("documents-folder");
                let picked = context.machine.pick_folder(title, &self.folder, Id::new(FOLDER));
                return picked.map(|folder| Parent::Paper(Message::Picked(folder)));
            }
            Message::Picked(Some(folder)) => self.folder = folder.display().to_string(),
            Message::Picked(None) => {}
            Message::Make(sheet) => {
                let practice = self.open.and_then(practice);
                return practice.map_or_else(Task::none, |practice| self.make(practice, sheet));
            }
            Message::Made(made) => {
                self.busy = false;
                self.news = Some(made.map(|file| t!("practice-paper-kept", file = file)));
            }
        }
        Task::none()
    }

    fn make(&mut self, practice: &Practice, sheet: Sheet) -> Task<Parent> {
        self.tried = true;
        if not_whole(&self.folder).is_some() || self.busy {
            return Task::none();
        }
        (self.tried, self.busy, self.news) = (false, true, None);
        let (practice, folder) = (practice.clone(), typed_path(&self.folder));
        background::run(move || written(&practice, sheet, &folder))
            .map(|made| Parent::Paper(Message::Made(made)))
    }
}

/// The path of the file, or what went wrong. What has that name already stays.
fn written(practice: &Practice, sheet: Sheet, folder: &std::path::Path) -> Result<String, String> {
    let (paper, name) = match sheet {
        Sheet::Notes => (trainer_paper(practice), t!("practice-paper-notes-file")),
        Sheet::Cards => (role_cards(practice), t!("practice-paper-cards-file")),
    };
    let bytes = typeset(&paper).and_then(|set| set.pdf());
    let bytes = bytes.map_err(|_| t!("documents-unmade"))?;
    let name = format!("{name}-{}", practice.id);
    let made = new_loose_file(folder, &name, "pdf", &bytes);
    let unkept =
        |why: Refused| t!("practice-paper-not-kept", file = name, reason = why.to_string());
    Ok(made.map_err(unkept)?.display().to_string())
}

/// Where it goes, with what makes it.
pub(super) fn form<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Parent> {
    let fault = state.tried.then(|| not_whole(&state.folder)).flatten();
    let field = text_field(t!("documents-folder"), &state.folder, Message::Folder)
        .id(Id::new(FOLDER))
        .help(t!("practice-folder-help"))
        .error(fault);
    let pick = context.machine.pick_button(Message::Pick).map(|pick| pick.key("practice-paper"));
    let field = beside_picker(field, context.machine.dialogs.warning(), pick);
    let make = |words: String, sheet| {
        button(words).on_press_maybe((!state.busy).then_some(Message::Make(sheet)))
    };
    let buttons = row![
        make(t!("practice-paper-notes"), Sheet::Notes),
        make(t!("practice-paper-cards"), Sheet::Cards),
    ];
    let news = state.news.as_ref().map(spoken::outcome);
    let form = Column::new().push(field).push(buttons.spacing(space::S).wrap()).push(news);
    Element::from(form.spacing(space::S)).map(Parent::Paper)
}
