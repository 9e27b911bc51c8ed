//! Giving a case to a colleague, and what was given.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::attached::Parts;
use super::bundle::{self, Cover, Glance};
use super::deelcode::Deelcode;
use super::error::ExchangeError;
use super::pages::Addressee;
use super::register::{HANDOVERS, Recorded};
use super::{Acquaintance, one_line};
use crate::case::{Afterwards, Case, CaseId, Purpose, Timestamp};
use crate::redaction::{Pseudonym, for_colleague, pseudonymise};
use crate::t;
use crate::vault::create::random_id;
use crate::vault::keys::Randomness;
use crate::vault::store::{Retrying, atomic};
use crate::vault::{Disk, Event, Named, Vault, VaultError};

/// How somebody wants to give a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// For whom.
    pub to: Deelcode,
    /// What they are called; the name of the contact when there is one.
    pub to_name: String,
    /// The case, or a copy to read.
    pub purpose: Purpose,
    /// Whether to leave the names out.
    pub pseudonymise: bool,
    /// What looks like a name or a number and was judged to be none; everything
    /// else that does is left out with the names.
    pub kept: Vec<String>,
    /// What happens here afterwards; a copy changes nothing here.
    pub afterwards: Afterwards,
    /// Whether to send although the words were never compared.
    pub without_comparing: bool,
}

impl Wish {
    fn addressee(&self) -> Addressee {
        let Self { to, without_comparing, .. } = *self;
        Addressee { to, name: self.to_name.clone(), without_comparing }
    }
}

/// A case that was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// The bundle.
    pub id: Uuid,
    /// Which case.
    pub case: CaseId,
    /// What it was called.
    pub case_name: String,
    /// Its number then.
    pub case_number: String,
    /// To whom.
    pub to: Deelcode,
    /// What they are called.
    pub to_name: String,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// What was given.
    pub purpose: Purpose,
    /// Who stands behind each role, when the names were left out. Only here.
    pub pseudonyms: Vec<Pseudonym>,
    /// What happens here afterwards.
    pub afterwards: Afterwards,
    /// The revision that was given.
    pub revision: u64,
    /// The name of the file.
    pub file: String,
    /// How it ended; absent while it is under way.
    pub ended: Option<Ended>,
}

/// How a handover ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ended {
    /// The receipt came back.
    Received {
        /// What the receiver calls themselves.
        by: String,
        /// When they took it in, by their clock.
        taken_at: Timestamp,
        /// When the receipt was read in here.
        at: Timestamp,
    },
    /// It was called off here.
    Withdrawn {
        /// When.
        at: Timestamp,
    },
}

impl Handover {
    /// Whether the receipt still has to come.
    pub fn is_under_way(&self) -> bool {
        self.ended.is_none()
    }

    pub(super) fn named(&self) -> Named {
        Named { id: self.case, number: self.case_number.clone() }
    }
}

impl Recorded for Handover {
    fn is_same(&self, other: &Self) -> bool {
        self.id == other.id
    }

    /// One that was called off in one window and confirmed in another was
    /// confirmed: the colleague has the case.
    fn is_later(&self, other: &Self) -> bool {
        let how_far = |handover: &Self| match handover.ended {
            None => 0,
            Some(Ended::Withdrawn { .. }) => 1,
            Some(Ended::Received { .. }) => 2,
        };
        how_far(self) > how_far(other)
    }
}

impl Vault {
    /// Everything that was given, newest first.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn handovers(&self) -> Result<Vec<Handover>, ExchangeError> {
        let mut handovers: Vec<Handover> = HANDOVERS.all(&self.store)?;
        handovers.sort_by_key(|handover| (std::cmp::Reverse(handover.at), handover.id));
        Ok(handovers)
    }

    /// Writes a case as a file for a colleague into the folder of `out`.
    ///
    /// The case stays as it is: a transfer ends with the receipt.
    ///
    /// # Errors
    /// Why it may not be sent, or the disk; then no file was left and nothing
    /// counts as sent.
    pub fn send(
        &self,
        id: CaseId,
        wish: &Wish,
        out: &dyn Disk,
        by: &str,
        now: Timestamp,
        randomness: Randomness<'_>,
    ) -> Result<Handover, ExchangeError> {
        self.store.must_write()?;
        let _one = self.one_exchange();
        let opened = self.open(id)?;
        self.may_send(&opened.case, wish)?;
        let keys = self.exchange_keys(&mut *randomness)?;
        let (case, pseudonyms) = shape(&opened.case, wish, now, &mut *randomness);
        let cover = Cover {
            nonce: random_id(randomness),
            from: keys.deelcode(),
            from_name: by.trim().to_owned(),
            to: wish.to,
            made_at: now,
            purpose: wish.purpose,
            pseudonymised: wish.pseudonymise,
            glance: Glance::of(&case),
            attached: Parts::of(&case),
        };
        let parts = self.contents_of(id, &case)?;
        let letter = bundle::pack(&keys, &cover, &case)?.with_parts(parts);
        let out = &Retrying::new(out);
        let handover = Handover {
            id: letter.id(),
            case: id,
            case_name: opened.case.name.clone(),
            case_number: opened.case.number.clone(),
            to: wish.to,
            to_name: self.name_for(wish)?,
            at: now,
            by: by.trim().to_owned(),
            purpose: wish.purpose,
            pseudonyms,
            afterwards: wish.afterwards,
            revision: opened.revision,
            file: file_name(wish.purpose, letter.id()),
            ended: None,
        };
        let written = atomic::write(out, &handover.file, &letter.encrypt(&wish.to)?);
        written.map_err(VaultError::outside)?;
        HANDOVERS.add(&self.store, &handover).inspect_err(|_| {
            // What does not count as sent must not lie there.
            let _ = out.remove(&handover.file);
        })?;
        let (case, to) = (handover.named(), handover.to_name.clone());
        let event = match wish.purpose {
            Purpose::Transfer => Event::HandedOver(case, to),
            Purpose::Copy => Event::Shared(case, to),
        };
        self.note_quietly(event, by, now);
        Ok(handover)
    }

    /// Whether nothing speaks against sending this case so.
    fn may_send(&self, case: &Case, wish: &Wish) -> Result<(), ExchangeError> {
        if case.is_read_only() {
            return Err(ExchangeError::NotOurs);
        }
        self.may_reach(&wish.addressee())?;
        let other = self.transfer_under_way(case.id)?;
        match other.filter(|_| wish.purpose == Purpose::Transfer) {
            Some(other) => Err(ExchangeError::UnderWay(other.to_name)),
            None => Ok(()),
        }
    }

    /// The transfer of this case that is under way, if any.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn transfer_under_way(&self, case: CaseId) -> Result<Option<Handover>, ExchangeError> {
        let mut handovers = self.handovers()?.into_iter();
        Ok(handovers.find(|other| {
            other.case == case && other.purpose == Purpose::Transfer && other.is_under_way()
        }))
    }

    fn name_for(&self, wish: &Wish) -> Result<String, ExchangeError> {
        Ok(match self.acquaintance(wish.to, &wish.to_name)? {
            Acquaintance::Known(contact) => contact.name,
            _ => one_line(&wish.to_name),
        })
    }

    /// Calls off a handover: its receipt closes nothing any more. The file may
    /// be with the colleague already.
    ///
    /// # Errors
    /// [`ExchangeError::NoSuchHandover`], or the disk.
    pub fn withdraw(&self, id: Uuid, by: &str, now: Timestamp) -> Result<(), ExchangeError> {
        let _one = self.one_exchange();
        let handover = self.end(id, Ended::Withdrawn { at: now })?;
        let (case, to) = (handover.named(), handover.to_name);
        self.note_quietly(Event::HandoverWithdrawn(case, to), by, now);
        Ok(())
    }

    /// Notes how a handover under way ended.
    pub(super) fn end(&self, id: Uuid, ended: Ended) -> Result<Handover, ExchangeError> {
        let mut handovers = self.handovers()?.into_iter();
        let handover = handovers
            .find(|other| other.id == id && other.is_under_way())
            .ok_or(ExchangeError::NoSuchHandover)?;
        let handover = Handover { ended: Some(ended), ..handover };
        HANDOVERS.add(&self.store, &handover)?;
        Ok(handover)
    }
}

/// The case as it is given, and who stands behind each role.
fn shape(
    case: &Case,
    wish: &Wish,
    now: Timestamp,
    randomness: Randomness<'_>,
) -> (Case, Vec<Pseudonym>) {
    if !wish.pseudonymise {
        return (for_colleague(case, wish.purpose, now.date_naive()), Vec::new());
    }
    let mut hidden = pseudonymise(case, now.date_naive());
    hidden.leave_out_except(&wish.kept);
    // The reference back stays only here.
    hidden.case.id = CaseId(random_id(randomness));
    (hidden.case, hidden.pseudonyms)
}

/// A file name that tells nothing about the family.
fn file_name(purpose: Purpose, id: Uuid) -> String {
    let id = &id.simple().to_string()[..8];
    match purpose {
        Purpose::Transfer => t!("exchange-file-transfer", id = id),
        Purpose::Copy => t!("exchange-file-copy", id = id),
    }
}
