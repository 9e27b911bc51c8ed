//! Writing a document as a file, which the desk does: it has the vault. The case knows
//! to whom it was given before the file is there.

use std::path::PathBuf;
use std::sync::Arc;

use iced::widget::{Column, Container, column, container, row};
use iced::{Center, Element, Fill, Task};

use super::making::Made;
use super::room::Room;
use super::to_write::{FileKind, ToWrite};
use super::{Message, State as Step, View, before, reading};
use crate::case::{Case, DocumentKind, DocumentMade};
use crate::gui::casefile::step::{Ask, StepReply};
use crate::gui::context::Context;
use crate::gui::form::{Field, Form, beside_picker, not_whole};
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::gui::widget::focus::focus;
use crate::platform::typed_path;
use crate::redaction::Reader;
use crate::t;
use crate::vault::Named;

/// Where the file goes, and what came of it.
#[derive(Debug, Default)]
pub(super) struct State {
    /// For what kind of file it is asked where that goes.
    asking: Option<FileKind>,
    folder: String,
    tried: bool,
    /// Whether a file is being written.
    busy: bool,
    news: Option<Result<String, String>>,
}

const TARGET: Field<State> =
    Field::new("document-target", |_| t!("documents-folder"), |form| not_whole(&form.folder));

impl Form for State {
    const FIELDS: &'static [Field<Self>] = &[TARGET];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

impl State {
    /// Asks where the file goes, or not after all.
    pub(super) fn ask(&mut self, file: FileKind) -> Task<Message> {
        let folds = self.asking == Some(file);
        (self.asking, self.tried) = ((!folds).then_some(file), false);
        self.news = None;
        if folds { Task::none() } else { focus(TARGET.id()) }
    }

    pub(super) fn type_folder(&mut self, folder: String) {
        self.folder = folder;
        self.news = None;
    }

    pub(super) fn picked(&mut self, folder: Option<PathBuf>) {
        if let Some(folder) = folder {
            self.type_folder(folder.display().to_string());
        }
    }

    pub(super) fn pick(&self, context: &Context<'_>) -> Task<Message> {
        let picked = context.machine.pick_folder(t!("documents-folder"), &self.folder, TARGET.id());
        picked.map(Message::Picked)
    }

    /// Another document is asked for: what was told of the last one is over.
    pub(super) fn forget(&mut self) {
        self.news = None;
    }

    /// What came of writing.
    pub(super) fn written(&mut self, written: Result<String, String>) {
        let folder = self.folder.trim().to_owned();
        self.asking = self.asking.filter(|_| written.is_err());
        self.busy = false;
        self.news = Some(written.map(|file| t!("documents-saved", file = file, folder = folder)));
    }
}

/// Lets the desk write what stands on the page.
pub(super) fn save(step: &mut Step, case: &Case, context: &Context<'_>) -> StepReply<Message> {
    let form = &mut step.saving;
    form.tried = true;
    if let Some(mend) = form.lead_to_fault() {
        return mend.into();
    }
    form.tried = false;
    let (Some(kind), Some(reader), Some(made)) = (step.kind, &step.reader, step.work.fresh())
    else {
        return StepReply::none();
    };
    let Some(file) = form.asking.filter(|_| !context.read_only && !form.busy) else {
        return StepReply::none();
    };
    (form.busy, form.news) = (true, None);
    StepReply::ask(Ask::Write(Box::new(ToWrite {
        folder: typed_path(&form.folder),
        name: name(kind, case, context),
        file,
        made: Arc::clone(made),
        of: Named::of(case),
        kind,
        record: record(kind, reader, made, case, context),
    })))
}

/// "koelkastblad-2026-011-2026-11-29": the kind, the number and the day.
fn name(kind: DocumentKind, case: &Case, context: &Context<'_>) -> String {
    let fits = |c: &char| c.is_alphanumeric() || *c == '-';
    let number: String = case.number.chars().filter(fits).collect();
    let parts = [kind.id().to_owned(), number, context.today().to_string()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// Somebody of the circle by their number, somebody outside it in words.
fn record(
    kind: DocumentKind,
    reader: &Reader,
    made: &Made,
    case: &Case,
    context: &Context<'_>,
) -> DocumentMade {
    let record = DocumentMade {
        kind,
        standing: made.paper.standing.clone(),
        on: Some(context.today()),
        ..DocumentMade::default()
    };
    match reader {
        Reader::Person(id) => DocumentMade { person: *id, ..record },
        other => DocumentMade { reader: other.name(case), ..record },
    }
}

/// What can be done with the page.
pub(super) fn view(view: View<'_>, room: Room) -> Container<'_, Message> {
    let title = t!("documents-keep");
    let title = if room.keeping_beside { kit::h2(title) } else { kit::unseen_h2(title) };
    let content = Column::new()
        .push(title)
        .push(act(view, room))
        .push(form(view))
        .push(news(view))
        .push(reading::view(view).filter(|_| room.keeping_beside))
        .push(before::view(view).filter(|_| room.keeping_beside))
        .spacing(space::S);
    container(content).width(Fill)
}

/// The button, and what to know before it is pressed.
fn act(view: View<'_>, room: Room) -> Element<'_, Message> {
    if !view.may_write() {
        return kit::note(kit::small(t!("documents-read-only")));
    }
    let state = &view.state.saving;
    let can = view.state.work.fresh().is_some() && !state.busy;
    let ask = |words: String, file| {
        let button = button(words).expanded(state.asking == Some(file));
        button.on_press_maybe(can.then_some(Message::Ask(file)))
    };
    let pdf = ask(t!("documents-save"), FileKind::Pdf).primary().describe(t!("documents-plain"));
    let word = ask(t!("documents-save-word"), FileKind::Word).describe(t!("documents-word"));
    let about = kit::small(t!("documents-plain"));
    match room.keeping_beside {
        true => {
            let word = column![word.width(Fill), kit::small(t!("documents-word"))];
            column![pdf.width(Fill), about, word.spacing(space::S)].spacing(space::S).into()
        }
        false => row![pdf, word, container(about).width(Fill)]
            .spacing(space::M)
            .align_y(Center)
            .wrap()
            .into(),
    }
}

/// Where the file goes.
fn form(view: View<'_>) -> Option<Element<'_, Message>> {
    let (state, machine) = (&view.state.saving, view.context.machine);
    let field = TARGET.text(state, &state.folder, Message::Folder);
    let field = field.help(t!("documents-folder-help")).on_submit(Message::Save);
    let pick = machine.pick_button(Message::Pick).map(|pick| pick.key("documents"));
    let field = beside_picker(field, machine.dialogs.warning(), pick);
    let can = view.state.work.fresh().is_some() && !state.busy;
    let save = button(t!("documents-save-here")).on_press_maybe(can.then_some(Message::Save));
    let form = column![field, state.refusal(), save].spacing(space::S);
    (state.asking.is_some() && view.may_write()).then(|| kit::card(form).into())
}

fn news(view: View<'_>) -> Option<Element<'_, Message>> {
    Some(match view.state.saving.news.as_ref()? {
        Ok(words) => spoken::said(words.clone(), |words| kit::note(kit::body(words))).into(),
        Err(words) => spoken::failure(words),
    })
}
