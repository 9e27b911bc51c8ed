//! Colleagues whose deelcode was entered.

use serde::{Deserialize, Serialize};

use super::alike::called_alike;
use super::deelcode::Deelcode;
use super::error::ExchangeError;
use super::one_line;
use super::register::{CONTACTS, Recorded};
use crate::case::Timestamp;
use crate::vault::{Event, Vault};

/// A colleague.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// What they are called here.
    pub name: String,
    /// Their deelcode.
    pub deelcode: Deelcode,
    /// When it was entered.
    pub since: Timestamp,
    /// When the eight words were compared, and by whom; absent when never.
    pub compared: Option<Compared>,
}

/// That the words were compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    /// When.
    pub at: Timestamp,
    /// By whom, on this side.
    pub by: String,
}

/// How far somebody is known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Acquaintance {
    /// A contact.
    Known(Contact),
    /// Nobody with this deelcode, but somebody else with a name that looks like it.
    SameName(Contact),
    /// Nobody with this deelcode or name.
    Stranger,
}

impl Recorded for Contact {
    fn is_same(&self, other: &Self) -> bool {
        self.deelcode == other.deelcode
    }

    fn is_later(&self, other: &Self) -> bool {
        let at = |contact: &Self| contact.compared.as_ref().map(|compared| compared.at);
        at(self) > at(other)
    }
}

impl Vault {
    /// All contacts, by name.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn contacts(&self) -> Result<Vec<Contact>, ExchangeError> {
        let mut contacts: Vec<Contact> = CONTACTS.all(&self.store)?;
        contacts.sort_by_key(|contact| contact.name.to_lowercase());
        Ok(contacts)
    }

    /// Remembers a colleague.
    ///
    /// # Errors
    /// A name that is missing, a deelcode that is known or our own, or the disk.
    pub fn add_contact(
        &self,
        name: &str,
        deelcode: Deelcode,
        now: Timestamp,
    ) -> Result<(), ExchangeError> {
        let _one = self.one_exchange();
        let name = one_line(name);
        if name.is_empty() {
            return Err(ExchangeError::NamelessContact);
        }
        if self.own_deelcode()? == Some(deelcode) {
            return Err(ExchangeError::OwnDeelcode);
        }
        let contacts = self.contacts()?;
        if let Some(known) = contacts.iter().find(|known| known.deelcode == deelcode) {
            let name = known.name.clone();
            return Err(ExchangeError::KnownDeelcode(name));
        }
        let contact = Contact { name, deelcode, since: now, compared: None };
        Ok(CONTACTS.add(&self.store, &contact)?)
    }

    /// Notes that the eight words were compared by phone: only ever done by a
    /// person who says so.
    ///
    /// # Errors
    /// [`ExchangeError::NoSuchContact`], or the disk.
    pub fn mark_compared(
        &self,
        deelcode: Deelcode,
        by: &str,
        now: Timestamp,
    ) -> Result<(), ExchangeError> {
        let _one = self.one_exchange();
        let mut contacts = self.contacts()?.into_iter();
        let known = contacts.find(|known| known.deelcode == deelcode);
        let known = known.ok_or(ExchangeError::NoSuchContact)?;
        let name = known.name.clone();
        let compared = Some(Compared { at: now, by: by.trim().to_owned() });
        CONTACTS.add(&self.store, &Contact { compared, ..known })?;
        self.note_quietly(Event::WordsCompared(name), by, now);
        Ok(())
    }

    /// Forgets a colleague.
    ///
    /// # Errors
    /// [`ExchangeError::NoSuchContact`], or the disk.
    pub fn remove_contact(&self, deelcode: Deelcode) -> Result<(), ExchangeError> {
        let _one = self.one_exchange();
        let is_gone = |known: &Contact| known.deelcode == deelcode;
        if !self.contacts()?.iter().any(is_gone) {
            return Err(ExchangeError::NoSuchContact);
        }
        Ok(CONTACTS.remove(&self.store, is_gone)?)
    }

    /// How far the owner of a deelcode, who calls themselves `name`, is known.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn acquaintance(
        &self,
        deelcode: Deelcode,
        name: &str,
    ) -> Result<Acquaintance, ExchangeError> {
        let contacts = self.contacts()?;
        let same = |known: &&Contact| called_alike(&known.name, name);
        let known = contacts.iter().find(|known| known.deelcode == deelcode);
        Ok(match (known, contacts.iter().find(same)) {
            (Some(known), _) => Acquaintance::Known(known.clone()),
            (None, Some(other)) => Acquaintance::SameName(other.clone()),
            (None, None) => Acquaintance::Stranger,
        })
    }
}

/// A known colleague whose name somebody could take this one for, but who has
/// another deelcode, or whose deelcode is yet to be typed.
#[must_use]
pub fn namesake<'a>(
    contacts: &'a [Contact],
    name: &str,
    code: Option<Deelcode>,
) -> Option<&'a Contact> {
    let is_same_person = code.is_some_and(|code| contacts.iter().any(|one| one.deelcode == code));
    contacts.iter().find(|one| called_alike(&one.name, name)).filter(|_| !is_same_person)
}

impl Acquaintance {
    /// Whether the words were compared.
    pub fn is_compared(&self) -> bool {
        matches!(self, Self::Known(contact) if contact.compared.is_some())
    }

    /// Somebody known with another deelcode, whose name this could be taken for.
    pub fn looks_like(&self) -> Option<&str> {
        match self {
            Self::SameName(contact) => Some(&contact.name),
            Self::Known(_) | Self::Stranger => None,
        }
    }
}
