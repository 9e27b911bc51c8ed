//! Casuskompas: a companion for Dutch social teams when a family is not safe.
//!
//! The rooms and the one direction of their dependencies:
//! `gui → {documents, practice, vault, advice} → {redaction, guidance} → case`. `texts` and `platform`
//! are the edges: words on one side, clock, folders and dialogs on the other. `demo`
//! holds the fictional families, `cli` does from a terminal what `gui` does in a
//! window.

pub mod advice;
pub mod case;
pub mod cli;
pub mod demo;
pub mod documents;
pub mod gui;
pub mod guidance;
pub mod in_force;
pub mod insight;
pub mod meeting;
pub mod naslag;
pub mod platform;
pub mod polling;
pub mod practice;
pub mod redaction;
pub mod selfscan;
pub mod texts;
pub mod vault;
