//! What the page lets the vault do, away from the window.

use std::path::PathBuf;
use std::sync::Arc;

use iced::Task;

use super::{Message, Place, State};
use crate::documents::bared;
use crate::gui::background;
use crate::gui::context::Context;
use crate::platform::{randomness, read_at_most, typed_path};
use crate::t;
use crate::vault::exchange::{
    Accepted, Arrival, Arrived, Closing, Contact, Deelcode, ExchangeError, Handover, Inbox,
    LARGEST_FILE, Page,
};
use crate::vault::{RealDisk, Vault, VaultError};

/// What a vault knows of handing over.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Overview {
    /// Our deelcode, once there are keys.
    pub code: Option<Deelcode>,
    pub contacts: Vec<Contact>,
    /// What waits for a decision.
    pub inbox: Inbox,
    /// What was decided about.
    pub arrivals: Vec<Arrival>,
    /// What was given.
    pub handovers: Vec<Handover>,
}

impl Overview {
    pub(super) fn of(vault: &Vault, keys: bool) -> Result<Self, ExchangeError> {
        let code =
            if keys { Some(vault.deelcode(&mut randomness)?) } else { vault.own_deelcode()? };
        Ok(Self {
            code,
            contacts: vault.contacts()?,
            inbox: vault.inbox()?,
            arrivals: vault.arrivals()?,
            handovers: vault.handovers()?,
        })
    }
}

/// Something that was done, and what the vault knows since.
#[derive(Debug, Clone)]
pub struct Done {
    pub(super) outcome: Result<News, ExchangeError>,
    pub(super) overview: Result<Overview, ExchangeError>,
}

#[derive(Debug, Clone)]
pub(crate) enum News {
    /// A case waits for a decision.
    Waiting(String),
    /// A receipt ended a handover.
    Closed(Box<Closing>),
    /// A document, which is kept nowhere yet.
    Page(Box<Page>),
    Accepted(Accepted),
    Refused,
    Receipt(String, String),
    Withdrawn,
    Added(String),
    Compared,
    Forgotten,
}

impl News {
    pub(super) fn words(&self) -> String {
        match self {
            Self::Waiting(from) => t!("sharing-waiting", from = from.as_str()),
            Self::Closed(closing) => closing.words(),
            Self::Page(page) => t!(
                "sharing-page",
                from = page.cover.from_name.as_str(),
                kind = page.cover.kind.as_str()
            ),
            Self::Accepted(Accepted { copy: None, .. }) => t!("sharing-accepted"),
            Self::Accepted(_) => t!("sharing-accepted-beside"),
            Self::Refused => t!("sharing-refused"),
            Self::Receipt(file, folder) => {
                t!("sharing-receipt-made", file = file.as_str(), folder = folder.as_str())
            }
            Self::Withdrawn => t!("sharing-withdrawn"),
            Self::Added(name) => t!("sharing-added", name = name.as_str()),
            Self::Compared => t!("sharing-compared-now"),
            Self::Forgotten => t!("sharing-forgotten"),
        }
    }
}

/// Starts what a message asks for, one thing at a time.
pub(super) fn start(
    state: &mut State,
    message: Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Task<Message> {
    if state.busy {
        return Task::none();
    }
    let (me, now) = (context.me.to_owned(), context.now);
    match message {
        Message::Read => read(state, vault, context),
        Message::Accept(id) => {
            let was_told = state.destroyed == Some(id);
            state.run(Place::Arriving, vault, move |vault| {
                let taken = match was_told {
                    true => vault.accept_also_destroyed(id, &me, now, &mut randomness, &bared)?,
                    false => vault.accept(id, &me, now, &mut randomness, &bared)?,
                };
                Ok(News::Accepted(taken))
            })
        }
        Message::Refuse(id) => state.run(Place::Arriving, vault, move |vault| {
            vault.refuse(id, "", &me, now).map(|()| News::Refused)
        }),
        Message::Withdraw(id) => state.run(Place::Giving, vault, move |vault| {
            vault.withdraw(id, &me, now).map(|()| News::Withdrawn)
        }),
        Message::Receipt(id) => {
            let Some(folder) = whole(state, Place::Giving, state.folder.clone()) else {
                return Task::none();
            };
            state.run(Place::Giving, vault, move |vault| {
                let file = vault.write_receipt(id, &me, &RealDisk::new(&folder))?;
                Ok(News::Receipt(file, folder.display().to_string()))
            })
        }
        Message::Compared(code) => state.run(Place::Contacts, vault, move |vault| {
            let noted = vault.mark_compared(code, &me, now);
            noted.map(|()| News::Compared)
        }),
        Message::Forget(code) => state.run(Place::Contacts, vault, move |vault| {
            vault.remove_contact(code).map(|()| News::Forgotten)
        }),
        Message::Add => add(state, vault, context),
        _ => Task::none(),
    }
}

fn read(state: &mut State, vault: &Arc<Vault>, context: &Context<'_>) -> Task<Message> {
    let Some(path) = whole(state, Place::Arriving, state.file.clone()) else {
        return Task::none();
    };
    let (me, now) = (context.me.to_owned(), context.now);
    state.run(Place::Arriving, vault, move |vault| {
        let file = read_at_most(&path, LARGEST_FILE + 1);
        let file = file.map_err(|refused| VaultError::reading(refused.into()))?;
        Ok(match vault.receive(&file, &me, now, &mut randomness)? {
            Arrived::Bundle(waiting) => News::Waiting(waiting.cover.from_name),
            Arrived::Receipt(closing) => News::Closed(closing),
            Arrived::Page(page) => News::Page(page),
        })
    })
}

fn add(state: &mut State, vault: &Arc<Vault>, context: &Context<'_>) -> Task<Message> {
    let now = context.now;
    match state.form.filled() {
        Err(mend) => mend,
        Ok((name, code)) => state.run(Place::Contacts, vault, move |vault| {
            vault.add_contact(&name, code, now)?;
            Ok(News::Added(name))
        }),
    }
}

/// The path, when it says where to look from everywhere.
fn whole(state: &mut State, place: Place, typed: String) -> Option<PathBuf> {
    let path = typed_path(&typed);
    if path.is_absolute() {
        return Some(path);
    }
    state.fail(place, ExchangeError::NotAPath);
    None
}

impl State {
    fn run(
        &mut self,
        place: Place,
        vault: &Arc<Vault>,
        job: impl FnOnce(&Vault) -> Result<News, ExchangeError> + Send + 'static,
    ) -> Task<Message> {
        self.busy = true;
        self.told = None;
        let vault = Arc::clone(vault);
        background::run(move || Done {
            outcome: job(&vault),
            overview: Overview::of(&vault, false),
        })
        .map(move |done| Message::Done(place, Box::new(done)))
    }
}
