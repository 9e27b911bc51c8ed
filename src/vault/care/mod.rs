//! Looking after a vault as a whole: checking and mending it, backups, taking
//! over from another one, rescuing what can be read, and renewing its key.
//!
//! Each walks over the files by [`walk`](super::store::walk), which knows what
//! stands where.

mod anew;
mod backup;
mod check;
mod mending;
mod merging;
mod register_of_copy;
mod renewal;
mod rescuing;
mod vault_copy;

pub use backup::{BackedUp, restore};
pub use check::{Checked, Condition, Report};
pub use mending::Remedy;
pub use merging::Merged;
pub use renewal::{FORMER_FOR, NewKey, Renewal};
pub use rescuing::{Rescued, RescuedVersion, ToRescue};
pub use vault_copy::Copied;
