//! The employer's own key: shown openly to whoever uses the vault.

use std::sync::Arc;

use iced::widget::column;
use iced::{Element, Task};

use super::{Card, Message as Parent, News, State as Page, card, change_keys};
use crate::gui::context::Context;
use crate::gui::form::{Field, Form};
use crate::gui::kit;
use crate::gui::theme::space;
use crate::t;
use crate::vault::{Event, Organisation, Vault, VaultError};

#[derive(Debug, Default)]
pub(super) struct State {
    name: String,
    recipient: String,
    tried: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Name(String),
    Recipient(String),
    Set,
    Remove,
    /// It was done, or not; the words say what.
    Done(Result<String, VaultError>),
}

const NAME: Field<State> =
    Field::new("employer-name", |_| t!("vault-page-employer-name"), |state| missing(&state.name));
const KEY: Field<State> = Field::new(
    "employer-key",
    |_| t!("vault-page-employer-key"),
    |state| missing(&state.recipient),
);

fn missing(words: &str) -> Option<String> {
    words.trim().is_empty().then(|| t!("vault-page-employer-missing"))
}

impl Form for State {
    const FIELDS: &'static [Field<Self>] = &[NAME, KEY];

    fn is_tried(&self) -> bool {
        self.tried
    }
}

fn wrap(message: Message) -> Parent {
    Parent::Employer(message)
}

pub(super) fn update(
    page: &mut Page,
    message: Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Task<Parent> {
    let state = &mut page.employer;
    match message {
        Message::Name(name) => state.name = name,
        Message::Recipient(recipient) => state.recipient = recipient,
        Message::Set => return set(page, vault, context),
        Message::Remove => return remove(vault, context),
        Message::Done(Ok(words)) => {
            *state = State::default();
            page.tell(Card::Employer, News::Good(words));
            return Page::look(vault);
        }
        Message::Done(Err(error)) => page.fail(Card::Employer, &error),
    }
    Task::none()
}

fn set(page: &mut Page, vault: &Arc<Vault>, context: &Context<'_>) -> Task<Parent> {
    let state = &mut page.employer;
    state.tried = true;
    if let Some(mend) = state.lead_to_fault() {
        return mend;
    }
    let organisation = Organisation {
        name: state.name.trim().to_owned(),
        recipient: state.recipient.trim().to_owned(),
    };
    change_keys(vault, context, move |vault| {
        vault.set_organisation(&organisation)?;
        let told = t!("vault-page-employer-set", name = organisation.name.as_str());
        Ok((told, Event::OrganisationSet(organisation.recipient)))
    })
    .map(|done| wrap(Message::Done(done)))
}

fn remove(vault: &Arc<Vault>, context: &Context<'_>) -> Task<Parent> {
    change_keys(vault, context, |vault| {
        vault.remove_organisation()?;
        Ok((t!("vault-page-employer-removed"), Event::OrganisationRemoved))
    })
    .map(|done| wrap(Message::Done(done)))
}

pub(super) fn view<'a>(page: &'a Page, context: &Context<'_>) -> Element<'a, Parent> {
    let parts = match &page.facts.organisation {
        Some(organisation) => present(page, organisation, context),
        None => absent(page, context),
    };
    let parts = std::iter::once(parts).chain(page.status(Card::Employer));
    card(t!("vault-page-employer"), t!("vault-page-employer-about"), parts)
}

fn present<'a>(
    page: &'a Page,
    organisation: &'a Organisation,
    context: &Context<'_>,
) -> Element<'a, Parent> {
    let words = t!("vault-page-employer-has", name = organisation.name.as_str());
    let remove =
        super::begin_button(page, context, t!("vault-page-employer-remove"), wrap(Message::Remove));
    let shown = column![kit::strong(words), kit::small(&organisation.recipient)];
    column![kit::warning(shown), remove].spacing(space::M).into()
}

fn absent<'a>(page: &'a Page, context: &Context<'_>) -> Element<'a, Parent> {
    let state = &page.employer;
    let name = NAME.text(state, &state.name, |name| wrap(Message::Name(name)));
    let key = KEY.text(state, &state.recipient, |key| wrap(Message::Recipient(key)));
    let set =
        super::begin_button(page, context, t!("vault-page-employer-give"), wrap(Message::Set));
    column![
        kit::body(t!("vault-page-employer-none")),
        Element::from(name),
        Element::from(key.placeholder("age1")),
        column![state.refusal(), set],
    ]
    .spacing(space::M)
    .into()
}
