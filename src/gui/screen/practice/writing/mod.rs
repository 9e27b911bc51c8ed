//! Writing a practice case: its text in one field, with what is wrong in it beside it.
//!
//! The text is checked shortly after the last key. It is of no vault; while it is worked
//! on it is kept as what stands at the desk and in no case.

mod view;

use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use iced::Task;
use iced::advanced::widget::Id;
use serde::{Deserialize, Serialize};

use super::Message as Parent;
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::form::not_whole;
use crate::gui::new_file::new_loose_file;
use crate::gui::write_delay::WriteDelay;
use crate::platform::{rewrite_loose, typed_path};
use crate::practice::{Fault, Practice, read};
use crate::t;
use crate::texts::refusal::Refused;

pub(super) use view::{back, view};

/// What can happen to the text.
#[derive(Debug, Clone)]
pub enum Message {
    /// It was changed.
    Type(String),
    /// The folder for the file was typed.
    Folder(String),
    /// Choose that folder.
    Pick,
    /// It was chosen, or not.
    Picked(Option<PathBuf>),
    /// Write the text as a file.
    Save,
    /// It was written there, with these words, or what went wrong.
    Saved(Result<(PathBuf, String), String>),
    /// Practise with it.
    Try,
    /// Ask whether it may go, or go at once when it is kept.
    Close(bool),
    /// Go on with it after all.
    Stay,
}

/// A text that is worked on, as it is kept while it stands in no file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Unfinished {
    text: String,
    of_case: bool,
}

/// The text that is worked on.
#[derive(Debug)]
pub(super) struct Editor {
    text: String,
    /// What it comes to, by the newest words that were checked.
    read: Result<Box<Practice>, Vec<Fault>>,
    delay: WriteDelay,
    /// Whether there are words that were not checked yet.
    waits: bool,
    /// Whether somebody typed in it.
    is_changed: bool,
    /// Whether it begins with a case, from which the names were taken.
    of_case: bool,
    folder: String,
    /// The file it stands in, and with which words.
    file: Option<(PathBuf, String)>,
    tried: bool,
    busy: bool,
    /// Whether it is asked whether it may go.
    asked: bool,
    news: Option<Result<String, String>>,
}

const FOLDER: &str = "practice-writing-folder";

impl Editor {
    /// Begins with a text.
    pub(super) fn of(text: String, context: &Context<'_>) -> Self {
        let read = read(&text, context.guidance).map(Box::new);
        Self {
            text,
            read,
            delay: WriteDelay::default(),
            waits: false,
            is_changed: false,
            of_case: false,
            folder: String::new(),
            file: None,
            tried: false,
            busy: false,
            asked: false,
            news: None,
        }
    }

    /// The same for a text that begins with a case.
    pub(super) fn of_case(text: String, context: &Context<'_>) -> Self {
        Self { of_case: true, ..Self::of(text, context) }
    }

    /// The same for what stands in a file.
    pub(super) fn of_file(file: PathBuf, text: String, context: &Context<'_>) -> Self {
        let folder = file.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
        let file = Some((file, text.clone()));
        Self { folder, file, ..Self::of(text, context) }
    }

    /// The same for what was worked on before.
    pub(super) fn again(found: Unfinished, context: &Context<'_>) -> Self {
        let Unfinished { text, of_case } = found;
        Self { of_case, is_changed: true, ..Self::of(text, context) }
    }

    /// The text as it is now.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The same, to be kept while it stands in no file.
    pub(super) fn unfinished(&self) -> Unfinished {
        Unfinished { text: self.text.clone(), of_case: self.of_case }
    }

    /// What it comes to, when nothing in it is wrong.
    pub(super) fn practice(&self) -> Option<&Practice> {
        self.read.as_deref().ok().filter(|_| !self.waits)
    }

    /// Whether nobody's words are lost without it.
    fn is_kept(&self) -> bool {
        !self.is_changed || self.file.as_ref().is_some_and(|(_, words)| *words == self.text)
    }

    /// Checks the newest words, once nobody typed for a moment.
    pub(super) fn check(&mut self, context: &Context<'_>) {
        if self.waits && self.delay.is_due(context.elapsed) {
            self.read = read(&self.text, context.guidance).map(Box::new);
            self.waits = false;
            self.delay.taken();
        }
    }

    fn write(&mut self, text: String, elapsed: TimeDelta) {
        self.text = text;
        (self.waits, self.is_changed) = (true, true);
        (self.news, self.asked) = (None, false);
        self.delay.changed(elapsed);
    }

    /// Handles a message; says whether it may go.
    pub(super) fn update(
        &mut self,
        message: Message,
        context: &Context<'_>,
    ) -> (Task<Parent>, bool) {
        match message {
            Message::Type(text) => self.write(text, context.elapsed),
            Message::Folder(folder) => (self.folder, self.news) = (folder, None),
            Message::Pick => return (self.pick(context), false),
            Message::Picked(Some(folder)) => self.folder = folder.display().to_string(),
            Message::Picked(None) => {}
            Message::Save => return (self.save(), false),
            Message::Saved(saved) => self.saved(saved),
            Message::Close(surely) if surely || self.is_kept() => return (Task::none(), true),
            Message::Close(_) => self.asked = true,
            Message::Stay => self.asked = false,
            // Answered by the page.
            Message::Try => {}
        }
        (Task::none(), false)
    }

    fn pick(&self, context: &Context<'_>) -> Task<Parent> {
        let title = t!("documents-folder");
        let picked = context.machine.pick_folder(title, &self.folder, Id::new(FOLDER));
        picked.map(|folder| Parent::Writing(Message::Picked(folder)))
    }

    fn save(&mut self) -> Task<Parent> {
        self.tried = true;
        if not_whole(&self.folder).is_some() || self.busy {
            return Task::none();
        }
        (self.tried, self.busy, self.news) = (false, true, None);
        let (folder, text) = (typed_path(&self.folder), self.text.clone());
        let name =
            self.practice().map_or_else(|| t!("practice-writing-file"), |one| one.id.clone());
        let own = self.file.clone().filter(|(file, _)| file.parent() == Some(folder.as_path()));
        background::run(move || kept(&folder, &name, own, text))
            .map(|saved| Parent::Writing(Message::Saved(saved)))
    }

    fn saved(&mut self, saved: Result<(PathBuf, String), String>) {
        self.busy = false;
        self.news = Some(saved.map(|(file, words)| {
            let told = t!("practice-writing-saved", file = file.display().to_string());
            self.file = Some((file, words));
            told
        }));
    }
}

/// Writes the text over the own file, when that still holds what it held, or else as a
/// new one: nothing that anybody else wrote is lost.
fn kept(
    folder: &Path,
    name: &str,
    own: Option<(PathBuf, String)>,
    text: String,
) -> Result<(PathBuf, String), String> {
    let unkept = |why: Refused| t!("practice-writing-unsaved", reason = why.to_string());
    if let Some((file, before)) = own {
        let is_ours = rewrite_loose(&file, before.as_bytes(), text.as_bytes()).map_err(unkept)?;
        if is_ours {
            return Ok((file, text));
        }
    }
    let made = new_loose_file(folder, name, "txt", text.as_bytes());
    made.map(|file| (file, text)).map_err(unkept)
}
