//! The receipt for a case: it ends the handover at its sender.

use uuid::Uuid;

use super::bundle::{self, Receipt};
use super::error::{Before, ExchangeError};
use super::register::HANDOVERS;
use super::sending::{Ended, Handover};
use crate::case::{CaseAfterHandover, Purpose, Timestamp};
use crate::t;
use crate::vault::store::{Retrying, atomic};
use crate::vault::{Disk, Event, Vault, VaultError};

/// What a receipt brought about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    /// The handover that ended.
    pub handover: Handover,
    /// What became of the case here.
    pub case: CaseAfterHandover,
}

impl Closing {
    /// What happened, for the user.
    pub fn words(&self) -> String {
        let to = self.handover.to_name.as_str();
        let case = self.handover.case_name.as_str();
        match self.case {
            CaseAfterHandover::Untouched => t!("sharing-closed-untouched", to = to, case = case),
            CaseAfterHandover::Closed => t!("sharing-closed-kept", to = to, case = case),
            CaseAfterHandover::Removed => t!("sharing-closed-removed", to = to, case = case),
            CaseAfterHandover::ChangedSince => t!("sharing-closed-changed", to = to, case = case),
        }
    }
}

impl Vault {
    /// Writes the receipt for a case that was taken in, for its sender, into
    /// the folder of `out`. It may be made again. Gives the name of the file.
    ///
    /// # Errors
    /// [`ExchangeError::NoSuchBundle`] when nothing was taken in, or the disk.
    pub fn write_receipt(
        &self,
        id: Uuid,
        by: &str,
        out: &dyn Disk,
    ) -> Result<String, ExchangeError> {
        let keys = self.stored_keys()?.ok_or(ExchangeError::NoSuchBundle)?;
        let arrivals = self.arrivals()?;
        let arrival = arrivals
            .iter()
            .find(|arrival| arrival.id == id && arrival.case.is_some())
            .ok_or(ExchangeError::NoSuchBundle)?;
        let receipt = Receipt {
            bundle: id,
            from: keys.deelcode(),
            from_name: by.trim().to_owned(),
            to: arrival.from,
            at: arrival.at,
        };
        let letter = bundle::pack_receipt(&keys, &receipt)?;
        let short = &id.simple().to_string()[..8];
        let file = t!("exchange-file-receipt", id = short);
        let written = atomic::write(&Retrying::new(out), &file, &letter.encrypt(&arrival.from)?);
        written.map_err(VaultError::outside)?;
        Ok(file)
    }

    /// Ends the handover a receipt is for, after doing to the case what was
    /// chosen then.
    pub(super) fn take_receipt(
        &self,
        receipt: &Receipt,
        by: &str,
        now: Timestamp,
    ) -> Result<Closing, ExchangeError> {
        let handovers = self.handovers()?;
        let handover = handovers
            .iter()
            .find(|other| other.id == receipt.bundle && other.to == receipt.from)
            .ok_or(ExchangeError::StrayReceipt)?;
        match handover.ended {
            None => {}
            Some(Ended::Withdrawn { .. }) => return Err(ExchangeError::NoSuchHandover),
            Some(Ended::Received { .. }) => return Err(ExchangeError::Replayed(Before::Closed)),
        }
        // Before anything is done to the case.
        HANDOVERS.must_be_known(&self.store, handover)?;
        let case = self.let_go(handover, &receipt.from_name, by, now)?;
        let ended =
            Ended::Received { by: receipt.from_name.clone(), taken_at: receipt.at, at: now };
        let handover = self.end(handover.id, ended)?;
        let event = Event::HandoverEnded(handover.named(), handover.to_name.clone());
        self.note_quietly(event, by, now);
        Ok(Closing { handover, case })
    }

    /// What was agreed for the case here, which `taker` has from now on. Doing it
    /// twice does no harm.
    fn let_go(
        &self,
        handover: &Handover,
        taker: &str,
        by: &str,
        now: Timestamp,
    ) -> Result<CaseAfterHandover, ExchangeError> {
        if handover.purpose == Purpose::Copy {
            return Ok(CaseAfterHandover::Untouched);
        }
        let opened = match self.open(handover.case) {
            Err(VaultError::CaseMissing) => return Ok(CaseAfterHandover::Untouched),
            opened => opened?,
        };
        let becomes = handover.afterwards.decide(opened.revision != handover.revision);
        let mut case = opened.case;
        if becomes == CaseAfterHandover::Removed {
            self.delete(handover.case, by, now)?;
        } else {
            let (day, taker) =
                (now.date_naive(), Some(taker).filter(|name| !name.trim().is_empty()));
            let passed = case.pass_casusregie(taker.unwrap_or(&handover.to_name), day);
            if case.close(day) | passed {
                self.save(&case, by, now)?;
            }
        }
        Ok(becomes)
    }
}
