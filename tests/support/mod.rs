//! What the tests of the interface share.

mod program;
mod reader;
pub(crate) mod real;
mod selector;
mod step;
mod tree;
mod tree_rules;
mod window;

pub(crate) use program::Program;
pub(crate) use reader::Aloud;
pub(crate) use selector::named;
pub(crate) use step::{Desk, context, family, now};
pub(crate) use tree::{expect_rules, expect_tree, expect_tree_but};
pub(crate) use tree_rules::broken;
pub(crate) use window::{Run, Window, press, settings};
