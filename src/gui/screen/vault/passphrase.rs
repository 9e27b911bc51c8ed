//! Setting another passphrase.

use std::sync::Arc;

use iced::widget::column;
use iced::{Element, Task};
use zeroize::Zeroizing;

use super::{Card, News, card};
use crate::gui::context::Context;
use crate::gui::theme::space;
use crate::gui::widget::focus::focus;
use crate::gui::widget::{Live, Role, announce, button, hush, text_field};
use crate::gui::{background, kit};
use crate::t;
use crate::vault::{Event, Passphrase, Strength, Vault, VaultError, strength};

/// What is typed here.
#[derive(Debug, Default)]
pub(super) struct State {
    current: Zeroizing<String>,
    new: Zeroizing<String>,
    again: Zeroizing<String>,
    shown: bool,
    tried: bool,
    busy: bool,
    refused: Option<VaultError>,
}

/// What can happen here.
#[derive(Debug, Clone)]
pub enum Message {
    /// The passphrase of now was typed.
    Current(String),
    /// The new one was typed.
    New(String),
    /// The new one was typed again.
    Again(String),
    /// Show or hide what is typed.
    Show,
    /// Set the new one.
    Change,
    /// It was set, or not.
    Changed(Result<(), VaultError>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Current,
    New,
    Again,
}

impl Field {
    const ALL: [Self; 3] = [Self::Current, Self::New, Self::Again];

    fn id(self) -> &'static str {
        match self {
            Self::Current => "change-current",
            Self::New => "change-new",
            Self::Again => "change-again",
        }
    }

    fn label(self) -> String {
        match self {
            Self::Current => t!("vault-page-passphrase-current"),
            Self::New => t!("vault-page-passphrase-new"),
            Self::Again => t!("create-again"),
        }
    }
}

impl State {
    fn strength(&self, vault: &Vault) -> Strength {
        strength(&self.new, &[vault.name()])
    }

    fn fault(&self, field: Field, vault: &Vault) -> Option<String> {
        let refused = self.refused.as_ref().map(ToString::to_string);
        match field {
            Field::Current if self.refused.is_some() => refused,
            _ if !self.tried => None,
            Field::Current => self.current.is_empty().then(|| t!("unlock-passphrase-missing")),
            Field::New => (!self.strength(vault).enough).then(|| t!("create-passphrase-weak")),
            Field::Again => (*self.again != *self.new).then(|| t!("create-again-differs")),
        }
    }

    fn faults(&self, vault: &Vault) -> Vec<(Field, String)> {
        let wrong = |field: Field| Some((field, self.fault(field, vault)?));
        Field::ALL.into_iter().filter_map(wrong).collect()
    }
}

fn wrap(message: Message) -> super::Message {
    super::Message::Passphrase(message)
}

/// Handles a message.
pub(super) fn update(
    page: &mut super::State,
    message: Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Task<super::Message> {
    let state = &mut page.passphrase;
    match message {
        Message::Current(words) => {
            state.current = Zeroizing::new(words);
            state.refused = None;
        }
        Message::New(words) => state.new = Zeroizing::new(words),
        Message::Again(words) => state.again = Zeroizing::new(words),
        Message::Show => state.shown = !state.shown,
        Message::Change => return change(page, vault, context),
        Message::Changed(Ok(())) => {
            *state = State::default();
            page.tell(Card::Passphrase, News::Good(t!("vault-page-passphrase-changed")));
            return super::State::look(vault);
        }
        Message::Changed(Err(error)) => return refuse(page, error),
    }
    Task::none()
}

fn refuse(page: &mut super::State, error: VaultError) -> Task<super::Message> {
    page.passphrase.busy = false;
    if error == VaultError::WrongPassphrase {
        page.passphrase.refused = Some(error);
        return focus(Field::Current.id());
    }
    page.fail(Card::Passphrase, &error);
    Task::none()
}

fn change(
    page: &mut super::State,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Task<super::Message> {
    page.news = None;
    let state = &mut page.passphrase;
    if state.busy {
        return Task::none();
    }
    (state.tried, state.refused) = (true, None);
    if let Some((first, _)) = state.faults(vault).first() {
        return focus(first.id());
    }
    state.busy = true;
    let [current, new] = [&state.current, &state.new].map(|words| Passphrase::new(words));
    let (vault, by, now) = (Arc::clone(vault), context.me.to_owned(), context.now);
    let cost = context.machine.key_cost;
    background::run(move || {
        vault.change_passphrase(&current, &new, cost)?;
        // It is changed, whether or not the log can be written now.
        let _ = vault.note(Event::PassphraseChanged, &by, now);
        Ok(())
    })
    .map(|changed| wrap(Message::Changed(changed)))
}

/// Draws the card.
pub(super) fn view<'a>(
    page: &'a super::State,
    vault: &'a Vault,
    context: &Context<'_>,
) -> Element<'a, super::Message> {
    let state = &page.passphrase;
    let faults = state.faults(vault);
    let fields = Field::ALL.map(|field| text(state, field, vault));
    let change = button(t!("vault-page-passphrase-change"))
        .on_press_maybe((page.is_free(context) && !state.busy).then(|| wrap(Message::Change)));
    let show = button(if state.shown { t!("passphrase-hide") } else { t!("passphrase-show") });
    let show = show.link().on_press(wrap(Message::Show));
    let refused: Vec<kit::Fault> = faults
        .into_iter()
        .map(|(field, words)| kit::Fault { field: field.label(), words })
        .collect();
    let busy = state.busy.then(|| kit::body(t!("vault-page-busy")));
    let buttons = column![column![kit::refusal(&refused), change]].push(busy);
    let parts = fields
        .into_iter()
        .chain([advice(state, vault), show.into(), buttons.spacing(space::S).into()])
        .chain(page.news(Card::Passphrase));
    card(t!("vault-page-passphrase"), t!("vault-page-passphrase-about"), parts)
}

fn text<'a>(state: &'a State, field: Field, vault: &Vault) -> Element<'a, super::Message> {
    let (words, on_input): (&str, fn(String) -> super::Message) = match field {
        Field::Current => (&state.current, |words| wrap(Message::Current(words))),
        Field::New => (&state.new, |words| wrap(Message::New(words))),
        Field::Again => (&state.again, |words| wrap(Message::Again(words))),
    };
    text_field(field.label(), words, on_input)
        .secure(!state.shown)
        .id(field.id())
        .error(state.fault(field, vault))
        .on_submit(wrap(Message::Change))
        .into()
}

fn advice<'a>(state: &State, vault: &Vault) -> Element<'a, super::Message> {
    let judged = (!state.new.is_empty()).then(|| state.strength(vault));
    let advice = judged.and_then(|judged| judged.advice.first().copied());
    let words = advice.map_or_else(|| t!("create-passphrase-help"), |key| t!(key));
    let shown = hush(kit::small(words.clone()));
    announce(Role::Status, words, shown).live(Live::Polite).into()
}
