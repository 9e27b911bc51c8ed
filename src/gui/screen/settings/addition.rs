//! What a municipality lays over the region: what is in use, and taking another one after
//! seeing what it would change.

use std::path::PathBuf;
use std::sync::Arc;

use iced::widget::{Column, column, row};
use iced::{Element, Task};

use super::{Ask, Message as Parent};
use crate::advice::Shift;
use crate::case::Ave;
use crate::gui::addition::{Addition, checked, whose};
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::form::{Field, Form, beside_picker, not_whole};
use crate::gui::kit::{self, spoken};
use crate::gui::reply::Reply;
use crate::gui::theme::space;
use crate::gui::widget::{button, hideable};
use crate::guidance::{Guidance, Layer};
use crate::platform::{read_text, typed_path};
use crate::t;
use crate::texts::refusal::in_words;
use crate::vault::exchange::{Signing, signing};

/// A file that was read and is in order.
#[derive(Debug, Clone)]
pub struct Offered {
    text: Arc<str>,
    signing: Signing,
    /// The method with it.
    guidance: Arc<Guidance>,
}

/// What a file would change in the cases of this vault.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// Each case with another level, by its name.
    pub cases: Vec<(String, Shift)>,
    /// How many cases could not be read.
    pub unread: usize,
    /// The contact who signed it, where the words of that contact were compared.
    pub signed_by: Option<String>,
}

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
    /// Use none any more.
    Remove,
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
            return read(state).into();
        }
        Message::Picked(None) => {}
        Message::Read => return read(state).into(),
        Message::Checked(Ok(offered)) => return offer(state, offered),
        Message::Checked(Err(faults)) => {
            *state = State { file: std::mem::take(&mut state.file), faults, ..State::default() };
        }
        Message::Compared(changes) => state.changes = Some(changes),
        Message::Take => {
            let text = state.offered.take().map(|offered| offered.text.to_string());
            *state = State::default();
            return text.map_or_else(Reply::none, |text| Reply::ask(Ask::Lay(Some(text))));
        }
        Message::PutAway => *state = State::default(),
        Message::Remove => return Reply::ask(Ask::Lay(None)),
    }
    Reply::none()
}

fn read(state: &mut State) -> Task<Parent> {
    state.tried = true;
    if let Some(mend) = state.lead_to_fault() {
        return mend;
    }
    let file = typed_path(&state.file);
    let checked = background::run(move || {
        let unread = |error: std::io::Error| vec![t!("addition-unread", reason = in_words(&error))];
        let text = read_text(&file).map_err(unread)?;
        let guidance = Arc::new(checked(&text)?);
        Ok(Offered { signing: signing(&text), text: text.into(), guidance })
    });
    checked.map(|checked| Parent::Addition(Message::Checked(checked)))
}

fn offer(state: &mut State, offered: Offered) -> Reply<Parent, Ask> {
    let ask = Ask::Compare(Arc::clone(&offered.guidance), offered.signing);
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
    match context.addition {
        Addition::None => vec![kit::body(t!("addition-none"))],
        Addition::Faulty(faults) => {
            let why = t!("addition-faulty", region = context.region.name.as_str());
            vec![kit::warning(kit::body(why)), told(faults), remove()]
        }
        Addition::InUse(signing) => {
            let whose = kit::small(whose(*signing, None));
            let layer = context.guidance.layer().map(|layer| in_use(layer, context));
            layer.into_iter().chain([whose, remove()]).collect()
        }
    }
}

fn in_use<'a>(layer: &'a Layer, context: &Context<'a>) -> Element<'a, Message> {
    let (name, version) = (layer.name.as_str(), layer.version.as_str());
    let words = t!("addition-in-use", name = name, version = version);
    let elsewhere = context.region.layer().is_none();
    let elsewhere = elsewhere.then(|| {
        let other = context.guidance.region_of_layer().map_or("", |region| region.name.as_str());
        kit::warning(kit::body(t!("addition-elsewhere", region = other)))
    });
    column![kit::strong(words), kit::small(kit::source_words(&layer.sources))]
        .push(elsewhere)
        .spacing(space::XS)
        .into()
}

fn remove<'a>() -> Element<'a, Message> {
    button(t!("addition-remove")).link().on_press(Message::Remove).into()
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
    let (name, version) = offered
        .guidance
        .layer()
        .map_or(("", ""), |layer| (layer.name.as_str(), layer.version.as_str()));
    let head = kit::h3(t!("addition-offered", name = name, version = version));
    let Some(changes) = changes else {
        return vec![head, spoken::said(t!("addition-comparing"), kit::body).into()];
    };
    let buttons = row![
        button(t!("addition-take")).primary().on_press(Message::Take),
        button(t!("addition-put-away")).quiet().on_press(Message::PutAway),
    ];
    let unread = (changes.unread > 0)
        .then(|| kit::warning(kit::body(t!("addition-unseen", count = changes.unread))));
    let whose = kit::body(whose(offered.signing, changes.signed_by.as_deref()));
    let all = [head, whose, summary(changes), listed(changes)].into_iter().chain(unread);
    all.chain([buttons.spacing(space::S).into()]).collect()
}

fn summary<'a>(changes: &Changes) -> Element<'a, Message> {
    let words = t!("addition-changes", count = changes.cases.len());
    spoken::news("addition", words.clone(), kit::body(words)).into()
}

fn listed(changes: &Changes) -> Element<'_, Message> {
    let lines = changes.cases.iter().map(|(case, shift)| {
        let level = |level: Option<Ave>| match level {
            Some(level) => kit::ave_name(level),
            None => t!("addition-no-level"),
        };
        let (now, then) = (level(shift.now), level(shift.then));
        let (now, then, by) = (now.as_str(), then.as_str(), shift.by.join("; "));
        let words = t!("addition-change", name = case.as_str(), now = now, then = then, why = by);
        spoken::words_item(words.clone(), hideable(kit::body(words)))
    });
    Column::from_iter([spoken::items(t!("addition-changed"), space::XS, lines)]).into()
}
