//! All tests of the whole program in one binary (one link); one file per capability.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod dossier;
mod families;
mod shift;
mod texts;
