//! Adding an attachment: which file, and what came of it.

use std::path::PathBuf;

use iced::widget::column;
use iced::{Element, Task};

use super::{Errand, Message};
use crate::gui::casefile::step::{Ask, StepReply};
use crate::gui::context::Context;
use crate::gui::form::{Field, Form, beside_picker};
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::platform::typed_path;
use crate::t;

/// Which file.
#[derive(Debug, Default)]
pub(super) struct State {
    file: String,
    tried: bool,
    busy: bool,
    news: Option<Result<String, String>>,
}

const FILE: Field<State> = Field::new(
    "bijlage-file",
    |_| t!("bijlage-which"),
    |form| form.file.trim().is_empty().then(|| t!("bijlage-which-none")),
);

impl Form for State {
    const FIELDS: &'static [Field<Self>] = &[FILE];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

impl State {
    pub(super) fn type_file(&mut self, file: String) {
        (self.file, self.news) = (file, None);
    }

    pub(super) fn pick(&self, context: &Context<'_>) -> Task<Message> {
        let picked = context.machine.pick_file(t!("bijlage-which"), &self.file, FILE.id());
        picked.map(Message::Picked)
    }

    pub(super) fn picked(&mut self, file: Option<PathBuf>) {
        if let Some(file) = file {
            self.type_file(file.display().to_string());
        }
    }

    /// Asks the desk to seal it.
    pub(super) fn attach(&mut self, context: &Context<'_>) -> StepReply<Message> {
        self.tried = true;
        if let Some(mend) = self.lead_to_fault() {
            return mend.into();
        }
        self.tried = false;
        if self.busy || context.read_only {
            return StepReply::none();
        }
        (self.busy, self.news) = (true, None);
        StepReply::ask(Ask::Errand(Box::new(Errand::Attach(typed_path(&self.file)))))
    }

    /// What came of it: its title and whether it is a PDF, or what went wrong.
    pub(super) fn added(&mut self, added: Result<(String, bool), String>) {
        self.busy = false;
        if added.is_ok() {
            self.file.clear();
        }
        self.news = Some(added.map(|(title, is_pdf)| {
            let words = t!("bijlage-added", title = title);
            if is_pdf { format!("{words} {}", t!("bijlage-pdf-keeps")) } else { words }
        }));
    }
}

pub(super) fn view<'a>(state: &'a State, context: Context<'a>) -> Element<'a, Message> {
    let machine = context.machine;
    let field = FILE.text(state, &state.file, Message::File);
    let field = field.help(t!("bijlage-which-help")).on_submit(Message::Attach);
    let pick = machine.picker.is_available();
    let pick = pick.then(|| button(t!("bijlage-pick")).key("bijlage").on_press(Message::Pick));
    let field = beside_picker(field, machine.dialogs.warning(), pick);
    let add = (!state.busy).then_some(Message::Attach);
    let add = button(t!("bijlage-add")).on_press_maybe(add);
    let news = state.news.as_ref().map(spoken::outcome);
    let form = column![field, state.refusal(), add].push(news).spacing(space::S);
    kit::card(form).into()
}
