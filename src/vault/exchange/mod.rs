//! Handing a case over to a colleague, and taking one in.
//!
//! Each vault has a second pair of keys for this, made when first needed: an
//! age key to receive with and an Ed25519 key to sign with. The public halves
//! together are the [`Deelcode`], which colleagues give each other; whether it
//! is really theirs they compare in eight words by phone.
//!
//! ```text
//! exchange/keys.age        our keys for exchange
//! exchange/contacts/       colleagues and their deelcodes
//! exchange/handovers/      what was given, and who stands behind each role
//! exchange/arrivals/       what was taken in or refused
//! inbox/<bundle>.age       what waits for a decision
//! inbox/<bundle>/          its attachments
//! ```
//!
//! A bundle goes: [`Vault::send`] → file → [`Vault::receive`] → inbox →
//! [`Vault::accept`] → case, and [`Vault::write_receipt`] → file →
//! [`Vault::receive`] at the sender, where the case is let go. Until then it
//! stays. A document goes as a file too ([`Vault::send_document`]); the vault of who reads
//! it in keeps nothing of it. The signature says which keys made a bundle, never that a person is
//! who they say: that is what comparing the words is for.

mod alike;
mod attached;
mod bundle;
mod calendar;
mod contacts;
mod deelcode;
mod error;
mod forgetting;
mod inbox;
mod keys;
mod letter;
mod pages;
mod plain_file;
mod receipts;
mod register;
mod sending;
mod signed_pack;
mod uniting;

use std::sync::MutexGuard;

pub use alike::called_alike;
pub use bundle::{Cover, Glance};
pub use calendar::{CalendarItem, calendar};
pub use contacts::{Acquaintance, Compared, Contact, namesake};
pub use deelcode::Deelcode;
pub use error::{Before, ExchangeError};
pub use inbox::{Accepted, Arrival, Arrived, Inbox, Waiting};
pub use pages::{Addressee, Page, PageCover, SealedDocument};
pub use plain_file::PlainDocument;
pub use receipts::Closing;
pub use sending::{Ended, Handover, Wish};
pub use signed_pack::{Signing, signing};

use self::bundle::one_line;
use self::keys::{Keys, StoredKeys};
use super::keys::Randomness;
use super::store::held;
use super::{Vault, VaultError};

/// No letter is larger without its attachments: a hundred times the largest case seen,
/// and little enough to hold in memory.
pub const LIMIT: usize = 16 * 1024 * 1024;

/// No file with a letter is larger: looked at before anything is decrypted. All
/// attachments that a case can have fit in one.
pub const LARGEST_FILE: usize = 120 * 1024 * 1024;
/// Room for the cover, the padding and the encryption around a case or a document.
const AROUND: usize = 256 * 1024;

const KEYS: &str = "exchange/keys.age";

impl Vault {
    /// The deelcode of this vault; its keys are made when there are none yet.
    ///
    /// # Errors
    /// What is wrong with the keys, or the disk.
    pub fn deelcode(&self, randomness: Randomness<'_>) -> Result<Deelcode, ExchangeError> {
        let _one = self.one_exchange();
        Ok(self.exchange_keys(randomness)?.deelcode())
    }

    /// The deelcode of this vault, if it has keys for exchange.
    ///
    /// # Errors
    /// What is wrong with the keys.
    pub fn own_deelcode(&self) -> Result<Option<Deelcode>, ExchangeError> {
        Ok(self.stored_keys()?.map(|keys| keys.deelcode()))
    }

    fn stored_keys(&self) -> Result<Option<Keys>, ExchangeError> {
        let Some(stored) = self.store.read_value::<StoredKeys>(KEYS)? else {
            return Ok(None);
        };
        let damaged = || VaultError::FileDamaged(KEYS.to_owned());
        Ok(Some(Keys::restore(&stored).ok_or_else(damaged)?))
    }

    fn exchange_keys(&self, randomness: Randomness<'_>) -> Result<Keys, ExchangeError> {
        if let Some(keys) = self.stored_keys()? {
            return Ok(keys);
        }
        let keys =
            Keys::generate(randomness).ok_or_else(|| VaultError::Sealing(KEYS.to_owned()))?;
        if self.store.replace_value(KEYS, None, &keys.to_store())? {
            return Ok(keys);
        }
        // Another window made them at the same moment.
        let damaged = || VaultError::FileDamaged(KEYS.to_owned());
        Ok(self.stored_keys()?.ok_or_else(damaged)?)
    }

    fn one_exchange(&self) -> MutexGuard<'_, ()> {
        held(&self.one_exchange)
    }
}
