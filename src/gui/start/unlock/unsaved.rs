//! What to do with words that are not in the vault, while it is locked: find the
//! vault, seal them elsewhere, or give them up, which is asked twice.

use std::path::PathBuf;

use iced::widget::{Column, column, row};
use iced::{Center, Element, Task};

use crate::gui::form::{Field, Form, beside_picker, not_whole};
use crate::gui::kit;
use crate::gui::kit::spoken::{alert, failure, said, status};
use crate::gui::machine::Machine;
use crate::gui::reply::Reply;
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::gui::widget::focus::focus;
use crate::platform::typed_path;
use crate::t;
use crate::vault::VaultError;

/// What was asked and answered.
#[derive(Debug, Default)]
pub(in crate::gui::start) struct State {
    /// Whether somebody wanted to go elsewhere first.
    asked: bool,
    folding: Folding,
    folder: String,
    tried: bool,
    keeping: bool,
    fault: Option<VaultError>,
    /// Where the words were sealed.
    kept_in: Option<String>,
}

/// Which of the ways is unfolded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Folding {
    #[default]
    None,
    Elsewhere,
    GivingUp,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// Point at the folder of the vault.
    Find,
    /// Seal the words elsewhere.
    Elsewhere,
    Folder(String),
    Pick,
    Picked(Option<PathBuf>),
    Keep,
    /// They were sealed in this folder, or not.
    Kept(Result<PathBuf, VaultError>),
    /// Give the words up; asked once more.
    GiveUp,
    GiveUpSurely,
    Spare,
}

pub(super) enum Ask {
    /// Show the field for the folder of the vault.
    Find,
    /// Seal the words in a folder.
    Keep(PathBuf),
    /// Let go of the words.
    LetGo,
}

const FOLDER: Field<State> =
    Field::new("unsaved-folder", |_| t!("unsaved-folder"), |state| not_whole(&state.folder));

impl Form for State {
    const FIELDS: &'static [Field<Self>] = &[FOLDER];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

/// What finds the vault again.
const FIND: &str = "unsaved-find";

impl State {
    /// Somebody wants to go elsewhere: first this.
    pub(in crate::gui::start) fn ask<M: Send + 'static>(&mut self) -> Task<M> {
        self.asked = true;
        focus(FIND)
    }

    /// Everything is in the vault, or was let go.
    pub(in crate::gui::start) fn settle(&mut self) {
        *self = Self { kept_in: self.kept_in.take(), ..Self::default() };
    }

    fn go_to(&mut self, folder: String) {
        self.folder = folder;
        self.fault = None;
    }
}

pub(super) fn update(
    state: &mut State,
    message: Message,
    machine: &Machine,
) -> Reply<Message, Ask> {
    match message {
        Message::Find => return Reply::ask(Ask::Find),
        Message::Elsewhere => {
            state.folding = Folding::Elsewhere;
            return focus(FOLDER.id()).into();
        }
        Message::Folder(folder) => state.go_to(folder),
        Message::Pick => {
            let picked = machine.pick_folder(t!("unsaved-folder"), &state.folder, FOLDER.id());
            return picked.map(Message::Picked).into();
        }
        Message::Picked(folder) => {
            if let Some(folder) = folder {
                state.go_to(folder.display().to_string());
            }
        }
        Message::Keep => return keep(state),
        Message::Kept(Ok(folder)) => {
            state.kept_in = Some(folder.display().to_string());
            return Reply::ask(Ask::LetGo);
        }
        Message::Kept(Err(error)) => {
            state.keeping = false;
            state.fault = Some(error);
        }
        Message::GiveUp => state.folding = Folding::GivingUp,
        Message::GiveUpSurely if state.folding == Folding::GivingUp => {
            return Reply::ask(Ask::LetGo);
        }
        Message::GiveUpSurely => {}
        Message::Spare => {
            state.folding = Folding::None;
            return focus(FIND).into();
        }
    }
    Reply::none()
}

fn keep(state: &mut State) -> Reply<Message, Ask> {
    (state.tried, state.fault) = (true, None);
    if let Some(mend) = state.lead_to_fault() {
        return mend.into();
    }
    if std::mem::replace(&mut state.keeping, true) {
        return Reply::none();
    }
    Reply::ask(Ask::Keep(typed_path(&state.folder)))
}

/// Draws the ways while there are words in memory only, and what became of them.
/// Its place is always there, so that nobody who types below is disturbed.
pub(super) fn view<'a>(
    state: &'a State,
    kept: bool,
    machine: &Machine,
) -> Option<Element<'a, Message>> {
    if kept && !state.asked {
        let folder = state.kept_in.as_deref()?;
        let words = t!("unsaved-kept", folder = folder);
        return Some(status(words.clone(), kit::note(kit::body(words))).into());
    }
    let first = state.asked.then(|| {
        let words = t!("unsaved-first");
        alert(words.clone(), kit::strong(words))
    });
    let ways = row![
        button(t!("unsaved-find")).primary().id(FIND).on_press(Message::Find),
        button(t!("unsaved-elsewhere")).on_press(Message::Elsewhere),
        button(t!("unsaved-give-up")).on_press(Message::GiveUp),
    ];
    let below = match state.folding {
        Folding::None => None,
        Folding::Elsewhere => Some(elsewhere(state, machine)),
        Folding::GivingUp => Some(giving_up()),
    };
    let content = column![kit::h2(t!("unsaved-title"))]
        .push(first)
        .push(kit::body(t!("unsaved-about")))
        .push(ways.spacing(space::S).wrap())
        .push(below)
        .spacing(space::S);
    Some(kit::warning(content))
}

fn elsewhere<'a>(state: &'a State, machine: &Machine) -> Element<'a, Message> {
    let folder = FOLDER.text(state, &state.folder, Message::Folder).required();
    let folder = folder.on_submit(Message::Keep);
    let keep = button(t!("unsaved-keep"))
        .primary()
        .on_press_maybe((!state.keeping).then_some(Message::Keep));
    let keep = row![Element::from(keep)]
        .push(state.keeping.then(|| said(t!("unsaved-keeping"), kit::body)))
        .spacing(space::S)
        .align_y(Center);
    Column::new()
        .push(kit::body(t!("unsaved-elsewhere-about")))
        .push(beside_picker(folder, machine.dialogs.warning(), machine.pick_button(Message::Pick)))
        .push(keep)
        .push(state.fault.as_ref().map(failure))
        .spacing(space::S)
        .into()
}

fn giving_up<'a>() -> Element<'a, Message> {
    let words = t!("unsaved-give-up-about");
    let answers = row![
        button(t!("unsaved-spare")).primary().on_press(Message::Spare),
        button(t!("unsaved-give-up-surely")).danger().on_press(Message::GiveUpSurely),
    ];
    column![alert(words.clone(), kit::danger(kit::body(words))), answers.spacing(space::S)]
        .spacing(space::S)
        .into()
}
