//! The recovery code of a vault that was just made, tried on that vault.

use std::sync::Arc;

use iced::widget::column;
use iced::{Element, Task};

use super::Entered;
use super::create::Made;
use crate::gui::machine::Machine;
use crate::gui::recovery_code::Shown;
use crate::gui::reply::Reply;
use crate::gui::theme::space;
use crate::gui::{background, kit, recovery_code};
use crate::t;
use crate::vault::{RecoveryCode, VaultError};

/// The vault that was just made, and what was typed back of its code.
#[derive(Debug)]
pub(super) struct State {
    made: Made,
    paper: recovery_code::State,
}

#[derive(Debug, Clone)]
pub enum Message {
    Paper(recovery_code::Message),
    /// It opens the vault, or not.
    Confirmed(Result<(), VaultError>),
}

impl State {
    /// The code of a vault that was just made. Now that it is shown, the vault
    /// stands; should that fail, it is tried again when the code is confirmed.
    pub(super) fn new(made: Made) -> (Self, Task<Message>) {
        let vault = Arc::clone(&made.vault);
        let shown = background::run(move || vault.finish_creating()).discard();
        (Self { made, paper: recovery_code::State::default() }, shown)
    }

    /// Takes the code off the screen, and what was typed of it.
    pub(super) fn hide(&mut self) {
        self.paper.hide();
    }

    fn entered(&self) -> Entered {
        Entered {
            tour: false,
            vault: Arc::clone(&self.made.vault),
            remember: Some(self.made.folder.clone()),
            my_name: Some(self.made.my_name.clone()),
        }
    }
}

/// Handles a message; asks to use the vault once its code was confirmed.
pub(super) fn update(
    state: &mut State,
    message: Message,
    machine: &Machine,
) -> Reply<Message, Entered> {
    match message {
        Message::Paper(message) => {
            let Made { code, vault, .. } = &state.made;
            let shown = Shown { code, vault, machine };
            let reply = recovery_code::update(&mut state.paper, message, shown);
            let reply = reply.map(Message::Paper);
            reply.settle(|code| check(state, code)).into()
        }
        Message::Confirmed(Err(error)) => state.paper.refuse(error).into(),
        Message::Confirmed(Ok(())) => Reply::ask(state.entered()),
    }
}

fn check(state: &State, code: RecoveryCode) -> Task<Message> {
    let vault = Arc::clone(&state.made.vault);
    let confirm = move || {
        vault.confirm_recovery(&code)?;
        vault.finish_creating()
    };
    background::run(confirm).map(Message::Confirmed)
}

/// Draws the code, or the field to type it back.
pub(super) fn view<'a>(state: &'a State, machine: &Machine) -> Element<'a, Message> {
    let title = kit::title(t!("recovery-title"), t!("recovery-about"));
    let code = recovery_code::view(&state.paper, &state.made.code, machine);
    let code = code.map(Message::Paper);
    column![title, code].spacing(space::L).into()
}
