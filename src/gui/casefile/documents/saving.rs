//! Writing a document as a file, which the desk does: it has the vault. The case knows
//! to whom it was given before the file is there.

use std::path::PathBuf;
use std::sync::Arc;

use iced::widget::{Column, Container, column, container, row};
use iced::{Center, Element, Fill, Task};

use super::room::Room;
use super::to_write::{FileKind, ToWrite};
use super::{Message, State as Step, View, before, reading};
use crate::case::{Case, DocumentKind, DocumentMade};
use crate::gui::casefile::step::{Ask, StepReply};
use crate::gui::context::Context;
use crate::gui::form::{Field, Form, beside_picker, not_whole};
use crate::gui::kit::{self, spoken};
use crate::gui::new_file::in_file_name;
use crate::gui::recipient::{self, Addressed, Recipient};
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::gui::widget::focus::focus;
use crate::platform::typed_path;
use crate::redaction::Reader;
use crate::t;
use crate::vault::Named;
use crate::vault::exchange::Contact;

/// Where the file goes, and what came of it.
#[derive(Debug, Default)]
pub(super) struct State {
    /// For what kind of file it is asked where that goes.
    asking: Option<FileKind>,
    folder: String,
    recipient: Recipient,
    /// Colleagues whose deelcode is known.
    contacts: Vec<Contact>,
    tried: bool,
    /// Whether a file is being written.
    busy: bool,
    news: Option<Result<String, String>>,
}

const TO: Field<State> = recipient::to();
const NAME: Field<State> = recipient::name();
const TARGET: Field<State> =
    Field::new("document-target", |_| t!("documents-folder"), |form| not_whole(&form.folder));

impl Form for State {
    const FIELDS: &'static [Field<Self>] =
        &[TO, NAME, recipient::code(), recipient::anyway(), TARGET];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

impl Addressed for State {
    fn recipient(&self) -> Option<&Recipient> {
        (self.asking == Some(FileKind::Sealed)).then_some(&self.recipient)
    }

    fn asks_who(&self) -> String {
        t!("documents-seal-to")
    }
}

impl State {
    /// Knows of these colleagues.
    pub(super) fn know(&mut self, contacts: &[Contact]) {
        if self.contacts != contacts {
            self.contacts = contacts.to_vec();
        }
    }

    /// Asks where the file goes, or not after all.
    pub(super) fn ask(&mut self, file: FileKind) -> Task<Message> {
        let folds = self.asking == Some(file);
        (self.asking, self.tried) = ((!folds).then_some(file), false);
        self.news = None;
        match file {
            _ if folds => Task::none(),
            FileKind::Sealed => {
                self.recipient = Recipient::among(&self.contacts);
                let first = if self.contacts.is_empty() { NAME } else { TO };
                focus(first.id())
            }
            FileKind::Pdf | FileKind::Word => focus(TARGET.id()),
        }
    }

    pub(super) fn address(&mut self, message: recipient::Message) {
        self.recipient.update(message);
        self.news = None;
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

    /// Whether a file is being written.
    pub(super) fn is_busy(&self) -> bool {
        self.busy
    }

    /// Another document is asked for: what was told of the last one is over.
    pub(super) fn forget(&mut self) {
        self.news = None;
    }

    /// What came of writing.
    pub(super) fn written(&mut self, written: Result<String, String>) {
        let folder = self.folder.trim().to_owned();
        let to = self.recipient().map(|one| one.called().to_owned());
        self.asking = self.asking.filter(|_| written.is_err());
        self.busy = false;
        self.news = Some(written.map(|file| match to {
            Some(to) => t!("documents-sealed", file = file, folder = folder, to = to),
            None => t!("documents-saved", file = file, folder = folder),
        }));
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
    let is_free = !context.read_only && !form.busy && !step.copying.is_busy();
    let Some(file) = form.asking.filter(|_| is_free) else {
        return StepReply::none();
    };
    let addressee = form.recipient().and_then(Recipient::addressee);
    (form.busy, form.news) = (true, None);
    StepReply::ask(Ask::Write(Box::new(ToWrite {
        folder: typed_path(&form.folder),
        name: name(kind, case, context),
        file,
        addressee,
        made: Arc::clone(made),
        of: Named::of(case),
        kind,
        record: record(kind, reader, &made.paper.standing, case, context),
    })))
}

/// "koelkastblad-2026-011-2026-11-29": the kind, the number and the day.
fn name(kind: DocumentKind, case: &Case, context: &Context<'_>) -> String {
    let number = in_file_name(&case.number);
    let parts = [kind.id().to_owned(), number, context.today().to_string()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// Somebody of the circle by their number, somebody outside it in words.
pub(super) fn record(
    kind: DocumentKind,
    reader: &Reader,
    standing: &str,
    case: &Case,
    context: &Context<'_>,
) -> DocumentMade {
    let record = DocumentMade {
        kind,
        standing: standing.to_owned(),
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
    let sealed = ask(t!("documents-seal"), FileKind::Sealed).describe(t!("documents-seal-about"));
    let about = kit::small(t!("documents-plain"));
    match room.keeping_beside {
        true => {
            let word = column![word.width(Fill), kit::small(t!("documents-word"))];
            let sealed = column![sealed.width(Fill), kit::small(t!("documents-seal-about"))];
            let sealed = sealed.spacing(space::S);
            let all = column![pdf.width(Fill), about, word.spacing(space::S), sealed];
            all.spacing(space::S).into()
        }
        false => row![pdf, word, sealed, container(about).width(Fill)]
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
    let recipient = state.recipient();
    let recipient = recipient.map(|one| recipient::view(state, one).map(Message::Recipient));
    let form = Column::new().push(recipient).push(field).push(state.refusal()).push(save);
    let form = form.spacing(space::S);
    (state.asking.is_some() && view.may_write()).then(|| kit::card(form).into())
}

fn news(view: View<'_>) -> Option<Element<'_, Message>> {
    view.state.saving.news.as_ref().map(spoken::outcome)
}
