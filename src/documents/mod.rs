//! Pages that come out: from what one reader may see to a tagged PDF.
//!
//! A document is a [`Paper`]: its words in their order, and nothing about how they
//! look. The typesetter ([`typeset`]) reads it as data beside the templates of
//! `assets/documents`, so that what somebody typed is never read as an
//! instruction. It comes out as PDF/UA-1 ([`Typeset::pdf`]), as a file to
//! change in Word ([`word()`]), or as plain text.
//!
//! The typesetter remembers what it worked out. That memory is emptied after each
//! document, also after one that failed, and by [`forget`].

mod agenda;
mod attached;
mod audience;
mod bare;
mod cost;
mod data;
mod drawing;
mod engine;
mod figures;
pub mod fonts;
mod forms;
mod kinds;
mod leafing;
mod making;
mod order;
mod paper;
mod pixels;
mod practising;
mod reference;
mod self_scan;
mod sheets;
mod showing;
mod told;
mod word;
mod world;
mod writing;

pub use agenda::{Asked, agenda};
pub use attached::{Cleaned, Unfit, cleaned, ending};
pub use audience::Audience;
pub use bare::bared;
pub use drawing::{Bar, Drawing, Lane, Line, Marked, Placed, Scored, Sign, Tick, Tie};
pub use engine::{Typeset, Unmade, forget, typeset};
pub use figures::figures;
pub use forms::{FormSection, form, form_order};
pub use leafing::{Content, drawn, pages};
pub use making::{Refusal, audience, make};
pub use order::{Ground, Order};
pub use paper::{Block, Form, House, Paper, Picture, Tone};
pub use pixels::Pixels;
pub use practising::{role_cards, trainer_paper};
pub use reference::reference;
pub use self_scan::self_scan;
pub use sheets::{Destroyed, certificate, recovery_file, recovery_sheet};
pub use word::word;
pub use writing::Lacking;
