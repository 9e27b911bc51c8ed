//! Writing an attachment as a plain file: where, and what came of it.

use std::path::PathBuf;

use iced::widget::column;
use iced::{Element, Task};

use super::Message;
use crate::gui::context::Context;
use crate::gui::form::{Field, Form, beside_picker, not_whole};
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::gui::widget::focus::focus;
use crate::platform::typed_path;
use crate::t;

/// Where the file goes.
#[derive(Debug, Default)]
pub(super) struct State {
    asking: bool,
    folder: String,
    tried: bool,
    busy: bool,
    news: Option<Result<String, String>>,
}

const TARGET: Field<State> =
    Field::new("bijlage-target", |_| t!("documents-folder"), |form| not_whole(&form.folder));

impl Form for State {
    const FIELDS: &'static [Field<Self>] = &[TARGET];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

impl State {
    /// Asks where it goes, or not after all.
    pub(super) fn ask(&mut self) -> Task<Message> {
        (self.asking, self.tried, self.news) = (!self.asking, false, None);
        if self.asking { focus(TARGET.id()) } else { Task::none() }
    }

    pub(super) fn type_folder(&mut self, folder: String) {
        (self.folder, self.news) = (folder, None);
    }

    pub(super) fn pick(&self, context: &Context<'_>) -> Task<Message> {
        let picked = context.machine.pick_folder(t!("documents-folder"), &self.folder, TARGET.id());
        picked.map(Message::PickedFolder)
    }

    /// The folder, when one can be written into; or the way to what lacks.
    pub(super) fn target(&mut self) -> Result<PathBuf, Task<Message>> {
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

    pub(super) fn written(&mut self, written: Result<String, String>) {
        let folder = self.folder.trim().to_owned();
        (self.busy, self.asking) = (false, written.is_err());
        self.news = Some(written.map(|file| t!("bijlage-written", file = file, folder = folder)));
    }
}

pub(super) fn view<'a>(state: &'a State, context: Context<'a>) -> Element<'a, Message> {
    let machine = context.machine;
    let ask = button(t!("bijlage-keep")).expanded(state.asking).describe(t!("bijlage-plain"));
    let field = TARGET.text(state, &state.folder, Message::Folder);
    let field = field.help(t!("bijlage-plain")).on_submit(Message::Write);
    let pick = machine.pick_button(Message::PickFolder).map(|pick| pick.key("bijlage-folder"));
    let field = beside_picker(field, machine.dialogs.warning(), pick);
    let write = (!state.busy).then_some(Message::Write);
    let write = button(t!("bijlage-keep-here")).on_press_maybe(write);
    let form = state.asking.then(|| column![field, state.refusal(), write].spacing(space::S));
    let news = state.news.as_ref().map(|news| match news {
        Ok(words) => spoken::said(words.clone(), |words| kit::note(kit::body(words))).into(),
        Err(words) => spoken::failure(words),
    });
    column![ask.on_press(Message::Keep)].push(form).push(news).spacing(space::S).into()
}
