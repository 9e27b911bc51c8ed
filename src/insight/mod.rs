//! Figures of one vault: how the work goes, without a name.
//!
//! Of each case a [`CaseLine`] is drawn up, in which no name, number or word that
//! anybody typed stands, nor anything of who works on it. From those lines and a
//! [`Period`] come the figures. What cannot be known of a case counts as unknown and
//! is told beside the figure: it is never taken for No.
//!
//! They tell about the work, not about families, and they predict nothing. There is no
//! figure per worker, and none can be made of these lines.

mod counts;
pub mod disclosed;
mod exported;
mod figure;
mod flow;
mod how_long;
mod key;
mod line;
mod moves;
mod outcome;
mod period;
mod runs;
mod selection;
mod standing;
mod stuck;
pub mod table;
mod waakvlam;

pub use counts::{Median, Share, Spread};
pub use exported::{Exported, Row};
pub use figure::{Counted, Figure};
pub use flow::Flow;
pub use key::{Kept, Key};
pub use line::{Asked, CaseLine, Decided, Stuck};
pub use moves::Moves;
pub use period::{Period, Span};
pub use runs::Runs;
pub use selection::Selection;
