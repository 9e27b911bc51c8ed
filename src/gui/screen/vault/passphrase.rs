//! Setting another passphrase.

use std::sync::Arc;

use iced::advanced::widget::Id;
use iced::widget::column;
use iced::{Element, Task};
use zeroize::Zeroizing;

use super::{Card, Message as Parent, News, State as Page, card, change_keys};
use crate::gui::context::Context;
use crate::gui::form::{Ends, Field, Form, show_button};
use crate::gui::kit::{self, spoken::said};
use crate::gui::machine::Machine;
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::gui::widget::focus::focus;
use crate::t;
use crate::vault::{Event, Passphrase, Strength, Vault, VaultError, strength, trim_unseen};

#[derive(Debug, Default)]
pub(super) struct State {
    current: Zeroizing<String>,
    new: Zeroizing<String>,
    /// How strong the new one is, once something is typed.
    strength: Option<Strength>,
    again: Zeroizing<String>,
    shown: bool,
    tried: bool,
    /// What was asked about the ends of the new passphrase.
    ends: Ends,
    busy: bool,
    refused: Option<VaultError>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Current(String),
    New(String),
    Again(String),
    Show,
    Change,
    Changed(Result<(), VaultError>),
}

const CURRENT: Field<State> = Field::<State>::new(
    "change-current",
    |_| t!("vault-page-passphrase-current"),
    |state| state.current.is_empty().then(|| t!("unlock-passphrase-missing")),
)
.refused(|state| state.refused.as_ref().map(ToString::to_string));
const NEW: Field<State> = Field::new(
    "change-new",
    |_| t!("vault-page-passphrase-new"),
    |state| {
        let enough = state.strength.as_ref().is_some_and(|strength| strength.enough);
        let unseen = trim_unseen(&state.new) != state.new.as_str();
        let ends = (unseen && !state.ends.are_settled()).then(|| t!("create-passphrase-ends"));
        if enough { ends } else { Some(t!("create-passphrase-weak")) }
    },
);
const AGAIN: Field<State> = Field::new(
    "change-again",
    |_| t!("create-again"),
    |state| {
        let same = trim_unseen(&state.again) == trim_unseen(&state.new);
        (!same).then(|| t!("create-again-differs"))
    },
);

/// Where setting another passphrase begins.
pub(crate) fn first_field() -> Id {
    CURRENT.id()
}

impl Form for State {
    const FIELDS: &'static [Field<Self>] = &[CURRENT, NEW, AGAIN];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

fn wrap(message: Message) -> Parent {
    Parent::Passphrase(message)
}

pub(super) fn update(
    page: &mut Page,
    message: Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Task<Parent> {
    let state = &mut page.passphrase;
    match message {
        Message::Current(words) => {
            state.current = Zeroizing::new(words);
            state.refused = None;
        }
        Message::New(words) => {
            state.strength = (!words.is_empty()).then(|| strength(&words, &[vault.name()]));
            state.new = Zeroizing::new(words);
            state.ends = Ends::default();
        }
        Message::Again(words) => state.again = Zeroizing::new(words),
        Message::Show => state.shown = !state.shown,
        Message::Change => return change(page, vault, context),
        Message::Changed(Ok(())) => {
            *state = State::default();
            page.tell(Card::Passphrase, News::Good(t!("vault-page-passphrase-changed")));
            return Page::look(vault);
        }
        Message::Changed(Err(error)) => return refuse(page, error),
    }
    Task::none()
}

fn refuse(page: &mut Page, error: VaultError) -> Task<Parent> {
    page.passphrase.busy = false;
    if error == VaultError::WrongPassphrase {
        page.passphrase.refused = Some(error);
        return focus(CURRENT.id());
    }
    page.fail(Card::Passphrase, &error);
    Task::none()
}

fn change(page: &mut Page, vault: &Arc<Vault>, context: &Context<'_>) -> Task<Parent> {
    page.news = None;
    let state = &mut page.passphrase;
    if state.busy {
        return Task::none();
    }
    (state.tried, state.refused) = (true, None);
    state.ends.press();
    if let Some(mend) = state.lead_to_fault() {
        state.ends.ask();
        return mend;
    }
    state.busy = true;
    let (current, new) = (state.current.clone(), Passphrase::new(trim_unseen(&state.new)));
    let cost = context.machine.key_cost;
    change_keys(vault, context, move |vault| {
        Passphrase::try_each(&current, |one| vault.change_passphrase(one, &new, cost))?;
        Ok(((), Event::PassphraseChanged))
    })
    .map(|changed| wrap(Message::Changed(changed)))
}

pub(super) fn view<'a>(page: &'a Page, context: &Context<'_>) -> Element<'a, Parent> {
    let state = &page.passphrase;
    let change = button(t!("vault-page-passphrase-change"))
        .on_press_maybe((page.is_free(context) && !state.busy).then(|| wrap(Message::Change)));
    let busy = state.busy.then(|| kit::body(t!("vault-page-busy")));
    let buttons = column![column![state.refusal(), change]].push(busy);
    let machine = context.machine;
    let parts = [
        text(state, machine, &CURRENT, &state.current, |words| wrap(Message::Current(words))),
        text(state, machine, &NEW, &state.new, |words| wrap(Message::New(words))),
        text(state, machine, &AGAIN, &state.again, |words| wrap(Message::Again(words))),
        advice(state),
        show_button(state.shown, wrap(Message::Show)).into(),
        buttons.spacing(space::S).into(),
    ];
    let parts = parts.into_iter().chain(page.status(Card::Passphrase));
    card(t!("vault-page-passphrase"), t!("vault-page-passphrase-about"), parts)
}

fn text<'a>(
    state: &State,
    machine: &Machine,
    field: &Field<State>,
    words: &str,
    on_input: fn(String) -> Parent,
) -> Element<'a, Parent> {
    let field = field.text(state, words, on_input);
    let field = field.warning(machine.caps_lock.warning().filter(|_| !state.shown));
    field.secure(!state.shown).on_submit(wrap(Message::Change)).into()
}

fn advice<'a>(state: &State) -> Element<'a, Parent> {
    let advice = state.strength.as_ref().and_then(|strength| strength.advice.first().copied());
    let words = advice.map_or_else(|| t!("create-passphrase-help"), |key| t!(key));
    said(words, kit::small).into()
}
