//! What the tests share: the window, the terminal, vaults on disks that fail.

pub(crate) mod crash_disk;
pub(crate) mod drawn;
pub(crate) mod exchange;
pub(crate) mod exchange_scene;
#[cfg(target_os = "linux")]
pub(crate) mod memory;
pub(crate) mod pdf;
mod program;
mod reader;
pub(crate) mod real;
mod selector;
mod step;
pub(crate) mod terminal;
pub(crate) mod terminal_vault;
mod tree;
mod tree_rules;
pub(crate) mod vault;
pub(crate) mod vault_steps;
pub(crate) mod vault_view;
mod window;

pub(crate) use program::Program;
pub(crate) use reader::Aloud;
pub(crate) use selector::named;
pub(crate) use step::{Desk, context, family, now};
pub(crate) use tree::{expect_navigation, expect_rules, expect_tree, expect_tree_but};
pub(crate) use tree_rules::broken;
pub(crate) use window::{Run, Window, press, settings};
