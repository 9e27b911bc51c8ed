//! A new recovery code: shown until it is on paper, and typed back from there
//! while it is out of sight. Whether what was typed is right, who shows it
//! finds out. It can go on a sheet to print as well.

use std::sync::Arc;

use iced::widget::{column, container, row};
use iced::{Center, Element, Fill, Task, border};
use zeroize::Zeroizing;

use super::form::{Field, Form};
use super::kit::spoken::said;
use super::machine::Machine;
use super::new_file::new_file;
use super::reply::Reply;
use super::theme::{Tokens, radius, space};
use super::widget::focus::focus;
use super::widget::{Role, announce, button, unspoken};
use super::{fonts, kit, sheet};
use crate::documents::recovery_file;
use crate::gui::plain::plain;
use crate::t;
use crate::vault::{RecoveryCode, Vault, VaultError};

/// The button under the code.
const WRITTEN_DOWN: &str = "recovery-written-down";

/// Whether the code is on paper yet, and what was typed back of it.
#[derive(Debug, Default)]
pub(super) struct State {
    typed: Zeroizing<String>,
    written_down: bool,
    checking: bool,
    tried: bool,
    /// Why it is not the code that was shown.
    refused: Option<VaultError>,
    /// The code on a sheet to print.
    sheet: sheet::State,
}

const TYPED: Field<State> = Field::<State>::new(
    "recovery-code",
    |_| t!("recovery-type"),
    |state| state.typed.trim().is_empty().then(|| t!("recovery-type-missing")),
)
.refused(|state| state.refused.as_ref().map(ToString::to_string));

impl Form for State {
    const FIELDS: &'static [Field<Self>] = &[TYPED];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    WrittenDown,
    ShowAgain,
    Typed(String),
    /// Find out whether it is right.
    Confirm,
    /// With the sheet to print.
    Sheet(sheet::Message),
}

/// The code that is shown, and of which vault.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    pub(super) code: &'a RecoveryCode,
    pub(super) vault: &'a Arc<Vault>,
    pub(super) machine: &'a Machine,
}

impl State {
    /// Takes the code off the screen, and what was typed of it.
    pub(super) fn hide(&mut self) {
        self.written_down = true;
        self.typed = Zeroizing::default();
    }

    /// Says at the field why the code is not right, and leads there.
    pub(super) fn refuse<M: Send + 'static>(&mut self, error: VaultError) -> Task<M> {
        self.checking = false;
        self.refused = Some(error);
        focus(TYPED.id())
    }

    fn confirm(&mut self) -> Reply<Message, RecoveryCode> {
        if self.checking {
            return Reply::none();
        }
        (self.tried, self.refused) = (true, None);
        if let Some(mend) = self.lead_to_fault() {
            return mend.into();
        }
        match RecoveryCode::parse(&self.typed) {
            Err(error) => self.refuse(error).into(),
            Ok(code) => {
                self.checking = true;
                Reply::ask(code)
            }
        }
    }
}

/// Leads to the code that is shown.
pub(super) fn begin<M: Send + 'static>() -> Task<M> {
    focus(WRITTEN_DOWN)
}

/// Handles a message; asks to find out whether a code is the one, and to tell.
pub(super) fn update(
    state: &mut State,
    message: Message,
    shown: Shown<'_>,
) -> Reply<Message, RecoveryCode> {
    match message {
        Message::WrittenDown => {
            state.written_down = true;
            return focus(TYPED.id()).into();
        }
        Message::ShowAgain => {
            state.written_down = false;
            (state.tried, state.refused) = (false, None);
            return begin().into();
        }
        Message::Typed(code) => {
            state.typed = Zeroizing::new(code);
            state.tried = false;
        }
        Message::Confirm => return state.confirm(),
        Message::Sheet(message) => {
            let told = sheet::update(&mut state.sheet, message, shown.machine, || write(shown));
            return told.map(Message::Sheet).into();
        }
    }
    Reply::none()
}

/// Writes the code on a sheet, outside the vault.
fn write(shown: Shown<'_>) -> sheet::Write {
    let (code, vault) = (shown.code.clone(), Arc::clone(shown.vault));
    let on = shown.machine.now().date_naive();
    Box::new(move |disk| {
        let file = recovery_file(code.expose(), vault.name(), on);
        let file = file.map_err(|_| t!("sheet-unmade"))?;
        new_file(&t!("sheet-code-file"), "pdf", |name| vault.write_sheet(disk, name, &file))
    })
}

/// Draws the code, or the field to type it back.
pub(super) fn view<'a>(
    state: &'a State,
    code: &'a RecoveryCode,
    machine: &Machine,
) -> Element<'a, Message> {
    if state.written_down { type_back(state) } else { show(state, code.expose(), machine) }
}

fn show<'a>(state: &'a State, code: &'a str, machine: &Machine) -> Element<'a, Message> {
    // Who cannot see the code hears it where the keyboard is, as often as needed.
    let written_down = button(t!("recovery-written-down"))
        .primary()
        .id(WRITTEN_DOWN)
        .describe(spelled(code))
        .on_press(Message::WrittenDown);
    column![
        announce(Role::Text, spelled(code), unspoken(large(code))),
        kit::body(t!("recovery-keep")),
        written_down,
        sheet::view(&state.sheet, machine).map(Message::Sheet),
    ]
    .spacing(space::L)
    .into()
}

fn large(code: &str) -> Element<'_, Message> {
    let words = plain(code).size(22).font(fonts::SEMIBOLD);
    container(words)
        .padding(space::L)
        .center_x(Fill)
        .style(|theme| {
            let tokens = Tokens::of(theme);
            let edge = border::rounded(radius::CARD).color(tokens.brand).width(1);
            kit::boxed(tokens.brand_soft, edge)
        })
        .into()
}

/// The code so that a voice says each character: "A B C D E, F G H J K".
fn spelled(code: &str) -> String {
    let spell = |group: &str| {
        let characters: Vec<String> = group.chars().map(String::from).collect();
        characters.join(" ")
    };
    let groups: Vec<String> = code.split('-').map(spell).collect();
    t!("recovery-spelled", code = groups.join(", "))
}

fn type_back(state: &State) -> Element<'_, Message> {
    let field = TYPED
        .text(state, &state.typed, Message::Typed)
        .help(t!("recovery-type-help"))
        .required()
        .on_submit(Message::Confirm);
    let confirm = button(t!("recovery-confirm"))
        .primary()
        .on_press_maybe((!state.checking).then_some(Message::Confirm));
    let confirm = row![Element::from(confirm)]
        .push(state.checking.then(|| said(t!("recovery-checking"), kit::body)))
        .spacing(space::S)
        .align_y(Center);
    let again = button(t!("recovery-show-again")).link().on_press(Message::ShowAgain);
    let confirm = column![state.refusal(), confirm];
    column![field, confirm, again].spacing(space::L).into()
}
