//! The recovery code: shown once, and confirmed by typing it back.

use std::sync::Arc;

use iced::widget::{Column, column, container, row, text};
use iced::{Center, Element, Fill, Task, border};
use zeroize::Zeroizing;

use super::create::Made;
use super::{Entered, frame};
use crate::gui::theme::{Tokens, radius, space};
use crate::gui::widget::focus::focus;
use crate::gui::widget::{Role, announce, button, hush, text_field};
use crate::gui::{fonts, kit, work};
use crate::t;
use crate::vault::{RecoveryCode, VaultError};

/// The vault that was just made, and what was typed back of its code.
#[derive(Debug)]
pub(super) struct State {
    made: Made,
    typed: Zeroizing<String>,
    written_down: bool,
    checking: bool,
    fault: Option<Fault>,
}

/// Why the code was not accepted.
#[derive(Debug)]
enum Fault {
    /// Nothing was typed.
    Empty,
    /// It is not the code of this vault.
    Refused(VaultError),
}

impl Fault {
    fn words(&self) -> String {
        match self {
            Self::Empty => t!("recovery-type-missing"),
            Self::Refused(error) => error.to_string(),
        }
    }
}

/// The field in which the code is typed back.
const FIELD: &str = "recovery-code";

/// The button under the code.
const WRITTEN_DOWN: &str = "recovery-written-down";

/// Leads to the code that is shown.
fn read_code() -> Task<Message> {
    focus(WRITTEN_DOWN)
}

/// What can happen here.
#[derive(Debug, Clone)]
pub enum Message {
    /// The code was written down.
    WrittenDown,
    /// Show the code again.
    ShowAgain,
    /// The code was typed back.
    Typed(String),
    /// Try the typed code on the vault.
    Confirm,
    /// It opens the vault, or not.
    Confirmed(Result<(), VaultError>),
}

/// What came of a message.
pub(super) enum Outcome {
    /// Run a task.
    Run(Task<Message>),
    /// The code was confirmed.
    Confirmed(Entered),
}

impl State {
    /// The code of a vault that was just made.
    pub(super) fn new(made: Made) -> Self {
        Self {
            made,
            typed: Zeroizing::default(),
            written_down: false,
            checking: false,
            fault: None,
        }
    }

    /// Takes the code off the screen, and what was typed of it.
    pub(super) fn hide(&mut self) {
        self.written_down = true;
        self.typed = Zeroizing::default();
    }
}

/// Handles a message.
pub(super) fn update(state: &mut State, message: Message) -> Outcome {
    match message {
        Message::WrittenDown => {
            state.written_down = true;
            return Outcome::Run(focus(FIELD));
        }
        Message::ShowAgain => {
            state.written_down = false;
            state.fault = None;
            return Outcome::Run(read_code());
        }
        Message::Typed(code) => {
            state.typed = Zeroizing::new(code);
            state.fault.take_if(|fault| matches!(fault, Fault::Empty));
        }
        Message::Confirm => return Outcome::Run(confirm(state)),
        Message::Confirmed(Err(error)) => {
            state.checking = false;
            return Outcome::Run(refuse(state, Fault::Refused(error)));
        }
        Message::Confirmed(Ok(())) => {
            return Outcome::Confirmed(Entered {
                vault: Arc::clone(&state.made.vault),
                remember: Some(state.made.folder.clone()),
                my_name: Some(state.made.my_name.clone()),
            });
        }
    }
    Outcome::Run(Task::none())
}

fn confirm(state: &mut State) -> Task<Message> {
    if state.checking {
        return Task::none();
    }
    state.fault = None;
    if state.typed.trim().is_empty() {
        return refuse(state, Fault::Empty);
    }
    match RecoveryCode::parse(&state.typed) {
        Err(error) => refuse(state, Fault::Refused(error)),
        Ok(code) => {
            state.checking = true;
            let vault = Arc::clone(&state.made.vault);
            work::elsewhere(move || vault.confirm_recovery(&code)).map(Message::Confirmed)
        }
    }
}

/// Says at the field what is wrong, and leads there.
fn refuse(state: &mut State, fault: Fault) -> Task<Message> {
    state.fault = Some(fault);
    focus(FIELD)
}

/// Draws the code, or the field to type it back.
pub(super) fn view(state: &State) -> Element<'_, Message> {
    let step = if state.written_down {
        type_back(state)
    } else {
        show(state)
    };
    Column::new()
        .push(kit::title(t!("recovery-title"), t!("recovery-about")))
        .push(step)
        .spacing(space::L)
        .into()
}

fn show(state: &State) -> Element<'_, Message> {
    let code = state.made.code.expose();
    // Who cannot see the code hears it where the keyboard is, as often as needed.
    let written_down = button(t!("recovery-written-down"))
        .primary()
        .id(WRITTEN_DOWN)
        .describe(spelled(code))
        .on_press(Message::WrittenDown);
    let large = text(code).size(22).font(fonts::SEMIBOLD);
    let large = container(large)
        .padding(space::L)
        .center_x(Fill)
        .style(|theme| {
            let tokens = Tokens::of(theme);
            kit::boxed(
                tokens.brand_soft,
                border::rounded(radius::CARD).color(tokens.brand).width(1),
            )
        });
    column![
        announce(Role::Text, spelled(code), hush(large)),
        kit::body(t!("recovery-keep")),
        written_down,
    ]
    .spacing(space::L)
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
    let fault = state.fault.as_ref().map(Fault::words);
    let field = text_field(t!("recovery-type"), &state.typed, Message::Typed)
        .help(t!("recovery-type-help"))
        .required()
        .id(FIELD)
        .error(fault.clone())
        .on_submit(Message::Confirm);
    let confirm = button(t!("recovery-confirm"))
        .primary()
        .on_press_maybe((!state.checking).then_some(Message::Confirm));
    let confirm = row![Element::from(confirm)]
        .push(state.checking.then(|| frame::busy(t!("recovery-checking"))))
        .spacing(space::S)
        .align_y(Center);
    let again = button(t!("recovery-show-again"))
        .link()
        .on_press(Message::ShowAgain);
    let refused = fault.map(|words| kit::Fault {
        field: t!("recovery-type"),
        words,
    });
    let confirm = column![kit::refusal(refused.as_slice()), confirm];
    column![field, confirm, again].spacing(space::L).into()
}
