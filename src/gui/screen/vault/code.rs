//! A new recovery code, and a new key for the whole vault, which needs one too.

use std::sync::Arc;

use iced::widget::{Column, column};
use iced::{Element, Task};
use zeroize::Zeroizing;

use super::long_job::Done;
use super::{Card, Message as Parent, News, State as Page, card, change_keys};
use crate::gui::context::Context;
use crate::gui::recovery_code::Shown;
use crate::gui::theme::space;
use crate::gui::widget::focus::focus;
use crate::gui::widget::text_field;
use crate::gui::{kit, recovery_code};
use crate::platform::randomness;
use crate::t;
use crate::vault::{Event, NewKey, Passphrase, RecoveryCode, Renewal, Vault, VaultError};

fn field(card: Card) -> &'static str {
    match card {
        Card::Renewal => "renew-key-words",
        _ => "renew-code-words",
    }
}

/// What is typed and shown here.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The passphrase, to confirm that it is the user who asks.
    words: Zeroizing<String>,
    /// For what it is typed.
    wanted: Option<Card>,
    tried: bool,
    /// Whether it was not the passphrase of this vault.
    refused: bool,
    busy: Option<Card>,
    /// A new code, until it is on paper.
    made: Option<(Card, RecoveryCode)>,
    /// What was typed back of it.
    paper: recovery_code::State,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// The passphrase was typed, for this.
    Words(Card, String),
    NewCode,
    Renew,
    /// Go on with a renewal that was interrupted.
    GoOn,
    Made(Card, Result<RecoveryCode, VaultError>),
    Paper(recovery_code::Message),
}

impl State {
    /// What is typed at one of the two fields.
    fn words_for(&self, card: Card) -> &str {
        match self.wanted {
            Some(wanted) if wanted == card => &self.words,
            _ => "",
        }
    }

    /// What is wrong with what was typed there.
    fn fault(&self, card: Card) -> Option<String> {
        let here = self.wanted == Some(card);
        if here && self.refused {
            return Some(t!("vault-page-wrong-words"));
        }
        let missing = here && self.tried && self.words.is_empty();
        missing.then(|| t!("unlock-passphrase-missing"))
    }
}

fn wrap(message: Message) -> Parent {
    Parent::Code(message)
}

pub(super) fn update(
    page: &mut Page,
    message: Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Task<Parent> {
    let state = &mut page.code;
    match message {
        Message::Words(card, words) => {
            state.words = Zeroizing::new(words);
            state.wanted = Some(card);
            (state.tried, state.refused) = (false, false);
        }
        Message::NewCode => return ask(page, Card::Recovery, vault, context),
        Message::Renew => return ask(page, Card::Renewal, vault, context),
        Message::GoOn => return go_on(page, vault),
        Message::Made(card, Ok(code)) => return show(page, card, code, vault),
        Message::Made(card, Err(VaultError::WrongPassphrase)) => {
            (state.busy, state.refused) = (None, true);
            return focus(field(card));
        }
        Message::Made(card, Err(error)) => {
            state.busy = None;
            page.fail(card, &error);
        }
        Message::Paper(message) => {
            let Some((_, code)) = &state.made else {
                return Task::none();
            };
            let shown = Shown { code, vault, machine: context.machine };
            let reply = recovery_code::update(&mut state.paper, message, shown);
            let reply = reply.map(|message| wrap(Message::Paper(message)));
            return reply.settle(|typed| confirm(page, &typed));
        }
    }
    Task::none()
}

/// Both ask for the passphrase: whoever finds the window open changes nothing.
fn ask(page: &mut Page, card: Card, vault: &Arc<Vault>, context: &Context<'_>) -> Task<Parent> {
    page.news = None;
    let state = &mut page.code;
    if state.busy.is_some() {
        return Task::none();
    }
    if state.words_for(card).is_empty() {
        (state.tried, state.wanted) = (true, Some(card));
        return focus(field(card));
    }
    (state.tried, state.refused, state.busy) = (false, false, Some(card));
    let typed = std::mem::take(&mut state.words);
    let cost = context.machine.key_cost;
    change_keys(vault, context, move |vault| {
        Passphrase::try_each(&typed, |passphrase| {
            vault.confirm_passphrase(passphrase)?;
            Ok(match card {
                Card::Renewal => {
                    let new = NewKey { passphrase, cost };
                    (vault.begin_renewing(&new, &mut randomness)?, Event::KeyRenewed)
                }
                _ => (vault.renew_recovery(cost, &mut randomness)?, Event::RecoveryRenewed),
            })
        })
    })
    .map(move |made| wrap(Message::Made(card, made)))
}

fn show(page: &mut Page, card: Card, code: RecoveryCode, vault: &Arc<Vault>) -> Task<Parent> {
    page.code = State { made: Some((card, code)), ..State::default() };
    let next = match card {
        Card::Renewal => go_on(page, vault),
        _ => Page::look(vault),
    };
    Task::batch([next, recovery_code::begin()])
}

fn go_on(page: &mut Page, vault: &Arc<Vault>) -> Task<Parent> {
    let vault = Arc::clone(vault);
    page.begin(Card::Renewal, t!("vault-page-renewing"), move |step| {
        Done::Renewed(vault.go_on_renewing(step))
    })
}

/// Every file was encrypted anew, or not yet.
pub(super) fn renewed(page: &mut Page, renewed: Result<Renewal, VaultError>) {
    let news = match renewed {
        Ok(Renewal::Done) => News::Good(t!("vault-page-renewed")),
        Ok(Renewal::Stopped) => News::Good(t!("vault-page-renewal-stopped")),
        Ok(Renewal::Unreadable(files)) => {
            News::Bad(t!("vault-page-renewal-unreadable", files = files.join(", ")))
        }
        Err(error) => News::Bad(error.to_string()),
    };
    page.tell(Card::Renewal, news);
}

/// The code is on paper when it can be typed from there. It is compared with
/// what was shown: while the key is being renewed, it opens nothing yet.
fn confirm(page: &mut Page, typed: &RecoveryCode) -> Task<Parent> {
    match &page.code.made {
        Some((card, code)) if code == typed => {
            let card = *card;
            page.code = State::default();
            page.tell(card, News::Good(t!("vault-page-code-kept")));
            Task::none()
        }
        Some(_) => page.code.paper.refuse(VaultError::WrongRecoveryCode),
        None => Task::none(),
    }
}

/// Draws the card of the recovery code and that of the key.
pub(super) fn view<'a>(page: &'a Page, context: &Context<'_>) -> Element<'a, Parent> {
    let state = &page.code;
    let shown = |card| match &state.made {
        Some((at, code)) if *at == card => {
            let shown = recovery_code::view(&state.paper, code, context.machine);
            Some(shown.map(|message| wrap(Message::Paper(message))))
        }
        _ => None,
    };
    let parts = |card| {
        let asked = shown(card).or_else(|| begin(page, context, card));
        asked.into_iter().chain(page.status(card))
    };
    let recovery =
        card(t!("vault-page-recovery"), t!("vault-page-recovery-about"), parts(Card::Recovery));
    let renewal =
        card(t!("vault-page-renewal"), t!("vault-page-renewal-about"), parts(Card::Renewal));
    column![recovery, renewal].spacing(14).into()
}

fn begin<'a>(page: &'a Page, context: &Context<'_>, card: Card) -> Option<Element<'a, Parent>> {
    let (words, message) = match card {
        Card::Renewal if page.facts.renewing => (t!("vault-page-renewal-go-on"), Message::GoOn),
        Card::Renewal => (t!("vault-page-renew"), Message::Renew),
        _ => (t!("vault-page-recovery-new"), Message::NewCode),
    };
    let needs_words = !matches!(message, Message::GoOn);
    let submit = page.is_free(context).then(|| wrap(message.clone()));
    let field = needs_words.then(|| asked(&page.code, card, submit, context));
    let begin = super::begin_button(page, context, words, wrap(message));
    let busy = (page.code.busy == Some(card)).then(|| kit::body(t!("vault-page-busy")));
    let all = Column::new().push(field).push(begin).push(busy);
    // A renewal that goes on shows how far it is instead.
    let idle = card != Card::Renewal || page.long_job.is_none();
    idle.then(|| all.spacing(space::M).into())
}

fn asked<'a>(
    state: &'a State,
    card: Card,
    submit: Option<Parent>,
    context: &Context<'_>,
) -> Element<'a, Parent> {
    let error = state.fault(card);
    let label = match card {
        Card::Renewal => t!("vault-page-renewal-words"),
        _ => t!("vault-page-recovery-words"),
    };
    let typed = move |words| wrap(Message::Words(card, words));
    text_field(label, state.words_for(card), typed)
        .secure(true)
        .warning(context.machine.caps_lock.warning())
        .id(field(card))
        .error(error)
        .on_submit_maybe(submit)
        .into()
}
