//! The parts that every screen is made of: headings, cards, badges, notes.
//!
//! Screens take these instead of styling their own, so that the same thing
//! looks and speaks the same everywhere.

mod badges;
mod cards;
mod looking_up;
mod marks;
mod names;
mod partners;
mod refusal;
pub mod spoken;
mod surfaces;
mod tables;
mod terms;
mod words;

pub use super::theme::Pick;
pub use badges::{
    ave_badge, ave_told, ave_tone, badge, counter, long_badge, phase_badge, short_phase_badge,
};
pub use cards::{boxed, card, danger, edged_card, empty_card, note, section, warning};
pub use looking_up::look_up_button;
pub use marks::{lock, locked, marks_words, with_marks};
pub use names::{
    answer, answers, ave_name, ave_symbol, ave_words, phase_name, short_phase, unbroken,
    violence_name,
};
pub use partners::{partner, source_words, sourced_partner};
pub use refusal::{Fault, refusal};
pub use surfaces::{level_with_field, scroll};
pub use tables::{bar, cell, column_head, line, ruled};
pub use terms::terms;
pub use words::{
    beginning, body, h1, h2, h3, nothing_yet, rich, small, strong, strong_tinted, tinted, title,
    unseen_h2, with_icon,
};
