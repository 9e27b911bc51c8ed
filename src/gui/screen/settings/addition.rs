//! What a municipality lays over the region, and another version of the model: what is in
//! use, and taking another one after seeing what it would change.

use std::path::PathBuf;
use std::sync::Arc;

use iced::widget::{column, row};
use iced::{Element, Task};

use super::changes::Changes;
use super::{Ask, Message as Parent};
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::form::{Field, Form, beside_picker, not_whole};
use crate::gui::kit::{self, spoken};
use crate::gui::reply::Reply;
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::guidance::{Edition, Layer};
use crate::in_force::{Addition, InForce, Offered, offered, whose};
use crate::platform::{PackFile, read_text, typed_path};
use crate::t;
use crate::texts::refusal::Refused;

/// What this part remembers.
#[derive(Debug, Default)]
pub(super) struct State {
    file: String,
    tried: bool,
    /// What is wrong with the file that was read.
    faults: Vec<String>,
    offered: Option<Offered>,
    /// What it would change; none while that is being worked out.
    changes: Option<Changes>,
}

/// What can happen in this part.
#[derive(Debug, Clone)]
pub enum Message {
    /// The file was typed.
    File(String),
    /// Ask the system for a file.
    Pick,
    /// The system gave one, or not.
    Picked(Option<PathBuf>),
    /// Read it.
    Read,
    /// It was read: in order, or each fault in a sentence.
    Checked(Result<Offered, Vec<String>>),
    /// It was worked out what it would change.
    Compared(Changes),
    /// Take it into use.
    Take,
    /// Put it away again.
    PutAway,
    /// Use it no more.
    Remove(PackFile),
}

const FILE: Field<State> =
    Field::new("addition-file", |_| t!("addition-file"), |form| not_whole(&form.file));

impl Form for State {
    const FIELDS: &'static [Field<Self>] = &[FILE];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

/// Handles a message.
pub(super) fn update(
    state: &mut State,
    message: Message,
    context: &Context<'_>,
) -> Reply<Parent, Ask> {
    match message {
        Message::File(file) => state.file = file,
        Message::Pick => {
            let picked = context.machine.pick_file(t!("addition-file"), &state.file, FILE.id());
            return picked.map(|file| Parent::Addition(Message::Picked(file))).into();
        }
        Message::Picked(Some(file)) => {
            state.file = file.display().to_string();
            return read(state, context).into();
        }
        Message::Picked(None) => {}
        Message::Read => return read(state, context).into(),
        Message::Checked(Ok(offered)) => return offer(state, offered, context),
        Message::Checked(Err(faults)) => {
            *state = State { file: std::mem::take(&mut state.file), faults, ..State::default() };
        }
        Message::Compared(changes) => state.changes = Some(changes),
        Message::Take => {
            let offered = state.offered.take();
            *state = State::default();
            return offered.map_or_else(Reply::none, |offered| {
                Reply::ask(Ask::Lay(offered.file, Some(offered.text.to_string())))
            });
        }
        Message::PutAway => *state = State::default(),
        Message::Remove(file) => return Reply::ask(Ask::Lay(file, None)),
    }
    Reply::none()
}

fn read(state: &mut State, context: &Context<'_>) -> Task<Parent> {
    state.tried = true;
    if let Some(mend) = state.lead_to_fault() {
        return mend;
    }
    let file = typed_path(&state.file);
    let folder = context.machine.folders.preferences.clone();
    let checked = background::run(move || {
        let unread = |why: Refused| vec![t!("addition-unread", reason = why.to_string())];
        offered(&read_text(&file).map_err(unread)?, &folder)
    });
    checked.map(|checked| Parent::Addition(Message::Checked(checked)))
}

fn offer(state: &mut State, offered: Offered, context: &Context<'_>) -> Reply<Parent, Ask> {
    let method = offered.in_region(&context.region.id);
    let ask = Ask::Compare(Arc::clone(method), offered.signing);
    *state = State { offered: Some(offered), ..State::default() };
    Reply::ask(ask)
}

/// Draws this part.
pub(super) fn view<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    let parts = std::iter::once(kit::body(t!("addition-help"))).chain(now(context));
    let rest: Vec<Element<'a, Message>> = match &state.offered {
        Some(offered) => offered_parts(offered, state.changes.as_ref()),
        None => choosing(state, context),
    };
    kit::section(t!("addition-title"), parts.chain(rest))
}

/// What is in use, or why what is there is not.
fn now<'a>(context: &Context<'a>) -> Vec<Element<'a, Message>> {
    let InForce { layer, model, .. } = context.in_force;
    if (layer, model) == (&Addition::None, &Addition::None) {
        return vec![kit::body(t!("addition-none"))];
    }
    let edition = context.guidance.edition().map(edition_in_use);
    // What does not count in the region that was chosen is told of as well.
    let laid = context.in_force.method.layer().map(|layer| in_use(layer, context));
    let region = context.region.name.as_str();
    let parts = [
        (PackFile::Layer, layer, laid, t!("addition-faulty", region = region)),
        (PackFile::Model, model, edition, t!("addition-model-faulty")),
    ];
    parts.into_iter().flat_map(|(file, found, used, why)| part(file, found, used, why)).collect()
}

/// What was found as one of the files.
fn part<'a>(
    file: PackFile,
    found: &'a Addition,
    used: Option<Element<'a, Message>>,
    why: String,
) -> Vec<Element<'a, Message>> {
    match found {
        Addition::None => Vec::new(),
        Addition::Faulty(faults) => vec![kit::warning(kit::body(why)), told(faults), remove(file)],
        Addition::InUse(signing) => {
            let whose = kit::small(whose(*signing, None));
            used.into_iter().chain([whose, remove(file)]).collect()
        }
    }
}

fn edition_in_use(edition: &Edition) -> Element<'_, Message> {
    let (model, beside) = (edition.model.as_str(), edition.beside.as_str());
    let words = t!("addition-model-in-use", model = model, beside = beside);
    column![kit::strong(words), kit::small(kit::source_words(&edition.sources))]
        .spacing(space::XS)
        .into()
}

fn in_use<'a>(layer: &'a Layer, context: &Context<'a>) -> Element<'a, Message> {
    let (name, version) = (layer.name.as_str(), layer.version.as_str());
    let words = t!("addition-in-use", name = name, version = version);
    let elsewhere = context.region.layer().is_none();
    let elsewhere = elsewhere.then(|| {
        let other =
            context.in_force.method.region_of_layer().map_or("", |region| region.name.as_str());
        kit::warning(kit::body(t!("addition-elsewhere", region = other)))
    });
    column![kit::strong(words), kit::small(kit::source_words(&layer.sources))]
        .push(elsewhere)
        .spacing(space::XS)
        .into()
}

fn remove<'a>(file: PackFile) -> Element<'a, Message> {
    let (words, key) = match file {
        PackFile::Layer => (t!("addition-remove"), "layer"),
        PackFile::Model => (t!("addition-model-remove"), "model"),
    };
    button(words).link().key(key).on_press(Message::Remove(file)).into()
}

fn choosing<'a>(state: &'a State, context: &Context<'a>) -> Vec<Element<'a, Message>> {
    let machine = context.machine;
    let file = FILE.text(state, &state.file, Message::File).on_submit(Message::Read);
    let pick = machine.picker.is_available();
    let pick = pick.then(|| button(t!("addition-pick")).on_press(Message::Pick));
    let file = beside_picker(file, machine.dialogs.warning(), pick);
    let read = button(t!("addition-read")).on_press(Message::Read);
    let refused = (!state.faults.is_empty()).then(|| {
        let words = t!("addition-refused");
        let head = spoken::alert(words.clone(), kit::warning(kit::body(words)));
        column![head, told(&state.faults)].spacing(space::XS).into()
    });
    [file, read.into()].into_iter().chain(refused).collect()
}

fn told(faults: &[String]) -> Element<'_, Message> {
    let lines = faults.iter().map(|fault| spoken::words_item(fault, kit::body(fault.as_str())));
    spoken::items(t!("addition-faults"), space::XS, lines)
}

/// What was read, what it would change, and whether to take it.
fn offered_parts<'a>(
    offered: &'a Offered,
    changes: Option<&'a Changes>,
) -> Vec<Element<'a, Message>> {
    let head = kit::h3(called(offered));
    let Some(changes) = changes else {
        return vec![head, spoken::said(t!("addition-comparing"), kit::body).into()];
    };
    let buttons = row![
        button(t!("addition-take")).primary().on_press(Message::Take),
        button(t!("addition-put-away")).quiet().on_press(Message::PutAway),
    ];
    let whose = kit::body(whose(offered.signing, changes.signed_by.as_deref()));
    let all = [head, whose].into_iter().chain(other_phones(offered));
    let all = all.chain(changes.view("addition"));
    all.chain([buttons.spacing(space::S).into()]).collect()
}

/// Each number that it puts in the place of that of the region: somebody may be sent to
/// another, so that is seen before it is taken.
fn other_phones(offered: &Offered) -> Option<Element<'_, Message>> {
    let region = offered.method.region_of_layer().filter(|_| offered.file == PackFile::Layer)?;
    let told = |name: &str, number: String| t!("kompas-phone", name = name, number = number);
    let phones = region.phones.iter().filter(|phone| phone.of_region.is_some());
    let phones = phones.map(|phone| told(&phone.name, phone.told()));
    let partners = region.partners.iter().filter(|one| one.of_region.is_some());
    let partners = partners.filter_map(|one| Some(told(&one.name, one.told()?)));
    let mut lines: Vec<String> = phones.chain(partners).collect();
    lines.dedup();
    let some = !lines.is_empty();
    let lines = lines.into_iter().map(|words| spoken::words_item(words.clone(), kit::body(words)));
    let head = t!("addition-phones");
    let list = column![kit::strong(head.clone()), spoken::items(head, space::XS, lines)];
    some.then(|| kit::warning(list.spacing(space::XS)))
}

/// What was read, and its version.
fn called(offered: &Offered) -> String {
    let layer = offered.method.layer().filter(|_| offered.file == PackFile::Layer);
    match (layer, offered.method.edition()) {
        (Some(layer), _) => {
            let (name, version) = (layer.name.as_str(), layer.version.as_str());
            t!("addition-offered", name = name, version = version)
        }
        (None, Some(edition)) => {
            let (model, beside) = (edition.model.as_str(), edition.beside.as_str());
            t!("addition-model-offered", model = model, beside = beside)
        }
        (None, None) => String::new(),
    }
}
