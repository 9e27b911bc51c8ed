//! Kluis: backups, what opens the vault, looking after damage, and the log.

mod backup;
mod check;
mod code;
mod dates;
mod employer;
mod log;
mod long_job;
mod passphrase;
mod reminder;

use std::sync::Arc;

use iced::advanced::widget::Id;
use iced::widget::{Column, column};
use iced::{Element, Task};

use super::page::{beside, page};
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::sheet;
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::t;
use crate::vault::{Event, Log, Organisation, Vault, VaultError};

pub(crate) use passphrase::first_field as passphrase_field;
pub(crate) use reminder::Reminder;

use long_job::LongJob;
pub(crate) use long_job::{Done, Told};

/// What is read from the vault for this page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    log: Log,
    organisation: Option<Organisation>,
    renewing: bool,
}

impl Facts {
    /// Reads them; what cannot be read is missing, and the check says why.
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
    /// Datums naar uw agenda.
    Dates,
}

#[derive(Debug, Default)]
pub(crate) struct State {
    facts: Facts,
    reminder: Reminder,
    long_job: Option<LongJob>,
    news: Option<(Card, News)>,
    backup: backup::State,
    passphrase: passphrase::State,
    code: code::State,
    employer: employer::State,
    check: check::State,
    dates: dates::State,
    /// How often more of the log was asked for.
    more_log: usize,
    /// The proof of an entry of the log on a sheet to print.
    proof: log::State,
}

#[derive(Debug, Clone)]
pub enum Message {
    /// The vault was looked at for this page.
    Read(Box<Facts>),
    /// Something long went on or ended.
    Told(Told),
    Stop,
    Backup(backup::Message),
    Passphrase(passphrase::Message),
    /// In the recovery code and the renewal of the key.
    Code(code::Message),
    Employer(employer::Message),
    Check(check::Message),
    /// In the dates for a calendar.
    Dates(dates::Message),
    MoreLog,
    /// With the proof of an entry of the log.
    Proof(usize, sheet::Message),
    /// Not now: remind me of a backup next time.
    Later,
}

pub(crate) fn scrolling() -> Id {
    Id::new("vault-page")
}

impl State {
    /// Reads anew what this page shows of the vault.
    pub(crate) fn look(vault: &Arc<Vault>) -> Task<Message> {
        let vault = Arc::clone(vault);
        background::run(move || Message::Read(Box::new(Facts::read(&vault))))
    }

    pub(crate) fn reminder(&self) -> &Reminder {
        &self.reminder
    }

    /// The vault is about to be locked: forgets every passphrase and code that
    /// stands on this page, and stops what is under way, which holds the key.
    pub(crate) fn leave(&mut self) {
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
            News::Good(words) => spoken::status(words, kit::note(kit::body(words))).into(),
            News::Bad(words) => spoken::failure(words),
        })
    }

    /// How far the work of a card is, and what came of it.
    fn status(&self, card: Card) -> impl Iterator<Item = Element<'_, Message>> {
        let job = self.long_job.as_ref().filter(|job| job.card == card);
        job.map(LongJob::view).into_iter().chain(self.news(card))
    }

    /// Whether a button may begin something.
    fn is_free(&self, context: &Context<'_>) -> bool {
        self.long_job.is_none() && !context.read_only
    }

    fn begin(
        &mut self,
        card: Card,
        words: String,
        work: impl FnOnce(long_job::Step<'_>) -> Done + Send + 'static,
    ) -> Task<Message> {
        if self.long_job.is_some() {
            return Task::none();
        }
        self.news = None;
        let (job, task) = long_job::begin(card, words, work);
        self.long_job = Some(job);
        task
    }
}

pub(crate) fn update(
    state: &mut State,
    message: Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Task<Message> {
    match message {
        Message::Read(facts) => {
            state.facts = *facts;
            let days = context.machine.policy.backup_after(reminder::OLD);
            state.reminder.renew(&state.facts.log, context.now, days);
            state.backup.offer(context.machine.policy.backup_folder());
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
        Message::Dates(message) => return dates::update(state, message, vault, context),
        Message::Check(message) => return check::update(state, message, vault, context),
        Message::MoreLog => state.more_log += 1,
        Message::Proof(at, message) => return log::update(state, at, message, vault, context),
        Message::Later => state.reminder = Reminder::Later,
    }
    Task::none()
}

fn receive(state: &mut State, done: Done) {
    match done {
        Done::BackedUp(folder, made) => backup::received(state, &folder, made),
        Done::Merged(merged) => backup::merged(state, merged),
        Done::Renewed(renewed) => code::renewed(state, renewed),
        Done::Dates(folder, made) => dates::received(state, &folder, made),
        Done::Checked(checked) => check::received(state, checked),
    }
}

pub(crate) fn view<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    let width = context.size.width;
    let content = Column::new()
        .push(backup::view(state, context))
        .push(check::view(state, context))
        .push(dates::view(state, context))
        .push(passphrase::view(state, context))
        .push(code::view(state, context))
        .push(employer::view(state, context));
    let log = column![log::view(state, context)];
    let content = beside(content, log, width);
    let about = kit::small(t!("vault-page-about"));
    page(t!("vault-page-title"), about, [], content, width, scrolling())
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

/// Does something with the keys of the vault and notes it in the log.
fn change_keys<T: Send + 'static>(
    vault: &Arc<Vault>,
    context: &Context<'_>,
    change: impl FnOnce(&Vault) -> Result<(T, Event), VaultError> + Send + 'static,
) -> Task<Result<T, VaultError>> {
    let (vault, by, now) = (Arc::clone(vault), context.me.to_owned(), context.now);
    background::run(move || {
        let (done, event) = change(&vault)?;
        // It is done, whether or not the log can be written now.
        let _ = vault.note(event, &by, now);
        Ok(done)
    })
}
