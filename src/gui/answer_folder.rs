//! A folder with small files of answers, each from another laptop: where it is, and what
//! came of writing or reading there.

use std::path::{Path, PathBuf};

use iced::advanced::widget::Id;
use iced::widget::{Column, column};
use iced::{Element, Task};

use super::form::{beside_picker, not_whole};
use super::kit::{self, spoken};
use super::machine::Machine;
use super::theme::space;
use super::widget::text_field;
use crate::platform::{read_loose, typed_path};
use crate::polling::{Refused, SmallFile};
use crate::t;

/// More files than people can sit in a room are not looked at.
const MOST_FILES: usize = 300;

/// The folder, as far as it was told.
#[derive(Debug, Default)]
pub(in crate::gui) struct AnswerFolder {
    folder: String,
    /// Whether somebody tried to use it.
    tried: bool,
    busy: bool,
    news: Option<Result<String, String>>,
    /// The files that did not count, each with why.
    refused: Vec<(String, String)>,
}

impl AnswerFolder {
    pub(in crate::gui) fn type_path(&mut self, folder: String) {
        (self.folder, self.news) = (folder, None);
    }

    /// Asks for the folder with the dialog of the system; `field` has the keyboard again
    /// after it.
    pub(in crate::gui) fn pick(
        &self,
        field: &'static str,
        machine: &Machine,
    ) -> Task<Option<PathBuf>> {
        machine.pick_folder(t!("answer-files-folder"), &self.folder, Id::new(field))
    }

    pub(in crate::gui) fn picked(&mut self, folder: Option<PathBuf>) {
        if let Some(folder) = folder {
            self.type_path(folder.display().to_string());
        }
    }

    /// What was told is over.
    pub(in crate::gui) fn forget(&mut self) {
        (self.news, self.refused, self.tried) = (None, Vec::new(), false);
    }

    /// Nothing is told any more of what came of the last attempt.
    pub(in crate::gui) fn hush(&mut self) {
        self.news = None;
    }

    pub(in crate::gui) fn is_tried(&self) -> bool {
        self.tried
    }

    /// The message of a button, unless something is under way.
    pub(in crate::gui) fn free<M>(&self, message: M) -> Option<M> {
        (!self.busy).then_some(message)
    }

    /// The folder, when it says where it is from everywhere and nothing is under way there.
    pub(in crate::gui) fn path(&mut self) -> Option<PathBuf> {
        self.tried = true;
        let is_whole = not_whole(&self.folder).is_none() && !self.busy;
        is_whole.then(|| typed_path(&self.folder))
    }

    /// Something begins there.
    pub(in crate::gui) fn begin(&mut self) {
        (self.busy, self.news) = (true, None);
    }

    /// It ended, with these words.
    pub(in crate::gui) fn ended(&mut self, news: Result<String, String>) {
        (self.busy, self.news) = (false, Some(news));
    }

    /// These files did not count, each for what `told` says.
    pub(in crate::gui) fn refuse<'a, W: 'a>(
        &mut self,
        refused: impl Iterator<Item = &'a Refused<W>>,
        told: impl Fn(&W) -> String,
    ) {
        self.refused = refused.map(|one| (one.file.clone(), told(&one.why))).collect();
    }

    /// The field, with what asks for a folder beside it.
    pub(in crate::gui) fn field<'a, M: Clone + 'a>(
        &self,
        id: &'static str,
        on_input: impl Fn(String) -> M + 'a,
        on_pick: M,
        machine: &Machine,
    ) -> Element<'a, M> {
        let fault = self.tried.then(|| not_whole(&self.folder)).flatten();
        let field = text_field(t!("answer-files-folder"), &self.folder, on_input)
            .id(Id::new(id))
            .help(t!("answer-files-folder-help"))
            .error(fault);
        let pick = machine.pick_button(on_pick).map(|pick| pick.key(id));
        beside_picker(field, machine.dialogs.warning(), pick)
    }

    /// What came of it: the news, and each file that did not count.
    pub(in crate::gui) fn outcome<'a, M: Clone + 'a>(&self) -> Column<'a, M> {
        let news = self.news.as_ref().map(spoken::outcome);
        Column::new().push(news).push(self.refused()).spacing(space::M)
    }

    fn refused<'a, M: Clone + 'a>(&self) -> Option<Element<'a, M>> {
        if self.refused.is_empty() {
            return None;
        }
        let items = self.refused.iter().map(|(file, why)| {
            let words = column![kit::strong(file.clone()), kit::body(why.clone())];
            spoken::item(file.as_str(), words.spacing(1))
        });
        let list = spoken::items(t!("answer-files-refused"), space::S, items);
        let title = kit::h3(t!("answer-files-refused"));
        Some(kit::warning(column![title, list].spacing(space::XS)))
    }
}

/// The files with answers in a folder, each with its name and what stands in it, or why
/// the folder cannot be read. Of each no more is read than `largest` bytes and one.
pub(in crate::gui) fn read_answers(
    folder: &Path,
    largest: usize,
) -> Result<Vec<SmallFile>, String> {
    read_loose(folder, "ron", MOST_FILES, largest).map_err(|refused| refused.to_string())
}
