//! The self-scan of a team: eight parts of working on safety, what each member answers
//! alone, how the answers of a team spread, and what it wants to learn.
//!
//! The list is data (`data/zelfscan.ron`), read and checked as a whole. An answer holds no
//! name and no words. Once a round is closed only counts are kept: nobody can look up what
//! one person answered, and where fewer than [`FEWEST`] answered there is no count either.
//! It says something of the work of a team, and nothing of a person or a family.

mod act;
mod answers;
mod check;
mod ledger;
mod list;
mod point;
mod read;
mod round;
mod seen;
mod sight;
mod taking_in;
mod tally;
mod token;

pub use crate::texts::fault::Fault;
pub use act::Act;
pub use answers::{Filling, Given, Pick};
pub use ledger::{Ledger, MOST_POINTS, MOST_ROUNDS};
pub use list::{Item, List, Naming, Part};
pub use point::Point;
pub use read::{LARGEST_LIST, SOURCE, read, shipped};
pub use round::{MOST_ANSWERS, Round};
pub use seen::{Change, MOST_PROPOSALS, Seen, proposals, seen};
pub use sight::Sight;
pub use taking_in::{LARGEST_ANSWER, MARK, Refusal, Refused, TakenIn, file_name, take_in, written};
pub use tally::{FEWEST, Tally};
pub use token::Token;
