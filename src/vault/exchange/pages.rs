//! A document for a colleague: signed and encrypted for their deelcode, as a case is. It
//! changes nothing in their vault; who opens it says where it goes.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::bundle::{LONGEST_COVER, check, one_line, read};
use super::deelcode::Deelcode;
use super::error::ExchangeError;
use super::keys::Keys;
use super::letter::{Kind, Letter, split};
use super::{AROUND, LIMIT};
use crate::case::Timestamp;
use crate::t;
use crate::vault::create::random_id;
use crate::vault::keys::Randomness;
use crate::vault::log::Event;
use crate::vault::store::{Retrying, atomic};
use crate::vault::{Disk, Named, Vault, VaultError};

/// To whom something goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    /// For whom.
    pub to: Deelcode,
    /// What they are called; the name of the contact when there is one.
    pub name: String,
    /// Whether to send although the words were never compared.
    pub without_comparing: bool,
}

/// A document that is to be encrypted for a colleague.
#[derive(Debug, Clone)]
pub struct SealedDocument<'a> {
    /// What stands in it, as a PDF.
    pub bytes: &'a [u8],
    /// Of which case.
    pub of: Named,
    /// What it is: "Veiligheidsplan".
    pub kind: &'a str,
    /// For what kind of reader, without a name: "kind".
    pub reader: &'a str,
}

/// What stands on the outside of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageCover {
    nonce: Uuid,
    /// Who signed.
    pub from: Deelcode,
    /// What they call themselves.
    pub from_name: String,
    /// Whom it is for.
    to: Deelcode,
    /// When it was made, by the sender's clock.
    pub made_at: Timestamp,
    /// What it is.
    pub kind: String,
}

/// A document that came from a colleague.
#[derive(Clone, PartialEq, Eq)]
pub struct Page {
    /// What its sender tells about it.
    pub cover: PageCover,
    /// The PDF.
    pub bytes: Zeroizing<Vec<u8>>,
}

impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Page").field("cover", &self.cover).finish_non_exhaustive()
    }
}

/// What every PDF begins with.
const PDF: &[u8] = b"%PDF-";

impl Vault {
    /// Writes a document as a file for a colleague into the folder of `out`, and notes that
    /// in the log. Gives the name of the file.
    ///
    /// # Errors
    /// Why it may not be sent, or the disk; then no file was left.
    pub fn send_document(
        &self,
        document: &SealedDocument<'_>,
        addressee: &Addressee,
        out: &dyn Disk,
        by: &str,
        now: Timestamp,
        randomness: Randomness<'_>,
    ) -> Result<String, ExchangeError> {
        self.store.must_write()?;
        let _one = self.one_exchange();
        self.is_outside(out)?;
        self.may_reach(addressee)?;
        let keys = self.exchange_keys(&mut *randomness)?;
        let cover = PageCover {
            nonce: random_id(randomness),
            from: keys.deelcode(),
            from_name: by.trim().to_owned(),
            to: addressee.to,
            made_at: now,
            kind: document.kind.to_owned(),
        };
        let letter = pack(&keys, &cover, document.bytes)?;
        let short = &letter.id().simple().to_string()[..8];
        let file = t!("exchange-file-page", id = short);
        let out = &Retrying::new(out);
        let sealed = letter.encrypt(&addressee.to)?;
        let written = out.create_folder("").map_err(VaultError::writing);
        let written = written.and_then(|()| atomic::write(out, &file, &sealed));
        written.map_err(VaultError::outside)?;
        let (kind, reader) = (document.kind.to_owned(), document.reader.to_owned());
        self.note_quietly(Event::DocumentMade(document.of.clone(), kind, reader), by, now);
        Ok(file)
    }

    /// Whether nothing speaks against sending something to this colleague.
    pub(super) fn may_reach(&self, addressee: &Addressee) -> Result<(), ExchangeError> {
        if self.own_deelcode()? == Some(addressee.to) {
            return Err(ExchangeError::OwnDeelcode);
        }
        let known = self.acquaintance(addressee.to, &addressee.name)?;
        match known.is_compared() || addressee.without_comparing {
            true => Ok(()),
            false => Err(ExchangeError::NotCompared),
        }
    }
}

fn pack(keys: &Keys, cover: &PageCover, bytes: &[u8]) -> Result<Letter, ExchangeError> {
    let cover = super::bundle::cover_line(cover)?;
    if bytes.len() > LIMIT - AROUND {
        return Err(ExchangeError::TooLarge);
    }
    let body = [cover.as_bytes(), b"\n", bytes].concat();
    Ok(Letter::sign(keys, Kind::Page, body))
}

/// The document in a letter, of which the signature and the recipient were checked.
pub(super) fn open(letter: &Letter, keys: &Keys) -> Result<Page, ExchangeError> {
    let (line, bytes) = split(&letter.body, LONGEST_COVER).ok_or(ExchangeError::Damaged)?;
    let mut cover: PageCover = read(line)?;
    check(letter, &cover.from, &cover.to, keys)?;
    if !bytes.starts_with(PDF) {
        return Err(ExchangeError::Damaged);
    }
    for words in [&mut cover.from_name, &mut cover.kind] {
        *words = one_line(words);
    }
    Ok(Page { cover, bytes: Zeroizing::new(bytes.to_vec()) })
}
