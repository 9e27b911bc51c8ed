//! Taking in what a colleague gave: it waits in the inbox until somebody decides.

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::bundle::{self, Cover};
use super::deelcode::Deelcode;
use super::error::{Before, ExchangeError};
use super::keys::Keys;
use super::letter::{Kind, Letter};
use super::pages::{self, Page};
use super::receipts::Closing;
use super::register::{ARRIVALS, Recorded};
use crate::case::{CaseId, Received, Timestamp};
use crate::vault::Vault;
use crate::vault::attachments::Cleaning;
use crate::vault::keys::Randomness;
use crate::vault::log::{Event, Named};
use crate::vault::store::layout::{INBOX, waiting};

/// A bundle that waits for a decision. Nothing of the case in it was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Which bundle.
    pub id: Uuid,
    /// What its sender tells about it.
    pub cover: Cover,
}

/// What waits, and what cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inbox {
    /// In the order of when they were made.
    pub waiting: Vec<Waiting>,
    /// Why files in the inbox cannot be used.
    pub faults: Vec<ExchangeError>,
}

/// What was in a file that was read in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrived {
    /// A case, which waits now.
    Bundle(Box<Waiting>),
    /// A receipt, which ended a handover.
    Receipt(Box<Closing>),
    /// A document, which is kept nowhere yet.
    Page(Box<Page>),
}

/// A bundle that was decided about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrival {
    /// Which bundle.
    pub id: Uuid,
    /// Who signed.
    pub from: Deelcode,
    /// What they call themselves.
    pub from_name: String,
    /// What its sender called the case.
    pub case_name: String,
    /// When it was decided.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// The case it became; absent when it was refused.
    pub case: Option<CaseId>,
    /// The number of the second copy it became, if it did.
    pub copy: Option<u32>,
    /// Why it was refused, or nothing.
    pub note: String,
}

/// Where an accepted case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accepted {
    /// The case.
    pub case: CaseId,
    /// The number of the second copy, when the case was here already.
    pub copy: Option<u32>,
}

impl Recorded for Arrival {
    fn is_same(&self, other: &Self) -> bool {
        self.id == other.id
    }

    /// What was taken in here and refused in another window was taken in.
    fn is_later(&self, other: &Self) -> bool {
        self.case.is_some() && other.case.is_none()
    }
}

/// How a letter stands in the inbox: as text, for that is what it is.
#[derive(Serialize, Deserialize)]
struct StoredLetter(String);

impl Drop for StoredLetter {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.0);
    }
}

impl Vault {
    /// Reads in a file from a colleague: a bundle comes to wait in the inbox, a
    /// receipt ends its handover.
    ///
    /// # Errors
    /// Why the file was refused; nothing changed then.
    pub fn receive(
        &self,
        file: &[u8],
        by: &str,
        now: Timestamp,
        randomness: Randomness<'_>,
    ) -> Result<Arrived, ExchangeError> {
        self.store.must_write()?;
        let _one = self.one_exchange();
        let keys = self.exchange_keys(randomness)?;
        let letter = Letter::decrypt(&keys, file)?;
        match letter.kind {
            Kind::Bundle => {
                let waiting = self.put_in_inbox(&letter, &keys)?;
                Ok(Arrived::Bundle(Box::new(waiting)))
            }
            Kind::Receipt => {
                let receipt = bundle::receipt(&letter, &keys)?;
                let closing = self.take_receipt(&receipt, by, now)?;
                Ok(Arrived::Receipt(Box::new(closing)))
            }
            Kind::Page => Ok(Arrived::Page(Box::new(pages::open(&letter, &keys)?))),
        }
    }

    fn put_in_inbox(&self, letter: &Letter, keys: &Keys) -> Result<Waiting, ExchangeError> {
        let cover = bundle::cover(letter, keys)?;
        bundle::check_size(letter)?;
        let id = letter.id();
        if let Some(before) = self.seen_before(id)? {
            return Err(ExchangeError::Replayed(before));
        }
        // Before the letter that tells of them.
        self.put_parts_in_inbox(id, cover.attached.as_ref(), &letter.parts)?;
        let bytes = std::mem::take(&mut *letter.to_bytes()?);
        let text = String::from_utf8(bytes).map_err(|_| ExchangeError::Damaged)?;
        self.store.write_value(&waiting(id), &StoredLetter(text))?;
        Ok(Waiting { id, cover })
    }

    fn seen_before(&self, id: Uuid) -> Result<Option<Before>, ExchangeError> {
        let arrivals = self.arrivals()?;
        let decided = arrivals.iter().find(|arrival| arrival.id == id);
        Ok(match decided {
            Some(arrival) if arrival.case.is_some() => Some(Before::Accepted),
            Some(_) => Some(Before::Refused),
            None if self.kept(id)?.is_some() => Some(Before::Waiting),
            None => None,
        })
    }

    /// What was decided about, newest first.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn arrivals(&self) -> Result<Vec<Arrival>, ExchangeError> {
        let mut arrivals: Vec<Arrival> = ARRIVALS.all(&self.store)?;
        arrivals.sort_by_key(|arrival| (std::cmp::Reverse(arrival.at), arrival.id));
        Ok(arrivals)
    }

    /// Whether it can be read that a bundle was decided about.
    pub(in crate::vault) fn was_decided(&self, id: Uuid) -> bool {
        let arrivals = self.arrivals();
        arrivals.is_ok_and(|all| all.iter().any(|arrival| arrival.id == id))
    }

    /// What waits for a decision.
    ///
    /// # Errors
    /// When the folder or our keys cannot be read.
    pub fn inbox(&self) -> Result<Inbox, ExchangeError> {
        let mut inbox = Inbox::default();
        let Some(keys) = self.stored_keys()? else {
            return Ok(inbox);
        };
        let decided = self.arrivals()?;
        for id in self.waiting_ids()? {
            if decided.iter().any(|arrival| arrival.id == id) {
                continue;
            }
            match self.waiting_letter(id, &keys) {
                Ok((_, cover)) => inbox.waiting.push(Waiting { id, cover }),
                Err(error) => inbox.faults.push(error),
            }
        }
        inbox.waiting.sort_by_key(|waiting| waiting.cover.made_at);
        Ok(inbox)
    }

    fn waiting_ids(&self) -> Result<Vec<Uuid>, ExchangeError> {
        let found = self.store.in_folder(INBOX)?.into_iter();
        let mut ids: Vec<Uuid> = found.filter_map(|found| found.kind.try_as_waiting()).collect();
        ids.sort_unstable();
        Ok(ids)
    }

    /// The text of every letter about which nobody decided yet.
    pub(super) fn undecided(&self) -> Result<Vec<Zeroizing<String>>, ExchangeError> {
        let decided = self.arrivals()?;
        let ids = self.waiting_ids()?.into_iter();
        let open = ids.filter(|id| decided.iter().all(|arrival| arrival.id != *id));
        let texts = open.filter_map(|id| self.kept(id).transpose());
        let text = |bytes: Zeroizing<Vec<u8>>| {
            Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned())
        };
        texts.map(|bytes| bytes.map(text)).collect()
    }

    fn kept(&self, id: Uuid) -> Result<Option<Zeroizing<Vec<u8>>>, ExchangeError> {
        let kept: Option<StoredLetter> = self.store.read_value(&waiting(id))?;
        Ok(kept.map(|mut kept| Zeroizing::new(std::mem::take(&mut kept.0).into_bytes())))
    }

    /// A letter in the inbox, checked again: what waits may have waited long.
    fn waiting_letter(&self, id: Uuid, keys: &Keys) -> Result<(Letter, Cover), ExchangeError> {
        let bytes = self.kept(id)?.ok_or(ExchangeError::NoSuchBundle)?;
        let letter = Letter::from_bytes(bytes)?;
        let cover = bundle::cover(&letter, keys)?;
        if letter.id() == id { Ok((letter, cover)) } else { Err(ExchangeError::Damaged) }
    }

    /// Takes a case in: as itself when it is new here, else beside the one that
    /// is here. Nothing is overwritten. After a failure it can be tried again. Of
    /// pictures that come along is kept what `clean` tells.
    ///
    /// # Errors
    /// [`ExchangeError::Destroyed`] when it was destroyed here: nothing changed
    /// then. [`ExchangeError::NoSuchBundle`], what is wrong with the case, or the
    /// disk.
    pub fn accept(
        &self,
        id: Uuid,
        by: &str,
        now: Timestamp,
        randomness: Randomness<'_>,
        clean: Cleaning<'_>,
    ) -> Result<Accepted, ExchangeError> {
        let destroyed = self.destroyed()?;
        // The letter may be large: it is read for this only where it can matter.
        if !destroyed.is_empty()
            && let Some(case) = self.case_that_waits(id)?
            && let Some(destroyed) = destroyed.get(&case)
        {
            return Err(ExchangeError::Destroyed(id, destroyed.words()));
        }
        self.accept_also_destroyed(id, by, now, randomness, clean)
    }

    /// The case in a letter that waits, when it can be read.
    fn case_that_waits(&self, id: Uuid) -> Result<Option<CaseId>, ExchangeError> {
        let Some(keys) = self.stored_keys()? else {
            return Ok(None);
        };
        let letter = self.waiting_letter(id, &keys);
        let case = letter.and_then(|(letter, _)| bundle::open_case(&letter));
        Ok(case.ok().map(|case| case.id))
    }

    /// The same for somebody who was told that the case was destroyed here, and
    /// wants it all the same.
    ///
    /// # Errors
    /// As [`Vault::accept`].
    pub fn accept_also_destroyed(
        &self,
        id: Uuid,
        by: &str,
        now: Timestamp,
        randomness: Randomness<'_>,
        clean: Cleaning<'_>,
    ) -> Result<Accepted, ExchangeError> {
        self.store.must_write()?;
        let _one = self.one_exchange();
        let keys = self.exchange_keys(&mut *randomness)?;
        if let Some(before) = self.seen_before(id)?
            && before != Before::Waiting
        {
            return Err(ExchangeError::Replayed(before));
        }
        let (letter, cover) = self.waiting_letter(id, &keys)?;
        let mut case = bundle::open_case(&letter)?;
        // Large, and from here on not needed.
        drop(letter);
        if case.id.is_absent() {
            case.id = CaseId(id);
        }
        case.received = Some(Received {
            bundle: id,
            from: cover.from_name.clone(),
            at: now,
            purpose: cover.purpose,
            pseudonymised: cover.pseudonymised,
        });
        // Before the case that tells of them.
        self.take_parts_in(id, cover.attached.as_ref(), &mut case, clean)?;
        let file = self.take_in(&case, by, now)?;
        let accepted = Accepted { case: case.id, copy: file.copy };
        self.decide(id, &cover, Some(accepted), "", by, now)?;
        let from = cover.from_name;
        self.note_quietly(Event::TakenIn(Named::of(&case), from), by, now);
        Ok(accepted)
    }

    /// Refuses a case: it is gone, only a note of it stays.
    ///
    /// # Errors
    /// [`ExchangeError::NoSuchBundle`], or the disk.
    pub fn refuse(
        &self,
        id: Uuid,
        note: &str,
        by: &str,
        now: Timestamp,
    ) -> Result<(), ExchangeError> {
        self.store.must_write()?;
        let _one = self.one_exchange();
        let keys = self.stored_keys()?.ok_or(ExchangeError::NoSuchBundle)?;
        let (_, cover) = self.waiting_letter(id, &keys)?;
        self.decide(id, &cover, None, note, by, now)?;
        self.note_quietly(Event::Refused(cover.from_name), by, now);
        Ok(())
    }

    /// Notes the decision first: from then on the bundle does not count as
    /// waiting, whether or not its file could be removed.
    fn decide(
        &self,
        id: Uuid,
        cover: &Cover,
        taken: Option<Accepted>,
        note: &str,
        by: &str,
        now: Timestamp,
    ) -> Result<(), ExchangeError> {
        let arrival = Arrival {
            id,
            from: cover.from,
            from_name: cover.from_name.clone(),
            case_name: cover.glance.name.clone(),
            at: now,
            by: by.trim().to_owned(),
            case: taken.map(|taken| taken.case),
            copy: taken.and_then(|taken| taken.copy),
            note: note.trim().to_owned(),
        };
        ARRIVALS.add(&self.store, &arrival)?;
        let arrivals = self.arrivals().unwrap_or_default();
        // Left behind, it is passed over, and removed at the next decision.
        for id in self.waiting_ids().unwrap_or_default() {
            if arrivals.iter().any(|arrival| arrival.id == id) {
                let _ = self.store.remove_if_there(&waiting(id));
                let _ = self.remove_parts(id);
            }
        }
        Ok(())
    }
}
