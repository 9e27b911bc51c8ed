//! Letters, photos and drawings beside the cases.
//!
//! The content of an attachment stands in a file of its own, under a name that no
//! other has, and never changes: other content is another file. So it can be written
//! before the case that tells of it, the history needs no copies of it, and saving a
//! case costs the same with attachments as without.
//!
#![doc = include_str!("../../../assets/docs/attachments.md")]

mod bringing;
mod cleaning;
mod forgetting;
mod looking;
mod putting_back;
mod reading;
mod storing;
mod told;

pub use cleaning::{Cleaning, kept_of};
pub use storing::Attached;

pub(super) use looking::Looked;
pub(super) use told::told_in;
