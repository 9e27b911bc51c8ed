//! All tests of the whole program in one binary (one link); one file per capability.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod criteria;
mod dossier;
mod guidance;
mod logic;
mod texts;
