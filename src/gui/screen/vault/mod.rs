//! Kluis: backups, what opens the vault, looking after damage, and the log.

mod backup;
mod check;
mod code;
mod employer;
mod log;
mod long_job;
mod passphrase;
mod reminder;

use std::sync::Arc;

use iced::advanced::widget::Id;
use iced::widget::{Column, column};
use iced::{Element, Task};

use super::page::{beside, page, top_bar};
use crate::gui::context::Context;
use crate::gui::theme::space;
use crate::gui::widget::{Live, Role, announce, button, unspoken};
use crate::gui::{background, kit};
use crate::t;
use crate::vault::{Log, Organisation, Vault, VaultError};

pub use reminder::Reminder;

use long_job::LongJob;
pub use long_job::{Done, Kind, Told};

/// What is read from the vault for this page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    log: Log,
    organisation: Option<Organisation>,
    renewing: bool,
}

impl Facts {
    /// Reads them; what cannot be read is missing, and the check says why.
    #[must_use]
    pub fn read(vault: &Vault) -> Self {
        Self {
            log: vault.log().unwrap_or_default(),
            organisation: vault.organisation().ok().flatten(),
            renewing: vault.is_renewing(),
        }
    }
}

/// Something to tell at a card.
#[derive(Debug, Clone, PartialEq, Eq)]
enum News {
    Good(String),
    Bad(String),
}

/// The cards of this page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Card {
    /// Reservekopie.
    Backup,
    /// Overnemen uit een reservekopie.
    Merge,
    /// Wachtzin.
    Passphrase,
    /// Herstelcode.
    Recovery,
    /// Sleutel vernieuwen.
    Renewal,
    /// Sleutel van de organisatie.
    Employer,
    /// Nakijken.
    Check,
}

/// What this page remembers.
#[derive(Debug, Default)]
pub struct State {
    facts: Facts,
    reminder: Reminder,
    long_job: Option<LongJob>,
    news: Option<(Card, News)>,
    backup: backup::State,
    passphrase: passphrase::State,
    code: code::State,
    employer: employer::State,
    check: check::State,
    log: log::State,
}

/// What can happen on this page.
#[derive(Debug, Clone)]
pub enum Message {
    /// The vault was looked at for this page.
    Read(Box<Facts>),
    /// Something long went on or ended.
    Told(Told),
    /// Stop what is under way.
    Stop,
    /// In the backup.
    Backup(backup::Message),
    /// In the change of passphrase.
    Passphrase(passphrase::Message),
    /// In the recovery code and the renewal of the key.
    Code(code::Message),
    /// In the employer's key.
    Employer(employer::Message),
    /// In looking after damage.
    Check(check::Message),
    /// Show more of the log.
    MoreLog,
    /// Not now: remind me of a backup next time.
    Later,
}

/// The part of this page that scrolls.
#[must_use]
pub fn scrolling() -> Id {
    Id::new("vault-page")
}

impl State {
    /// Reads anew what this page shows of the vault.
    pub fn look(vault: &Arc<Vault>) -> Task<Message> {
        let vault = Arc::clone(vault);
        background::run(move || Message::Read(Box::new(Facts::read(&vault))))
    }

    /// Whether to remind of a backup.
    #[must_use]
    pub fn reminder(&self) -> &Reminder {
        &self.reminder
    }

    /// The vault is about to be locked: forgets every passphrase and code that
    /// stands on this page, and stops what is under way, which holds the key.
    pub fn leave(&mut self) {
        if let Some(job) = &self.long_job {
            job.stop();
        }
        self.passphrase = passphrase::State::default();
        self.code = code::State::default();
        self.backup.forget_secrets();
    }

    fn tell(&mut self, card: Card, news: News) {
        self.news = Some((card, news));
    }

    fn fail(&mut self, card: Card, error: &VaultError) {
        self.tell(card, News::Bad(error.to_string()));
    }

    fn news(&self, card: Card) -> Option<Element<'_, Message>> {
        let (at, news) = self.news.as_ref()?;
        (*at == card).then(|| match news {
            News::Good(words) => told(words, Role::Status, Live::Polite, kit::note),
            News::Bad(words) => told(words, Role::Alert, Live::Assertive, kit::danger),
        })
    }

    fn progress(&self, kind: Kind) -> Option<Element<'_, Message>> {
        let job = self.long_job.as_ref()?;
        (job.kind == kind).then(|| job.view())
    }

    /// Whether a button may begin something.
    fn is_free(&self, context: &Context<'_>) -> bool {
        self.long_job.is_none() && !context.read_only
    }

    fn begin(
        &mut self,
        kind: Kind,
        work: impl FnOnce(long_job::Step<'_>) -> Done + Send + 'static,
    ) -> Task<Message> {
        if self.long_job.is_some() {
            return Task::none();
        }
        self.news = None;
        let (job, task) = long_job::begin(kind, work);
        self.long_job = Some(job);
        task
    }
}

fn told<'a>(
    words: &'a str,
    role: Role,
    live: Live,
    ground: fn(Element<'a, Message>) -> Element<'a, Message>,
) -> Element<'a, Message> {
    let shown = ground(unspoken(kit::body(words)));
    announce(role, words, shown).live(live).into()
}

/// Handles a message.
pub fn update(
    state: &mut State,
    message: Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Task<Message> {
    match message {
        Message::Read(facts) => {
            state.facts = *facts;
            state.reminder.renew(&state.facts.log, context.now);
        }
        Message::Told(Told::Step(done, total)) => {
            if let Some(job) = &mut state.long_job {
                job.step(done, total);
            }
        }
        Message::Told(Told::Done(done)) => {
            state.long_job = None;
            receive(state, *done);
            return State::look(vault);
        }
        Message::Stop => {
            if let Some(job) = &state.long_job {
                job.stop();
            }
        }
        Message::Backup(message) => return backup::update(state, message, vault, context),
        Message::Passphrase(message) => return passphrase::update(state, message, vault, context),
        Message::Code(message) => return code::update(state, message, vault, context),
        Message::Employer(message) => return employer::update(state, message, vault, context),
        Message::Check(message) => return check::update(state, message, vault, context),
        Message::MoreLog => state.log.more(),
        Message::Later => state.reminder = Reminder::Later,
    }
    Task::none()
}

fn receive(state: &mut State, done: Done) {
    match done {
        Done::BackedUp(folder, made) => backup::received(state, &folder, made),
        Done::Merged(merged) => backup::merged(state, merged),
        Done::Renewed(renewed) => code::renewed(state, renewed),
        Done::Checked(checked) => check::received(state, checked),
    }
}

/// Draws the page.
pub fn view<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    let width = context.size.width;
    let content = Column::new()
        .push(backup::view(state, context))
        .push(check::view(state, context))
        .push(passphrase::view(state, context))
        .push(code::view(state, context))
        .push(employer::view(state, context));
    let log = column![log::view(&state.log, &state.facts.log, context)];
    let content = beside(content, log, width);
    let title = t!("vault-page-title");
    let bar = top_bar(title.clone(), kit::small(t!("vault-page-about")), [], width);
    page(title, bar, content, width, scrolling())
}

fn card<'a>(
    title: String,
    about: String,
    parts: impl IntoIterator<Item = Element<'a, Message>>,
) -> Element<'a, Message> {
    let head = column![kit::h2(title), kit::body(about)].spacing(space::XS);
    let content = Column::new().push(head).extend(parts);
    kit::card(content.spacing(space::M)).into()
}

/// A button that begins something, unless something else is under way.
fn begin_button<'a>(
    state: &State,
    context: &Context<'_>,
    words: String,
    message: Message,
) -> Element<'a, Message> {
    button(words).on_press_maybe(state.is_free(context).then_some(message)).into()
}
