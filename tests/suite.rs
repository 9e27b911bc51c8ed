//! All tests of the whole program in one binary (one link); a folder per
//! room, and in it one file per capability.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::disallowed_types
)]

mod advice;
mod architecture;
mod case;
mod cli;
mod documents;
mod gui;
mod guidance;
mod insight;
mod links;
mod naslag;
mod practice;
mod program;
mod redaction;
mod selfscan;
mod support;
mod texts;
mod vault;
