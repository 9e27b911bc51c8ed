//! What handing over knows of a case that goes up in another.

use super::register::{ARRIVALS, HANDOVERS};
use super::{Arrival, ExchangeError, Handover};
use crate::case::{CaseId, Purpose};
use crate::vault::{Vault, VaultError};

impl Vault {
    /// Whether a transfer of this case is under way, or something of it waits in the
    /// inbox: its answer would find another case than the one it is about.
    pub(in crate::vault) fn is_with_a_colleague(&self, id: CaseId) -> Result<bool, VaultError> {
        let given: Vec<Handover> = HANDOVERS.all(&self.store)?;
        let is_given = |one: &Handover| {
            one.case == id && one.purpose == Purpose::Transfer && one.is_under_way()
        };
        Ok(given.iter().any(is_given) || self.waits_in_inbox(id)?)
    }

    fn waits_in_inbox(&self, id: CaseId) -> Result<bool, VaultError> {
        let told = id.to_string();
        let waiting = self.undecided().map_err(in_vault)?;
        Ok(waiting.iter().any(|letter| letter.contains(&told)))
    }

    /// Whether the registers can tell of another case where they tell of this one.
    pub(in crate::vault) fn may_follow_in_registers(&self, gone: CaseId) -> Result<(), VaultError> {
        HANDOVERS.must_know_each(&self.store, |one: &Handover| one.case == gone)?;
        ARRIVALS.must_know_each(&self.store, |one: &Arrival| one.case == Some(gone))
    }

    /// Lets the registers tell of `kept` where they told of `gone`. What was given keeps
    /// the name that it had then.
    pub(in crate::vault) fn follow_in_registers(
        &self,
        gone: CaseId,
        kept: CaseId,
    ) -> Result<(), VaultError> {
        let _one = self.one_exchange();
        HANDOVERS.change_each(&self.store, |one: &mut Handover| {
            let is_of = one.case == gone;
            if is_of {
                one.case = kept;
            }
            is_of
        })?;
        ARRIVALS.change_each(&self.store, |one: &mut Arrival| {
            let is_of = one.case == Some(gone);
            if is_of {
                one.case = Some(kept);
            }
            is_of
        })
    }
}

/// What went wrong with the vault; a letter that is none says nothing of a case.
fn in_vault(error: ExchangeError) -> VaultError {
    match error {
        ExchangeError::Vault(error) => error,
        other => VaultError::Sealing(other.to_string()),
    }
}
