//! Pages that come out: from what one reader may see to a tagged PDF.
//!
//! A document is a [`Paper`]: its words in their order, and nothing about how they
//! look. The typesetter ([`typeset`]) reads it as data beside the templates of
//! `assets/documents`, so that what somebody typed is never read as an
//! instruction. It comes out as PDF/UA-1 ([`Typeset::pdf`]), or as plain text.
//!
//! The typesetter remembers what it worked out. That memory is emptied after each
//! document, also after one that failed, and by [`forget`].

mod engine;
pub mod fonts;
mod kinds;
mod making;
mod order;
mod paper;
mod pixels;
mod showing;
mod told;
mod world;
mod writing;

pub use engine::{Typeset, Unmade, forget, typeset};
pub use kinds::Audience;
pub use making::{Refusal, audience, make};
pub use order::{Ground, Order};
pub use paper::{Block, Form, Paper, Tone};
pub use pixels::Pixels;
pub use writing::Lacking;
